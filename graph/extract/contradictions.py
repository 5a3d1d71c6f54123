"""Find what one document says twice and differently: its date, an item's outcome, a count of votes. Both are kept."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from graph.extract.fields import Reading
from graph.extract.witness import Witness
from graph.model import Contradiction, ContradictionKind, Decision, Minutes, Outcome, PartialDate, Vote

_SURE: Final = 2.0
"""What a date weighs under a label or in a title; a date elsewhere in the header may be another meeting's."""

_DONE: Final[frozenset[Outcome]] = frozenset({"approved", "adopted"})
_NOT_DONE: Final[frozenset[Outcome]] = frozenset({"rejected", "deferred", "withdrawn"})
_BARE_WORDS: Final = 2


def find_contradictions(witness: Witness, minutes: Minutes, dates: Sequence[Reading]) -> Iterator[Contradiction]:
    """Yield the contradictions of a document in a fixed order; ``dates`` are all readings of the meeting's date."""
    yield from _dates(witness, dates)
    yield from _outcomes(witness, minutes.decisions)
    yield from _votes(witness, minutes)


def _dates(witness: Witness, dates: Sequence[Reading]) -> Iterator[Contradiction]:
    sure: dict[str, Reading] = {}
    for reading in dates:
        value = reading.value
        if reading.weight >= _SURE and isinstance(value, PartialDate) and None not in (value.year, value.day):
            sure.setdefault(str(value), reading)
    if len(sure) > 1:
        evidence = tuple(witness.evidence(reading.span, reading.rule) for reading in sure.values())
        identifier = witness.id("contradiction", "date", *sure)
        yield Contradiction(identifier, "date", None, tuple(sure), evidence)


def _outcomes(witness: Witness, decisions: Sequence[Decision]) -> Iterator[Contradiction]:
    """Yield two outcomes of one proposal, or two of one item that are said in a word or two each ("Udsat.")."""
    own = [decision for decision in decisions if not decision.earlier]
    for first, second in combinations(own, 2):
        one, other = first.outcome, second.outcome
        opposed = (one in _DONE and other in _NOT_DONE) or (one in _NOT_DONE and other in _DONE)
        if opposed and first.item == second.item and _is_of_one(first, second):
            yield _between(witness, "outcome", first, second, (str(one), str(other)))


def _is_of_one(first: Decision, second: Decision) -> bool:
    if first.proposal or second.proposal:
        return first.proposal == second.proposal
    return first.item is not None and all(len(one.text.split()) <= _BARE_WORDS for one in (first, second))


def _votes(witness: Witness, minutes: Minutes) -> Iterator[Contradiction]:
    """Yield counts that differ under an item with one decision at most: more may have been voted on apart."""
    first: dict[str, Vote] = {}
    for vote in minutes.votes:
        if vote.item is None or vote.in_favour is None or vote.against is None:
            continue
        known = first.setdefault(vote.item, vote)
        decided = [one for one in minutes.decisions if one.item == vote.item and not one.earlier]
        if len(decided) <= 1 and _count(known) != _count(vote):
            yield _between(witness, "vote", known, vote, (_count(known), _count(vote)))


def _count(vote: Vote) -> str:
    return f"{vote.in_favour}-{vote.against}" + (f"-{vote.blank}" if vote.blank else "")


def _between(
    witness: Witness,
    about: ContradictionKind,
    first: Decision | Vote,
    second: Decision | Vote,
    values: tuple[str, str],
) -> Contradiction:
    evidence = (first.evidence[0], second.evidence[0])
    identifier = witness.id("contradiction", about, first.id, second.id)
    return Contradiction(identifier, about, first.item, values, evidence, (first.id, second.id))
