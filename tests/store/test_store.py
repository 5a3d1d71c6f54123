"""The store as a whole: what is added is there, what is taken out is gone, and every fault has a way out."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import DocumentNotFoundError, StoreBusyError, StoreDamagedError, StoreError
from graph.identity import document_iri
from graph.model import Minutes, PartialDate
from graph.store import DocumentSummary, Namesakes, Store
from graph.vocabulary import KINDS_GRAPH, REGISTRY_GRAPH
from tests.store.board_minutes import board_minutes

FIRST = board_minutes("a.txt", "Havneudvalget", [("Ida Fjord", "Klitby Skole")], date=PartialDate(2024, 3, 5))
SECOND = board_minutes("b.txt", "Havneudvalget", [("Ida Fjord", "Sandby Skole")], date=PartialDate(2024, 4, 5))
CHANGED = board_minutes("a.txt", "Havneudvalget", [("Ida Fjord", None)], date=PartialDate(2024, 3, 5), decision="Nej.")
BOARD = board_minutes("c.txt", "Bestyrelsen", [("Ida Fjord", "Åby Brugs"), ("Bo", None)])


def graph_names(*minutes: Minutes) -> list[str]:
    return sorted([*(document_iri(one.document.id) for one in minutes), REGISTRY_GRAPH, KINDS_GRAPH])


def fresh_lines(folder: Path, *minutes: Minutes) -> list[str]:
    with Store.open(folder, create=True) as store:
        store.add(minutes)
        return list(store.lines())


def test_what_is_kept_comes_back_whole(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST, SECOND])
    with Store.open(tmp_path) as store:
        assert store.minutes("a.txt") == FIRST
        assert store.minutes(SECOND.document.id) == SECOND
        assert store.documents() == [
            DocumentSummary(FIRST.document.id, ("a.txt",), "Havneudvalget", None, "2024-03-05", 1, 1, 0, 1),
            DocumentSummary(SECOND.document.id, ("b.txt",), "Havneudvalget", None, "2024-04-05", 1, 1, 0, 1),
        ]
        assert store.graphs() == graph_names(FIRST, SECOND)
        assert store.maybe_same() == []


def test_a_changed_file_takes_the_place_of_what_it_was(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        store.add([FIRST, SECOND])
        store.add([CHANGED])
        assert store.graphs() == graph_names(CHANGED, SECOND)
        assert list(store.lines()) == fresh_lines(tmp_path / "fresh", CHANGED, SECOND)
        with pytest.raises(DocumentNotFoundError, match=FIRST.document.id):
            store.minutes(FIRST.document.id)


def test_the_same_bytes_under_two_names_are_one_document(tmp_path: Path) -> None:
    copy = replace(FIRST, document=replace(FIRST.document, sources=("copy.txt",)))
    with Store.open(tmp_path / "store", create=True) as store:
        store.add([FIRST])
        store.add([copy])
        assert [one.sources for one in store.documents()] == [("a.txt", "copy.txt")]
        both = list(store.lines())
        store.add([CHANGED])
        assert [(one.id, one.sources) for one in store.documents()] == [
            (CHANGED.document.id, ("a.txt",)),
            (FIRST.document.id, ("copy.txt",)),
        ]
    assert both == fresh_lines(tmp_path / "fresh", copy, FIRST)


def test_remove_takes_everything(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        empty = list(store.lines())
        store.add([FIRST, BOARD])
        iris = [
            f"https://w3id.org/referat/id/person/ida-fjord--{place}" for place in ("body-havneudvalget", "åby-brugs")
        ]
        assert [(one.kind, one.name) for one in store.maybe_same()] == [("person", "Ida Fjord")]
        assert store.maybe_same()[0].iris[1] == iris[1]
        assert store.remove(["a.txt", BOARD.document.id]) == sorted([FIRST.document.id, BOARD.document.id])
        assert (store.documents(), list(store.lines()), store.maybe_same()) == ([], empty, [])
    for table in ("document", "source", "claim", "name", "key", "entity"):
        with sqlite3.connect(tmp_path / "store" / "documents.sqlite") as connection:
            assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,), table  # noqa: S608
        connection.close()


def test_remove_of_an_unknown_name_removes_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST])
        with pytest.raises(DocumentNotFoundError, match=r"nix\.txt: findes ikke i lageret"):
            store.remove(["a.txt", "nix.txt"])
        assert [one.id for one in store.documents()] == [FIRST.document.id]


def test_namesakes_and_counts(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST, BOARD])
        base = "https://w3id.org/referat/id/person/ida-fjord"
        assert store.maybe_same() == [Namesakes("person", "Ida Fjord", (f"{base}--klitby-skole", f"{base}--åby-brugs"))]
        stats = store.stats()
        counts = (
            stats.documents,
            stats.meetings,
            stats.decisions,
            stats.actions,
            stats.sentences,
            stats.not_understood,
        )
        assert counts == (2, 2, 2, 0, 4, 2)
        assert stats.entities == {"body": 2, "organisation": 2, "person": 3}
        assert stats.size > 100_000


def test_select_gives_bound_variables_as_text(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST])
        rows = store.select(
            "SELECT ?name ?none { ?p a <http://xmlns.com/foaf/0.1/Person> ; "
            "<http://www.w3.org/2004/02/skos/core#prefLabel> ?name OPTIONAL { ?p <x:y> ?none } }"
        )
        assert rows == [{"name": "Ida Fjord"}]


def test_a_reader_sees_what_was_whole_when_it_opened(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as writer:
        writer.add([FIRST])
        with Store.open(tmp_path) as reader:
            for number in range(4):  # more than there are snapshots kept
                writer.add([board_minutes(f"{number}.txt", "Havneudvalget")])
            assert [one.id for one in reader.documents()] == [FIRST.document.id]
            assert reader.graphs() == graph_names(FIRST)
            query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
            assert len(reader.query(query).rows) == len(reader.query(query, timeout=20).rows) == 3
            assert len(list((tmp_path / "snapshots").iterdir())) == 3
        writer.add([SECOND])
        assert len(list((tmp_path / "snapshots").iterdir())) == 2
    with Store.open(tmp_path) as reader:
        assert len(reader.documents()) == 6


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.lock._WAIT_SECONDS", 0.2)
    with Store.open(tmp_path, create=True) as writer:
        writer.add([FIRST])
        with pytest.raises(StoreBusyError, match=r"et andet program skriver i lageret\. Vent"):
            Store.open(tmp_path, write=True)
        code = f"from graph.store import Store; Store.open({str(tmp_path)!r}, write=True)"
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
        assert "StoreBusyError" in other.stderr
        assert len(Store.open(tmp_path).documents()) == 1


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"her er intet lager\. Lav et med `referatgraf add"):
        Store.open(tmp_path / "none")
    with pytest.raises(StoreError, match="her er intet lager"):
        Store.open(tmp_path / "none", write=True)
    assert not (tmp_path / "none").exists()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kære Ida")
    with pytest.raises(StoreError, match="er ikke et lager, og er ikke tom"):
        Store.open(tmp_path, create=True)
    with pytest.raises(StoreError, match="er ikke et lager"):
        Store.open(tmp_path / "brev.txt", create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["brev.txt"]


def test_a_store_that_was_half_made_is_made(tmp_path: Path) -> None:
    (tmp_path / "unfinished.sqlite").write_bytes(b"killed here")
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST])
    assert not (tmp_path / "unfinished.sqlite").exists()


def _overwrite(path: Path) -> None:
    path.write_bytes(b"noise" * 4000)


@pytest.mark.parametrize("damage", [_overwrite, lambda path: path.write_bytes(b"")], ids=["noise", "emptied"])
def test_damaged_documents(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST])
    damage(tmp_path / "documents.sqlite")
    for write in (False, True):
        with pytest.raises(StoreDamagedError, match="Hent mappen fra en sikkerhedskopi"):
            Store.open(tmp_path, write=write)


def test_a_damaged_graph_is_made_again_from_the_documents(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        store.add([FIRST, BOARD])
    for folder in (tmp_path / "store" / "snapshots").iterdir():
        _overwrite(folder / "CURRENT")
    for write in (False, True):
        with pytest.raises(StoreDamagedError, match="Slet mappen snapshots i den"):
            Store.open(tmp_path / "store", write=write)
    shutil.rmtree(tmp_path / "store" / "snapshots")
    with pytest.raises(StoreError, match="Kør `referatgraf add` igen"):
        Store.open(tmp_path / "store")
    with Store.open(tmp_path / "store", write=True) as store:
        assert list(store.lines()) == fresh_lines(tmp_path / "fresh", FIRST, BOARD)


def test_a_store_of_another_version(tmp_path: Path) -> None:
    Store.open(tmp_path, create=True).close()
    connection = sqlite3.connect(tmp_path / "documents.sqlite")
    connection.execute("UPDATE setting SET value = '99' WHERE name = 'format'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="lavet af en anden version"):
        Store.open(tmp_path)


def test_a_store_of_an_older_program_is_made_again(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([FIRST, BOARD])
        lines = list(store.lines())
    connection = sqlite3.connect(tmp_path / "documents.sqlite")
    connection.executescript(
        "UPDATE setting SET value = '0.0.1' WHERE name = 'version'; DELETE FROM claim; DELETE FROM key;"
    )
    connection.close()
    with Store.open(tmp_path, write=True) as store:
        assert list(store.lines()) == lines
        store.add([SECOND])


def test_a_reader_may_not_write(tmp_path: Path) -> None:
    Store.open(tmp_path, create=True).close()
    with Store.open(tmp_path) as store, pytest.raises(StoreError, match="kun åbnet til læsning"):
        store.add([FIRST])


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path, create=True)
    store.close()
    with pytest.raises(StoreError, match="lageret er lukket"):
        store.graphs()


def test_the_same_lines_with_another_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.test_store import *; "
        "sys.stdout.reconfigure(encoding='utf-8'); "
        "print(*fresh_lines(Path(sys.argv[1]), FIRST, SECOND, BOARD), sep='\\n')"
    )
    paths = str(Path(__file__).parents[2])
    printed = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0] == printed[1] != b""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_loses_nothing_acknowledged(tmp_path: Path) -> None:
    mounting = ["mount", "-t", "tmpfs", "-o", "size=240m", "tmpfs", str(tmp_path)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        _fill_the_disk(tmp_path)
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def _fill_the_disk(disk: Path) -> None:
    ballast = disk / "ballast"
    with Store.open(disk / "store", create=True) as store:
        store.add([FIRST])
        before = list(store.lines())
        ballast.write_bytes(bytes(60_000_000))
        for _ in range(2):
            with pytest.raises(StoreError, match=r"disken er fuld: der er \d+ MB ledig, .* Gør plads"):
                store.add([SECOND])
        assert (list(store.lines()), [one.id for one in store.documents()]) == (before, [FIRST.document.id])
        with pytest.raises(OSError, match="No space"):
            ballast.write_bytes(bytes(300_000_000))
    with Store.open(disk / "store") as reader:
        assert (list(reader.lines()), [one.id for one in reader.documents()]) == (before, [FIRST.document.id])
    with pytest.raises(StoreError, match="disken er fuld"):
        Store.open(disk / "store", write=True)
    ballast.unlink()
    with Store.open(disk / "store", write=True) as store:
        store.add([SECOND])
        assert store.graphs() == graph_names(FIRST, SECOND)
