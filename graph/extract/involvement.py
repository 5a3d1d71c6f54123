"""Find who works on which initiative, as the source says it directly."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.actions import agents_of
from graph.extract.context import Meant, beside, mentioned, pointed_at
from graph.extract.partners import leaders_in, parties_of
from graph.extract.reading import Index, Reading
from graph.extract.rules import Rule, agent_group, as_words, first_match, matches, parties_group
from graph.extract.structure import endings
from graph.extract.witness import Witness
from graph.model import ActionPoint, AgendaItem, Agent, Decision, Evidence, Involvement, InvolvementKind, Mention, Span

_BACKED = frozenset({"agreed", "adopted", "approved", "mandate"})


def find_involvements(
    witness: Witness,
    body: str | None,
    items: Sequence[AgendaItem],
    decisions: Sequence[Decision],
    actions: Sequence[ActionPoint],
    readings: Sequence[Reading],
    initiatives: Index,
) -> list[Involvement]:
    """Return the involvements, each agent, initiative and kind once, the most direct evidence first."""
    found: dict[str, Involvement] = {}
    for involvement in (
        *_presenters(witness, items, readings, initiatives),
        *_assignees(witness, actions, items, initiatives),
        *_body(witness, body, decisions, {a.evidence[0].span for a in actions if a.assignees}, initiatives),
        *_said(witness, readings),
    ):
        found.setdefault(involvement.id, involvement)
    return list(found.values())


def _involvement(
    witness: Witness, agent: Agent, initiative: str, kind: InvolvementKind, evidence: tuple[Evidence, ...],
    item: str | None, source: str | None = None,
) -> Involvement:  # fmt: skip
    identifier = witness.id("involvement", agent.kind, agent.name, initiative, kind)
    return Involvement(identifier, agent, initiative, kind, evidence, item, source)


def _labels(mentions: Sequence[Mention]) -> list[str]:
    """Return the initiatives one can work on, each once; a fund one applies to is none."""
    funds = endings("fund_tails")
    return list(dict.fromkeys(m.value for m in mentions if not m.value.casefold().endswith(funds)))


def _presenters(
    witness: Witness, items: Sequence[AgendaItem], readings: Sequence[Reading], initiatives: Index
) -> Iterator[Involvement]:
    """A presenter presents what the title names, or what the sentence in which they present names."""
    for item in items:
        title = item.evidence[0].span
        for label in _labels(initiatives.within(title)):
            for agent in item.presenters:
                yield _involvement(witness, agent, label, "presents", item.evidence, item.number, item.id)
    for position, reading in enumerate(readings):
        presented = first_match("presenting", reading.masked)
        meant = mentioned(readings, position) if presented and not reading.initiatives else None
        if presented is None or not (reading.initiatives or meant):
            continue
        rule, match = presented
        evidence = _proof(witness, reading, rule.name, meant)
        presenters = reading.masked.agents(agent_group(match))
        others = [m.span.start for m in reading.agents if m not in presenters and m.kind == "person"]
        theirs = [m for m in reading.initiatives if m.span.start < min(others, default=m.span.end)]
        for agent in agents_of(presenters):
            for label in _labels([meant.initiative] if meant else theirs)[:1]:
                yield _involvement(witness, agent, label, "presents", evidence, reading.sentence.item)


def _assignees(
    witness: Witness, actions: Sequence[ActionPoint], items: Sequence[AgendaItem], initiatives: Index
) -> Iterator[Involvement]:
    """Who has a task works on the initiative it names, or that the title of its item names."""
    titles = {item.number: item for item in items}
    for action in actions:
        span = action.evidence[0].span
        labels = _labels(initiatives.within(span))
        evidence = action.evidence
        item = titles.get(action.item) or titles.get((action.item or "").split(".")[0])
        if action.item is None:
            item = next((one for one in reversed(items) if one.evidence[0].span.start < span.start), None)
        if not labels and item is not None:
            labels = _labels(initiatives.within(item.evidence[0].span))
            evidence = (*evidence, item.evidence[0])
        for label in labels:
            for agent in action.assignees:
                yield _involvement(witness, agent, label, action.kind or "assigned", evidence, action.item, action.id)


def _body(
    witness: Witness, body: str | None, decisions: Sequence[Decision], assigned: set[Span], initiatives: Index
) -> Iterator[Involvement]:
    """The body that backs an initiative by a decision takes part in it; one that turns it down does not."""
    if body is None:
        return
    for decision in decisions:
        if decision.earlier or decision.outcome not in _BACKED or decision.evidence[0].span in assigned:
            continue
        if first_match("negated", as_words(decision.text)) is not None:
            continue
        for label in _labels(initiatives.within(decision.evidence[0].span)):
            agent = Agent("body", body)
            yield _involvement(witness, agent, label, "participates", decision.evidence, decision.item, decision.id)


def _said(witness: Witness, readings: Sequence[Reading]) -> Iterator[Involvement]:
    """Sentences that say who takes part in, leads or works on an initiative they name."""
    for position, reading in enumerate(readings):
        sentence = reading.sentence
        if sentence.part in ("proposal", "people", "header", "agenda"):
            continue
        yield from _leaders(witness, readings, position)
        for rule, match in matches("participation", reading.masked):
            meant = _meant(readings, position, rule) if not reading.initiatives else None
            if parties_group(match) and meant is None:
                meant = _pointed(readings, position, match)
            evidence = _proof(witness, reading, rule.name, meant)
            labels = [meant.initiative.value] if meant else _worked(witness.document.text, reading, match)
            kind: InvolvementKind = rule.values["kind"]  # type: ignore[assignment]
            for agent in _agents(reading, rule, match):
                for label in _between(reading) if rule.name == "works.between" and not meant else labels[:1]:
                    if agent.name not in [m.value for m in reading.initiatives]:
                        yield _involvement(witness, agent, label, kind, evidence, sentence.item)


def _pointed(readings: Sequence[Reading], position: int, match: re.Match[str]) -> Meant | None:
    """Return what a sentence points back to ("Projektet drives af …"), unless it names an initiative before the cue."""
    before = match.string[: match.start()].casefold()
    named = [m.value.casefold() for m in readings[position].initiatives]
    return None if any(value in before for value in named) else pointed_at(readings, position)


def _worked(text: str, reading: Reading, match: re.Match[str]) -> list[str]:
    """Return the initiatives of a sentence; where parties are named, the one nearest before them first."""
    labels = _labels(reading.initiatives)
    if not parties_group(match):
        return labels
    before = match.string[: match.start()]
    above = [m for m in reading.initiatives if " ".join(m.span.of(text).split()) in before]
    return [*_labels(above[::-1]), *labels]


def _agents(reading: Reading, rule: Rule, match: re.Match[str]) -> Sequence[Agent]:
    parties = parties_group(match)
    return (
        parties_of(reading.masked, rule, parties) if parties else agents_of(reading.masked.agents(agent_group(match)))
    )


def _leaders(witness: Witness, readings: Sequence[Reading], position: int) -> Iterator[Involvement]:
    """Who is called the leader of a project leads the initiative the sentence names, or the one above it."""
    reading = readings[position]
    for agent in leaders_in(witness.document.text, reading.masked):
        meant = beside(readings, position) if not reading.initiatives else None
        evidence = _proof(witness, reading, "works.leader_title", meant)
        for label in _labels([meant.initiative] if meant else reading.initiatives)[:1]:
            yield _involvement(witness, agent, label, "responsible", evidence, reading.sentence.item)


def _meant(readings: Sequence[Reading], position: int, rule: Rule) -> Meant | None:
    """Return the initiative that a sentence means without its name; some rules say enough to look beside it."""
    found = pointed_at(readings, position) or mentioned(readings, position)
    return found or (beside(readings, position) if rule.values.get("beside") == "yes" else None)


def _proof(witness: Witness, reading: Reading, rule: str, meant: Meant | None) -> tuple[Evidence, ...]:
    """Return the sentence, and where it does not name the initiative the one that does."""
    spans = [reading.sentence.span, *([meant.reading.sentence.span] if meant else [])]
    return tuple(witness.evidence(span, rule) for span in spans)


def _between(reading: Reading) -> list[str]:
    """Return what those "mellem A og B" work on: the initiatives named after them, else those before."""
    last = reading.agents[-1].span.end
    after = [m for m in reading.initiatives if m.span.start > last]
    return _labels(after or reading.initiatives)
