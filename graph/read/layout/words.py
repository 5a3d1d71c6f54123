"""What stands on a page: words, lines of words, ruling lines, and the page with all of it.

Lengths are points (1/72 inch), counted from the page's upper left corner.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters with no blank inside; ``size`` is that of its font, ``base`` its base line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, word: Word) -> bool:
        """Return whether the middle of the word lies inside."""
        across, down = (word.left + word.right) / 2, word.base - word.size / 3
        return self.left <= across <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows. ``rules`` are its ruling lines as thin boxes; ``aside`` is text that stands upright."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()
    aside: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Line:
    """Words on one base line, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        """Its base line."""
        return median(word.base for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have."""
        return prevailing_size(self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(word.bold or not any(map(str.isalpha, word.text)) for word in self.words) and any(
            word.bold for word in self.words
        )


def prevailing_size(words: Iterable[Word]) -> float:
    """Return the font size, in half points, that most letters have; 0 where there is no word."""
    letters: dict[float, int] = {}
    for word in words:
        size = round(word.size * 2) / 2
        letters[size] = letters.get(size, 0) + len(word.text)
    return max(letters, key=lambda size: (letters[size], size), default=0)


def joined(lines: Sequence[Line]) -> Line:
    """Return the words of several stretches of one line as one."""
    return Line(tuple(sorted((word for line in lines for word in line.words), key=lambda word: word.left)))
