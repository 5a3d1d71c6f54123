"""Reading a picture by SPARQL from the quads of two fictional meetings: whole edges and notes."""

import pytest

from graph.show.network.picture import Picture
from graph.show.network.source import read_picture, with_words
from graph.vocabulary import ID
from tests.show.network.network_minutes import quads, select_from


def _edges(picture: Picture) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    names = {node.iri: node.label for node in picture.nodes}
    return [
        (names[edge.source], names[edge.target], [(tie.kind, [q.words for q in tie.quotes]) for tie in edge.ties])
        for edge in picture.edges
    ]


def test_what_the_minutes_say_becomes_edges_with_their_words() -> None:
    select = select_from(quads())
    picture = with_words(read_picture(select), select)
    assert _edges(picture) == [
        ("Styregruppe Øst", "Broprojektet", [("decided", ["Der var enighed om at støtte Broprojektet."])]),
        ("Styregruppe Øst", "Vejplanen", [("treated", ["2. Vejplanen"])]),
        ("Broprojektet", "Pejlemærke 3", [("supports", ["Broprojektet understøtter Pejlemærke 3"])]),
        ("Broprojektet", "Vejplanen", [("part_of", ["er en del af Vejplanen"])]),
        ("Bo Lund", "Styregruppe Øst", [("member", ["Bo Lund i stedet for Ida Vang"])]),
        ("Bo Lund", "Broprojektet", [("committed", ["Bo Lund lover en plan for Broprojektet."])]),
        ("Bo Lund", "Ida Vang", [("substitute_for", ["Bo Lund i stedet for Ida Vang"])]),
        ("Eva Dal", "Styregruppe Øst", [("member", ["Eva Dal."])]),
        ("Ida Vang", "Region Fjord", [("employed", ["Ida Vang, Region Fjord – afbud"])]),
        ("Karen Fjord", "Styregruppe Øst", [("member", ["Karen Fjord, Kystby Kommune"])]),
        ("Karen Fjord", "Broprojektet", [("presents", ["1. Broprojektet ved Karen Fjord"])]),
        ("Karen Fjord", "Kystby Kommune", [("employed", ["Karen Fjord, Kystby Kommune"])]),
        ("Per Skov", "Styregruppe Øst", [("guest", ["Gæst: Per Skov"])]),
    ]
    assert {(q.date, q.body) for edge in picture.edges for tie in edge.ties for q in tie.quotes} == {
        ("2021-02-03", "Styregruppe Øst")
    }
    assert [node.aliases for node in picture.nodes if node.label == "Broprojektet"] == [("Broen",)]


def test_decisions_tasks_and_absences_are_noted_on_whom_they_concern() -> None:
    select = select_from(quads())
    picture = with_words(read_picture(select), select)
    names = {node.iri: node.label for node in picture.nodes}
    assert [(names[note.node], note.kind, note.quote.words) for note in picture.notes] == [
        ("Styregruppe Øst", "decision", "Der var enighed om at støtte Broprojektet."),
        ("Broprojektet", "decision", "Der var enighed om at støtte Broprojektet."),
        ("Bo Lund", "action", "Bo Lund lover en plan for Broprojektet."),
        ("Ida Vang", "excused", "Ida Vang, Region Fjord – afbud"),
    ]


def test_only_those_present_take_part_indirectly_and_nobody_twice() -> None:
    picture = read_picture(select_from(quads()), indirect=True)
    indirect = [(source, target) for source, target, ties in _edges(picture) if ties[0][0] == "attended"]
    assert indirect == [
        ("Bo Lund", "Vejplanen"),
        ("Eva Dal", "Broprojektet"),
        ("Eva Dal", "Vejplanen"),
        ("Karen Fjord", "Vejplanen"),
    ]


def test_what_a_person_has_refuted_is_not_drawn() -> None:
    verdict = f"<{ID}verdict> <http://www.w3.org/ns/oa#{{}}> <{{}}> <{ID}corrections> ."
    works = next(line.split(" ")[0] for line in quads() if "#hasBody> <" in line and "/statement/works>" in line)
    lines = [
        *quads(),
        verdict.format("hasTarget", works[1:-1]),
        verdict.format("hasBody", "https://w3id.org/referat/kind/refuted"),
    ]
    joined = [(source, target) for source, target, _ in _edges(read_picture(select_from(lines)))]
    assert ("Bo Lund", "Broprojektet") not in joined
    assert ("Karen Fjord", "Broprojektet") in joined


@pytest.mark.parametrize("lines", [[], ["<urn:a> <urn:b> <urn:c> ."]], ids=["empty", "foreign"])
def test_a_graph_without_minutes_gives_an_empty_picture(lines: list[str]) -> None:
    select = select_from(lines)
    assert with_words(read_picture(select, indirect=True), select) == Picture((), ())
