"""Check names: short forms that two people can mean, and people who act but stand in no list."""

import re
from collections.abc import Iterator

from graph.extract.lexicon import lexicon
from graph.extract.phrases import is_not_name, is_sure_first_name
from graph.extract.reading import Reading
from graph.lint.draft import Draft
from graph.lint.finding import Finding
from graph.model import Span, Unresolved

_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}")
_FIRST_TWO = re.compile(r"\W*(?P<name>[^\W\d_]+(?:-[^\W\d_]+)?) (?P<verb>[^\W\d_]+)\b")


def check_names(draft: Draft) -> Iterator[Finding]:
    """Yield short forms that fit more than one person, and names that act and fit nobody; each form once."""
    for name in draft.minutes.unresolved:
        if len(name.candidates) > 1:
            about = f"{name.text}: {' / '.join(name.candidates)}"
            yield draft.finding_within("name.ambiguous", _first_use(draft, name), about)
    doubtful = {name.text for name in draft.minutes.unresolved}
    seen: set[str] = set()
    for reading, _ in draft.said_here():
        span = actor(draft.text, reading)
        name_of = span.of(draft.text) if span else ""
        if span is not None and name_of not in seen | doubtful:
            seen.add(name_of)
            yield draft.finding_within("name.unknown", span, name_of)


def _first_use(draft: Draft, name: Unresolved) -> Span:
    """Return where a short form is first used: a list that explains it to two people is not yet unclear."""
    word = re.compile(rf"(?<!\w){re.escape(name.text)}(?!\w)")
    for reading, _ in draft.said_here():
        match = word.search(draft.text, reading.sentence.span.start, reading.sentence.span.end)
        if match is not None:
            return Span(*match.span())
    return name.evidence[0].span


def actor(text: str, reading: Reading) -> Span | None:
    """Return the first name or the initials that a sentence begins with as its subject and nobody here bears."""
    sentence = reading.sentence
    match = _FIRST_TWO.match(text, sentence.span.start, sentence.span.end)
    if match is None or match["verb"].casefold() not in _verbs():
        return None
    span, name = Span(*match.span("name")), match["name"]
    named = any(mention.span.start < span.end and span.start < mention.span.end for mention in reading.agents)
    is_name = is_sure_first_name(name) if not name.isupper() else _INITIALS.fullmatch(name) is not None
    return span if is_name and not named and not is_not_name(name) else None


def _verbs() -> frozenset[str]:
    """Return what people say and do at meetings and after them, in the present and the past."""
    known = lexicon()
    return frozenset({*known.discussion_verbs, *known.action_presents, *known.action_pasts})
