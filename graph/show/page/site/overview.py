"""The front page and the page that says how the site was made."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from graph.show.page.panels import load_panels, panel_rows
from graph.show.page.site.cells import Cell, Part, entity_part, meeting_part
from graph.show.page.site.lists import NAME_LISTS
from graph.show.page.site.places import Site
from graph.show.page.site.tables import Head, RowView, TableView, panel_frame, row_view
from graph.vocabulary import EXTRACTOR_VERSION, ID

_STRONGEST: Final = 12
_PEOPLE: Final = 5
_LATEST: Final = 10

Way = tuple[str, str, str]
"""A title, the path it leads to, and what is there."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the front page shows; of the strongest initiatives those who work on them, and how many more there are."""

    lead: str
    ways: tuple[Way, ...]
    strongest: tuple[tuple[Part, tuple[tuple[Part, str], ...], int], ...]
    latest: TableView


@dataclass(frozen=True, slots=True)
class Method:
    """What the page about the graph says of this graph."""

    quotes: str
    doubtful: str
    left_out: tuple[str, ...]
    missed: str
    unresolved: TableView
    rules: TableView
    citation: str
    entity_base: str = ID
    fact_base: str = f"{ID}statement/"


def scope_words(site: Site) -> str:
    """Return what the site covers: "Styregruppe Øst · 36 møder · 2019–2024"."""
    held = len(site.records.meetings)
    meetings = site.wording.count("start.meetings", held)
    dates = site.dates_of(range(held))
    years = site.wording.years(dates[0], dates[-1]) if dates else ""
    return " · ".join(part for part in (site.scope.body_name, meetings, years) if part)


def read_start(site: Site) -> Start:
    """Return what the front page shows."""
    text, number, records = site.wording.text, site.wording.number, site.records
    panel = next(panel for panel in load_panels() if panel.id == "all_decisions")
    rows = panel_rows(site.index, panel)
    frame = replace(panel_frame(site, panel), title=text("start.decisions"), empty=text("register.empty"))
    counts = (len(records.meetings), len(records.documents), len(records.facts), len(records.entities))
    return Start(
        lead=text("site.covers", *map(number, counts)) if records.meetings else text("start.empty"),
        ways=tuple(_ways(site)),
        strongest=tuple(_strongest(site)),
        latest=replace(frame, rows=tuple(map(partial(row_view, site, panel), rows[:_LATEST]))),
    )


def name_ways(site: Site) -> list[Way]:
    """Return the lists of names, with how many there are in each."""
    text, number = site.wording.text, site.wording.number
    return [
        (text(f"kinds.{kind}"), path, text("site.names", number(len(site.of_kind(kind)))))
        for kind, path in NAME_LISTS.items()
    ]


def _ways(site: Site) -> Iterator[Way]:
    text = site.wording.text
    for key, path in (
        ("work", "arbejde.html"),
        ("decisions", "beslutninger.html"),
        ("tasks", "opgaver.html"),
        ("meetings", "moeder.html"),
        ("matrix", "matrix-personer.html"),
        ("timelines", "tidslinjer.html"),
    ):
        yield text(f"nav.{key}"), path, text(f"way.{key}")
    yield from name_ways(site)


def _strongest(site: Site) -> Iterator[tuple[Part, tuple[tuple[Part, str], ...], int]]:
    """Yield the initiatives that most facts say someone works on, and those who do, the most direct first."""
    facts = site.records.facts
    work: dict[int, int] = defaultdict(int)
    for place in site.index.of_kind.get("involvement", ()):
        if (target := facts[place].target) is not None:
            work[target] += 1
    workers = next(panel for panel in load_panels() if panel.id == "workers")
    for target in sorted(work, key=lambda place: (-work[place], place))[:_STRONGEST]:
        rows = panel_rows(site.index, workers, target)
        heads = [facts[row.head] for row in rows[:_PEOPLE]]
        people = tuple(
            (entity_part(site, head.agent), site.wording.code(head.how)) for head in heads if head.agent is not None
        )
        yield entity_part(site, target), people, max(0, len(rows) - _PEOPLE)


def read_method(site: Site) -> Method:
    """Return what the page about the graph says of this graph."""
    text, number, records = site.wording.text, site.wording.number, site.records
    used, ignored, missed = (
        sum(getattr(one, name) for one in records.documents) for name in ("used", "ignored", "missed")
    )
    sentences = used + ignored + missed
    share = f"{missed / sentences:.0%}".replace("%", " %") if sentences else ""
    dates = site.dates_of(range(len(records.meetings)))
    period = text("method.cite.period", *map(site.wording.date, (dates[0], dates[-1]))) if dates else ""
    counts = number(len(records.meetings)), period, EXTRACTOR_VERSION, number(len(records.documents))
    return Method(
        quotes=number(len(records.quotes)),
        doubtful=number(sum(1 for place in range(len(records.quotes)) if site.doubt(place))),
        left_out=tuple(_left_out(site)),
        missed=text("method.missed.lead", number(missed), number(sentences), share)
        if missed
        else text("method.missed.none"),
        unresolved=_unresolved(site),
        rules=_rules(site),
        citation=text("method.cite.text", *counts),
    )


def _left_out(site: Site) -> Iterator[str]:
    text, scope = site.wording.text, site.scope
    yield text("method.left_out.closed_kept" if scope.include_closed else "method.left_out.closed")
    if not scope.include_closed:
        yield text("method.left_out.private")
    yield text("method.left_out.discussion")
    for key, value in (("body", scope.body_name), ("from", scope.first), ("to", scope.last)):
        if value:
            yield text(f"method.left_out.{key}", value if key == "body" else site.wording.date(value))


def _unresolved(site: Site) -> TableView:
    keys = ("method.unresolved.name", "method.unresolved.candidates", "method.unresolved.meeting")
    heads = tuple(Head(site.wording.text(key)) for key in keys)
    facts = [site.records.facts[place] for place in site.index.of_kind.get("unresolved", ())]
    rows = tuple(
        RowView(((Part(fact.text or ""),), tuple(map(Part, fact.candidates)), (meeting_part(site, fact.meeting),)))
        for fact in facts
    )
    title, empty = site.wording.text("method.unresolved.caption"), site.wording.text("method.unresolved.empty")
    return TableView("unresolved", title, heads, rows, len(rows), empty)


def _rules(site: Site) -> TableView:
    """Return each rule with how many quotes it read, and how sure the least and the most sure of them are."""
    keys = ("method.rules.rule", "method.rules.quotes", "method.rules.confidence")
    heads = tuple(Head(site.wording.text(key)) for key in keys)
    found: dict[str, list[float]] = defaultdict(list)
    for quote in site.records.quotes:
        found[quote.rule].append(quote.confidence)
    rows = tuple(RowView(_rule_cells(site, rule, found[rule])) for rule in sorted(found))
    title, empty = site.wording.text("method.rules"), site.wording.text("method.rules.empty")
    return TableView("rules", title, heads, rows, len(rows), empty)


def _rule_cells(site: Site, rule: str, confidences: list[float]) -> tuple[Cell, ...]:
    bounds = dict.fromkeys(str(round(value * 100)) for value in (min(confidences), max(confidences)))
    return (Part(rule),), (Part(site.wording.number(len(confidences))),), (Part(f"{'–'.join(bounds)} %"),)
