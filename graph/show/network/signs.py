"""How large each node and its name stand on the map, so that the important ones can be read at a glance."""

import math
from collections import Counter
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from graph.show.network.layout import Box, page_width
from graph.show.network.picture import Node, Picture
from graph.show.tables import printable

_LINE: Final = 22
_LINES: Final = 3
_EDGE_LINE: Final = 16
_LETTER_WIDTH: Final = 0.56
_LINE_HEIGHT: Final = 1.25
_LETTERS: Final = 14
# The part of a common screen that the map takes, and the size of letters that people read without zooming in.
_SCREEN_WIDTH: Final = 1000
_READABLE: Final = 14
_HEADLINES: Final = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """A node on the map: its name in lines, the radius of its shape and the size of its letters in pixels."""

    label: str
    radius: int
    letters: int

    @property
    def box(self) -> Box:
        """Return the room that shape and name take together."""
        lines = self.label.split("\n")
        below = len(lines) * self.letters * _LINE_HEIGHT + 6
        half_width = max(self.radius, max(map(len, lines)) * self.letters * _LETTER_WIDTH / 2) + 6
        return Box(half_width, self.radius + below / 2 + 5, below / 2)


def find_signs(picture: Picture) -> dict[str, Sign]:
    """Return the sign of each node by IRI.

    On a crowded map the best connected names are written so large that they can be read when all of it is shown.
    """
    degrees = Counter(end for edge in picture.edges for end in (edge.source, edge.target))
    plain = {node.iri: _sign(node, degrees[node.iri], node.iri in picture.foci, 1.0) for node in picture.nodes}
    scale = page_width(sign.box for sign in plain.values()) / _SCREEN_WIDTH
    grown = max(1.0, scale * _READABLE / _LETTERS)
    ranked = sorted(picture.nodes, key=lambda node: (node.iri not in picture.foci, -degrees[node.iri], node.iri))
    for node in ranked[:_HEADLINES]:
        plain[node.iri] = _sign(node, degrees[node.iri], node.iri in picture.foci, grown)
    return plain


def edge_lines(words: str) -> str:
    """Return the words on an edge, broken so that they fit between two nodes."""
    return "\n".join(wrap(words, _EDGE_LINE))


def _sign(node: Node, degree: int, is_focus: bool, grown: float) -> Sign:
    # The area of a shape grows with its connections, so its radius grows with their root.
    radius = min(9 + round(3 * math.sqrt(degree)), 26) + (6 if is_focus else 0)
    return Sign(_lines(node.label), round(radius * math.sqrt(grown)), round(_LETTERS * grown))


def _lines(name: str) -> str:
    shown = printable(name)
    # Danish compounds are long: one is broken only where it would make the sign far too wide.
    breaks = max(map(len, shown.split()), default=0) > 2 * _LINE
    return "\n".join(wrap(shown, _LINE, max_lines=_LINES, placeholder=" …", break_long_words=breaks)) or "–"
