"""What the store tells about itself without a query."""

from dataclasses import dataclass

from graph.model import EntityKind, Minutes


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One document as `list` shows it. ``date`` has the precision of its source ("2021-02").

    ``version_of`` is the file whose account of the meeting counts, where that is another.
    """

    id: str
    sources: tuple[str, ...]
    body: str | None
    number: str | None
    date: str | None
    people: int
    decisions: int
    actions: int
    not_understood: int
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Entities of one kind and name that no shared context joins: maybe the same, shown and not merged."""

    kind: EntityKind
    name: str
    iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """The size of a store: counts of what it holds; ``entities`` by kind; ``size`` in bytes on disk."""

    documents: int
    meetings: int
    decisions: int
    actions: int
    not_understood: int
    sentences: int
    entities: dict[str, int]
    maybe_same: int
    size: int


def summarise(minutes: Minutes, sources: tuple[str, ...]) -> DocumentSummary:
    """Return the summary of one document's minutes."""
    meeting = minutes.meeting
    people = {one.agent.name for one in minutes.attendance if one.agent.kind == "person"}
    return DocumentSummary(
        minutes.document.id,
        sources,
        meeting.body if meeting else None,
        meeting.number if meeting else None,
        str(meeting.date) if meeting and meeting.date else None,
        len(people),
        sum(not decision.earlier for decision in minutes.decisions),
        sum(not action.earlier for action in minutes.actions),
        sum(sentence.status == "not_understood" for sentence in minutes.coverage),
    )
