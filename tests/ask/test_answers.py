"""Whole answers: every row with its words, in order; who is never among them; where the words stand."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.ask.answer import answer_question
from graph.ask.contract import answer_object
from graph.model import Answer
from tests.ask.fjord_forums import FORUM_TEXT, STEERING_ID, STEERING_TEXT, MemoryStore, fjord_store

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))
TEXTS = {"styregruppe-1.txt": STEERING_TEXT, "forum-2022.txt": FORUM_TEXT}


@cache
def store() -> MemoryStore:
    return fjord_store()


@cache
def answer(text: str) -> Answer:
    return answer_question(store(), text, today=date(2022, 6, 1))


@pytest.mark.parametrize("case", CASES, ids=[case["ask"] for case in CASES])
def test_answer_is_whole(case: dict[str, Any]) -> None:
    found = answer(case["ask"])

    rows = [[getattr(row, column) for column in case["columns"]] for row in found.rows]
    assert rows == case["rows"]
    assert list(found.left_out) == case.get("left_out", [])


@pytest.mark.parametrize("case", CASES, ids=[case["ask"] for case in CASES])
def test_every_quote_stands_where_it_says(case: dict[str, Any]) -> None:
    for row in answer(case["ask"]).rows:
        assert row.evidence
        assert (row.quote, row.source) == (row.evidence[0].quote, row.evidence[0].source)
        for quote in row.evidence:
            assert TEXTS[quote.source][quote.start : quote.end] == quote.quote


@pytest.mark.parametrize(
    "text", ["Hvem arbejder med LUK3?", "Hvem arbejder med Havnemodel?", "Hvem arbejder med Natteravne?"]
)
def test_one_who_was_absent_takes_part_in_nothing(text: str) -> None:
    named = {row.who for row in answer(text).rows if row.body == "Styregruppe Fjord"}

    assert named.isdisjoint({"Bo Dam", "Per Bak"})


def test_a_presenter_does_not_work_on_what_only_a_decision_under_the_item_names() -> None:
    rows = [row for row in answer("Hvem arbejder med LUK3?").rows if row.who == "Jens Juhl"]

    assert [(row.direct, row.how) for row in rows] == [(False, "indirekte: var til stede, da det blev behandlet")]


def test_every_indirect_row_says_so() -> None:
    rows = [row for case in CASES for row in answer(case["ask"]).rows if not row.direct]

    assert rows
    assert all(row.how and ("indirekte" in row.how or "citeret" in row.how) for row in rows)


def test_namesakes_are_all_answered_and_told_apart() -> None:
    rows = answer("Hvad arbejder Jens Juhl med?").rows

    assert [(row.what, row.which) for row in rows if row.direct] == [
        ("LUK", "Sogn Skole, Politisk Forum Fjord"),
        ("Havnen", "Region Sydvest, Styregruppe Fjord"),
    ]


def test_initials_are_known_where_no_full_name_is_asked_for() -> None:
    assert [row.who for row in answer("Hvad har MH lovet?").rows] == ["Mette Holm"]


def test_an_attended_meeting_is_counted_once_however_often_it_names_the_thing() -> None:
    rows = [row for row in answer("Hvem arbejder med Natteravne?").rows if row.who == "Mette Holm"]

    assert [(row.how, row.count) for row in rows] == [("indirekte: var til stede, da det blev behandlet (2 møder)", 2)]


def test_the_rows_are_cut_on_request_and_the_answer_says_so() -> None:
    cut = answer_question(store(), "Hvem sendte afbud?", most_rows=1)

    assert [row.who for row in cut.rows] == ["Ida Lund"]
    assert cut.left_out == ("Vist er de første 1 af 3.",)


def test_the_query_gives_the_facts_of_the_answer() -> None:
    found = answer("Hvad besluttede Styregruppe Fjord?")

    assert found.sparql is not None
    solutions = store().select(found.sparql)
    assert {solution["text"] for solution in solutions} == {row.text for row in found.rows}


def test_the_object_for_programs_keeps_names_of_others_out_of_its_cells() -> None:
    found = answer_object(answer("Hvem har fået mandat til at planlægge det fælles temamøde?"))

    assert list(found) == [
        "question", "answered", "understood", "intent", "columns", "rows", "left_out", "sparql", "suggestions",
    ]  # fmt: skip
    rows: Any = found["rows"]
    assert [{**row, "evidence": len(row["evidence"])} for row in rows] == [
        {
            "who": who,
            "how": "har fået mandat",
            "text": "Mette Krog og sekretariatet får mandat til at planlægge mødet.",
            "due": None,
            "item": "3 Fælles temamøde",
            "date": "2021-03-10",
            "body": "Styregruppe Fjord",
            "quote": "Mette Krog og sekretariatet får mandat til at planlægge mødet.",
            "source": "styregruppe-1.txt",
            "direct": True,
            "evidence": 2,
        }
        for who in ("Mette Krog", "sekretariatet")
    ]
    assert rows[0]["evidence"][0]["document"].endswith(STEERING_ID)


def test_the_same_question_gives_the_same_answer_in_a_fresh_store() -> None:
    assert answer_question(fjord_store(), "Hvem arbejder med LUK3?") == answer_question(
        store(), "Hvem arbejder med LUK3?"
    )
