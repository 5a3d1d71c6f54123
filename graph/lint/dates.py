"""Check that dates agree: two dates for the meeting, a weekday that is another."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from graph.extract.dates import DateMatch, find_dates
from graph.extract.lines import Line
from graph.extract.structure import structure
from graph.lint.draft import Draft
from graph.lint.finding import Finding
from graph.model import PartialDate
from graph.resources import resource_text

_LABELS = frozenset({"date", "time", "time_place"})
_LONGEST_SHORT_DAY = 4


def check_dates(draft: Draft) -> Iterator[Finding]:
    """Yield a second date in the header, a next meeting in the past, and dates with the weekday of another."""
    yield from _second_dates(draft)
    yield from _past_meetings(draft)
    for match in find_dates(draft.text):
        written, day = _weekday(draft.text, match), _day(match.value)
        if written is not None and day is not None and match.rule != "date.range" and written != day.weekday():
            yield draft.finding_within("date.weekday", match.span, str(match.value))


def _second_dates(draft: Draft) -> Iterator[Finding]:
    meeting = draft.minutes.meeting
    if meeting is None or meeting.date is None or _day(meeting.date) is None:
        return
    for line in draft.structure.lines[: draft.structure.outline.header_end]:
        span = line.value if line.value is not None and line.label else line.span
        found = find_dates(draft.text, span.start, span.end)[:1] if _says_when(draft.text, line) else []
        for match in found:
            if _day(match.value) is not None and match.value != meeting.date and match.rule != "date.range":
                yield draft.finding("meeting.two_dates", line.span, f"{meeting.date} / {match.value}")


def _past_meetings(draft: Draft) -> Iterator[Finding]:
    meeting = draft.minutes.meeting
    day = _day(meeting.date) if meeting and meeting.date else None
    for planned in draft.minutes.next_meetings:
        next_day = _day(planned.date) if planned.date else None
        if day is not None and next_day is not None and next_day < day:
            yield draft.finding("meeting.next_before", planned.evidence[0].span, str(planned.date))


def _says_when(text: str, line: Line) -> bool:
    """Return whether a line of the header says when the meeting was: by its label, or as its title."""
    words = line.span.of(text).casefold()
    if line.cells or any(word in words for word in structure()["other_date_words"]):
        return False
    return line.label in _LABELS or (
        line.label in (None, "minutes") and words.startswith(tuple(structure()["title_words"]))
    )


def _day(value: PartialDate) -> date | None:
    if value.year is None or value.month is None or value.day is None:
        return None
    return date(value.year, value.month, value.day)


def _weekday(text: str, match: DateMatch) -> int | None:
    """Return the weekday (Monday is 0) that leads a date in, None where none does."""
    first = match.span.of(text).split()[0].casefold().rstrip(".,")
    return _weekdays().get(first)


@cache
def _weekdays() -> Mapping[str, int]:
    """Return the number of each weekday and each short form of one; ``weekdays.txt`` names Monday first."""
    words = [line for line in resource_text("data/da/weekdays.txt").splitlines() if line and line[0] != "#"]
    names = [word for word in words if len(word) > _LONGEST_SHORT_DAY]
    return {word: number for word in words for number, name in enumerate(names) if name.startswith(word)}
