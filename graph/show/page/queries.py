"""The queries of the page: one for each kind of fact, read whole, and bound to one name where a panel shows it."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.ask.queries import Parameters, SparqlTerm, fill_lines, included_lines, iri_term, text_term
from graph.resources import resource_text
from graph.show.page.panels import Panel

ENTITY: Final = "$entity"
"""Stands in a panel's query where the IRI of the name belongs."""

_FILES: Final = {"supports": "statement", "relation": "statement"}
_FLAGS: Final = {"earlier": "notEarlier", "post": "post", "replaced": "replacedOnly", "present": "present"}


@dataclass(frozen=True, slots=True)
class Scope:
    """Which meetings a page covers: of some bodies (IRIs), within a period, what stands under closed items or not.

    ``body_name`` is what the bodies are called; ``first`` and ``last`` are years, months or days. A date less precise
    than a bound stays where it may lie within; a meeting without a year lies in no period.
    """

    bodies: tuple[str, ...] = ()
    body_name: str | None = None
    first: str | None = None
    last: str | None = None
    include_closed: bool = False

    def parameters(self) -> dict[str, tuple[SparqlTerm, ...]]:
        """Return what the queries need to keep within the scope."""
        filled: dict[str, tuple[SparqlTerm, ...]] = {}
        if self.bodies:
            filled["scopeBody"] = tuple(map(iri_term, self.bodies))
        for name, bound in (("scopeFrom", self.first), ("scopeTo", self.last)):
            if bound:
                filled |= {"period": (), name: (text_term(bound),)}
        return filled


def fact_query(kind: str, scope: Scope, parameters: Parameters | None = None) -> str:
    """Return the query that reads facts of a kind, with its prefixes."""
    flags: Parameters = {kind: ()} if kind in _FILES else {}
    return fill_lines(_lines(_FILES.get(kind, kind)), {**scope.parameters(), **flags, **(parameters or {})})


def panel_query(panel: Panel, scope: Scope) -> str:
    """Return the query behind a panel; ``ENTITY`` stands where the IRI of the name belongs."""
    flags: dict[str, tuple[SparqlTerm, ...]] = {_FLAGS[name]: () for name in panel.where}
    if panel.on:
        bound = "treated" if panel.via else "either" if len(panel.match) > 1 else panel.match[0]
        flags[bound] = (SparqlTerm(ENTITY),)
    return fact_query(panel.facts, scope, flags)


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple(included_lines(lambda file: resource_text(f"show/page/queries/{file}"), name))
