"""Find dates, times of day and deadlines in a text, each in the precision in which it is written.

Month, weekday and small words are data (``data/da/months.tsv``, ``weekdays.txt``, ``date_words.tsv``, ``due.yaml``).
Every pattern begins with a digit, so that a text is scanned at the speed of one character class.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from graph.extract.records import record
from graph.model import PartialDate, Span
from graph.resources import resource_text

_LEAD_WINDOW = 28
_MONTH_WINDOW = 14
_CLOCK_WINDOW = 9
_ANY_LEAP_YEAR = 2020


@record
class DateMatch:
    """A date with the weekday and the small word that lead it in ("onsdag d. 27. august 2025")."""

    span: Span
    value: PartialDate
    rule: str


@record
class TimeMatch:
    """A time of day, or a stretch of it; ``start`` and ``end`` are "13:30"."""

    span: Span
    start: str
    end: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class _DueRule:
    name: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    before_date: bool


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMatch]:
    """Return the dates in ``text[start:end]`` in reading order; a year alone is none.

    "12.-13. maj 2025" gives its first day under the rule ``date.range``. A day no calendar has gives nothing.
    """
    return list(_found_dates(text, start, len(text) if end is None else end))


# The same header line is asked for dates and times by the date, the time, the place and the forum.
@lru_cache(maxsize=128)
def _found_dates(text: str, start: int, end: int) -> tuple[DateMatch, ...]:
    if _DIGIT.search(text, start, end) is None:
        return ()
    found: list[DateMatch] = []
    floor = start
    for match in _date_pattern().finditer(text, start, end):
        date = _read_date(text, match, floor)
        if date:
            found.append(date)
            floor = date.span.end
    months = list(_find_month_years(text, start, end, found))
    return tuple(sorted(found + months, key=lambda date: date.span) if months else found)


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeMatch]:
    """Return the times of day in ``text[start:end]`` in reading order, "kl. 13 - 14:30" as one."""
    return list(_found_times(text, start, len(text) if end is None else end))


@lru_cache(maxsize=128)
def _found_times(text: str, start: int, end: int) -> tuple[TimeMatch, ...]:
    if _DIGIT.search(text, start, end) is None:
        return ()
    found: list[TimeMatch] = []
    floor = start
    for match in _time_pattern().finditer(text, start, end):
        time = _read_time(text, match, floor)
        if time:
            found.append(time)
            floor = time.span.end
    return tuple(found)


def find_due(sentence: str) -> tuple[str, Span] | None:
    """Return by when something is due: an ISO date or the words themselves, and where; None where nothing says so.

    A sentence that is nothing but a date (a cell of a table) is its own deadline.
    """
    low = sentence.casefold()
    for rule in due_rules():
        for match in rule.pattern.finditer(sentence) if any(word in low for word in rule.needs) else ():
            if not rule.before_date:
                return match[0], Span(*match.span())
            dates = find_dates(sentence, match.end())
            if dates and not sentence[match.end() : dates[0].span.start].strip():
                return str(dates[0].value), Span(match.start(), dates[0].span.end)
    dates = find_dates(sentence)
    if len(dates) == 1 and dates[0].span.of(sentence) == sentence.strip().rstrip("."):
        return str(dates[0].value), dates[0].span
    return None


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of each spelling of a month, in lower case and without a final full stop."""
    numbers: dict[str, int] = {}
    for name, abbreviations, number in _month_rows():
        numbers |= dict.fromkeys((name, *abbreviations), number)
    return numbers


@cache
def due_rules() -> tuple[_DueRule, ...]:
    """Return the rules of ``data/da/due.yaml`` in their order; ``{month}`` stands for any month's name."""
    return tuple(
        _DueRule(
            entry["rule"],
            tuple(entry["needs"]),
            re.compile(entry["pattern"].replace("{month}", _one_of(month_numbers())), re.IGNORECASE),
            bool(entry.get("before_date")),
        )
        for entry in due_entries()
    )


@cache
def due_entries() -> tuple[dict[str, Any], ...]:
    """Return the entries of ``data/da/due.yaml`` as written, examples and near misses included."""
    import yaml

    return tuple(yaml.load(resource_text("data/da/due.yaml"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506


def _read_date(text: str, match: re.Match[str], floor: int) -> DateMatch | None:
    lead = _lead_start(text, match.start(), floor)
    led = lead < match.start()
    if match["month"]:
        date: PartialDate | None
        date, rule = _long_date(text, match, led), "date.range" if match["last"] else "date.long"
    else:
        date, rule = _numeric_date(match, led), "date.iso" if len(match["first"]) == 4 else "date.numeric"
    if date is None or not _in_calendar(date):
        return None
    if date.year is None and rule != "date.range":
        rule = "date.day_month"
    end = match.end() - (match[0].endswith(".") and not _is_short(match["month"]))
    return DateMatch(Span(lead, end), date, rule)


def _long_date(text: str, match: re.Match[str], led: bool) -> PartialDate | None:
    first, last, month = int(match["first"]), match["last"], match["month"]
    if last and first >= int(last):
        return None
    year = int(match["year"]) if match["year"] else None
    if year is None and not led and month.istitle() and _may_be_a_name(text, match):
        return None
    return PartialDate(year, month_numbers()[month.casefold()], first)


def _may_be_a_name(text: str, match: re.Match[str]) -> bool:
    """Return whether the month is rather a person: "2. Maj Holm", or "3. Jan" as an item of an agenda."""
    at_line_start = not text[max(0, match.start() - 3) : match.start()].rpartition("\n")[2].strip()
    opens_line = at_line_start and (match.start() < 3 or "\n" in text[match.start() - 3 : match.start()])
    following = text[match.end() : match.end() + 2].lstrip()
    return len(match["month"]) <= 3 or opens_line or following[:1].isupper()


def _numeric_date(match: re.Match[str], led: bool) -> PartialDate | None:
    first, second, third = match["first"], match["second"], match["third"] or match["apart"]
    if len(first) == 4:
        return PartialDate(int(first), int(second), int(third)) if third and len(third) == 2 else None
    if len(first) > 2 or (match["apart"] and match["sep"] != "/" and not led):
        return None
    if third is None:
        # "3/4" may be a fraction and "1.2" a section: only a leading word makes it a day.
        return PartialDate(None, int(second), int(first)) if led and match["sep"] != "-" else None
    if len(third) == 4:
        return PartialDate(int(third), int(second), int(first))
    # "1.2.10" may be a section: two digits for a year need two for day and month, a slash or a leading word.
    certain = led or match["sep"] == "/" or len(first) == len(second) == 2
    return PartialDate(2000 + int(third), int(second), int(first)) if len(third) == 2 and certain else None


def _in_calendar(date: PartialDate) -> bool:
    year, month, day = date.year or _ANY_LEAP_YEAR, date.month or 0, date.day or 0
    return 1900 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _find_month_years(text: str, start: int, end: int, taken: list[DateMatch]) -> Iterator[DateMatch]:
    """Yield each "februar 2021" that is no part of a longer date."""
    inside = {date.span.end for date in taken}
    for match in _YEAR.finditer(text, start, end):
        if match.end() in inside:
            continue
        window = max(start, match.start() - _MONTH_WINDOW)
        word = _LAST_WORD.search(text, window, match.start())
        number = month_numbers().get(word["word"].casefold()) if word else None
        if word and number and not _AFTER_DAY.search(text[max(start, word.start() - 4) : word.start()]):
            date = PartialDate(int(match[0]), number)
            yield DateMatch(Span(word.start(), match.end()), date, "date.month_year")


def _read_time(text: str, match: re.Match[str], floor: int) -> TimeMatch | None:
    clock = _clock_pattern().search(text[max(floor, match.start() - _CLOCK_WINDOW) : match.start()])
    start, end = _clock_time(match["hour"], match["minute"]), _clock_time(match["hour2"], match["minute2"])
    if end is not None and (start is None or end <= start):
        end = None
    bare = match["sep"] == ":" or (match["sep"] == "." and end is not None and match["minute2"] is not None)
    if start is None or not (clock or bare):
        return None
    begin = match.start() - (len(clock[0]) if clock else 0)
    finish = match.end() if end else match.end("minute" if match["minute"] else "hour")
    rule = "time.range" if end else "time.clock" if clock else "time.colon"
    return TimeMatch(Span(begin, finish), start, end, rule)


def _clock_time(hour: str | None, minute: str | None) -> str | None:
    if hour is None or int(hour) > 24 or int(minute or 0) > 59:
        return None
    return f"{int(hour):02d}:{int(minute or 0):02d}"


def _lead_start(text: str, start: int, floor: int) -> int:
    """Return where the weekday and the small word before a date begin; ``start`` itself where there are none."""
    before = text[max(floor, start - _LEAD_WINDOW) : start]
    if not before or not (before[-1].isspace() or before[-1] == "."):
        return start
    lead = _lead_pattern().search(before)
    return start - len(lead[0]) if lead else start


def _is_short(month: str | None) -> bool:
    """Return whether a month is written as an abbreviation, whose full stop belongs to it."""
    return month is not None and month.casefold() not in _full_names()


@cache
def _month_rows() -> tuple[tuple[str, tuple[str, ...], int], ...]:
    rows = (line.split("\t") for line in _data_lines("months.tsv")[1:])
    return tuple((name, tuple(filter(None, short.split(";"))), int(number)) for name, short, number in rows)


@cache
def _full_names() -> frozenset[str]:
    return frozenset(name for name, _, _ in _month_rows())


def _data_lines(name: str) -> list[str]:
    lines = resource_text(f"data/da/{name}").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _role(role: str) -> str:
    rows = (line.split("\t") for line in _data_lines("date_words.tsv"))
    return _one_of(word for word, its_role in rows if its_role == role)


def _one_of(words: Any) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_DIGIT = re.compile(r"\d")
# A year: the last word before it may be a month.
_YEAR = re.compile(r"[12](?<=\s[12])\d{3}(?!\d)(?![./-]\d)")
_LAST_WORD = re.compile(r"(?<!\w)(?P<word>[^\W\d_]+)\.?,?\s\Z")
_AFTER_DAY = re.compile(r"\d\.?\s?\Z")


@cache
def _date_pattern() -> re.Pattern[str]:
    between = f"(?:[-–]|{_role('until')}|{_role('and')})"
    return re.compile(
        rf"""
        (?P<first>\d(?<![^\W_]\d)(?<!\d[./-]\d)\d{{0,3}}+)(?!\d)
        (?:
          (?P<sep>[-./])(?P<second>\d\d?)(?!\d)
          (?:(?P=sep)(?P<third>\d{{2,4}}) | (?:-|[^\S\n])(?P<apart>(?:19|20)\d\d|(?<=-)\d\d(?!\d)))?
          (?!\d)(?![./-]\d)(?!(?<=\.\d\d)-[A-Z]\d)
        | \.?(?:[^\S\n]?{between}[^\S\n]?(?P<last>\d\d?)\.?)?
        [^\S\n]?(?P<month>{_one_of(month_numbers())})(?![^\W_])\.?
          (?:,?[^\S\n]?(?P<year>(?:19|20)\d\d)(?!\d))?
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _lead_pattern() -> re.Pattern[str]:
    weekdays = _one_of(line.strip().rstrip(".") for line in _data_lines("weekdays.txt"))
    return re.compile(
        rf"(?<!\w)(?:{weekdays}\.?,?[^\S\n]*(?:(?<!\w){_role('day')}[^\S\n]*)?|{_role('day')}[^\S\n]*)\Z", re.IGNORECASE
    )


@cache
def _time_pattern() -> re.Pattern[str]:
    dash = f"(?:[-–—]|{_role('until')})"
    return re.compile(
        rf"""
        (?P<hour>\d(?<![^\W_]\d)(?<![\d/,:-]\d)(?<!\d\.\d)\d?)(?:(?P<sep>[.:]?)(?P<minute>\d\d))?(?![:]?\d)
        (?:[^\S\n]?{dash}[^\S\n]?(?:{_role("clock")}[^\S\n]?)?
           (?P<hour2>\d\d?)(?:[.:]?(?P<minute2>\d\d))?(?!\d))?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _clock_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_role('clock')}[^\S\n]*\Z", re.IGNORECASE)
