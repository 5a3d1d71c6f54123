"""Draw the whole graph as one map: ties between names, communities of closely tied names, and a place for each.

Communities are those of Louvain's method (Blondel et al. 2008). Each is a disc named by its best connected forum or
initiative, discs that share ties lie near each other, and inside a disc the best connected names lie in the middle.
Every name of the records is on the map: those that no community holds share one disc, which has no name.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, get_args

from graph.show.page.discs import Spot, pack_discs, room_for, spread_nodes
from graph.show.page.records import Fact, Meeting, Records

TieKind = Literal[
    "involvement", "supports", "relation", "treated", "attendance", "organisation", "election", "substitution",
]  # fmt: skip
KINDS: Final[tuple[TieKind, ...]] = get_args(TieKind)
NO_NAME: Final = -1

# Who is absent takes no part; who is listed without a status does, as far as the minutes say.
_TAKING_PART: Final = frozenset({"present", "substitute", "unknown", "guest"})
# Smaller groups, and those past the largest 150, share one disc: a map of hundreds of specks shows nothing.
_SMALLEST: Final = 3
_MOST: Final = 150
_SEED: Final = 1


class MapNode(NamedTuple):
    """A name on the map: the place of its entity, where it lies, its community, how many names it is tied to."""

    entity: int
    x: int
    y: int
    community: int
    ties: int


class MapEdge(NamedTuple):
    """The facts of one kind that tie two entities: how many, and the first and last year of them (0: not known)."""

    start: int
    end: int
    kind: int
    facts: int
    first: int
    last: int


class MapCommunity(NamedTuple):
    """A disc of names; ``entity`` is the place of the one that it is named by, or ``NO_NAME``."""

    entity: int
    x: int
    y: int
    radius: int
    nodes: int


@dataclass(frozen=True, slots=True)
class GraphMap:
    """The map in whole units, y downwards; ``nodes[n]`` is entity ``n``, an edge's ``kind`` a place in ``kinds``."""

    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]
    kinds: tuple[TieKind, ...]
    communities: tuple[MapCommunity, ...]


def graph_map(records: Records) -> GraphMap:
    """Return the map of every entity of ``records`` and all that ties two of them; the same on every run."""
    edges = find_edges(records)
    neighbours = _neighbours(len(records.entities), edges)
    ties = [len(near) for near in neighbours]
    *groups, rest = _find_groups(neighbours, edges)
    names = [_name(records, group, neighbours) for group in groups]
    if rest:
        groups, names = [*groups, rest], [*names, NO_NAME]
    radii = [room_for([ties[node] for node in group]) for group in groups]
    home = {node: place for place, group in enumerate(groups) for node in group}
    middles = pack_discs(radii, _pull(edges, home))
    spots = dict(_spots(groups, ties, middles))
    return GraphMap(
        tuple(MapNode(node, *spots[node], home[node], ties[node]) for node in range(len(ties))),
        edges,
        KINDS,
        tuple(
            MapCommunity(name, *middle, radius, len(group))
            for name, middle, radius, group in zip(names, middles, radii, groups, strict=True)
        ),
    )


def find_edges(records: Records) -> tuple[MapEdge, ...]:
    """Return all that ties two entities, one edge for each pair and kind, ordered by them."""
    years: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for fact in records.facts:
        meeting = records.meetings[fact.meeting]
        # A fact that says the same tie twice, as an item with a subject named twice, is still one fact.
        for start, end, kind in dict.fromkeys(_ties(fact, meeting)):
            if start != end:
                years[start, end, KINDS.index(kind)].append(_year(meeting))
    return tuple(
        MapEdge(*key, len(found), min(filter(None, found), default=0), max(found))
        for key, found in sorted(years.items())
    )


def _ties(fact: Fact, meeting: Meeting) -> Iterator[tuple[int, int, TieKind]]:
    """Yield the two ends and the kind of each tie that a fact states."""
    match fact:
        case Fact(kind="involvement", agent=int(agent), target=int(target)):
            yield agent, target, "involvement"
        case Fact(kind="supports", source=int(source), target=int(target)):
            yield source, target, "supports"
        case Fact(kind="relation", source=int(source), target=int(target)):
            yield source, target, "relation"
        case Fact(kind="election", agent=int(agent), target=int(target)):
            yield agent, target, "election"
        case Fact(kind="item" | "decision", subjects=subjects) if meeting.body is not None:
            for subject in subjects:
                yield subject, meeting.body, "treated"
        case Fact(kind="attendance", agent=int(agent)):
            yield from _attendance_ties(fact, agent, meeting.body)


def _attendance_ties(fact: Fact, agent: int, body: int | None) -> Iterator[tuple[int, int, TieKind]]:
    if body is not None and fact.how in _TAKING_PART:
        yield agent, body, "attendance"
    if fact.organisation is not None:
        yield agent, fact.organisation, "organisation"
    if fact.replaced is not None:
        yield agent, fact.replaced, "substitution"


def _year(meeting: Meeting) -> int:
    """Return the year of a meeting, 0 where the minutes do not say it."""
    year = (meeting.date or "")[:4]
    return int(year) if year.isdecimal() else 0


def _neighbours(count: int, edges: Collection[MapEdge]) -> list[set[int]]:
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for edge in edges:
        neighbours[edge.start].add(edge.end)
        neighbours[edge.end].add(edge.start)
    return neighbours


def _find_groups(neighbours: Sequence[Collection[int]], edges: Collection[MapEdge]) -> list[list[int]]:
    """Return the communities, largest first, and last the names that belong to none, if only by an empty list."""
    found = _communities(len(neighbours), edges)
    groups = [group for group in found[:_MOST] if len(group) >= _SMALLEST]
    home = {node: place for place, group in enumerate(groups) for node in group}
    rest = []
    for small in found[len(groups) :]:
        near = Counter(home[other] for node in small for other in sorted(neighbours[node]) if other in home)
        if near:
            # Two or three names beside a community belong to the one that they have most ties to.
            groups[min(near, key=lambda place: (-near[place], place))] += small
        else:
            rest += small
    return [*sorted(map(sorted, groups), key=_largest_first), sorted(rest)]


def _communities(count: int, edges: Collection[MapEdge]) -> list[list[int]]:
    """Return the communities that Louvain's method finds, largest first; a name without ties is one by itself."""
    import networkx

    graph = networkx.Graph()
    # Whole numbers in their order: the method then meets them in the same order whatever the hash seed is.
    graph.add_nodes_from(range(count))
    for edge in edges:
        # The tenth meeting ties two names less than the first did.
        weight = 1 + math.log2(edge.facts)
        known = graph.get_edge_data(edge.start, edge.end, {"weight": 0.0})["weight"]
        graph.add_edge(edge.start, edge.end, weight=known + weight)
    return sorted(map(sorted, networkx.community.louvain_communities(graph, seed=_SEED)), key=_largest_first)


def _largest_first(group: Sequence[int]) -> tuple[int, int]:
    return -len(group), group[0]


def _pull(edges: Collection[MapEdge], home: dict[int, int]) -> dict[tuple[int, int], int]:
    """Return how many ties go between each two communities that have any, the smaller place first."""
    pull: dict[tuple[int, int], int] = defaultdict(int)
    for edge in edges:
        one, other = sorted((home[edge.start], home[edge.end]))
        if one != other:
            pull[one, other] += 1
    return dict(pull)


def _spots(groups: list[list[int]], ties: list[int], middles: list[Spot]) -> Iterator[tuple[int, Spot]]:
    """Yield where each node lies: the best connected of a community in its middle."""
    for group, (x, y) in zip(groups, middles, strict=True):
        ranked = sorted(group, key=lambda node: (-ties[node], node))
        around = spread_nodes([ties[node] for node in ranked])
        for node, (across, down) in zip(ranked, around, strict=True):
            yield node, (x + across, y + down)


def _name(records: Records, group: Collection[int], neighbours: Sequence[set[int]]) -> int:
    """Return the forum or initiative with most ties inside the group, or whoever has where the group has neither."""
    members = set(group)

    def rank(node: int) -> tuple[bool, int, int, int]:
        kind = records.entities[node].kind
        return kind not in {"body", "initiative"}, -len(neighbours[node] & members), -len(neighbours[node]), node

    return min(group, key=rank)
