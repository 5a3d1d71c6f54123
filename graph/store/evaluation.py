"""Run a checked query in this process, and turn what Oxigraph gives into plain results."""

import re
from typing import TYPE_CHECKING, Final

from graph.errors import QueryError, QuerySyntaxError
from graph.store.refusal import CheckedQuery
from graph.store.results import QueryResult, Term
from graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

_POSITION: Final = re.compile(r"error at (\d+):(\d+): ")
_LONGEST: Final = 160
_SHOWN: Final = 40
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"


def select_rows(database: "pyoxigraph.Store", query: str) -> list[dict[str, str]]:
    """Return the solutions of a SELECT over the union of all graphs, as text."""
    solutions = database.query(query, use_default_graph_as_union=True)
    names = [variable.value for variable in solutions.variables]  # type: ignore[union-attr]
    found = []
    for solution in solutions:  # type: ignore[union-attr]
        terms = ((name, solution[name]) for name in names)
        found.append({name: term.value for name, term in terms if term is not None})
    return found


def evaluate(database: "pyoxigraph.Store", query: CheckedQuery) -> QueryResult:
    """Return the result of a query; raises QuerySyntaxError with line and column, QueryError."""
    import pyoxigraph

    try:
        found = database.query(query.text, prefixes=PREFIXES, use_default_graph_as_union=not query.own_dataset)
        if isinstance(found, pyoxigraph.QueryBoolean):
            return QueryResult("ask", truth=bool(found))
        if isinstance(found, pyoxigraph.QueryTriples):
            return QueryResult("graph", lines=tuple(sorted({f"{triple} ." for triple in found})))
        return _selected(found)
    except SyntaxError as error:
        raise syntax_error(str(error), query.text) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"forespørgslen kan ikke besvares: {error}") from error


def syntax_error(message: str, text: str) -> QuerySyntaxError:
    """Return Oxigraph's message with line, column and the words of ``text`` that lead there."""
    match = _POSITION.match(message)
    if match is None:
        return QuerySyntaxError(f"forespørgslen kan ikke læses: {message[:_LONGEST]}")
    line, column = int(match[1]), int(match[2])
    # Oxigraph names the place behind what it could not read.
    words = "".join(text.split("\n")[line - 1 : line])[: column - 1].strip()
    near = f" ved: {words[-_SHOWN:]}" if words else ""
    return QuerySyntaxError(f"linje {line}, tegn {column}: forespørgslen kan ikke læses{near}")


def term(value: "pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal") -> Term:
    """Return a term free of Oxigraph's types; a plain string has no datatype."""
    import pyoxigraph

    if isinstance(value, pyoxigraph.NamedNode):
        return Term(value.value, "iri")
    if isinstance(value, pyoxigraph.BlankNode):
        return Term(value.value, "blank")
    datatype = None if value.language or value.datatype.value == _STRING else value.datatype.value
    return Term(value.value, "literal", datatype, value.language)


def _selected(solutions: "pyoxigraph.QuerySolutions") -> QueryResult:
    columns = tuple(variable.value for variable in solutions.variables)
    rows = tuple(
        tuple(None if (value := solution[name]) is None else term(value) for name in columns) for solution in solutions
    )
    return QueryResult("select", columns, rows)
