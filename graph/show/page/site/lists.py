"""The tables about everything: names, meetings, timelines, tasks with their age, and the documents themselves."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from graph.model import EntityKind
from graph.show.page.panels import Panel, load_panels, panel_rows
from graph.show.page.queries import panel_query
from graph.show.page.records import Fact, FactKind
from graph.show.page.site.attendance import attendance_words
from graph.show.page.site.cells import Cell, Part, date_cell, entity_part, meeting_part, number_part, plain
from graph.show.page.site.places import Site
from graph.show.page.site.tables import (
    Head,
    RowView,
    TableView,
    csv_file,
    panel_csv,
    panel_frame,
    row_view,
    table_pages,
)

NAME_LISTS: Final[dict[EntityKind, str]] = {
    "initiative": "indsatser.html",
    "person": "personer.html",
    "organisation": "organisationer.html",
    "body": "fora.html",
    "office": "sekretariater.html",
    "goal": "maal.html",
}
ROLES: Final = Panel(
    id="roles",
    on=(),
    title=("Roller", "Roles"),
    facts="attendance",
    group=("agent", "role", "organisation"),
    where={"post": True},
    columns=("agent", "role", "organisation", "first", "latest", "count"),
    sort=("agent", "first", "role"),
)
"""Who had which title where, attested when: a timeline, as a table."""

_COUNTED: Final[tuple[FactKind, ...]] = ("item", "decision", "task")


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of the site that is a table: its path, heading and lead.

    ``csv`` is the path and content of the whole table as a file, ``query`` the SPARQL that gives its rows.
    """

    path: str
    title: str
    lead: str
    table: TableView
    nav: str
    csv: tuple[str, bytes] | None = None
    query: str = ""


def register_pages(site: Site) -> Iterator[ListPage]:
    """Yield the pages of who works on what, of the decisions, and of the tasks."""
    panels = {panel.id: panel for panel in load_panels()}
    text = site.wording.text
    yield from _panel_pages(site, panels["who_works_on_what"], "arbejde.html", text("site.work.lead"), "nav.work")
    yield from _panel_pages(site, panels["all_decisions"], "beslutninger.html", text("register.lead"), "nav.decisions")
    yield from _task_pages(site, panels["all_tasks"])


def _panel_pages(site: Site, panel: Panel, path: str, lead: str, nav: str) -> Iterator[ListPage]:
    rows = panel_rows(site.index, panel)
    csv = _csv_path(path)
    pages = table_pages(panel_frame(site, panel, csv=csv), rows, partial(row_view, site, panel), path)
    for at, (place, table) in enumerate(pages):
        written = None if at else (csv, panel_csv(site, panel, rows))
        yield ListPage(place, table.title, lead, replace(table, title=""), nav, written, panel_query(panel, site.scope))


def _task_pages(site: Site, panel: Panel) -> Iterator[ListPage]:
    text, latest = site.wording.text, site.latest
    age = text("tasks.lead.age", site.wording.date(latest)) if latest else ""
    lead = " ".join(part for part in (text("tasks.lead"), age, text("tasks.overdue_note")) if part)
    with_age = replace(panel, columns=("date", "age", *panel.columns[1:]))
    return _panel_pages(site, with_age, "opgaver.html", lead, "nav.tasks")


def name_pages(site: Site, meetings: Mapping[int, frozenset[int]]) -> Iterator[ListPage]:
    """Yield the lists of names, one a kind."""
    for kind, path in NAME_LISTS.items():
        title = site.wording.text(f"kinds.{kind}")
        heads = _heads(site, "list.name", "list.also", "site.meetings", "list.latest")
        rows = [_name_cells(site, place, meetings.get(place, frozenset())) for place in site.of_kind(kind)]
        frame = TableView(f"names-{kind}", title, heads, intro=site.wording.text("list.lead"))
        yield from _cell_pages(site, frame, rows, path, "nav.names")


def _name_cells(site: Site, place: int, meetings: frozenset[int]) -> tuple[Cell, ...]:
    dates = site.dates_of(meetings)
    aliases = tuple(map(Part, site.entity(place).aliases))
    latest = date_cell(site, dates[-1] if dates else None)
    return (entity_part(site, place),), aliases, (number_part(site, len(meetings)),), latest


def meeting_pages(site: Site) -> Iterator[ListPage]:
    """Yield the list of meetings, the latest first."""
    held: dict[int, list[Fact]] = defaultdict(list)
    for fact in site.records.facts:
        held[fact.meeting].append(fact)
    keys = ("date", "forum", "attendance", "items", "decisions", "tasks", "documents")
    heads = _heads(site, *(f"list.meetings.{key}" for key in keys))
    rows = [_meeting_cells(site, place, held[place]) for place in range(len(site.records.meetings))]
    text = site.wording.text
    frame = TableView("meetings", text("list.meetings.title"), heads, intro=text("list.meetings.lead"))
    yield from _cell_pages(site, frame, rows, "moeder.html", "nav.meetings")


def _meeting_cells(site: Site, place: int, facts: Sequence[Fact]) -> tuple[Cell, ...]:
    meeting = site.meeting(place)
    counts = Counter(fact.kind for fact in facts if not fact.earlier)
    there = (Part(attendance_words(site.wording, facts)),)
    body: Cell = () if meeting.body is None else (entity_part(site, meeting.body),)
    counted = ((number_part(site, counts[kind]),) for kind in _COUNTED)
    files = tuple(Part(site.file_name(document)) for document in meeting.documents)
    return (meeting_part(site, place),), body, there, *counted, files


def timeline_pages(site: Site, meetings: Mapping[int, frozenset[int]]) -> Iterator[ListPage]:
    """Yield the timelines as tables: initiatives, forums, and roles."""
    text = site.wording.text
    keys = ("timeline.name", "timeline.first", "timeline.latest", "timeline.count")
    kinds: tuple[tuple[EntityKind, str, str], ...] = (
        ("initiative", "timeline.caption.initiatives", "tidslinjer.html"),
        ("body", "timeline.caption.forums", "tidslinjer-fora.html"),
    )
    for kind, title, path in kinds:
        rows = [_span_cells(site, place, meetings.get(place, frozenset())) for place in site.of_kind(kind)]
        frame = TableView(f"timeline-{kind}", text(title), _heads(site, *keys), intro=text("site.timeline.lead"))
        yield from _cell_pages(site, frame, rows, path, "nav.timelines")
    lead = text("site.timeline.lead")
    yield from _panel_pages(site, ROLES, "tidslinjer-roller.html", lead, "nav.timelines")


def _span_cells(site: Site, place: int, meetings: frozenset[int]) -> tuple[Cell, ...]:
    dates = site.dates_of(meetings)
    first, latest = (date_cell(site, date) for date in ((dates[0], dates[-1]) if dates else (None, None)))
    return (entity_part(site, place),), first, latest, (number_part(site, len(meetings)),)


def document_pages(site: Site) -> Iterator[ListPage]:
    """Yield the list of documents with how much of each was used, passed over and not understood."""
    keys = ("file", "meeting", "version", "used", "ignored", "missed")
    heads = _heads(site, *(f"method.documents.{key}" for key in keys))
    rows = [_document_cells(site, place) for place in range(len(site.records.documents))]
    text = site.wording.text
    frame = TableView("documents", text("method.documents"), heads, intro=text("method.documents.lead"))
    yield from _cell_pages(site, frame, rows, "dokumenter.html", "footer.method")


def _document_cells(site: Site, place: int) -> tuple[Cell, ...]:
    document, text = site.records.documents[place], site.wording.text
    meeting = (
        Part(text("method.documents.no_meeting"))
        if document.meeting is None
        else Part(site.meeting_name(document.meeting), site.meeting_paths[document.meeting])
    )
    counting = text("method.documents.counts")
    if document.version_of is not None:
        counting = text("method.documents.other", site.file_name(document.version_of))
    counts = ((number_part(site, count),) for count in (document.used, document.ignored, document.missed))
    return (Part(site.file_name(place)),), (meeting,), (Part(counting),), *counts


def _heads(site: Site, *keys: str) -> tuple[Head, ...]:
    return tuple(Head(site.wording.text(key)) for key in keys)


def _cell_pages(
    site: Site, frame: TableView, rows: Sequence[tuple[Cell, ...]], path: str, nav: str
) -> Iterator[ListPage]:
    csv = _csv_path(path)
    frame = replace(frame, csv=csv, empty=frame.empty or site.wording.text("list.empty"))
    for at, (place, table) in enumerate(table_pages(frame, rows, RowView, path)):
        written = None if at else (csv, _cells_csv(frame.heads, rows))
        yield ListPage(place, table.title, table.intro, replace(table, title="", intro=""), nav, written)


def _cells_csv(heads: Sequence[Head], rows: Sequence[tuple[Cell, ...]]) -> bytes:
    lines = ([plain(cell) for cell in row] for row in rows)
    return csv_file([[head.title for head in heads], *lines])


def _csv_path(path: str) -> str:
    return f"csv/{path.removesuffix('.html')}.csv"
