"""What one line is: its markers, number, label, cells and boxes, with the words a reader would quote."""

from typing import Any

import pytest

from graph.extract.lines import Line, read_lines
from graph.model import Span
from graph.read.document import read_bytes


def shown(text: str, line: Line) -> dict[str, Any]:
    """Return what a line says of itself, spans as their words; fields that say nothing are left out."""
    said: dict[str, Any] = {"words": line.span.of(text)}
    for name in ("heading", "bullet", "checked", "quoted", "indent", "number", "stop", "title", "label", "value"):
        value = getattr(line, name)
        if value or (value is False and name == "checked") or isinstance(value, Span):
            said[name] = value.of(text) if isinstance(value, Span) else value
    return said | ({"cells": [cell.of(text) for cell in line.cells]} if line.cells else {})


def lines_of(text: str, name: str = "referat.txt") -> list[dict[str, Any]]:
    document = read_bytes(text.encode(), name)
    return [shown(document.text, line) for line in read_lines(document)]


def numbered(number: str, stop: str, title: str, **more: Any) -> dict[str, Any]:
    return {"number": number, "title": title, **({"stop": stop} if stop else {}), **more}


NUMBERS = [
    ("1. Kystsikring", numbered("1", ".", "Kystsikring")),
    ("1) Kystsikring", numbered("1", ")", "Kystsikring")),
    ("12 Kystsikring", numbered("12", "", "Kystsikring")),
    ("2.1 Kystsikring", numbered("2.1", "", "Kystsikring")),
    ("2.1. Kystsikring", numbered("2.1", ".", "Kystsikring")),
    ("2.10.3 Kystsikring", numbered("2.10.3", "", "Kystsikring")),
    ("4.Kystsikring", numbered("4", ".", "Kystsikring")),
    ("A: Kystsikring", numbered("A", ":", "Kystsikring")),
    ("b) kystsikring", numbered("b", ")", "kystsikring")),
    ("Æ. Kystsikring", numbered("Æ", ".", "Kystsikring")),
    ("7", numbered("7", "", "")),
    ("7.", numbered("7", ".", "")),
    ("7. - Kystsikring", numbered("7", ".", "Kystsikring")),
    pytest.param("A Kystsikring", {}, id="a letter alone is a word"),
    pytest.param("v/ Asta Brink", {}, id="who presents"),
    pytest.param("2021 blev et godt år", {}, id="a year"),
    pytest.param("24. marts 2026", {}, id="a date in words"),
    pytest.param("- 1 -", {}, id="a page number"),
    pytest.param("J.P. Toft", {}, id="initials before a name"),
    pytest.param("24.03.2026", {}, id="a date in numbers"),
    pytest.param("3/4 af puljen", {}, id="a fraction"),
    pytest.param("1,5 mio. kr.", {}, id="an amount"),
    pytest.param("10.15–10.30 Frokost", {}, id="a time"),
]


@pytest.mark.parametrize(("text", "said"), NUMBERS)
def test_numbers(text: str, said: dict[str, Any]) -> None:
    assert lines_of(text) == [{"words": text, **said}]


@pytest.mark.parametrize("mark", ["-", "–", "—", "•", "●", "▪", "◦", "·", "+", "*", "o", "\uf0b7", "\uf0a7"])
def test_bullets(mark: str) -> None:
    assert lines_of(f"{mark} skuret males") == [{"words": "skuret males", "bullet": True}]


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("[x] Asta Brink", True),
        ("[X]Asta Brink", True),
        ("[✓] Asta Brink", True),
        ("☒ Asta Brink", True),
        ("☑ Asta Brink", True),
        ("✓ Asta Brink", True),
        ("[ ] Asta Brink", False),
        ("[] Asta Brink", False),
        ("☐ Asta Brink", False),
        ("✗ Asta Brink", False),
    ],
)
def test_boxes(text: str, checked: bool) -> None:
    assert lines_of(text) == [{"words": "Asta Brink", "checked": checked}]


LEADS = [
    ("    - skuret males", {"words": "skuret males", "bullet": True, "indent": 4}),
    ("\t- skuret males", {"words": "skuret males", "bullet": True, "indent": 4}),
    ("- [x] Asta Brink", {"words": "Asta Brink", "bullet": True, "checked": True}),
    ("- 3. Havnen", {"words": "3. Havnen", "bullet": True, **numbered("3", ".", "Havnen")}),
    ("## 3. Havnen", {"words": "3. Havnen", "heading": 2, **numbered("3", ".", "Havnen")}),
    ("> 3. Havnen", {"words": "3. Havnen", "quoted": True, **numbered("3", ".", "Havnen")}),
    ("> > - havnen", {"words": "havnen", "bullet": True, "quoted": True}),
    ("**3. Havnen**", {"words": "3. Havnen", **numbered("3", ".", "Havnen")}),
    ("_Havnen males_", {"words": "Havnen males"}),
    pytest.param("* * *", None, id="a rule of stars"),
    pytest.param("-----", None, id="a rule"),
    pytest.param("|---|:--:|", None, id="the rule of a table"),
    pytest.param("[1] Se bilaget", {"words": "[1] Se bilaget"}, id="a reference is no box"),
    pytest.param("-5 grader", {"words": "-5 grader"}, id="minus is no bullet"),
    pytest.param("§ 5 gælder", {"words": "§ 5 gælder"}, id="a paragraph"),
]


@pytest.mark.parametrize(("text", "said"), LEADS)
def test_what_stands_before_the_words(text: str, said: dict[str, Any] | None) -> None:
    assert lines_of(text) == ([said] if said else [])


LABELS = [
    ("Sted: Fjordsalen", ("place", "Fjordsalen")),
    ("STED : Fjordsalen", ("place", "Fjordsalen")),
    ("Sted", ("place", "")),
    ("Sted:", ("place", "")),
    ("Tid/sted: 3. maj", ("time_place", "3. maj")),
    ("Ikke til stede: Asta", ("absent", "Asta")),
    ("Afbud til mødet: Asta", ("absent", "Asta")),
    ("Gæst under pkt. 3: Asta", ("guests", "Asta")),
    ("Beslutning: Godkendt", ("decision", "Godkendt")),
    pytest.param("Stedet: Fjordsalen", None, id="a longer word"),
    pytest.param("Sted har vi ikke", None, id="the word goes on without a colon"),
    pytest.param("Asta Brink: Havnen er klar", None, id="who speaks"),
    pytest.param("Afbud skal så vidt muligt meldes dagen før: ring", None, id="a sentence with a colon"),
]


@pytest.mark.parametrize(("text", "said"), LABELS)
def test_labels(text: str, said: tuple[str, str] | None) -> None:
    assert lines_of(text) == [{"words": text, **({"label": said[0], "value": said[1]} if said else {})}]


def test_a_label_may_be_emphasised_or_numbered() -> None:
    assert lines_of("**Sted:** Fjordsalen\n*Dato*: 3. maj\n2. Bilag: Kort\n") == [
        {"words": "Sted:** Fjordsalen", "label": "place", "value": "Fjordsalen"},
        {"words": "Dato*: 3. maj", "label": "date", "value": "3. maj"},
        {"words": "2. Bilag: Kort", **numbered("2", ".", "Bilag: Kort"), "label": "attachments", "value": "Kort"},
    ]


def test_cells() -> None:
    text = "| Navn | Init. | |\n|---|---|---|\n| Asta Brink | AB | x |\nLis Toft | LT | -\nén | to\n"
    assert [line.get("cells") for line in lines_of(text)] == [
        ["Navn", "Init.", ""],
        ["Asta Brink", "AB", "x"],
        ["Lis Toft", "LT", "-"],
        None,
    ]


def test_a_heading_of_markdown_is_one_without_marks_of_its_own() -> None:
    assert lines_of("Referat\n=======\n\nHavnen\n------\n", "referat.md") == [
        {"words": "Referat", "heading": 1, "label": "minutes", "value": ""},
        {"words": "Havnen", "heading": 2},
    ]


def test_lines_know_their_place_and_the_blank_lines_before_them_two_before_the_first() -> None:
    document = read_bytes(b"Et\n\n\nTo\n   \nTre\nFire", "referat.txt")
    lines = read_lines(document)
    assert [(line.index, line.span.of(document.text), line.blank_before) for line in lines] == [
        (0, "Et", 2), (1, "To", 2), (2, "Tre", 1), (3, "Fire", 0),
    ]  # fmt: skip
