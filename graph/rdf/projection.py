"""What every part of the projection needs: the lines, the evidence, who is who, and where a fact stands."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol, cast

from graph.identity import entity_iri, meeting_iri, statement_iri
from graph.model import Agent, Attendance, EntityKey, EntityKind, Evidence, Meeting, MentionKind, Minutes
from graph.rdf import terms
from graph.rdf.evidence import EvidenceLines
from graph.rdf.lines import TRUE, GraphLines, iri
from graph.rdf.placing import Items

Identities = Mapping[EntityKey, str]
"""From kind and name within the document to the IRI of the canonical entity."""

_MENTION_ENTITIES: Final[dict[MentionKind, EntityKind]] = {"initials": "person"}
_AGENT_KINDS: Final[tuple[EntityKind, ...]] = ("person", "body", "office", "organisation")


class _Closable(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def closed(self) -> bool: ...


class Projection:
    """The state of one document's projection; ``meeting`` is the meeting's IRI in N-Quads form."""

    __slots__ = (
        "_capacities",
        "_closed",
        "_identities",
        "evidence",
        "items",
        "lines",
        "meeting",
        "meeting_id",
        "minutes",
    )

    def __init__(self, lines: GraphLines, minutes: Minutes, meeting: Meeting, identities: Identities) -> None:
        self.lines = lines
        self.minutes = minutes
        self.meeting_id = meeting.id
        self.meeting = iri(meeting_iri(meeting.id))
        self.evidence = EvidenceLines(lines, minutes.document, minutes.closed_spans())
        self.items = Items(minutes.agenda)
        self._identities = identities
        self._closed = _closed_ids(minutes)
        self._capacities = {
            (one.agent.kind, one.agent.name): membership(one)
            for one in reversed(minutes.attendance)
            if one.role or one.organisation
        }

    def entity(self, entity_kind: EntityKind, name: str) -> str:
        """Return the entity's IRI in N-Quads form."""
        return iri(self._identities.get((entity_kind, name)) or entity_iri(entity_kind, name))

    def agent(self, agent: Agent) -> str:
        """Return the agent's IRI in N-Quads form."""
        return self.entity(agent.kind, agent.name)

    def known_agent(self, name: str) -> str | None:
        """Return the IRI of a name whose kind is not said, or None where no agent of this document bears it."""
        for agent_kind in _AGENT_KINDS:
            if found := self._identities.get((agent_kind, name)):
                return iri(found)
        return None

    def mentioned(self, mention_kind: MentionKind, name: str) -> str | None:
        """Return the IRI of what a short form of this kind stands for; None for a date."""
        if mention_kind == "date":
            return None
        return self.entity(_MENTION_ENTITIES.get(mention_kind) or cast(EntityKind, mention_kind), name)

    def capacity(self, agent: Agent) -> str | None:
        """Return the IRI of the post this document shows the agent in, or None."""
        return self._capacities.get((agent.kind, agent.name))

    def begin(self, identifier: str, fact_class: str, evidence: Iterable[Evidence]) -> str:
        """Write what all facts share (class, meeting, evidence, whether it is closed) and return the fact's IRI in
        N-Quads form."""
        fact = iri(statement_iri(identifier))
        self.lines.add(fact, terms.TYPE, fact_class)
        self.lines.add(fact, terms.IS_PART_OF, self.meeting)
        # What follows from a fact, such as who presents an item, has its id and more behind "/".
        if self._closed and identifier.partition("/")[0] in self._closed:
            self.lines.add(fact, terms.CLOSED, TRUE)
        self.evidence.add(fact, identifier, evidence)
        return fact

    def link_item(self, fact: str, link: str, number: str | None, evidence: tuple[Evidence, ...]) -> None:
        """Write the link from the item the fact stands under, and the finest number printed above it."""
        item = self.items.of(number, evidence)
        if item is not None:
            self.lines.add(iri(statement_iri(item.id)), link, fact)
        self.lines.text(fact, terms.ITEM_NUMBER, number)


def _closed_ids(minutes: Minutes) -> frozenset[str]:
    facts: tuple[_Closable, ...] = (
        *minutes.agenda, *minutes.attachments, *minutes.proposals, *minutes.decisions, *minutes.actions,
        *minutes.votes, *minutes.elections, *minutes.works_on, *minutes.initiative_relations, *minutes.supports,
    )  # fmt: skip
    return frozenset(fact.id for fact in facts if fact.closed)


def membership(attendance: Attendance) -> str:
    """Return the IRI, in N-Quads form, of the post in which someone attended."""
    return iri(f"{statement_iri(attendance.id)}/membership")
