"""Fill the queries of ``graph/ask/queries`` with terms.

A line that ends in ``# if NAME`` is kept only where the parameter is given, and its ``{ UNDEF }`` or ``(UNDEF)`` then
holds the parameter's terms; ``# if not NAME`` is the opposite; ``# include NAME`` is the lines of ``NAME.part``.
Text of a user enters a query only through `iri_term` and `text_term`.

Measured in Oxigraph: what is selective stands first; inside OPTIONAL no ``a ref:Class`` (289 ms instead of 3 for one
meeting at 2,000), no VALUES over kinds but FILTER IN (370 ms instead of 2), and MINUS repeats what makes it selective.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NewType, Protocol

from graph.errors import QueryError
from graph.vocabulary import PREFIXES, prologue

SparqlTerm = NewType("SparqlTerm", str)
"""A term in SPARQL syntax, safe to stand in a query."""

Parameters = Mapping[str, tuple[SparqlTerm, ...]]
Bindings = Mapping[str, str]
"""A solution: variable → IRI or lexical form; what is unbound is missing."""

_CONDITION = re.compile(r"\s*# if (not )?(\w+)$")
_INCLUDE = re.compile(r"\s*# include (\w+)$")
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f]')
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_FACTS_A_QUERY: Final = 400


class Queryable(Protocol):
    """What answers SPARQL over the union of all graphs, such as `graph.store.Store`."""

    def select(self, query: str) -> Sequence[Bindings]:
        """Return the solutions of a SELECT: variable → IRI or lexical form; what is unbound is missing."""
        ...


def iri_term(iri: str) -> SparqlTerm:
    """Return ``iri`` as a SPARQL term; raises QueryError where it is none."""
    if _NOT_IN_IRI.search(iri):
        raise QueryError(f"{iri!r} is no IRI; the store holds a name it should not hold")
    return SparqlTerm(f"<{iri}>")


def text_term(text: str) -> SparqlTerm:
    """Return ``text`` as a SPARQL string."""
    return SparqlTerm('"' + "".join(_ESCAPES.get(letter, letter) for letter in text) + '"')


def kind_term(name: str) -> SparqlTerm:
    """Return a concept of `ontology/kinds.ttl` as a SPARQL term."""
    return SparqlTerm(f"kind:{name}")


def fill_query(name: str, parameters: Parameters) -> str:
    """Return the query ``name`` with its prefixes, holding only the lines that ``parameters`` ask for."""
    return fill_lines(_query_lines(name), parameters)


def fill_lines(lines: Iterable[str], parameters: Parameters) -> str:
    """Return the query of these lines with its prefixes, holding only the lines that ``parameters`` ask for."""
    filled = [one for line in lines if (one := _fill_line(line, parameters)) is not None]
    text = "\n".join(filled) + "\n"
    prefixes = "".join(line for line in prologue().splitlines(keepends=True) if _names_prefix(text, line))
    return prefixes + text


def select_by(store: Queryable, name: str, parameter: str, iris: Iterable[str]) -> list[Bindings]:
    """Return the solutions of the query ``name`` for many IRIs, some hundred at a time."""
    terms = tuple(iri_term(iri) for iri in dict.fromkeys(iris))
    rows: list[Bindings] = []
    for start in range(0, len(terms), _FACTS_A_QUERY):
        rows += store.select(fill_query(name, {parameter: terms[start : start + _FACTS_A_QUERY]}))
    return rows


@cache
def _query_lines(name: str) -> tuple[str, ...]:
    return tuple(included_lines(_file_text, name))


def included_lines(read: Callable[[str], str], name: str) -> Iterator[str]:
    """Yield the lines of the query ``name``, with the parts it includes; ``read`` gives the text of a file."""
    for line in read(f"{name}.rq").splitlines():
        included = _INCLUDE.match(line)
        yield from read(f"{included[1]}.part").splitlines() if included else (line,)


def _file_text(name: str) -> str:
    return files("graph.ask").joinpath("queries", name).read_text(encoding="utf-8")


def _fill_line(line: str, parameters: Parameters) -> str | None:
    condition = _CONDITION.search(line)
    if condition is None:
        return line
    terms = parameters.get(condition[2])
    if (terms is None) != bool(condition[1]):
        return None
    kept = line[: condition.start()]
    if terms is None:
        return kept
    return kept.replace("{ UNDEF }", "{ " + " ".join(terms) + " }").replace("(UNDEF)", "(" + ", ".join(terms) + ")")


def _names_prefix(text: str, line: str) -> bool:
    prefix = next(name for name in PREFIXES if line.startswith(f"PREFIX {name}:"))
    return re.search(rf"(?<![\w<]){prefix}:", text) is not None
