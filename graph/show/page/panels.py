"""Read ``panels.json`` and find the rows of a panel; ``src/panels.ts`` does the same in the page.

What a panel's keys mean, in both:

``facts``
    The kind of fact the panel is made of. Facts stay in the order of ``Records.facts`` (their *place*).
``match``
    With an entity: a fact belongs where one of these fields names the entity. ``agent``, ``target``, ``source``,
    ``organisation``, ``replaced``: the field is the entity; ``subjects``: it is among them; ``around``: it is among
    those of the item the fact stands under, but not among its own; ``owners``: one of the pairs is about it; ``body``:
    the fact's meeting is the body's. A panel without ``match`` takes every fact.
``via``
    Facts of these kinds that match the entity by ``via.match`` name meetings; the facts of the panel are those of its
    kind at these meetings.
``where``
    ``earlier: false``: not quoted from an earlier meeting. ``post: true``: a role or an organisation is told.
    ``replaced: true``: someone is replaced. ``present: true``: ``how`` is "present" or "substitute".
``group``
    Facts that agree in these fields (``body`` is their meeting's; a field that is not told is a value of its own) are
    one row; without ``group`` each fact is a row.
Within a row
    The facts come in order of rank of their ``how``, then latest meeting first (undated last), then place. The first
    is the row's *head*. ``count`` is at how many meetings they are said (one sentence may bear two facts), ``first``
    and ``latest`` the least and greatest date of these meetings. A date without a year ("--09-03") counts as none
    here; dates are compared as text.
``sort``
    The keys in turn, "-" before one for descending; what is missing comes last either way. ``rank`` is the head's,
    ``count``, ``first`` and ``latest`` the row's; ``date`` is the date of the head's meeting, ``planned`` the head's
    own date (without a year: none); ``how`` and ``role`` are the head's, compared by code point; ``agent``,
    ``target``, ``source``, ``body`` and ``organisation`` are compared by their place in ``Records.entities``;
    ``place`` is the head's. What still is equal comes in the order of the heads' places.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal, Self, cast, get_args

from graph.ask.wording import rank
from graph.model import EntityKind
from graph.resources import resource_text
from graph.show.page.records import Fact, FactKind, Records

Words = tuple[str, str]
Field = Literal["agent", "target", "source", "organisation", "replaced", "subjects", "around", "owners", "body"]
Condition = Literal["earlier", "post", "replaced", "present"]

_FILE: Final = "show/page/panels.json"
_UNRANKED: Final = 99
_PRESENT: Final = frozenset({"present", "substitute"})
_CONDITIONS: Final[dict[Condition, Callable[[Fact], bool]]] = {
    "earlier": lambda fact: fact.earlier,
    "post": lambda fact: fact.role is not None or fact.organisation is not None,
    "replaced": lambda fact: fact.replaced is not None,
    "present": lambda fact: fact.how in _PRESENT,
}


@dataclass(frozen=True, slots=True)
class Via:
    """The facts whose meetings a panel is about."""

    facts: tuple[FactKind, ...]
    match: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel as ``panels.json`` says; titles are Danish and English."""

    id: str
    on: tuple[EntityKind, ...]
    title: Words
    facts: FactKind
    columns: tuple[str, ...]
    sort: tuple[str, ...]
    match: tuple[Field, ...] = ()
    group: tuple[str, ...] = ()
    where: Mapping[Condition, bool] = field(default_factory=dict)
    via: Via | None = None
    indirect: bool = False
    intro: Words | None = None
    empty: Words | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a panel: places of its facts, head first; at how many meetings, and when first and latest."""

    facts: tuple[int, ...]
    count: int
    first: str | None = None
    latest: str | None = None

    @property
    def head(self) -> int:
        """Return the place of the fact that leads the row."""
        return self.facts[0]


@dataclass(frozen=True, slots=True)
class FactIndex:
    """Records, and where in them the facts about each entity and each meeting are."""

    records: Records
    of_kind: dict[FactKind, list[int]]
    about: dict[tuple[FactKind, Field, int], list[int]]
    at_meeting: dict[tuple[FactKind, int], list[int]]

    @classmethod
    def of(cls, records: Records) -> Self:
        """Return the index of ``records``."""
        of_kind: dict[FactKind, list[int]] = defaultdict(list)
        about: dict[tuple[FactKind, Field, int], list[int]] = defaultdict(list)
        at_meeting: dict[tuple[FactKind, int], list[int]] = defaultdict(list)
        for place, fact in enumerate(records.facts):
            of_kind[fact.kind].append(place)
            at_meeting[fact.kind, fact.meeting].append(place)
            for name in get_args(Field):
                for entity in dict.fromkeys(named_in(records, fact, name)):
                    about[fact.kind, name, entity].append(place)
        return cls(records, dict(of_kind), dict(about), dict(at_meeting))

    def matching(self, kind: FactKind, fields: Iterable[Field], entity: int) -> list[int]:
        """Return the places of the facts of this kind that name ``entity`` in one of ``fields``."""
        return sorted({place for field in fields for place in self.about.get((kind, field, entity), ())})


@cache
def load_panels() -> tuple[Panel, ...]:
    """Return the panels in the order the page shows them, read once."""
    return tuple(_panel(spec) for spec in json.loads(resource_text(_FILE))["panels"])


def panels_on(kind: EntityKind) -> tuple[Panel, ...]:
    """Return the panels of a profile of this kind."""
    return tuple(panel for panel in load_panels() if kind in panel.on)


def panel_rows(index: FactIndex, panel: Panel, entity: int | None = None) -> list[Row]:
    """Return the rows of ``panel`` in its order: about the entity at this place, or about everything."""
    facts = index.records.facts
    groups: dict[object, list[int]] = {}
    for place in _places(index, panel, entity):
        if all(_CONDITIONS[condition](facts[place]) is wanted for condition, wanted in panel.where.items()):
            groups.setdefault(_group_key(index.records, panel, place), []).append(place)
    rows = [_row(index.records, places) for places in groups.values()]
    return _sorted_rows(index.records, rows, panel.sort)


def named_in(records: Records, fact: Fact, field: str) -> tuple[int, ...]:
    """Return the places of the entities that a field of ``fact`` names."""
    if field == "subjects":
        return fact.subjects
    if field == "around":
        beside = () if fact.item is None else records.facts[fact.item].subjects
        return tuple(subject for subject in beside if subject not in fact.subjects)
    if field == "owners":
        return tuple(agent for agent, _ in fact.owners)
    found = records.meetings[fact.meeting].body if field == "body" else getattr(fact, field)
    return () if found is None else (found,)


def sortable_date(date: str | None) -> str | None:
    """Return ``date`` where it has a year, so that it can be compared."""
    return None if date is None or date.startswith("-") else date


def _panel(spec: dict[str, Any]) -> Panel:
    via = spec.get("via")
    return Panel(
        id=spec["id"],
        on=tuple(spec["on"]),
        title=_words(spec["title"]),
        facts=spec["facts"],
        columns=tuple(spec["columns"]),
        sort=tuple(spec["sort"]),
        match=tuple(spec.get("match", ())),
        group=tuple(spec.get("group", ())),
        where=spec.get("where", {}),
        via=Via(tuple(via["facts"]), tuple(via["match"])) if via else None,
        indirect=spec.get("indirect", False),
        intro=_words(spec["intro"]) if "intro" in spec else None,
        empty=_words(spec["empty"]) if "empty" in spec else None,
    )


def _words(pair: Sequence[str]) -> Words:
    danish, english = pair
    return danish, english


def _places(index: FactIndex, panel: Panel, entity: int | None) -> Sequence[int]:
    if entity is None:
        return index.of_kind.get(panel.facts, ())
    if panel.via is None:
        return index.matching(panel.facts, panel.match, entity)
    named = (index.matching(kind, panel.via.match, entity) for kind in panel.via.facts)
    meetings = {index.records.facts[place].meeting for places in named for place in places}
    return sorted(place for meeting in meetings for place in index.at_meeting.get((panel.facts, meeting), ()))


def _group_key(records: Records, panel: Panel, place: int) -> object:
    if not panel.group:
        return place
    fact = records.facts[place]
    return tuple(_value(records, fact, field) for field in panel.group)


def _value(records: Records, fact: Fact, field: str) -> object:
    return records.meetings[fact.meeting].body if field == "body" else getattr(fact, field)


def _row(records: Records, places: list[int]) -> Row:
    latest_first = sorted(places, key=lambda place: _date(records, place) or "", reverse=True)
    ordered = sorted(latest_first, key=lambda place: _rank(records.facts[place]))
    dates = [date for place in places if (date := _date(records, place)) is not None]
    meetings = {records.facts[place].meeting for place in places}
    return Row(tuple(ordered), len(meetings), min(dates, default=None), max(dates, default=None))


def _date(records: Records, place: int) -> str | None:
    return sortable_date(records.meetings[records.facts[place].meeting].date)


def _rank(fact: Fact) -> int:
    return _UNRANKED if fact.how is None else rank(fact.how)


def _sorted_rows(records: Records, rows: list[Row], keys: Sequence[str]) -> list[Row]:
    rows = sorted(rows, key=lambda row: row.head)
    # Sorting is stable, so the last key goes first; reverse=True keeps equals in their order too.
    for key in reversed(keys):
        values = {row: _sort_value(records, row, key.removeprefix("-")) for row in rows}
        told = [row for row in rows if values[row] is not None]
        missing = [row for row in rows if values[row] is None]
        told.sort(key=lambda row: cast(str, values[row]), reverse=key.startswith("-"))
        rows = told + missing
    return rows


def _sort_value(records: Records, row: Row, key: str) -> str | int | None:
    fact = records.facts[row.head]
    match key:
        case "rank":
            return _rank(fact)
        case "count":
            return row.count
        case "first":
            return row.first
        case "latest":
            return row.latest
        case "date":
            return _date(records, row.head)
        case "planned":
            return sortable_date(fact.date)
        case "place":
            return row.head
        case "how":
            return fact.how
        case "role":
            return fact.role
        case _:
            return next(iter(named_in(records, fact, key)), None)
