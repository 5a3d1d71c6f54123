"""The layout: no two names over each other, kinds from left to right, the same every time, any size."""

from itertools import combinations

import pytest

from graph.show.network.layout import Box, place
from graph.show.network.picture import Link, Node, Picture, Quote, draw
from graph.show.network.signs import find_signs


def _picture(people: int) -> Picture:
    nodes = [Node(f"p/{n}", "person", f"Karen Fjord nummer {n}") for n in range(people)]
    initiatives = [Node(f"i/{n}", "initiative", f"Indsats {n}") for n in range(max(people // 5, 1))]
    organisations = [Node(f"o/{n}", "organisation", f"Kommune {n}") for n in range(max(people // 8, 1))]
    links = [
        Link(f"p/{n}", f"i/{n % len(initiatives)}", "presents", Quote(f"f{n}")) for n in range(people) if n % 3
    ] + [Link(f"p/{n}", f"o/{n % len(organisations)}", "employed", Quote(f"e{n}")) for n in range(people)]
    return draw([*nodes, *initiatives, *organisations], links)


@pytest.mark.parametrize("people", [1, 3, 40])
def test_no_sign_lies_over_another(people: int) -> None:
    picture = _picture(people)
    boxes = {iri: sign.box for iri, sign in find_signs(picture).items()}
    spots = place(picture, boxes)
    overlaps = [
        (one, other)
        for one, other in combinations(spots, 2)
        if abs(spots[one][0] - spots[other][0]) < boxes[one].half_width + boxes[other].half_width - 2
        and abs(spots[one][1] + boxes[one].drop - spots[other][1] - boxes[other].drop)
        < boxes[one].half_height + boxes[other].half_height - 2
    ]
    assert overlaps == []


def test_kinds_stand_from_left_to_right() -> None:
    picture = _picture(40)
    spots = place(picture, {node.iri: Box(60, 30) for node in picture.nodes})

    def mean(kind: str) -> float:
        across = [spots[node.iri][0] for node in picture.nodes if node.kind == kind]
        return sum(across) / len(across)

    assert mean("organisation") < mean("person") < mean("initiative")


def test_the_same_picture_gets_the_same_places() -> None:
    picture = _picture(20)
    boxes = {node.iri: Box(60, 30, 10) for node in picture.nodes}
    assert place(picture, boxes) == place(picture, boxes)


def test_nothing_and_one_node_have_a_place() -> None:
    assert place(Picture((), ()), {}) == {}
    assert place(draw([Node("p", "person", "Karen Fjord")], []), {"p": Box(60, 30)}) == {"p": (0, 0)}
