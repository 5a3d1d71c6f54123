"""`referatgraf ask`: a question in Danish or English, answered with the sentences it rests on."""

import sys
from collections.abc import Sequence
from itertools import groupby
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import (
    DEFAULT_STORE,
    ClosedOption,
    JsonOption,
    Language,
    LanguageOption,
    StoreOption,
    reported_errors,
)
from graph.show.tables import Column, print_json, print_message, print_table, print_text
from graph.show.words import date_words, page_words, quoted

if TYPE_CHECKING:
    from graph.ask.wording import Lang
    from graph.model import Answer, AnswerRow

REFUSED: Final = 3
"""The exit code for a question that is not understood or names something unknown."""

MOST_ROWS: Final = 500
"""The most rows an answer has unless all are asked for."""

_ROWS_SHOWN: Final = 12
_LONGEST_QUOTE: Final = 240
_HEADING: Final = (
    "who",
    "what",
    "text",
    "which",
    "how",
    "outcome",
    "role",
    "organisation",
    "due",
    "status",
    "count",
    "place",
)
_WHERE: Final = ("item", "date", "body", "source")


@app.command()
def ask(
    question: Annotated[list[str], typer.Argument(metavar="SPØRGSMÅL", help="For eksempel: Hvem arbejder med TUT2?")],
    sparql: Annotated[bool, typer.Option("--sparql", help="Skriv den forespørgsel, der gav svaret.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Vis alle rækker, også når der er mange.")] = False,
    include_closed: ClosedOption = False,
    json: JsonOption = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Stil et spørgsmål, og få svaret med de sætninger, det hviler på.

    Slutter med kode 3, når spørgsmålet ikke forstås eller nævner et ukendt navn.
    """
    with reported_errors():
        from graph.ask.answer import answer_question
        from graph.store import Store

        with Store.open(store) as graph:
            most = None if everything else MOST_ROWS
            answer = answer_question(
                graph, " ".join(question), lang.value, most_rows=most, include_closed=include_closed
            )
    if json:
        from graph.ask.contract import answer_object

        print_json(answer_object(answer))
    elif not answer.answered:
        _print_refusal(answer)
    elif sparql:
        print_text((answer.sparql or "").rstrip("\n"))
    elif _is_terminal():
        _print_list(answer, lang.value, everything)
    else:
        _print_rows(answer, lang.value)
    if not answer.answered:
        raise typer.Exit(REFUSED)


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _print_refusal(answer: "Answer") -> None:
    print_message(answer.understood, error=True)
    for suggestion in answer.suggestions:
        print_message(f"  {suggestion}")


def _print_rows(answer: "Answer", lang: "Lang") -> None:
    """Print what is read on by a program to standard output, and what is said about it to standard error."""
    from graph.ask.wording import phrase

    print_message(answer.understood)
    columns = [Column(phrase(lang, "columns", column), column) for column in answer.columns]
    print_table(columns, [[_cell(row, column) for column in answer.columns] for row in answer.rows], output="tsv")
    for note in answer.left_out:
        print_message(note)


def _print_list(answer: "Answer", lang: "Lang", everything: bool) -> None:
    """Print the answer for people: what matters first, each with its quote; rows that differ by a name are one."""
    from graph.ask.wording import phrase

    print_text(answer.understood, style="bold")
    shown = answer.rows if everything else answer.rows[:_ROWS_SHOWN]
    headed = [column for column in _HEADING if column in answer.columns and not _is_repeated(answer, column)]
    named = "who" if "who" in headed else ""
    others = [column for column in headed if column != named]
    for alike, rows in groupby(
        shown, key=lambda row: (_heading(row, others), row.quote, row.direct, _where(answer, row, lang))
    ):
        heading, quote, direct, where = alike
        names = ", ".join(str(cell) for row in rows if named and (cell := _cell(row, named)) is not None)
        print_text(
            _indented("• ", " – ".join(part for part in (names, heading) if part)), style="" if direct else "dim"
        )
        if quote:
            print_text(_indented("  ", quoted(_shortened(quote), lang)), style="cyan" if direct else "dim")
        print_text(_indented("  ", where) + "\n", style="dim")
    if len(shown) < len(answer.rows):
        print_text(phrase(lang, "more_rows", count=len(answer.rows) - len(shown)))
    for note in answer.left_out:
        print_text(note, style="yellow")


def _is_repeated(answer: "Answer", column: str) -> bool:
    """Return whether a column says the same in every row, so that it need not stand in each."""
    return column == "what" and "who" in answer.columns and len({row.what for row in answer.rows}) == 1


def _heading(row: "AnswerRow", columns: Sequence[str]) -> str:
    """Return the cells of a row that say something the quote below it does not."""
    cells: list[str] = []
    for column in columns:
        cell = _cell(row, column)
        if cell is not None and not (column == "text" and row.quote and _is_said(str(cell), row.quote)):
            cells.append(str(cell))
    return " – ".join(cells)


def _where(answer: "Answer", row: "AnswerRow", lang: "Lang") -> str:
    columns = [column for column in _WHERE if column in answer.columns and _cell(row, column)]
    cells = {column: str(_cell(row, column)) for column in columns}
    words = [date_words(cell, lang) if column == "date" else cell for column, cell in cells.items()]
    page = page_words(row.evidence[0].page, lang) if row.evidence else ""
    return " · ".join([*words, page] if page else words)


def _indented(start: str, text: str) -> str:
    width = max(get_terminal_size().columns - 1, 20)
    return fill(
        text, width, initial_indent=start, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _is_said(text: str, quote: str) -> bool:
    return " ".join(text.split()) in " ".join(quote.split())


def _cell(row: "AnswerRow", column: str) -> str | int | None:
    cell: str | int | None = getattr(row, column)
    return cell


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
