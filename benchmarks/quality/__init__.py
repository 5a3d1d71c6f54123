"""How much of the gold in data/examples is read right, category by category, against a naive floor."""
