"""Unfold tables that are not about people or actions: rows of label and value, and minutes written as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.labels import label_named
from graph.extract.lines import Line, read_line
from graph.model import Span

_TEXTS = frozenset({"minutes", "decision", "discussion", "proposal"})
_KEPT = {
    "decision": "decision",
    "discussion": "discussion",
    "proposal": "proposal",
    "owner": "owner",
    "due": "due",
    "action": "action",
}


def unfold_tables(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each such table row as lines of its own, numbered anew."""
    if not any(line.cells for line in lines):
        return tuple(lines)
    unfolded: list[Line] = []
    columns: list[str | None] = []
    for line in lines:
        if line.column is not None:
            unfolded.append(_written_out(line, columns, unfolded))
            continue
        if not line.cells:
            columns = []
            unfolded.append(line)
            continue
        keys = [label_named(cell.of(text)) for cell in line.cells]
        if _is_minutes_header(keys):
            columns = keys
            unfolded.append(line)
        elif columns:
            unfolded += _row_lines(text, line, columns)
        else:
            unfolded.append(_labelled_row(text, line, keys))
    return tuple(replace(line, index=index) for index, line in enumerate(unfolded))


def _written_out(line: Line, columns: Sequence[str | None], before: Sequence[Line]) -> Line:
    """Return a line of a cell that is written out, with the label of its column where it is the cell's first line."""
    assert line.column is not None  # noqa: S101  (the caller looks)
    key = _KEPT.get(columns[line.column] or "") if line.column < len(columns) else None
    first = not before or before[-1].column != line.column
    return replace(line, label=key, value=line.span, number=None, title=None) if key and first else line


def _is_minutes_header(keys: Sequence[str | None]) -> bool:
    return len(keys) > 1 and any(key in _TEXTS for key in keys[1:]) and keys[0] in ("agenda", "number", "subject", None)


def _labelled_row(text: str, line: Line, keys: Sequence[str | None]) -> Line:
    """Return a row of one label and one value as a labelled line, any other row as it is."""
    filled = [cell for cell in line.cells if cell.start < cell.end]
    if keys[0] is None or not 1 <= len(filled) <= 2 or len(line.cells) > 3 or line.cells[0] != filled[0]:
        return line
    value = filled[1] if len(filled) == 2 else Span(filled[0].end, filled[0].end)
    words = value.of(text)
    # "Mødelokale 3" and "kl. 10" are values, though a label with a number behind it ("Bilag 3") is one too.
    if label_named(words) is not None and not any(letter.isdigit() for letter in words):
        return line
    return replace(
        line, span=Span(filled[0].start, value.end), cells=(), label=keys[0], value=value, number=None, title=None
    )


def _row_lines(text: str, line: Line, columns: Sequence[str | None]) -> Iterator[Line]:
    """Yield the item's title, its texts and its owners as lines."""
    cells = line.cells
    opening = read_line(text, cells[0].start, cells[0].end, 0, 1) if cells[0].start < cells[0].end else None
    rest = list(zip(cells[1:], columns[1:], strict=False))
    if opening is not None and opening.number and opening.title and opening.title.start >= opening.title.end and rest:
        opening = replace(opening, span=Span(opening.span.start, rest[0][0].end), title=rest[0][0])
        rest = rest[1:]
    if opening is not None:
        yield replace(opening, label=None, value=None)
    for cell, key in rest:
        if cell.start >= cell.end:
            continue
        found = read_line(text, cell.start, cell.end, 0, 1)
        if found is None:
            continue
        if key in _KEPT:
            found = replace(found, label=_KEPT[key], value=cell, number=None, title=None)
        yield found
