"""How minutes end: who wrote and approved them, and the meetings they announce."""

import pytest

from graph.model import Minutes
from tests.extract.fictional import ITEMS, TITLE, read

PEOPLE = "Til stede: Asta Brink (formand), Bo Lind, Lis Toft (LT)\n"


def ending(text: str, header: str = "") -> Minutes:
    return read(f"{TITLE}{PEOPLE}{header}{ITEMS}\n{text}\n")


AUTHORS = [
    ("Referent: Lis Toft", "sign_off.author"),
    ("Referat: Lis Toft", "sign_off.author"),
    ("Ref. Lis", "sign_off.author"),
    ("For referat: LT", "sign_off.author"),
    ("Således opfattet LT", "sign_off.author"),
    ("Således opfattet\nLis Toft", "sign_off.initials"),
    ("Referatet er skrevet af Lis Toft.", "sign_off.author"),
    ("LT", "sign_off.initials"),
    ("/Lis Toft", "sign_off.initials"),
    ("Lis Toft", "sign_off.initials"),
]


@pytest.mark.parametrize(("text", "rule"), AUTHORS)
def test_who_wrote_the_minutes(text: str, rule: str) -> None:
    minutes = ending(text)
    assert (minutes.sign_off.author, minutes.sign_off.approved_by) == ("Lis Toft", ())
    assert {name: proof.rule for name, proof in minutes.sign_off.evidence.items()} == {"author": rule}


def test_the_note_taker_of_the_header_wrote_them_where_the_end_says_nothing() -> None:
    minutes = ending("", header="Referent: Bo Lind\n")
    assert (minutes.sign_off.author, minutes.sign_off.approved_by) == ("Bo Lind", ())


APPROVED = [
    ("Godkendt af Asta Brink og Bo Lind", ("Asta Brink", "Bo Lind")),
    ("Referatet godkendt af AB.", ("Asta Brink",)),
    ("Underskrevet af: Asta Brink", ("Asta Brink",)),
    ("Godkendt som dirigent, den 9. april\nAsta Brink", ("Asta Brink",)),
    pytest.param("Godkendt uden bemærkninger.", (), id="how, not by whom"),
]


@pytest.mark.parametrize(("text", "names"), APPROVED)
def test_who_approved_the_minutes(text: str, names: tuple[str, ...]) -> None:
    minutes = ending(text)
    assert minutes.sign_off.approved_by == names
    assert [one for one in minutes.decisions if one.text.startswith("Godkendt af")] == []


PLANNED = [
    ("Næste møde: torsdag den 4. juni 2024", [("Havneudvalget", "2024-06-04")]),
    ("Næste møde er torsdag den 4. juni kl. 13.", [(None, "--06-04")]),
    (
        "Næste møder: 4. juni, 5. juli og 6. august 2024",
        [("Havneudvalget", "--06-04"), ("Havneudvalget", "--07-05"), ("Havneudvalget", "2024-08-06")],
    ),
    ("Kommende møder:\n- 4. juni 2024", [("Havneudvalget", "2024-06-04")]),
    ("Vi mødes igen den 3. juni.", [(None, "--06-03")]),
    ("Nyt møde afholdes den 4. juni.", [(None, "--06-04")]),
    pytest.param("Næste møde aftales senere.", [], id="no date"),
    pytest.param("Bo Lind ringer den 3. juni.", [], id="the date of something else"),
    pytest.param("Mødet sluttede den 3. maj kl. 15.", [], id="this meeting"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "planned"), PLANNED)
def test_later_meetings(text: str, planned: list[tuple[str | None, str]]) -> None:
    assert [(one.body, str(one.date)) for one in ending(text).next_meetings] == planned
