"""`demo`: the main job on the fictional minutes, from any folder."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import graph.commands.demo
import graph.commands.export  # noqa: F401 - with one command alone Typer would take its name away
from graph.commands.app import app
from graph.store import Store

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.name.removesuffix(".gold.json") for path in (ROOT / "data" / "examples").glob("*.gold.json"))


def _demo(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["demo", *arguments])
    return result.exit_code, result.stdout, result.stderr


def _written(text: str) -> list[Path]:
    return [
        Path(found) for found in re.findall(r"Skrev (.*?\.html)(?: \([\d,.]+ MB\))?\. (?:Navne|Møder): [1-9]", text)
    ]


def test_everything_is_shown_and_two_pages_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = _demo()
    assert code == 0
    rows = [line.split("\t")[0].rsplit(".", 1)[0] for line in out.splitlines() if re.match(r"[^\t]+\.(txt|md)\t", line)]
    assert rows == EXAMPLES
    assert re.findall(r'\$ referatgraf ask "(.*)"', out) == [
        "Hvem arbejder med TUT2?",
        "Hvem var stedfortræder for Poul Bang Westergaard?",
        "Hvilke initiativer understøtter pejlemærke 1?",
    ]
    assert "Sofie Mikkelborg" in out
    names = ("hvem-arbejder-med-hvad.html", "fjordmodellen.html")
    assert _written(out) == [tmp_path / "referatgraf-demo" / name for name in names]
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "referatgraf-demo",
        "referatgraf-demo/fjordmodellen.html",
        "referatgraf-demo/hvem-arbejder-med-hvad.html",
    ]


def test_where_nothing_can_be_written_the_pages_go_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    (tmp_path / "referatgraf-demo").write_text("en fil står i vejen")
    code, out, error = _demo()
    pages = _written(out)
    assert code == 0
    assert {page.name: page.is_file() for page in pages} == {
        "hvem-arbejder-med-hvad.html": True,
        "fjordmodellen.html": True,
    }
    assert {page.parent.parent for page in pages} == {tmp_path / "elsewhere"}
    assert f"Her kan ikke skrives; siderne lægges i {pages[0].parent}." in error
    assert (tmp_path / "referatgraf-demo").read_text() == "en fil står i vejen"


def test_what_is_kept_can_be_asked_again(tmp_path: Path) -> None:
    folder = tmp_path / "prøve"
    code, out, _ = _demo("--keep", str(folder), "--lang", "en")
    with Store.open(folder / "referatgraf.db") as store:
        kept = len(store.documents())
    assert (code, kept) == (0, len(EXAMPLES))
    assert f'referatgraf ask --store {folder / "referatgraf.db"} "Who works on TUT2?"' in out
    assert sorted(path.name for path in folder.iterdir()) == [
        "fjordmodellen.html",
        "hvem-arbejder-med-hvad.html",
        "referatgraf.db",
    ]
