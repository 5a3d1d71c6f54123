"""A printer of Danish minutes: made-up facts in, the same minutes in any layout and format out.

It knows nothing of how `graph` reads: it imports nothing of it, and its wording is its own.
"""
