"""Count what a store holds, and list the names that several entities bear."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.resolve.places import is_full_name
from graph.store.summary import Namesakes, Statistics

if TYPE_CHECKING:
    from graph.model import EntityKind


def statistics(connection: sqlite3.Connection, folder: Path) -> Statistics:
    """Return the size of the store in ``folder``."""
    totals = connection.execute(
        "SELECT COUNT(*), COALESCE(SUM(decisions * (counting = id)), 0), COALESCE(SUM(actions * (counting = id)), 0), "
        "COALESCE(SUM(not_understood), 0), COALESCE(SUM(sentences), 0), COUNT(DISTINCT meeting) FROM document"
    ).fetchone()
    kinds = connection.execute("SELECT kind, COUNT(*) FROM entity WHERE lines != '' GROUP BY kind ORDER BY kind")
    documents, decisions, actions, not_understood, sentences, meetings = totals
    return Statistics(
        documents,
        meetings,
        decisions,
        actions,
        not_understood,
        sentences,
        dict(kinds.fetchall()),
        len(maybe_same(connection)),
        _size(folder),
    )


def maybe_same(connection: sqlite3.Connection) -> list[Namesakes]:
    """Return the names that several entities of one kind bear, by kind and name.

    First names alone are left out: that two minutes know a "Mette" says nothing.
    """
    groups: dict[tuple[EntityKind, str], list[str]] = {}
    rows = connection.execute(
        "SELECT e.kind, e.identity, e.iri FROM entity e JOIN (SELECT kind, identity FROM entity "
        "WHERE same_identity IS NULL GROUP BY kind, identity HAVING COUNT(*) > 1) n "
        "ON n.kind = e.kind AND n.identity = e.identity WHERE e.same_identity IS NULL "
        "ORDER BY e.kind, e.identity, e.iri"
    )
    for kind, identity, iri in rows:
        groups.setdefault((kind, identity), []).append(iri)
    found = [
        Namesakes(kind, _label(connection, kind, identity), tuple(iris)) for (kind, identity), iris in groups.items()
    ]
    return [one for one in found if one.kind != "person" or is_full_name(one.name)]


def _label(connection: sqlite3.Connection, kind: str, identity: str) -> str:
    query = (
        "SELECT text FROM name WHERE kind = ? AND identity = ? AND role = 'label' "
        "GROUP BY text ORDER BY SUM(documents) DESC, LENGTH(text) DESC, text LIMIT 1"
    )
    return str(connection.execute(query, (kind, identity)).fetchone()[0])


def _size(folder: Path) -> int:
    # Snapshots share their files with the graph by hard links: each counts once.
    sizes: dict[tuple[int, object], int] = {}
    for place, _, names in os.walk(folder):
        for name in names:
            # A writer may delete a file while it is counted.
            with suppress(OSError):
                status = (path := Path(place, name)).stat()
                sizes[status.st_dev, status.st_ino or path] = status.st_size
    return sum(sizes.values())
