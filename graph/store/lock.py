"""The writer's lock: held by the operating system, so that it goes with the process, however that ends."""

import sqlite3
from pathlib import Path
from typing import Final

from graph.errors import StoreBusyError, StoreError
from graph.store.schema import LOCK

_WAIT_SECONDS: Final = 3.0


class WriterLock:
    """An exclusive lock on a store: an empty SQLite file in an open transaction, for that locks on every system."""

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
