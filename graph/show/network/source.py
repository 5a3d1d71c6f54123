"""Read a picture out of a graph by SPARQL: first what is joined to what, later only the words that are shown."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph.model import EntityKind
from graph.resources import resource_text
from graph.show.network.picture import (
    MOST_QUOTES,
    Edge,
    EdgeKind,
    Link,
    Node,
    Note,
    NoteKind,
    Picture,
    Quote,
    Tie,
    draw,
)
from graph.store.closed import Closed, find_closed
from graph.vocabulary import KIND, REF, expand, prologue

Row = Mapping[str, str]
"""A solution: variable → IRI or lexical form; what is unbound is missing."""

Select = Callable[[str], Iterable[Row]]
"""Runs a SPARQL SELECT over the whole graph."""

_ENTITY_KINDS: Final[dict[str, EntityKind]] = {
    expand("foaf:Person"): "person",
    expand("org:Organization"): "organisation",
    expand("ref:Body"): "body",
    expand("ref:Office"): "office",
    expand("ref:Initiative"): "initiative",
    expand("ref:Goal"): "goal",
}
_LINK_KINDS: Final[dict[str, EdgeKind]] = {
    KIND + "responsible": "responsible",
    KIND + "mandated": "mandated",
    KIND + "committed": "committed",
    KIND + "assigned": "assigned",
    KIND + "presents": "presents",
    KIND + "participates": "participates",
    REF + "supports": "supports",
    REF + "combines": "combines",
    REF + "replaces": "replaces",
    REF + "partOf": "part_of",
}
_BELONGING: Final[dict[str, EdgeKind]] = {
    KIND + "present": "member",
    KIND + "substitute": "member",
    KIND + "unknown": "member",
    KIND + "guest": "guest",
}
_TOOK_PART: Final = (KIND + "present", KIND + "substitute")
_TREATMENT: Final[dict[str, EdgeKind]] = {
    expand("ref:Decision"): "decided",
    expand("ref:AgendaItem"): "treated",
    expand("ref:Proposal"): "treated",
}
_FACTS_A_QUERY: Final = 500


@dataclass(frozen=True, slots=True)
class _Meeting:
    iri: str
    date: str | None
    body: str | None
    body_name: str | None


class _Reader:
    """Reads the rows of one graph; every quote says which meeting it is from."""

    def __init__(self, select: Select, closed: Closed) -> None:
        self._select = select
        self._closed = closed
        self._meetings = {
            row["meeting"]: _Meeting(row["meeting"], row.get("date"), row.get("body"), row.get("bodyName"))
            for row in self.rows("meetings")
        }
        self._refuted = {row["fact"] for row in self.rows("refuted")}
        self._attendance = self._facts("attendance")
        self._treated = self._facts("treated")

    def rows(self, query: str) -> Iterable[Row]:
        return self._select(prologue() + _query_text(query))

    def nodes(self) -> Iterator[Node]:
        for row in self.rows("entities"):
            aliases = (row["alias"],) if "alias" in row else ()
            if self._closed.hides(row):
                continue
            yield Node(row["entity"], _ENTITY_KINDS[row["class"]], row["label"], aliases)

    def links(self) -> Iterator[Link]:
        for row in (*self._facts("involvements"), *self._facts("statements")):
            if kind := _LINK_KINDS.get(row["kind"]):
                yield Link(row["source"], row["target"], kind, self._quote(row))
        for row in self._attendance:
            yield from self._belonging(row)

    def treatments(self, kind: EdgeKind) -> Iterator[Link]:
        for row in self._treated:
            if _TREATMENT.get(row["class"]) == kind and (body := self._meeting(row).body):
                yield Link(body, row["initiative"], kind, self._quote(row))

    def indirect_links(self) -> Iterator[Link]:
        treated: dict[str, set[str]] = {}
        for row in self._treated:
            treated.setdefault(row["meeting"], set()).add(row["initiative"])
        for row in self._attendance:
            if row["status"] in _TOOK_PART:
                for initiative in treated.get(row["meeting"], ()):
                    yield Link(row["agent"], initiative, "attended", self._quote(row))

    def notes(self) -> Iterator[Note]:
        for row in self._facts("decisions"):
            if body := self._meeting(row).body:
                yield Note(body, "decision", self._quote(row))
            if "subject" in row:
                yield Note(row["subject"], "decision", self._quote(row))
        for row in self._facts("tasks"):
            yield Note(row["agent"], "action", self._quote(row))
        for row in self._attendance:
            if row["status"] == KIND + "absent":
                kind: NoteKind = "excused" if row.get("excused") == "true" else "absent"
                yield Note(row["agent"], kind, self._quote(row))

    def _facts(self, query: str) -> list[Row]:
        return [row for row in self.rows(query) if row["fact"] not in self._refuted and not self._closed.hides(row)]

    def _belonging(self, row: Row) -> Iterator[Link]:
        agent, quote, body = row["agent"], self._quote(row), self._meeting(row).body
        if body and row["status"] in _BELONGING:
            yield Link(agent, body, _BELONGING[row["status"]], quote)
        if "organisation" in row:
            yield Link(agent, row["organisation"], "employed", quote)
        if "replaced" in row:
            yield Link(agent, row["replaced"], "substitute_for", quote)

    def _meeting(self, row: Row) -> _Meeting:
        return self._meetings.get(row["meeting"]) or _Meeting(row["meeting"], None, None, None)

    def _quote(self, row: Row) -> Quote:
        meeting = self._meeting(row)
        return Quote(row["fact"], "", meeting.date, meeting.body_name, meeting.iri)


def read_picture(select: Select, *, indirect: bool = False, include_closed: bool = False) -> Picture:
    """Return the whole graph as a picture whose quotes have no words yet.

    ``indirect`` adds who was present when an initiative was treated, except where they work on it themselves. What
    stands under closed items is left out, unless ``include_closed``.
    """
    reader = _Reader(select, Closed() if include_closed else find_closed(select))
    links = list(reader.links())
    # Who is said to work on something need not be shown as having decided, treated or heard it too.
    weaker = [reader.treatments("decided"), reader.treatments("treated")]
    for found in (*weaker, reader.indirect_links()) if indirect else weaker:
        joined = {(link.source, link.target) for link in links}
        links += [link for link in found if (link.source, link.target) not in joined]
    return draw(reader.nodes(), links, reader.notes())


def with_words(picture: Picture, select: Select) -> Picture:
    """Return ``picture`` with the words of every fact that is shown and not only counted."""
    words = _words(_facts_of(picture), select)

    def filled(quote: Quote) -> Quote:
        said, page = words.get(quote.fact, ("", None))
        return replace(quote, words=said, page=page)

    edges = []
    for edge in picture.edges:
        ties = tuple(Tie(tie.kind, tuple(map(filled, tie.quotes))) for tie in edge.ties)
        edges.append(Edge(edge.source, edge.target, ties))
    notes = tuple(replace(note, quote=filled(note.quote)) for note in picture.notes)
    return replace(picture, edges=tuple(edges), notes=notes)


def _facts_of(picture: Picture) -> list[str]:
    """Return the facts whose words can be shown: a name may have thousands that are only counted."""
    facts = {quote.fact for edge in picture.edges for tie in edge.ties for quote in tie.quotes[:MOST_QUOTES]}
    seen: Counter[tuple[str, NoteKind]] = Counter()
    for note in picture.notes:
        seen[note.node, note.kind] += 1
        if seen[note.node, note.kind] <= MOST_QUOTES:
            facts.add(note.quote.fact)
    return sorted(facts)


def _words(facts: list[str], select: Select) -> dict[str, tuple[str, int | None]]:
    """Return per fact its words in reading order and the page of the first; where two files bear it, those of one."""
    found: dict[str, dict[str, list[tuple[int, str, int]]]] = {}
    for first in range(0, len(facts), _FACTS_A_QUERY):
        values = " ".join(f"<{fact}>" for fact in facts[first : first + _FACTS_A_QUERY])
        for row in select(prologue() + _query_text("words").replace("$FACTS", values)):
            # An open fact is never shown by words from a closed item; a closed one is here only where asked for.
            if "closedWords" in row and "closedFact" not in row:
                continue
            places = found.setdefault(row["fact"], {}).setdefault(row["document"], [])
            places.append((int(row["start"]), " ".join(row["words"].split()), int(row.get("page", 0))))
    chosen = {fact: sorted(documents[min(documents)]) for fact, documents in found.items()}
    return {
        fact: (" … ".join(dict.fromkeys(words for _, words, _ in places)), places[0][2] or None)
        for fact, places in chosen.items()
    }


def _query_text(name: str) -> str:
    return resource_text(f"show/network/queries/{name}.rq")
