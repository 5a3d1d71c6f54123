"""The rows of the graph that a page may show: what is closed, refuted or out of scope never leaves this module."""

from collections.abc import Iterator, Mapping
from typing import Final

from graph.show.page.queries import Scope, fact_query
from graph.store.closed import Closed, Row, Select, find_closed
from graph.vocabulary import prologue

_SAYING: Final = ("fact", "about", "involvement")
"""What a row rests on: where one of these is refuted, the row says nothing."""

Private = Mapping[str, frozenset[str]]
"""By the IRI of a meeting, the IRIs of those who are private persons there."""


class Rows:
    """Reads rows of one graph within a scope: variable → IRI or lexical form."""

    def __init__(self, select: Select, scope: Scope, private: Private) -> None:
        self._select = select
        self._scope = scope
        self._private = private
        closed = find_closed(select)
        self._marked = closed.facts
        self._closed = Closed() if scope.include_closed else closed
        self._refuted = {row["fact"] for row in select(fact_query("refuted", scope))}

    def is_closed(self, fact: str) -> bool:
        """Return whether a fact stands under a closed item; only a scope that includes those has any."""
        return fact in self._marked

    def read(self, kind: str) -> Iterator[Row]:
        """Yield the rows of one query, none twice, sorted: the same in any order the store holds them."""
        rows = self._select(fact_query(kind, self._scope))
        for row in sorted(rows, key=_order):
            if not (self._is_refuted(row) or self._closed.hides(row) or self._is_private(row)):
                yield row

    def values(self, name: str) -> dict[str, str]:
        """Return the value of a property such as "oa:exact" by its subject, which has one."""
        return dict(self.pairs(name))

    def pairs(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield every subject of a property with its value."""
        for row in self._select(f"{prologue()}SELECT ?subject ?value WHERE {{ ?subject {name} ?value }}"):
            if not self._closed.hides(row):
                yield row["subject"], row["value"]

    def _is_refuted(self, row: Row) -> bool:
        return any(row.get(name) in self._refuted for name in _SAYING)

    def _is_private(self, row: Row) -> bool:
        people = self._private.get(row.get("meeting", ""))
        return people is not None and not people.isdisjoint(row.values())


def _order(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))
