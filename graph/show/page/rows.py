"""The rows of the graph that a page may show: what is closed, refuted or out of scope never leaves this module."""

from collections.abc import Iterator

from graph.show.page.queries import Scope, fact_query
from graph.store.closed import Closed, Row, Select, find_closed
from graph.vocabulary import prologue


class Rows:
    """Reads rows of one graph within a scope: variable → IRI or lexical form."""

    def __init__(self, select: Select, scope: Scope) -> None:
        self._select = select
        self._scope = scope
        self._closed = Closed() if scope.include_closed else find_closed(select)
        self._refuted = {row["fact"] for row in select(fact_query("refuted", scope))}

    @property
    def closed(self) -> Closed:
        """Return what is left out because it stands under closed items."""
        return self._closed

    def read(self, kind: str) -> Iterator[Row]:
        """Yield the rows of one query, none twice, sorted: the same in any order the store holds them."""
        rows = self._select(fact_query(kind, self._scope))
        for row in sorted(rows, key=_order):
            if row.get("fact") not in self._refuted and not self._closed.hides(row):
                yield row

    def values(self, name: str) -> dict[str, str]:
        """Return the value of a property such as "oa:exact" by its subject, which has one."""
        return dict(self.pairs(name))

    def pairs(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield every subject of a property with its value."""
        for row in self._select(f"{prologue()}SELECT ?subject ?value WHERE {{ ?subject {name} ?value }}"):
            if not self._closed.hides(row):
                yield row["subject"], row["value"]


def _order(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))
