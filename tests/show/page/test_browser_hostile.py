"""Twenty names that would harm a careless page: none runs, each is shown as it was written, each has its address."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest

from graph.show.page.archive import Archive
from graph.show.page.page import write_page
from graph.show.page.queries import Scope
from tests.show.page.conftest import page_of
from tests.show.page.hostile_records import HOSTILE, hostile_archive, identifier
from tests.show.page.page_minutes import MARCH, added
from tests.show.page.page_reader import VIEWS, Reader

pytestmark = pytest.mark.browser

_UNFOLD = """
    for (const button of document.querySelectorAll("main [aria-expanded=false]:not([role])")) button.click();
"""
PATHS = {"initiative": "initiativ", "goal": "maal", "person": "person", "body": "forum", "organisation": "organisation"}
_SHOWN = """
    const quotes = [...document.querySelectorAll(".quote__words")].map((one) => one.textContent);
    return [document.getElementById("title").textContent, [...new Set(quotes)]];
"""
# Whether anything has run, the addresses that lead out of the page, and the handlers written into it.
_HARM = """
    const links = [...document.body.querySelectorAll("[href], [src], [action]")].map((one) =>
        one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action"));
    const handlers = [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) =>
        name.startsWith("on"));
    return [typeof window.hacked, links.filter((address) => !/^(#|blob:)/.test(address)), handlers];
"""
HARMLESS = ["undefined", [], []]


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("hostile") / "side.html"
    file.write_bytes(write_page(hostile_archive(), "da"))
    return file


def _address(path: str, case: str) -> str:
    return f"#/{path}/" + "/".join(quote(part, safe="") for part in identifier(case).split("/"))


@pytest.mark.parametrize("case", HOSTILE)
def test_a_profile_shows_the_name_and_the_words_as_they_are(reader: Reader, hostile_page: Path, case: str) -> None:
    name = HOSTILE[case]
    shown = {}
    reader.open(hostile_page)
    for kind, path in PATHS.items():
        reader.go(_address(path, case))
        reader.run(_UNFOLD)
        reader.until("document.querySelector('.quote__words')")
        shown[kind] = reader.run(_SHOWN)
        assert reader.run(_HARM) == HARMLESS
    assert shown == {kind: [name, [name]] for kind in PATHS}
    assert (reader.requests(), reader.complaints()) == ([], [])


@pytest.mark.parametrize("case", HOSTILE)
def test_a_meeting_and_a_search_show_the_words_as_they_are(reader: Reader, hostile_page: Path, case: str) -> None:
    name = HOSTILE[case]
    assert reader.open(hostile_page, _address("moede", case)) == f"{name} ({name}), 5. marts 2024"
    assert reader.run("return document.querySelector('.meeting-text').textContent").count(name) >= 2
    assert reader.run(_HARM) == HARMLESS
    assert reader.go(f"#/soeg?q={quote(name)}") == f"Søgning: {name}"
    assert reader.run("return document.querySelector('.search__input').value") == name
    assert reader.run(_HARM) == HARMLESS
    assert (reader.requests(), reader.complaints()) == ([], [])


@pytest.mark.parametrize(
    "view", [name for name, address in VIEWS.items() if address.count("/") == 1 or "matrix" in name]
)
def test_no_view_runs_what_a_name_says(reader: Reader, hostile_page: Path, view: str) -> None:
    reader.open(hostile_page, VIEWS[view])
    assert reader.run(_HARM) == HARMLESS
    reader.run("for (const one of document.querySelectorAll('main button, main summary')) one.click()")
    assert reader.run(_HARM) == HARMLESS
    assert (reader.requests(), reader.complaints()) == ([], [])


def test_minutes_that_hold_all_this_are_shown_as_they_were_read(reader: Reader, tmp_path: Path) -> None:
    decided = "\n".join(f"Det blev besluttet at støtte {name} i 2024." for name in HOSTILE.values())
    text = MARCH.replace("Intet.", f"{decided}\nIda Fjord er ansvarlig for Projekt {HOSTILE['script']}.\n")
    with added(tmp_path, referat=text) as store:
        archive = Archive(store, Scope())
        read = [fact.text for fact in archive.records.facts if fact.kind == "decision" and fact.text]
        stored = archive.text(0).text
        page = page_of(store, tmp_path / "side.html")
    support = [one for one in read if one.startswith("Det blev besluttet at støtte")]
    assert len(support) >= len(HOSTILE) - 2
    reader.open(page, "#/beslutninger")
    shown = reader.run("return document.querySelector('main').textContent")
    assert [one for one in support if one not in shown] == []
    reader.go("#/moede/styregruppen-for-havnefronten/2024-03-05")
    lines = reader.run("return [...document.querySelectorAll('.meeting-text__line')].map((one) => one.textContent)")
    assert [line for line in stored.splitlines() if line.strip() and not any(line in one for one in lines)] == []
    assert reader.run(_HARM) == HARMLESS
    assert (reader.requests(), reader.complaints()) == ([], [])


@pytest.mark.parametrize("width", [320, 1280])
def test_no_name_is_too_long_for_the_window(reader: Reader, hostile_page: Path, width: int) -> None:
    reader.resize(width)
    reader.open(hostile_page)
    views = [_address(path, "long-word") for path in (*PATHS.values(), "moede")]
    for view in [*views, *(address for address in VIEWS.values() if address.count("/") == 1 and address != "#/")]:
        reader.go(view)
        assert reader.run("return document.documentElement.scrollWidth <= innerWidth"), view


def test_a_table_holds_nothing_that_excel_would_run(reader: Reader, hostile_page: Path, tmp_path: Path) -> None:
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path), "eventsEnabled": True}
    reader.browser.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    reader.open(hostile_page, "#/beslutninger")
    press = (
        "[...document.querySelectorAll('main button')].find((one) => one.innerText.includes('Hent som CSV')).click()"
    )
    reader.run(press)
    saved = _saved(reader, tmp_path)
    data = saved.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline=""), delimiter=";"))
    dangerous = [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)]
    column = rows[0].index("Ordlyd")
    assert dangerous == []
    assert sorted(row[column].removeprefix("'") for row in rows[1:]) == sorted(HOSTILE.values())
    assert saved.suffix == ".csv"


def _saved(reader: Reader, folder: Path) -> Path:
    """Wait for the file that the browser saves into a folder."""
    for _ in range(100):
        if found := [file for file in folder.iterdir() if file.suffix == ".csv"]:
            return found[0]
        reader.until("new Promise((done) => setTimeout(() => done(true), 50))")
    raise AssertionError(f"nothing was saved in {folder}: {[*folder.iterdir()]}")
