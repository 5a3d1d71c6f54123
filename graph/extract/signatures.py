"""Read the signatures at the end of minutes: names with their function beside or below them."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.lines import Line
from graph.extract.names import find_names
from graph.extract.phrases import function_code
from graph.extract.records import record
from graph.model import Span

_PART = re.compile(r"[^\s_.][^\t\n_]*?(?=[ ]{3}|\t|\n|_{3}|$)")
_LAST_LINES = 12
_SLACK = 4  # characters that a function may stand left or right of the name above it


@record
class Signed:
    """A name that signs, the code of the function it signs in, and the words that say so."""

    name: str
    code: str
    span: Span


def find_signatures(text: str, lines: Sequence[Line]) -> list[Signed]:
    """Return who signs as what in the last lines, in reading order."""
    last = [_parts(text, line) for line in lines[-_LAST_LINES:] if not line.is_list_item]
    found: list[Signed] = []
    for parts, below in zip(last, [*last[1:], []], strict=False):  # no lines at all have none below
        for at, span in parts:
            name = _name(text, span)
            if name is None:
                continue
            code = function_code(text[name.end : span.end].strip(" ,()")) if name.end < span.end else None
            under = next((other for start, other in below if abs(start - at) <= _SLACK), None)
            if code is None and name.end == span.end and under is not None and len(under.of(text).split()) <= 2:
                code = function_code(under.of(text))
            if code is not None:
                found.append(Signed(name.of(text), code, span))
    return found


def _name(text: str, span: Span) -> Span | None:
    """Return the full name that a part begins with, where at most a function follows it."""
    names = find_names(text, span.start, span.end)
    first = names[0] if len(names) == 1 and names[0].start == span.start else None
    return first if first is not None and len(text[first.end : span.end].split()) <= 2 else None


def _parts(text: str, line: Line) -> list[tuple[int, Span]]:
    begin = text.rfind("\n", 0, line.span.start) + 1
    return list(_spaced(text, begin, line.span.end))


def _spaced(text: str, begin: int, end: int) -> Iterator[tuple[int, Span]]:
    for match in _PART.finditer(text, begin, end):
        yield len(text[begin : match.start()].expandtabs(8)), Span(match.start(), match.end())
