"""Read the items of the agenda: title, presenters, time and whether the item is closed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.extract.dates import find_times
from graph.extract.entries import Entry, read_entries
from graph.extract.labels import folded
from graph.extract.lines import Line
from graph.extract.names import find_names
from graph.extract.outline import Outline, Section
from graph.extract.phrases import abbreviates, is_doubtful_first_name
from graph.extract.records import record
from graph.extract.structure import structure
from graph.model import Span

_CLOSED_BREAK = re.compile(r":|\(|(?<=\s)[-–]+(?=\s)")
_BRACKETED = re.compile(r"(?<!\s)\s*\((?P<inner>[^()]{2,80})\)\s*$")
_PAGE = re.compile(r"(?<!\s)(?:\s*\.{3,}\s*|(?=\s*\t)\s+|\s{3,})\d{1,3}(?:[.:]\d\d)?\s*$")
_EDGE = " \t\n–—-,;:*_"


@record
class Item:
    """One item as printed; ``presenters`` are entries whose names are still as written."""

    section: int
    number: str | None
    title: Span
    presenters: tuple[Entry, ...]
    shorts: tuple[Span, ...]
    slot: Span | None
    start: str | None
    end: str | None
    closed: bool
    lines: frozenset[int]


def read_items(text: str, lines: Sequence[Line], outline: Outline) -> list[Item]:
    """Return the items of the agenda in order."""
    slots = _slots(text, lines, outline)
    return [
        _item(text, lines, index, section, slots.get(section.first))
        for index, section in enumerate(outline.sections)
        if section.title is not None
    ]


def _slots(text: str, lines: Sequence[Line], outline: Outline) -> dict[int, Line]:
    """Return the time line in force at each item's first line ("Kl. 13.35 – 13.45" above one or more items)."""
    starts = {section.first for section in outline.items}
    first = min(starts, default=len(lines))
    current: Line | None = None
    slots: dict[int, Line] = {}
    for line in lines[max(0, first - 1) :]:
        if is_time_line(text, line):
            current = line
        if line.index in starts and current is not None:
            slots[line.index] = current
    return slots


def is_time_line(text: str, line: Line) -> bool:
    """Return whether the line is a stretch of time and nothing more."""
    if line.label is not None or line.span.end - line.span.start > 40:
        return False
    return any(m.end and m.span.end - m.span.start > 0.7 * (line.span.end - line.span.start)
               for m in find_times(text, line.span.start, line.span.end))  # fmt: skip


def _item(text: str, lines: Sequence[Line], index: int, section: Section, slot: Line | None) -> Item:
    assert section.title is not None  # noqa: S101  (read_items passes items only)
    title, taken = section.title, {section.first}
    title, closed = _without_closed(text, title)
    cut, said = _presented(text, title)
    for follower in lines[section.first + 1 : min(section.first + 4, section.last)]:
        if follower.span.start <= title.start or said is not None or follower.label == "case_number":
            continue
        more = _presenter_line(text, follower)
        if more is None:
            break
        said, taken = more, {*taken, follower.index}
    presenters, shorts = _presenters(text, said)
    start, end, span = _time(text, title, slot)
    return Item(
        index, section.number, _trimmed(text, cut), presenters, shorts, span, start, end, closed, frozenset(taken)
    )


def _presenter_line(text: str, line: Line) -> Span | None:
    """Return where the presenter stands on a line of their own under the title ("v/ …", "Oplæg: …")."""
    if line.label == "presenter" and line.value is not None and line.value.start < line.value.end:
        return line.value
    if _cue().match(text, line.span.start, line.span.end):
        below, more = _presented(text, line.span)
        return more if below.start >= below.end else None
    return None


def _without_closed(text: str, title: Span) -> tuple[Span, bool]:
    """Return the title without the mark of a closed item before or after it, and whether there is one."""
    words, marks = title.of(text), structure()["closed_words"]
    if folded(words) in marks:
        return title, True
    for found in _CLOSED_BREAK.finditer(words):
        if folded(words[: found.start()]) in marks:
            return _trimmed(text, Span(title.start + found.end(), title.end)), True
        if folded(words[found.end() :]) in marks:
            return _trimmed(text, Span(title.start, title.start + found.start())), True
    return title, False


def _presented(text: str, title: Span) -> tuple[Span, Span | None]:
    """Return the title without its presenter, and where the presenter stands."""
    words = title.of(text)
    for match in _cue().finditer(text, title.start, title.end):
        after = Span(match.end(), title.end)
        alone = is_doubtful_first_name(after.of(text))
        names = find_names(text, after.start, after.end, listed=True)
        between = Span(after.start, names[0].start) if names else after
        if names and ("(" in between.of(text) or _cue().search(text, between.start, between.end)):
            continue  # another mark stands nearer: "Parkering ved stationen, v/ Karen Holm"
        if alone or names or _looks_short(text, after):
            return Span(title.start, match.start()), after
    cut = _pattern("title_duration").sub("", _PAGE.sub("", words))
    bracketed = _BRACKETED.search(cut)
    if bracketed:
        inner = Span(title.start + bracketed.start("inner"), title.start + bracketed.end("inner"))
        names = find_names(text, inner.start, inner.end, listed=True)
        expands = abbreviates(inner.of(text), cut[: bracketed.start()].rpartition(":")[2])
        if (names and names[0].start - inner.start < 30) or (_looks_short(text, inner) and not expands):
            return Span(title.start, title.start + bracketed.start()), inner
    cut = _pattern("title_clock").sub("", cut)
    return Span(title.start, title.start + len(cut)), None


def _looks_short(text: str, span: Span) -> bool:
    return bool(re.fullmatch(r"\s*[A-ZÆØÅ]{2,4}(?:\s*[/,&]\s*[A-ZÆØÅ]{2,4})*\s*", span.of(text)))


def _presenters(text: str, said: Span | None) -> tuple[tuple[Entry, ...], tuple[Span, ...]]:
    if said is None:
        return (), ()
    entries = tuple(e for e in read_entries(text, said) if e.person)
    if entries:
        return entries, ()
    shorts = tuple(Span(said.start + m.start(), said.start + m.end()) for m in re.finditer(r"\w+", said.of(text)))
    return (), shorts if _looks_short(text, said) else ()


def _time(text: str, title: Span, slot: Line | None) -> tuple[str | None, str | None, Span | None]:
    for match in find_times(text, title.start, title.end):
        if match.end:
            return match.start, match.end, match.span
    if slot is not None:
        match = find_times(text, slot.span.start, slot.span.end)[0]
        return match.start, match.end, match.span
    return None, None, None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(structure()[name][0], re.IGNORECASE)


@cache
def _cue() -> re.Pattern[str]:
    cues = sorted(structure()["presenter_cues"], key=len, reverse=True)
    words = "|".join(re.escape(cue) + ("" if cue.endswith("/") else r"(?!\w)") for cue in cues)
    return re.compile(rf"[\s,(–-]{{0,9}}(?<![\w])(?:{words})[\s:]*", re.IGNORECASE)


def item_spans(items: Sequence[Item]) -> Iterator[Span]:
    """Yield the titles of the items."""
    for item in items:
        yield item.title
