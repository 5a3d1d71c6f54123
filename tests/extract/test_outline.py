"""The items of the agenda, in each way that minutes number them."""

import pytest

from graph.extract.lines import read_lines
from graph.extract.outline import Outline, read_outline
from graph.read.document import read_bytes

HEADER = "Referat af møde i Havneudvalget\nDato: 3. maj 2024\nTil stede: Asta Brink, Bo Lind\n\n"
TEXT = "Der blev talt længe om det. Alle var glade."

Item = tuple[str | None, str | None, str]
"""Number, title, and the lines below it."""


def outline_of(text: str) -> tuple[str, list[str], Outline]:
    document = read_bytes(text.encode(), "referat.md" if text.startswith("#") else "referat.txt")
    lines = read_lines(document)
    return document.text, [line.span.of(document.text) for line in lines], read_outline(document.text, lines)


def items_of(text: str) -> list[Item]:
    kept, lines, outline = outline_of(text)
    return [
        (one.number, one.title.of(kept) if one.title else None, " / ".join(lines[one.first + 1 : one.last]))
        for one in outline.sections
    ]


STYLES = [
    ("{}. {}", ["1", "2", "3"]),
    ("{}) {}", ["1", "2", "3"]),
    ("{} {}", ["1", "2", "3"]),
    ("{}: {}", ["A", "B", "C"]),
    ("{}. {}", ["89", "90", "91"]),
    ("**{}. {}**", ["1", "2", "3"]),
    ("## {}. {}", ["1", "2", "3"]),
    ("> {}. {}", ["1", "2", "3"]),
    ("Punkt {}: {}", ["1", "2", "3"]),
    ("Punkt {} - {}", ["1", "2", "3"]),
    ("Pkt. {}. {}", ["1", "2", "3"]),
    ("PUNKT NR. {}: {}", ["1", "2", "3"]),
    ("Ad {}. {}", ["1", "2", "3"]),
    ("AD {}: {}", ["1", "2", "3"]),
    ("Sag nr. {} {}", ["12", "13", "14"]),
]
TITLES = ["Velkomst", "Molens pæle", "Eventuelt"]


@pytest.mark.parametrize(("style", "numbers"), STYLES, ids=[style.format(*n[:1], "T") for style, n in STYLES])
def test_numbered_lines(style: str, numbers: list[str]) -> None:
    opened = zip(numbers, TITLES, strict=True)
    text = HEADER + "\n\n".join(f"{style.format(number, title)}\n\n{TEXT}" for number, title in opened)
    assert items_of(text) == [(number, title, TEXT) for number, title in zip(numbers, TITLES, strict=True)]


@pytest.mark.parametrize("style", ["{}", "{}.", "Punkt {}", "Ad {}."])
def test_a_number_alone_has_its_title_on_the_next_line(style: str) -> None:
    parts = [f"{style.format(n)}\n{title}\n{TEXT}" for n, title in enumerate(TITLES, 1)]
    assert items_of(HEADER + "\n\n".join(parts)) == [
        (str(n), title, f"{title} / {TEXT}") for n, title in enumerate(TITLES, 1)
    ]


LAYOUTS: list[tuple[str, str, list[Item]]] = [
    (
        "parts with titles are items",
        f"1. Molen\n1.1 Pæle\n\n{TEXT}\n\n1.2 Dæk\n\n{TEXT}\n\n2. Eventuelt\nIntet.\n",
        [
            ("1", "Molen", f"1.1 Pæle / {TEXT} / 1.2 Dæk / {TEXT}"),
            ("1.1", "Pæle", TEXT),
            ("1.2", "Dæk", TEXT),
            ("2", "Eventuelt", "Intet."),
        ],
    ),
    (
        "parts with sentences have no title",
        f"1. Molen\n1.1\n{TEXT}\n1.2 Dækket holder lidt endnu.\n\n2. Eventuelt\nIntet.\n",
        [
            ("1", "Molen", f"1.1 / {TEXT} / 1.2 Dækket holder lidt endnu."),
            ("1.1", None, TEXT),
            ("1.2", None, ""),
            ("2", "Eventuelt", "Intet."),
        ],
    ),
    (
        "parts with letters",
        f"Punkt 1: Molen\nPunkt 1a: Pæle\n{TEXT}\nPunkt 1b: Dæk\n{TEXT}\n\nPunkt 2: Eventuelt\nIntet.\n",
        [
            ("1", "Molen", f"Punkt 1a: Pæle / {TEXT} / Punkt 1b: Dæk / {TEXT}"),
            ("1a", "Pæle", TEXT),
            ("1b", "Dæk", TEXT),
            ("2", "Eventuelt", "Intet."),
        ],
    ),
    (
        "a case number under the title",
        f"1\nMolen\n24/1234\n{TEXT}\n\n2\nBøjerne\n24/1235\n{TEXT}\n",
        [("1", "Molen", f"Molen / 24/1234 / {TEXT}"), ("2", "Bøjerne", f"Bøjerne / 24/1235 / {TEXT}")],
    ),
    (
        "a gap and a repeat in the numbers",
        f"1. Molen\n\n{TEXT}\n\n3. Bøjerne\n\n{TEXT}\n\n3. Lysene\n\n{TEXT}\n\n4. Eventuelt\n\nIntet.\n",
        [("1", "Molen", TEXT), ("3", "Bøjerne", TEXT), ("3", "Lysene", TEXT), ("4", "Eventuelt", "Intet.")],
    ),
    (
        "unnumbered headings",
        f"Molens pæle\n{TEXT}\n\nBøjerne\n{TEXT}\n",
        [(None, "Molens pæle", TEXT), (None, "Bøjerne", TEXT)],
    ),
    ("prose", f"{TEXT} Derefter gik alle hjem efter en rigtig lang dag i det nye havnehus.\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items"), [pytest.param(text, items, id=name) for name, text, items in LAYOUTS])
def test_layouts(text: str, items: list[Item]) -> None:
    assert items_of(HEADER + text) == items


NO_ITEMS = [
    pytest.param("Vi skal\n  1. købe pæle\n  2. skifte dæk\n  3. male", id="an indented list"),
    pytest.param("Vi skal:\n1) købe pæle\n2) skifte dæk\n3) male", id="a list with brackets"),
    pytest.param("Vi skal:\n1. Købe pæle\n2. Skifte dæk\n3. Male", id="a list in the style of the items"),
    pytest.param("- 3. sal males\n- 4. sal venter", id="bullets that begin with a number"),
    pytest.param("Indstilling:\nAt 1) pæle købes\nAt 2) dæk skiftes", id="proposals"),
    pytest.param("Trin 1: pæle\nTrin 2: dæk", id="steps"),
    pytest.param("1. udkast til planen blev vist.\n3. udkast følger.", id="drafts"),
    pytest.param("3 stole og 4 borde købes", id="an amount"),
    pytest.param("| 3 | Bo Lind |  |\n| 4 | Asta Brink |  |", id="rows of a table"),
    pytest.param("a) pæle\nb) dæk", id="small letters"),
]


@pytest.mark.parametrize("text", NO_ITEMS)
def test_numbers_that_are_no_items(text: str) -> None:
    items = items_of(f"{HEADER}1. Velkomst\n\n{TEXT}\n\n2. Molen\n{text}\n\n3. Eventuelt\n\nIntet.\n")
    assert [(number, title) for number, title, _ in items] == [("1", "Velkomst"), ("2", "Molen"), ("3", "Eventuelt")]
    assert [items[0][2], items[2][2]] == [TEXT, "Intet."]


def test_a_list_of_actions_after_the_items_is_no_agenda() -> None:
    actions = "Aktionsliste\n1) Bo køber pæle\n2) Asta ringer\n3) Bo maler\n"
    items = items_of(f"{HEADER}1. Velkomst\n\n{TEXT}\n\n2. Molen\n\n{TEXT}\n\n{actions}")
    assert [(number, title) for number, title, _ in items] == [("1", "Velkomst"), ("2", "Molen")]


PRINTED = [
    pytest.param(
        f"Dagsorden\n1. Velkomst\n2. Molen\n\nReferat\n1. Velkomst\n\n{TEXT}\n\n2. Molen\n\n{TEXT}\n",
        ["1. Velkomst", "2. Molen"],
        id="the same numbers and titles",
    ),
    pytest.param(
        f"Dagsorden\n1. Velkomst\n2. Molen\n\nReferat\nAd 1.\n{TEXT}\n\nAd 2.\n{TEXT}\n",
        ["1. Velkomst", "2. Molen"],
        id="the treatment has numbers only",
    ),
    pytest.param(
        f"Dagsorden\nAD 1: Velkomst\nAD 2: Molen\n\nAD 1: Velkomst\n\n{TEXT}\n\nAD 2: Molen\n\n{TEXT}\n",
        ["AD 1: Velkomst", "AD 2: Molen"],
        id="the same words and numbers",
    ),
    pytest.param(
        f"Dagsorden:\n- Velkomst\n- Molen\n\nVelkomst\n{TEXT}\n\nMolen\n{TEXT}\n",
        ["Velkomst", "Molen"],
        id="bullets and headings",
    ),
]


@pytest.mark.parametrize(("text", "printed"), PRINTED)
def test_an_agenda_printed_before_the_treatment(text: str, printed: list[str]) -> None:
    kept, lines, outline = outline_of(HEADER + text)
    assert [(s.title.of(kept), s.listed.of(kept)) for s in outline.sections if s.title and s.listed] == [
        ("Velkomst", "Velkomst"), ("Molen", "Molen"),
    ]  # fmt: skip
    assert [lines[index] for index in sorted(outline.agenda_lines)] == printed
    assert all(TEXT in lines[section.first + 1 : section.last] for section in outline.sections)


def test_the_header_ends_where_the_agenda_or_the_items_begin() -> None:
    for text in (f"1. Velkomst\n\n{TEXT}\n\n2. Molen\n\n{TEXT}\n", f"Velkomst\n{TEXT}\n\nMolen\n{TEXT}\n"):
        _, lines, outline = outline_of(HEADER + text)
        assert lines[: outline.header_end] == HEADER.strip().split("\n")


def test_an_only_item_is_an_item() -> None:
    assert items_of(f"{HEADER}1. Molens pæle\n\n{TEXT}\n") == [("1", "Molens pæle", TEXT)]


PROSE = [
    pytest.param("Vi talte om molen.\nBo Lind køber pæle.\n", "Vi talte om molen.", id="short sentences"),
    pytest.param("Asta Brink, Bo Lind og Carl Dam.\nVi talte om molen.\n", "Vi talte om molen.", id="names end a list"),
    pytest.param("Molen:\nBo Lind køber straks pæle.\n", "Bo Lind køber straks pæle.", id="a label nobody knows"),
]


@pytest.mark.parametrize(("text", "first"), PROSE)
def test_without_items_the_text_begins_with_its_first_sentence(text: str, first: str) -> None:
    _, lines, outline = outline_of(HEADER + text)
    assert (outline.sections, lines[outline.header_end]) == ((), first)
