"""The examples of ``data/da/questions.yaml``: each wording is understood, and its near misses are not."""

import pytest

from graph.ask.questions import Example, Question, load_questions
from graph.ask.readings import Reading, Which, find_readings, plain_question

QUESTIONS = load_questions().questions
EXAMPLES = [(question, example) for question in QUESTIONS for example in question.examples]
NEAR_MISSES = [(question, text) for question in QUESTIONS for text in question.near_misses]


def readings(text: str, question: Question) -> list[Reading]:
    return [reading for reading in find_readings(plain_question(text)) if reading.match.question == question]


@pytest.mark.parametrize(("question", "example"), EXAMPLES, ids=[f"{q.intent}: {e.ask}" for q, e in EXAMPLES])
def test_example_is_read_with_its_slots(question: Question, example: Example) -> None:
    wanted = (example.slots, set(example.sets), example.date, example.number, example.latest)

    assert wanted in [
        (
            reading.match.slots,
            set(reading.match.sets) - {"needs_meeting", "no_meeting", "bare"},
            reading.which.date,
            reading.which.number,
            reading.which.latest,
        )
        for reading in readings(example.ask, question)
    ]


@pytest.mark.parametrize(("question", "text"), NEAR_MISSES, ids=[f"{q.intent}: {text}" for q, text in NEAR_MISSES])
def test_near_miss_is_not_read(question: Question, text: str) -> None:
    assert readings(text, question) == []


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("Hvem deltog i mødet?", Which(any_meeting=True)),
        ("Hvem deltog den 3. maj 2022?", Which(date="2022-05-03", any_meeting=True)),
        ("Hvem deltog d. 03.05.2022?", Which(date="2022-05-03", any_meeting=True)),
        ("Who attended on May 3rd, 2022?", Which(date="2022-05-03", any_meeting=True)),
        ("Who attended on the 3rd of May 2022?", Which(date="2022-05-03", any_meeting=True)),
        ("Hvem deltog i maj 2022?", Which(date="2022-05", any_meeting=True)),
        ("Hvem deltog i 2022?", Which(date="2022", any_meeting=True)),
        ("Hvem deltog den 3. maj?", Which(date="--05-03", any_meeting=True)),
        ("Hvem deltog på møde 4, 2022?", Which(date="2022", number="4", any_meeting=True)),
        ("Hvem deltog på det 4. møde?", Which(number="4", any_meeting=True)),
        ("Hvem deltog på det seneste møde?", Which(latest=True, any_meeting=True)),
        ("Who attended the latest meeting?", Which(latest=True, any_meeting=True)),
    ],
)
def test_the_meeting_is_read_from_the_question(text: str, which: Which) -> None:
    present = next(question for question in QUESTIONS if question.intent == "present")

    assert which in [reading.which for reading in readings(text, present) if not reading.match.slots]
