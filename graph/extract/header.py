"""Read which body met, when and where: every reading the header offers is weighed, the surest kept."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.dates import TimeMatch, find_dates, find_times
from graph.extract.labels import folded
from graph.extract.lexicon import lexicon
from graph.extract.lines import Line
from graph.extract.names import capital_runs
from graph.extract.phrases import is_body_word
from graph.extract.records import record
from graph.extract.rules import as_words, matches
from graph.extract.structure import endings, structure
from graph.extract.surroundings import named_run
from graph.model import PartialDate, Span

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_HOURS = re.compile(
    r"(?<![\d./-])(?P<h1>\d{1,2})(?:[.:](?P<m1>\d{2}))?\s?(?:-|–|til)\s?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?(?![\d/-]|\.\d)"
)
_EDGE = " \t\n,;:.–—-|*_()"
_END_EDGE = _EDGE.replace(")", "") + "\\"
_LABEL_WEIGHT = {"date": 3.0, "time_place": 2.8, "time": 2.7, "number": 1.0}
_FORBIDDEN = frozenset({"other_date", "case_number", "next_meeting", "sign_off", "notice", "phone", "attachments"})


@record
class Reading:
    """One reading of a field: its value, where it stands, the rule, and how sure the place makes it."""

    field: str
    value: str | PartialDate
    span: Span
    rule: str
    weight: float


def read_header(text: str, lines: Sequence[Line], header: Sequence[Line]) -> dict[str, Reading]:
    """Return the surest reading of each field of the meeting that the header lines state."""
    best: dict[str, Reading] = {}
    for reading in (*_readings(text, lines, header), *_endings(text, lines)):
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
        yield from _bodies(text, line, value, early)
        yield from _hosts(text, line, early)


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
    weight = _LABEL_WEIGHT.get(line.label or "", 1.5 if _is_title(text, line) else 0.5 if line.label is None else 0.2)
    found = find_dates(text, value.start, value.end)
    if any(word in line.span.of(text).casefold() for word in structure()["other_date_words"]):
        weight -= 2.0
    for match in found[:1]:
        exact = 0.4 * (match.value.day is not None) + 0.3 * (match.value.year is not None)
        yield Reading("date", match.value, match.span, match.rule, weight + exact + early)
    if not found and _is_title(text, line):
        year = _YEAR.search(text, line.span.start, max(line.span.end, value.end))
        if year:
            yield Reading("date", PartialDate(int(year.group())), Span(*year.span()), "date.year", 0.1)


def _times(text: str, line: Line, value: Span, early: float) -> Iterator[Reading]:
    if line.label == "end_time":
        for match in find_times(text, value.start, value.end)[:1]:
            yield Reading("end", match.start, match.span, match.rule, 3.0)
        return
    if line.label not in (None, "date", "time", "time_place", "place", "subject"):
        return
    weight = 2.0 if line.label in ("time", "time_place", "date") else 0.8
    dated = bool(find_dates(text, value.start, value.end)) or _is_title(text, line)
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
        span = _trimmed(text, value)
        if span.start < span.end:
            yield Reading("place", span.of(text), span, "place.label", 3.0)
        return
    if line.label not in (None, "time_place", "date", "time", "subject"):
        return
    if value.end - value.start > 130:
        return
    if line.label is None and line.span.end - line.span.start < 60 and _is_place(text, line):
        yield Reading("place", line.span.of(text), line.span, "place.line", 0.8)
    inner = [m.span for m in find_dates(text, value.start, value.end)]
    inner += [m.span for m in find_times(text, value.start, value.end)]
    if not inner:
        return
    rest = _trimmed(text, Span(max(span.end for span in inner), value.end))
    words = rest.of(text).split()
    while words and words[0].casefold() in structure()["place_leads"]:
        rest = _trimmed(text, Span(text.index(words[0], rest.start) + len(words[0]), rest.end))
        words = words[1:]
    if words and len(rest.of(text)) > 2 and not any(mark in words[0] for mark in "({[") and words[0][0].isalnum():
        yield Reading("place", rest.of(text), rest, "place.rest", 2.0 if line.label == "time_place" else 1.0)


def _hosts(text: str, line: Line, early: float) -> Iterator[Reading]:
    """Yield the organisation that the header names outside its labels, or the name on its first lines."""
    sentence = text[line.span.end - 1] == "."
    if line.label not in (None, "body", "notice") or sentence or line.index > 8:
        return
    for run in capital_runs(text, line.span.start, line.span.end):
        named = named_run(tuple(word.text for word in run))
        if named is not None and named[1].kind == "organisation":
            yield Reading("host", _readable(named[1].name), Span(run[0].start, run[-1].end), "host.named", 1.0 + early)
    words = line.span.of(text)
    if line.label is None and line.index < 2 and _is_name_line(words) and not _is_body_phrase(words):
        yield Reading("host", _readable(" ".join(words.split())), line.span, "host.first_line", 0.5 + early)


def _is_place(text: str, line: Line) -> bool:
    """Return whether an unlabelled line of the header is a room or a house and nothing more."""
    words = re.findall(r"[^\W\d_]+", line.span.of(text).casefold())
    named = any(word.endswith(endings("place_words")) for word in words)
    said = line.span.of(text)
    return named and not said.endswith(".") and not _is_title(text, line) and not _is_body_phrase(said)


def _bodies(text: str, line: Line, value: Span, early: float) -> Iterator[Reading]:
    if line.label == "body" and value.start < value.end:
        yield from _body_reading(text, value, "body.label", 1.5 if _is_meeting(value.of(text)) else 4.0)
        return
    if line.label == "number":
        digits = re.search(r"\d+", value.of(text))
        if digits:
            span = Span(value.start + digits.start(), value.start + digits.end())
            yield Reading("number", digits.group(), span, "number.label", 3.0)
        return
    if line.label not in (None, "subject", "minutes", "notice") or line.checked is not None:
        return
    span = line.span if line.label in (None, "minutes") else value
    words = span.of(text)
    if len(words) > 160:
        return
    for rule, match in matches("meeting", as_words(words)):
        yield from _from_rule(text, span, rule, match, early)
    if _is_body_phrase(_undated(text, span)):
        yield from _body_reading(text, span, "body.line", 2.4 + 0.1 * min(line.index, 3))
    elif line.label is None and line.index < 3 and _is_name_line(words):
        yield from _body_reading(text, span, "body.first_line", 0.6 + early)


def _from_rule(text, span, rule, match, early) -> Iterator[Reading]:  # type: ignore[no-untyped-def]
    groups = match.groupdict()
    weight = float(rule.values["weight"])
    number = "number" if groups.get("number") else "number2" if groups.get("number2") else None
    if number:
        place = Span(span.start + match.start(number), span.start + match.end(number))
        yield Reading("number", groups[number], place, rule.name, weight + early)
    if rule.values.get("case") and groups.get("body") and not groups["body"][0].isupper():
        return
    for name in ("body", "tail", "assembly"):
        if groups.get(name):
            place = Span(span.start + match.start(name), span.start + match.end(name))
            if name != "body" or not _is_only_date(text, place):
                yield from _body_reading(text, place, rule.name, weight + early - (0.5 if name == "tail" else 0))
    stem = groups.get("stem")
    if stem and is_body_word(stem):
        place = Span(span.start + match.start("stem"), span.start + match.end("stem"))
        yield Reading("body", _definite(stem), place, rule.name, weight + early)


def _definite(stem: str) -> str:
    """Return the body a meeting is named by, in the definite form the lexicon knows ("bestyrelse" → "Bestyrelsen")."""
    word = stem.casefold()
    forms = [word + ending for ending in structure()["definite_endings"] if word + ending in lexicon().body_words.words]
    name = forms[0] if forms else word
    return name[0].upper() + name[1:]


def _is_meeting(words: str) -> bool:
    return words.casefold().endswith(endings("meeting_tails"))


def _is_only_date(text: str, span: Span) -> bool:
    return any(m.span.start <= span.start + 4 for m in find_dates(text, span.start, span.end))


def _body_reading(text: str, span: Span, rule: str, weight: float) -> Iterator[Reading]:
    end = span.end
    found = [m.span for m in find_dates(text, span.start, span.end)]
    for other in [*found, *(m.span for m in find_times(text, span.start, span.end))]:
        end = min(end, other.start)
    span = _trimmed(text, Span(span.start, end))
    words = [word for word in span.of(text).split() if word]
    while words and folded(words[-1]) in structure()["body_tails"]:
        words.pop()
        span = (
            _trimmed(text, Span(span.start, text.rindex(words[-1], span.start, span.end) + len(words[-1])))
            if words
            else span
        )
    name = re.split(structure()["body_ends"][0], " ".join(words))[0].strip(_EDGE)
    if name.casefold().endswith(endings("genitive_endings")) and " " not in name:
        name = name[:-1]
    if len(name) > 2 and not name.isdigit():
        yield Reading("body", _readable(name[0].upper() + name[1:]), span, rule, weight)


def _undated(text: str, span: Span) -> str:
    """Return the words of a line before its date, or all of them where it has none or is the title of minutes."""
    first = min((found.span.start for found in find_dates(text, span.start, span.end)), default=span.end)
    words = _trimmed(text, Span(span.start, first)).of(text)
    return span.of(text) if any(word in words.casefold() for word in structure()["title_words"]) else words


def _readable(name: str) -> str:
    """Return a name printed all in capitals as names are written; any other as it is."""
    if not name.isupper() or len(name) < 9:
        return name
    return " ".join(word.capitalize() if len(word) > 3 else word.lower() for word in name.split())


def _is_body_phrase(words: str) -> bool:
    """Return whether a line is the name of a body and nothing more."""
    tokens = words.split()
    if not 1 <= len(tokens) <= 10 or words.endswith((".", ":", "?")) or not words[0].isupper():
        return False
    named = any(_is_forum(token.strip(_EDGE)) for token in tokens)
    return named and tokens[0].casefold() not in structure()["no_body_leads"] and not any(c.isdigit() for c in words)


def _is_forum(word: str) -> bool:
    """Return whether a word names a body; one that names a body's meeting ("Styregruppemøde") does not."""
    low = word.casefold()
    stem = next((low.removesuffix(tail) for tail in structure()["meeting_tails"] if low.endswith(tail)), "")
    return is_body_word(word) and not (is_body_word(stem) or is_body_word(stem.removesuffix("s")))


def _is_name_line(words: str) -> bool:
    """Return whether a line near the top could be the name of who met: short, capital, no date, no sentence."""
    title = any(word in words.casefold() for word in structure()["title_words"])
    return (
        3 < len(words) <= 60
        and words.split()[0].casefold() not in structure()["no_body_leads"]
        and words[0].isupper()
        and not title
        and not any(c.isdigit() for c in words)
        and words[-1] not in ".:?,"
    )


def _is_title(text: str, line: Line) -> bool:
    low = line.span.of(text).casefold()
    return line.label in ("subject", "minutes", "body") or any(word in low for word in structure()["title_words"])


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _END_EDGE:
        end -= 1
    return Span(start, end)
