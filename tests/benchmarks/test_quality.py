"""What is read from the examples never gets worse unnoticed, and the matcher judges as its page says."""

from typing import Any

import pytest

from benchmarks.quality.__main__ import PAGE
from benchmarks.quality.categories import compare
from benchmarks.quality.counts import Count
from benchmarks.quality.examples import all_verdicts, judged_examples, read_examples
from benchmarks.quality.results import (
    FROZEN,
    Change,
    Results,
    category_losses,
    find_changes,
    frozen_text,
    make_results,
    read_frozen,
    read_measured,
)
from benchmarks.quality.tables import change_lines, with_results


@pytest.fixture(scope="module")
def frozen() -> dict[str, Results]:
    return read_frozen(FROZEN.read_text("utf-8"))


def test_no_category_loses(frozen: dict[str, Results]) -> None:
    """Where a loss is meant, `python -m benchmarks.quality --freeze` writes the new figures."""
    changes = find_changes(frozen["referatgraf"], make_results(judged_examples()))
    losses = category_losses(changes)
    named = {change.name for change in losses}
    errors = [
        f"{verdict.category} {verdict.outcome} {verdict.what}"
        for verdict in all_verdicts(judged_examples())
        if verdict.category in named and verdict.outcome in ("wrong", "missed")
    ]
    assert losses == [], "\n".join([*change_lines(losses), *errors])


def test_the_frozen_results_are_of_these_examples_and_categories(frozen: dict[str, Results]) -> None:
    now = make_results(judged_examples())
    assert (set(frozen["referatgraf"].categories), set(frozen["referatgraf"].families)) == (
        set(now.categories),
        {example.family for example in read_examples()},
    )


def test_the_page_shows_the_frozen_results() -> None:
    page = PAGE.read_text("utf-8")
    assert page == with_results(page, read_measured(FROZEN.read_text("utf-8")))


def test_frozen_results_are_read_as_they_were_written() -> None:
    results = Results(Count(3, 1, 2), {"agenda": Count(3, 1, 2), "kinds": Count(1, 0, 0)}, {"school-board": Count(3)})
    readers = {"referatgraf": results, "floor": Results(Count(), {"agenda": Count(0, 4, 5)}, {})}
    assert read_frozen(frozen_text(readers)) == readers


def test_gains_and_losses_are_named() -> None:
    was = Results(
        Count(9), {"agenda": Count(5, 0, 1), "goals": Count(2, 1, 1), "roles": Count(2)}, {"e-mail": Count(1)}
    )
    now = Results(Count(9), {"agenda": Count(6, 1, 0), "goals": Count(3, 1, 0), "roles": Count(2, 0, 1)}, {})
    changes = find_changes(was, now)
    assert changes == [
        Change("category", "agenda", Count(5, 0, 1), Count(6, 1, 0)),
        Change("category", "goals", Count(2, 1, 1), Count(3, 1, 0)),
        Change("category", "roles", Count(2), Count(2, 0, 1)),
        Change("family", "e-mail", Count(1), None),
    ]
    assert change_lines(changes) == [
        "− category agenda: 5 right, 0 wrong, 1 missed → 6 right, 1 wrong, 0 missed",
        "+ category goals: 2 right, 1 wrong, 1 missed → 3 right, 1 wrong, 0 missed",
        "= category roles: 2 right, 0 wrong, 0 missed → 2 right, 0 wrong, 1 missed",
        "− family e-mail: 1 right, 0 wrong, 0 missed → none",
    ]
    assert category_losses(changes) == changes[:1]


def test_ratios() -> None:
    counted = Count(right=6, wrong=2, missed=4)
    assert (counted.precision, counted.recall, counted.f1) == (0.75, 0.6, 12 / 18)
    assert (Count().precision, Count().recall, Count().f1) == (None, None, None)


ROSA = {"name": "Rosa Birkemark", "status": "present"}
VOTED = "Bestyrelsen godkendte regnskabet for 2023."

# What gold holds, what was found, and what becomes of it.
JUDGED: dict[str, tuple[dict[str, Any], dict[str, Any], list[tuple[str, str]]]] = {
    "any of the values of a list is right": (
        {"meeting": {"place": ["Salen", "Salen, 1. sal"]}},
        {"meeting": {"place": "salen 1 sal"}},
        [("meeting", "right")],
    ),
    "a wrong value is wrong, and the right one missed": (
        {"meeting": {"place": "Salen"}},
        {"meeting": {"place": "Kantinen"}},
        [("meeting", "missed"), ("meeting", "wrong")],
    ),
    "null among the values allows saying nothing": ({"meeting": {"place": ["Salen", None]}}, {"meeting": {}}, []),
    "what the minutes do not say may not be said": (
        {"meeting": {"place": None}},
        {"meeting": {"place": "Salen"}},
        [("meeting", "wrong")],
    ),
    "no minutes: every field is missed": (
        {"meeting": {"date": "2024-02-03"}},
        {"meeting": None},
        [("meeting", "missed")],
    ),
    "another status is another entry": (
        {"attendance": [ROSA]},
        {"attendance": [{"name": "Rosa Birkemark", "status": "absent"}]},
        [("attendance", "missed"), ("attendance", "wrong"), ("absent", "wrong")],
    ),
    "found twice is wrong once": (
        {"attendance": [ROSA]},
        {"attendance": [ROSA, ROSA]},
        [("attendance", "right"), ("attendance", "wrong")],
    ),
    "an optional entry is neither missed nor wrong, nor are its fields judged": (
        {"attendance": [{**ROSA, "role": "formand", "optional": True}]},
        {"attendance": [{**ROSA, "role": "kasserer"}]},
        [("attendance", "allowed")],
    ),
    "the most alike pair, whatever stands first": (
        {"decisions": [{"item": "2", "text": VOTED, "outcome": "approved"}]},
        {
            "decisions": [
                {"item": "2", "text": VOTED.replace("2023", "2022"), "outcome": "noted"},
                {"item": "2.1", "text": VOTED, "outcome": "approved"},
            ]
        },
        [("decisions", "right"), ("decisions", "wrong"), ("outcomes", "right")],
    ),
    "a statement under another item is another one": (
        {"decisions": [{"item": "2", "text": VOTED}]},
        {"decisions": [{"item": "21", "text": VOTED}]},
        [("decisions", "missed"), ("decisions", "wrong")],
    ),
    "a decision of an earlier meeting is none of this one": (
        {"decisions": [{"item": "2", "text": VOTED, "earlier": True}]},
        {"decisions": [{"item": "2", "text": VOTED, "earlier": False}]},
        [("decisions", "missed"), ("decisions", "wrong")],
    ),
    "fewer than seven words in ten are not the statement": (
        {"proposals": [{"item": None, "text": "Ny legeplads bygges i maj ved skolen"}]},
        {"proposals": [{"item": "4", "text": "Ny legeplads bygges"}]},
        [("proposals", "missed"), ("proposals", "wrong")],
    ),
    "a title may stop where the other goes on": (
        {"agenda": [{"number": "3", "title": "Renovering af klubhuset", "presenters": ["Rosa Birkemark"]}]},
        {"agenda": [{"number": "3", "title": "Renovering af klubhuset, se bilag 2 og 4", "presenters": []}]},
        [("agenda", "right"), ("presenters", "missed")],
    ),
    "an end of a relation has any spelling gold gives it, and any of its kinds will do": (
        {
            "initiatives": [{"label": "TUT2", "aliases": ["Tidlig udskrivning"], "optional": True}],
            "works_on": [{"agent": "Rosa Birkemark", "initiative": "TUT2", "kind": "presents"}],
        },
        {
            "works_on": [
                {"agent": "Rosa Birkemark", "initiative": "Tidlig udskrivning", "kind": "presents"},
                {"agent": "Rosa Birkemark", "initiative": "Tidlig udskrivning", "kind": "assigned"},
            ]
        },
        [("works_on", "right"), ("kinds", "right")],
    ),
    "what gold has no entries for is not judged": ({}, {"votes": [{"item": "1", "for": 3}]}, []),
    "each who approved is an entry": (
        {"sign_off": {"author": "Ida Toft", "approved_by": ["Rosa Birkemark", "Bo Lindeskov"]}},
        {"sign_off": {"author": None, "approved_by": ["Bo Lindeskov"]}},
        [("sign_off", "missed"), ("sign_off", "right"), ("sign_off", "missed")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("gold", "found", "judged"), JUDGED.values(), ids=JUDGED)
def test_entries_are_judged(gold: dict[str, Any], found: dict[str, Any], judged: list[tuple[str, str]]) -> None:
    whole = {"meeting": {}, "attendance": [], "agenda": [], **gold}
    assert [(verdict.category, verdict.outcome) for verdict in compare(whole, found)] == judged
