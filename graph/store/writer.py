"""Change a store: documents in and out, in one transaction with the graph made of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph.model import Minutes
from graph.resolve.claims import Claim, find_claims
from graph.store import schema
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
            if batch:
                new = {document for document in read if not self.tables.documents.is_kept(document)}
                bases = self.tables.roles.bases(read)
                renamed = self._put(batch, origins)
                gone = {document for document in renamed if not self.tables.documents.sources(document)}
                self._change((renamed | read.keys()) - gone, gone, new, bases, read)

    def remove(self, names: Iterable[str]) -> list[str]:
        """Take documents out; see ``Store.remove``."""
        with self._changing():
            documents = sorted({document for name in names for document in self.tables.documents.find_all(name)})
            self._change((), documents)
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
                self.tables.documents.retell()
                self.tables.roles.settle(self.tables.roles.bases())
                for document in self.tables.documents.ids():
                    self._register.enter({document: self._claims(document)})
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
        """Keep the minutes and the names of their files; return the documents that have lost a name."""
        documents, replaced = self.tables.documents, set()
        for minutes in batch:
            documents.put(minutes, EXTRACTOR_VERSION)
            for source in minutes.document.sources:
                replaced.add(documents.name(source, minutes.document.id, origins.get(source)))
        return {document for document in replaced if document}

    def _change(
        self,
        changed: Collection[str],
        gone: Collection[str],
        new: Collection[str] = (),
        bases: Collection[str] = (),
        read: Mapping[str, Minutes] | None = None,
    ) -> None:
        """Bring roles, register and graph up to documents that came or changed, and delete those that are ``gone``.

        ``bases`` are those under which they were compared before, ``read`` their minutes where they are at hand.
        """
        roles, read = self.tables.roles, read or {}
        compared = {*bases, *roles.bases([*changed, *gone])}
        self.tables.documents.delete(gone)
        written = {*changed} | roles.settle(compared)
        claims = {document: self._claims(document, read.get(document)) for document in written}
        change = self._register.enter({**claims, **dict.fromkeys(gone, ())})
        self._projector.project(Wanted(written & {*new}, written - {*new}, gone, change, read))

    def _claims(self, document: str, read: Minutes | None = None) -> Sequence[Claim]:
        """Return what a document claims: nothing where another version of its meeting's minutes counts."""
        if self.tables.roles.role(document).counting != document:
            return ()
        return find_claims(read or self.tables.documents.minutes(document))
