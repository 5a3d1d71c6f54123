"""Bring the graph up to what the tables say, and publish it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from graph.identity import document_iri
from graph.model import Minutes
from graph.rdf.quads import quad_lines
from graph.resolve.claims import find_claims
from graph.resources import resource_text
from graph.store.entities import GraphChange, Name
from graph.store.quads import Quads
from graph.store.tables import Tables
from graph.vocabulary import KINDS_GRAPH, REGISTRY_GRAPH


@dataclass(frozen=True, slots=True)
class Projection:
    """Which graphs to write: of new documents, of known ones, of which little changes, and which to drop.

    ``read`` are minutes that need not be read back from the tables.
    """

    new: Iterable[str] = ()
    known: Iterable[str] = ()
    gone: Iterable[str] = ()
    change: GraphChange = field(default_factory=GraphChange)
    read: Mapping[str, Minutes] = field(default_factory=dict)


def project(tables: Tables, quads: Quads, wanted: Projection) -> None:
    """Write the graphs, publish them as the next state, and write its number down."""
    quads.drop(document_iri(document) for document in wanted.gone)
    quads.take_out(REGISTRY_GRAPH, wanted.change.removed)
    new = chain.from_iterable(_lines(tables, document, wanted.read) for document in sorted(wanted.new))
    quads.load(chain(wanted.change.added, new))
    for document in sorted(wanted.known):
        quads.revise(document_iri(document), quads.lines(document_iri(document)), _lines(tables, document, wanted.read))
    for document, old_iris in sorted(wanted.change.revised.items()):
        # To make the old lines again costs a third of reading them.
        old = _lines(tables, document, wanted.read, old_iris)
        quads.revise(document_iri(document), old, _lines(tables, document, wanted.read))
    _refresh_kinds(tables, quads)
    number = tables.snapshot() + 1
    quads.publish(number)
    tables.note("snapshot", str(number))


def rebuild(tables: Tables, quads: Quads) -> None:
    """Make the whole graph from the documents, after it was lost."""
    quads.open_live(0)
    tables.note("kinds", "")
    rows = tables.connection.execute("SELECT lines FROM entity WHERE lines != ''").fetchall()
    lines = {line for (text,) in rows for line in text.splitlines()}
    project(tables, quads, Projection(new=tables.documents.ids(), change=GraphChange(added=tuple(sorted(lines)))))


def are_kinds_old(tables: Tables) -> bool:
    """Return whether the graph of kinds is not that of this version, where queries find labels and ranks."""
    return tables.setting("kinds") != _digest(_kinds())


def _refresh_kinds(tables: Tables, quads: Quads) -> None:
    if are_kinds_old(tables):
        quads.replace_turtle(KINDS_GRAPH, _kinds())
        tables.note("kinds", _digest(_kinds()))


def _kinds() -> str:
    return resource_text("ontology/kinds.ttl")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _lines(
    tables: Tables, document: str, read: Mapping[str, Minutes], old_iris: Mapping[Name, str] | None = None
) -> list[str]:
    """Return the lines of one document, some names with the IRI they had before."""
    minutes = tables.documents.minutes(document, read.get(document))
    iris = {**tables.register.iris(document), **(old_iris or {})}
    return quad_lines(minutes, {(one.kind, one.name): iris[one.kind, one.identity] for one in find_claims(minutes)})
