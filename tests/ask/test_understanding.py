"""What a question means: many wordings of one meaning, and questions that are refused."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from graph.ask.answer import answer_question
from graph.ask.meaning import Meaning, find_meanings
from graph.ask.names import Names
from graph.ask.readings import find_readings, plain_question
from graph.ask.registry import load_names
from tests.ask.fjord_forums import MemoryStore, fjord_store

GROUPS = yaml.safe_load((Path(__file__).parent / "wordings.yaml").read_text(encoding="utf-8"))
WORDINGS = [(group["intent"], group["slots"], text) for group in GROUPS for text in group["questions"]]


@cache
def store() -> MemoryStore:
    return fjord_store()


@cache
def names() -> Names:
    return load_names(store(), short_forms=True)


def understood(text: str) -> Meaning:
    return find_meanings(find_readings(plain_question(text)), names())[0][0]


@pytest.mark.parametrize(("intent", "slots", "text"), WORDINGS, ids=[text for _, _, text in WORDINGS])
def test_wording_is_understood(intent: str, slots: dict[str, str], text: str) -> None:
    meaning = understood(text)

    named = {slot: entities[0].label for slot, entities in meaning.entities.items()}
    assert (meaning.question.intent, named) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        "Hvad er hovedstaden i Frankrig?",
        "Hvad er klokken?",
        "Hvem vandt VM i 1998?",
        "Hvad koster en liter mælk?",
        "Hvem er statsminister?",
        "Skriv et digt",
        "asdf",
        "Hvordan laver man pandekager?",
        "Hvornår går toget?",
        "Hvem har ringet?",
        "Hvor mange indbyggere har Danmark?",
        "Hvem var til koncert?",
        "Hvad hedder du?",
        "Kan du hjælpe mig?",
        "Hvem skrev Hamlet?",
        "What is the weather like tomorrow?",
        "?",
        "",
    ],
)
def test_other_questions_are_refused_with_questions_that_can_be_answered(text: str) -> None:
    answer = answer_question(store(), text)

    assert not answer.answered
    assert answer.rows == ()
    assert answer.suggestions
    assert all(answer_question(store(), suggestion).answered for suggestion in answer.suggestions)


@pytest.mark.parametrize(
    ("text", "understood_as", "suggestions"),
    [
        (
            "Hvem arbejder med raketopsendelser?",
            "”raketopsendelser” er ikke et kendt navn på en indsats eller et mål.",
            ("Hvilke indsatser er der?", "Hvilke mål er der?"),
        ),
        (
            "Hvem arbejder med Havnemodul?",
            "”Havnemodul” er ikke et kendt navn på en indsats eller et mål. Mente du:",
            ("Hvem arbejder med Havnemodel?",),
        ),
        (
            "Hvad har Mete Holm lovet?",
            "”Mete Holm” er ikke et kendt navn på en person, en organisation, et forum eller et embede. Mente du:",
            ("Hvad har Mette Holm lovet?",),
        ),
        (
            "Hvem sidder i Månerådet?",
            "”Månerådet” er ikke et kendt navn på et forum, en organisation eller et embede.",
            ("Hvilke forummer er der?", "Hvilke organisationer er der?"),
        ),
        (
            "Hvem fra Månekommunen arbejder med LUK3?",
            "”Månekommunen” er ikke et kendt navn på en organisation, et forum eller et embede.",
            ("Hvilke organisationer er der?", "Hvilke forummer er der?"),
        ),
        (
            "Hvilke initiativer understøtter pejlemærke 99?",
            "”pejlemærke 99” er ikke et kendt navn på et mål. Mente du:",
            ("Hvilke initiativer understøtter Pejlemærke 2?",),
        ),
        (
            "Hvad har Mette lovet?",
            "”Mette” passer på flere. Hvilken mener du:",
            ("Hvad har Mette Holm lovet?", "Hvad har Mette Krog lovet?"),
        ),
        (
            "Hvad blev besluttet om raketopsendelser?",
            "Intet i grafen nævner ”raketopsendelser”.",
            (),
        ),
    ],
)
def test_unknown_names_are_refused_with_names_that_are_near(
    text: str, understood_as: str, suggestions: tuple[str, ...]
) -> None:
    answer = answer_question(store(), text)

    assert (answer.answered, answer.understood) == (False, understood_as)
    if suggestions:
        assert answer.suggestions == suggestions


def test_english_words_find_danish_tasks() -> None:
    answer = answer_question(store(), "Who has been given the mandate to plan the theme meeting?")

    assert [row.who for row in answer.rows] == ["Mette Krog", "sekretariatet"]


def test_the_answer_is_in_english_on_request() -> None:
    answer = answer_question(store(), "Hvem arbejder med LUK?", "en")

    assert answer.understood == "Who works on LUK: said directly first, then indirectly."
    assert [(row.who, row.how) for row in answer.rows if row.direct] == [("Jens Juhl", "responsible")]
    assert answer.left_out == ("See also LUK3: another name, not counted here.",)


def test_a_known_name_without_rows_is_answered_with_none() -> None:
    answer = answer_question(store(), "Hvad har Per Bak lovet?")

    assert (answer.answered, answer.rows) == (True, ())
    assert answer.understood == "Løfter og opgaver hos Per Bak: løfter først. Ingen. Der er set efter i 2 møder."


def test_a_meeting_nobody_held_says_so() -> None:
    answer = answer_question(store(), "Hvem deltog i mødet den 1. januar 1999?")

    assert (answer.answered, answer.rows) == (True, ())
    assert answer.understood == (
        "Hvem der var til stede; dato: 1999-01-01. "
        "Ingen. Der er set efter i ingen møder (intet i grafen passer på det møde)."
    )


def test_a_task_nobody_has_is_none_where_its_words_are_known() -> None:
    answer = answer_question(store(), "Hvem skal undersøge vinduerne?")

    assert (answer.answered, answer.rows) == (True, ())
