"""The graph on disk: one Oxigraph database that the writer changes, and published snapshots that readers open.

Oxigraph must not be opened for reading while another process writes to it: measured, such a reader missed whole batches
and once took all memory. So the writer publishes a snapshot when a batch is whole (hard links: 10 ms for 4 GB), and
readers open the newest. A batch thus becomes visible in one step, whatever it drops and loads.
"""

import contextlib
import io
import shutil
import time
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.errors import StoreBusyError, StoreDamagedError, StoreError
from graph.vocabulary import REGISTRY_GRAPH

if TYPE_CHECKING:
    import pyoxigraph

# Measured on documents of 1,440 quads: 150,000 lines a load keep peak memory under 300 MB. Smaller loads cost more in
# a large store, because each is merged into an index of 256 MB.
LINES_A_LOAD: Final = 150_000
_GRAPHS_AN_UPDATE: Final = 50
_SNAPSHOTS_KEPT: Final = 2
_WAIT_SECONDS: Final = 3.0
_READ_SIZE: Final = 1 << 20


class Quads:
    """The folders ``quads`` (the writer's) and ``snapshots`` (the readers') of one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._live = folder / "quads"
        self._snapshots = folder / "snapshots"
        self._left_over: set[str] = set()
        self._store: pyoxigraph.Store | None = None

    @property
    def database(self) -> "pyoxigraph.Store":
        """The open database; raises StoreError where it was closed."""
        if self._store is None:
            raise StoreError(f"{self._folder}: lageret er lukket. Åbn det igen.")
        return self._store

    def open_live(self) -> bool:
        """Open the writer's database, waiting a few seconds for another writer; return whether it was there before.

        Raises StoreBusyError where another process keeps it, StoreDamagedError where it cannot be read.
        """
        before = self._live.exists()
        self._left_over = {path.name for path in self._live.glob("*")} if before else set()
        until = time.monotonic() + _WAIT_SECONDS
        while self._store is None:
            with self._reported():
                self._store = self._open_unless_busy()
            if self._store is None:
                if time.monotonic() > until:
                    raise StoreBusyError(
                        f"{self._folder}: et andet program skriver i lageret. Vent, til det er færdigt, og prøv igen."
                    )
                time.sleep(0.1)
        return before

    def open_snapshot(self, number: int) -> None:
        """Open a published state for reading; raises FileNotFoundError where a writer has replaced it since."""
        import pyoxigraph

        if number == 0:
            self._store = pyoxigraph.Store()
            return
        with self._reported():
            self._store = pyoxigraph.Store.read_only(str(self.snapshot(number)))

    def snapshot(self, number: int) -> Path:
        """Return the folder of a published state."""
        return self._snapshots / f"{number:06d}"

    def close(self) -> None:
        """Let go of the database; the writer's lock with it."""
        self._store = None

    def drop(self, graphs: Iterable[str]) -> None:
        """Take out whole graphs, by IRI."""
        remaining = iter(graphs)
        while some := list(islice(remaining, _GRAPHS_AN_UPDATE)):
            with self._reported():
                self.database.update(" ".join(f"DROP SILENT GRAPH <{graph}>;" for graph in some))

    def take_out(self, lines: Iterable[str]) -> None:
        """Take lines out of the registry graph."""
        end = f" <{REGISTRY_GRAPH}> ."
        remaining = iter(lines)
        while some := list(islice(remaining, _GRAPHS_AN_UPDATE * 20)):
            triples = "".join(f"{line.removesuffix(end)} .\n" for line in some)
            with self._reported():
                self.database.update(f"DELETE DATA {{ GRAPH <{REGISTRY_GRAPH}> {{ {triples} }} }}")

    def load(self, lines: Iterable[str]) -> None:
        """Put N-Quads lines in, in loads of bounded memory."""
        import pyoxigraph

        remaining = iter(lines)
        for first in remaining:
            some = chain((first,), islice(remaining, LINES_A_LOAD - 1))
            with self._reported():
                self.database.bulk_load(_LineReader(some), format=pyoxigraph.RdfFormat.N_QUADS)  # type: ignore[arg-type]

    def replace_turtle(self, graph: str, text: str) -> None:
        """Make what ``text`` says in Turtle the whole of one graph."""
        import pyoxigraph

        self.drop([graph])
        with self._reported():
            self.database.load(text, format=pyoxigraph.RdfFormat.TURTLE, to_graph=pyoxigraph.NamedNode(graph))

    def publish(self, number: int) -> None:
        """Make the present state a snapshot, durable on disk; readers find it once ``number`` is written down."""
        target = self.snapshot(number)
        shutil.rmtree(target, ignore_errors=True)
        with self._reported():
            self._snapshots.mkdir(exist_ok=True)
            self.database.backup(str(target))
        kept = {self.snapshot(number - age).name for age in range(_SNAPSHOTS_KEPT)}
        for path in self._snapshots.iterdir():
            # A reader that had opened it goes on on POSIX; on Windows it stays until a later publication.
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)

    def clean(self, number: int) -> None:
        """Delete what killed loads left behind: tables from before opening that the snapshot does not use."""
        used = {path.name for path in self.snapshot(number).iterdir()}
        for name in self._left_over - used:
            if name.endswith(".sst") or name.startswith("LOG.old"):
                with contextlib.suppress(OSError):
                    (self._live / name).unlink(missing_ok=True)

    def graphs(self) -> list[str]:
        """Return the IRIs of all graphs, sorted."""
        with self._reported():
            return sorted(str(graph.value) for graph in self.database.named_graphs())

    def lines(self, graph: str) -> list[str]:
        """Return the N-Quads lines of one graph, sorted."""
        import pyoxigraph

        with self._reported():
            found = self.database.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
            data = pyoxigraph.serialize(found, format=pyoxigraph.RdfFormat.N_QUADS) or b""
        return sorted(data.decode().split("\n")[:-1])

    def _open_unless_busy(self) -> "pyoxigraph.Store | None":
        import pyoxigraph

        try:
            return pyoxigraph.Store(str(self._live))
        except OSError as error:
            if "lock" in str(error).casefold():
                return None
            raise

    @contextlib.contextmanager
    def _reported(self) -> Iterator[None]:
        """Turn what Oxigraph raises into an error with a way out."""
        try:
            yield
        except FileNotFoundError:
            raise
        except OSError as error:
            raise StoreError(
                f"{self._folder}: lageret kan ikke skrives eller læses ({error}). "
                "Se, om disken er fuld, og om du har adgang til mappen. Det, der er meldt tilføjet, er bevaret."
            ) from error
        except RuntimeError as error:
            raise StoreDamagedError(
                f"{self._folder}: grafen er beskadiget ({error}). Slet mapperne quads og snapshots i den, og kør "
                "`referatgraf add` igen: grafen bygges op af de gemte dokumenter."
            ) from error


class _LineReader(io.RawIOBase):
    """A file whose lines are made as they are read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while size < 0 or len(self._rest) < size:
            some = list(islice(self._lines, 2000))
            if not some:
                break
            self._rest += ("\n".join(some) + "\n").encode()
        size = len(self._rest) if size < 0 else size
        data, self._rest = self._rest[:size], self._rest[size:]
        return data
