"""Read minutes set in columns with tabs: the title, a time, and the text beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.lines import Line, read_line
from graph.model import Span

_LABEL_GAP = re.compile(
    r"(?<![ \t])(?=[ ]*\t|[ ]{3})[ \t]+(?=[*_]{0,2}[^\W\d_][^:\n\t]{1,30}:)"
    r"|(?<=\.)[ ](?=[*_]{0,2}[^\W\d_][^:\n\t.]{1,30}:)"
)
_COLUMN_GAP = re.compile(r"(?<![ ])[ ]*\t[ \t]*|[ ]{4,}")
_LONGEST_FIRST = 80
_SHORTEST_TEXT = 40


def unfold_columns(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of minutes in columns set with tabs (title, time, text), title and text on lines of their own.

    A single such line shows no columns, and is left as it is.
    """
    opening = [_columns(text, line) for line in lines if line.number is not None and not line.cells]
    if sum(columns is not None for columns in opening) < 2:
        return tuple(lines)
    unfolded: list[Line] = []
    inside = False
    for line in lines:
        inside = (inside and not line.label) or line.number is not None
        columns = _columns(text, line) if inside and not line.cells else None
        unfolded += _in_columns(text, line, columns) if columns else [line]
    return tuple(replace(line, index=index) for index, line in enumerate(unfolded))


def _columns(text: str, line: Line) -> tuple[int, int, int] | None:
    """Return where the first column of a line ends, where the last gap and where the text after it begin, if any."""
    start = line.title.start if line.title else line.span.start
    gaps = list(_COLUMN_GAP.finditer(text, start, line.span.end))
    if not gaps or gaps[0].start() - start > _LONGEST_FIRST or gaps[0].start() == start:
        return None
    last = gaps[-1].end()
    words = text[last : line.span.end]
    is_text = len(words) >= _SHORTEST_TEXT or words.endswith((".", ":")) or words.startswith(("-", "–", "•"))
    return (gaps[0].start(), gaps[-1].start(), last) if is_text else None


def _in_columns(text: str, line: Line, columns: tuple[int, int, int]) -> Iterator[Line]:
    end, gap, start = columns
    title = Span(line.title.start, end) if line.title else None
    yield replace(line, span=Span(line.span.start, gap), title=title, label=None, value=None)
    found = read_line(text, start, line.span.end, 0, 0)
    if found is not None:
        yield replace(found, opens=True)


def split_labels(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those that hold several labels beside one another ("Dato: …    Sted: …") as one line each."""
    split: list[Line] = []
    for line in lines:
        pieces = _labelled(text, line) if line.label and not line.cells else []
        split += pieces if len(pieces) > 1 else [line]
    return tuple(replace(line, index=index) for index, line in enumerate(split))


def _labelled(text: str, line: Line) -> list[Line]:
    """Return the pieces of a line that each begin with a label we know, [] where any does not."""
    starts = [line.span.start, *(gap.end() for gap in _LABEL_GAP.finditer(text, line.span.start, line.span.end))]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], line.span.end]
    found = [read_line(text, start, end, 0, 0) for start, end in zip(starts, ends, strict=True)]
    pieces = [piece for piece in found if piece is not None and piece.label is not None]
    if len(pieces) < len(starts):
        return []
    first = replace(pieces[0], blank_before=line.blank_before, indent=line.indent, opens=line.opens, column=line.column)
    return [first, *(replace(piece, opens=True) for piece in pieces[1:])]
