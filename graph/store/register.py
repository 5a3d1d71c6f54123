"""The register of who is who: kept up to date name by name, so that a new document costs the same in a large store.

Only names that a changed document claims are looked at. What is kept depends on the set of documents alone, never on
the order in which they came.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.identity import slug
from graph.resolve.claims import Claim
from graph.resolve.naming import join_keys
from graph.store.entities import Entities, GraphChange, Name

Anchor = tuple[str, str, str]
"""Kind, identity and the first context key of a claim."""


@dataclass(slots=True)
class _Arrivals:
    """What a batch of documents changes, name by name."""

    anchors: set[Anchor] = field(default_factory=set)
    new: dict[Name, set[str]] = field(default_factory=lambda: defaultdict(set))
    gone: dict[Name, set[str]] = field(default_factory=lambda: defaultdict(set))
    counts: Counter[tuple[str, str, str, str, str]] = field(default_factory=Counter)

    def initiatives(self) -> set[str]:
        """Return the initiatives that are named, and those that an alias speaks of or spoke of until now."""
        named = {identity for kind, identity, _ in self.anchors if kind == "initiative"}
        return named | {slug(text) for kind, _, _, role, text in self.counts if (kind, role) == ("initiative", "alias")}


class Register:
    """The tables claim, name, key and entity of one store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection
        self._entities = Entities(connection)

    def enter(self, claims: Mapping[str, Sequence[Claim]]) -> GraphChange:
        """Replace what these documents claim, by id, and return what that changes beside their own graphs.

        An empty sequence takes a document out.
        """
        arrivals = _Arrivals()
        for document in sorted(claims):
            self._replace_claims(document, claims[document], arrivals)
        self._count_names(arrivals.counts)
        moved = {name: self._regroup(name, arrivals) for name in sorted({*arrivals.new, *arrivals.gone})}
        change = self._entities.update(
            {name: keys for name, keys in moved.items() if keys}, arrivals.anchors, arrivals.initiatives()
        )
        return replace(change, revised=self._really_revised(change, claims))

    def iris(self, document: str) -> dict[Name, str]:
        """Return the IRI of each name that a document claims, by kind and identity."""
        rows = self._sql.execute(
            "SELECT c.kind, c.identity, e.iri FROM claim c JOIN key k ON k.kind = c.kind AND k.identity = c.identity "
            "AND k.key = c.anchor JOIN entity e ON e.kind = k.kind AND e.identity = k.identity "
            "AND e.component = k.component WHERE c.document = ?",
            (document,),
        )
        return {(kind, identity): iri for kind, identity, iri in rows}

    def _really_revised(self, change: GraphChange, claims: Mapping[str, Sequence[Claim]]) -> dict[str, dict[Name, str]]:
        """Leave out documents that are written anyway, and names that have come back to the IRI they had."""
        revised = {}
        for document in change.revised.keys() - claims.keys():
            now = self.iris(document)
            names = {name: old for name, old in change.revised[document].items() if now.get(name) != old}
            if names:
                revised[document] = names
        return revised

    def _replace_claims(self, document: str, claims: Sequence[Claim], arrivals: _Arrivals) -> None:
        rows = self._sql.execute("SELECT kind, identity, keys, names FROM claim WHERE document = ?", (document,))
        old = {(kind, identity): (keys, names) for kind, identity, keys, names in rows}
        new = _merged(claims)
        for name in sorted(old.keys() | new.keys()):
            if old.get(name) == new.get(name):
                continue
            if name in old:
                self._sql.execute(
                    "DELETE FROM claim WHERE document = ? AND kind = ? AND identity = ?", (document, *name)
                )
                _note(arrivals, arrivals.gone, name, old[name], -1)
            if name in new:
                keys, names = new[name]
                row = (document, *name, _first(keys), keys, names)
                self._sql.execute("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", row)
                _note(arrivals, arrivals.new, name, new[name], 1)

    def _count_names(self, counts: Counter[tuple[str, str, str, str, str]]) -> None:
        rows = [(*key[:4], key[4], slug(key[4]), change) for key, change in counts.items() if change]
        self._sql.executemany(
            "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET documents = documents + excluded.documents",
            rows,
        )
        self._sql.executemany(
            "DELETE FROM name "
            "WHERE kind = ? AND identity = ? AND anchor = ? AND role = ? AND text = ? AND documents <= 0",
            [key for key, change in counts.items() if change < 0],
        )

    def _regroup(self, name: Name, arrivals: _Arrivals) -> dict[str, str | None]:
        """Return the keys of ``name`` whose component changed, with the component they were in (None for new ones)."""
        if any(not self._is_claimed(name, keys) for keys in arrivals.gone.get(name, ())):
            return self._rebuild(name)
        moved: dict[str, str | None] = {}
        for keys in sorted(arrivals.new.get(name, ())):
            for key, component in self._unite(name, keys.split("\n")).items():
                moved.setdefault(key, component)
        return moved

    def _is_claimed(self, name: Name, keys: str) -> bool:
        query = "SELECT 1 FROM claim WHERE kind = ? AND identity = ? AND anchor = ? AND keys = ? LIMIT 1"
        return self._sql.execute(query, (*name, _first(keys), keys)).fetchone() is not None

    def _rebuild(self, name: Name) -> dict[str, str | None]:
        """Join the keys of ``name`` anew: after a claim has gone, what it joined may fall apart."""
        query = "SELECT key, component FROM key WHERE kind = ? AND identity = ?"
        old: dict[str, str] = dict(self._sql.execute(query, name).fetchall())
        rows = self._sql.execute("SELECT DISTINCT keys FROM claim WHERE kind = ? AND identity = ?", name)
        new = join_keys(keys.split("\n") for (keys,) in rows)
        self._sql.executemany(
            "DELETE FROM key WHERE kind = ? AND identity = ? AND key = ?",
            [(*name, key) for key in old.keys() - new.keys()],
        )
        self._write_keys(name, {key: component for key, component in new.items() if old.get(key) != component})
        return {key: old.get(key) for key in old.keys() | new.keys() if old.get(key) != new.get(key)}

    def _unite(self, name: Name, keys: list[str]) -> dict[str, str | None]:
        """Join ``keys`` with the components they touch; the smallest key of all names the component."""
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, component FROM key WHERE kind = ? AND identity = ? AND key IN ({marks})"  # noqa: S608
        found: dict[str, str] = dict(self._sql.execute(query, (*name, *keys)).fetchall())
        component = min((*found.values(), *keys))
        moved: dict[str, str | None] = {key: None for key in keys if key not in found}
        for other in sorted(set(found.values()) - {component}):
            rows = self._sql.execute(
                "SELECT key FROM key WHERE kind = ? AND identity = ? AND component = ?", (*name, other)
            )
            moved.update((key, other) for (key,) in rows)
        self._write_keys(name, dict.fromkeys(moved, component))
        return moved

    def _write_keys(self, name: Name, components: Mapping[str, str]) -> None:
        rows = [(*name, key, component) for key, component in components.items()]
        self._sql.executemany("INSERT OR REPLACE INTO key VALUES (?, ?, ?, ?)", rows)


def _merged(claims: Sequence[Claim]) -> dict[Name, tuple[str, str]]:
    """Return keys and names, as they are stored, by kind and identity: two spellings are one claim."""
    keys: dict[Name, set[str]] = defaultdict(set)
    names: dict[Name, set[tuple[str, str]]] = defaultdict(set)
    for claim in claims:
        name = (claim.kind, claim.identity)
        keys[name].update(claim.keys)
        names[name].update([("label", claim.name), *(("alias", alias) for alias in claim.aliases)])
        names[name].update(
            (role, value) for role, value in (("number", claim.number), ("scheme", claim.scheme)) if value
        )
    return {
        name: ("\n".join(sorted(keys[name])), json.dumps(sorted(names[name]), ensure_ascii=False))
        for name in sorted(keys)
    }


def _note(arrivals: _Arrivals, keysets: dict[Name, set[str]], name: Name, row: tuple[str, str], change: int) -> None:
    keys, names = row
    keysets[name].add(keys)
    arrivals.anchors.add((*name, _first(keys)))
    for role, text in json.loads(names):
        arrivals.counts[(*name, _first(keys), role, text)] += change


def _first(keys: str) -> str:
    return keys.partition("\n")[0]
