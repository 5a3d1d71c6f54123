"""The tables of one store together, in transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.errors import StoreError
from graph.store import schema
from graph.store.documents import Documents
from graph.store.roles import Roles


class Tables:
    """An open SQLite file; ``documents`` are its documents, ``roles`` what each is to its meeting."""

    def __init__(self, folder: Path, *, write: bool) -> None:
        self._folder = folder
        self.connection = schema.connect(folder / schema.FILE, write=write)
        self.documents = Documents(self.connection)
        self.roles = Roles(self.connection, self.documents)

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self.connection.close()

    def setting(self, name: str) -> str | None:
        """Return what was written down under a name."""
        row = self.connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def snapshot(self) -> int:
        """Return the number of the published state, 0 where there is none."""
        return int(self.setting("snapshot") or 0)

    def note(self, name: str, value: str) -> None:
        """Write something down under a name."""
        self.connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def renew(self) -> None:
        """End the read transaction, if there is one, and begin another: a reader then sees the present state."""
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")
        self.connection.execute("BEGIN")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is done inside, or nothing of it where an error leaves it."""
        with self.reported():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Turn what SQLite raises into an error with a way out."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise StoreError(
                f"{self._folder}: lageret kan ikke skrives eller læses ({error}). Se, om disken er fuld, og om du har "
                "adgang til mappen. Det, der er meldt tilføjet, er bevaret."
            ) from error
        except sqlite3.DatabaseError as error:
            raise schema.damaged(self._folder, error) from error
