"""Tell what belongs to the pages and not to the text: lines that stand in the same place on page after page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from graph.read.layout.words import Box, Line, Page, prevailing_size

# How many lines from the edge, and in parts of the page's height how far, a page header or footer may reach.
_MOST_LINES: Final = 5
_BAND: Final = 0.14
# Points by which its place may differ.
_OFF: Final = 4.0
# In parts of the size of the text: small print, and the distance of what stands apart.
_SMALL: Final = 0.8
_APART: Final = 2.0
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:side|page|s\.|[-–—])\s*\d+(?:\s*(?:af|of|/)\s*\d+)?\s*[-–—]?$|\d+\s*(?:af|of|/)\s*\d+$"
    r"|.{0,60}\bside \d+ af \d+$",
    re.IGNORECASE,
)

Key = tuple[str, int]


def find_furniture(pages: Sequence[tuple[Page, Sequence[Line]]], tables: Sequence[Sequence[Box]]) -> list[set[int]]:
    """Return for each page which of its lines, by place in the list, are page headers, footers and numbers.

    From the edge inwards: a line that most other pages have in the same place, their numbers aside, and a page number.
    A line of a table that reaches into the text is none: its header may stand at the top of each page.
    """
    seen: Counter[Key] = Counter()
    for page, lines in pages:
        keys = {key for index in _edge_lines(page, lines) for key in _keys(lines[index])}
        seen.update(keys)
    inner = [
        [box for box in own if box.bottom > _BAND * page.height and box.top < (1 - _BAND) * page.height]
        for (page, _), own in zip(pages, tables, strict=True)
    ]
    return [
        set(_furniture(page, lines, boxes, seen, len(pages))) for (page, lines), boxes in zip(pages, inner, strict=True)
    ]


def _furniture(page: Page, lines: Sequence[Line], boxes: Sequence[Box], seen: Counter[Key], count: int) -> list[int]:
    found: list[int] = []
    for indices in (_head(page, lines), _foot(page, lines)):
        for index in indices:
            if any(box.holds(lines[index].words[0]) for box in boxes):
                break
            line = lines[index]
            if not (_is_repeated(line, seen, count) or _is_number(line, indices, index) or _is_small(lines, index)):
                break
            found.append(index)
    return found


def _is_number(line: Line, indices: Sequence[int], index: int) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None or (
        index == indices[0] and line.text.isdigit() and len(line.text) < 4
    )


def _is_small(lines: Sequence[Line], index: int) -> bool:
    """Return whether small print stands above all text, well apart from it: a header, on one page only too."""
    if index + 1 == len(lines) or index > 1:
        return False
    line, below = lines[index], lines[index + 1]
    text = prevailing_size(word for one in lines for word in one.words)
    return line.size <= _SMALL * text and below.base - line.base > _APART * text


def _is_repeated(line: Line, seen: Counter[Key], count: int) -> bool:
    times = max(seen[key] for key in _keys(line))
    return times >= 2 and times >= (count - 1) / 2


def _keys(line: Line) -> tuple[Key, Key]:
    """Return two keys, so that places on both sides of a border share one."""
    words = _DIGITS.sub("#", line.text)
    place = line.base / (2 * _OFF)
    return (words, 2 * int(place)), (words, 2 * int(place + 0.5) + 1)


def _edge_lines(page: Page, lines: Sequence[Line]) -> set[int]:
    return {*_head(page, lines), *_foot(page, lines)}


def _head(page: Page, lines: Sequence[Line]) -> list[int]:
    return [index for index, line in enumerate(lines[:_MOST_LINES]) if line.base < _BAND * page.height]


def _foot(page: Page, lines: Sequence[Line]) -> list[int]:
    begin = max(len(lines) - _MOST_LINES, 0)
    return [index for index in range(len(lines) - 1, begin - 1, -1) if lines[index].base > (1 - _BAND) * page.height]
