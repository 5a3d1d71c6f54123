"""axe-core finds nothing in any view: light, dark, on a narrow screen, in English, and of an empty archive."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.show.page.page_reader import SMALL_VIEWS, VIEWS, Reader

pytestmark = pytest.mark.browser

# "preload" would fetch style sheets, which the policy of the page rightly refuses.
_FIND = """
    const done = arguments[0];
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    axe.run(document, {runOnly: tags, preload: false, resultTypes: ["violations"]}).then(({violations}) =>
        done(violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map(
            ({target, failureSummary}) => `${id}: ${target} ${failureSummary.replace(/\\s+/g, " ")}`))));
"""


_UNFOLD = """
    for (const details of document.querySelectorAll("main details")) details.open = true;
    for (const button of document.querySelectorAll("main [aria-expanded=false]:not([role])")) button.click();
"""


def _faults(
    reader: Reader, axe: str, page: Path, views: Sequence[str], *, unfold: bool = False
) -> dict[str, list[str]]:
    """Return what axe finds in each of these views, those without faults left out."""
    found = {}
    reader.open(page, views[0])
    reader.run(axe)
    for view in views:
        if view != views[0]:
            reader.go(view)
        if unfold:
            reader.run(_UNFOLD)
        if faults := reader.browser.execute_async_script(_FIND):
            found[view] = faults
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 320)])
def test_every_view_is_accessible(reader: Reader, axe: str, example_page: Path, scheme: str, width: int) -> None:
    reader.resize(width)
    reader.prefer(prefers_color_scheme=scheme)
    assert _faults(reader, axe, example_page, [*VIEWS.values()]) == {}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_what_is_folded_away_is_accessible(reader: Reader, axe: str, small_page: Path, scheme: str, width: int) -> None:
    reader.resize(width)
    reader.prefer(prefers_color_scheme=scheme)
    assert _faults(reader, axe, small_page, [*SMALL_VIEWS.values()], unfold=True) == {}


def test_an_empty_archive_is_accessible(reader: Reader, axe: str, empty_page: Path) -> None:
    assert _faults(reader, axe, empty_page, [*VIEWS.values()]) == {}


def test_suggestions_and_an_open_menu_are_accessible(reader: Reader, axe: str, small_page: Path) -> None:
    reader.resize(320)
    reader.open(small_page, "#/om")
    reader.run("document.querySelector('.page-nav__toggle').click()")
    reader.run("document.querySelector('.search__input').focus()")
    reader.press("kyst", Keys.ARROW_DOWN)
    reader.until("document.querySelector('[role=option][aria-selected=true]')")
    reader.run(axe)
    assert reader.browser.execute_async_script(_FIND) == []


@pytest.mark.parametrize("view", ["kort", "arbejde", "moede"])
def test_english_is_accessible_and_says_which_words_are_danish(
    reader: Reader, axe: str, small_page: Path, view: str
) -> None:
    reader.open(small_page, SMALL_VIEWS[view])
    reader.run("document.querySelector('.page-header button[lang=en]').click()")
    reader.until("document.documentElement.lang === 'en'")
    reader.run(axe)
    assert reader.browser.execute_async_script(_FIND) == []
