"""The cells of a row: what stands in each column, as words with a link where there is one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.model import EntityKind
from graph.show.page.panels import Row, named_in
from graph.show.page.records import Fact
from graph.show.page.site.places import Site, encoded

_ENTITY_COLUMNS: Final = frozenset(
    {"agent", "target", "source", "body", "organisation", "replaced", "subjects", "owners"}
)
_CODE_COLUMNS: Final = frozenset({"how", "outcome"})
_DATE_COLUMNS: Final = frozenset({"due", "planned"})
_NUMBERS: Final = frozenset({"count", "votes"})
_LONG: Final = frozenset({"text", "item", "quote"})


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a cell; ``href`` leads to a page of the site, ``kind`` is that of a name, ``note`` tells namesakes."""

    text: str
    href: str | None = None
    kind: EntityKind | None = None
    note: str | None = None
    doubt: str = ""


Cell = tuple[Part, ...]


def column_class(column: str) -> str:
    """Return how a column is set: figures, dates and running text each have their own width."""
    if column in _NUMBERS:
        return "is-number"
    return "is-text" if column in _LONG else ""


def row_cell(site: Site, row: Row, column: str) -> Cell:
    """Return what stands in ``column`` of a row; of several facts each different value once, in their order."""
    match column:
        case "count":
            return (Part(site.wording.number(row.count)),)
        case "first":
            return _dates(site, [row.first])
        case "latest":
            return _dates(site, [row.latest])
        case "date":
            return (meeting_part(site, site.records.facts[row.head].meeting),)
        case "quote":
            return quote_parts(site, site.records.facts[row.head].quotes[:1])
    facts = [site.records.facts[place] for place in row.facts]
    return tuple(dict.fromkeys(part for fact in facts for part in fact_cell(site, fact, column)))


def fact_cell(site: Site, fact: Fact, column: str) -> Cell:
    """Return what one fact says in ``column``."""
    if column in _ENTITY_COLUMNS:
        return tuple(entity_part(site, place) for place in named_in(site.records, fact, column))
    if column == "item":
        item = site.records.facts[fact.item] if fact.item is not None else None
        return () if item is None else (_item_part(site, item),)
    if column == "votes":
        return _votes(site, fact)
    name = {"planned": "date"}.get(column, column)
    value: str | None = getattr(fact, name)
    if value is None:
        return ()
    if column in _CODE_COLUMNS:
        return (Part(site.wording.code(value)),)
    return (Part(site.wording.date(value) if column in _DATE_COLUMNS else value),)


def entity_part(site: Site, place: int) -> Part:
    """Return the name of an entity, linked to its page."""
    entity = site.entity(place)
    return Part(entity.label, encoded(site.entity_paths[place]), entity.kind, entity.note)


def meeting_part(site: Site, place: int) -> Part:
    """Return the date of a meeting (or its name where it has none), linked to its page."""
    words = site.wording.date(site.meeting(place).date) or site.meeting_name(place)
    return Part(words, encoded(site.meeting_paths[place]))


def quote_parts(site: Site, quotes: Iterable[int]) -> Cell:
    """Return words of documents, each linked to its place in the page of the meeting."""
    return tuple(
        Part(site.records.quotes[number].words, site.quote_href(number), doubt=site.doubt(number)) for number in quotes
    )


def plain(cell: Cell) -> str:
    """Return a cell as text, for a spreadsheet."""
    return ", ".join(f"{part.text} ({part.note})" if part.note else part.text for part in cell)


def _dates(site: Site, dates: Iterable[str | None]) -> Cell:
    return tuple(Part(site.wording.date(date)) for date in dates if date)


def _item_part(site: Site, item: Fact) -> Part:
    words = " ".join(part for part in (f"{item.number}." if item.number else "", item.text) if part)
    href = site.quote_href(item.quotes[0]) if item.quotes else encoded(site.meeting_paths[item.meeting])
    return Part(words, href)


def _votes(site: Site, fact: Fact) -> Cell:
    if fact.votes is None:
        return ()
    sides = ("site.votes.for", "site.votes.against", "site.votes.blank")
    counted = zip(sides, fact.votes, strict=True)
    words = [f"{site.wording.text(side)} {count}" for side, count in counted if count is not None]
    return tuple(map(Part, [*words, *fact.by]))
