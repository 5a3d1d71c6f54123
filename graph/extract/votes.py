"""Find votes and elections."""

from collections.abc import Sequence

from graph.extract.actions import agents_of
from graph.extract.reading import Reading
from graph.extract.rules import agent_group, as_words, first_match
from graph.extract.witness import Witness
from graph.model import Decision, Election, Vote


def find_votes(witness: Witness, readings: Sequence[Reading]) -> list[Vote]:
    """Return the counted votes in reading order."""
    votes = []
    for position, reading in enumerate(readings):
        sentence = reading.sentence
        if sentence.part in ("header", "people", "history", "proposal", "agenda"):
            continue
        found = first_match("votes", sentence)
        span, words = sentence.span, sentence.text
        if found is None and position + 2 < len(readings):
            last = readings[min(position + 2, len(readings) - 1)].sentence
            if sentence.folded.startswith(("for:", "for ")) and last.section == sentence.section:
                words = witness.words(type(span)(span.start, last.span.end))
                found = first_match("votes", as_words(words))
                span = type(span)(span.start, last.span.end) if found else span
        if found is None:
            continue
        numbers = {name: int(value) for name, value in found[1].groupdict().items() if value and value.isdigit()}
        if "first" in numbers:
            lost = bool(found[1].groupdict().get("rejected"))
            numbers = dict(zip(("against", "in_favour") if lost else ("in_favour", "against"),
                               (numbers["first"], numbers["second"]), strict=True))  # fmt: skip
        identifier = witness.id("vote", sentence.item, words)
        votes.append(
            Vote(identifier, sentence.item, (witness.evidence(span, found[0].name),), numbers.get("in_favour"),
                 numbers.get("against"), numbers.get("blank"))
        )  # fmt: skip
    return votes


def find_elections(witness: Witness, readings: Sequence[Reading], decisions: Sequence[Decision]) -> list[Election]:
    """Return who was elected to what, from the sentences that say so."""
    elected = {d.evidence[-1].span: d for d in decisions if d.outcome == "elected" and not d.earlier}
    elections = []
    for reading in readings:
        decision = elected.get(reading.sentence.span)
        if decision is None:
            continue
        found = first_match("elections", reading.masked)
        if found is None:
            continue
        rule, match = found
        function = match.groupdict().get("function")
        for agent in agents_of(reading.masked.agents(agent_group(match))):
            if agent.kind == "person":
                identifier = witness.id("election", decision.item, agent.name, function)
                evidence = (witness.evidence(reading.sentence.span, rule.name),)
                elections.append(Election(identifier, decision.item, agent.name, evidence, function, None))
    return elections
