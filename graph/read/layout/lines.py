"""Group the words of a page to lines by their base line, and part a line where a wide gap stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.read.layout.words import Line, Word

# In parts of the font size: how far words of one line may be off its base line, and the gap that parts two columns.
_OFF_LINE: Final = 0.4
_COLUMN_GAP: Final = 1.0
# Letter-spaced headings: so many single letters in a row, parted by clearly less than the words are.
_LEAST_SPACED: Final = 4
# In parts of the font size of the line: how small and how much higher the number of a footnote is.
_SMALLER: Final = 0.8
_HIGHER: Final = 0.15
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def find_lines(words: Iterable[Word]) -> list[Line]:
    """Return the lines of the words from top to bottom."""
    rows: list[list[Word]] = []
    largest: Word | None = None
    for word in sorted(words, key=lambda one: (one.base, one.left)):
        if largest is not None and _on_line(largest, word):
            rows[-1].append(word)
            largest = max(largest, word, key=lambda one: one.size)
        else:
            rows.append([word])
            largest = word
    return [Line(tuple(_spaced_out(_with_notes(sorted(row, key=lambda word: word.left))))) for row in rows]


def part_line(line: Line, gap: float = _COLUMN_GAP) -> list[Line]:
    """Return the stretches of a line between the gaps that are wider than ``gap`` times the font size."""
    parts = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > gap * max(before.size, word.size):
            parts.append([])
        parts[-1].append(word)
    return [Line(tuple(part)) for part in parts]


def _with_notes(row: Sequence[Word]) -> list[Word]:
    """Return the words, small raised numbers as such: they name footnotes and belong to no word."""
    largest = max(row, key=lambda word: word.size)
    return [
        replace(word, text=word.text.translate(_RAISED))
        if word.text.isdigit()
        and word.size <= _SMALLER * largest.size
        and largest.base - word.base > _HIGHER * largest.size
        else word
        for word in row
    ]


def _on_line(largest: Word, word: Word) -> bool:
    return abs(word.base - largest.base) <= _OFF_LINE * max(largest.size, word.size)


def _spaced_out(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, those that are set with blanks between their letters ("R E F E R A T") put together."""
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and word.text.isalpha():
            run.append(word)
            continue
        yield from _put_together(run)
        run = []
        yield word
    yield from _put_together(run)


def _put_together(run: Sequence[Word]) -> Iterator[Word]:
    if len(run) < _LEAST_SPACED:
        yield from run
        return
    gaps = [after.left - before.right for before, after in pairwise(run)]
    narrow = min(gaps)
    pieces = [[run[0]]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > 1.8 * narrow + 0.05 * letter.size:
            pieces.append([])
        pieces[-1].append(letter)
    for piece in pieces:
        text = "".join(letter.text for letter in piece)
        yield Word(text, piece[0].left, piece[-1].right, piece[0].base, piece[0].size, piece[0].bold)
