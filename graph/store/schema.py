"""The SQLite file of a store: its tables, and how it is opened.

SQLite is the source of truth; the graph beside it is a projection that can always be made again.
"""

import sqlite3
from pathlib import Path
from typing import Final

from graph.errors import StoreDamagedError, StoreError, system_reason

FILE: Final = "documents.sqlite"
LOCK: Final = "writer.lock"
UNFINISHED: Final = "unfinished.sqlite"
LEFT_OVERS: Final = (LOCK, UNFINISHED)
"""How the names begin of what is left where a process was killed before there was a store."""
FORMAT: Final = "2"

TABLES: Final = """
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document(
    id TEXT PRIMARY KEY, minutes BLOB NOT NULL, version TEXT NOT NULL,
    meeting TEXT, body TEXT, number TEXT, date TEXT, people INTEGER, decisions INTEGER, actions INTEGER,
    sentences INTEGER, not_understood INTEGER,
    -- What compares it with other documents of one `base`; `counting` is the one whose account of the meeting counts.
    base TEXT, telling BLOB, counting TEXT);
CREATE INDEX document_base ON document(base);
CREATE INDEX document_counting ON document(counting);

-- Names of files, relative to what was added. `origin` is a digest of the folder, to tell two "referat.txt" apart.
CREATE TABLE source(name TEXT PRIMARY KEY, document TEXT NOT NULL, origin TEXT) WITHOUT ROWID;
CREATE INDEX source_document ON source(document);

-- Texts that are no minutes, so that a second `add` need not read them again.
CREATE TABLE rejected(id TEXT PRIMARY KEY, version TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;

-- Who is who. `keys` are the context keys of a claim, one a line; `anchor` is the first of them.
CREATE TABLE claim(
    document TEXT, kind TEXT, identity TEXT, anchor TEXT NOT NULL, keys TEXT NOT NULL, names TEXT NOT NULL,
    PRIMARY KEY(document, kind, identity)) WITHOUT ROWID;
CREATE INDEX claim_anchor ON claim(kind, identity, anchor, keys);

-- In how many documents a name (a label, an alias …) stands for the claims with this anchor.
CREATE TABLE name(
    kind TEXT, identity TEXT, anchor TEXT, role TEXT, text TEXT, slug TEXT NOT NULL, documents INTEGER NOT NULL,
    PRIMARY KEY(kind, identity, anchor, role, text)) WITHOUT ROWID;
CREATE INDEX name_alias ON name(slug, identity, anchor) WHERE role = 'alias' AND kind = 'initiative';

-- Which component each context key of a name belongs to; a component is named by its smallest key.
CREATE TABLE key(
    kind TEXT, identity TEXT, key TEXT, component TEXT NOT NULL, PRIMARY KEY(kind, identity, key)) WITHOUT ROWID;
CREATE INDEX key_component ON key(kind, identity, component);

-- One row a component. `same_*` names the initiative that this one, an acronym, stands for.
CREATE TABLE entity(
    kind TEXT, identity TEXT, component TEXT, iri TEXT, same_identity TEXT, same_component TEXT,
    lines TEXT NOT NULL DEFAULT '',
    PRIMARY KEY(kind, identity, component)) WITHOUT ROWID;
CREATE INDEX entity_same ON entity(same_identity, same_component) WHERE same_identity IS NOT NULL;
"""


def create(path: Path) -> None:
    """Make the file with empty tables; a process killed on the way leaves no half-made store.

    Raises StoreError where the folder cannot be written to.
    """
    unfinished = path.with_name(UNFINISHED)
    try:
        unfinished.unlink(missing_ok=True)
        connection = sqlite3.connect(unfinished, isolation_level=None)
        connection.executescript(f"BEGIN; {TABLES}")
        connection.execute("INSERT INTO setting VALUES ('format', ?)", (FORMAT,))
        connection.execute("COMMIT")
        connection.close()
        unfinished.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{path.parent}: lageret kan ikke laves ({error}). Vælg en anden mappe med --store."
        ) from error


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Return a connection in autocommit mode.

    Raises StoreDamagedError where the file is no such database, StoreError where another version made it, or where it
    may not be read or the disk is full: nothing is damaged then.
    """
    try:
        connection = _opened(path, write)
        found = connection.execute("SELECT value FROM setting WHERE name = 'format'").fetchone()
    except sqlite3.DatabaseError as error:
        if _is_refusal(error):
            raise StoreError(
                f"{path.parent}: lageret kan ikke læses ({system_reason(error)}). "
                "Se, om disken er fuld, og om du har adgang til mappen."
            ) from error
        raise damaged(path.parent, error) from error
    if found is None or found[0] != FORMAT:
        raise StoreError(
            f"{path.parent}: lageret er lavet af en anden version af referatgraf. "
            "Slet mappen, og tilføj referaterne igen med `referatgraf add`."
        )
    return connection


def damaged(folder: Path, error: Exception) -> StoreDamagedError:
    """Return the error for a store whose documents cannot be read."""
    return StoreDamagedError(
        f"{folder}: lageret er beskadiget ({error}). Hent mappen fra en sikkerhedskopi, "
        "eller slet den, og tilføj referaterne igen med `referatgraf add`."
    )


def _opened(path: Path, write: bool) -> sqlite3.Connection:
    if write:
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: what is acknowledged survives a power cut, not only a kill.
        connection.execute("PRAGMA synchronous = FULL")
        return connection
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=10)
    try:
        connection.execute("SELECT 1 FROM setting").fetchone()
    except sqlite3.OperationalError as error:
        # Reading a WAL database writes a small file beside it. On a disk that is full or may not be written, it is read
        # without, unless it holds what only that file leads to.
        waiting = path.with_name(f"{path.name}-wal")
        if not _is_refusal(error) or (waiting.exists() and waiting.stat().st_size):
            raise
        connection.close()
        return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)
    return connection


def _is_refusal(error: sqlite3.DatabaseError) -> bool:
    """Return whether the operating system refused, with nothing said of what is in the file."""
    refusals = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
    # The low byte tells the kind of failure.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in refusals
