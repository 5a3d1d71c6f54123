"""An archive: how far the reading has come, and what its texts leave out."""

from pathlib import Path

import pytest

from graph.show.page.archive import STEPS, Archive
from graph.show.page.queries import Scope
from graph.show.page.texts import BLOT, DocumentText
from tests.show.page.page_minutes import MARCH, MAY, added

CLOSED = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole

1. Molen
Molen males.

2. Lukket: Salg af havnegrund
Ida Fjord ringer til Tårnselskabet.

3. Henvendelser
Borger Viggo Sandgren klagede over støj.
"""


def test_the_reading_is_told_to_its_end(tmp_path: Path) -> None:
    told: list[float] = []
    with added(tmp_path, marts=MARCH, maj=MAY) as store:
        Archive(store, Scope(), told.append)
    assert sum(told) == pytest.approx(STEPS)


def test_a_text_has_its_names_and_keeps_its_places(tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH) as store:
        text = Archive(store, Scope()).text(0)
    named = [(text.text[start:end], name) for start, end, name in text.mentions if start > 240]
    assert text.text == MARCH
    assert named == [
        ("Kystlys", "initiative/kystlys"),
        ("Ida Fjord", "person/ida-fjord"),
        ("Ida Fjord", "person/ida-fjord"),
        ("Kystlys", "initiative/kystlys"),
        ("Kystlys", "initiative/kystlys"),
        ("Bo Lund", "person/bo-lund"),
        ("gruppen", "body/styregruppen-for-havnefronten"),
    ]


def test_closed_items_and_private_persons_are_blotted_out_of_a_text(tmp_path: Path) -> None:
    with added(tmp_path, lukket=CLOSED) as store:
        text = Archive(store, Scope()).text(0)
        whole = Archive(store, Scope(include_closed=True)).text(0)
    gone = [CLOSED[start:end].strip() for start, end in text.hidden]
    assert (len(text.text), whole.text) == (len(whole.text), CLOSED)
    assert gone == [
        "Salg af havnegrund\nIda Fjord ringer til Tårnselskabet.",
        "Viggo Sandgren",
    ]
    shown = [line for line in text.text.splitlines() if BLOT in line]
    assert shown == [
        f"2. Lukket: {BLOT * 18}",
        BLOT * 35,
        f"Borger {BLOT * 14} klagede over støj.",
    ]
    assert isinstance(whole, DocumentText)
    assert whole.hidden == ()
