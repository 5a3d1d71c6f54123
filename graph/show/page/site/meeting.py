"""The page of one meeting: what is known of it, who was there, its items with what came of them, and its own text."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.show.page.panels import Panel, Row
from graph.show.page.records import Fact, FactKind
from graph.show.page.site.attendance import attendance_words
from graph.show.page.site.cells import Cell, Part, entity_part, fact_cell
from graph.show.page.site.marks import Block, find_blocks, find_marks
from graph.show.page.site.places import Site
from graph.show.page.site.tables import QuoteView, TableView, panel_frame, quote_view, row_view
from graph.show.page.texts import DocumentText

TextOf = Callable[[int], DocumentText]
"""From the place of a document to its text."""

_FIELDS: Final = ("body", "date", "number", "start", "end", "place", "host")
_PRESENCE: Final = (
    "agent", "how", "role", "organisation", "function", "party", "replaced", "present_from", "present_to",
)  # fmt: skip
_UNDER_ITEMS: Final[tuple[FactKind, ...]] = (
    "presented", "proposal", "decision", "task", "vote", "election", "attachment",
)  # fmt: skip
_OTHERS: Final[dict[FactKind, tuple[str, ...]]] = {
    "involvement": ("agent", "how", "target"),
    "supports": ("source", "target"),
    "relation": ("source", "how", "target"),
    "planned": ("target", "planned", "place"),
    "approval": ("text", "how", "agent"),
    "unresolved": ("text", "candidates"),
    "named": ("target",),
}
_EARLIER: Final = {"decision": "earlier", "task": "earlier_task"}
_DETAILS: Final = ("outcome", "how", "owners", "due", "status", "function", "target", "votes", "subjects")


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the meeting: its name, its words, and the place that says so."""

    title: str
    value: Cell
    href: str | None = None


@dataclass(frozen=True, slots=True)
class FactView:
    """What came of an item: its kind and words, what else is told of it, and the quotes."""

    kind: str
    code: FactKind
    text: Cell
    details: tuple[tuple[str, Cell], ...]
    quotes: tuple[QuoteView, ...]
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the agenda; without a title it holds what stands under no item."""

    number: str
    title: str
    href: str | None
    subjects: Cell
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """The text of one document, with its sentences counted."""

    file: str
    missed: int
    hidden: bool
    blocks: tuple[Block, ...]
    names: dict[int, Part]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """What the page of a meeting shows."""

    name: str
    fields: tuple[FieldView, ...]
    files: tuple[str, ...]
    versions: tuple[str, ...]
    attendance: TableView
    items: tuple[ItemView, ...]
    others: tuple[TableView, ...]
    texts: tuple[TextView, ...]
    previous: Part | None
    following: Part | None


class MeetingReader:
    """Reads the pages of meetings one by one; what all of them need is found once."""

    def __init__(self, site: Site, text_of: TextOf) -> None:
        self._site = site
        self._text_of = text_of
        self._facts: dict[int, list[int]] = defaultdict(list)
        for place, fact in enumerate(site.records.facts):
            self._facts[fact.meeting].append(place)
        self._quotes: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for number, quote in enumerate(site.records.quotes):
            self._quotes[quote.document].append((quote.start, quote.end, number))
        self._places = {entity.id: place for place, entity in enumerate(site.records.entities)}
        self._neighbours = _neighbours(site)
        self._versions: dict[int, list[int]] = defaultdict(list)
        for number, document in enumerate(site.records.documents):
            if document.version_of is not None:
                self._versions[document.version_of].append(number)

    def facts(self, place: int) -> list[int]:
        """Return the places of the facts of a meeting."""
        return self._facts.get(place, [])

    def read(self, place: int) -> MeetingView:
        """Return the page of the meeting at ``place``."""
        site, meeting = self._site, self._site.meeting(place)
        versions = [version for document in meeting.documents for version in self._versions.get(document, ())]
        before, after = self._neighbours.get(place, (None, None))
        return MeetingView(
            name=site.meeting_name(place),
            fields=tuple(_fields(site, place)),
            files=tuple(map(site.file_name, meeting.documents)),
            versions=tuple(map(site.file_name, versions)),
            attendance=self._attendance(place),
            items=tuple(self._items(place)),
            others=tuple(table for kind in _OTHERS if (table := self._other(place, kind)).rows),
            texts=tuple(self._text(document) for document in meeting.documents),
            previous=_meeting_part(site, before),
            following=_meeting_part(site, after),
        )

    def _attendance(self, place: int) -> TableView:
        """Return who was there and who was not; the heading bears no figure, for it would count both."""
        wording, facts = self._site.wording, [self._site.records.facts[at] for at in self.facts(place)]
        table = self._table(place, "attendance", _PRESENCE, wording.text("meeting.attendance"))
        return replace(table, total=0, intro=attendance_words(wording, facts) if table.rows else "")

    def _other(self, place: int, kind: FactKind) -> TableView:
        return self._table(place, kind, _OTHERS[kind], self._site.wording.text(f"meeting.fact.{kind}"))

    def _table(self, place: int, kind: FactKind, columns: Sequence[str], title: str) -> TableView:
        """Return a table of the facts of a kind, with the columns in which one of them says something."""
        site, facts = self._site, self._site.records.facts
        places = [at for at in self.facts(place) if facts[at].kind == kind]
        told = tuple(name for name in columns if any(fact_cell(site, facts[at], name) for at in places))
        panel = Panel(kind, (), (title, title), kind, told, ())
        empty = site.wording.text("meeting.attendance.empty") if kind == "attendance" else ""
        rows = tuple(row_view(site, panel, Row(said, 1)) for said in _said_once(facts, places))
        return replace(panel_frame(site, panel, empty=empty), rows=rows, total=len(rows))

    def _items(self, place: int) -> Iterable[ItemView]:
        site = self._site
        under: dict[int | None, list[Fact]] = defaultdict(list)
        for at in self.facts(place):
            if (fact := site.records.facts[at]).kind in _UNDER_ITEMS:
                under[fact.item].append(fact)
        for at in self.facts(place):
            if (item := site.records.facts[at]).kind == "item":
                href = site.quote_href(item.quotes[0]) if item.quotes else None
                facts = tuple(_fact_view(site, fact) for fact in under.get(at, ()))
                yield ItemView(item.number or "", item.text or "", href, fact_cell(site, item, "subjects"), facts)
        if loose := under.get(None):
            title = site.wording.text("meeting.no_item")
            yield ItemView("", title, None, (), tuple(_fact_view(site, fact) for fact in loose))

    def _text(self, document: int) -> TextView:
        site, text = self._site, self._text_of(document)
        marks = find_marks(text, self._quotes.get(document, ()), self._places)
        named = {mark.value for mark in marks if mark.kind == "mention"}
        return TextView(
            file=site.file_name(document),
            missed=len(text.missed),
            hidden=bool(text.hidden),
            blocks=tuple(find_blocks(text, marks)),
            names={place: entity_part(site, place) for place in named},
        )


def _fields(site: Site, place: int) -> Iterable[FieldView]:
    meeting, said = site.meeting(place), dict(site.meeting(place).evidence)
    for name in _FIELDS:
        value = getattr(meeting, name)
        if value is None:
            continue
        cell = (
            entity_part(site, value) if name == "body" else Part(site.wording.date(value) if name == "date" else value),
        )
        yield FieldView(
            site.wording.text(f"meeting.{name}"), cell, site.quote_href(said[name]) if name in said else None
        )


def _fact_view(site: Site, fact: Fact) -> FactView:
    code = _EARLIER.get(fact.kind, fact.kind) if fact.earlier else fact.kind
    text: Cell = (Part(fact.text),) if fact.text else fact_cell(site, fact, "agent")
    cells = ((name, fact_cell(site, fact, name)) for name in _DETAILS)
    return FactView(
        kind=site.wording.text(f"meeting.fact.{code}"),
        code=fact.kind,
        text=text,
        details=tuple((site.wording.column(name), cell) for name, cell in cells if cell),
        quotes=tuple(quote_view(site, number) for number in fact.quotes),
        earlier=fact.earlier,
    )


def _neighbours(site: Site) -> dict[int, tuple[int | None, int | None]]:
    """Return the meetings of the same forum before and after each that has a forum and a date."""
    of_body: dict[int, list[int]] = defaultdict(list)
    for place, meeting in enumerate(site.records.meetings):
        if meeting.body is not None and meeting.date and not meeting.date.startswith("-"):
            of_body[meeting.body].append(place)
    found: dict[int, tuple[int | None, int | None]] = {}
    for places in of_body.values():
        # By date as text and then by place, as in ``src/meeting/about.tsx``: two on one day have the same order.
        places.sort(key=lambda place: (site.meeting(place).date or "", place))
        earlier, later = [None, *places[:-1]], [*places[1:], None]
        found |= {place: (before, after) for place, before, after in zip(places, earlier, later, strict=True)}
    return found


def _meeting_part(site: Site, place: int | None) -> Part | None:
    return None if place is None else Part(site.meeting_name(place), site.meeting_paths[place])


def _said_once(facts: Sequence[Fact], places: Iterable[int]) -> list[tuple[int, ...]]:
    """Return the places of facts that say the same together: a work said outright and by a task is one line."""
    lines: dict[object, list[int]] = defaultdict(list)
    for at in places:
        fact = facts[at]
        lines[(fact.agent, fact.how, fact.target) if fact.kind == "involvement" else at].append(at)
    return [tuple(line) for line in lines.values()]
