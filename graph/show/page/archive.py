"""Everything a page or a site is made of, with what may not be shown taken out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.model import Span
from graph.show.page.private import places_of, private_people
from graph.show.page.queries import Scope
from graph.show.page.records import Fact, Meeting, Quote, Records, Source
from graph.show.page.source import read_records
from graph.show.page.texts import DocumentText, blotted, document_text, hidden_spans
from graph.store import Store
from graph.store.closed import Row, Select, closed_names, find_closed
from graph.vocabulary import ID

Tick = Callable[[float], None]

STEPS: Final = 100
"""How many steps ``tick`` is told of in all."""

_READS: Final = 35
"""How many queries read the records; they take most of the time."""
_READING: Final = 80.0
"""How many of the steps that is."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """What one document may not show: stretches of its text, and the names among them; some are ``private``."""

    spans: tuple[Span, ...] = ()
    names: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()


class Archive:
    """Records whose words hold nothing hidden, and the text of each document when it is asked for.

    Hidden are closed items, names that only they speak of, and private persons, unless the scope includes them.
    ``tick`` is told how many of ``STEPS`` are done.
    """

    def __init__(self, store: Store, scope: Scope, tick: Tick | None = None) -> None:
        self._store = store
        self.scope = scope
        records = read_records(_counted(store.select, tick), scope)
        self._hidden = _find_hidden(store, scope, records, tick)
        if private := _private_people(store, records, self._hidden):
            # Places of documents stay: what private persons do is left out, not who tells of it.
            records = read_records(store.select, scope, private)
        self.records = _without(records, self._hidden)

    def text(self, document: int) -> DocumentText:
        """Return the text of the document at this place in the records."""
        minutes = self._store.minutes(_document_id(self.records.documents[document]))
        iris = {key: iri.removeprefix(ID) for key, iri in self._store.names(minutes).items()}
        return document_text(minutes, iris, self._hidden.get(document, _Hidden()).spans)


def _counted(select: Select, tick: Tick | None) -> Select:
    """Return ``select``, which then says after each query how far the reading has come."""

    def counted(query: str) -> Iterable[Row]:
        rows = select(query)
        if tick:
            tick(_READING / _READS)
        return rows

    return counted


def _document_id(source: Source) -> str:
    return source.id.removeprefix("document/")


def _private_people(store: Store, records: Records, hidden: Mapping[int, _Hidden]) -> dict[str, frozenset[str]]:
    """Return, by the IRI of a meeting, those whom its minutes call private persons and who act there all the same."""
    found: dict[str, frozenset[str]] = {}
    spoken = {ID + entity.id for entity in records.entities if entity.kind == "person"}
    for place, gone in hidden.items():
        source = records.documents[place]
        if gone.private and source.meeting is not None:
            iris = store.names(store.minutes(_document_id(source)))
            people = frozenset(iri for (_, name), iri in iris.items() if name in gone.private and iri in spoken)
            if people:
                meeting = ID + records.meetings[source.meeting].id
                found[meeting] = found.get(meeting, frozenset()) | people
    return found


def _find_hidden(store: Store, scope: Scope, records: Records, tick: Tick | None) -> dict[int, _Hidden]:
    found: dict[int, _Hidden] = {}
    if scope.include_closed:
        return found
    only_closed = closed_names(store.select, find_closed(store.select))
    for place, source in enumerate(records.documents):
        minutes = store.minutes(_document_id(source))
        private = private_people(minutes)
        names = only_closed | private
        if spans := hidden_spans(minutes, names):
            found[place] = _Hidden(tuple(spans), names, private)
        if tick:
            tick((STEPS - _READING) / len(records.documents))
    return found


def _without(records: Records, hidden: Mapping[int, _Hidden]) -> Records:
    """Return the records with what is hidden blotted out of quotes and of the facts' own words."""
    if not hidden:
        return records
    quotes = tuple(_blotted_quote(quote, hidden) for quote in records.quotes)
    touched = {place for place, quote in enumerate(quotes) if quote != records.quotes[place]}
    facts = tuple(
        _blotted_fact(fact, _gone_from([records.quotes[at] for at in fact.quotes], hidden))
        if fact.candidates or touched & {*fact.quotes}
        else fact
        for fact in records.facts
    )
    meetings = tuple(_blotted_meeting(meeting, hidden) for meeting in records.meetings)
    return replace(records, meetings=meetings, quotes=quotes, facts=facts)


def _blotted_quote(quote: Quote, hidden: Mapping[int, _Hidden]) -> Quote:
    gone = hidden.get(quote.document)
    return replace(quote, words=blotted(quote.words, gone.spans, quote.start)) if gone else quote


_Gone = tuple[frozenset[str], frozenset[str]]
"""The names that a fact may not show, and the very words that are blotted out of its quotes.

They stand apart because the names are the same for all facts of a document: their pattern is made once.
"""


def _gone_from(quotes: Sequence[Quote], hidden: Mapping[int, _Hidden]) -> _Gone:
    found = [(quote, hidden[quote.document]) for quote in quotes if quote.document in hidden]
    words = (
        quote.words[max(span.start - quote.start, 0) : max(span.end - quote.start, 0)]
        for quote, gone in found
        for span in gone.spans
    )
    return frozenset[str]().union(*(gone.names for _, gone in found)), frozenset(words)


def _blotted_fact(fact: Fact, gone: _Gone) -> Fact:
    return replace(
        fact,
        text=_shown(fact.text, gone),
        status=_shown(fact.status, gone),
        place=_shown(fact.place, gone),
        role=_shown(fact.role, gone),
        function=_shown(fact.function, gone),
        by=tuple(_without_words(words, gone) for words in fact.by),
        candidates=tuple(name for name in fact.candidates if not places_of(gone[0], name)),
    )


def _blotted_meeting(meeting: Meeting, hidden: Mapping[int, _Hidden]) -> Meeting:
    names = frozenset[str]().union(*(hidden[document].names for document in meeting.documents if document in hidden))
    gone = names, frozenset[str]()
    return replace(meeting, place=_shown(meeting.place, gone), host=_shown(meeting.host, gone))


def _shown(words: str | None, gone: _Gone) -> str | None:
    return None if words is None else _without_words(words, gone)


def _without_words(words: str, gone: _Gone) -> str:
    return blotted(words, (span for names in gone for span in places_of(names, words)))
