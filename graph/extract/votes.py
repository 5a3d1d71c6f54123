"""Find votes and elections."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.extract.actions import agents_of
from graph.extract.lexicon import lexicon
from graph.extract.reading import Reading, index, read_sentence
from graph.extract.rules import Rule, agent_group, as_words, could_match, first_match, rules
from graph.extract.statements import Sentence
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.model import Decision, Election, Span, Vote

_NEVER = frozenset({"header", "people", "history", "proposal", "agenda"})
_LINES = 3  # a count may stand on as many lines: those for, those against, those who did not vote


def find_votes(witness: Witness, readings: Sequence[Reading]) -> list[Vote]:
    """Return the counted votes in reading order."""
    votes: list[Vote] = []
    for position, reading in enumerate(readings):
        taken = votes and votes[-1].evidence[0].span.end > reading.sentence.span.start
        if reading.sentence.part in _NEVER or taken:
            continue
        vote = _counted(witness, readings, position) or _named(witness, readings, position)
        if vote is not None:
            votes.append(vote)
    return votes


def _counted(witness: Witness, readings: Sequence[Reading], position: int) -> Vote | None:
    """Return the vote whose count begins in a sentence; it may go on in the lines after it."""
    sentence = readings[position].sentence
    if not _has_cue(sentence):
        return None
    following = [r.sentence for r in readings[position : position + _LINES] if r.sentence.section == sentence.section]
    for before, last in reversed(list(zip([None, *following], following, strict=False))):
        span = Span(sentence.span.start, last.span.end)
        words = witness.words(span)
        found = first_match("votes", as_words(words))
        needed = before is None or (found and found[1].end() > len(witness.words(Span(span.start, before.span.end))))
        if found is not None and needed and found[1].start() < len(sentence.text):
            counts = _counts(found[1])
            evidence = (witness.evidence(span, found[0].name),)
            return Vote(witness.id("vote", sentence.item, words), sentence.item, evidence, *counts)
    return None


def _has_cue(sentence: Sentence) -> bool:
    return could_match("votes", sentence) and any(
        word in sentence.folded for rule in rules("votes") for word in rule.needs
    )


def _counts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    """Return how many were for, against and neither."""
    known = lexicon().numbers
    said = {name: value.casefold() for name, value in match.groupdict().items() if value}
    numbers = {name: int(value) if value.isdigit() else known.get(value) for name, value in said.items()}
    if "first" in numbers:
        most, fewest = numbers["first"], numbers["second"]
        return (fewest, most, None) if "rejected" in said else (most, fewest, None)
    return numbers.get("in_favour"), numbers.get("against"), numbers.get("blank")


def _named(witness: Witness, readings: Sequence[Reading], position: int) -> Vote | None:
    """Return the vote that a sentence, or it and the next, counts by naming everyone for and everyone against."""
    sentence = readings[position].sentence
    if not readings[position].agents or not _has_cue(sentence):
        return None
    for last in readings[position : position + 2]:
        span = Span(sentence.span.start, last.sentence.span.end)
        agents = (*readings[position].agents, *(last.agents if last is not readings[position] else ()))
        joint = read_sentence(witness.document.text, replace(sentence, span=span), index(agents), index(()))
        found = first_match("votes", joint.masked) if last.sentence.section == sentence.section else None
        groups = found[1].groupdict() if found else {}
        sides = [joint.masked.agents(groups.get(side)) for side in ("agent0", "agent1")]
        if found is not None and all(sides):
            names = tuple(mention.value for side in sides for mention in side)
            identifier = witness.id("vote", sentence.item, witness.words(span))
            proof = (witness.evidence(span, found[0].name),)
            return Vote(identifier, sentence.item, proof, len(sides[0]), len(sides[1]), None, names)
    return None


def find_elections(witness: Witness, readings: Sequence[Reading], decisions: Sequence[Decision]) -> list[Election]:
    """Return who was elected to what, from the sentences that say so, else from the title of the item."""
    elected = {d.evidence[-1].span: d for d in decisions if d.outcome == "elected" and not d.earlier}
    elections: list[Election] = []
    titles: dict[int | None, str] = {}
    for reading in readings:
        if reading.sentence.part == "title":
            titles[reading.sentence.section] = reading.sentence.text
        decision = elected.get(reading.sentence.span)
        found = first_match("elections", reading.masked) if decision is not None else None
        if decision is not None and found is not None:
            elections += _elected(witness, reading, decision, found, titles)
    return elections


def _elected(
    witness: Witness, reading: Reading, decision: Decision, found: tuple[Rule, re.Match[str]],
    titles: Mapping[int | None, str],
) -> list[Election]:  # fmt: skip
    rule, match = found
    titled = first_match("elections", as_words(titles.get(reading.sentence.section, "")))
    said = _function(match) or (_function(titled[1]) if titled else None)
    function = _singular(said) if said else None
    item, evidence = decision.item, (witness.evidence(reading.sentence.span, rule.name),)
    return [
        Election(witness.id("election", item, agent.name, function), item, agent.name, evidence, function)
        for agent in agents_of(reading.masked.agents(agent_group(match)))
        if agent.kind == "person"
    ]


def _function(match: re.Match[str]) -> str | None:
    return next((value for name, value in match.groupdict().items() if value and name.startswith("function")), None)


def _singular(function: str) -> str:
    """Return a function that several hold as one holds it: "stemmetællere" → "stemmetæller"."""
    known = lexicon().functions.words
    for ending in structure()["plural_endings"]:
        stem = function.removesuffix(ending)
        for one in (stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
            if one != function and one.casefold() in known:
                return one
    return function
