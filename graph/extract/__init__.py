"""Document → Minutes: structure, mentions, facts. Pure functions, no input or output."""

from graph.extract.minutes import extract_minutes

__all__ = ["extract_minutes"]
