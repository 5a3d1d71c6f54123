"""Minutes set in columns: with tabs, with blanks, and with several labels on a line."""

from typing import Any

import pytest

from graph.extract.minutes import read_structure
from graph.read.document import read_bytes
from tests.extract.fictional import plain, read

HEAD = """Referat af møde i Havneudvalget
Dato: 3. maj 2024          Sted: Havnekontoret
Til stede: Asta Brink, Bo Lind

"""


def items_of(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in read(text).agenda]


def test_labels_beside_one_another() -> None:
    meeting = read(HEAD + "1. Molen\n\nIntet.\n\n2. Evt.\n\nIntet.\n").meeting
    assert meeting is not None
    assert (str(meeting.date), meeting.place) == ("2024-05-03", "Havnekontoret")


def test_title_time_and_text_between_tabs() -> None:
    text = (
        f"{HEAD}Punkt\t\tTid\tReferat\n1. Molen\t\t17.30\tUdvalget besluttede at male molen til sommer.\n"
        "\t\t\tBo Lind køber maling.\n2. Kajen\t\t17.50\tPunktet blev udsat til mødet i juni.\n"
    )
    minutes = read(text)
    assert items_of(text) == [("1", "Molen"), ("2", "Kajen")]
    assert [(one.item, one.outcome) for one in minutes.decisions] == [("1", "adopted"), ("2", "deferred")]
    assert [(one.item, plain(one.assignees)) for one in minutes.actions] == [("1", ["Bo Lind"])]


ALIGNED = """Firma              Navn           Init.  Mail          Tilst.
Bygherre
Havnen             Asta Brink     AB     ab@havn.x     X
Tømrer Bro ApS     Bo Lind        BL     bl@bro.x      -
"""


def test_a_table_set_with_blanks_has_its_columns_where_its_headings_stand() -> None:
    items = "1. Molen\n\nAB maler molen.\n\n2. Evt.\n\nIntet.\n"
    minutes = read(f"Referat af møde i Havneudvalget\nDato: 3. maj 2024\n\n{ALIGNED}\n{items}")
    found = [(one.agent.name, one.status, one.organisation) for one in minutes.attendance]
    assert found == [("Asta Brink", "present", "Havnen"), ("Bo Lind", "absent", "Tømrer Bro ApS")]
    assert [plain(one.assignees) for one in minutes.actions] == [["Asta Brink"]]


OUTLINES: list[Any] = [
    pytest.param(
        "1. Molen\n\nIntet.\n\n3. Fyret\n\nIntet.\n\n2. Kajen\n\nIntet.\n\n4. Evt.\n\nIntet.\n",
        [("1", "Molen"), ("3", "Fyret"), ("2", "Kajen"), ("4", "Evt.")],
        id="an item treated out of its order",
    ),
    pytest.param(
        "1)  Molen\n2)  Kajen\n\nad 1)\nBo Lind foreslog en ny farve til molen, og den kom.\n\nad 2)\nIntet nyt.\n",
        [("1", "Molen"), ("2", "Kajen")],
        id="the treatment has numbers only",
    ),
    pytest.param(
        "1.  Molen\n2.  Kajen\n\nAd 1  Bo Lind foreslog en ny farve til molen.\n\nAd 2  Der var intet nyt om kajen.\n",
        [("1", "Molen"), ("2", "Kajen")],
        id="the treatment begins beside the number",
    ),
    pytest.param(
        "Dagsordenpunkt:\n1 - Molen\nBeslutning:\nGodkendt.\n\nDagsordenpunkt:\n2 - Kajen\nBeslutning:\nUdsat.\n",
        [("1", "Molen"), ("2", "Kajen")],
        id="a dash after the number",
    ),
    pytest.param(
        "Punkt 1: Besparelser\n\nSagsfremstilling\nKataloget har tre forslag:\n1. Mindre lys på molen (2 mio. kr.)\n"
        "2. Færre både (1 mio. kr.)\n3. Kortere kaj (1 mio. kr.)\n\nBeslutning\nUdvalget tog sagen til efterretning.\n",
        [("1", "Besparelser")],
        id="a list in the case is no agenda",
    ),
]


@pytest.mark.parametrize(("text", "items"), OUTLINES)
def test_items(text: str, items: list[tuple[str, str]]) -> None:
    assert items_of(HEAD + text) == items


def test_words_that_two_names_share() -> None:
    text = HEAD + "1. Molen\n\nTeknik- og Miljøudvalget sender et svar.\n\n2. Evt.\n\nIntet.\n"
    named = [mention.value for mention in read(text).mentions if mention.kind == "body"]
    assert named == ["Havneudvalget", "Teknik- og Miljøudvalget"]


SIGNED = [
    ("Asta Brink                    Bo Lind\nreferent                      dirigent", "Asta Brink", ["Bo Lind"]),
    ("____________\t\t____________\nBo Lind, dirigent\t\tAsta Brink, referent", "Asta Brink", ["Bo Lind"]),
]


@pytest.mark.parametrize(("end", "author", "approved"), SIGNED)
def test_signatures_with_their_functions(end: str, author: str, approved: list[str]) -> None:
    signed = read(f"{HEAD}1. Molen\n\nIntet.\n\n2. Evt.\n\nIntet.\n\n{end}\n").sign_off
    assert (signed.author, list(signed.approved_by)) == (author, approved)


def test_a_line_of_one_label_is_left_whole() -> None:
    document = read_bytes(b"Dato: 3. maj 2024   kl. 10\n", "a.txt")
    assert [line.span.of(document.text) for line in read_structure(document).lines] == ["Dato: 3. maj 2024   kl. 10"]


BARE = [
    pytest.param(
        HEAD + "I mødet deltog\n\n1. Molen\n\nIntet.\n\n2. Evt.\n\nIntet.\n", id="a sentence that lists nobody"
    ),
    pytest.param(HEAD + "- 1. Molen\n- 2. Kajen\n", id="nothing but a list"),
]


@pytest.mark.parametrize("text", BARE)
def test_what_breaks_off_is_read_as_far_as_it_goes(text: str) -> None:
    assert [one.agent.name for one in read(text).attendance] == ["Asta Brink", "Bo Lind"]
