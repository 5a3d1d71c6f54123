"""Which initiative an acronym stands for: "TUT" for "Tidlig Udsat Trivsel" where exactly one candidate exists.

A component of a shorter name stands for a component of a longer one if they share a context key, one of them lists the
other's name as its alias, and no second component fits. With two candidates it stays itself.
"""

import sqlite3
from collections.abc import Iterable

Component = tuple[str, str, str]
"""A kind, an identity and the smallest of the context keys that belong together."""

# In both, ``?1`` is the shorter name; x is its component, y the component of the longer one that it may stand for.
_LISTED_BY_THE_LONGER = """
SELECT DISTINCT x.component, y.identity, y.component FROM name n
JOIN key a ON a.kind = 'initiative' AND a.identity = n.identity AND a.key = n.anchor
JOIN key y ON y.kind = 'initiative' AND y.identity = a.identity AND y.component = a.component
JOIN key x ON x.kind = 'initiative' AND x.identity = ?1 AND x.key = y.key
WHERE n.kind = 'initiative' AND n.role = 'alias' AND n.slug = ?1"""
_LISTED_BY_THE_SHORTER = """
SELECT DISTINCT x.component, y.identity, y.component FROM name n
JOIN key a ON a.kind = 'initiative' AND a.identity = ?1 AND a.key = n.anchor
JOIN key x ON x.kind = 'initiative' AND x.identity = ?1 AND x.component = a.component
JOIN key y ON y.kind = 'initiative' AND y.identity = n.slug AND y.key = x.key
WHERE n.kind = 'initiative' AND n.role = 'alias' AND n.identity = ?1"""


class ShortNames:
    """The columns ``same_*`` of the table entity."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection

    def affected(self, identities: Iterable[str]) -> set[str]:
        """Return these initiatives and those that an alias joins to one of them, now or until now."""
        found = set(identities)
        for identity in tuple(found):
            rows = self._sql.execute(
                "SELECT slug FROM name WHERE kind = 'initiative' AND identity = ?1 AND role = 'alias' "
                "UNION SELECT identity FROM name WHERE kind = 'initiative' AND role = 'alias' AND slug = ?1 "
                "UNION SELECT identity FROM entity WHERE same_identity = ?1",
                (identity,),
            )
            found.update(other for (other,) in rows)
        return found

    def settle(self, identities: Iterable[str]) -> set[Component]:
        """Decide anew what the components of these initiatives stand for; return those that changed, and what they
        stood for until now."""
        changed: set[Component] = set()
        for identity in sorted(identities):
            candidates = self._candidates(identity)
            rows = self._sql.execute(
                "SELECT component, same_identity, same_component FROM entity "
                "WHERE kind = 'initiative' AND identity = ?",
                (identity,),
            )
            for component, *old in rows.fetchall():
                fitting = candidates.get(component, set())
                new: list[str | None] = [*next(iter(fitting))] if len(fitting) == 1 else [None, None]
                if new != old:
                    self._write(("initiative", identity, component), new)
                    changed.update({("initiative", identity, component), ("initiative", *old)})
        return {component for component in changed if self._exists(component)}

    def _write(self, component: Component, same: list[str | None]) -> None:
        update = "UPDATE entity SET same_identity = ?, same_component = ? "
        self._sql.execute(update + "WHERE kind = ? AND identity = ? AND component = ?", (*same, *component))

    def _exists(self, component: Component) -> bool:
        query = "SELECT 1 FROM entity WHERE kind = ? AND identity = ? AND component = ?"
        return self._sql.execute(query, component).fetchone() is not None

    def root(self, component: Component) -> Component:
        """Return the component that this one stands for in the end; itself where it is no short name.

        A short name stands for a longer one, so the way there ends.
        """
        query = "SELECT same_identity, same_component FROM entity WHERE kind = ? AND identity = ? AND component = ?"
        while component[0] == "initiative":
            row = self._sql.execute(query, component).fetchone()
            if row is None or row[0] is None:
                break
            component = ("initiative", row[0], row[1])
        return component

    def standing_for(self, components: Iterable[Component]) -> set[Component]:
        """Return the components that stand for one of these, at any remove."""
        found: set[Component] = set()
        pending = [component for component in components if component[0] == "initiative"]
        query = "SELECT kind, identity, component FROM entity WHERE same_identity = ? AND same_component = ?"
        while pending:
            _, identity, component = pending.pop()
            new = set(self._sql.execute(query, (identity, component))) - found
            found |= new
            pending += new
        return found

    def _candidates(self, identity: str) -> dict[str, set[tuple[str, str]]]:
        candidates: dict[str, set[tuple[str, str]]] = {}
        for query in (_LISTED_BY_THE_LONGER, _LISTED_BY_THE_SHORTER):
            for component, other, other_component in self._sql.execute(query, (identity,)):
                if (len(other), other) > (len(identity), identity):
                    candidates.setdefault(component, set()).add((other, other_component))
        return candidates
