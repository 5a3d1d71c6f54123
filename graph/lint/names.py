"""Check names: short forms that two people can mean, and people who act but stand in no list."""

import re
from collections.abc import Iterator
from functools import cache

from graph.extract.lexicon import lexicon
from graph.extract.phrases import is_not_name, is_sure_first_name
from graph.extract.reading import Reading
from graph.lint.draft import Draft, signs
from graph.lint.finding import Finding
from graph.lint.known import is_known
from graph.model import Span, Unresolved

_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}")
_FIRST_TWO = re.compile(r"\W{0,4}(?P<name>[^\W\d_]{1,40}(?:-[^\W\d_]{1,40})?) (?P<verb>[^\W\d_]+)\b")


def check_names(draft: Draft) -> Iterator[Finding]:
    """Yield short forms that fit more than one person, and names that act and fit nobody; each form once."""
    for name in draft.minutes.unresolved:
        if len(name.candidates) > 1:
            about = f"{name.text}: {' / '.join(name.candidates)}"
            yield draft.finding_within("name.ambiguous", _first_use(draft, name), about)
    doubtful = {name.text for name in draft.minutes.unresolved}
    seen: set[str] = set()
    for span in actors(draft):
        name_of = span.of(draft.text)
        if name_of not in seen | doubtful:
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


def actors(draft: Draft) -> Iterator[Span]:
    """Yield the first names and the initials that sentences begin with as their subject and nobody here bears.

    Where no list says who was there, a first name that is somebody's here is known: the missing list is what to mend.
    """
    listed = {one.agent.name for one in draft.minutes.attendance}
    uses_initials = any(mention.rule == "name.initials" for mention in draft.minutes.mentions)
    for reading, _ in draft.said_here():
        span = _subject(draft.text, reading, uses_initials)
        known = [mention.value for mention in reading.agents if span is not None and mention.span.start < span.end]
        if span is not None and not any(" " in name or name in listed or not listed for name in known):
            yield span


def _subject(text: str, reading: Reading, uses_initials: bool) -> Span | None:
    """Return the name that a sentence begins with, where the verb after it is one of people.

    "has" and "will" are said of organisations too: of a short form they count where people are named by initials.
    """
    sentence = reading.sentence
    match = _FIRST_TWO.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return None
    name, verb = match["name"], match["verb"].casefold()
    acts = verb in _verbs() or ("acts" in signs(verb) and (uses_initials or not name.isupper()))
    is_initials = _INITIALS.fullmatch(name) is not None and not is_known(name)
    is_name = is_initials or (not name.isupper() and is_sure_first_name(name) and not is_not_name(name))
    return Span(*match.span("name")) if acts and is_name else None


@cache
def _verbs() -> frozenset[str]:
    """Return what people say and do at meetings and after them, in the present and the past."""
    known = lexicon()
    return frozenset({*known.discussion_verbs, *known.action_presents, *known.action_pasts})
