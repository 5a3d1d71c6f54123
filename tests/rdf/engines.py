"""The same lines in both engines: Oxigraph and rdflib, with the kinds beside them."""

from functools import cache

import pyoxigraph
from rdflib import Dataset, Graph, URIRef

from graph.rdf.parsing import parse_dataset
from graph.resources import resource_text
from graph.vocabulary import KINDS_GRAPH
from tests.rdf.fjord_minutes import all_lines

Row = tuple[str | None, ...]

LINES = tuple(all_lines())


@cache
def oxigraph(lines: tuple[str, ...]) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    kinds = resource_text("ontology/kinds.ttl").encode()
    store.load(kinds, format=pyoxigraph.RdfFormat.TURTLE, to_graph=pyoxigraph.NamedNode(KINDS_GRAPH))
    return store


@cache
def dataset(lines: tuple[str, ...]) -> Dataset:
    dataset = parse_dataset(lines)
    dataset.default_union = True
    dataset.graph(URIRef(KINDS_GRAPH)).parse(data=resource_text("ontology/kinds.ttl"), format="turtle")
    return dataset


def ask_oxigraph(lines: tuple[str, ...], query: str) -> list[Row]:
    solutions = oxigraph(lines).query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [tuple(_value(solution[name]) for name in names) for solution in solutions]


def _value(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))


def ask_rdflib(lines: tuple[str, ...], query: str) -> list[Row]:
    return [tuple(None if value is None else str(value) for value in row) for row in dataset(lines).query(query)]  # type: ignore[union-attr]


def derive_by_oxigraph(lines: tuple[str, ...], query: str) -> Graph:
    triples = oxigraph(lines).query(query, use_default_graph_as_union=True)
    assert isinstance(triples, pyoxigraph.QueryTriples)
    text = triples.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert text is not None
    return Graph().parse(data=text, format="nt")


def derive_by_rdflib(lines: tuple[str, ...], query: str) -> Graph:
    graph = dataset(lines).query(query).graph
    assert graph is not None
    return graph
