"""What people look at: tables, the contract as JSON, the network page."""
