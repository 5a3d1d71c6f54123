"""`referatgraf ask` on a store on disk: what is printed, where, and the exit code."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import graph.commands.ask
from graph.commands.app import app
from graph.store import Store
from tests.ask.fjord_forums import forum_minutes, steering_minutes

runner = CliRunner()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "graf"
    with Store.open(folder, create=True) as opened:
        opened.add([steering_minutes(), forum_minutes()])
    return folder


def ask(store: Path, *words: str) -> Result:
    return runner.invoke(app, ["ask", "--store", str(store), *words])


def test_rows_come_as_lines_and_what_is_said_about_them_on_standard_error(store: Path) -> None:
    result = ask(store, "Hvem sendte afbud til mødet i Styregruppe Fjord?")

    assert result.exit_code == 0
    assert result.stdout == (
        "Hvem\tHvordan\tStilling\tOrganisation\tDato\tForum\tCitat\tKilde\n"
        "Bo Dam\tafbud\tchef\tRegion Sydvest\t2021-03-10\tStyregruppe Fjord\t"
        "chef Bo Dam, Region Sydvest\tstyregruppe-1.txt\n"
        "Per Bak\tudeblevet uden afbud\t\tFjordby Kommune\t2021-03-10\tStyregruppe Fjord\t"
        "Per Bak, Fjordby Kommune\tstyregruppe-1.txt\n"
    )
    assert result.stderr == "Hvem der var fraværende, med eller uden afbud; forum: Styregruppe Fjord.\n"


def test_words_need_no_quotation_marks(store: Path) -> None:
    assert ask(store, "hvem", "skrev", "referatet").stdout.splitlines()[1].startswith("Ida Lund\t")


def test_the_whole_answer_comes_as_json(store: Path) -> None:
    result = ask(store, "--json", "Hvem arbejder med LUK3?")

    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (answer["answered"], answer["rows"][0]["who"], answer["rows"][0]["direct"]) == (True, "Mette Holm", True)
    assert answer["rows"][0]["evidence"][0]["quote"] == answer["rows"][0]["quote"]


def test_a_refusal_has_an_exit_code_of_its_own_and_the_nearest_questions(store: Path) -> None:
    result = ask(store, "Hvem arbejder med Havnemodul?")

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "”Havnemodul” er ikke et kendt navn på en indsats eller et mål. Mente du:\n  Hvem arbejder med Havnemodel?\n"
    )


def test_a_refusal_is_json_too(store: Path) -> None:
    result = ask(store, "--json", "Hvad er hovedstaden i Frankrig?")

    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["answered"], answer["rows"]) == (3, False, [])
    assert answer["suggestions"]


def test_nobody_is_an_answer(store: Path) -> None:
    result = ask(store, "Hvad har Per Bak lovet?")

    assert result.exit_code == 0
    assert "Ingen. Der er set efter i 2 møder." in result.stderr


def test_the_query_alone_comes_on_request(store: Path) -> None:
    result = ask(store, "--sparql", "Hvad besluttede Styregruppe Fjord?")

    with Store.open(store) as opened:
        assert len(opened.query(result.stdout).rows) == 3


def test_english_on_request(store: Path) -> None:
    result = ask(store, "--lang", "en", "Who works on LUK?")

    assert result.stdout.splitlines()[0] == "Who\tHow\tWhat\tDate\tBody\tQuote\tSource"
    assert result.stderr.startswith("Who works on LUK: said directly first, then indirectly.")


def test_people_get_a_list_that_names_those_alike_together(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph.commands.ask, "_is_terminal", lambda: True)

    result = ask(store, "Hvem arbejder med LUK3?")

    lines = result.stdout.splitlines()
    assert lines[:6] == [
        "Hvem arbejder med LUK3: direkte sagt først, så indirekte.",
        "• Mette Holm – har lovet eller tilbudt",
        "  ”Mette Holm lover et notat om LUK3 til næste møde.”",
        "  10. marts 2021 · Styregruppe Fjord · styregruppe-1.txt",
        "",
        "• Mette Holm – fremlægger",
    ]
    assert any(line.startswith("• Ida Lund, Jens Juhl, Mette Krog – indirekte: var til stede") for line in lines)
    assert lines[-1] == "Se også LUK: et andet navn, som ikke er regnet med."


def test_no_store_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    result = ask(tmp_path / "ingen", "Hvem arbejder med LUK3?")

    assert result.exit_code == 1
    assert "referatgraf add" in result.stderr
