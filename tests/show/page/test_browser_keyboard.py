"""The page by keyboard alone: everything can be reached, it is seen where one is, and the place is never lost."""

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.show.page.page_reader import SMALL_VIEWS, VIEWS, Reader

pytestmark = pytest.mark.browser

_SAID = "#app > [role=status]"

# What a Tab should stop at, in the order of the page; of a group of radio buttons, the one that is chosen.
_STOPS = """
    window.stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")].filter((one) =>
        one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})
        && !(one.type === "radio" && !one.checked));
    window.steps = [];
    addEventListener("focusin", ({target}) => {
        const {outlineStyle, outlineWidth} = getComputedStyle(target);
        steps.push([stops.indexOf(target), outlineStyle !== "none" && parseFloat(outlineWidth) >= 2]);
    });
    return stops.length;
"""

# Press every button of a kind once, as a keyboard does: it has the focus when it is pressed.
_PRESS_ALL = """
    const [most, done] = arguments;
    const frame = () => new Promise((ready) => requestAnimationFrame(() => setTimeout(ready)));
    (async () => {
        const pressed = new Set();
        const lost = [];
        for (let count = 0; count < most; count += 1) {
            const button = [...document.querySelectorAll("main button, main summary")].find((one) =>
                !one.disabled && one.checkVisibility() && !pressed.has(one));
            if (!button) break;
            pressed.add(button);
            const name = button.innerText;
            button.focus();
            button.click();
            await frame();
            if (document.activeElement === document.body) lost.push(name);
        }
        done(lost);
    })();
"""

_PRESS_TO_THE_END = """
    const [name, done] = arguments;
    const press = (count) => {
        const more = [...document.querySelectorAll("main button")].find((one) => one.innerText.includes(name));
        if (!more) return done(count);
        more.focus();
        more.click();
        requestAnimationFrame(() => requestAnimationFrame(() => press(count + 1)));
    };
    press(0);
"""


@pytest.mark.parametrize("view", SMALL_VIEWS.values(), ids=SMALL_VIEWS)
def test_tab_stops_at_everything_in_order_and_shows_where(reader: Reader, small_page: Path, view: str) -> None:
    reader.open(small_page, view)
    count = reader.run(_STOPS)
    reader.press(*[Keys.TAB] * count)
    assert reader.run("return steps") == [[place, True] for place in range(count)]


def test_the_skip_link_leads_past_the_header(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["initiativ"])
    reader.press(Keys.TAB)
    box = reader.run("const {left, top} = document.activeElement.getBoundingClientRect(); return [left >= 0, top >= 0]")
    assert (reader.focused(), box) == ("a Gå til indholdet", [True, True])
    reader.press(Keys.ENTER)
    assert reader.run("return [document.activeElement.id, location.hash]") == ["main", "#/initiativ/kystlys"]
    reader.press(Keys.TAB)
    assert reader.run("return document.activeElement.closest('main') !== null")


def test_a_new_view_leads_focus_and_voice_to_its_heading(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    heard = {}
    for name, address in SMALL_VIEWS.items():
        if name not in {"start", "soeg"}:
            heading = reader.go(address)
            heard[name] = [heading, reader.run("return document.activeElement.id"), reader.text(_SAID)]
    assert heard == {name: [heading, "title", heading] for name, (heading, *_) in heard.items()}


def test_a_search_leads_focus_to_its_heading_and_says_what_it_found(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    assert reader.go(SMALL_VIEWS["soeg"]) == "Søgning: inderhavnen"
    reader.until("document.querySelector(arguments[0]).innerText.startsWith('”')", _SAID)
    assert reader.text(_SAID) == "”inderhavnen”: 0 navne, 0 møder og 1 sted i referaterne"
    assert reader.focused() == "h1 Søgning: inderhavnen"


def test_going_back_leads_to_the_heading_of_the_view_before(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    reader.go(SMALL_VIEWS["person"])
    reader.go(SMALL_VIEWS["opgaver"])
    reader.leaving()
    reader.browser.back()
    assert (reader.settled(), reader.focused()) == ("Ida Fjord", "h1 Ida Fjord")
    reader.leaving()
    reader.browser.forward()
    assert (reader.settled(), reader.focused()) == ("Opgaver og løfter", "h1 Opgaver og løfter")


def test_no_button_loses_the_focus(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    lost = {}
    for name, view in SMALL_VIEWS.items():
        if name != "start":
            reader.go(view)
        if found := reader.browser.execute_async_script(_PRESS_ALL, 40):
            lost[name] = found
    assert lost == {}


@pytest.mark.parametrize(
    ("view", "button"),
    [("arbejde", "Vis flere"), ("moeder", "Vis flere"), ("soeg", "Vis flere"), ("matrix-personer", "rækker til")],
)
def test_who_has_seen_the_last_of_many_rows_keeps_the_focus(
    reader: Reader, example_page: Path, view: str, button: str
) -> None:
    reader.open(example_page, VIEWS[view])
    assert reader.browser.execute_async_script(_PRESS_TO_THE_END, button) > 0
    assert reader.focused() == "button Alt er vist"
    reader.press(Keys.TAB)
    assert reader.texts("main button[aria-disabled=true]") == []
    assert reader.run("return document.activeElement !== document.body")


def test_clearing_the_filters_keeps_the_focus(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/beslutninger?find=hus")
    assert "Det blev besluttet at holde åbent hus." in reader.text()
    assert "inderhavnen" not in reader.text()
    reader.run("[...document.querySelectorAll('main button')].find((one) => one.innerText === 'Ryd filtre').focus()")
    reader.press(Keys.ENTER)
    reader.until("document.querySelector('main').innerText.includes('inderhavnen')")
    assert reader.run("return [document.activeElement !== document.body, location.hash]") == [True, "#/beslutninger"]


def test_the_menu_of_a_narrow_screen_opens_and_closes(reader: Reader, small_page: Path) -> None:
    reader.resize(320)
    reader.open(small_page)
    reader.run("document.querySelector('.page-header select').focus()")
    reader.press(Keys.TAB)
    assert (reader.focused(), reader.texts(".page-nav__link")) == ("button Menu", [])
    reader.press(Keys.ENTER)
    assert reader.texts(".page-nav__link") == [
        "Hvem arbejder med hvad",
        "Matricer",
        "Beslutninger",
        "Opgaver",
        "Møder",
        "Navne",
        "Tidslinjer",
        "Kort",
    ]
    assert reader.run("return document.activeElement.getAttribute('aria-expanded')") == "true"
    reader.press(Keys.TAB, Keys.TAB, Keys.TAB)
    assert reader.follow(Keys.ENTER) == "Beslutninger"
    assert (reader.texts(".page-nav__link"), reader.focused()) == ([], "h1 Beslutninger")


def test_a_row_is_sorted_and_opened_by_keyboard(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/opgaver")
    reader.run("document.querySelector('.table__sort').focus()")
    reader.press(Keys.ENTER)
    assert reader.run("return document.querySelector('.table th').ariaSort") in {"ascending", "descending"}
    reader.run("document.querySelector('.table [aria-expanded]').focus()")
    before = reader.texts(".quote__words")
    reader.press(Keys.SPACE)
    opened = reader.until("document.querySelector('.table [aria-expanded=true]') && 1") and reader.texts(
        ".quote__words"
    )
    assert len(opened) > len(before)
    assert reader.run("return document.activeElement.ariaExpanded") == "true"
    reader.press(Keys.ENTER)
    assert reader.texts(".quote__words") == before


def test_the_map_is_moved_and_asked_by_keyboard(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/kort?vis=alt")
    reader.run("document.querySelector('canvas').focus()")
    picture = reader.run("return document.querySelector('canvas').toDataURL()")
    reader.press("+", Keys.ARROW_LEFT)
    reader.until("document.querySelector('canvas').toDataURL() !== arguments[0]", picture)
    assert reader.run("return document.activeElement.localName") == "canvas"
