"""Pictures: joining rows, choosing what is shown, whole results on fictional people."""

from dataclasses import replace

import pytest

from graph.errors import UnknownNameError
from graph.show.network.details import left_out_words, unconnected_words
from graph.show.network.drawing import Scope, choose
from graph.show.network.picture import Edge, Link, Node, Note, Picture, Quote, Tie, draw
from graph.show.network.selection import at_most, connected, find_nodes, fold, is_period_bound, within_period

KAREN = Node("p/karen", "person", "Karen Fjord")
SOREN = Node("p/soren", "person", "Søren Bæk")
IDA = Node("p/ida", "person", "Ida Aagaard")
BRIDGE = Node("i/bro", "initiative", "Broprojektet", ("broen",))
GOAL = Node("g/3", "goal", "Pejlemærke 3")
BOARD = Node("b/board", "body", "Styregruppe Øst")
NODES = (KAREN, SOREN, IDA, BRIDGE, GOAL, BOARD)


def quote(fact: str, date: str | None = "2021-02-03") -> Quote:
    return Quote(fact, f"ord {fact}", date, "Styregruppe Øst", f"m/{date}")


LINKS = (
    Link("p/karen", "i/bro", "presents", quote("f1")),
    Link("p/karen", "i/bro", "committed", quote("f2", "2020")),
    Link("p/karen", "b/board", "member", quote("f3", "2020")),
    Link("p/karen", "b/board", "member", quote("f4")),
    Link("p/soren", "b/board", "member", quote("f5", None)),
    Link("i/bro", "g/3", "supports", quote("f6", "2022-05")),
)
NOTES = (Note("p/ida", "excused", quote("f7")), Note("b/board", "decision", quote("f8", "2020")))


def test_one_node_an_entity_one_edge_a_pair_strongest_tie_first_newest_quote_first() -> None:
    assert draw(NODES, LINKS, NOTES) == Picture(
        nodes=(BOARD, GOAL, BRIDGE, IDA, KAREN, SOREN),
        edges=(
            Edge("i/bro", "g/3", (Tie("supports", (quote("f6", "2022-05"),)),)),
            Edge("p/karen", "b/board", (Tie("member", (quote("f4"), quote("f3", "2020"))),)),
            Edge("p/karen", "i/bro", (Tie("committed", (quote("f2", "2020"),)), Tie("presents", (quote("f1"),)))),
            Edge("p/soren", "b/board", (Tie("member", (quote("f5", None),)),)),
        ),
        notes=(Note("p/ida", "excused", quote("f7")), Note("b/board", "decision", quote("f8", "2020"))),
    )


def test_the_order_of_arrival_changes_nothing() -> None:
    backwards = draw(NODES[::-1], LINKS[::-1], NOTES[::-1])
    halves = draw(NODES[3:] + NODES[:3], LINKS[3:] + LINKS[:3], NOTES)
    assert [backwards, halves] == [draw(NODES, LINKS, NOTES)] * 2


def test_names_of_one_iri_are_joined_and_links_to_nothing_or_to_oneself_are_not_drawn() -> None:
    rows = [replace(BRIDGE, aliases=("broen",)), replace(BRIDGE, aliases=("B-projektet",))]
    links = [Link("i/bro", "i/bro", "part_of", quote("f1")), Link("p/nobody", "i/bro", "presents", quote("f2"))]
    assert draw(rows, links) == Picture((replace(BRIDGE, aliases=("B-projektet", "broen")),), ())


def test_a_period_keeps_what_is_dated_within_it_and_what_may_be() -> None:
    picture = within_period(draw(NODES, LINKS, NOTES), "2020-06", "2021")
    assert [(edge.source, edge.target, [tie.quotes for tie in edge.ties]) for edge in picture.edges] == [
        ("p/karen", "b/board", [(quote("f4"), quote("f3", "2020"))]),
        ("p/karen", "i/bro", [(quote("f2", "2020"),), (quote("f1"),)]),
    ]
    assert picture.notes == NOTES
    assert [tie.kind for edge in within_period(picture, "2021-01", None).edges for tie in edge.ties] == [
        "member",
        "presents",
    ]
    assert within_period(draw(NODES, LINKS), "2021-02-04", "2022-04-30").edges == ()
    assert (
        within_period(draw(NODES, [Link("p/ida", "i/bro", "presents", quote("f", "--09-03"))]), "2000", None).edges
        == ()
    )


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        (1, ["Styregruppe Øst", "Broprojektet", "Karen Fjord"]),
        (2, ["Styregruppe Øst", "Pejlemærke 3", "Broprojektet", "Karen Fjord", "Søren Bæk"]),
    ],
)
def test_around_a_name_goes_so_many_steps(depth: int, expected: list[str]) -> None:
    picture = choose(draw(NODES, LINKS, NOTES), Scope(about="karen fjord", depth=depth))
    assert ([node.label for node in picture.nodes], picture.foci) == (expected, ("p/karen",))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("BROEN", BRIDGE),
        ("soeren bæk", SOREN),
        ("Soren Baek", SOREN),
        ("Ågård", IDA),
        ("pejlemærke", GOAL),
    ],
    ids=["alias-case", "oe", "plain-o", "aa-part", "part"],
)
def test_names_are_found_as_people_type_them(name: str, found: Node) -> None:
    assert find_nodes(NODES, name) == (found,)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("Karen Fiord", ("Karen Fjord",)), ("e", ("Karen Fjord", "Søren Bæk")), ("xyz", ()), ("", ())],
    ids=["nearest", "several", "none", "empty"],
)
def test_a_name_that_fits_nobody_or_several_is_refused(name: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownNameError) as refused:
        find_nodes((KAREN, SOREN, BRIDGE) if name == "xyz" else (KAREN, SOREN), name)
    assert (refused.value.name, refused.value.nearest) == (name, nearest)


def test_namesakes_are_all_in_focus_for_nobody_knows_whether_they_are_the_same() -> None:
    other = Node("i/bro--nord", "initiative", "Broprojektet")
    rows = (*NODES, other), (*LINKS, Link("p/ida", "i/bro--nord", "presents", quote("f9")))
    picture = choose(draw(*rows), Scope(about="broprojektet", depth=1))
    assert picture.foci == ("i/bro", "i/bro--nord")
    assert [node.iri for node in picture.nodes] == ["g/3", "i/bro", "i/bro--nord", "p/ida", "p/karen"]


def test_what_nothing_joins_is_left_out_and_counted() -> None:
    picture = connected(draw(NODES, LINKS, NOTES))
    assert [node.label for node in picture.nodes] == [
        "Styregruppe Øst",
        "Pejlemærke 3",
        "Broprojektet",
        "Karen Fjord",
        "Søren Bæk",
    ]
    assert unconnected_words(picture, "da") == "ikke vist, fordi intet forbinder dem: 1"


def test_beyond_the_limit_the_best_connected_stay_and_the_rest_is_named() -> None:
    picture = at_most(draw(NODES, LINKS), 3)
    assert [node.label for node in picture.nodes] == ["Pejlemærke 3", "Broprojektet", "Karen Fjord"]
    assert left_out_words(picture, "da") == (
        "Viser 3 af 6 navne: dem med flest forbindelser. Udeladt: 1 forum, 2 personer. "
        "Vælg en del med --about, --from og --to."
    )
    assert left_out_words(picture, "en").startswith("Shows 3 of 6 names: those with most connections.")


def test_around_a_name_the_nearest_stay() -> None:
    picture = choose(draw(NODES, LINKS), Scope(about="Pejlemærke 3", depth=3, limit=2))
    assert [node.label for node in picture.nodes] == ["Pejlemærke 3", "Broprojektet"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Søren  Ågård", "soren agard"), ("Soeren Aagaard", "soren agard"), ("Kjær", "kjar"), ("Åse André", "ase andre")],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("date", "valid"),
    [
        ("2021", True),
        ("2021-02", True),
        ("2021-02-03", True),
        ("2021-13", False),
        ("3/2 2021", False),
        ("--09-03", False),
    ],
)
def test_bounds_of_a_period(date: str, valid: bool) -> None:
    assert is_period_bound(date) is valid
