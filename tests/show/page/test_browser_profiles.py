"""What a profile says of each kind of name, whole: from two fictional meetings to the rows before the eyes."""

from pathlib import Path

import pytest

from tests.show.page.page_reader import SMALL_VIEWS, Reader

pytestmark = pytest.mark.browser

FORUM = "Styregruppen for Havnefronten"
MARCH, MAY = f"5. marts 2024 {FORUM}", f"7. maj 2024 {FORUM}"
WIDEN = "Det blev besluttet at udvide Projekt Kystlys til inderhavnen."
OPEN_HOUSE = "Det blev besluttet at holde åbent hus."
RESPONSIBLE = "Ida Fjord er ansvarlig for Projekt Kystlys."
DRAWINGS = "Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."
DOUBT = "usikker Reglen bag er målt til at have ret 67 % af gangene på programmets egne eksempler. Læs ordene."

PANELS = {
    "initiativ": {
        "Hvem arbejder med det": [
            ["Ida Fjord", "ansvarlig, fremlægger", "1", "5. marts 2024"],
            ["Bo Lund", "har lovet eller tilbudt", "1", "5. marts 2024"],
            ["Tove Kaas", "deltager", "1", "7. maj 2024"],
            [FORUM, "deltager", "1", "5. marts 2024"],
        ],
        "Mål, det understøtter": [["Pejlemærke 3", "1", "7. maj 2024"]],
        "Beslutninger": [[MARCH, WIDEN, "besluttet", "2. Projekt Kystlys", "1 citat"]],
        "Beslutninger under punkter, hvor det er nævnt": [
            [MAY, OPEN_HOUSE, "besluttet", "1. Projekt Kystlys", "1 citat"]
        ],
        "Opgaver og løfter": [["5. marts 2024", RESPONSIBLE, "Ida Fjord", "1 citat"]],
        "Opgaver under punkter, hvor det er nævnt": [
            ["5. marts 2024", DRAWINGS, "Bo Lund", "1. april 2024", "1 citat"]
        ],
        "Behandlet på møder": [
            [MAY, "1", "Projekt Kystlys", "1 citat"],
            [MARCH, "2", "Projekt Kystlys", "2 citater"],
        ],
        "Indirekte: til stede, da det blev behandlet": [
            ["Ida Fjord", "Klitby Kommune", "2", "7. maj 2024", "2 citater"],
            ["Tove Kaas", "Klitby Skole", "1", "7. maj 2024", "1 citat"],
            ["Bo Lund", "Klitby Havn", "1", "5. marts 2024", "1 citat"],
        ],
        "Nævnt i referaterne": [[MAY, "Kystlys", "3 citater"], [MARCH, "Kystlys", "3 citater"]],
    },
    "person": {
        "Arbejder med": [["Kystlys", "ansvarlig, fremlægger", "1", "5. marts 2024"]],
        "Opgaver og løfter": [[MARCH, RESPONSIBLE, "2. Projekt Kystlys", "1 citat"]],
        "Har fremlagt": [[MARCH, "2. Projekt Kystlys", "1 citat"]],
        "Fora": [[FORUM, "til stede", "2", "5. marts 2024", "7. maj 2024", "2 citater"]],
        "Titler og organisationer": [
            ["projektleder", "Klitby Kommune", "2", "5. marts 2024", "7. maj 2024", "2 citater"]
        ],
    },
    "organisation": {
        "Arbejder med": [],
        "Personer fra organisationen": [
            ["Ida Fjord", "projektleder", "2", "5. marts 2024", "7. maj 2024", "2 citater"]
        ],
    },
    "forum": {
        "Arbejder med": [["Kystlys", "deltager", "1", "5. marts 2024"]],
        "Beslutninger": [
            ["7. maj 2024", OPEN_HOUSE, "besluttet", "1. Projekt Kystlys", "1 citat"],
            ["5. marts 2024", "Dagsordenen blev godkendt.", "godkendt", "1. Godkendelse af dagsorden", "1 citat"],
            ["5. marts 2024", WIDEN, "besluttet", "2. Projekt Kystlys", "1 citat"],
        ],
        "Medlemmer og deltagere": [
            ["Ida Fjord", "projektleder", "Klitby Kommune", "til stede", "2", "7. maj 2024", "2 citater"],
            ["Tove Kaas", "", "Klitby Skole", "til stede, afbud", "2", "7. maj 2024", "2 citater"],
            ["Bo Lund", "havnechef", "Klitby Havn", "til stede", "1", "5. marts 2024", "1 citat"],
        ],
    },
    "maal": {
        "Indsatser, der understøtter målet": [["Kystlys", "1", "7. maj 2024"]],
        "Nævnt i referaterne": [[MAY, "pejlemærke 3", "1 citat"]],
    },
}  # fmt: skip


@pytest.mark.parametrize("view", PANELS)
def test_a_profile_answers_each_of_its_questions(reader: Reader, small_page: Path, view: str) -> None:
    reader.open(small_page, SMALL_VIEWS[view])
    panels = reader.run(
        "return [...document.querySelectorAll('main .panel')].map((one) => [one.id, one.querySelector('h2').innerText])"
    )
    assert {title: reader.rows(f"#{panel}") for panel, title in panels if panel} == PANELS[view]


def test_the_answer_stands_with_its_words_source_and_doubt(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["initiativ"])
    assert reader.texts("#panel-workers .quote") == [
        f"{RESPONSIBLE} {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
        f"{DRAWINGS} {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
        f"Tove Kaas deltager i Projekt Kystlys. {FORUM}, 7. maj 2024 · maj.txt {DOUBT} Kopiér citat",
        f"{WIDEN} {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
    ]
    reader.run("document.querySelector('#panel-workers .disclosure').click()")
    assert reader.texts("#panel-workers .quote")[:3] == [
        f"{RESPONSIBLE} {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
        f"Ida Fjord fremlagde status. {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
        f"Projekt Kystlys {FORUM}, 5. marts 2024 · marts.txtKopiér citat",
    ]


def test_the_source_of_a_quote_leads_to_its_place_in_the_minutes(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["initiativ"])
    reader.leaving()
    reader.run("document.querySelector('#panel-workers .quote__place a').click()")
    assert reader.settled() == f"{FORUM}, 5. marts 2024"
    reader.until("document.querySelector('.mark--place') && document.activeElement.matches('.meeting-text__line')")
    assert reader.text(".mark--place") != ""
    assert RESPONSIBLE in reader.focused() + reader.text(".meeting-text__line:focus")


def test_a_quote_is_copied_with_its_source(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["maal"])
    reader.run("""
        window.copied = [];
        Object.defineProperty(navigator, "clipboard", {value: {writeText: async (text) => void copied.push(text)}});
        document.querySelector(".quote button").click();
    """)
    reader.until("document.querySelector('#app > [role=status]').innerText.startsWith('Kopieret')")
    assert reader.run("return copied") == [
        f"”Projekt Kystlys understøtter pejlemærke 3.” ({FORUM}, 7. maj 2024, maj.txt)"
    ]


def test_key_facts_count_what_the_panels_hold(reader: Reader, small_page: Path) -> None:
    found = {}
    reader.open(small_page)
    for view in PANELS:
        reader.go(SMALL_VIEWS[view])
        found[view] = reader.texts(".key-facts dt, .key-facts dd")
    assert {view: dict(zip(texts[::2], texts[1::2], strict=True)) for view, texts in found.items()} == {
        "initiativ": {
            "arbejder med det": "4", "beslutning": "1", "opgave eller løfte": "1",
            "første gang": "5. marts 2024", "senest": "7. maj 2024",
        },
        "person": {
            "indsats": "1", "opgave eller løfte": "1", "forum": "1",
            "første gang": "5. marts 2024", "senest": "7. maj 2024",
        },
        "organisation": {
            "indsatser": "0", "opgaver og løfter": "0", "person": "1",
            "første gang": "5. marts 2024", "senest": "7. maj 2024",
        },
        "forum": {
            "møder": "2", "medlemmer og deltagere": "3", "beslutninger": "3", "indsats": "1",
            "første gang": "5. marts 2024", "senest": "7. maj 2024",
        },
        "maal": {"indsats": "1", "møde nævner det": "1", "nævnt": "7. maj 2024"},
    }  # fmt: skip


def test_the_query_of_a_panel_names_what_it_is_about(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["initiativ"])
    reader.run("document.querySelector('#panel-workers summary').click()")
    query = reader.text("#panel-workers .query__text")
    assert query.lstrip().upper().startswith(("PREFIX", "SELECT"))
    assert "<https://w3id.org/referat/id/initiative/kystlys>" in query
    assert "$entity" not in query
