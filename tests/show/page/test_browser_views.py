"""What registers, lists, matrices, timelines, the meeting and the front page say of two fictional meetings, whole."""

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

ROWS = {
    "#/arbejde": [
        ["Ida Fjord", "ansvarlig, fremlægger", "Kystlys", "1", "5. marts 2024", FORUM, "3 citater"],
        ["Bo Lund", "har lovet eller tilbudt", "Kystlys", "1", "5. marts 2024", FORUM, "2 citater"],
        ["Tove Kaas", "deltager", "Kystlys", "1", "7. maj 2024", FORUM, "1 citat"],
        [FORUM, "deltager", "Kystlys", "1", "5. marts 2024", FORUM, "1 citat"],
    ],
    "#/matrix/personer": [["Bo Lund", "1"], ["Ida Fjord", "3"], ["Tove Kaas", "1"]],
    "#/matrix/personer?vis=tabel": [
        ["Bo Lund", "Kystlys", "har lovet eller tilbudt", "1", "2 citater"],
        ["Ida Fjord", "Kystlys", "ansvarlig", "3", "3 citater"],
        ["Tove Kaas", "Kystlys", "deltager", "1", "1 citat"],
    ],
    "#/matrix/maal": [["Pejlemærke 3", "1"]],
    "#/beslutninger": [
        [MAY, OPEN_HOUSE, "besluttet", "1. Projekt Kystlys", "", "1 citat"],
        [MARCH, "Dagsordenen blev godkendt.", "godkendt", "1. Godkendelse af dagsorden", "", "1 citat"],
        [MARCH, WIDEN, "besluttet", "2. Projekt Kystlys", "Kystlys", "1 citat"],
    ],
    "#/opgaver": [
        [RESPONSIBLE, "Ida Fjord", "ingen frist oplyst", "2 måneder", "ikke oplyst", MARCH, "Kystlys", "1 citat"],
        [DRAWINGS, "Bo Lund", "1. april 2024 fristen er passeret", "2 måneder", "ikke oplyst", MARCH, "",
         "1 citat"],
    ],
    "#/moeder": [
        ["7. maj 2024", FORUM, "", "2 til stede", "2", "1", "0", "maj.txt"],
        ["5. marts 2024", FORUM, "", "2 til stede · 1 afbud", "3", "2", "2", "marts.txt"],
    ],
    "#/navne/person": [
        ["Bo Lund", "", "1", "3", "5. marts 2024"],
        ["Ida Fjord", "", "2", "7", "7. maj 2024"],
        ["Tove Kaas", "", "2", "3", "7. maj 2024"],
    ],
    "#/navne/organisation": [
        ["Klitby Havn", "", "1", "1", "5. marts 2024"],
        ["Klitby Kommune", "", "2", "2", "7. maj 2024"],
        ["Klitby Skole", "", "2", "2", "7. maj 2024"],
    ],
    "#/om": [
        ["maj.txt", f"{FORUM}, 7. maj 2024", "7", "1", "0", "tæller"],
        ["marts.txt", f"{FORUM}, 5. marts 2024", "11", "1", "0", "tæller"],
    ],
}  # fmt: skip


@pytest.mark.parametrize("view", ROWS)
def test_a_table_says_what_the_minutes_say(reader: Reader, small_page: Path, view: str) -> None:
    reader.open(small_page, view)
    assert [row for row in reader.rows() if len(row) > 1] == ROWS[view]


def test_a_filled_cell_opens_to_its_words_and_an_empty_one_says_nothing(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/matrix/personer")
    names = reader.run("return [...document.querySelectorAll('.matrix__cell')].map((one) => one.ariaLabel)")
    assert names == [
        "Bo Lund og Kystlys: 1 oplysning, har lovet eller tilbudt",
        "Ida Fjord og Kystlys: 3 oplysninger, stærkest ansvarlig",
        "Tove Kaas og Kystlys: 1 oplysning, deltager",
    ]
    reader.run("document.querySelector('.matrix__cell').click()")
    assert reader.texts(".matrix__evidence .quote__words")[0] == DRAWINGS


def test_the_filters_of_the_tasks_leave_what_they_say(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/opgaver")
    select = """
        const field = [...document.querySelectorAll("main .field")].find((one) => one.innerText.startsWith("Mangler"));
        const chosen = field.querySelector("select");
        chosen.value = [...chosen.options].find((one) => one.text === arguments[0]).value;
        chosen.dispatchEvent(new Event("change", {bubbles: true}));
    """
    for missing, task in {"uden frist": RESPONSIBLE, "frist passeret": DRAWINGS}.items():
        reader.run(select, missing)
        reader.until("document.querySelectorAll('main tbody th').length === 1")
        assert reader.texts("main tbody th") == [task]
    reader.run(select, "uden ansvarlig")
    reader.until("document.querySelectorAll('main tbody th').length === 0")
    assert "Ingen rækker passer til filtrene." in reader.text()


def test_a_table_is_sorted_by_danish_order(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, "#/arbejde")
    names = []
    for _ in range(2):
        reader.run("document.querySelector('.table__sort').click()")
        names.append([row[0] for row in reader.rows()])
    order = ["Bo Lund", "Ida Fjord", FORUM, "Tove Kaas"]
    assert names == [order, order[::-1]]


@pytest.mark.parametrize(
    ("view", "lanes"),
    [
        ("#/tidslinjer", [
            ["Ida Fjord projektleder, Klitby Kommune", "2 møder, 5. marts 2024 – 7. maj 2024"],
            ["Tove Kaas Klitby Skole", "2 møder, 5. marts 2024 – 7. maj 2024"],
            ["Bo Lund havnechef, Klitby Havn", "1 møde, 5. marts 2024"],
        ]),
        ("#/tidslinjer?slags=indsatser", [["Kystlys", "2 møder, 5. marts 2024 – 7. maj 2024"]]),
        ("#/tidslinjer?slags=fora", [[FORUM, "2 møder, 5. marts 2024 – 7. maj 2024"]]),
    ],
    ids=["roles", "initiatives", "forums"],
)  # fmt: skip
def test_a_timeline_says_in_words_what_it_draws(
    reader: Reader, small_page: Path, view: str, lanes: list[list[str]]
) -> None:
    reader.open(small_page, view)
    reader.run("for (const one of document.querySelectorAll('main .visually-hidden')) one.remove()")
    told = zip(reader.texts(".timeline__name"), reader.texts(".timeline__words"), strict=True)
    assert [[*lane] for lane in told] == lanes
    dots = (
        "return [...document.querySelectorAll('.timeline__strip')].map((one) => one.querySelectorAll('circle').length)"
    )
    assert reader.run(dots) == [int(words[0]) for _, words in lanes]


def test_a_meeting_shows_its_agenda_its_people_and_its_own_words(reader: Reader, small_page: Path) -> None:
    reader.open(small_page, SMALL_VIEWS["moede"])
    assert reader.texts("#panel-agenda .agenda__item h3, #panel-agenda .fact__text") == [
        "1 Godkendelse af dagsorden",
        "Dagsordenen blev godkendt.",
        "2 Projekt Kystlys",
        WIDEN,
        RESPONSIBLE,
        DRAWINGS,
        "3 Eventuelt",
    ]
    assert reader.texts("#panel-attendance h3") == ["til stede 2", "afbud 1"]
    assert reader.texts("#panel-attendance .attendance__person .entity--person .entity__label") == [
        "Ida Fjord",
        "Bo Lund",
        "Tove Kaas",
    ]
    reader.run("for (const one of document.querySelectorAll('main .visually-hidden')) one.remove()")
    assert reader.texts("#panel-others .fact-line") == [
        "Ida Fjord fremlægger Kystlys 2 citater",
        "Bo Lund har lovet eller tilbudt Kystlys 2 citater",
        "Ida Fjord ansvarlig Kystlys 1 citat",
        f"{FORUM} deltager Kystlys 1 citat",
        "Kystlys 3 citater",
    ]
    marked = reader.run("""
        const lines = [...document.querySelectorAll(".meeting-text__line")];
        return lines.map((line) => [...line.querySelectorAll(".mark--mention")].map((one) => one.textContent));
    """)
    assert marked[1] == ["Ida Fjord", "Klitby Kommune", "Bo Lund", "Klitby Havn"]


def test_the_front_page_begins_with_the_question(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    assert reader.texts("main .lead") == [
        "2 møder i 1 forum, 5. marts 2024 – 7. maj 2024. Bag hvert svar står referatets egne ord."
    ]
    parts = reader.run("""
        return [...document.querySelectorAll("main form, main h2")].map((one) => one.role ?? one.innerText);
    """)
    wanted = ["search", "Indsatser, som flest arbejder med", "Seneste beslutninger", "Seneste opgaver og løfter"]
    assert parts[:4] == wanted


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("#/", "Her er ingen møder. Læs referater ind, eller vælg et andet forum eller en anden periode"),
        ("#/arbejde", "Referaterne siger ikke, hvem der arbejder med noget."),
        ("#/matrix/personer", "Referaterne siger ikke om nogen person, at den arbejder med en indsats."),
        ("#/opgaver", "Referaterne indeholder ingen opgaver, som programmet har genkendt."),
        ("#/navne", "Referaterne nævner ingen af denne slags."),
        ("#/tidslinjer", "Ingen af referaterne giver noget at vise her."),
        ("#/kort", "Referaterne nævner ingen navne, der kan vises."),
        ("#/kort?vis=alt", "Referaterne nævner ingen navne, der kan vises."),
    ],
)
def test_an_empty_archive_says_so_in_every_view(reader: Reader, empty_page: Path, view: str, words: str) -> None:
    reader.open(empty_page, view)
    assert words in reader.text()
    assert reader.texts("canvas, main table") == []


@pytest.mark.parametrize(
    ("view", "headings"),
    [
        ("#/om", ["Sådan er grafen lavet", "Hvad der er udeladt", "Hvad programmet ikke forstod", "Uafklarede navne",
                  "Hvad ”usikker” betyder", "Dokumenterne", "Udgave og henvisning", "Spørg grafen selv"]),
        ("#/tilgaengelighed", ["Overensstemmelsesstatus", "Indhold, der ikke er tilgængeligt",
                               "Udarbejdelse af erklæringen", "Feedback og kontaktoplysninger",
                               "Håndhævelsesprocedure"]),
    ],
    ids=["method", "accessibility"],
)  # fmt: skip
def test_method_and_accessibility_say_what_is_due(
    reader: Reader, small_page: Path, view: str, headings: list[str]
) -> None:
    reader.open(small_page, view)
    assert [heading for heading in reader.texts("main h2, main h3") if heading in headings] == headings
