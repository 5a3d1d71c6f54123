"""What each document is to its meeting: the account that counts, or a version beside it."""

import sqlite3
from collections.abc import Iterable

from graph.resolve.meetings import Role, assign_roles
from graph.store.documents import Documents


class Roles:
    """The columns ``base``, ``meeting`` and ``counting`` of the table document."""

    def __init__(self, connection: sqlite3.Connection, documents: Documents) -> None:
        self._sql = connection
        self._documents = documents

    def bases(self, documents: Iterable[str] | None = None) -> set[str]:
        """Return the bases under which these documents (all, where none are given) are compared."""
        query = "SELECT base FROM document WHERE base IS NOT NULL"
        if documents is None:
            return {base for (base,) in self._sql.execute(query)}
        rows = (self._sql.execute(f"{query} AND id = ?", (document,)).fetchone() for document in documents)
        return {row[0] for row in rows if row}

    def settle(self, bases: Iterable[str]) -> set[str]:
        """Decide anew what the documents of these bases are; return those for which that has changed."""
        changed: set[str] = set()
        for base in sorted(bases):
            tellings = self._documents.tellings(base)
            sources = {one.document: self._documents.sources(one.document) for one in tellings}
            for document, role in assign_roles(tellings, sources, self._text).items():
                if role != self.role(document):
                    changed.add(document)
                    update = "UPDATE document SET meeting = ?, counting = ? WHERE id = ?"
                    self._sql.execute(update, (role.meeting, role.counting, document))
        return changed

    def role(self, document: str) -> Role:
        """Return the role of a document in the store."""
        row = self._sql.execute("SELECT meeting, counting FROM document WHERE id = ?", (document,)).fetchone()
        return Role(*row)

    def _text(self, document: str) -> str:
        return self._documents.minutes(document).document.text
