"""The page on screens and paper of every kind: narrow, enlarged, dark, without movement, without a canvas, printed."""

import base64
from pathlib import Path

import pypdfium2
import pytest
from selenium.webdriver.common.keys import Keys

from tests.show.page.page_reader import SMALL_VIEWS, VIEWS, Reader

pytestmark = pytest.mark.browser

# What stands out of the window and is not within something that scrolls by itself.
_WIDER = """
    const alone = /auto|scroll|hidden|clip/;
    const scrolls = (one) => one && (alone.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const page = document.documentElement;
    if (page.scrollWidth <= innerWidth) return [];
    return [page.scrollWidth, ...[...document.querySelectorAll("body *")].filter((one) =>
        one.getBoundingClientRect().right > innerWidth + 1 && !scrolls(one.parentElement)
    ).slice(0, 5).map((one) => `${one.localName}.${one.className} ${one.innerText?.slice(0, 40)}`)];
"""
_UNFOLD = """
    for (const details of document.querySelectorAll("main details")) details.open = true;
    const buttons = [...document.querySelectorAll("main [aria-expanded=false]:not([role])")];
    for (const button of buttons.slice(0, 9)) button.click();
"""


@pytest.mark.parametrize(("width", "scale"), [(320, 1), (640, 2)], ids=["320 px", "200 %"])
def test_no_view_scrolls_sideways(reader: Reader, example_page: Path, width: int, scale: int) -> None:
    reader.resize(width, 640, scale)
    reader.open(example_page)
    wider = {}
    for name, view in VIEWS.items():
        if name != "start":
            reader.go(view)
        if found := reader.run(_WIDER):
            wider[name] = found
        reader.run(_UNFOLD)
        if found := reader.run(_WIDER):
            wider[f"{name}, unfolded"] = found
    assert wider == {}


def test_no_view_of_long_words_scrolls_sideways_on_a_phone_in_english(reader: Reader, small_page: Path) -> None:
    reader.resize(320, 640)
    reader.open(small_page)
    reader.run("document.querySelector('.page-header button[lang=en]').click()")
    reader.until("document.documentElement.lang === 'en'")
    wider = {name: reader.go(view) and reader.run(_WIDER) for name, view in SMALL_VIEWS.items() if name != "start"}
    assert [name for name, found in wider.items() if found] == []


def _printed(reader: Reader) -> str:
    pdf = base64.b64decode(reader.browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (
            "initiativ",
            ["Kystlys", "Ida Fjord er ansvarlig for Projekt Kystlys.", "Tove Kaas deltager i Projekt Kystlys."],
        ),
        ("moede", ["Det blev besluttet at udvide Projekt Kystlys til inderhavnen.", "Intet."]),
        (
            "beslutninger",
            ["Det blev besluttet at holde åbent hus.", "Styregruppen for Havnefronten, 7. maj 2024 · maj.txt"],
        ),
        ("opgaver", ["Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."]),
    ],
)
def test_paper_holds_the_quotes_and_nothing_to_press(
    reader: Reader, small_page: Path, view: str, words: list[str]
) -> None:
    reader.open(small_page, SMALL_VIEWS[view])
    printed = _printed(reader)
    assert [one for one in words if one not in printed] == []
    pressed = [
        "Menu",
        "Matricer",
        "Vis SPARQL",
        "Hent som CSV",
        "Kopiér citat",
        "Gå til indholdet",
        "Mørke farver",
        "English",
    ]
    assert [one for one in pressed if one in printed] == []


_GROUND = """
    const [r, g, b] = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number);
    return r + g + b < 200 ? "dark" : "light";
"""


def test_colours_follow_the_device_until_a_reader_chooses(reader: Reader, small_page: Path) -> None:
    reader.prefer(prefers_color_scheme="dark")
    reader.open(small_page)
    assert reader.run(_GROUND) == "dark"
    reader.run("document.querySelector('.theme-switch select').focus()")
    reader.press("Lyse")
    reader.until("document.documentElement.dataset.theme === 'light'")
    assert reader.run(_GROUND) == "light"
    reader.open(small_page, "#/om")
    assert reader.run(_GROUND) == "light"
    reader.prefer(prefers_color_scheme="light")
    reader.run("document.querySelector('.theme-switch select').focus()")
    reader.press("Mørke")
    reader.until("document.documentElement.dataset.theme === 'dark'")
    assert reader.run(_GROUND) == "dark"


def test_english_changes_the_words_of_the_page_and_leaves_those_of_the_minutes(
    reader: Reader, small_page: Path
) -> None:
    reader.open(small_page, SMALL_VIEWS["initiativ"])
    reader.run("document.querySelector('.page-header button[lang=en]').focus()")
    reader.press(Keys.ENTER)
    reader.until("document.documentElement.lang === 'en'")
    assert reader.text("#panel-workers h2") == "Who works on it"
    assert reader.focused() == "button Dansk"
    first = reader.run("const one = document.querySelector('.quote__words'); return [one.lang, one.innerText]")
    assert first == ["da", "Ida Fjord er ansvarlig for Projekt Kystlys."]
    assert reader.browser.title == "Kystlys – Who works on what"
    reader.open(small_page)
    assert reader.text("h1") == "Who works on what?"


def test_nothing_moves_for_those_who_asked_for_less(reader: Reader, small_page: Path) -> None:
    moving = """
        return [...document.querySelectorAll("*")].filter((one) => {
            const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(one);
            return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
        }).map((one) => one.localName);
    """
    for view in SMALL_VIEWS.values():
        reader.prefer(prefers_reduced_motion="reduce")
        reader.open(small_page, view)
        assert reader.run(moving) == []


def test_without_a_canvas_the_map_is_a_table(reader: Reader, small_page: Path) -> None:
    source = "HTMLCanvasElement.prototype.getContext = () => null"
    added = reader.browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    try:
        reader.open(small_page, "#/kort?vis=alt")
        shown = reader.until("document.querySelector('main table') && 1") and reader.texts("main tbody th")
        assert [name.split(": ")[-1] for name in shown if "Kystlys" in name] == ["Kystlys"]
        assert (reader.texts("canvas"), reader.complaints()) == ([], [])
    finally:
        reader.browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


def test_without_scripts_the_page_says_what_it_needs(reader: Reader, small_page: Path) -> None:
    reader.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.browser.get("about:blank")
        reader.browser.get(small_page.as_uri())
        assert "Siden kræver JavaScript" in reader.browser.find_element("tag name", "body").text
    finally:
        reader.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
