"""Change a store: documents in and out, in one transaction with the graph made of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph.model import Minutes
from graph.resolve.claims import Claim, find_claims
from graph.store import schema
from graph.store.entities import GraphChange
from graph.store.lock import WriterLock
from graph.store.projecting import Projector, Wanted
from graph.store.quads import Quads
from graph.store.register import Register
from graph.store.tables import Tables
from graph.vocabulary import EXTRACTOR_VERSION


class Writer:
    """The one process that changes a store; ``tables`` and the graph are open for writing while it lives."""

    def __init__(self, folder: Path, quads: Quads) -> None:
        """Take the lock and begin from the published state; raises StoreBusyError and StoreDamagedError."""
        self._lock = WriterLock(folder)
        self._quads = quads
        self._is_spoilt = False
        try:
            self.tables = self._opened(folder)
            self._register = Register(self.tables.connection)
            self._projector = Projector(self.tables, self._register, quads)
            self._restore()
            self._catch_up()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the files, and of the lock last."""
        self._quads.close()
        if hasattr(self, "tables"):
            self.tables.close()
        self._lock.release()

    def add(self, batch: Sequence[Minutes], origins: Mapping[str, str], rejected: Mapping[str, str]) -> None:
        """Add documents; see ``Store.add``."""
        read = {minutes.document.id: minutes for minutes in batch}
        with self._changing():
            self.tables.documents.reject(rejected, EXTRACTOR_VERSION)
            known = {document for document in read if self.tables.documents.is_kept(document)}
            gone = self._put(batch, origins)
            claims = {document: find_claims(minutes) for document, minutes in read.items() if document not in gone}
            if batch:
                change = self._enter(claims, gone)
                new, kept = claims.keys() - known, claims.keys() & known
                self._projector.project(Wanted(new, kept, gone, change, read))

    def remove(self, names: Iterable[str]) -> list[str]:
        """Take documents out; see ``Store.remove``."""
        with self._changing():
            documents = sorted({self.tables.documents.find(name) for name in names})
            change = self._enter({}, set(documents))
            self._projector.project(Wanted(gone=documents, change=change))
        return documents

    def _opened(self, folder: Path) -> Tables:
        if not (folder / schema.FILE).exists():
            schema.create(folder / schema.FILE)
        return Tables(folder, write=True)

    def _restore(self) -> None:
        """Open the graph as it was published; where that is missing, make it from the documents."""
        self._quads.check_room()
        try:
            self._quads.open_live(self.tables.snapshot())
        except FileNotFoundError:
            with self.tables.transaction():
                self._projector.rebuild()
        self._is_spoilt = False

    def _catch_up(self) -> None:
        """Bring a new store, or one of an older version of this program, up to this version."""
        if self.tables.setting("version") != EXTRACTOR_VERSION:
            with self._changing():
                for document in self.tables.documents.ids():
                    self._register.enter({document: find_claims(self.tables.documents.minutes(document))})
                self._projector.rebuild()
                self.tables.note("version", EXTRACTOR_VERSION)
        elif self._projector.are_kinds_old():
            with self._changing():
                self._projector.project(Wanted())

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Commit what is done inside to tables and graph, or nothing of it where an error leaves it."""
        self._quads.check_room()
        if self._is_spoilt:
            self._restore()
        self._is_spoilt = True
        with self.tables.transaction():
            yield
        self._is_spoilt = False

    def _put(self, batch: Sequence[Minutes], origins: Mapping[str, str]) -> set[str]:
        """Keep the minutes and the names of their files; return the documents that have no name any more."""
        documents, replaced = self.tables.documents, set()
        for minutes in batch:
            documents.put(minutes, EXTRACTOR_VERSION)
            for source in minutes.document.sources:
                replaced.add(documents.name(source, minutes.document.id, origins.get(source)))
        return {document for document in replaced if document and not documents.sources(document)}

    def _enter(self, claims: Mapping[str, Sequence[Claim]], gone: set[str]) -> GraphChange:
        """Take in what documents claim, and delete those that are ``gone``; return what that changes beside them."""
        self.tables.documents.delete(gone)
        return self._register.enter({**claims, **dict.fromkeys(gone, ())})
