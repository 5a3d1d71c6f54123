"""The map of the whole graph: what ties two names, which lie together, and that it is the same on every run."""

import math
import os
import subprocess
import sys
from itertools import combinations

import pytest

from graph.show.page.discs import node_radius, pack_discs, room_for, spread_nodes
from graph.show.page.map import KINDS, NO_NAME, GraphMap, MapCommunity, MapEdge, MapNode, find_edges, graph_map
from graph.show.page.records import Entity, Fact, Meeting, Records

KAREN, PER, KOMMUNE, UDVALG, TELE, GOAL = range(6)
ENTITIES = (
    Entity("person/karen-fjord", "person", "Karen Fjord"),
    Entity("person/per-eng", "person", "Per Eng"),
    Entity("organisation/havby-kommune", "organisation", "Havby Kommune"),
    Entity("body/udvalg", "body", "Sundhedsudvalget"),
    Entity("initiative/tele", "initiative", "Telesund"),
    Entity("goal/1", "goal", "Mål 1"),
)
MEETINGS = (
    Meeting("meeting/1", (0,), body=UDVALG, date="2019-05-02"),
    Meeting("meeting/2", (1,), body=UDVALG, date="2021"),
    Meeting("meeting/3", (2,), body=UDVALG, date="--09-03"),
    Meeting("meeting/4", (3,)),
)


def _records(*facts: Fact, entities: tuple[Entity, ...] = ENTITIES) -> Records:
    return Records(entities, MEETINGS, (), (), facts)


def _edge(start: int, end: int, kind: str, facts: int, first: int, last: int) -> MapEdge:
    return MapEdge(start, end, KINDS.index(kind), facts, first, last)


@pytest.mark.parametrize(
    ("fact", "edges"),
    [
        pytest.param(
            Fact("involvement", "f", 0, (), agent=KAREN, target=TELE, how="responsible"),
            (_edge(KAREN, TELE, "involvement", 1, 2019, 2019),),
            id="who works on what",
        ),
        pytest.param(
            Fact("supports", "f", 1, (), source=TELE, target=GOAL),
            (_edge(TELE, GOAL, "supports", 1, 2021, 2021),),
            id="an aim, dated by its year alone",
        ),
        pytest.param(
            Fact("relation", "f", 0, (), source=TELE, target=GOAL, how="part_of"),
            (_edge(TELE, GOAL, "relation", 1, 2019, 2019),),
            id="an initiative within another",
        ),
        pytest.param(
            Fact("attendance", "f", 0, (), agent=PER, how="substitute", organisation=KOMMUNE, replaced=KAREN),
            (
                _edge(PER, KAREN, "substitution", 1, 2019, 2019),
                _edge(PER, KOMMUNE, "organisation", 1, 2019, 2019),
                _edge(PER, UDVALG, "attendance", 1, 2019, 2019),
            ),
            id="one present for another",
        ),
        pytest.param(
            Fact("attendance", "f", 0, (), agent=PER, how="absent", organisation=KOMMUNE),
            (_edge(PER, KOMMUNE, "organisation", 1, 2019, 2019),),
            id="afbud: an absence makes nobody a participant",
        ),
        pytest.param(
            Fact("item", "f", 0, (), subjects=(TELE, GOAL, TELE)),
            (_edge(TELE, UDVALG, "treated", 1, 2019, 2019), _edge(GOAL, UDVALG, "treated", 1, 2019, 2019)),
            id="an item of two subjects, one named twice",
        ),
        pytest.param(
            Fact("decision", "f", 3, (), subjects=(TELE,), outcome="approved"), (), id="a meeting of no known forum"
        ),
        pytest.param(
            Fact("election", "f", 2, (), agent=KAREN, target=UDVALG, function="formand"),
            (_edge(KAREN, UDVALG, "election", 1, 0, 0),),
            id="elected in a year that is not known",
        ),
        pytest.param(
            Fact("attendance", "f", 0, (), agent=UDVALG, how="present"), (), id="a forum that attends its own meeting"
        ),
        pytest.param(Fact("named", "f", 0, (), target=TELE), (), id="to be named ties nobody to anything"),
    ],
)
def test_ties_of_a_fact(fact: Fact, edges: tuple[MapEdge, ...]) -> None:
    assert find_edges(_records(fact)) == edges


def test_facts_of_one_kind_are_one_edge_with_their_years() -> None:
    facts = [Fact("involvement", f"f{n}", n, (), agent=KAREN, target=TELE, how="presents") for n in (2, 1, 0)]
    assert find_edges(_records(*facts)) == (_edge(KAREN, TELE, "involvement", 3, 2019, 2021),)


def test_the_map_of_a_small_graph() -> None:
    records = _records(
        Fact("attendance", "f0", 0, (), agent=KAREN, how="present", organisation=KOMMUNE),
        Fact("attendance", "f1", 0, (), agent=PER, how="unknown"),
        Fact("involvement", "f2", 0, (), agent=KAREN, target=TELE, how="responsible"),
        Fact("item", "f3", 0, (), subjects=(TELE,)),
    )
    assert graph_map(records) == GraphMap(
        nodes=(
            MapNode(KAREN, -44, 0, community=0, ties=3),
            MapNode(PER, -28, 20, community=0, ties=1),
            MapNode(KOMMUNE, -71, -5, community=0, ties=1),
            MapNode(UDVALG, -59, 13, community=0, ties=3),
            MapNode(TELE, -42, -23, community=0, ties=2),
            MapNode(GOAL, 59, 0, community=1, ties=0),
        ),
        edges=(
            _edge(KAREN, KOMMUNE, "organisation", 1, 2019, 2019),
            _edge(KAREN, UDVALG, "attendance", 1, 2019, 2019),
            _edge(KAREN, TELE, "involvement", 1, 2019, 2019),
            _edge(PER, UDVALG, "attendance", 1, 2019, 2019),
            _edge(TELE, UDVALG, "treated", 1, 2019, 2019),
        ),
        kinds=KINDS,
        communities=(
            MapCommunity(UDVALG, -44, 0, radius=45, nodes=5),
            MapCommunity(NO_NAME, 59, 0, radius=29, nodes=1),
        ),
    )


def test_groups_far_apart_are_two_discs_each_named_by_its_forum_or_initiative() -> None:
    names = ("Anne Ask", "Bo Birk", "Styregruppen", "Carl Dam", "Dorte Elm", "Grønne Byer", "Ida Falk", "Jens Gran")
    kinds = ("person", "person", "body", "person", "person", "initiative", "person", "person")
    entities = tuple(Entity(f"{kind}/{n}", kind, names[n]) for n, kind in enumerate(kinds))  # type: ignore[arg-type]
    facts = (
        Fact("election", "f0", 0, (), agent=0, target=2),
        Fact("election", "f1", 0, (), agent=1, target=2),
        Fact("involvement", "f2", 0, (), agent=3, target=5),
        Fact("involvement", "f3", 0, (), agent=4, target=5),
        Fact("attendance", "f4", 3, (), agent=6, how="substitute", replaced=7),
    )
    drawn = graph_map(_records(*facts, entities=entities))
    assert [(c.entity, c.nodes) for c in drawn.communities] == [(2, 3), (5, 3), (NO_NAME, 2)]
    assert [node.community for node in drawn.nodes] == [0, 0, 0, 1, 1, 1, 2, 2]


def test_nothing_is_an_empty_map() -> None:
    assert graph_map(_records(entities=())) == GraphMap((), (), KINDS, ())


def test_names_without_a_tie_are_on_the_map() -> None:
    drawn = graph_map(_records())
    assert [(node.entity, node.community, node.ties) for node in drawn.nodes] == [(n, 0, 0) for n in range(6)]
    assert [(c.entity, c.nodes) for c in drawn.communities] == [(NO_NAME, 6)]


TIES = [200, 90, 40, *[9] * 30, *[1] * 300]


def test_no_node_of_a_disc_covers_another_and_all_lie_inside() -> None:
    spots = spread_nodes(TIES)
    covered = [
        (one, other)
        for one, other in combinations(range(len(TIES)), 2)
        if math.dist(spots[one], spots[other]) < node_radius(TIES[one]) + node_radius(TIES[other])
    ]
    outside = [n for n, spot in enumerate(spots) if math.hypot(*spot) + node_radius(TIES[n]) > room_for(TIES)]
    assert (spots[0], covered, outside) == ((0, 0), [], [])


def test_no_disc_covers_another() -> None:
    radii = [300, 220, 220, *range(200, 40, -4), 400]
    pull = {(n, n + 1): n % 7 for n in range(len(radii) - 1)}
    middles = pack_discs(radii, pull)
    covered = [
        (one, other)
        for one, other in combinations(range(len(radii)), 2)
        if math.dist(middles[one], middles[other]) < radii[one] + radii[other]
    ]
    assert covered == []


def test_discs_that_share_ties_lie_nearer_than_those_that_share_none() -> None:
    radii = [100] * 9
    middles = pack_discs(radii, {(0, 8): 5, (1, 7): 5})
    assert math.dist(middles[1], middles[7]) < math.dist(middles[1], middles[8])
    assert math.dist(middles[0], middles[8]) < math.dist(middles[0], middles[1]) * 2


SCRIPT = """
from graph.show.page.map import graph_map
from graph.show.page.records import Entity, Fact, Meeting, Records

entities = tuple(Entity(f"person/{n}", "person", f"Navn {n}") for n in range(90))
facts = [Fact("election", f"f{n}", 0, (), agent=n * 7 % 90, target=(n * n + 3) % 90) for n in range(260)]
print(graph_map(Records(entities, (Meeting("meeting/1", (0,)),), (), (), tuple(facts))))
"""


def test_the_map_does_not_depend_on_the_hash_seed() -> None:
    def run(seed: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, check=True, capture_output=True).stdout

    assert run("1") == run("2")
