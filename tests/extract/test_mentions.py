"""Whom short forms mean: only where one candidate remains; two, or nobody, stay unresolved."""

import pytest

from graph.extract.cast import make_cast
from graph.extract.mentions import find_mentions
from graph.extract.wordlist import list_words
from graph.model import Agent
from tests.extract.fictional import TITLE, read_item

PEOPLE = ["Karen Holm Dam", "Bo Lind", "Bent Lind", "Lis Toft", "Ole Krag", "Ole Bak"]
ORGANISATIONS = {
    "Nørlund Kommune": Agent("organisation", "Nørlund Kommune"),
    "Havneudvalget": Agent("body", "Havneudvalget"),
}
CAST = make_cast(PEOPLE, {"Lis Toft": ("LTO",)}, ORGANISATIONS)

Found = list[tuple[str, str]]
"""The words, and whom they mean."""


def mentions(text: str) -> tuple[Found, list[str]]:
    resolved, doubtful = find_mentions(list_words(text), CAST, "Havneudvalget", {"chair": "Lis Toft"})
    return [(m.span.of(text), m.value) for m in resolved], [m.span.of(text) for m in doubtful]


KAREN = "Karen Holm Dam"

RESOLVED: list[tuple[str, Found]] = [
    ("Karen Holm Dam ringer.", [("Karen Holm Dam", KAREN)]),
    ("Karen Holm ringer.", [("Karen Holm", KAREN)]),
    ("Karen Dam ringer.", [("Karen Dam", KAREN)]),
    ("Karen ringer.", [("Karen", KAREN)]),
    ("Karen D. ringer.", [("Karen D.", KAREN)]),
    ("KHD ringer.", [("KHD", KAREN)]),
    ("KD ringer.", [("KD", KAREN)]),
    ("Karen Holm\nDam ringer.", [("Karen Holm\nDam", KAREN)]),
    ("Karen Holms plan, Karens plan, KHD's plan", [("Karen Holms", KAREN), ("Karens", KAREN), ("KHD", KAREN)]),
    ("Lis' plan", [("Lis", "Lis Toft")]),
    ("Bo og Bent Lind ringer til Lis.", [("Bo", "Bo Lind"), ("Bent Lind", "Bent Lind"), ("Lis", "Lis Toft")]),
    ("LTO ringer.", [("LTO", "Lis Toft")]),
    ("Ole Krag og Ole B. ringer.", [("Ole Krag", "Ole Krag"), ("Ole B.", "Ole Bak")]),
    ("Nørlund Kommunes havn", [("Nørlund Kommunes", "Nørlund Kommune")]),
    ("Udvalget takkede Havneudvalgets formand.", [("Udvalget", "Havneudvalget"), ("Havneudvalgets", "Havneudvalget")]),
    ("Formanden ringer.", [("Formanden", "Lis Toft")]),
    ("Sekretariatet ringer.", [("Sekretariatet", "Sekretariatet")]),
    (
        "Formandskabet for Havneudvalget ringer.",
        [("Formandskabet for Havneudvalget", "Formandskabet for Havneudvalget")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), RESOLVED)
def test_short_forms(text: str, found: Found) -> None:
    assert mentions(text) == (found, [])


DOUBTFUL = [
    ("BL ringer.", ["BL"]),
    ("Ole ringer.", ["Ole"]),
    ("Oles plan", ["Oles"]),
]


@pytest.mark.parametrize(("text", "doubtful"), DOUBTFUL)
def test_what_fits_two_means_neither(text: str, doubtful: list[str]) -> None:
    assert mentions(text) == ([], doubtful)


NOBODY = [
    pytest.param("Lind ringer.", id="a last name alone"),
    pytest.param("Karen Berg ringer.", id="another last name"),
    pytest.param("Karen-Marie ringer.", id="the beginning of a double name"),
    pytest.param("Karensminde er en gård.", id="the beginning of a word"),
    pytest.param("Det er OK.", id="initials that are a word"),
    pytest.param("khd", id="small letters"),
    pytest.param("KHD2 er en maskine.", id="initials in a longer name"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_means_nobody(text: str) -> None:
    assert [value for _, value in mentions(text)[0] if value != "Havneudvalget"] == []


def test_a_name_of_running_text_is_a_person_too() -> None:
    minutes = read_item("Jens Bak ringer. Jens kommer.", header=f"{TITLE}Til stede: Bo Lind\n")
    assert {m.span.of(minutes.document.text): m.value for m in minutes.mentions if m.kind == "person"} == {
        "Bo Lind": "Bo Lind",
        "Jens Bak": "Jens Bak",
        "Jens": "Jens Bak",
    }


def test_the_document_says_which_short_forms_it_uses() -> None:
    header = f"{TITLE}Til stede: Karen Holm Dam (KHD), Ole Krag, Ole Bak, Asta Brink (formand)\n"
    minutes = read_item("KHD takkede. Karens plan er god. Oles er bedre. Formanden ringer.", header=header)
    assert {form.short: form.full for form in minutes.same_as} == {
        "KHD": KAREN,
        "Karen": KAREN,
        "Formanden": "Asta Brink",
    }
    assert [(one.text, one.candidates) for one in minutes.unresolved] == [("Ole", ("Ole Krag", "Ole Bak"))]
