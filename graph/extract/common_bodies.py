"""Tell forums that are found in many places (a board) from those whose name says which one it is."""

from functools import cache

from graph.extract.tables import read_words
from graph.identity import slug


def is_common_body(name: str) -> bool:
    """Return whether a body of this name is found in many places: a board, a finance committee."""
    return slug(name) in _common_bodies()


@cache
def _common_bodies() -> frozenset[str]:
    return frozenset(map(slug, read_words("common_bodies.txt")))
