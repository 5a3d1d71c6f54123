"""Ask only what is open: rows from items treated behind closed doors are kept back, and counted."""

from dataclasses import dataclass
from typing import Final

from graph.ask.queries import Bindings, Queryable
from graph.store.closed import Closed, find_closed

_RECORD: Final = "\x1e"
_UNIT: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class OpenStore:
    """A store that keeps back what is closed."""

    store: Queryable
    closed: Closed

    def select(self, query: str) -> list[Bindings]:
        """Return the solutions of a SELECT that speak of nothing closed."""
        return [_without_names(row, self.closed) for row in self.store.select(query) if not self.closed.hides(row)]

    def count_closed(self, query: str) -> int:
        """Return of how many facts the solutions were kept back."""
        return len({row.get("fact", "") for row in self.store.select(query) if self.closed.hides(row)})


def open_store(store: Queryable) -> Queryable:
    """Return what answers for the open part of ``store``: itself where nothing in it is closed."""
    closed = find_closed(store.select)
    return OpenStore(store, closed) if closed.facts else store


def count_closed(store: Queryable, query: str) -> int:
    """Return of how many facts the solutions of a query were kept back."""
    return store.count_closed(query) if isinstance(store, OpenStore) else 0


def _without_names(row: Bindings, closed: Closed) -> Bindings:
    """Return the row, a list of names in it (see ``names.rq``) without those that are closed."""
    if "names" not in row or not closed.names:
        return row
    lines = (line for line in row["names"].split(_RECORD) if line.partition(_UNIT)[0] not in closed.names)
    return {**row, "names": _RECORD.join(lines)}
