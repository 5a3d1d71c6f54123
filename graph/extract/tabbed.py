"""Read lines whose parts tabs set apart as the rows of a table, where the first of them names its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.labels import label_named
from graph.extract.lines import Line
from graph.model import Span


def read_tabbed(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those of a table set with tabs as rows of cells."""
    if "\t" not in text:
        return tuple(lines)
    rows = {line.index: line for table in _tables(text, lines) for line in table}
    return tuple(rows.get(line.index, line) for line in lines)


def _tables(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    at = 0
    while at < len(lines):
        names = _cells(text, lines[at])
        if len(names) > 1 and all(_is_column(text, cell) for cell in names):
            table = list(_rows(text, lines[at:], len(names)))
            if len(table) > 1:
                yield table
                at += len(table)
                continue
        at += 1


def _rows(text: str, lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Yield the lines that go on with a table of so many columns; a last cell may be missing."""
    for line in lines:
        cells = _cells(text, line)
        if line.cells or not max(2, width - 1) <= len(cells) <= width or (line.blank_before and line is not lines[0]):
            return
        yield replace(line, cells=cells, label=None, value=None, number=None, stop="", title=None)


def _is_column(text: str, cell: Span) -> bool:
    return label_named(cell.of(text)) is not None


def _cells(text: str, line: Line) -> tuple[Span, ...]:
    """Return the parts of a line between its tabs, blanks around them aside."""
    cells: list[Span] = []
    # From where the line itself begins: its first cell may be empty, or a dash that looks like a bullet.
    at = text.rfind("\n", 0, line.span.start) + 1
    for part in text[at : line.span.end].split("\t"):
        start = at + len(part) - len(part.lstrip())
        cells.append(Span(start, max(start, at + len(part.rstrip()))))
        at += len(part) + 1
    return tuple(cells)
