"""Read the records of a page from the graph: every fact once, with its words, in a fixed order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from graph.model import EntityKind
from graph.show.danish import danish_order
from graph.show.page.evidence import Words, read_evidence
from graph.show.page.facts import FACT_KINDS, Draft, drafts, with_subjects
from graph.show.page.namesakes import told_apart
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Fact, Meeting, Quote, Records, Source
from graph.show.page.rows import Private, Rows
from graph.store.closed import Row, Select
from graph.vocabulary import ID, expand

_ENTITY_KINDS: Final[dict[str, EntityKind]] = {
    expand("ref:Initiative"): "initiative",
    expand("ref:Goal"): "goal",
    expand("foaf:Person"): "person",
    expand("ref:Body"): "body",
    expand("org:Organization"): "organisation",
    expand("ref:Office"): "office",
}
"""In the order in which a page lists them."""

_MEETING_FIELDS: Final = ("date", "number", "start", "end", "place", "host")


def read_records(select: Select, scope: Scope, private: Private = MappingProxyType({})) -> Records:
    """Return what the graph that ``select`` asks says within ``scope``: open facts that nobody has refuted.

    What a meeting states of those who are ``private`` there is left out. Entities come by kind and name, meetings the
    latest first, facts by meeting and by their place in the text.
    """
    rows = Rows(select, scope, private)
    meetings = _read_meetings(rows)
    documents = _read_documents(rows, meetings)
    found = [draft for kind in FACT_KINDS for draft in drafts(kind, rows) if draft.meeting in meetings]
    entities_read = _read_entities(rows)
    files = {_document_id(iri): row["file"] for iri, row in documents.items()}
    known = told_apart(entities_read, files, _homes(found, entities_read))
    found = with_subjects(found, rows)
    evidence = read_evidence(rows)
    spoken = {iri for draft in found for iri in draft.names()} | {one.body for one in meetings.values() if one.body}
    entities = _Numbers(sorted((iri for iri in spoken if iri in known), key=lambda iri: _entity_order(known[iri])))
    ordered = _Numbers(sorted(meetings, key=lambda iri: _meeting_order(meetings[iri], known)))
    book = _Book(entities, ordered, _Numbers(documents), evidence)
    facts = _facts(found, book)
    recorded = {document: met.iri for met in meetings.values() for document in met.documents}
    return Records(
        entities=tuple(known[iri] for iri in entities.keys),
        meetings=tuple(_meeting(meetings[iri], book) for iri in ordered.keys),
        documents=tuple(_source(documents[iri], iri, recorded.get(iri), book) for iri in documents),
        quotes=tuple(book.quotes),
        facts=facts,
    )


class _Places:
    """The place of each key in a list."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self._places = places

    def get(self, key: str | None) -> int | None:
        """Return the place of a key, None where there is none."""
        return None if key is None else self._places.get(key)


class _Numbers(_Places):
    """Keys in order, and the place of each."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        super().__init__({key: place for place, key in enumerate(self.keys)})


@dataclass(slots=True)
class _Met:
    """A meeting as its rows tell it."""

    iri: str
    row: Row
    documents: set[str] = field(default_factory=set)

    @property
    def body(self) -> str | None:
        return self.row.get("body")


@dataclass(slots=True)
class _Book:
    """The numbers of everything, and the quotes that were asked for."""

    entities: _Numbers
    meetings: _Numbers
    documents: _Numbers
    evidence: Mapping[str, list[Words]]
    quotes: list[Quote] = field(default_factory=list)
    _known: dict[Quote, int] = field(default_factory=dict)

    def quote(self, words: Words) -> int | None:
        """Return the number of some words; None where their document is not part of the page."""
        document = self.documents.get(words.document)
        if document is None:
            return None
        quote = Quote(document, words.start, words.end, words.words, words.confidence, words.rule, words.page)
        if quote not in self._known:
            self._known[quote] = len(self.quotes)
            self.quotes.append(quote)
        return self._known[quote]

    def quotes_of(self, body: str, documents: Iterable[str] | None = None) -> tuple[int, ...]:
        """Return the quotes of a fact in reading order, of some documents only where they are given."""
        kept = (one for one in self.evidence.get(body, ()) if documents is None or one.document in documents)
        return tuple(dict.fromkeys(number for one in kept if (number := self.quote(one)) is not None))


def _read_entities(rows: Rows) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in rows.read("entities"):
        iri = row["entity"]
        entity = Entity(iri.removeprefix(ID), _ENTITY_KINDS[row["class"]], row["label"])
        first = found.setdefault(iri, replace(entity, number=row.get("number"), scheme=row.get("scheme")))
        aliases[iri].update({row["label"], row.get("alias", first.label)} - {first.label})
    for row in rows.read("short_forms"):
        if row["entity"] in found:
            aliases[row["entity"]].add(row["alias"])
    return {iri: replace(one, aliases=tuple(sorted(aliases[iri] - {one.label}))) for iri, one in found.items()}


def _homes(found: Iterable[Draft], known: Mapping[str, Entity]) -> dict[str, str]:
    """Return the organisation that each agent is most often said to come from."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for draft in found:
        if draft.kind == "attendance" and (organisation := known.get(draft.row.get("organisation", ""))):
            said[draft.row["agent"]][organisation.label] += 1
    return {agent: min(counts, key=lambda label: (-counts[label], label)) for agent, counts in said.items()}


def _read_meetings(rows: Rows) -> dict[str, _Met]:
    found: dict[str, _Met] = {}
    for row in rows.read("meetings"):
        found.setdefault(row["meeting"], _Met(row["meeting"], row)).documents.add(row["document"])
    return found


def _read_documents(rows: Rows, meetings: Mapping[str, _Met]) -> dict[str, Row]:
    """Return the documents of the meetings, and other versions of their minutes, by the name of the first file."""
    recorded = {document for met in meetings.values() for document in met.documents}
    found: dict[str, Row] = {}
    for row in rows.read("documents"):
        kept = row["document"] in recorded or row.get("counting") in recorded
        if kept and ("file" not in found.get(row["document"], {}) or row["file"] < found[row["document"]]["file"]):
            found[row["document"]] = row
    return dict(sorted(found.items(), key=lambda one: (danish_order(one[1]["file"]), one[0])))


def _document_id(iri: str) -> str:
    return iri.rpartition("/")[2]


def _entity_order(entity: Entity) -> tuple[int, tuple[str, str], str]:
    return tuple(_ENTITY_KINDS.values()).index(entity.kind), danish_order(entity.label), entity.id


def _meeting_order(met: _Met, known: Mapping[str, Entity]) -> tuple[int, tuple[int, ...], tuple[str, str], str]:
    date = met.row.get("date", "")
    body = known.get(met.body or "")
    dated = bool(date) and not date.startswith("-")
    # The latest first: what is subtracted from grows smaller. A year alone comes after its days, as in panels.
    parts = tuple(-int(part) for part in date.split("-")) if dated else ()
    return not dated, (*parts, 0, 0)[:3], danish_order(body.label if body else ""), met.iri


def _meeting(met: _Met, book: _Book) -> Meeting:
    row = met.row
    fields: dict[str, Words] = {}
    for one in book.evidence.get(met.iri, ()):
        fields.setdefault(one.field or "", one)
    quoted = [(name, book.quote(words)) for name, words in sorted(fields.items())]
    return Meeting(
        id=met.iri.removeprefix(ID),
        documents=tuple(place for one in sorted(met.documents) if (place := book.documents.get(one)) is not None),
        body=book.entities.get(met.body),
        evidence=tuple((name, quote) for name, quote in quoted if name and quote is not None),
        **{name: _clock(row.get(name)) for name in _MEETING_FIELDS},
    )


def _clock(value: str | None) -> str | None:
    """Return "13:30" for the "13:30:00" of xsd:time; other words as they are."""
    return value[:5] if value and len(value) == 8 and value[2] == value[5] == ":" and value.endswith("00") else value


def _source(row: Row, iri: str, meeting: str | None, book: _Book) -> Source:
    return Source(
        id=iri.removeprefix(ID),
        file=row["file"],
        media_type=row["format"],
        used=int(row.get("used", 0)),
        ignored=int(row.get("ignored", 0)),
        missed=int(row.get("missed", 0)),
        meeting=book.meetings.get(meeting),
        version_of=book.documents.get(row.get("counting")),
        status=row.get("status"),
    )


def _facts(found: list[Draft], book: _Book) -> tuple[Fact, ...]:
    """Return the facts by meeting and place in the text; what they refer to by number."""
    quoted = [(draft, book.quotes_of(draft.iri, draft.documents)) for draft in found]
    quoted.sort(key=lambda one: _fact_order(one[0], one[1], book))
    referred = _Places({one.iri: at for at, (one, _) in enumerate(quoted) if one.kind in ("item", "task")})
    return tuple(draft.numbered(quotes, book.entities.get, book.meetings.get, referred.get) for draft, quotes in quoted)


def _fact_order(draft: Draft, quotes: tuple[int, ...], book: _Book) -> tuple[int, bool, tuple[int, ...], int, str, str]:
    """Return a key by meeting: its items as they were treated, then every other fact by where its words stand."""
    meeting = book.meetings.get(draft.meeting)
    is_item = draft.kind == "item"
    # Entries of one list begin with the same words: the words of their own come after these.
    words = [place for at in quotes for place in (book.quotes[at].start, -book.quotes[at].end)]
    places = (int(draft.row["position"]),) if is_item else tuple(words)
    kind = FACT_KINDS.index(draft.kind)
    return -1 if meeting is None else meeting, not is_item, places, kind, draft.iri, draft.target or ""
