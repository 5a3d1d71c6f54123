"""The text of minutes as blocks with marks: what a fact rests on, names, what was not understood, what is left out.

``src/meeting/segments.ts`` cuts a text in the same way for the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from graph.show.page.texts import DocumentText

MarkKind = Literal["fact", "mention", "missed", "hidden"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of code points; ``value`` is the quote of a fact, or the entity that is mentioned."""

    start: int
    end: int
    kind: MarkKind
    value: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under the same marks from end to end; ``mention`` is the place of the entity it names."""

    text: str
    is_fact: bool = False
    is_missed: bool = False
    is_hidden: bool = False
    mention: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Segments that all or none rest in a fact; ``quotes`` are those that begin here."""

    segments: tuple[Segment, ...]
    quotes: tuple[int, ...] = ()

    @property
    def is_fact(self) -> bool:
        """Return whether a fact rests on these words."""
        return self.segments[0].is_fact


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the document; ``level`` is that of a heading, 0 for plain text."""

    level: int
    runs: tuple[Run, ...]


def find_marks(text: DocumentText, quotes: Iterable[tuple[int, int, int]], places: dict[str, int]) -> list[Mark]:
    """Return the marks in reading order; ``quotes`` are (start, end, number), ``places`` those of entities by id."""
    marks = [Mark(start, end, "fact", number) for start, end, number in quotes]
    marks += [Mark(start, end, "mention", places[name]) for start, end, name in text.mentions if name in places]
    marks += [Mark(start, end, "missed") for start, end in text.missed]
    marks += [Mark(start, end, "hidden") for start, end in text.hidden]
    return sorted((mark for mark in marks if mark.end > mark.start), key=lambda mark: (mark.start, -mark.end))


def find_blocks(text: DocumentText, marks: Sequence[Mark]) -> Iterator[Block]:
    """Yield the lines of a text that hold more than blanks; every quote begins in one of them."""
    waiting = [mark for mark in reversed(marks) if mark.kind == "fact"]
    open_marks: list[Mark] = []
    following = 0
    for start, end in _lines(text):
        while following < len(marks) and marks[following].start < end:
            open_marks.append(marks[following])
            following += 1
        open_marks = [mark for mark in open_marks if mark.end > start]
        level = next((level for first, last, level in text.headings if first < end and last > start), 0)
        yield Block(level, tuple(_runs(text.text, start, end, open_marks, waiting)))


def _lines(text: DocumentText) -> list[tuple[int, int]]:
    """Return the lines; those that a stretch left out runs over are one, for it stands as one."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.text.split("\n"):
        end = start + len(line)
        if found and any(first < found[-1][1] and last > start for first, last in text.hidden):
            found[-1] = (found[-1][0], end)
        elif line.strip():
            found.append((start, end))
        start = end + 1
    return found


def _runs(text: str, start: int, end: int, marks: Sequence[Mark], waiting: list[Mark]) -> Iterator[Run]:
    cuts = {start, end} | {cut for mark in marks for cut in (mark.start, mark.end) if start < cut < end}
    places = sorted(cuts)
    segments = [(at, to, _segment(text, at, to, marks)) for at, to in pairwise(places)]
    for _, group in groupby(segments, key=lambda one: (one[2].is_fact, one[2].is_hidden)):
        run = list(group)
        quotes = []
        while waiting and waiting[-1].start < run[-1][1]:
            quotes.append(waiting.pop().value)
        yield Run(_joined([segment for _, _, segment in run]), tuple(quotes))


def _segment(text: str, start: int, end: int, marks: Sequence[Mark]) -> Segment:
    over = [mark for mark in marks if mark.start <= start and mark.end >= end]
    kinds = {mark.kind for mark in over}
    if "hidden" in kinds:
        return Segment("", is_hidden=True)
    mention = next((mark.value for mark in over if mark.kind == "mention"), None)
    return Segment(text[start:end], "fact" in kinds, "missed" in kinds, mention=mention)


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Return the segments, those that look the same as one: where a second quote begins need not cut a name."""
    found: list[Segment] = []
    for one in segments:
        looks = (one.is_fact, one.is_missed, one.is_hidden, one.mention)
        if found and looks == (found[-1].is_fact, found[-1].is_missed, found[-1].is_hidden, found[-1].mention):
            found[-1] = Segment(found[-1].text + one.text, *looks)
        else:
            found.append(one)
    return tuple(found)
