"""Lay out what a format holds as one text with blocks: the same shape whatever the file was.

Every paragraph stands on a line of its own, a heading below a blank line, a list item behind its printed marker, a
table row as ``| cell | cell |``. A row with a cell that holds more than a short text is written out: its cells one
after the other, each paragraph on a line. What the format says beyond that (level, marker, row and column, page) stands
in the blocks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from graph.model import Block, BlockKind, Span
from graph.read.content import Content
from graph.read.text import kept_text

# A cell with more paragraphs, or more words, than this is running text and no value of a table.
_MOST_PARAGRAPHS: Final = 4
_LONGEST_CELL: Final = 400
_CLOSING: Final = (".", ":", ";", ",", "!", "?")


Turns = Sequence[tuple[int, int]]
"""Where in its words a paragraph goes on to another page, and to which: each part is a block of its own."""


@dataclass(slots=True)
class Composition:
    """The text and blocks composed so far; ``page`` (from 1) is given to all that follows."""

    page: int | None = None
    _pieces: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def heading(self, words: str, level: int = 1) -> None:
        """Add a heading, its printed number in ``words``; ``level`` counts from 1."""
        self.gap()
        self._line("heading", words, level)

    def paragraph(self, words: str, turns: Turns = ()) -> None:
        """Add a paragraph; a line break that the author made inside it is kept."""
        self._line("paragraph", words, turns=turns)

    def list_item(self, words: str, marker: str, level: int = 1, turns: Turns = ()) -> None:
        """Add a list item with its marker as printed ("–", "2.", "b)"); ``level`` counts from 1."""
        self._line("list_item", words, level, marker, turns)

    def quote(self, words: str, level: int = 1) -> None:
        """Add a paragraph that the format marks as a quotation."""
        self._line("quote", words, level)

    def furniture(self, words: str) -> None:
        """Add what belongs to the page or the site and not to the text: page headers and footers, menus, numbers."""
        self._line("furniture", words)

    def gap(self) -> None:
        """Leave a blank line before what follows, as an empty paragraph does."""
        if self._pieces and not self._ends_blank():
            self._write("\n")

    def row(self, cells: Sequence[Sequence[str]], number: int) -> None:
        """Add row ``number`` (from 0) of a table: the paragraphs of each of its cells, markers of lists included."""
        kept = [[words for part in cell if (words := kept_text(part).strip())] for cell in cells]
        if not any(kept):
            return
        if any(len(cell) > _MOST_PARAGRAPHS or sum(map(len, cell)) > _LONGEST_CELL for cell in kept):
            self._written_out(kept, number)
        else:
            self._in_one_line(kept, number)

    def content(self) -> Content:
        """Return all that was added."""
        text = "".join(self._pieces)
        return Content(text.rstrip("\n") + "\n" if text else "", tuple(self._blocks))

    def _line(self, kind: BlockKind, words: str, level: int = 0, marker: str | None = None, turns: Turns = ()) -> None:
        kept = kept_text(words).strip()
        if not kept:
            return
        self._write("  " * (level - 1) if kind == "list_item" else "")
        start = self._length
        marker = kept_text(marker) if marker else None
        self._write(f"{marker} {kept}" if marker else kept)
        end = self._length
        starts = [start, *(end - len(kept_text(words[offset:]).strip()) for offset, _ in turns)]
        for page, (begin, stop) in zip(
            [self.page, *(page for _, page in turns)], pairwise([*starts, end]), strict=True
        ):
            self._blocks.append(Block(kind, Span(begin, stop), level, marker if begin == start else None, page=page))
        self._write("\n")

    def _in_one_line(self, cells: Sequence[Sequence[str]], number: int) -> None:
        self._write("|")
        for column, cell in enumerate(cells):
            self._write(" ")
            start = self._length
            self._write(" ".join(_joined(cell).replace("|", "¦").split()))
            if start < self._length:
                self._cell(start, number, column)
            self._write(" |")
        self._write("\n")

    def _written_out(self, cells: Sequence[Sequence[str]], number: int) -> None:
        self.gap()
        for column, cell in enumerate(cells):
            if cell:
                start = self._length
                self._write("\n".join(cell))
                self._cell(start, number, column)
                self._write("\n")

    def _cell(self, start: int, row: int, column: int) -> None:
        self._blocks.append(Block("table_cell", Span(start, self._length), row=row, column=column, page=self.page))

    def _write(self, words: str) -> None:
        if words:
            self._pieces.append(words)
            self._length += len(words)

    def _ends_blank(self) -> bool:
        return "".join(self._pieces[-2:]).endswith("\n\n")


def _joined(cell: Sequence[str]) -> str:
    """Return the paragraphs of a cell in one line, parted so that two names do not run into one."""
    whole = ""
    for words in cell:
        whole += ("" if not whole else " " if whole.endswith(_CLOSING) else "; ") + words.replace("\n", " ")
    return whole
