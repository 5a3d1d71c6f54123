"""Find the lines that were broken because the next word did not fit: the text was wrapped at a fixed width."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.extract.lines import Line

_NARROWEST: Final = 60
_WIDEST: Final = 100
_FULL: Final = 14  # how much shorter than the width a full line may be: one long word
_FEWEST: Final = 3  # full lines; one less where one of them surely goes on


def mark_wrapped(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; those that go on in the next one are marked, where the text has a fixed width at all."""
    pairs = [(line, below) for line, below in pairwise(lines) if _could_go_on(line, below)]
    width = _width(text, lines, pairs)
    wrapped = {line.index for line, below in pairs if width and _size(line) + 1 + _first_word(text, below) > width}
    return tuple(replace(line, wraps=True) if line.index in wrapped else line for line in lines)


def _could_go_on(line: Line, below: Line) -> bool:
    apart = below.blank_before or below.is_list_item or below.heading or below.label or below.cells
    return not (apart or line.cells or line.heading)


def _width(text: str, lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]]) -> int | None:
    """Return the longest of the lines that surely go on (the next begins with a small letter), else of all lines.

    None where they are not as full as lines of one width are.
    """
    sure = [_size(line) for line, below in pairs if text[below.span.start].islower()]
    sizes = sure if len(sure) > 1 else [_size(line) for line in lines if not line.is_list_item and not line.cells]
    width = max(sizes, default=0)
    full = sum(size > width - _FULL for size in sizes)
    return width if _NARROWEST <= width <= _WIDEST and full >= (_FEWEST - bool(sure)) else None


def _first_word(text: str, line: Line) -> int:
    return len(line.span.of(text).split(None, 1)[0])


def _size(line: Line) -> int:
    return line.indent + line.span.end - line.span.start
