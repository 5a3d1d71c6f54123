"""The real minutes that are no part of the project: the environment variable REFERATGRAF_SHARED says where they lie."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.extract.minutes import extract_minutes
from graph.model import Decision, Minutes
from graph.read import read_document

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("REFERATGRAF_SHARED", ""))
COMMAND = [sys.executable, str(ROOT / "cli.py")]

pytestmark = pytest.mark.skipif(
    "REFERATGRAF_SHARED" not in os.environ, reason="REFERATGRAF_SHARED names no folder with the real minutes"
)


def run(*words: str) -> tuple[int, str]:
    ran = subprocess.run([sys.executable, *words], capture_output=True, encoding="utf-8", cwd=ROOT)
    return ran.returncode, ran.stdout + ran.stderr


def test_extraction_agrees_with_the_gold() -> None:
    code, said = run(
        str(SHARED / "score.py"), "--errors", "--at-least", "0.95", str(SHARED / "minutes"),
        "--", *COMMAND, "extract", "{}", "--format", "json",
    )  # fmt: skip
    assert code == 0, said


def test_the_questions_are_answered() -> None:
    code, said = run(str(SHARED / "ask.py"), "--", *COMMAND)
    assert code == 0, said


@pytest.fixture(scope="module")
def cluster() -> Minutes:
    return extract_minutes(read_document(SHARED / "minutes" / "klyngestyregruppe-syd-2020-4.txt"))


def test_a_year_alone_stays_a_year(cluster: Minutes) -> None:
    assert cluster.meeting is not None
    assert str(cluster.meeting.date) == "2020"


def test_what_is_quoted_from_an_earlier_meeting_is_no_decision_of_this_one(cluster: Minutes) -> None:
    gold = json.loads((SHARED / "minutes" / "klyngestyregruppe-syd-2020-4.gold.json").read_text(encoding="utf-8"))
    earlier = {words(entry["text"]) for entry in gold["decisions"] if entry.get("earlier")}
    assert earlier
    assert {words(decision.text) for decision in cluster.decisions if decision.earlier} == earlier
    assert not any(is_of(decision, earlier) for decision in cluster.decisions if not decision.earlier)


def words(text: str) -> str:
    return " ".join(text.casefold().replace(",", "").rstrip(".").split())


def is_of(decision: Decision, texts: set[str]) -> bool:
    return any(text in words(decision.text) for text in texts)
