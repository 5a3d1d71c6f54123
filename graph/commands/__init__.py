"""The commands: parse arguments, call the steps, print. Heavy imports stand inside the functions that need them."""
