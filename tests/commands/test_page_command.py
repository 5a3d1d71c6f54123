"""`referatgraf page`: what it writes, what it leaves out, and what it says where it cannot."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.show.page import page as page_module

CLOSED = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn

1. Molen
Det blev besluttet at male molen. Bo Lund lover at hente maling til Projekt Kystlys.

2. Lukket: Salg af havnegrund
Det blev besluttet at sælge grunden til Tårnselskabet. Ida Fjord lover at ringe til køberen om Projekt Tårnhus.
Tove Kaas orienterede om Projekt Kystlys.

3. Henvendelser
Borger Viggo Sandgren klagede over støj. Bo Lund lover at ringe til borger Viggo Sandgren.
Molen blev nævnt af Tove Kaas.
"""
SECRETS = ("grunden", "Tårnhus", "tårnhus", "Tårnselskabet", "køberen", "Salg af havnegrund", "Tove Kaas", "tove-kaas")
PRIVATE = ("Viggo", "Sandgren")
CHUNK = re.compile(r'<script type="application/json" id="data-([\w-]+)">(.*?)</script>')


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFERATGRAF_STORE", str(tmp_path / "store"))
    (tmp_path / "marts.txt").write_text(CLOSED, encoding="utf-8")
    assert run("add", "marts.txt")[0] == 0
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.stdout, result.stderr


def chunks(page: Path) -> dict[str, object]:
    return {name: json.loads(text) for name, text in CHUNK.findall(page.read_text("utf-8"))}


def found(page: Path, words: tuple[str, ...]) -> list[str]:
    data = page.read_bytes()
    return [word for word in words if word.encode() in data or json.dumps(word)[1:-1].encode() in data]


def test_the_page_is_one_file_that_says_what_it_holds(folder: Path) -> None:
    code, out, err = run("page", "side.html")
    assert (code, err) == (0, "")
    assert re.fullmatch(
        r"Skrev side\.html \(0,\d MB\)\. Møder: 1, fakta: \d+\. Åbn filen i en browser; den virker uden net\.\n", out
    )
    assert [*chunks(folder / "side.html")] == ["head", "names", "facts", "matrices", "map", "text-0"]
    assert [path.name for path in folder.iterdir()].count("side.html") == 1
    assert sorted(path.name for path in folder.iterdir()) == ["marts.txt", "side.html", "store"]


def test_closed_items_and_private_persons_are_not_in_the_bytes(folder: Path) -> None:
    assert run("page", "side.html")[0] == 0
    assert found(folder / "side.html", (*SECRETS, *PRIVATE)) == []
    assert found(folder / "side.html", ("male molen", "Kystlys", "Bo Lund lover at ringe til borger")) == [
        "male molen",
        "Kystlys",
        "Bo Lund lover at ringe til borger",
    ]


def test_they_are_there_where_they_are_asked_for(folder: Path) -> None:
    assert run("page", "alt.html", "--include-closed")[0] == 0
    assert found(folder / "alt.html", (*SECRETS, *PRIVATE)) == [*SECRETS, *PRIVATE]


def test_full_texts_can_be_left_out(folder: Path) -> None:
    assert run("page", "side.html", "--without-texts")[0] == 0
    assert [*chunks(folder / "side.html")] == ["head", "names", "facts", "matrices", "map"]


def test_the_same_store_gives_the_same_bytes(folder: Path) -> None:
    def made(seed: str) -> bytes:
        command = [sys.executable, "-m", "cli", "page", f"side{seed}.html"]
        root = str(Path(__file__).parents[2])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        subprocess.run(command, check=True, cwd=folder, env=environment, capture_output=True)
        return (folder / f"side{seed}.html").read_bytes()

    assert made("1") == made("2")


def test_too_many_meetings_are_refused_with_a_way_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_MEETINGS", 0)
    assert run("page", "side.html") == (
        1,
        "",
        (
            "side.html: 1 møder er for meget til én fil (højst 2.000 med fuld tekst). Udelad de fulde tekster med "
            "--without-texts, vælg en del med --body, --from og --to, eller skriv en mappe af sider med "
            "`referatgraf site MAPPE`.\n"
        ),
    )
    assert run("page", "side.html", "--without-texts")[0] == 0


def test_too_many_bytes_are_refused_with_a_way_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_BYTES", 100)
    assert run("page", "en. vej.html", "--without-texts") == (
        1,
        "",
        (
            "en. vej.html: 1 møder er for meget til én fil (højst 50 MB). Vælg en del med --body, --from og --to, "
            "eller skriv en mappe af sider med `referatgraf site MAPPE`.\n"
        ),
    )
    assert not (folder / "en. vej.html").exists()


def test_an_unknown_forum_is_named_with_the_nearest(folder: Path) -> None:
    assert run("page", "side.html", "--body", "Havnudvalget i Klitby") == (
        1,
        "",
        "--body Havnudvalget i Klitby: intet i det valgte hedder det. Mente du: Havneudvalget i Klitby?\n",
    )


def test_a_forum_and_a_period_are_kept_to(folder: Path) -> None:
    assert run("page", "side.html", "--body", "havneudvalget i klitby", "--from", "2025")[0] == 0
    head = chunks(folder / "side.html")["head"]
    assert isinstance(head, dict)
    assert (head["scope"], head["counts"]["meetings"]) == (
        {"body": "Havneudvalget i Klitby", "from": "2025", "closed": False},
        0,
    )


@pytest.mark.parametrize(("option", "value"), [("--from", "marts"), ("--to", "2024-13")])
def test_a_period_that_is_none_is_wrong_use(folder: Path, option: str, value: str) -> None:
    code, out, err = run("page", "side.html", option, value)
    assert (code, out) == (2, "")
    assert "skal være et år, en måned eller en dag" in err


def test_without_a_store_the_page_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("page", "side.html", "--store", "intet")
    assert (code, out) == (1, "")
    assert err == "intet: her er intet lager. Lav et med `referatgraf add --store intet MAPPE`.\n"
    assert list(tmp_path.iterdir()) == []
