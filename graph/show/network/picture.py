"""Join entities and the links between them into a picture: one node each, one edge a pair, every word kept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from graph.model import EntityKind

EdgeKind = Literal[
    "responsible", "mandated", "committed", "assigned", "presents", "participates", "decided",
    "supports", "combines", "replaces", "part_of",
    "member", "employed", "substitute_for", "guest", "treated",
    "attended",
]  # fmt: skip
"""In order of rank: where a pair is linked in several ways, the first names the edge."""

NoteKind = Literal["decision", "action", "excused", "absent"]

INDIRECT: Final = frozenset[EdgeKind]({"attended"})
"""What no minutes say in so many words, but a rule concludes."""

SETTING: Final = frozenset[EdgeKind]({"member", "employed", "substitute_for", "guest", "treated"})
"""Where people belong and what was only on a table, as against what somebody works on."""

MOST_QUOTES: Final = 6
"""How many quotes of one tie or one kind of note are shown; the rest is counted."""

_RANK: Final = {kind: rank for rank, kind in enumerate(get_args(EdgeKind))}


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one fact, and the meeting and body they come from; ``date`` in its source's precision.

    ``page`` is that of the first words.
    """

    fact: str
    words: str = ""
    date: str | None = None
    body: str | None = None
    meeting: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One fact that joins two entities, by their IRIs."""

    source: str
    target: str
    kind: EdgeKind
    quote: Quote


@dataclass(frozen=True, slots=True)
class Note:
    """One fact about a single entity: a decision of a body, a task of a person, an absence."""

    node: str
    kind: NoteKind
    quote: Quote


@dataclass(frozen=True, slots=True)
class Node:
    """An entity; ``iri`` is never shown."""

    iri: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """One way in which an edge joins its ends; ``quotes`` newest first."""

    kind: EdgeKind
    quotes: tuple[Quote, ...]

    @property
    def meetings(self) -> int:
        """Return at how many meetings it is attested."""
        return len({quote.meeting for quote in self.quotes})


@dataclass(frozen=True, slots=True)
class Edge:
    """Everything that joins one node to another, the strongest tie first."""

    source: str
    target: str
    ties: tuple[Tie, ...]

    @property
    def indirect(self) -> bool:
        """Return whether a rule alone joins the ends."""
        return all(tie.kind in INDIRECT for tie in self.ties)

    @property
    def setting(self) -> bool:
        """Return whether the edge says where someone belongs, and not what they work on."""
        return all(tie.kind in SETTING for tie in self.ties)


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes by kind and label, edges by their ends, and what was left out.

    ``foci`` are what it was drawn around: several where they bear one name and nobody knows whether they are the same.
    ``left_out`` counts nodes per kind beyond the limit, ``unconnected`` those that nothing joins to another.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    notes: tuple[Note, ...] = ()
    left_out: tuple[tuple[EntityKind, int], ...] = ()
    unconnected: int = 0
    foci: tuple[str, ...] = ()


def draw(nodes: Iterable[Node], links: Iterable[Link], notes: Iterable[Note] = ()) -> Picture:
    """Return the picture of these rows, the same in any order of arrival.

    Several nodes of one IRI become one with all their names. A link to an entity that is no node is not drawn, nor is
    one from a node to itself.
    """
    known = _merged(nodes)
    gathered: dict[tuple[str, str], dict[EdgeKind, set[Quote]]] = {}
    for link in links:
        if link.source in known and link.target in known and link.source != link.target:
            ties = gathered.setdefault((link.source, link.target), {})
            ties.setdefault(link.kind, set()).add(link.quote)
    edges = tuple(Edge(*ends, _ties(gathered[ends])) for ends in sorted(gathered))
    kept = sorted({note for note in notes if note.node in known}, key=_note_order)
    kept.sort(key=lambda note: note.quote.date or "", reverse=True)
    return Picture(tuple(sorted(known.values(), key=_node_order)), edges, tuple(kept))


def _merged(nodes: Iterable[Node]) -> dict[str, Node]:
    known: dict[str, Node] = {}
    for node in sorted(nodes, key=lambda node: (node.iri, node.kind, node.label, node.aliases)):
        first = known.setdefault(node.iri, replace(node, aliases=()))
        names = {*first.aliases, *node.aliases, node.label} - {first.label}
        known[node.iri] = replace(first, aliases=tuple(sorted(names)))
    return known


def _ties(kinds: dict[EdgeKind, set[Quote]]) -> tuple[Tie, ...]:
    return tuple(Tie(kind, _newest_first(kinds[kind])) for kind in sorted(kinds, key=_RANK.__getitem__))


def _newest_first(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    by_words = sorted(quotes, key=lambda quote: (quote.body or "", quote.meeting or "", quote.fact))
    return tuple(sorted(by_words, key=lambda quote: quote.date or "", reverse=True))


def _node_order(node: Node) -> tuple[str, str, str]:
    return node.kind, node.label, node.iri


def _note_order(note: Note) -> tuple[str, str, str, str]:
    return note.node, note.kind, note.quote.meeting or "", note.quote.fact
