"""Every line of the page is what SPARQL answers on the exported Turtle: read again from it, and panel by panel."""

from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from typer.testing import CliRunner

from cli import app
from graph.build import add_files, find_files
from graph.show.page.panels import FactIndex, load_panels, panel_rows
from graph.show.page.queries import ENTITY, Scope, panel_query
from graph.show.page.records import Records
from graph.show.page.source import read_records
from graph.store import Store
from graph.vocabulary import ID, prologue

EXAMPLES = Path(__file__).parents[3] / "data" / "examples"
CLOSED = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024
Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn
1. Molen
Bo Lund lover at hente maling til Projekt Kystlys.
2. Lukket: Salg af havnegrund
Ida Fjord lover at ringe til køberen om Projekt Tårnhus.
"""
SHORTENED = len(f"{ID}statement/")


class Turtle:
    """The exported graph in memory, asked as the store is asked."""

    def __init__(self, path: Path) -> None:
        self._graph = pyoxigraph.Store()
        self._graph.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)

    def select(self, query: str) -> list[dict[str, str]]:
        found: Any = self._graph.query(query)
        names = [variable.value for variable in found.variables]
        return [
            {name: value.value for name, value in zip(names, row, strict=True) if value is not None} for row in found
        ]


@pytest.fixture(scope="module")
def page_and_turtle(tmp_path_factory: pytest.TempPathFactory) -> tuple[Records, Turtle]:
    folder = tmp_path_factory.mktemp("sparql")
    (folder / "lukket.txt").write_text(CLOSED, encoding="utf-8")
    with Store.open(folder / "store", create=True) as store:
        list(add_files(store, find_files([EXAMPLES, folder / "lukket.txt"])))
        records = read_records(store.select, Scope())
    out = folder / "graf.ttl"
    done = CliRunner().invoke(app, ["export", "--format", "ttl", "--out", str(out), "--store", str(folder / "store")])
    assert done.exit_code == 0, done.output
    return records, Turtle(out)


def test_the_turtle_gives_the_same_records(page_and_turtle: tuple[Records, Turtle]) -> None:
    records, turtle = page_and_turtle
    again = read_records(turtle.select, Scope())
    for name in ("entities", "meetings", "documents", "quotes", "facts"):
        assert getattr(again, name) == getattr(records, name), name
    assert len(records.facts) > 2_000


@pytest.mark.parametrize("panel", load_panels(), ids=lambda panel: panel.id)
def test_a_panel_shows_the_facts_its_query_answers(page_and_turtle: tuple[Records, Turtle], panel: Any) -> None:
    records, turtle = page_and_turtle
    index, query = FactIndex.of(records), panel_query(panel, Scope())
    places = [at for at, entity in enumerate(records.entities) if entity.kind in panel.on] if panel.on else [None]
    shown = 0
    for place in places:
        bound = query if place is None else query.replace(ENTITY, f"<{ID}{records.entities[place].id}>")
        answered = {_short(row["fact"]) for row in turtle.select(bound)}
        rows = panel_rows(index, panel, place)
        told = {records.facts[at].id for row in rows for at in row.facts}
        assert told == answered, (panel.id, place)
        shown += len(told)
    assert shown, "no example has a row for this panel"


def test_every_quote_is_the_words_of_an_annotation(page_and_turtle: tuple[Records, Turtle]) -> None:
    records, turtle = page_and_turtle
    rows = turtle.select(
        prologue() + "SELECT DISTINCT ?fact ?words WHERE { ?annotation oa:hasBody ?fact ; oa:hasTarget ?target . "
        "?target oa:hasSelector/oa:exact ?words }"
    )
    said = {(_short(row["fact"]), row["words"]) for row in rows}
    assert [
        (fact.id, records.quotes[at].words)
        for fact in records.facts
        for at in fact.quotes
        if (fact.id, records.quotes[at].words) not in said
    ] == []


def _short(iri: str) -> str:
    return iri[SHORTENED:] if iri.startswith(f"{ID}statement/") else iri.removeprefix(ID)
