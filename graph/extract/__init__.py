"""Document → Minutes: structure, mentions, facts. Pure functions, no input or output."""
