"""An archive: how far the reading has come, and what its texts leave out."""

from pathlib import Path

import pytest

from graph.model import Span
from graph.show.page.archive import STEPS, Archive
from graph.show.page.queries import Scope
from graph.show.page.texts import BLOT, DocumentText, whole_lines
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


INLINE = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

1. Molen
Kaj lover at male molen.

2. Lukket: Salg af havnegrund
Kaj Fjordbak lover at ringe til køberen. Kaj Filskov lover at skrive kontrakten.

3. Henvendelser
Borger Viggo Sandgren klagede over støj. VIGGO SANDGREN kom selv. VS skriver.
Viggo Sandgren er ansvarlig for Projekt Kystlys. Bo Lund lover at ringe til Viggo.
"""


def test_who_may_not_be_named_is_no_candidate_for_a_name(tmp_path: Path) -> None:
    with added(tmp_path, lukket=INLINE) as store:
        found, whole = (Archive(store, Scope(include_closed=closed)).records.facts for closed in (False, True))
    assert [(fact.text, fact.candidates) for fact in found if fact.kind == "unresolved"] == [("Kaj", ()), ("VS", ())]
    assert [fact.candidates for fact in whole if fact.kind == "unresolved"] == [
        ("Kaj Filskov", "Kaj Fjordbak"),
        ("VIGGO SANDGREN", "Viggo Sandgren"),
    ]


def test_a_private_person_does_nothing_and_has_no_short_form_or_capitals(tmp_path: Path) -> None:
    with added(tmp_path, lukket=INLINE) as store:
        archive = Archive(store, Scope())
        text = archive.text(0).text
    records = archive.records
    assert [entity.label for entity in records.entities] == ["Kystlys", "Bo Lund", "Havneudvalget i Klitby"]
    assert [(fact.text, fact.owners) for fact in records.facts if fact.kind == "task"][-2:] == [
        (f"{BLOT * 14} er ansvarlig for Projekt Kystlys.", ()),
        (f"Bo Lund lover at ringe til {BLOT * 5}.", ((1, "committed"),)),
    ]
    assert text.splitlines()[-2:] == [
        f"Borger {BLOT * 14} klagede over støj. {BLOT * 14} kom selv. VS skriver.",
        f"{BLOT * 14} er ansvarlig for Projekt Kystlys. Bo Lund lover at ringe til {BLOT * 5}.",
    ]


def test_a_private_person_is_in_no_place_and_no_vote(tmp_path: Path) -> None:
    told = (
        "Referat af møde i Havneudvalget i Klitby den 5. marts 2024\nSted: Hos Viggo Sandgren\n\n1. Støj\n"
        "Borger Viggo Sandgren klagede over støj.\nFor stemte Bo Lund. Imod stemte Viggo Sandgren.\n"
    )
    with added(tmp_path, hos=told) as store:
        records = Archive(store, Scope()).records
    assert [meeting.place for meeting in records.meetings] == [f"Hos {BLOT * 14}"]
    assert [fact.by for fact in records.facts if fact.kind == "vote"] == [("Bo Lund", BLOT * 14)]


def test_closed_facts_say_so_where_they_are_asked_for(tmp_path: Path) -> None:
    with added(tmp_path, lukket=INLINE) as store:
        found = Archive(store, Scope(include_closed=True)).records.facts
    assert [(fact.text, fact.closed) for fact in found if fact.kind == "item"] == [
        ("Molen", False),
        ("Salg af havnegrund", True),
        ("Henvendelser", False),
    ]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Salg.\nPunkt 3: Valg", "Salg."),
        ("Salg.\n3.a) Valg", "Salg."),
        ("Salg.\nTil Tårnby. 3. Valg", "Salg.\nTil Tårnby. 3. "),
    ],
)
def test_of_a_line_that_begins_closed_all_of_it_is_hidden(text: str, gone: str) -> None:
    assert whole_lines(Span(0, text.index("Valg")), text).of(text) == gone
