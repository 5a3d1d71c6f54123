"""The sentences of minutes: the part each stands in, and what the cue of its list says of it."""

import pytest

from graph.extract.minutes import read_structure
from graph.read.document import read_bytes
from tests.extract.fictional import PRESENT, TITLE

Said = tuple[str, str]
"""The part of the minutes, and the words."""


def sentences(text: str) -> list[Said]:
    return [(part, words) for part, words, _, _ in cued(text)]


def cued(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return the sentences of item 2: part, words, what the list's cue opens, and whose it is if not this meeting's."""
    whole = f"{TITLE}{PRESENT}\n1. Velkomst\n\nIntet.\n\n2. Molen\n\n{text}\n\n3. Eventuelt\n\nIntet.\n"
    found = read_structure(read_bytes(whole.encode(), "referat.txt")).sentences
    return [
        (one.part, one.text, one.cue.opens if one.cue else None, one.earlier)
        for one in found
        if one.item == "2" and one.text != "2. Molen"
    ]


PARTS: list[tuple[str, str, list[Said]]] = [
    ("running text", "Molen er god. Den holder.", [("body", "Molen er god."), ("body", "Den holder.")]),
    ("a wrapped line", "Molen er efter alles mening rigtig god, og den\nholder længe.",
     [("body", "Molen er efter alles mening rigtig god, og den holder længe.")]),
    ("lines of their own", "Molen er god\nDen holder", [("body", "Molen er god"), ("body", "Den holder")]),
    ("a label with its value", "Beslutning: Molen males.", [("label", "Beslutning:"), ("decision", "Molen males.")]),
    ("a label above", "Beslutning\n\nMolen males.\n\nDen er god.",
     [("label", "Beslutning"), ("decision", "Molen males."), ("decision", "Den er god.")]),
    ("one label after another", "Indstilling:\nMolen males.\n\nBeslutning:\nGodkendt.",
     [("label", "Indstilling:"), ("proposal", "Molen males."), ("label", "Beslutning:"), ("decision", "Godkendt.")]),
    ("a labelled proposal ends with its paragraph", "Indstilling: Molen males.\n\nGodkendt.",
     [("label", "Indstilling:"), ("proposal", "Molen males."), ("body", "Godkendt.")]),
    ("the case's history", "Sagsfremstilling:\nMolen er fra 1912.",
     [("label", "Sagsfremstilling:"), ("history", "Molen er fra 1912.")]),
    ("a label's value that is wrapped",
     "Beslutning: Molen males efter alles mening rigtig godt, og det sker\ntil sommer.",
     [("label", "Beslutning:"), ("decision", "Molen males efter alles mening rigtig godt, og det sker til sommer.")]),
    ("a proposal on its label's line ends with it", "Indstilling: at molen males.\nMolen er god.",
     [("label", "Indstilling:"), ("proposal", "at molen males."), ("body", "Molen er god.")]),
    ("proposals end where a paragraph begins", "Indstilling:\n- at molen males\n\nMolen er god.",
     [("label", "Indstilling:"), ("proposal", "at molen males"), ("body", "Molen er god.")]),
    ("attachments", "Bilag:\n- Kort over molen\n\nMolen er god.",
     [("label", "Bilag:"), ("attachments", "Kort over molen"), ("body", "Molen er god.")]),
    ("an owner in the same line", "Molen males. Ansvarlig: Bo Lind",
     [("body", "Molen males."), ("owner", "Ansvarlig: Bo Lind")]),
    ("an owner far to the right", "Molen males.          BL", [("body", "Molen males."), ("owner", "BL")]),
    ("an owner below", "Molen males.\nAnsvarlig: Bo Lind\nFrist: 1. maj",
     [("body", "Molen males."), ("label", "Ansvarlig:"), ("owner", "Bo Lind"), ("label", "Frist:"), ("due", "1. maj")]),
    ("a status box", "[x] Referat godkendt", [("notice", "Referat godkendt")]),
    ("a table", "| Havn | Dybde |\n| Syd | 3 m |", [("table", "| Havn | Dybde |"), ("table", "| Syd | 3 m |")]),
    ("who was missing", "Afbud: Bo Lind\n\nMolen er god.", [("people", "Afbud: Bo Lind"), ("body", "Molen er god.")]),
    ("an amount at the start of a line", "3 stole købes.", [("body", "3 stole købes.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [pytest.param(text, said, id=name) for name, text, said in PARTS])
def test_parts(text: str, said: list[Said]) -> None:
    assert sentences(text) == said


CUES = [
    ("Der var enighed om følgende:", "decision", None),
    ("Det blev besluttet:", "decision", None),
    ("Bestyrelsen vedtog, at:", "decision", None),
    ("Det indstilles, at:", "proposal", None),
    ("Udvalget har følgende input:", "ideas", None),
    ("Der blev drøftet følgende:", "ideas", None),
    ("Opgaver til næste gang:", "action", None),
    ("Det blev besluttet at male molen med henblik på:", None, None),
    ("Udvalget besluttede på seneste møde følgende:", "decision", "earlier"),
]


@pytest.mark.parametrize(("cue", "opens", "earlier"), CUES)
def test_a_sentence_with_a_colon_says_what_its_list_holds(cue: str, opens: str | None, earlier: str | None) -> None:
    items = [entry[1:] for entry in cued(f"{cue}\n- Molen males.\n- Skuret rives ned.")[1:]]
    assert items == [("Molen males.", opens, earlier), ("Skuret rives ned.", opens, earlier)]


def test_a_cue_ends_where_its_list_ends() -> None:
    text = "Der var enighed om følgende:\n- Molen males.\n\nSkuret rives ned."
    assert [(words, opens) for _, words, opens, _ in cued(text)] == [
        ("Der var enighed om følgende:", None), ("Molen males.", "decision"), ("Skuret rives ned.", None),
    ]  # fmt: skip


def test_an_item_under_a_cue_is_one_statement_even_where_it_has_two_sentences() -> None:
    text = "Der var enighed om følgende:\n- Molen males. Den skal være grøn.\n"
    assert [words for _, words, _, _ in cued(text)][1:] == ["Molen males. Den skal være grøn."]


def test_parts_outside_the_items() -> None:
    text = f"{TITLE}{PRESENT}\nDagsorden\n1. Velkomst\n2. Molen\n\n1. Velkomst\n\nIntet.\n\n2. Molen\n\nIntet.\n"
    found = read_structure(read_bytes(text.encode(), "referat.txt")).sentences
    assert [(one.part, one.text) for one in found] == [
        ("header", "Referat af møde i Havneudvalget"),
        ("header", "Dato: 3. maj 2024"),
        ("people", "Til stede: Asta Brink, Bo Lind, Lis Toft"),
        ("header", "Dagsorden"),
        ("agenda", "1. Velkomst"),
        ("agenda", "2. Molen"),
        ("title", "1. Velkomst"),
        ("body", "Intet."),
        ("title", "2. Molen"),
        ("body", "Intet."),
    ]
