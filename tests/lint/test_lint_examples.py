"""`lint` on the fictional minutes: findings stand where they say, nothing nags, and no text breaks it."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract import extract_minutes
from graph.lint import lint_minutes
from graph.model import Minutes
from graph.read.document import read_bytes, read_document

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
TEXTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README")
LINES = [line for path in TEXTS for line in path.read_text(encoding="utf-8").splitlines()]
# Tasks without a date are many in ordinary minutes; of the rest a secretary should meet a few.
MOST_IN_ONE = 4


def assert_findings_stand_where_they_say(minutes: Minutes) -> None:
    text = minutes.document.text
    for one in lint_minutes(minutes):
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.line == text.count("\n", 0, one.span.start) + 1
        assert " ".join(one.span.of(text).split()) in one.words


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_examples(path: Path) -> None:
    minutes = extract_minutes(read_document(path))
    assert_findings_stand_where_they_say(minutes)
    kinds = Counter(one.kind for one in lint_minutes(minutes))
    assert kinds["privacy.cpr"] == 0
    assert kinds.total() - kinds["action.no_date"] <= MOST_IN_ONE


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_any_lines_of_minutes_can_be_linted(lines: list[str]) -> None:
    text = "\n".join(["Referat af møde i Havneudvalget", "Dato: 3. maj 2024", "Afbud: Karen Holm", *lines])
    minutes = extract_minutes(read_bytes(text.encode(), "referat.txt"))
    if minutes.meeting is not None:
        assert_findings_stand_where_they_say(minutes)
