"""Read which body met, when and where: every reading the header offers is weighed, the surest kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.dates import DateMatch, TimeMatch, find_dates, find_times
from graph.extract.fields import Reading, is_title, trimmed
from graph.extract.forums import is_body_phrase, read_bodies, read_hosts
from graph.extract.lines import Line
from graph.extract.rules import as_words, matches, unmasked
from graph.extract.structure import endings, structure
from graph.model import PartialDate, Span

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_TOLD_WITHIN = 40
_HOURS = re.compile(
    r"(?<![\d./-])(?P<h1>\d{1,2})(?:[.:](?P<m1>\d{2}))?\s?(?:-|–|til)\s?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?(?![\d/-]|\.\d)"
)
_LABEL_WEIGHT = {"date": 3.0, "time_place": 2.8, "time": 2.7, "number": 1.0}
_FORBIDDEN = frozenset(
    {"other_date", "case_number", "next_meeting", "sign_off", "notice", "closed", "phone", "attachments"}
)


def read_header(text: str, lines: Sequence[Line], header: Sequence[Line]) -> dict[str, Reading]:
    """Return the surest reading of each field of the meeting that the header lines state."""
    return surest(read_fields(text, lines, header))


def read_fields(text: str, lines: Sequence[Line], header: Sequence[Line]) -> list[Reading]:
    """Return every reading of every field that the header lines offer, in reading order."""
    first = header[-1].index + 1 if header else 0
    return [*_readings(text, lines, header), *_told(text, lines, first), *_endings(text, lines)]


def surest(readings: Sequence[Reading]) -> dict[str, Reading]:
    """Return the surest reading of each field, the first of equals."""
    best: dict[str, Reading] = {}
    for reading in readings:
        known = best.get(reading.field)
        if known is None or reading.weight > known.weight + 1e-9:
            best[reading.field] = reading
    return best


def _readings(text: str, lines: Sequence[Line], header: Sequence[Line]) -> Iterator[Reading]:
    for position, line in enumerate(header):
        if line.label in _FORBIDDEN or line.cells or line.checked is not None:
            continue
        value = _value(lines, line)
        early = 0.3 / (position + 1)
        yield from _dates(text, line, value, early)
        yield from _times(text, line, value, early)
        yield from _place(text, line, value)
        yield from read_bodies(text, line, value, early)
        yield from read_hosts(text, line, early)


def _endings(text: str, lines: Sequence[Line]) -> Iterator[Reading]:
    """Yield when the meeting ended, as a sentence near the end says."""
    for line in lines[-12:]:
        words = line.span.of(text).casefold()
        if any(ending in words for ending in structure()["end_words"]):
            for match in find_times(text, line.span.start, line.span.end)[-1:]:
                yield Reading("end", match.end or match.start, match.span, match.rule, 0.6)


def _value(lines: Sequence[Line], line: Line) -> Span:
    """Return the value of a label (on its line, or alone on the next), else the whole line."""
    if line.label is None or line.value is None:
        return line.span
    if line.value.start < line.value.end:
        return line.value
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    # "Mødelokale 3" is a value under "Sted:", though "Mødelokale" is a label of its own.
    fits = below is not None and below.label in (None, line.label) and not below.cells
    return below.span if below is not None and fits else Span(line.span.end, line.span.end)


def _dates(text: str, line: Line, value: Span, early: float) -> Iterator[Reading]:
    weight = _LABEL_WEIGHT.get(line.label or "", 1.5 if is_title(text, line) else 0.5 if line.label is None else 0.2)
    found = find_dates(text, value.start, value.end)
    if line.label is None and is_title(text, line) and structure()["meeting_words"][0] in line.span.of(text).casefold():
        weight = 3.4  # "Referat af møde den 8. april" says more than the "Dato" of a letter
    if line.label == "date" and structure()["meeting_words"][0] in line.span.of(text)[:10].casefold():
        weight = 4.0
    if any(word in line.span.of(text).casefold() for word in structure()["other_date_words"]):
        weight -= 2.0
    for match in [_with_year_before(text, line, match) for match in found[:1]]:
        exact = 0.4 * (match.value.day is not None) + 0.3 * (match.value.year is not None)
        yield Reading("date", match.value, match.span, match.rule, weight + exact + early)
    if not found and is_title(text, line):
        year = _YEAR.search(text, line.span.start, max(line.span.end, value.end))
        if year:
            yield Reading("date", PartialDate(int(year.group())), Span(*year.span()), "date.year", 0.1)


def _with_year_before(text: str, line: Line, match: DateMatch) -> DateMatch:
    """Return the date with the year that old protocols write before it ("År 2023, den 4. oktober")."""
    year = unmasked(structure()["year_before"][0]).search(text, line.span.start, match.span.start)
    if match.value.year is not None or year is None:
        return match
    value = PartialDate(int(year["year"]), match.value.month, match.value.day)
    return replace(match, value=value, span=Span(year.start(), match.span.end))


def _told(text: str, lines: Sequence[Line], first: int) -> Iterator[Reading]:
    """Yield when and where the first sentences of the text say that the meeting was ("Mødet fandt sted …")."""
    for line in lines[first : first + 2]:
        for rule, match in matches("told", as_words(" ".join(line.span.of(text).split()))):
            end = min(line.span.end, line.span.start + match.end() + _TOLD_WITHIN)
            for date in find_dates(text, line.span.start, end)[:1]:
                yield Reading("date", date.value, date.span, rule.name, 1.2)
            place = match.groupdict().get("place")
            at = text.find(place, line.span.start, end) if place else -1
            if place and at >= 0:
                yield Reading("place", place, Span(at, at + len(place)), rule.name, 0.7)


def _times(text: str, line: Line, value: Span, early: float) -> Iterator[Reading]:
    if line.label == "end_time":
        for match in find_times(text, value.start, value.end)[:1]:
            yield Reading("end", match.start, match.span, match.rule, 3.0)
        return
    if line.label not in (None, "date", "time", "time_place", "place", "subject"):
        return
    weight = 2.0 if line.label in ("time", "time_place", "date") else 0.8
    dated = bool(find_dates(text, value.start, value.end)) or is_title(text, line)
    if line.label is None and not dated and value.end - value.start > 40:
        return
    found = [*find_times(text, value.start, value.end), *_bare_times(text, line, value)]
    for match in sorted(found, key=lambda one: (one.span.start, one.end is None))[:1]:
        yield Reading("start", match.start, match.span, match.rule, weight + early)
        if match.end:
            yield Reading("end", match.end, match.span, match.rule, weight + early)


def _bare_times(text: str, line: Line, value: Span) -> list[TimeMatch]:
    """Return the hours that stand without "kl." where the label or the date before them says what they are."""
    match = _HOURS.search(text, value.start, value.end)
    if match is None or (line.label not in ("time", "time_place") and not find_dates(text, value.start, match.start())):
        return []
    start, end = (f"{int(match[h]):02d}:{match[m] or '00'}" for h, m in (("h1", "m1"), ("h2", "m2")))
    return [TimeMatch(Span(*match.span()), start, end, "time.bare")] if int(match["h1"]) < 24 > int(match["h2"]) else []


def _place(text: str, line: Line, value: Span) -> Iterator[Reading]:
    """Yield the place: what a label says, or what is left of a line after its date and time."""
    if line.label == "place":
        span = trimmed(text, value)
        if span.start < span.end:
            yield Reading("place", span.of(text), span, "place.label", 3.0)
        return
    if line.label not in (None, "time_place", "date", "time", "subject"):
        return
    if value.end - value.start > 130:
        return
    if line.label is None and line.span.end - line.span.start < 60 and _is_place(text, line):
        dated = find_dates(text, line.span.start, line.span.end)
        span = trimmed(text, Span(line.span.start, dated[0].span.start if dated else line.span.end))
        if span.start < span.end:
            yield Reading("place", span.of(text), span, "place.line", 0.8)
    inner = [m.span for m in find_dates(text, value.start, value.end)]
    inner += [m.span for m in find_times(text, value.start, value.end)]
    if not inner:
        return
    rest = trimmed(text, Span(max(span.end for span in inner), value.end))
    words = rest.of(text).split()
    while words and words[0].casefold() in structure()["place_leads"]:
        rest = trimmed(text, Span(text.index(words[0], rest.start) + len(words[0]), rest.end))
        words = words[1:]
    if words and len(rest.of(text)) > 2 and _opens_place(words):
        yield Reading("place", rest.of(text), rest, "place.rest", 2.0 if line.label == "time_place" else 1.0)


def _opens_place(words: Sequence[str]) -> bool:
    """Return whether what is left of a line can be a place: it does not go on with the time or the sentence."""
    return words[0][0].isalnum() and words[0].casefold() not in structure()["no_place_leads"]


def _is_place(text: str, line: Line) -> bool:
    """Return whether an unlabelled line of the header is a room or a house and nothing more."""
    words = re.findall(r"[^\W\d_]+", line.span.of(text).casefold())
    named = any(word.endswith(endings("place_words")) for word in words)
    said = line.span.of(text)
    return named and not said.endswith(".") and not is_title(text, line) and not is_body_phrase(said)
