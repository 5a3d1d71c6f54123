"""`kill -9` while adding: the store opens, and every acknowledged document is there, whole."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.identity import document_iri
from graph.store import Store
from tests.store.adding_process import minutes_number

ROOT = Path(__file__).parents[2]


def _killed_while_adding(folder: Path, first: int, seconds: float) -> dict[str, str]:
    """Return the id of each file that the process said was durable before it was killed."""
    command = [sys.executable, "-m", "tests.store.adding_process", str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(seconds)
        process.kill()
        words = process.stdout.read().split()
    return dict(word.split("=") for word in words if "=" in word and len(word.partition("=")[2]) == 16)


def _new_edition(name: str) -> str:
    return minutes_number(int(name.removesuffix(".txt")), edition=1).document.id


def _check_rounds(folder: Path, rounds: int, seed: int) -> None:
    moments = random.Random(seed)  # noqa: S311
    durable: dict[str, str] = {}
    for number in range(rounds):
        durable.update(_killed_while_adding(folder / "killed", number * 1000 + 1, moments.uniform(0.0, 0.6)))
        with Store.open(folder / "killed") as reader:
            held = {one.sources[0]: one.id for one in reader.documents()}
            # The process may have been killed between making a new edition durable and saying so.
            assert [name for name, one in durable.items() if held.get(name) not in (one, _new_edition(name))] == []
            assert {document_iri(one) for one in held.values()} <= set(reader.graphs())
    with Store.open(folder / "killed", write=True) as store, Store.open(folder / "fresh", create=True) as fresh:
        fresh.add([store.minutes(one.id) for one in store.documents()])
        assert list(store.lines()) == list(fresh.lines())


def test_a_few_kills(tmp_path: Path) -> None:
    _check_rounds(tmp_path, 4, seed=20240521)


@pytest.mark.soak
def test_fifty_kills(tmp_path: Path) -> None:
    _check_rounds(tmp_path, 50, seed=7)


def test_what_killed_loads_left_is_deleted(tmp_path: Path) -> None:
    _killed_while_adding(tmp_path, 1, 0.3)
    left_behind = [tmp_path / "quads" / name for name in ("999999.sst", "LOG.old.1")]
    for path in left_behind:
        path.write_bytes(b"left behind")
    with Store.open(tmp_path, write=True) as store:
        assert [path for path in left_behind if path.exists()] == []
        store.add([minutes_number(9000)])
        store.add([minutes_number(9001)])
    assert len(list((tmp_path / "snapshots").iterdir())) == 2
