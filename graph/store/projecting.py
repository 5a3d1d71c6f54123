"""Bring the graph up to what the tables say, and publish it."""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import chain

from graph.identity import document_iri
from graph.model import Minutes
from graph.rdf.quads import quad_lines
from graph.resolve.claims import find_claims
from graph.resources import resource_text
from graph.store.entities import RegistryChange
from graph.store.quads import Quads
from graph.store.tables import Tables
from graph.vocabulary import KINDS_GRAPH, REGISTRY_GRAPH


def project(tables: Tables, quads: Quads, change: RegistryChange, known: Iterable[Minutes] = ()) -> None:
    """Drop the graphs that the journal names, write those whose documents are kept, publish, and acknowledge.

    ``known`` are minutes that need not be read back from the tables.
    """
    journal = tables.documents.journal()
    quads.drop(document_iri(document) for document in journal)
    quads.take_out(change.removed)
    read = {minutes.document.id: minutes for minutes in known}
    kept = (document for document in journal if tables.documents.is_kept(document))
    quads.load(chain(change.added, chain.from_iterable(_lines(tables, document, read) for document in kept)))
    number = tables.snapshot() + 1
    quads.publish(number)
    tables.acknowledge(number)


def recover(tables: Tables, quads: Quads) -> None:
    """Finish what was cut off, the registry included, and delete what it left behind."""
    quads.drop([REGISTRY_GRAPH])
    rows = tables.connection.execute("SELECT lines FROM entity WHERE lines != ''").fetchall()
    lines = {line for (text,) in rows for line in text.splitlines()}
    project(tables, quads, RegistryChange(added=tuple(sorted(lines))))
    quads.clean(tables.snapshot())


def refresh_kinds(tables: Tables, quads: Quads) -> None:
    """Bring the graph of kinds up to the file of this version, so that queries find their labels and ranks."""
    text = resource_text("ontology/kinds.ttl")
    digest = hashlib.sha256(text.encode()).hexdigest()
    if tables.setting("kinds") == digest:
        return
    quads.replace_turtle(KINDS_GRAPH, text)
    number = tables.snapshot() + 1
    quads.publish(number)
    tables.acknowledge(number, kinds=digest)


def _lines(tables: Tables, document: str, read: Mapping[str, Minutes]) -> list[str]:
    minutes = tables.documents.minutes(document, read.get(document))
    iris = tables.register.iris(document)
    return quad_lines(minutes, {(one.kind, one.name): iris[one.kind, one.identity] for one in find_claims(minutes)})
