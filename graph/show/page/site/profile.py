"""The page of one name: key facts, years, every panel of its kind, and its nearest connections."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, get_args

from graph.model import EntityKind
from graph.show.page.map import MapEdge
from graph.show.page.panels import Panel, Row, panel_rows, panels_on
from graph.show.page.queries import ENTITY, panel_query
from graph.show.page.records import Entity
from graph.show.page.site.cells import Part, entity_part
from graph.show.page.site.places import Site
from graph.show.page.site.tables import TableView, panel_frame, row_view, table_pages
from graph.vocabulary import ID

_NEAREST: Final = 25
_TALLEST: Final = 48
"""Height of the highest year, in the pixels of the stylesheet."""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A figure and what it counts."""

    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Year:
    """How many meetings of a year speak of someone; ``height`` is that of its column."""

    year: str
    meetings: int
    height: int


@dataclass(frozen=True, slots=True)
class Connection:
    """A name, and how many facts tie it to the one whose page it is."""

    name: Part
    facts: str


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel with the query that gives its rows."""

    table: TableView
    query: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the page of one name shows."""

    entity: Entity
    kind: str
    key_facts: tuple[KeyFact, ...]
    years: tuple[Year, ...]
    panels: tuple[PanelView, ...]
    connections: tuple[tuple[str, EntityKind, tuple[Connection, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Further:
    """A further page of a panel that is too long for the profile."""

    path: str
    table: TableView


class ProfileReader:
    """Reads profiles one by one; what all of them need is found once."""

    def __init__(self, site: Site, edges: Sequence[MapEdge]) -> None:
        self._site = site
        self._ties: dict[int, Counter[int]] = defaultdict(Counter)
        for edge in edges:
            self._ties[edge.start][edge.end] += edge.facts
            self._ties[edge.end][edge.start] += edge.facts
        self.all_meetings = _meetings_of(site)
        """By the place of an entity, the meetings whose minutes speak of it."""

    def read(self, place: int) -> tuple[Profile, list[Further], list[int]]:
        """Return a profile, its further pages, and the places of its leading facts."""
        site, entity = self._site, self._site.entity(place)
        found = [(panel, panel_rows(site.index, panel, place)) for panel in panels_on(entity.kind)]
        panels: list[PanelView] = []
        further: list[Further] = []
        for panel, rows in found:
            if not rows and panel.empty is None:
                continue
            empty = site.wording.fill(panel.empty, entity.label) if panel.empty else ""
            frame = panel_frame(site, panel, empty=empty)
            view = partial(row_view, site, panel.columns)
            (_, first), *rest = table_pages(frame, rows, view, site.entity_paths[place])
            query = panel_query(panel, site.scope).replace(ENTITY, f"<{ID}{entity.id}>")
            panels.append(PanelView(first, query))
            further += [Further(path, table) for path, table in rest]
        dates = site.dates_of(self.all_meetings.get(place, ()))
        profile = Profile(
            entity=entity,
            kind=site.wording.text(f"kind.{entity.kind}"),
            key_facts=tuple(self._key_facts(entity, place, found)),
            years=_years(dates),
            panels=tuple(panels),
            connections=self._connections(place),
        )
        return (
            profile,
            further,
            [fact for panel, rows in found if not panel.indirect for row in rows for fact in row.facts],
        )

    def meetings(self, place: int) -> frozenset[int]:
        """Return the meetings whose minutes speak of an entity."""
        return self.all_meetings.get(place, frozenset())

    def _key_facts(self, entity: Entity, place: int, found: Sequence[tuple[Panel, list[Row]]]) -> Iterator[KeyFact]:
        wording = self._site.wording
        for panel, rows in found:
            if rows and not panel.indirect and panel.group:
                yield KeyFact(wording.fill(panel.title), wording.number(len(rows)))
        meetings = self.meetings(place)
        yield KeyFact(wording.text("site.meetings"), wording.number(len(meetings)))
        if dates := self._site.dates_of(meetings):
            yield KeyFact(wording.text("site.period"), wording.years(dates[0], dates[-1]))
        if entity.number:
            yield KeyFact(wording.text("site.goal_number"), entity.number)
        if entity.scheme:
            yield KeyFact(wording.text("site.scheme"), entity.scheme)

    def _connections(self, place: int) -> tuple[tuple[str, EntityKind, tuple[Connection, ...], int], ...]:
        """Return the nearest names by kind, and how many more there are of it; each kind gets its fair part."""
        ties = sorted(self._ties[place].items(), key=lambda tie: (-tie[1], tie[0])) if place in self._ties else []
        kinds: tuple[EntityKind, ...] = get_args(EntityKind)
        groups = {kind: [tie for tie in ties if self._site.entity(tie[0]).kind == kind] for kind in kinds}
        shown = _fair_parts({kind: len(group) for kind, group in groups.items()}, _NEAREST)
        return tuple(
            (
                self._site.wording.text(f"kinds.{kind}"),
                kind,
                self._named(group[: shown[kind]]),
                len(group) - shown[kind],
            )
            for kind, group in groups.items()
            if group
        )

    def _named(self, ties: Sequence[tuple[int, int]]) -> tuple[Connection, ...]:
        number = self._site.wording.number
        return tuple(Connection(entity_part(self._site, other), number(facts)) for other, facts in ties)


def _meetings_of(site: Site) -> Mapping[int, frozenset[int]]:
    """Return the meetings at which facts name each entity, a forum's own among them."""
    found: dict[int, set[int]] = defaultdict(set)
    for (_, _, entity), places in site.index.about.items():
        found[entity].update(site.records.facts[place].meeting for place in places)
    return {entity: frozenset(meetings) for entity, meetings in found.items()}


def _years(dates: Sequence[str]) -> tuple[Year, ...]:
    """Return each year from the first to the last, those without a meeting too."""
    counts = Counter(int(date[:4]) for date in dates)
    if not counts:
        return ()
    most = max(counts.values())
    return tuple(
        Year(f"{year:04}", counts[year], round(counts[year] / most * _TALLEST))
        for year in range(min(counts), max(counts) + 1)
    )


def _fair_parts(sizes: Mapping[EntityKind, int], most: int) -> dict[EntityKind, int]:
    """Return how many of each kind are shown: one of each in turn until ``most`` are given out."""
    parts = dict.fromkeys(sizes, 0)
    left = min(most, sum(sizes.values()))
    while left:
        for kind, size in sizes.items():
            if left and parts[kind] < size:
                parts[kind] += 1
                left -= 1
    return parts
