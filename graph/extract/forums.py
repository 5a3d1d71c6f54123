"""Read which forum met, and who it belongs to, from the lines of the header."""

import re
from collections.abc import Iterator

from graph.extract.dates import find_dates, find_times
from graph.extract.fields import EDGE, Reading, trimmed
from graph.extract.labels import folded
from graph.extract.lexicon import lexicon
from graph.extract.lines import Line
from graph.extract.names import capital_runs
from graph.extract.phrases import is_body_word
from graph.extract.rules import as_words, matches
from graph.extract.structure import endings, structure
from graph.extract.surroundings import named_run
from graph.model import Span


def read_bodies(text: str, line: Line, value: Span, early: float) -> Iterator[Reading]:
    """Yield the forums, and the number of the meeting, that a header line names; ``early`` is what its place adds."""
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
    if is_body_phrase(_undated(text, span)):
        yield from _body_reading(text, span, "body.line", 2.4 + 0.1 * min(line.index, 3))
    elif line.label is None and line.index < 3 and _is_name_line(words):
        yield from _body_reading(text, span, "body.first_line", 0.6 + early)


def read_hosts(text: str, line: Line, early: float) -> Iterator[Reading]:
    """Yield the organisation that the header names outside its labels, or the name on its first lines."""
    sentence = text[line.span.end - 1] == "."
    if line.label not in (None, "body", "notice") or sentence or line.index > 8:
        return
    for run in capital_runs(text, line.span.start, line.span.end):
        named = named_run(tuple(word.text for word in run))
        if named is not None and named[1].kind == "organisation":
            yield Reading("host", _readable(named[1].name), Span(run[0].start, run[-1].end), "host.named", 1.0 + early)
    words = line.span.of(text)
    if line.label is None and line.index < 2 and _is_name_line(words) and not is_body_phrase(words):
        yield Reading("host", _readable(" ".join(words.split())), line.span, "host.first_line", 0.5 + early)


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
    span = trimmed(text, Span(span.start, end))
    words = [word for word in span.of(text).split() if word]
    while words and folded(words[-1]) in structure()["body_tails"]:
        words.pop()
        span = (
            trimmed(text, Span(span.start, text.rindex(words[-1], span.start, span.end) + len(words[-1])))
            if words
            else span
        )
    name = re.split(structure()["body_ends"][0], " ".join(words))[0].strip(EDGE.replace(")", ""))
    name = name if "(" in name else name.strip(EDGE)
    if name.casefold().endswith(endings("genitive_endings")) and " " not in name:
        name = name[:-1]
    if len(name) > 2 and not name.isdigit():
        yield Reading("body", _readable(name[0].upper() + name[1:]), span, rule, weight)


def _undated(text: str, span: Span) -> str:
    """Return the words of a line before its date, or all of them where it has none or is the title of minutes."""
    first = min((found.span.start for found in find_dates(text, span.start, span.end)), default=span.end)
    words = trimmed(text, Span(span.start, first)).of(text)
    return span.of(text) if any(word in words.casefold() for word in structure()["title_words"]) else words


def _readable(name: str) -> str:
    """Return a name printed all in capitals as names are written; any other as it is."""
    if not name.isupper() or (len(name) < 9 and not is_body_word(name)):
        return name
    return " ".join(word.capitalize() if len(word) > 3 else word.lower() for word in name.split())


def is_body_phrase(words: str) -> bool:
    """Return whether a line is the name of a body and nothing more."""
    tokens = words.split()
    if not 1 <= len(tokens) <= 10 or words.endswith((".", "?")) or ":" in words or not words[0].isupper():
        return False
    named = any(_is_forum(token.strip(EDGE)) for token in tokens)
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
