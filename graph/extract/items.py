"""Make the agenda's facts: items with presenters resolved, and what is attached to them."""

from collections.abc import Sequence

from graph.extract.actions import agents_of
from graph.extract.agenda import Item
from graph.extract.cast import Cast
from graph.extract.outline import Outline
from graph.extract.private import Private
from graph.extract.reading import Reading
from graph.extract.rules import agent_group, first_match
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.model import AgendaItem, Agent, Attachment, Evidence, Span


def make_items(
    witness: Witness, items: Sequence[Item], outline: Outline, cast: Cast, readings: Sequence[Reading], private: Private
) -> list[AgendaItem]:
    """Return the items of the agenda with everyone who presents them."""
    text = witness.document.text
    return [_item(witness, text, item, outline, cast, readings, private) for item in items]


def _item(
    witness: Witness, text: str, item: Item, outline: Outline, cast: Cast, readings: Sequence[Reading], private: Private
) -> AgendaItem:
    section = outline.sections[item.section]
    title = witness.words(item.title)
    evidence: list[Evidence] = [witness.evidence(item.title, "agenda.item")]
    presenters: dict[Agent, None] = {}
    for entry in item.presenters:
        if entry.name not in private.names:
            presenters[cast.named(entry.name) or Agent("person", entry.name)] = None
            evidence.append(witness.evidence(entry.span, "presents.titled"))
    for short in item.shorts:
        agent = cast.named(short.of(text))
        if agent is not None:
            presenters[agent] = None
            evidence.append(witness.evidence(short, "presents.titled"))
    if not presenters:
        for agent, span, rule in _opening_presenters(readings, item.section):
            if agent.name not in private.names:
                presenters[agent] = None
                evidence.append(witness.evidence(span, rule))
    if item.slot is not None:
        evidence.append(witness.evidence(item.slot, "agenda.time"))
    if section.listed is not None:
        evidence.append(witness.evidence(section.listed, "agenda.listed"))
    return AgendaItem(
        witness.id("item", item.number, title), item.number, title, tuple(evidence), tuple(presenters),
        item.start, item.end, item.closed, _span(text, outline, item),
    )  # fmt: skip


def _opening_presenters(readings: Sequence[Reading], section: int) -> list[tuple[Agent, Span, str]]:
    """Return who presents an item in its first sentences of running text."""
    seen = 0
    for reading in readings:
        if reading.sentence.section != section or reading.sentence.part in (
            "title",
            "label",
            "proposal",
            "attachments",
            "history",
        ):
            continue
        found = first_match("presenting", reading.masked)
        if found is not None and found[0].values.get("item") != "no":
            agents = agents_of(reading.masked.agents(agent_group(found[1])))
            return [(agent, reading.sentence.span, found[0].name) for agent in agents if agent.kind == "person"]
        seen += first_match("proposals", reading.masked) is None
        if seen >= 2:
            return []
    return []


def _span(text: str, outline: Outline, item: Item) -> Span:
    following = [s.title.start for s in outline.sections[item.section + 1 :] if s.title is not None]
    return Span(item.title.start, min(following, default=len(text)))


def make_attachments(witness: Witness, readings: Sequence[Reading]) -> list[Attachment]:
    """Return what the minutes list as attached."""
    attachments = []
    for reading in readings:
        sentence = reading.sentence
        if sentence.part != "attachments" or sentence.folded.strip(". ") in structure()["nothing"]:
            continue
        title = sentence.text.strip(" .;,-–")
        evidence = (witness.evidence(sentence.span, "attachment.listed"),)
        attachments.append(Attachment(witness.id("attachment", sentence.item, title), sentence.item, title, evidence))
    return attachments
