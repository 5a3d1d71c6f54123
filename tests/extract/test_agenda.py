"""The items of the agenda as facts: title, presenters, time, closed items, attachments."""

from typing import Any

import pytest

from tests.extract.fictional import TITLE, plain, read, read_item, stated

HEADER = f"{TITLE}Til stede: Asta Brink (formand), Bo Lind (BL), Lis Toft\n"


def item(title: str, text: str = "Intet.") -> dict[str, Any]:
    """Return what item 2 states."""
    return stated(read_item(text, HEADER, title).agenda[1], "number", "title", "presenters", "start", "end", "closed")


def titled(title: str, *presenters: str, **more: Any) -> dict[str, Any]:
    return {
        "number": "2",
        "title": title,
        **({"presenters": list(presenters)} if presenters else {}),
        "closed": False,
        **more,
    }


TITLES = [
    ("Molen", titled("Molen")),
    ("Molen v/ Bo Lind", titled("Molen", "Bo Lind")),
    ("Molen v/Bo Lind", titled("Molen", "Bo Lind")),
    ("Molen, ved Bo Lind, Nørlund Kommune", titled("Molen", "Bo Lind")),
    ("Molen (Bo Lind / Lis Toft)", titled("Molen", "Bo Lind", "Lis Toft")),
    ("Molen (Bo Lind/Lis Toft)", titled("Molen", "Bo Lind", "Lis Toft")),
    ("Molen (BL)", titled("Molen", "Bo Lind")),
    ("Molen – oplæg ved direktør Bo Lind", titled("Molen", "Bo Lind")),
    ("Molen v/ Jens Bak, Havnelauget", titled("Molen", "Jens Bak")),
    ("Molen v. Bo", titled("Molen", "Bo Lind")),
    pytest.param("Molen ved havnen (Bo Lind)", titled("Molen ved havnen", "Bo Lind"), id="a place, then a bracket"),
    pytest.param("Molen ved havnen, v/ Bo Lind", titled("Molen ved havnen", "Bo Lind"), id="a place, then a presenter"),
    ("Molen (10 min.)", titled("Molen")),
    ("Molen, 15 min", titled("Molen")),
    ("Molen kl. 13.30-14.00", titled("Molen", start="13:30", end="14:00")),
    ("Lukket: Molen", titled("Molen", closed=True)),
    ("Lukket punkt: Molen", titled("Molen", closed=True)),
    ("Lukket - Molen", titled("Molen", closed=True)),
    ("Molen (lukket)", titled("Molen", closed=True)),
    ("Molen – lukket punkt", titled("Molen", closed=True)),
    pytest.param("Molen: lukket om vinteren", titled("Molen: lukket om vinteren"), id="a mole that is closed"),
    pytest.param("Molen ved havnen", titled("Molen ved havnen"), id="a place"),
    pytest.param("Molen (nord og syd)", titled("Molen (nord og syd)"), id="a bracket that names nobody"),
    pytest.param("Molen – en status", titled("Molen – en status"), id="a dash"),
    pytest.param("Molen 2024", titled("Molen 2024"), id="a year"),
]


@pytest.mark.parametrize(("title", "said"), TITLES)
def test_titles(title: str, said: dict[str, Any]) -> None:
    assert item(title) == said


def test_a_closed_item_under_a_number_alone() -> None:
    text = f"{HEADER}\n1\nMolen\n\nMolen er ny.\n\n2\nLukket: Salg af havnegrund\n\nBeslutning\nUdsat.\n"
    assert [(one.number, one.title, one.closed) for one in read(text).agenda] == [
        ("1", "Molen", False), ("2", "Salg af havnegrund", True),
    ]  # fmt: skip


def test_a_presenter_on_the_line_below() -> None:
    assert item("Molen\nv/ Bo Lind", "Intet.") == titled("Molen", "Bo Lind")


def test_a_presenter_below_the_case_number() -> None:
    assert item("Molen\nSagsnr.: 21/123\nOplæg: Bo Lind", "Intet.") == titled("Molen", "Bo Lind")


OPENINGS = [
    ("Det indstilles, at molen males. Det indstilles, at skuret males.\n\nBo Lind gennemgik planen.", ["Bo Lind"]),
    ("Bo Lind orienterede om molen. Lis Toft spurgte til den.", ["Bo Lind"]),
    ("Bo Lind og Lis Toft gennemgik planen.", ["Bo Lind", "Lis Toft"]),
    pytest.param("Bo Lind spurgte til molen.", None, id="a question"),
    pytest.param("Der blev orienteret om molen.", None, id="nobody named"),
    pytest.param("Molen er god. Den holder. Den er fra 1912. Bo Lind orienterede om skuret.", None, id="later on"),
]


@pytest.mark.parametrize(("text", "presenters"), OPENINGS)
def test_who_opens_an_item_without_a_presenter_presents_it(text: str, presenters: list[str] | None) -> None:
    assert item("Molen", text).get("presenters") == presenters


def test_time_lines_hold_for_the_items_below_them() -> None:
    first = "Kl. 13.00 – 13.15\n\n1. Velkomst\n\nIntet."
    rest = "Kl. 13.15 – 14.00\n\n2. Molen\n\nIntet.\n\n3. Eventuelt\n\nIntet."
    assert [(one.title, one.start, one.end) for one in read(f"{HEADER}\n{first}\n\n{rest}\n").agenda] == [
        ("Velkomst", "13:00", "13:15"), ("Molen", "13:15", "14:00"), ("Eventuelt", "13:15", "14:00"),
    ]  # fmt: skip


def test_an_item_listed_and_treated_is_one_item_with_both_places() -> None:
    text = f"{HEADER}\nDagsorden\n1. Velkomst\n2. Molen\n\n1. Velkomst\n\nIntet.\n\n2. Molen\n\nIntet.\n"
    minutes = read(text)
    assert [[proof.rule for proof in one.evidence] for one in minutes.agenda] == [["agenda.item", "agenda.listed"]] * 2


def test_an_item_spans_its_treatment() -> None:
    minutes = read_item("Molen er god.", HEADER)
    span = minutes.agenda[1].span
    assert span is not None
    assert span.of(minutes.document.text).split() == ["Molen", "Molen", "er", "god.", "3."]


ATTACHMENTS = [
    ("Bilag:\n- Kort over molen\n- Regnskab 2023", ["Kort over molen", "Regnskab 2023"]),
    ("Bilag: Kort over molen", ["Kort over molen"]),
    ("Bilag: Ingen", []),
    ("Bilaget blev omdelt.", []),
]


@pytest.mark.parametrize(("text", "titles"), ATTACHMENTS)
def test_attachments(text: str, titles: list[str]) -> None:
    found = read_item(text, HEADER).attachments
    assert [(one.item, one.title) for one in found] == [("2", title) for title in titles]


def test_presenters_are_named_in_full() -> None:
    assert plain(read_item("Intet.", HEADER, "Molen v/ Bo").agenda[1].presenters) == ["Bo Lind"]
