"""Bring the graph up to what the tables say, and publish it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from graph.identity import document_iri
from graph.model import Minutes
from graph.rdf.quads import quad_lines, version_lines
from graph.resolve.claims import find_claims
from graph.resolve.rekeying import with_meeting_key
from graph.resources import resource_text
from graph.store.entities import GraphChange, Name
from graph.store.quads import Quads
from graph.store.register import Register
from graph.store.tables import Tables
from graph.vocabulary import KINDS_GRAPH, REGISTRY_GRAPH


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which graphs to write: of new documents, of known ones, of those in which only names change; which to drop.

    ``read`` are minutes that need not be read back from the tables.
    """

    new: Iterable[str] = ()
    known: Iterable[str] = ()
    gone: Iterable[str] = ()
    change: GraphChange = field(default_factory=GraphChange)
    read: Mapping[str, Minutes] = field(default_factory=dict)


class Projector:
    """Writes the graph of one store."""

    def __init__(self, tables: Tables, register: Register, quads: Quads) -> None:
        self._tables = tables
        self._register = register
        self._quads = quads

    def project(self, wanted: Wanted) -> None:
        """Write the graphs, publish them as the next state, and write its number down."""
        self._quads.drop(document_iri(document) for document in wanted.gone)
        self._quads.take_out(REGISTRY_GRAPH, wanted.change.removed)
        new = chain.from_iterable(self._lines(document, wanted) for document in sorted(wanted.new))
        self._quads.load(chain(wanted.change.added, new))
        for document in sorted(wanted.known):
            graph = document_iri(document)
            self._quads.revise(graph, self._quads.lines(graph), self._lines(document, wanted))
        for document, old_iris in sorted(wanted.change.revised.items()):
            # To make the old lines again costs a third of reading them.
            old = self._lines(document, wanted, old_iris)
            self._quads.revise(document_iri(document), old, self._lines(document, wanted))
        if self.are_kinds_old():
            self._quads.replace_turtle(KINDS_GRAPH, _kinds())
            self._tables.note("kinds", _digest(_kinds()))
        number = self._tables.snapshot() + 1
        self._quads.publish(number)
        self._tables.note("snapshot", str(number))

    def rebuild(self) -> None:
        """Make the whole graph from the documents: it was lost, or another version of this program made it."""
        self._quads.open_live(0)
        self._tables.note("kinds", "")
        rows = self._tables.connection.execute("SELECT lines FROM entity WHERE lines != ''").fetchall()
        lines = sorted({line for (text,) in rows for line in text.splitlines()})
        self.project(Wanted(new=self._tables.documents.ids(), change=GraphChange(added=tuple(lines))))

    def are_kinds_old(self) -> bool:
        """Return whether the graph of kinds is not that of this version, where queries find labels and ranks."""
        return self._tables.setting("kinds") != _digest(_kinds())

    def _lines(self, document: str, wanted: Wanted, old_iris: Mapping[Name, str] | None = None) -> list[str]:
        """Return the lines of one document, some names with the IRI they had before."""
        minutes = self._tables.documents.minutes(document, wanted.read.get(document))
        role = self._tables.roles.role(document)
        if role.counting != document:
            return version_lines(minutes, role.counting)
        minutes = with_meeting_key(minutes, role.meeting)
        iris = {**self._register.iris(document), **(old_iris or {})}
        return quad_lines(minutes, {(one.kind, one.name): iris[one.kind, one.identity] for one in find_claims(minutes)})


def _kinds() -> str:
    return resource_text("ontology/kinds.ttl")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
