"""What `lint` found, as people see it on a terminal and as a pipe gets it."""

import io
import re

import pytest

from graph.lint import Finding
from graph.model import Span
from graph.show.findings import print_findings

TASK = Finding("action.no_date", Span(0, 5), 12, 2, "Bo [b]undersøger[/b] prisen\x1b[2J.")
SECOND = Finding("action.no_date", Span(9, 12), 14, 2, "Bo svarer.")
NAME = Finding("name.unknown", Span(20, 22), 30, None, "XY svarer.", "XY")
FOUND = [("a.txt", (TASK, SECOND, NAME)), ("b.txt", ())]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "70")


def test_people_see_the_findings_of_a_kind_together_the_gravest_first() -> None:
    stream = Terminal()
    print_findings(FOUND, "da", stream)
    plain = re.sub("\x1b\\[[012]m", "", stream.getvalue())
    assert [re.sub("─+", "─", line.rstrip()) for line in plain.splitlines()] == [
        "a.txt",
        "",
        "Navn eller initialer, der ikke står blandt de nævnte personer",
        "(name.unknown)",
        "→ Skriv hele navnet, eller sæt personen på listen over deltagere.",
        "Linje   Om   Ordene",
        "─",
        "30      XY   XY svarer.",
        "",
        "Opgave uden frist (action.no_date)",
        "→ Skriv, hvornår den skal være klar.",
        "Linje   Side   Ordene",
        "─",
        "12      2      Bo [b]undersøger[/b] prisen␛[2J.",
        "14      2      Bo svarer.",
        "",
    ]


def test_a_pipe_gets_a_line_for_each_in_reading_order() -> None:
    stream = io.StringIO()
    print_findings(FOUND, "en", stream)
    late, unknown = "Task without a date", "Name or initials of nobody in the minutes"
    assert [line.split("\t") for line in stream.getvalue().splitlines()] == [
        ["File", "Line", "Page", "Kind", "Finding", "About", "The words", "Suggestion"],
        ["a.txt", "12", "2", "action.no_date", late, "", "Bo [b]undersøger[/b] prisen␛[2J.", TASK.suggestion("en")],
        ["a.txt", "14", "2", "action.no_date", late, "", "Bo svarer.", TASK.suggestion("en")],
        ["a.txt", "30", "", "name.unknown", unknown, "XY", "XY svarer.", NAME.suggestion("en")],
    ]
