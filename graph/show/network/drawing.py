"""From a graph to the finished page: read, choose, place, write."""

from dataclasses import dataclass
from typing import Final

from graph.show.network.details import left_out_words, unconnected_words
from graph.show.network.page import network_page
from graph.show.network.picture import Picture
from graph.show.network.selection import around, at_most, connected, indirect_at, within_period
from graph.show.network.source import Select, read_picture, with_words
from graph.show.network.texts import text
from graph.show.words import Lang
from graph.store.closed import find_closed

MOST_NODES: Final = 500
"""More than this many names on one map, and people see a hairball."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a map shows: the surroundings of one name, a period, and how many names at most.

    ``indirect`` adds who was present when an initiative was treated, ``include_closed`` what closed items say.
    """

    about: str | None = None
    depth: int = 2
    first: str | None = None
    last: str | None = None
    limit: int = MOST_NODES
    indirect: bool = False
    include_closed: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """The page as HTML, how many names and lines it shows, and in words what was left out ("" for nothing)."""

    page: str
    nodes: int
    edges: int
    notice: str


def draw_network(select: Select, scope: Scope, lang: Lang) -> Drawing:
    """Return the page of the graph that ``select`` asks; raises UnknownNameError where nothing is called ``about``."""
    found = read_picture(select, indirect=scope.indirect, include_closed=scope.include_closed)
    picture = choose(found, scope)
    page = network_page(with_words(picture, select), lang)
    unconnected = unconnected_words(picture, lang)
    touched = frozenset[str]() if scope.include_closed else find_closed(select).touched
    closed = text("closed", lang) if any(node.iri in touched for node in picture.nodes) else ""
    notices = (left_out_words(picture, lang), unconnected[:1].upper() + unconnected[1:], closed)
    notice = " ".join(words for words in notices if words)
    return Drawing(page, len(picture.nodes), len(picture.edges), notice)


def choose(picture: Picture, scope: Scope) -> Picture:
    """Return the part of ``picture`` that lies in ``scope``."""
    chosen = within_period(picture, scope.first, scope.last)
    if scope.about is not None:
        chosen = around(indirect_at(chosen, scope.about), scope.about, scope.depth)
    return at_most(connected(chosen), scope.limit)
