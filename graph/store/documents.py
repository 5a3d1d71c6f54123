"""The documents of a store: what was extracted from each, the files it came from, and the texts that are none."""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.errors import DocumentNotFoundError, StoreError
from graph.model import Minutes
from graph.store.summary import DocumentSummary, summarise

if TYPE_CHECKING:
    import msgspec

    from graph.resolve.meetings import Telling

# Level 3 packs as well as 6 within a tenth, in a third of the time.
_LEVEL = 3
_COLUMNS = "id, body, number, date, people, decisions, actions, not_understood, counting"


@dataclass(frozen=True, slots=True)
class Source:
    """A file name and the document last read under it; ``version`` is that of the extractor."""

    name: str
    document: str
    origin: str | None
    version: str


class Documents:
    """The tables document, source and rejected of one store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection

    def put(self, minutes: Minutes, version: str) -> None:
        """Keep what was extracted from a document, instead of what was kept before."""
        from graph.resolve.meetings import find_telling

        brief, telling = summarise(minutes, ()), find_telling(minutes)
        document = minutes.document
        kept = replace(minutes, document=replace(document, sources=()))
        columns = {
            "id": document.id,
            "minutes": _packed(kept),
            "version": version,
            "meeting": minutes.meeting.id if minutes.meeting else None,
            "body": brief.body,
            "number": brief.number,
            "date": brief.date,
            "people": brief.people,
            "decisions": brief.decisions,
            "actions": brief.actions,
            "sentences": len(minutes.coverage),
            "not_understood": brief.not_understood,
            "base": telling.base if telling else None,
            "telling": _codecs()[0].encode(telling) if telling else None,
        }
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns)
        insert = f"INSERT INTO document({names}) VALUES ({marks}) ON CONFLICT(id) DO UPDATE SET {updates}"  # noqa: S608
        self._sql.execute(insert, tuple(columns.values()))

    def name(self, source: str, document: str, origin: str | None) -> str | None:
        """Write down that ``source`` holds this document; return the one it held before, None if the same or none."""
        row = self._sql.execute("SELECT document FROM source WHERE name = ?", (source,)).fetchone()
        self._sql.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?)", (source, document, origin))
        return row[0] if row and row[0] != document else None

    def ids(self) -> list[str]:
        """Return the ids of all documents, sorted."""
        return [document for (document,) in self._sql.execute("SELECT id FROM document ORDER BY id")]

    def is_kept(self, document: str) -> bool:
        """Return whether the document is in the store."""
        return self._sql.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone() is not None

    def version(self, document: str) -> str | None:
        """Return the version of the extractor that read the document, None where it is not in the store."""
        row = self._sql.execute("SELECT version FROM document WHERE id = ?", (document,)).fetchone()
        return row[0] if row else None

    def source(self, name: str) -> Source | None:
        """Return what is known of a file name."""
        row = self._sql.execute(
            "SELECT name, document, origin, version FROM source JOIN document ON id = document WHERE name = ?", (name,)
        ).fetchone()
        return Source(*row) if row else None

    def sources(self, document: str) -> tuple[str, ...]:
        """Return the file names of a document, sorted."""
        rows = self._sql.execute("SELECT name FROM source WHERE document = ? ORDER BY name", (document,))
        return tuple(name for (name,) in rows)

    def find(self, name: str) -> str:
        """Return the id of the document with this id or file name; raises DocumentNotFoundError."""
        row = self._sql.execute(
            "SELECT id FROM document WHERE id = ?1 UNION SELECT document FROM source WHERE name = ?1", (name,)
        ).fetchone()
        if row is None:
            raise DocumentNotFoundError(
                f"{name}: findes ikke i lageret. Se navnene med `referatgraf list`: et filnavn skal skrives som der."
            )
        return str(row[0])

    def find_all(self, name: str) -> set[str]:
        """Return the id of the document with this id or file name, else those from this folder, archive or e-mail.

        Raises DocumentNotFoundError.
        """
        try:
            return {self.find(name)}
        except DocumentNotFoundError:
            # The character after "/" ends what begins with the name and "/".
            inside = (f"{name}/", f"{name}0")
            rows = self._sql.execute("SELECT document FROM source WHERE name > ? AND name < ?", inside)
            if found := {document for (document,) in rows}:
                return found
            raise

    def retell(self) -> None:
        """Say of each document anew what compares it with others: another version of this program said it otherwise."""
        from graph.resolve.meetings import find_telling

        for document in self.ids():
            telling = find_telling(self.minutes(document))
            row = (telling.base, _codecs()[0].encode(telling), document) if telling else (None, None, document)
            self._sql.execute("UPDATE document SET base = ?, telling = ? WHERE id = ?", row)

    def minutes(self, document: str, read: Minutes | None = None) -> Minutes:
        """Return what was extracted from the document with this id, with all its file names.

        ``read`` are its minutes where they are at hand.
        """
        if read is None:
            row = self._sql.execute("SELECT minutes FROM document WHERE id = ?", (document,)).fetchone()
            read = _unpacked(row[0])
        return replace(read, document=replace(read.document, sources=self.sources(document)))

    def summaries(self) -> list[DocumentSummary]:
        """Return every document, by body, date and file name."""
        names: dict[str, list[str]] = {}
        for name, document in self._sql.execute("SELECT name, document FROM source ORDER BY name"):
            names.setdefault(document, []).append(name)
        rows = self._sql.execute(f"SELECT {_COLUMNS} FROM document")  # noqa: S608
        found = [_summary(row, tuple(names.get(row[0], ())), names.get(row[-1], ())) for row in rows]
        return sorted(found, key=lambda one: (one.body or "", one.date or "", one.sources, one.id))

    def summary(self, document: str) -> DocumentSummary:
        """Return the summary of the document with this id."""
        row = self._sql.execute(f"SELECT {_COLUMNS} FROM document WHERE id = ?", (document,)).fetchone()  # noqa: S608
        return _summary(row, self.sources(document), self.sources(row[-1]))

    def tellings(self, base: str) -> "list[Telling]":
        """Return what compares the documents of one base, in the order of their ids."""
        import msgspec

        from graph.resolve.meetings import Telling

        rows = self._sql.execute("SELECT telling FROM document WHERE base = ? ORDER BY id", (base,))
        return [msgspec.json.decode(telling, type=Telling) for (telling,) in rows]

    def delete(self, documents: Iterable[str]) -> None:
        """Delete what was kept of these documents, and the names of their files."""
        rows = [(document,) for document in documents]
        self._sql.executemany("DELETE FROM document WHERE id = ?", rows)
        self._sql.executemany("DELETE FROM source WHERE document = ?", rows)

    def reject(self, reasons: Mapping[str, str], version: str) -> None:
        """Write down, by id, which texts are no minutes."""
        rows = [(document, version, reason) for document, reason in reasons.items()]
        self._sql.executemany("INSERT OR REPLACE INTO rejected VALUES (?, ?, ?)", rows)

    def rejection(self, document: str, version: str) -> str | None:
        """Return why this version of the extractor found the text to be no minutes, None where it did not."""
        row = self._sql.execute(
            "SELECT reason FROM rejected WHERE id = ? AND version = ?", (document, version)
        ).fetchone()
        return row[0] if row else None


def _summary(row: tuple[Any, ...], sources: tuple[str, ...], counting: Sequence[str]) -> DocumentSummary:
    summary = DocumentSummary(row[0], sources, *row[1:-1])
    return replace(summary, version_of=counting[0]) if counting and row[-1] != summary.id else summary


@cache
def _codecs() -> "tuple[msgspec.json.Encoder, msgspec.json.Decoder[Minutes]]":
    import msgspec

    return msgspec.json.Encoder(), msgspec.json.Decoder(Minutes)


def _packed(minutes: Minutes) -> bytes:
    return zlib.compress(_codecs()[0].encode(minutes), _LEVEL)


def _unpacked(data: bytes) -> Minutes:
    import msgspec

    try:
        return _codecs()[1].decode(zlib.decompress(data))
    except msgspec.MsgspecError as error:
        raise StoreError(
            f"lageret er lavet af en anden version af referatgraf ({error}). "
            "Slet mappen, og tilføj referaterne igen med `referatgraf add`."
        ) from error
