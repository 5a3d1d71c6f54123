"""From a question to its answer: what a first-time reader types, and what then stands before the eyes."""

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from graph.show.page.archive import Archive
from graph.show.page.page import write_page
from graph.show.page.queries import Scope
from tests.show.page.conftest import page_of
from tests.show.page.page_minutes import added
from tests.show.page.page_reader import Reader

pytestmark = pytest.mark.browser

TUT2 = """\
Referat af møde i Klyngegruppen for Birkelund den 3. februar 2021

Til stede: Karen Ravn, projektleder, Birkelund Kommune; Per Elm, Region Havmark

1. TUT2
Karen Ravn er ansvarlig for TUT2.
Per Elm deltager i TUT2.
Klyngegruppen besluttede at fortsætte TUT2 i 2022.

2. Eventuelt
Der er nu ansat to psykologer og en socialrådgiver.
"""


@pytest.fixture(scope="module")
def tut2_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tut2")
    with added(folder, referat=TUT2) as store:
        return page_of(store, folder / "side.html")


def _in_sight(reader: Reader, words: str) -> bool:
    """Return whether a quote with these words stands within the window, without scrolling."""
    script = """
        return [...document.querySelectorAll(".quote__words")].some((one) => {
            const {top, bottom} = one.getBoundingClientRect();
            return one.innerText.includes(arguments[0]) && one.checkVisibility() && top >= 0 && bottom <= innerHeight;
        });
    """
    return bool(reader.run(script, words))


@pytest.mark.parametrize("question", ["Hvem arbejder med TUT2?", "tut2", "hvem har ansvar for tut2"])
def test_who_works_on_tut2_takes_two_actions(reader: Reader, tut2_page: Path, question: str) -> None:
    reader.open(tut2_page)
    reader.run("document.querySelector('main .search__input').focus()")
    reader.press(question)
    assert reader.follow(Keys.ENTER) == "TUT2"
    assert reader.texts("#panel-workers .table__name, #panel-workers tbody th")[:1] == ["Person: Karen Ravn"]
    assert _in_sight(reader, "Karen Ravn er ansvarlig for TUT2.")


def test_the_front_page_leads_there_in_one_action(reader: Reader, tut2_page: Path) -> None:
    reader.open(tut2_page)
    reader.leaving()
    reader.run("[...document.querySelectorAll('main a')].find((one) => one.innerText.includes('TUT2')).click()")
    assert reader.settled() == "TUT2"
    assert _in_sight(reader, "Karen Ravn er ansvarlig for TUT2.")


def test_the_search_is_used_by_keyboard_alone(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    reader.run("document.querySelector('main .search__input').focus()")
    reader.press("kl")
    assert reader.texts("main [role=option]") == [
        "Klitby Havn Organisation",
        "Klitby Kommune Organisation",
        "Klitby Skole Organisation",
        "Søg efter ”kl” i alt",
    ]
    assert reader.text("#app > [role=status]") == "3 forslag"
    reader.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    chosen = """
        const field = document.activeElement;
        const option = document.getElementById(field.getAttribute("aria-activedescendant"));
        return [field.role, field.ariaExpanded, option.ariaSelected, option.querySelector(".entity__label").innerText];
    """
    assert reader.run(chosen) == ["combobox", "true", "true", "Klitby Kommune"]
    reader.press(Keys.ESCAPE)
    assert (reader.texts("main [role=option]"), reader.run("return document.activeElement.value")) == ([], "kl")
    reader.press(Keys.ARROW_DOWN)
    assert reader.follow(Keys.ENTER) == "Klitby Havn"


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ("IDA FJORD", "Ida Fjord"),
        ("kystlyset", "Kystlys"),
        ("styregruppen for havnefrontens", "Styregruppen for Havnefronten"),
        ("paejlemærke 3", "Søgning: paejlemærke 3"),
        ("pejlemærke 3", "Pejlemærke 3"),
        ("inderhavnen", "Søgning: inderhavnen"),
    ],
    ids=["capitals", "inflected", "genitive", "mistyped", "goal", "word-of-a-decision"],
)
def test_enter_leads_to_the_name_that_is_meant(reader: Reader, small_page: Path, typed: str, heading: str) -> None:
    reader.open(small_page, "#/om")
    reader.run("document.querySelector('.search__input').focus()")
    reader.press(typed)
    assert reader.follow(Keys.ENTER) == heading


def test_results_mark_the_words_and_quote_the_minutes(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/soeg?q=inderhavnen")
    assert reader.texts("main h2") == ["Beslutninger"]
    assert reader.texts(".quote__words") == ["Det blev besluttet at udvide Projekt Kystlys til inderhavnen."]
    assert reader.texts(".quote__words mark") == ["inderhavnen"]


def test_what_no_fact_quotes_is_found_in_the_text_and_leads_to_its_place(reader: Reader, tut2_page: Path) -> None:
    reader.open(tut2_page, "#/soeg?q=socialrådgivere")
    reader.until("document.querySelector('#results-text')")
    assert reader.texts("main h2") == ["I referaternes tekst"]
    assert reader.texts(".quote__words") == ["Der er nu ansat to psykologer og en socialrådgiver."]
    assert reader.texts(".quote__words mark") == ["socialrådgiver"]
    assert reader.text(".results__summary") == "”socialrådgivere”: 0 navne, 0 møder og 1 sted i referaterne"
    reader.leaving()
    reader.run("document.querySelector('.quote__source a').click()")
    reader.settled()
    assert reader.until("document.querySelector('.mark--place')?.innerText").startswith("Der er nu ansat")


@pytest.mark.parametrize(
    ("question", "heading", "address"),
    [
        (
            "Hvad blev besluttet i klyngegruppen i 2021?",
            "Beslutninger",
            "#/beslutninger?forum=klyngegruppen-for-birkelund&fra=2021&til=2021",
        ),
        ("Hvilke opgaver er over fristen?", "Opgaver og løfter", "#/opgaver?vis=alle&mangler=overdue"),
        ("Hvad har Karen Ravn lovet?", "Karen Ravn", "#/person/karen-ravn"),
    ],
)
def test_a_question_that_a_view_answers_leads_to_it(
    reader: Reader, tut2_page: Path, question: str, heading: str, address: str
) -> None:
    reader.open(tut2_page, f"#/soeg?q={question}")
    assert reader.run("return document.querySelector('.results__lead a').hash") == address
    reader.run("document.querySelector('.search__input').focus()")
    assert reader.follow(Keys.ENTER) == heading
    assert reader.run("return location.hash") == address


def test_nothing_found_says_so(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/soeg?q=raket")
    assert "Intet i referaterne passer til det. Prøv færre ord, eller se listerne over navne." in reader.text()


def test_without_the_texts_nothing_found_says_what_was_searched(reader: Reader, tmp_path: Path) -> None:
    with added(tmp_path, referat=TUT2) as store:
        file = tmp_path / "side.html"
        file.write_bytes(write_page(Archive(store, Scope()), "da", texts=False))
    reader.open(file, "#/soeg?q=socialrådgiver")
    said = "Ingen navne, møder eller citater passer. Referaternes fulde tekst er ikke i denne fil."
    assert reader.text("main .empty") == said


def test_an_address_brings_its_filters_and_back_leaves_the_view(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    reader.go("#/beslutninger")
    reader.run("document.querySelector('main input[type=search]').focus()")
    reader.press("hus")
    address = reader.until("location.hash.includes('hus') && location.hash")
    rows = reader.texts("main tbody tr")
    reader.leaving()
    reader.browser.back()
    assert reader.settled() == "Hvem arbejder med hvad?"
    reader.open(small_page, address)
    assert reader.run("return document.querySelector('main input[type=search]').value") == "hus"
    assert reader.texts("main tbody tr") == rows


@pytest.mark.parametrize(
    "address", ["#/person/ingen", "#/moede/x", "#/findes/ikke", "#/%E0%A4%A", "#/__proto__", "#/person"]
)
def test_an_address_of_nothing_says_so_and_offers_a_search(reader: Reader, small_page: Path, address: str) -> None:
    reader.open(small_page)
    assert reader.go(address) == "Siden findes ikke"
    assert reader.texts("main .search button, header .search button") == ["Søg"]
    assert reader.complaints() == []
