"""Minutes in a format with pages: every output says on which page the words stand."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import graph.commands.add
import graph.commands.ask
import graph.commands.extract
import graph.commands.network  # noqa: F401 - each registers its command
from graph.commands.app import app
from tests.read.sheets import Sheets

WORDS = "Bo Ravn lover at undersøge projekt Nybro."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sheets = Sheets().put("Referat af møde i Havneudvalget den 5. marts 2024", size=16, down=30)
    sheets.put("Til stede: Asta Brink, Hvideå Kommune; Bo Ravn, Hvideå Havn").skip()
    sheets.put("1. Godkendelse af dagsorden").put("Dagsordenen blev godkendt.").page()
    folder = tmp_path_factory.mktemp("sider")
    (folder / "moede.pdf").write_bytes(sheets.put("2. Projekt Nybro").put(WORDS).data())
    assert run("add", str(folder / "moede.pdf"), "--store", str(folder / "lager"))
    return folder


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_the_table_of_extract(folder: Path) -> None:
    said = " ".join(run("extract", str(folder / "moede.pdf")).split())
    assert f"{WORDS} (side 2)" in said
    assert "Dagsordenen blev godkendt. (side 1)" in said


def test_the_json_of_extract(folder: Path) -> None:
    said = json.loads(run("extract", str(folder / "moede.pdf"), "--format", "json"))
    assert [(one["quote"], one["page"]) for action in said["actions"] for one in action["evidence"]] == [(WORDS, 2)]
    assert [one["evidence"][0]["page"] for one in said["decisions"]] == [1]


def test_the_answer_to_a_question(folder: Path) -> None:
    asked = ("ask", "Hvem arbejder med Nybro?", "--store", str(folder / "lager"))
    rows = json.loads(run(*asked, "--json"))["rows"]
    assert [(row["quote"], row["evidence"][0]["page"]) for row in rows if row["direct"]] == [(WORDS, 2)]


def test_the_network(folder: Path) -> None:
    out = folder / "net.html"
    run("network", str(out), "--store", str(folder / "lager"))
    said = json.dumps({"where": "5. marts 2024 · Havneudvalget · side 2", "words": WORDS}, ensure_ascii=False)
    assert said in out.read_text("utf-8")
