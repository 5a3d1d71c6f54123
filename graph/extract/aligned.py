"""Read tables set with blanks or several tabs: the columns are where the words of the first line stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.labels import label_named
from graph.extract.lines import Line
from graph.model import Span

_PART = re.compile(r"\S+(?:[ ]\S+)*")
_TAB = 8
_FEWEST_COLUMNS = 3
_SLACK = 3  # characters that a word may stand left of its column's heading
_LONGEST_HEADING = 25

Part = tuple[int, Span]
"""Where a part of a line stands, counted as it is printed, and its words."""


def read_aligned(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those of a table whose first line names at least three columns as rows of cells."""
    found = list(lines)
    at = 0
    while at < len(lines):
        heads = _heads(text, lines[at])
        rows = list(_rows(text, lines[at + 1 :], heads)) if heads else []
        if rows:
            found[at] = _row(lines[at], [span for _, span in heads])
            for line, cells in rows:
                found[line.index] = _row(line, cells)
            at = rows[-1][0].index
        at += 1
    return tuple(found)


def _heads(text: str, line: Line) -> list[Part]:
    """Return the headings of the columns that a line names, [] where it is no such line."""
    parts = [] if line.cells else _parts(text, line)
    short = all(span.end - span.start <= _LONGEST_HEADING for _, span in parts)
    known = [label_named(span.of(text)) for _, span in parts]
    named = "name_column" in known or ("owner" in known and "due" in known)
    return parts if len(parts) >= _FEWEST_COLUMNS and short and named and known.count(None) <= 1 else []


def _rows(text: str, lines: Sequence[Line], heads: Sequence[Part]) -> Iterator[tuple[Line, list[Span]]]:
    """Yield the lines below that stand in the columns; a line of one part only names a group of them."""
    for position, line in enumerate(lines):
        parts = _parts(text, line)
        below = lines[position + 1] if position + 1 < len(lines) else None
        if line.cells or (line.blank_before and position) or line.heading:
            return
        if len(parts) < 2 and (below is None or below.blank_before or len(_parts(text, below)) < 2):
            return
        yield line, _cells(parts, heads)


def _cells(parts: Sequence[Part], heads: Sequence[Part]) -> list[Span]:
    """Return one cell a column, empty ones where nothing stands."""
    cells: list[Span | None] = [None] * len(heads)
    for at, span in parts:
        column = max((index for index, (head, _) in enumerate(heads) if head <= at + _SLACK), default=0)
        known = cells[column]
        cells[column] = Span(known.start, span.end) if known else span
    floor = parts[0][1].start
    filled: list[Span] = []
    for cell in cells:
        filled.append(cell or Span(floor, floor))
        floor = filled[-1].end
    return filled


def _parts(text: str, line: Line) -> list[Part]:
    begin = text.rfind("\n", 0, line.span.start) + 1
    words = text[begin : line.span.end]
    return [
        (len(words[: match.start()].expandtabs(_TAB)), Span(begin + match.start(), begin + match.end()))
        for match in _PART.finditer(words)
    ]


def _row(line: Line, cells: Sequence[Span]) -> Line:
    return replace(line, cells=tuple(cells), label=None, value=None, number=None, stop="", title=None)
