"""What of a graph belongs to meetings behind closed doors: facts, and names that nothing open speaks of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.vocabulary import prologue

Row = Mapping[str, str]
Select = Callable[[str], Iterable[Row]]
"""Runs a SPARQL SELECT over the whole graph: variable → IRI or lexical form."""

_NAMED: Final = (
    "dcterms:subject|ref:target|ref:agent|rdf:subject|rdf:object|ref:substituteForAgent|schema:organizer"
    "|(ref:inCapacity/org:organization)"
)
_MARKED: Final = "SELECT DISTINCT ?marked WHERE { ?marked ref:closed true }"
_SPOKEN_OF: Final = f"SELECT DISTINCT ?name WHERE {{ ?marked ref:closed true ; {_NAMED}|oa:hasBody ?name }}"
_STILL_OPEN: Final = (
    "SELECT DISTINCT ?name WHERE {{ VALUES ?name {{ {names} }} ?said " + _NAMED + "|oa:hasBody ?name . "
    "OPTIONAL {{ ?said ref:closed ?closed }} FILTER(!BOUND(?closed)) }}"
)
_CALLED: Final = "SELECT DISTINCT ?entity ?name WHERE { ?entity skos:prefLabel|skos:altLabel ?name ; a ?class }"
_NAMES_A_QUERY: Final = 400


@dataclass(frozen=True, slots=True)
class Closed:
    """``facts`` and pieces of evidence that are closed, and ``names`` (IRIs) that nothing open speaks of.

    Among the names is also a fact that rests on words from closed items alone. ``touched`` are all names that closed
    facts speak of, and the facts that words from closed items bear.
    """

    facts: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    touched: frozenset[str] = frozenset()

    def hides(self, row: Row) -> bool:
        """Return whether a row speaks of something closed."""
        return any(value in self.facts or value in self.names for value in row.values())


def closed_names(select: Select, closed: Closed) -> frozenset[str]:
    """Return how those are called that nothing open speaks of, where nobody else is called so."""
    if not closed.names:
        return frozenset()
    rows = list(select(prologue() + _CALLED))
    hidden = {row["name"] for row in rows if row["entity"] in closed.names}
    return frozenset(hidden - {row["name"] for row in rows if row["entity"] not in closed.names})


def find_closed(select: Select) -> Closed:
    """Return what is closed in the graph that ``select`` asks."""
    facts = frozenset(row["marked"] for row in select(prologue() + _MARKED))
    if not facts:
        return Closed()
    named = sorted({row["name"] for row in select(prologue() + _SPOKEN_OF)} - facts)
    still_open: set[str] = set()
    for start in range(0, len(named), _NAMES_A_QUERY):
        names = " ".join(f"<{name}>" for name in named[start : start + _NAMES_A_QUERY])
        still_open.update(row["name"] for row in select(prologue() + _STILL_OPEN.format(names=names)))
    return Closed(facts, frozenset(named) - still_open, frozenset(named))
