"""`referatgraf add`, `list`, `stats` and `remove`: what they print, and their exit codes."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.resources import resource
from graph.store import Store
from tests.store.board_minutes import board_minutes

ROOT = Path(__file__).parents[2]
EXAMPLES = Path(str(resource("data/examples")))
TEXT = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Molen
Bo Lund lover at undersøge molen.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFERATGRAF_STORE", str(tmp_path / "store"))
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_add_prints_a_summary_of_each_file(folder: Path) -> None:
    (folder / "møder").mkdir()
    (folder / "møder" / "marts.txt").write_text(TEXT, encoding="utf-8")
    (folder / "møder" / "README.md").write_text("# Sådan bruger du mappen\n\nLæg filerne her.\n", encoding="utf-8")
    code, out, err = run("add", "møder", "--json")
    rows = json.loads(out)
    assert code == 0
    assert [(row["file"], row["status"]) for row in rows] == [
        ("møder/README.md", "ikke et referat"),
        ("møder/marts.txt", "tilføjet"),
    ]
    assert rows[1]["people"] == 2
    assert err.splitlines()[-1] == "1 tilføjet, 1 ikke et referat."
    assert run("add", "møder/marts.txt", "--lang", "en")[2] == "1 added.\n"
    assert run("add", "møder/marts.txt") == (0, "", "1 uændret.\n")


def test_bad_files_are_named_and_the_others_are_kept(folder: Path) -> None:
    (folder / "marts.txt").write_text(TEXT, encoding="utf-8")
    (folder / "tom.txt").write_bytes(b"")
    (folder / "billede.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "boller.txt").write_text("Opskrift på boller\n\n500 g mel, 2 dl vand. Bland og bag.\n", encoding="utf-8")
    (folder / "mappe").mkdir()
    code, out, err = run("add", "marts.txt", "tom.txt", "billede.txt", "boller.txt", "mappe", "nix.txt")
    assert code == 1
    assert [line.split("\t")[:2] for line in out.splitlines()[1:]] == [
        ["marts.txt", "tilføjet"],
        ["tom.txt", "fejl"],
        ["billede.txt", "fejl"],
        ["boller.txt", "ikke et referat"],
        ["mappe", "fejl"],
        ["nix.txt", "fejl"],
    ]
    assert [line.partition(":")[0] for line in err.splitlines()[:-1]] == [
        "tom.txt",
        "billede.txt",
        "boller.txt",
        "mappe",
        "nix.txt",
    ]
    assert err.splitlines()[-1] == "1 tilføjet, 1 ikke et referat, 4 fejl."
    assert [row["sources"] for row in json.loads(run("list", "--json")[1])] == ["marts.txt"]


def test_a_name_cannot_give_orders_to_the_terminal(folder: Path) -> None:
    code, out, err = run("add", "[red]\x1b[31mond.txt")
    assert (code, "\x1b" in out + err) == (1, False)
    assert "[red]␛[31mond.txt: filen findes ikke." in err


def test_standard_input(folder: Path) -> None:
    code, out, _ = run("add", "-", "--json", stdin=TEXT)
    row = json.loads(out)[0]
    assert (code, row["file"][:6], row["status"], row["people"]) == (0, "stdin-", "tilføjet", 2)
    assert run("add", "-", stdin="")[0] == 1


def test_a_store_that_cannot_be_made(folder: Path) -> None:
    (folder / "brev.txt").write_text("Kære Ida")
    (folder / "marts.txt").write_text(TEXT, encoding="utf-8")
    code, out, err = run("add", "marts.txt", "--store", str(folder))
    assert (code, out) == (1, "")
    assert "er ikke et lager, og er ikke tom. Vælg en anden mappe med --store." in err


def test_wrong_use_exits_2(folder: Path) -> None:
    assert run("add")[0] == 2
    assert run("remove")[0] == 2


def test_list_stats_and_remove(folder: Path) -> None:
    people = [("Ida Fjord", "Klitby Skole")]
    with Store.open(folder / "store", create=True) as store:
        store.add(
            [
                board_minutes("a.txt", "Havneudvalget", people),
                board_minutes("b.txt", "Bestyrelsen", [("Ida Fjord", None)]),
            ]
        )
        first, second = (one.id for one in store.documents())
    head = "Forum\tNr.\tDato\tFil\tPersoner\tBeslutninger\tOpgaver\tIkke forstået\tUdgave af\tId\n"
    both = f"Bestyrelsen\t\t\tb.txt\t1\t1\t0\t1\t\t{first}\nHavneudvalget\t\t\ta.txt\t1\t1\t0\t1\t\t{second}\n"
    assert run("list") == (0, head + both, "")
    code, out, _ = run("list", "--maybe-same")
    assert (code, out) == (
        0,
        f"Måske samme\tSlags\tAntal\tAdskilt ved\nIda Fjord\tperson\t2\tdokument {first}; klitby skole\n",
    )
    code, out, _ = run("stats", "--lang", "en")
    assert out.startswith(
        "What\tCount\ndocuments\t2\nmeetings\t2\ndecisions\t2\ntasks\t0\npeople\t2\norganisations\t1\n"
    )
    assert json.loads(run("stats", "--json")[1])["entities"] == {"body": 2, "organisation": 1, "person": 2}
    assert run("remove", "a.txt", first) == (0, "", "Fjernede 2 dokumenter.\n")
    assert run("remove", "a.txt") == (
        1,
        "",
        "a.txt: findes ikke i lageret. Se navnene med `referatgraf list`: et filnavn skal skrives som der.\n",
    )
    assert run("list") == (0, "", "Lageret er tomt.\n")


@pytest.mark.parametrize("command", [("list",), ("stats",), ("remove", "a.txt"), ("query", "-e", "ASK {}")])
def test_no_store(folder: Path, command: tuple[str, ...]) -> None:
    code, out, err = run(*command, "--store", "nix")
    assert (code, out, err) == (1, "", "nix: her er intet lager. Lav et med `referatgraf add --store nix MAPPE`.\n")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent by signal")
def test_ctrl_c_keeps_what_is_durable(folder: Path) -> None:
    (folder / "møder").mkdir()
    text = next(path for path in sorted(EXAMPLES.glob("*.txt"))).read_text(encoding="utf-8")
    for number in range(3000):
        (folder / "møder" / f"{number:04}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "cli.py"), "add", "møder"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        until = time.monotonic() + 120
        while not (folder / "store" / "snapshots" / "000002").exists() and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
    assert (process.returncode, "Traceback" in err) == (130, False)
    assert "Afbrudt. " in err
    listed = json.loads(run("list", "--json")[1])
    added = [line.split("\t")[0] for line in out.splitlines()[1:]]
    assert 0 <= len(listed) - len(added) < 3000
    assert {row["sources"] for row in listed} >= set(added)
    shutil.rmtree(folder / "møder")
