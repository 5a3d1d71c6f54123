"""The entities behind the names: which IRI each component has, and what the registry graph says of it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from graph.model import EntityKind
from graph.rdf.registry import entity_lines
from graph.resolve.naming import best_name, canonical_iri
from graph.store.short_names import Component, ShortNames

Name = tuple[str, str]
"""A kind and an identity (see ``Claim.identity``)."""
Moved = Mapping[Name, Mapping[str, str | None]]
"""By name, each context key whose component changed, with the component it was in (None for a new key)."""


@dataclass(frozen=True, slots=True)
class GraphChange:
    """What becomes of the graph: lines to take out of the registry, lines to put in, and by document the names that
    have another IRI now, with the one they had."""

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    revised: Mapping[str, Mapping[Name, str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Former:
    """The components of moved keys, new or kept; their IRIs before, and the registry lines of those that are gone."""

    new: set[Component] = field(default_factory=set)
    kept: set[Component] = field(default_factory=set)
    iris: dict[Component, str | None] = field(default_factory=dict)
    lines: set[str] = field(default_factory=set)


class Entities:
    """The table entity of one store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection
        self._short_names = ShortNames(connection)

    def update(self, moved: Moved, anchors: Iterable[Component], initiatives: Iterable[str]) -> GraphChange:
        """Bring the entities up to date, and return what changes in the graph.

        ``anchors`` are the claims' anchors whose names were counted anew, ``initiatives`` the identities of initiatives
        that were named anew, as labels or aliases.
        """
        initiatives = self._short_names.affected(initiatives)
        names = {*moved, *(("initiative", identity) for identity in initiatives)}
        had_namesakes = {name: self._has_namesakes(name) for name in names}
        former = self._sync_components(moved)
        changed = former.new | self._short_names.settle(initiatives)
        for name in names:
            if self._has_namesakes(name) != had_namesakes[name]:
                changed |= self._components(name)
        changed |= self._short_names.standing_for(changed)
        revised: dict[str, dict[Name, str]] = defaultdict(dict)
        for renamed, old in self._rename(changed):
            for document in self._documents(renamed):
                revised[document][renamed[:2]] = old
        # After the above: what has moved into a renamed component had the IRI of the component it came from.
        for document, name, old in self._moved_documents(moved, former.iris):
            revised[document][name] = old
        # A component that lost keys has lost names with them.
        touched = former.kept | {component for anchor in anchors if (component := self._component_of(anchor))}
        removed, added = self._write_lines(changed | touched, former.lines)
        return GraphChange(removed, added, revised)

    def _has_namesakes(self, name: Name) -> bool:
        query = "SELECT 1 FROM entity WHERE kind = ? AND identity = ? AND same_identity IS NULL LIMIT 2"
        return len(self._sql.execute(query, name).fetchall()) == 2

    def _row(self, component: Component) -> tuple[str | None, str] | None:
        query = "SELECT iri, lines FROM entity WHERE kind = ? AND identity = ? AND component = ?"
        row: tuple[str | None, str] | None = self._sql.execute(query, component).fetchone()
        return row

    def _iri(self, component: Component) -> str | None:
        row = self._row(component)
        return row[0] if row else None

    def _has_keys(self, component: Component) -> bool:
        query = "SELECT 1 FROM key WHERE kind = ? AND identity = ? AND component = ? LIMIT 1"
        return self._sql.execute(query, component).fetchone() is not None

    def _components(self, name: Name) -> set[Component]:
        rows = self._sql.execute("SELECT component FROM entity WHERE kind = ? AND identity = ?", name)
        return {(*name, component) for (component,) in rows}

    def _component_of(self, anchor: Component) -> Component | None:
        query = "SELECT component FROM key WHERE kind = ? AND identity = ? AND key = ?"
        row = self._sql.execute(query, anchor).fetchone()
        return (anchor[0], anchor[1], row[0]) if row else None

    def _sync_components(self, moved: Moved) -> _Former:
        """Give each component a row, and take away the rows of components that are no more."""
        former = _Former()
        for name, keys in moved.items():
            near = {(*name, component) for component in keys.values() if component}
            near |= {component for key in keys if (component := self._component_of((*name, key)))}
            for component in near:
                row = self._row(component)
                if row:
                    former.iris[component] = row[0]
                if not self._has_keys(component):
                    former.kept.add(self._short_names.root(component))
                    former.lines.update(row[1].splitlines() if row else ())
                    self._sql.execute("DELETE FROM entity WHERE kind = ? AND identity = ? AND component = ?", component)
                    continue
                if not row:
                    self._sql.execute("INSERT INTO entity(kind, identity, component) VALUES (?, ?, ?)", component)
                (former.kept if row else former.new).add(component)
        former.kept = {component for component in former.kept if self._row(component)}
        return former

    def _rename(self, components: Iterable[Component]) -> list[tuple[Component, str]]:
        """Write the IRI of each component; return those that had another, with that."""
        renamed = []
        for component in sorted(components):
            old = self._iri(component)
            root = self._short_names.root(component)
            iri = canonical_iri(*root, namesakes=self._has_namesakes(root[:2]))
            if iri != old:
                update = "UPDATE entity SET iri = ? WHERE kind = ? AND identity = ? AND component = ?"
                self._sql.execute(update, (iri, *component))
                if old:
                    renamed.append((component, old))
        return renamed

    def _documents(self, component: Component) -> list[str]:
        rows = self._sql.execute(
            "SELECT c.document FROM key k JOIN claim c ON c.kind = k.kind AND c.identity = k.identity "
            "AND c.anchor = k.key WHERE k.kind = ? AND k.identity = ? AND k.component = ?",
            component,
        )
        return [document for (document,) in rows]

    def _moved_documents(
        self, moved: Moved, old_iris: Mapping[Component, str | None]
    ) -> Iterator[tuple[str, Name, str]]:
        """Yield the documents whose anchor has moved to another component, with the name and the IRI it had there."""
        for name, keys in moved.items():
            for key, component in keys.items():
                old = old_iris.get((*name, component)) if component else None
                if old:
                    query = "SELECT document FROM claim WHERE kind = ? AND identity = ? AND anchor = ?"
                    for (document,) in self._sql.execute(query, (*name, key)):
                        yield document, name, old

    def _write_lines(
        self, components: Iterable[Component], removed: set[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Write what the registry says of these components and what they stand for; return the lines that are no more
        there, and those that are new."""
        added: set[str] = set()
        for component in sorted({*components, *(self._short_names.root(component) for component in components)}):
            _, old = self._row(component) or (None, "")
            lines = self._lines(component)
            added.update(lines)
            removed.update(old.splitlines())
            if "\n".join(lines) != old:
                update = "UPDATE entity SET lines = ? WHERE kind = ? AND identity = ? AND component = ?"
                self._sql.execute(update, ("\n".join(lines), *component))
        gone = {line for line in removed - added if not self._is_shared(line)}
        return tuple(sorted(gone)), tuple(sorted(added - removed))

    def _is_shared(self, line: str) -> bool:
        """Return whether another goal says the same of their common scheme."""
        query = "SELECT 1 FROM entity WHERE kind = 'goal' AND instr(lines, ?) LIMIT 1"
        return "/scheme/" in line and self._sql.execute(query, (line,)).fetchone() is not None

    def _lines(self, component: Component) -> list[str]:
        if self._short_names.root(component) != component:
            return []
        names = self._names(component)
        labels = names.pop("label")
        label = best_name(labels.items())
        aliases = {*labels, *names.pop("alias", ())}
        for short in self._short_names.standing_for({component}):
            others = self._names(short)
            aliases.update(others["label"], others.get("alias", ()))
        best = {role: best_name(counts.items()) for role, counts in names.items()}
        kind, iri = cast(EntityKind, component[0]), self._iri(component) or ""
        return entity_lines(kind, label, iri, aliases, number=best.get("number"), scheme=best.get("scheme"))

    def _names(self, component: Component) -> dict[str, dict[str, int]]:
        """Return, by role, in how many documents each name of the component stands."""
        names: dict[str, dict[str, int]] = defaultdict(dict)
        rows = self._sql.execute(
            "SELECT n.role, n.text, SUM(n.documents) FROM key k JOIN name n ON n.kind = k.kind "
            "AND n.identity = k.identity AND n.anchor = k.key "
            "WHERE k.kind = ? AND k.identity = ? AND k.component = ? GROUP BY n.role, n.text",
            component,
        )
        for role, text, documents in rows:
            names[role][text] = documents
        return names
