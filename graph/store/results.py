"""What a query gives back, free of any library's types."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

TermKind = Literal["iri", "literal", "blank"]


class Term(NamedTuple):
    """An RDF term: ``value`` is the IRI, the lexical form or the blank node's label."""

    value: str
    kind: TermKind
    datatype: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The result of one query, by its form.

    "select" has ``columns`` and ``rows`` (None where unbound), "ask" has ``truth``, "graph" (CONSTRUCT, DESCRIBE) has
    ``lines``: N-Triples, sorted, none twice.
    """

    form: Literal["select", "ask", "graph"]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool | None = None
    lines: tuple[str, ...] = ()
