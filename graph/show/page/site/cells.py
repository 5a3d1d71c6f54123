"""The cells of a row: what stands in each column, as words with a link where there is one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.model import EntityKind
from graph.show.page.panels import Row, named_in
from graph.show.page.records import Fact
from graph.show.page.site.ages import age_words, is_done, is_overdue
from graph.show.page.site.places import Site

_ENTITY_COLUMNS: Final = frozenset(
    {"agent", "target", "source", "body", "organisation", "replaced", "subjects", "owners"}
)
_CODE_COLUMNS: Final = frozenset({"how", "outcome"})
_DATE_COLUMNS: Final = frozenset({"due", "planned"})
_SHORT_DATES: Final = frozenset({"first", "latest", "date", "planned"})
_NUMBERS: Final = frozenset({"count", "votes"})
_LONG: Final = frozenset({"text", "item", "quote"})


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a cell; ``href`` leads to a page of the site, ``kind`` is that of a name, ``note`` tells namesakes.

    ``doubt`` says how sure a quote is, where it is not; ``badge`` sets a remark apart from what the minutes say.
    ``data`` is what stands in a file where that is not the text: dates and figures as programs read them.
    """

    text: str
    href: str | None = None
    kind: EntityKind | None = None
    note: str | None = None
    doubt: str = ""
    badge: bool = False
    data: str | None = None


Cell = tuple[Part, ...]


def column_class(column: str) -> str:
    """Return how a column is set: figures, dates and running text each have their own width."""
    if column in _NUMBERS:
        return "is-number"
    return "is-date" if column in _SHORT_DATES else "is-text" if column in _LONG else ""


def row_cell(site: Site, row: Row, column: str) -> Cell:
    """Return what stands in ``column`` of a row; of several facts each different value once, in their order."""
    match column:
        case "count":
            return (number_part(site, row.count),)
        case "first":
            return date_cell(site, row.first)
        case "latest":
            return date_cell(site, row.latest)
        case "date":
            return (meeting_part(site, site.records.facts[row.head].meeting),)
        case "quote":
            return quote_parts(site, site.records.facts[row.head].quotes[:1])
        case "owners" | "due" | "age":
            return task_cell(site, site.records.facts[row.head], column)
    facts = [site.records.facts[place] for place in row.facts]
    parts = tuple(dict.fromkeys(part for fact in facts for part in fact_cell(site, fact, column)))
    return (*parts, *_remarks(site, facts[0])) if column == "text" else parts


def csv_cell(site: Site, row: Row, column: str) -> str:
    """Return what stands in ``column`` for a spreadsheet: figures and dates as programs read them."""
    fact = site.records.facts[row.head]
    match column:
        case "count":
            return str(row.count)
        case "first" | "latest":
            return site.wording.file_date(row.first if column == "first" else row.latest)
        case "date":
            return site.wording.file_date(site.meeting(fact.meeting).date)
        case "due":
            return site.wording.file_date(fact.due)
        case "planned":
            return site.wording.file_date(fact.date)
    return plain(row_cell(site, row, column))


def task_cell(site: Site, task: Fact, column: str) -> Cell:
    """Return who has a task, until when, or how old it is; what is missing is said."""
    text, latest = site.wording.text, site.latest
    if column == "age":
        return (Part(age_words(site.meeting(task.meeting).date, latest, site.wording)),)
    cell = fact_cell(site, task, column)
    if column == "due" and is_overdue(task.due, latest) and not is_done(task.status):
        return (*cell, Part(text("tasks.overdue"), badge=True))
    return cell or (Part(text("column.no_owner" if column == "owners" else "tasks.gap.due"), badge=True),)


def fact_cell(site: Site, fact: Fact, column: str) -> Cell:
    """Return what one fact says in ``column``."""
    if column in _ENTITY_COLUMNS:
        return tuple(entity_part(site, place) for place in named_in(site.records, fact, column))
    if column == "item":
        item = site.records.facts[fact.item] if fact.item is not None else None
        return () if item is None else (_item_part(site, item),)
    if column == "votes":
        return _votes(site, fact)
    if column == "candidates":
        return tuple(map(Part, fact.candidates))
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
    return Part(entity.label, site.entity_paths[place], entity.kind, entity.note)


def meeting_part(site: Site, place: int) -> Part:
    """Return the date of a meeting (or its name where it has none), linked to its page."""
    date = site.meeting(place).date
    words = site.wording.date(date) or site.meeting_name(place)
    return Part(words, site.meeting_paths[place], data=site.wording.file_date(date) or None)


def date_cell(site: Site, date: str | None) -> Cell:
    """Return a date in words; nothing where there is none."""
    return (Part(site.wording.date(date), data=site.wording.file_date(date)),) if date else ()


def number_part(site: Site, number: int) -> Part:
    """Return a figure as people write it."""
    return Part(site.wording.number(number), data=str(number))


def quote_parts(site: Site, quotes: Iterable[int]) -> Cell:
    """Return words of documents, each linked to its place in the page of the meeting."""
    return tuple(
        Part(site.records.quotes[number].words, site.quote_href(number), doubt=site.doubt(number)) for number in quotes
    )


def plain(cell: Cell) -> str:
    """Return a cell as text, for a spreadsheet."""
    return ", ".join(map(_plain_part, cell))


def _plain_part(part: Part) -> str:
    if part.data is not None:
        return part.data
    return f"{part.text} ({part.note})" if part.note else part.text


def _remarks(site: Site, fact: Fact) -> Cell:
    """Return what must be known to read a fact rightly."""
    marks = (("mark.earlier", fact.earlier), ("mark.closed", fact.closed))
    return tuple(Part(site.wording.text(key), badge=True) for key, holds in marks if holds)


def _item_part(site: Site, item: Fact) -> Part:
    words = " ".join(part for part in (f"{item.number}." if item.number else "", item.text) if part)
    href = site.quote_href(item.quotes[0]) if item.quotes else site.meeting_paths[item.meeting]
    return Part(words, href)


def _votes(site: Site, fact: Fact) -> Cell:
    if fact.votes is None:
        return ()
    sides = ("meeting.votes.for", "meeting.votes.against", "meeting.votes.blank")
    counted = zip(sides, fact.votes, strict=True)
    words = [site.wording.text(side, site.wording.number(count)) for side, count in counted if count is not None]
    return tuple(map(Part, [*words, *fact.by]))
