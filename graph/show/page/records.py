"""What a page is made of: entities, meetings, documents, facts and the words behind each, as plain numbered rows.

Rows refer to each other by their place in a list, so that a page of 100,000 facts stays small. ``panels.json`` says
which facts a panel shows; the scripts of the page and the templates of the site both read these records through it.
"""

from dataclasses import dataclass
from typing import Literal

from graph.model import EntityKind

FactKind = Literal[
    "involvement", "presented", "decision", "task", "proposal", "item", "attendance", "supports", "relation",
    "election", "vote", "attachment", "planned", "approval", "unresolved", "named",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something with a name; ``id`` is the end of its IRI ("initiative/tut2").

    ``note`` tells namesakes apart. ``scheme`` and ``number`` are those of a goal.
    """

    id: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()
    note: str | None = None
    scheme: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting; ``evidence`` holds, by field, the quotes that say so. ``date`` is in its source's precision."""

    id: str
    documents: tuple[int, ...]
    body: int | None = None
    date: str | None = None
    number: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    host: str | None = None
    evidence: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its file, its meeting, and how many of its sentences were used, passed over and not understood.

    ``version_of`` is the document whose account of the same meeting counts instead of this one.
    """

    id: str
    file: str
    media_type: str
    used: int
    ignored: int
    missed: int
    meeting: int | None = None
    version_of: int | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: ``start`` and ``end`` are code points into its text, ``confidence`` lies in 0–1."""

    document: int
    start: int
    end: int
    words: str
    confidence: float
    rule: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; which fields it fills depends on its kind, and what the minutes do not say is None or empty.

    ``meeting``, ``agent``, ``target``, ``source``, ``organisation``, ``replaced`` and ``subjects`` are places in the
    lists of meetings and entities; ``item`` is the place of a fact of kind "item", ``about`` of the task that an
    involvement follows from. ``how`` is a code: the kind of an involvement, the status of an attendance, a relation.
    """

    kind: FactKind
    id: str
    meeting: int
    quotes: tuple[int, ...]
    agent: int | None = None
    target: int | None = None
    source: int | None = None
    how: str | None = None
    text: str | None = None
    item: int | None = None
    about: int | None = None
    subjects: tuple[int, ...] = ()
    owners: tuple[tuple[int, str], ...] = ()
    outcome: str | None = None
    due: str | None = None
    status: str | None = None
    date: str | None = None
    place: str | None = None
    role: str | None = None
    organisation: int | None = None
    function: str | None = None
    party: str | None = None
    replaced: int | None = None
    present_from: str | None = None
    present_to: str | None = None
    number: str | None = None
    votes: tuple[int | None, int | None, int | None] | None = None
    by: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    earlier: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Records:
    """Everything a page may say, in a fixed order: entities by kind and Danish order of name, facts by meeting.

    Of a meeting its items come first, as they were treated, then every other fact by where its words stand.
    """

    entities: tuple[Entity, ...]
    meetings: tuple[Meeting, ...]
    documents: tuple[Source, ...]
    quotes: tuple[Quote, ...]
    facts: tuple[Fact, ...]
