"""Check decisions: sentences that look like one but were not understood, and outcomes that exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.reading import Reading
from graph.extract.rules import as_words, first_match
from graph.lint.draft import Draft, signs
from graph.lint.finding import Finding

if TYPE_CHECKING:
    from graph.model import Decision

_FOR = frozenset({"approved", "adopted", "recommended", "elected", "agreed"})
_AGAINST = frozenset({"rejected", "withdrawn", "deferred"})
_LONGEST_VERDICT = 2
_SENTENCE = re.compile(r"\w[^|]*[.!]\W*")


def check_decisions(draft: Draft) -> Iterator[Finding]:
    """Yield what reads like a decision without being one that extraction understood, and two outcomes of one case."""
    for reading, coverage in draft.said_here():
        # What is known as talk is one only by its words, not by standing under the heading of decisions.
        told = coverage.reason == "account or discussion" and _has_words(reading)
        if (told or coverage.status == "not_understood") and _looks(draft, reading):
            yield draft.finding("decision.unclear", reading.sentence.span)
    yield from _two_outcomes(draft)


def _looks(draft: Draft, reading: Reading) -> bool:
    sentence = reading.sentence
    if not _SENTENCE.fullmatch(sentence.text) or "undecided" in signs(sentence.text):
        return False
    if first_match("undecided", as_words(reading.masked.text)) or first_match("earlier", as_words(sentence.text)):
        return False
    if sentence.cue is not None or _is_anothers(draft, reading):
        return False
    return _has_words(reading) or (sentence.part == "decision" and not _begins_with_person(reading))


def _has_words(reading: Reading) -> bool:
    return "decision" in signs(reading.sentence.text)


def _is_anothers(draft: Draft, reading: Reading) -> bool:
    """Return whether the sentence names a body or an organisation that is not the one that met."""
    meeting = draft.minutes.meeting
    own = meeting.body if meeting else None
    named = [agent for agent in reading.agents if agent.kind != "person" and agent.value != own]
    return bool(named) and _has_words(reading)


def _begins_with_person(reading: Reading) -> bool:
    """Return whether the sentence is about what one person said or did, as a reservation is."""
    first = reading.agents[0] if reading.agents else None
    return first is not None and first.kind == "person" and first.span.start - reading.sentence.span.start <= 1


def _two_outcomes(draft: Draft) -> Iterator[Finding]:
    """Yield the later of two verdicts on one proposal, or of two bare ones ("Godkendt.") on one item."""
    verdicts: dict[str, list[Decision]] = defaultdict(list)
    for decision in draft.minutes.decisions:
        bare = len(decision.text.split()) <= _LONGEST_VERDICT and decision.item is not None
        subject = decision.proposal or (f"item {decision.item}" if bare else None)
        if subject is not None and not decision.earlier:
            verdicts[subject].append(decision)
    for told in verdicts.values():
        outcomes = {decision.outcome for decision in told if decision.outcome}
        if outcomes & _FOR and outcomes & _AGAINST:
            last = max(told, key=lambda decision: decision.evidence[0].span)
            yield draft.finding("decision.two_outcomes", last.evidence[0].span, " / ".join(one.text for one in told))
