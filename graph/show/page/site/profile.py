"""The page of one name: key facts, years, every panel of its kind, and its nearest connections."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, get_args

from graph.model import EntityKind
from graph.show.page.map import MapEdge
from graph.show.page.panels import panel_rows, panels_on
from graph.show.page.queries import ENTITY, panel_query
from graph.show.page.records import Entity
from graph.show.page.site.cells import Part, entity_part
from graph.show.page.site.places import Site
from graph.show.page.site.tables import TableView, panel_frame, row_view, table_pages
from graph.vocabulary import ID

_COUNTED: Final[Mapping[EntityKind, tuple[tuple[str, str], ...]]] = {
    "person": (("work", "work"), ("tasks_of", "tasks"), ("forums", "forums")),
    "organisation": (("work", "work"), ("tasks_of", "tasks"), ("staff", "staff")),
    "office": (("work", "work"), ("tasks_of", "tasks"), ("forums", "forums")),
    "body": (("members", "members"), ("decisions_by", "decisions"), ("work", "work")),
    "initiative": (("workers", "workers"), ("decisions_about", "decisions"), ("tasks_about", "tasks")),
    "goal": (("supporters", "supporters"), ("named", "named")),
}
"""Panels counted at the head of a profile and the words for each, as in ``src/profile/key-facts.tsx``."""

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
    """How many facts of a year speak of someone; ``height`` is that of its column."""

    year: str
    facts: int
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
        self._facts = _facts_about(site)

    def meetings(self) -> dict[int, frozenset[int]]:
        """Return the meetings whose minutes speak of each entity."""
        facts = self._site.records.facts
        return {entity: frozenset(facts[place].meeting for place in places) for entity, places in self._facts.items()}

    def read(self, place: int) -> tuple[Profile, list[Further], list[int]]:
        """Return a profile, its further pages, and the places of its leading facts."""
        site, entity = self._site, self._site.entity(place)
        found = [(panel, panel_rows(site.index, panel, place)) for panel in panels_on(entity.kind)]
        panels: list[PanelView] = []
        further: list[Further] = []
        for panel, rows in found:
            if not rows and panel.empty is None:
                continue
            empty = site.wording.fill(panel.empty, site.name(place)) if panel.empty else ""
            frame = panel_frame(site, panel, empty=empty)
            view = partial(row_view, site, panel)
            (_, first), *rest = table_pages(frame, rows, view, site.entity_paths[place])
            query = panel_query(panel, site.scope).replace(ENTITY, f"<{ID}{entity.id}>")
            panels.append(PanelView(first, query))
            further += [Further(path, table) for path, table in rest]
        dates = site.dates_of(site.records.facts[fact].meeting for fact in self._facts.get(place, ()))
        counts = {panel.id: len(rows) for panel, rows in found}
        profile = Profile(
            entity=entity,
            kind=site.wording.text(f"kind.{entity.kind}"),
            key_facts=tuple(self._key_facts(entity, place, counts, dates)),
            years=_years(dates),
            panels=tuple(panels),
            connections=self._connections(place),
        )
        return (
            profile,
            further,
            [fact for panel, rows in found if not panel.indirect for row in rows for fact in row.facts],
        )

    def _key_facts(
        self, entity: Entity, place: int, found: Mapping[str, int], dates: Sequence[str]
    ) -> Iterator[KeyFact]:
        text, number = self._site.wording.text, self._site.wording.number
        counts = [(key, found.get(panel, 0)) for panel, key in _COUNTED[entity.kind]]
        if entity.kind == "body":
            held = sum(1 for meeting in self._site.records.meetings if meeting.body == place)
            counts.insert(0, ("meetings", held))
        for key, count in counts:
            yield KeyFact(self._site.wording.count(f"facts.{key}", count), number(count))
        if dates:
            yield KeyFact(text("facts.first"), self._site.wording.date(dates[0]))
            yield KeyFact(text("facts.last"), self._site.wording.date(dates[-1]))

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


def _facts_about(site: Site) -> Mapping[int, frozenset[int]]:
    """Return the facts that name each entity; of a forum, all of its own meetings."""
    found: dict[int, set[int]] = defaultdict(set)
    for (_, field, entity), places in site.index.about.items():
        # What stands under an item that names someone need not speak of them.
        if field != "around":
            found[entity].update(places)
    return {entity: frozenset(places) for entity, places in found.items()}


def _years(dates: Sequence[str]) -> tuple[Year, ...]:
    """Return each year from the first to the last, those without a fact too."""
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
