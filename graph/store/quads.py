"""The graph on disk: one Oxigraph database that the writer changes, and published snapshots that readers open.

Oxigraph must not be opened for reading while another process writes to it: measured, such a reader missed whole batches
and once took all memory. So the writer publishes a snapshot when a batch is whole (hard links: 10 ms for 4 GB), and
readers open the newest. The writer itself begins from the last snapshot: what a killed process did after it, and the
tables it left behind, are gone.
"""

import contextlib
import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.errors import StoreDamagedError, StoreError
from graph.store.lock import SnapshotUse, allow_use, is_used

if TYPE_CHECKING:
    import pyoxigraph

# Measured on documents of 1,440 quads: 100,000 lines a load keep peak memory under 300 MB. Smaller loads cost more in
# a large store, because each is merged into an index of 256 MB.
LINES_A_LOAD: Final = 100_000
_GRAPHS_AN_UPDATE: Final = 20
_LINES_AN_UPDATE: Final = 1_000
# RocksDB, inside Oxigraph, puts off its compactions below 135 MB, and then its writes.
_LEAST_ROOM: Final = 200_000_000
_SNAPSHOTS_KEPT: Final = 2
_LINES_A_BLOCK: Final = 2_000


class Quads:
    """The folders ``quads`` (the writer's) and ``snapshots`` (the readers') of one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._live = folder / "quads"
        self._snapshots = folder / "snapshots"
        self._store: pyoxigraph.Store | None = None
        self._is_live = False
        self._use: SnapshotUse | None = None

    @property
    def database(self) -> "pyoxigraph.Store":
        """The open database; raises StoreError where it was closed."""
        if self._store is None:
            raise StoreError(f"{self._folder}: lageret er lukket. Åbn det igen.")
        return self._store

    def open_live(self, number: int) -> None:
        """Open the writer's database as it was at a published state, empty where ``number`` is 0.

        Raises FileNotFoundError where that state is missing, StoreDamagedError where it cannot be read.
        """
        import shutil

        import pyoxigraph

        self.close()
        self._is_live = True
        with self._reported():
            shutil.rmtree(self._live, ignore_errors=True)
            self._live.mkdir(exist_ok=True)
            for path in self.snapshot(number).iterdir() if number else ():
                _link(path, self._live / path.name)
            self._store = pyoxigraph.Store(str(self._live))

    def open_snapshot(self, number: int) -> None:
        """Open a published state for reading; raises FileNotFoundError where a writer has replaced it since."""
        import pyoxigraph

        if number == 0:
            self._store = pyoxigraph.Store()
            return
        self._use = SnapshotUse(self.snapshot(number))
        with self._reported():
            self._store = pyoxigraph.Store.read_only(str(self.snapshot(number)))

    def snapshot(self, number: int) -> Path:
        """Return the folder of a published state."""
        return self._snapshots / f"{number:06d}"

    def close(self) -> None:
        """Let go of the database; the writer's is deleted, for the snapshot holds all that counts."""
        self._store = None
        if self._use is not None:
            self._use.release()
            self._use = None
        if self._is_live:
            import shutil

            self._is_live = False
            shutil.rmtree(self._live, ignore_errors=True)

    def check_room(self) -> None:
        """Raise StoreError where the disk is so full that Oxigraph would wait for room without end."""
        import shutil

        free = shutil.disk_usage(self._folder).free
        if free < _LEAST_ROOM:
            raise StoreError(
                f"{self._folder}: disken er fuld: der er {free // 1_000_000} MB ledig, og der skal være mindst "
                f"{_LEAST_ROOM // 1_000_000} MB. Gør plads, og kør kommandoen igen. "
                "Det, der er meldt tilføjet, er bevaret."
            )

    def drop(self, graphs: Iterable[str]) -> None:
        """Take out whole graphs, by IRI."""
        remaining = iter(graphs)
        while some := list(islice(remaining, _GRAPHS_AN_UPDATE)):
            with self._reported():
                self.database.update(" ".join(f"DROP SILENT GRAPH <{graph}>;" for graph in some))

    def take_out(self, graph: str, lines: Iterable[str]) -> None:
        """Take lines out of one graph."""
        remaining = iter(lines)
        while some := list(islice(remaining, _LINES_AN_UPDATE)):
            with self._reported():
                self.database.update(f"DELETE DATA {{ {_triples(graph, some)} }}")

    def revise(self, graph: str, old: Iterable[str], new: Iterable[str]) -> None:
        """Change one graph from the lines ``old`` to the lines ``new``: only what differs is touched."""
        before, after = set(old), set(new)
        gone, added = _triples(graph, before - after), _triples(graph, after - before)
        with self._reported():
            # In this order: a quad that Oxigraph writes otherwise than we do stands on both sides, and stays.
            self.database.update(f"DELETE DATA {{ {gone} }}; INSERT DATA {{ {added} }}")

    def load(self, lines: Iterable[str]) -> None:
        """Put N-Quads lines in, in loads of bounded memory."""
        import pyoxigraph

        remaining = iter(lines)
        for first in remaining:
            self.check_room()
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
        import shutil

        target = self.snapshot(number)
        shutil.rmtree(target, ignore_errors=True)
        with self._reported():
            self._snapshots.mkdir(exist_ok=True)
            self.database.backup(str(target))
            allow_use(target)
        kept = {self.snapshot(number - age).name for age in range(_SNAPSHOTS_KEPT)}
        for path in self._snapshots.iterdir():
            if path.name not in kept and not is_used(path):
                shutil.rmtree(path, ignore_errors=True)

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
                f"{self._folder}: grafen er beskadiget ({error}). Slet mappen snapshots i den, og kør "
                "`referatgraf add` igen: grafen bygges op af de gemte dokumenter."
            ) from error


def _link(path: Path, target: Path) -> None:
    """Make ``target`` the same file where Oxigraph never changes it (its tables), else a copy."""
    if path.suffix == ".sst":
        # Some file systems have no hard links.
        with contextlib.suppress(OSError):
            target.hardlink_to(path)
            return
    target.write_bytes(path.read_bytes())


def _triples(graph: str, lines: Iterable[str]) -> str:
    end = f" <{graph}> ."
    return f"GRAPH <{graph}> {{ {' '.join(line.removesuffix(end) + ' .' for line in sorted(lines))} }}"


class _LineReader(io.RawIOBase):
    """A file whose lines are made as they are read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        # Oxigraph asks for some 2 kB at a time: a block is handed out in place, not cut off again and again.
        self._block = io.BytesIO()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._block.read(size)
        while not data and (some := list(islice(self._lines, _LINES_A_BLOCK))):
            self._block = io.BytesIO(("\n".join(some) + "\n").encode())
            data = self._block.read(size)
        return data
