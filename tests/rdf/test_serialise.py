"""Each format says the same as the lines, in the same bytes whatever order they come in."""

import pytest
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graph.rdf.parsing import parse_graph
from graph.rdf.serialise import RDF_FORMATS, RdfFormat, serialise
from tests.rdf.fjord_minutes import all_lines

LINES = all_lines()


@pytest.mark.parametrize("form", RDF_FORMATS)
def test_the_order_of_lines_changes_no_byte(form: RdfFormat) -> None:
    assert serialise(LINES, form) == serialise(list(reversed(LINES)) + LINES[:5], form)


@pytest.mark.parametrize(("form", "parser"), [("trig", "trig"), ("nq", "nquads"), ("jsonld", "json-ld")])
def test_formats_with_named_graphs_keep_every_quad(form: RdfFormat, parser: str) -> None:
    dataset = Dataset()
    dataset.parse(data=serialise(LINES, form), format=parser)
    again = {f"{s.n3()} {p.n3()} {o.n3()} {g.n3()} ." for s, p, o, g in dataset.quads() if g is not None}
    original = Dataset()
    original.parse(data="\n".join(LINES), format="nquads")
    assert again == {f"{s.n3()} {p.n3()} {o.n3()} {g.n3()} ." for s, p, o, g in original.quads() if g is not None}
    assert len(again) == len(set(LINES))


def test_turtle_says_everything_as_one_graph_and_reads_well() -> None:
    text = serialise(LINES, "ttl")
    assert isomorphic(Graph().parse(data=text, format="turtle"), parse_graph(LINES))
    assert "@prefix ref: <https://w3id.org/referat/def#> ." in text
    assert ' skos:prefLabel "Sofie Ravnsø"' in text


def test_n_quads_are_the_sorted_lines() -> None:
    assert serialise(["b", "a", "b"], "nq") == "a\nb\n"
