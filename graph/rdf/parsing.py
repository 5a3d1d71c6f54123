"""Parse N-Quads into rdflib: the one way in for validation and serialisation."""

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.resources import resource_text
from graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset, Graph


def parse_dataset(lines: Iterable[str]) -> "Dataset":
    """Return the named graphs of N-Quads ``lines``; sorted first, so that what is written from it never varies."""
    from rdflib import Dataset

    # A date that no calendar has makes rdflib log a traceback; the shapes report it to people instead.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    dataset = Dataset()
    _bind(dataset)
    dataset.parse(data="\n".join(sorted(set(lines))) + "\n", format="nquads")
    return dataset


def parse_graph(lines: Iterable[str]) -> "Graph":
    """Return the triples of N-Quads ``lines`` as one graph, whatever graph each stands in."""
    from rdflib import Graph

    graph = Graph()
    _bind(graph)
    for subject, predicate, value, _name in parse_dataset(lines).quads():
        graph.add((subject, predicate, value))
    return graph


def parse_ontology(name: str) -> "Graph":
    """Return the graph of ``ontology/<name>.ttl``; raises DataError where the installation lacks it."""
    from rdflib import Graph

    return Graph().parse(data=resource_text(f"ontology/{name}.ttl"), format="turtle")


def _bind(graph: "Graph") -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
