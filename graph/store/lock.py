"""Locks held by the operating system, so that they go with the process, however that ends.

Each is an empty SQLite file in an open transaction, for SQLite locks on every system.
"""

import sqlite3
from pathlib import Path
from typing import Final

from graph.errors import StoreBusyError, StoreError
from graph.store.schema import LOCK

_WAIT_SECONDS: Final = 3.0
_IN_USE: Final = "in-use"


class WriterLock:
    """The lock of the one process that changes a store."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, waiting a few seconds; raises StoreBusyError where another process keeps it."""
        self._connection = sqlite3.connect(folder / LOCK, isolation_level=None, timeout=_WAIT_SECONDS)
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            self._connection.close()
            if "locked" in str(error):
                raise StoreBusyError(
                    f"{folder}: et andet program skriver i lageret. Vent, til det er færdigt, og prøv igen."
                ) from error
            raise StoreError(
                f"{folder}: lageret kan ikke låses ({error}). Se, om du har adgang til mappen, og om disken er fuld."
            ) from error

    def release(self) -> None:
        """Let others write."""
        self._connection.close()


class SnapshotUse:
    """A reader's hold on a snapshot, which the writer leaves alone while one has it."""

    def __init__(self, snapshot: Path) -> None:
        """Take hold of the folder; raises FileNotFoundError where it is no more."""
        path = snapshot / _IN_USE
        if not path.exists():
            raise FileNotFoundError(path)
        self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT * FROM sqlite_master").fetchall()
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise FileNotFoundError(path) from error

    def release(self) -> None:
        """Let the writer delete the snapshot."""
        self._connection.close()


def allow_use(snapshot: Path) -> None:
    """Let readers take hold of a new snapshot."""
    (snapshot / _IN_USE).touch()


def is_used(snapshot: Path) -> bool:
    """Return whether a reader has hold of the snapshot."""
    if not (snapshot / _IN_USE).exists():
        return False
    connection = sqlite3.connect(snapshot / _IN_USE, isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    finally:
        connection.close()
    return False
