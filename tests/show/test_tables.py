"""Tables: whole outputs for a terminal, a pipe and JSON, with hostile text."""

import io
import json
import re

import pytest

from graph.show.tables import (
    Cell,
    Column,
    print_json,
    print_message,
    print_table,
    print_text,
    printable,
    progress,
    spreadsheet_cell,
)

COLUMNS: list[str | Column] = ["Hvem", Column("Antal", "count", "right"), "Ordene"]
ROWS: list[list[Cell]] = [
    ["Karen Fjord [red]", 2, "Karen Fjord planlægger den næste fase af projektet sammen med sekretariatet."],
    ["Ole\x1b[2J Bæk", None, "=HYPERLINK(1)"],
]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "70")


def _lines(stream: io.StringIO) -> list[str]:
    # Bold, dim and off are all that NO_COLOR leaves.
    return [line.rstrip() for line in re.sub("\x1b\\[[012]m", "", stream.getvalue()).splitlines()]


def test_a_pipe_gets_tab_separated_values_without_title_controls_or_formulas() -> None:
    stream = io.StringIO()
    print_table(COLUMNS, ROWS, "Titel", stream=stream)
    assert stream.getvalue() == (
        "Hvem\tAntal\tOrdene\n"
        "Karen Fjord [red]\t2\tKaren Fjord planlægger den næste fase af projektet sammen med sekretariatet.\n"
        "Ole␛[2J Bæk\t\t'=HYPERLINK(1)\n"
    )


def test_a_terminal_gets_a_table_that_wraps_the_quote_and_parses_no_markup() -> None:
    stream = Terminal()
    print_table(COLUMNS, ROWS, "Hvem [x]?", stream=stream)
    assert _lines(stream) == [
        "Hvem [x]?",
        "Hvem                Antal   Ordene",
        "──────────────────────────────────────────────────────────────────────",
        "Karen Fjord [red]       2   Karen Fjord planlægger den næste fase af",
        "                            projektet sammen med sekretariatet.",
        "Ole␛[2J Bæk                 =HYPERLINK(1)",
        "",
    ]


def test_short_cells_stay_whole_before_long_ones_get_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "52")
    stream = Terminal()
    print_table(COLUMNS, ROWS, stream=stream)
    assert _lines(stream) == [
        "Hvem                Antal   Ordene",
        "─" * 52,
        "Karen Fjord [red]       2   Karen Fjord planlægger",
        "                            den næste fase af",
        "                            projektet sammen med",
        "                            sekretariatet.",
        "",
        "Ole␛[2J Bæk                 =HYPERLINK(1)",
        "",
    ]


def test_a_narrow_terminal_gets_one_record_a_row_with_the_answer_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "38")
    stream = Terminal()
    print_table(COLUMNS, ROWS, stream=stream)
    assert _lines(stream) == [
        "Karen Fjord [red]",
        "  Antal: 2",
        "  Ordene: Karen Fjord planlægger den",
        "  næste fase af projektet sammen med",
        "  sekretariatet.",
        "",
        "Ole␛[2J Bæk",
        "  Ordene: =HYPERLINK(1)",
        "",
    ]


def test_json_is_a_list_of_objects_with_the_columns_keys() -> None:
    stream = io.StringIO()
    print_table(COLUMNS, ROWS, output="json", stream=stream)
    assert json.loads(stream.getvalue()) == [
        {"Hvem": "Karen Fjord [red]", "count": 2, "Ordene": ROWS[0][2]},
        {"Hvem": "Ole\x1b[2J Bæk", "count": None, "Ordene": "=HYPERLINK(1)"},
    ]


def test_json_is_utf8_in_any_locale_and_leaves_no_control_character() -> None:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding="ascii")
    print_json({"navn": "Søren \x9b31m\u202e\ud800"}, stream=stream)
    assert buffer.getvalue() == '{\n  "navn": "Søren \\u009b31m\\u202e\\ud800"\n}\n'.encode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\x1b[31mb", "a␛[31mb"), ("a\x00\x7f\x9b", "a␀␡�"), ("a\u202eb\ud800", "a�b�"), ("æ\tø\nå", "æ\tø\nå")],
    ids=["escape", "nul-del-csi", "bidi-surrogate", "white-space-stays"],
)
def test_control_characters_are_shown(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), (-3, "-3"), (0.5, "0.5"), ("- afbud", "'- afbud"), ("@SUM(A1)", "'@SUM(A1)"), ("a\tb\n\nc", "a b c")],
)
def test_a_spreadsheet_runs_nothing(value: str | float | None, expected: str) -> None:
    assert spreadsheet_cell(value) == expected


def test_letters_outside_the_code_page_become_question_marks() -> None:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding="cp1252", newline="\n")
    print_text("Sø\u2192 ok", stream=stream)
    stream.flush()
    assert buffer.getvalue() == "Sø? ok\n".encode("cp1252")


def test_messages_and_progress_keep_off_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(3, "Læser") as advance:
        advance(1)
    print_message("a.txt: kan ikke læses\x07", error=True)
    assert capsys.readouterr() == ("", "a.txt: kan ikke læses␇\n")


def test_a_terminal_sees_the_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with progress(2, "Læser [x]") as advance:
        advance(2)
    assert "Læser [x]" in stream.getvalue()
    assert "2/2" in stream.getvalue()
