"""The store: keep documents, project them to the graph, and answer queries over it.

A batch is one transaction: the documents and who is who are written to SQLite; their graphs are changed, and published
as a snapshot; the snapshot's number is written, and all is committed. Only then is a document acknowledged. Killed
anywhere on the way, SQLite falls back to the state before and names the snapshot that belongs to it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph.errors import StoreError
from graph.model import EntityKey, Minutes
from graph.store import overview, schema
from graph.store.documents import Source
from graph.store.evaluation import evaluate, select_rows
from graph.store.isolation import Format, ResultFile, run_query, stopped_query
from graph.store.quads import Quads
from graph.store.refusal import check_query
from graph.store.results import QueryResult
from graph.store.summary import DocumentSummary, Namesakes, Statistics
from graph.store.tables import Tables
from graph.vocabulary import EXTRACTOR_VERSION

if TYPE_CHECKING:
    from graph.store.writer import Writer

_ATTEMPTS = 5


class Store:
    """A store in a folder, open for reading or, with ``write``, for changing. A context manager.

    A reader sees the state that was whole when it opened, whatever is added meanwhile. One process may write at a time.
    Raises StoreError where there is no store, StoreBusyError where another process writes, StoreDamagedError.
    """

    def __init__(self, path: str | Path, *, write: bool = False, create: bool = False) -> None:
        self._path = Path(path)
        self._writes = write or create
        self._quads = Quads(self._path)
        self._changes: Writer | None = None
        _find_folder(self._path, create)
        try:
            self._tables = self._open_for_writing() if self._writes else self._open_for_reading()
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False, create: bool = False) -> Self:
        """Return the store in the folder ``path``; with ``create`` it is made where there is none, and writable."""
        return cls(path, write=write, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files; nothing is lost if it is never called."""
        self._quads.close()
        tables: Tables | None = getattr(self, "_tables", None)
        if tables is not None:
            tables.close()
        if self._changes is not None:
            self._changes.close()

    # Changing it

    def add(
        self,
        batch: Sequence[Minutes],
        origins: Mapping[str, str] | None = None,
        rejected: Mapping[str, str] | None = None,
    ) -> None:
        """Add documents, each in place of what its file names held before; when this returns, they are durable.

        ``origins`` says by file name which folder it came from (any text; see `build.py`), ``rejected`` by id which
        texts are no minutes, and why. Memory grows with the batch: add many documents in batches of some hundred.
        """
        self._writer().add(batch, origins or {}, rejected or {})

    def remove(self, names: Iterable[str]) -> list[str]:
        """Take documents out, by id or file name, with all that was kept of them; return their ids.

        Raises DocumentNotFoundError, before anything is removed, where one is not in the store.
        """
        return self._writer().remove(names)

    # Looking into it

    def documents(self) -> list[DocumentSummary]:
        """Return every document, by body, date and file name."""
        with self._tables.reported():
            return self._tables.documents.summaries()

    def summary(self, document: str) -> DocumentSummary:
        """Return the summary of the document with this id or file name; raises DocumentNotFoundError."""
        with self._tables.reported():
            return self._tables.documents.summary(self._tables.documents.find(document))

    def minutes(self, name: str) -> Minutes:
        """Return what was extracted from the document with this id or file name, with its text and mentions.

        Raises DocumentNotFoundError.
        """
        with self._tables.reported():
            return self._tables.documents.minutes(self._tables.documents.find(name))

    def names(self, minutes: Minutes) -> dict[EntityKey, str]:
        """Return the IRI of everyone and everything that the minutes of a document here name, by kind and name."""
        from graph.resolve.claims import find_claims
        from graph.store.register import Register

        with self._tables.reported():
            iris = Register(self._tables.connection).iris(minutes.document.id)
        claims = find_claims(minutes)
        return {
            (one.kind, one.name): iris[one.kind, one.identity] for one in claims if (one.kind, one.identity) in iris
        }

    def source(self, name: str) -> Source | None:
        """Return the document last read under a file name, and by which version of the extractor."""
        with self._tables.reported():
            return self._tables.documents.source(name)

    def version(self, document: str) -> str | None:
        """Return the version of the extractor that read the document with this id, None where it is not here."""
        with self._tables.reported():
            return self._tables.documents.version(document)

    def rejection(self, document: str) -> str | None:
        """Return why the text with this id is no minutes, None where that is not known."""
        with self._tables.reported():
            return self._tables.documents.rejection(document, EXTRACTOR_VERSION)

    def maybe_same(self) -> list[Namesakes]:
        """Return the names that several entities of one kind bear, for a person to judge."""
        with self._tables.reported():
            return overview.maybe_same(self._tables.connection)

    def stats(self) -> Statistics:
        """Return the size of the store."""
        with self._tables.reported():
            return overview.statistics(self._tables.connection, self._path)

    # Asking it

    def select(self, query: str) -> list[dict[str, str]]:
        """Return the solutions of a SELECT of our own over all graphs: variable → IRI or lexical form, bound ones only.

        Equal triples of two documents count twice in Oxigraph: write DISTINCT. Nothing is refused and nothing stops it.
        """
        return select_rows(self._quads.database, query)

    def query(self, text: str, *, timeout: float | None = None) -> QueryResult:
        """Return the result of a SPARQL query from outside, over all graphs; the known prefixes are declared.

        With ``timeout`` (seconds) it runs on the last published state in a process of its own, which is stopped then.
        Raises QueryRefusedError for updates, SERVICE, LOAD and FROM of anything outside, QuerySyntaxError with line
        and column, QueryTimeoutError.
        """
        checked = check_query(text, self.graphs)
        if timeout is None:
            return evaluate(self._quads.database, checked)
        return run_query(self._published(), checked, timeout)

    @contextmanager
    def query_file(self, text: str, timeout: float, formats: tuple[Format, Format]) -> Iterator[ResultFile]:
        """Yield the result of such a query as a file, however large: rows in the first format, graphs in the second."""
        checked = check_query(text, self.graphs)
        with stopped_query(self._published(), checked, timeout, formats) as result:
            yield result

    def graphs(self) -> list[str]:
        """Return the IRIs of all graphs, sorted: one a document, and the registry."""
        return self._quads.graphs()

    def lines(self, graph: str | None = None) -> Iterator[str]:
        """Yield the N-Quads lines of one graph, or of all in the order of their IRIs, sorted within each."""
        for one in [graph] if graph else self.graphs():
            yield from self._quads.lines(one)

    # Inside

    def _open_for_writing(self) -> Tables:
        # Inside, here and below: who only reads need not load what writes.
        from graph.store.writer import Writer

        self._changes = Writer(self._path, self._quads)
        return self._changes.tables

    def _writer(self) -> "Writer":
        if self._changes is None:
            raise StoreError(f"{self._path}: lageret er kun åbnet til læsning. Åbn det med write=True.")
        return self._changes

    def _open_for_reading(self) -> Tables:
        self._tables = Tables(self._path, write=False)
        for _ in range(_ATTEMPTS):
            # One read transaction as long as the reader lives: tables and snapshot are of the same state.
            self._tables.renew()
            # A writer may take the snapshot away between the two: then there is a newer one.
            with suppress(FileNotFoundError):
                self._quads.open_snapshot(self._tables.snapshot())
                return self._tables
        raise StoreError(
            f"{self._path}: grafen mangler. Kør `referatgraf add` igen: den bygges op af de gemte dokumenter."
        )

    def _published(self) -> Path | None:
        number = self._tables.snapshot()
        return self._quads.snapshot(number) if number else None


def _find_folder(path: Path, create: bool) -> None:
    """Make the folder where it may be made; raise StoreError where it is no store."""
    if (path / schema.FILE).exists():
        return
    if not create:
        raise StoreError(f"{path}: her er intet lager. Lav et med `referatgraf add --store {path} MAPPE`.")
    try:
        if path.exists() and not _is_empty(path):
            raise StoreError(f"{path}: er ikke et lager, og er ikke tom. Vælg en anden mappe med --store.")
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: mappen kan ikke laves ({error}). Vælg en anden mappe med --store.") from error


def _is_empty(path: Path) -> bool:
    """Return whether the folder holds nothing but what a process killed on the way to a store leaves."""
    return path.is_dir() and all(found.name.startswith(schema.LEFT_OVERS) for found in path.iterdir())
