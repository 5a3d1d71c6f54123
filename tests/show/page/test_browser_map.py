"""The map in a real browser: chosen by keyboard, filtered, the same as a table, and readable without a canvas."""

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.show.page.page_reader import Reader

pytestmark = pytest.mark.browser

WHOLE = "#/kort?vis=alt"
# Left of the name, then right of it: each kind always in the same place.
KINDS = ["Personer", "Organisationer", "Sekretariater og funktioner", "Indsatser", "Mål", "Fora"]
NO_CANVAS = "HTMLCanvasElement.prototype.getContext = () => null"


def _slide(reader: Reader, slider: int, steps: int) -> None:
    reader.run("document.querySelectorAll('.map-filters input[type=range]')[arguments[0]].focus()", slider)
    reader.press(*[Keys.ARROW_RIGHT] * steps)


def test_the_neighbourhood_is_a_list_by_kind_with_a_line_to_each_name(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/kort?navn=initiative/tut2")
    names = reader.texts(".neighbourhood__row .entity__label")
    lines = reader.run("return document.querySelectorAll('.neighbourhood__lines path').length")
    assert 0 < len(names) <= 25
    assert lines == len(names)
    headings = [heading.split(" (")[0] for heading in reader.texts(".neighbourhood__heading")]
    assert headings == [kind for kind in KINDS if kind in headings]


def test_the_neighbourhood_lies_in_the_same_place_every_time(reader: Reader, example_page: Path) -> None:
    paths = "return [...document.querySelectorAll('.neighbourhood__lines path')].map((path) => path.getAttribute('d'))"
    seen = []
    for _ in range(2):
        reader.open(example_page, "#/kort")
        reader.until("document.querySelector('.neighbourhood__lines path') !== null")
        reader.run("return document.fonts.ready.then(() => 1)")
        seen.append(reader.run(paths))
    assert seen[0] == seen[1]


def test_a_tie_opens_to_the_words_behind_it(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/kort?navn=initiative/tut2")
    reader.run("document.querySelector('.neighbourhood__all summary').focus()")
    reader.press(Keys.ENTER)
    reader.until("document.querySelector('.neighbourhood__all .disclosure') !== null")
    closed = reader.texts(".neighbourhood__all .quote__words")
    reader.run("document.querySelector('.neighbourhood__all .disclosure').focus()")
    reader.press(Keys.ENTER)
    reader.until("document.querySelector('.neighbourhood__all .quote__words') !== null")
    assert closed == []
    assert all(reader.texts(".neighbourhood__all .quote__words"))


def test_a_name_is_picked_by_typing_and_focus_follows(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, "#/kort")
    reader.run("document.querySelector('.name-picker input').focus()")
    reader.press("fjordmodel")
    reader.until("document.querySelector('.name-picker__link') !== null")
    reader.press(Keys.TAB, Keys.ENTER)
    reader.until("document.querySelector('.name-picker__link') === null")
    assert (reader.focused(), reader.run("return location.hash")) == (
        "h2 Indsats: Fjordmodellen",
        "#/kort?navn=initiative%2Ffjordmodellen",
    )


def test_the_keyboard_finds_chooses_and_leaves_a_name(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, WHOLE)
    reader.run("document.querySelector('.map-filters input[type=search]').focus()")
    reader.press("fjordmodellen", Keys.ENTER)
    reader.until("/find=fjordmodellen/.test(location.hash)")
    reader.run("document.querySelector('.map__button').focus()")
    reader.press(*[Keys.TAB] * 3)
    reader.run("document.querySelector('canvas').focus({focusVisible: true})")
    reader.until("document.querySelector('.map__caption').textContent.startsWith('Fjordmodellen')")
    reader.press(Keys.ENTER)
    reader.until("document.querySelector('.map__card .entity') !== null")
    assert reader.run("return document.querySelector('.map__card .entity').hash") == "#/initiativ/fjordmodellen"
    assert reader.text(".map-chosen h2") == "Forbindelser: Fjordmodellen"
    reader.press(Keys.ESCAPE)
    reader.until("document.querySelector('.map__card') === null")
    assert reader.focused().startswith("canvas")


def test_filters_stand_in_the_address_and_say_what_they_leave(reader: Reader, example_page: Path) -> None:
    reader.open(example_page, WHOLE)
    whole = reader.text(".map__shown")
    _slide(reader, 0, 1)
    _slide(reader, 1, 3)
    reader.until("/mindst=2/.test(location.hash) && /fra=/.test(location.hash)")
    narrowed = reader.text(".map__shown")
    assert "Forbindelser uden kendt år er ikke med" in narrowed
    assert "Forbindelser uden" not in whole
    assert reader.open(example_page, reader.run("return location.hash")) == "Kort"
    assert reader.text(".map__shown") == narrowed


def test_the_table_says_what_the_canvas_shows(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, WHOLE)
    reader.run("document.querySelector('.map-table > summary').focus()")
    reader.press(Keys.ENTER)
    reader.until("document.querySelector('.map-table tbody tr') !== null")
    names = reader.run("return JSON.parse(document.getElementById('data-names').textContent).entities")
    rows = reader.run(
        "return [...document.querySelectorAll('.map-table tbody .entity__label')].map((n) => n.textContent)"
    )
    assert sorted(rows) == sorted(name["label"] for name in names)


def test_without_a_canvas_the_table_stands_open(reader: Reader, small_page: Path) -> None:
    script = reader.browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_CANVAS})
    try:
        reader.open(small_page, WHOLE)
        reader.until("document.querySelector('.map-table tbody tr') !== null")
        assert reader.run("return document.querySelector('canvas')") is None
    finally:
        reader.browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_the_canvas_takes_the_colours_of_the_scheme(reader: Reader, small_page: Path) -> None:
    corner = "[...document.querySelector('canvas').getContext('2d').getImageData(2, 2, 1, 1).data].slice(0, 3)"
    reader.open(small_page, WHOLE)
    reader.until(f"{corner}.every((part) => part > 200)")
    reader.prefer(prefers_color_scheme="dark")
    assert reader.until(f"{corner}.every((part) => part < 60)")


@pytest.mark.parametrize("view", ["#/kort", WHOLE])
def test_nothing_is_wider_than_a_small_screen(reader: Reader, example_page: Path, view: str) -> None:
    reader.resize(320)
    reader.open(example_page, view)
    assert reader.run("return document.documentElement.scrollWidth") <= 320
