"""What a word processor or a web page holds, piece by piece, and how it is laid out as text.

A reader of such a format gives paragraphs and tables; here is decided which tables are only layout, and where a blank
line stands: at an empty paragraph, and at a distance larger than the one the document keeps between its closest lines.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from graph.read.composition import Composition

APART: Final = inf
"""The distance to a paragraph that stands below an empty one."""

NOTHING_ABOVE: Final = -1.0
"""The distance of a paragraph that stands first on the page or in a cell."""

_VISIBLY_MORE: Final = 3.0
_LONGEST_HEADING: Final = 200
# A line that goes on in small letters belongs to the one above it.
_NEW_LINE: Final = re.compile(r"(?<!\s)[^\S\n]*\n\s*(?![a-zæøå\s])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``distance`` is the space, in points, to what stands above it.

    ``marker`` is what is printed before a list item or in front of a heading; a list item without one is a paragraph.
    """

    words: str
    kind: Literal["heading", "paragraph", "list_item", "quote", "furniture"] = "paragraph"
    level: int = 1
    marker: str = ""
    distance: float = NOTHING_ABOVE

    @property
    def printed(self) -> str:
        """Return the words behind their marker."""
        return f"{self.marker} {self.words}".strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, each a list of pieces. A merged cell holds its pieces where it begins, and then none."""

    rows: "Sequence[Sequence[Sequence[Piece]]]"


Piece = Paragraph | Table


def lay_out(pieces: Sequence[Piece], composition: Composition) -> None:
    """Add the pieces to ``composition`` in their order."""
    usual = _closest_distance(pieces)
    under_heading = False
    for piece in pieces:
        if isinstance(piece, Table):
            _lay_out_table(piece, composition)
        else:
            if piece.distance >= (APART if under_heading else usual + _VISIBLY_MORE):
                composition.gap()
            _lay_out_paragraph(piece, composition)
        under_heading = isinstance(piece, Paragraph) and piece.kind == "heading"


def all_paragraphs(pieces: Iterable[Piece]) -> Iterator[Paragraph]:
    """Yield all paragraphs, those of tables row by row."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            yield piece
        else:
            for row in piece.rows:
                for cell in row:
                    yield from all_paragraphs(cell)


def _closest_distance(pieces: Iterable[Piece]) -> float:
    """Return the smallest distance between paragraphs that is no exception: a twentieth of them keep it.

    Lines inside a paragraph keep none.
    """
    counted = Counter[float]()
    for piece in pieces:
        if isinstance(piece, Paragraph) and piece.kind == "paragraph":
            counted[0.0] += piece.words.count("\n")
            counted[piece.distance] += NOTHING_ABOVE < piece.distance < APART
    enough = max(2, counted.total() // 20)
    usual = [distance for distance, count in counted.items() if count >= enough]
    return min(usual or +counted, default=APART)


def _lay_out_paragraph(piece: Paragraph, composition: Composition) -> None:
    if piece.kind == "heading" and len(piece.words) <= _LONGEST_HEADING:
        composition.heading(piece.printed, piece.level)
    elif piece.kind == "furniture":
        composition.furniture(piece.printed)
    elif piece.kind == "quote":
        composition.quote(piece.printed)
    elif piece.kind == "list_item" and piece.marker:
        composition.list_item(piece.words, piece.marker, piece.level)
    else:
        composition.paragraph(piece.printed)


def _lay_out_table(table: Table, composition: Composition) -> None:
    composition.gap()
    if _is_layout(table):
        for cell in (cell for row in table.rows for cell in row if cell):
            lay_out(cell, composition)
            composition.gap()
    else:
        for number, row in enumerate(table.rows):
            composition.row([list(_lines(cell)) for cell in row], number)
    composition.gap()


def _is_layout(table: Table) -> bool:
    """Return whether the table only arranges text on the page.

    It does where it holds another table, where no row has two filled cells, where its only row has paragraphs under one
    another, and where headings open the text of its cells.
    """
    cells = [cell for row in table.rows for cell in row]
    return (
        any(isinstance(piece, Table) for cell in cells for piece in cell)
        or all(sum(map(_is_filled, row)) <= 1 for row in table.rows)
        or (len(table.rows) == 1 and any(len(cell) > 1 for cell in cells))
        or any(len(cell) > 1 and isinstance(cell[0], Paragraph) and cell[0].kind == "heading" for cell in cells)
    )


def _lines(cell: Sequence[Piece]) -> Iterator[str]:
    """Yield what stands on lines of its own in a cell: one below another are two values, not one."""
    for piece in cell:
        if isinstance(piece, Paragraph):
            yield from _NEW_LINE.split(piece.printed)


def _is_filled(cell: Sequence[Piece]) -> bool:
    return any(isinstance(piece, Table) or piece.printed for piece in cell)
