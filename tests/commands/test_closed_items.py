"""What stands under closed items is left out of answers, maps and exports, unless it is asked for."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app

TEXT = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn

1. Molen
Det blev besluttet at male molen. Bo Lund lover at hente maling til Projekt Kystlys.

2. Lukket: Salg af havnegrund
Det blev besluttet at sælge grunden til Tårnselskabet. Ida Fjord lover at ringe til køberen om Projekt Tårnhus.
Tove Kaas orienterede om Projekt Kystlys.

3. Eventuelt
Intet.
"""
SECRETS = ("grunden", "Tårnhus", "Tove Kaas", "Salg af havnegrund")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFERATGRAF_STORE", str(tmp_path / "store"))
    (tmp_path / "marts.txt").write_text(TEXT, encoding="utf-8")
    assert run("add", "marts.txt")[0] == 0
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.stdout, result.stderr


def said(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_an_answer_counts_what_it_leaves_out(folder: Path) -> None:
    question = "Hvad blev besluttet i Havneudvalget i Klitby?"
    answer = json.loads(run("ask", question, "--json")[1])
    assert ([row["text"] for row in answer["rows"]], answer["left_out"]) == (
        ["Det blev besluttet at male molen."],
        ["1 linje fra et lukket punkt er udeladt; se den med --include-closed."],
    )
    whole = json.loads(run("ask", question, "--json", "--include-closed")[1])
    assert (len(whole["rows"]), whole["left_out"]) == (2, [])


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke indsatser er der?",
        "Hvem arbejder med Projekt Kystlys?",
        "Hvilke opgaver har Ida Fjord?",
        "Hvad siger referaterne om Projekt Kystlys?",
        "Hvem arbejder med Projekt?",
        "Hvem er Tove?",
    ],
)
def test_no_answer_speaks_of_a_closed_item(folder: Path, question: str) -> None:
    _, out, err = run("ask", question, "--json")
    answer = json.loads(out)
    assert said(json.dumps({**answer, "question": "", "understood": ""}, ensure_ascii=False) + err) == []


def test_the_map_leaves_closed_items_out_and_says_so(folder: Path) -> None:
    _, out, _ = run("network", "kort.html")
    page = (folder / "kort.html").read_text("utf-8")
    assert said(page) == []
    assert "Hvad der står under lukkede punkter, er ikke vist; se det med --include-closed." in out
    _, out, _ = run("network", "alt.html", "--include-closed")
    assert "Tårnhus" in (folder / "alt.html").read_text("utf-8")
    assert "lukkede punkter" not in out


@pytest.mark.parametrize("form", ["nq", "ttl", "graphml"])
def test_an_export_leaves_closed_items_out(folder: Path, form: str) -> None:
    out = run("export", "--format", form)[1]
    assert (said(out), "Kystlys" in out) == ([], True)
    assert "Tove Kaas" in run("export", "--format", form, "--include-closed")[1]


def test_extract_shows_the_whole_document_with_the_mark(folder: Path) -> None:
    found = json.loads(run("extract", "marts.txt", "--format", "json")[1])
    assert [(one["item"], one["closed"]) for one in found["decisions"]] == [("1", False), ("2", True)]


def test_who_only_a_closed_item_names_is_no_candidate_in_an_export(folder: Path) -> None:
    text = (
        "Referat af møde i Havneudvalget i Klitby den 6. juni 2024\n\nTil stede: Bo Lund, Klitby Havn\n\n1. Molen\n"
        "Kaj lover at male molen.\n\n2. Lukket: Personsag\nKaj Filskov lover at ringe. Kaj Fjordbak lover at skrive.\n"
    )
    (folder / "juni.txt").write_text(text, encoding="utf-8")
    assert run("add", "juni.txt")[0] == 0
    out, whole = (run("export", "--format", "nq", *more)[1] for more in ((), ("--include-closed",)))
    names = ("Kaj Filskov", "Kaj Fjordbak")
    candidate = f'candidate> "{names[0]}"'
    assert ([name for name in names if name in out], [name for name in names if name in whole]) == ([], [*names])
    assert (candidate in out, candidate in whole) == (False, True)
