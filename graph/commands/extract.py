"""`referatgraf extract FILE`: what one document says, as JSON, as tables for people, or as Turtle."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import Language, LanguageOption, reported_errors
from graph.show.tables import print_bytes, print_json, print_message

if TYPE_CHECKING:
    from graph.model import Document, Minutes

NO_MINUTES: Final = {
    Language.da: "{}: ligner ikke et referat. Der er hverken fundet forum, dato, deltagere eller punkter.",
    Language.en: "{}: does not look like minutes. No forum, date, participants or agenda items were found.",
}
"""What is said of a file that is no minutes, by its name."""
_STDIN = "standard-input.txt"


class ExtractFormat(StrEnum):
    """How the minutes are printed."""

    json = "json"
    table = "table"
    coverage = "coverage"
    ttl = "ttl"


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="FIL", help="Referatet, eller - for standard input.")],
    form: Annotated[
        ExtractFormat, typer.Option("--format", metavar="FORMAT", help="json, table, coverage eller ttl.")
    ] = ExtractFormat.table,
    lang: LanguageOption = Language.da,
) -> None:
    """Vis, hvad ét referat siger, med ordene bag hver oplysning. Intet gemmes."""
    from graph.extract import extract_minutes

    with reported_errors():
        document = read_input(file)
        minutes = extract_minutes(document)
        _print(minutes, form, lang)
    if minutes.meeting is None:
        print_message(NO_MINUTES[lang].format(document.sources[0]), error=True)
        raise typer.Exit(1)


def read_input(file: str) -> "Document":
    """Return the document in ``file``, or on standard input where that is "-"; raises ReadError as reading does."""
    from graph.read import read_bytes, read_document

    if file == "-":
        return read_bytes(sys.stdin.buffer.read(), _STDIN)
    path = Path(file)
    return read_document(path, path.name)


def _print(minutes: "Minutes", form: ExtractFormat, lang: Language) -> None:
    if form is ExtractFormat.json:
        from graph.show.contract import contract

        print_json(contract(minutes))
    elif form is ExtractFormat.ttl:
        from graph.rdf.serialise import serialise
        from graph.show.document_graph import document_lines

        print_bytes(serialise(document_lines(minutes), "ttl").encode())
    elif form is ExtractFormat.coverage and minutes.meeting is not None:
        from graph.show.coverage import print_coverage

        print_coverage(minutes, lang.value)
    elif minutes.meeting is not None:
        from graph.show.minutes_text import print_minutes

        print_minutes(minutes, lang.value)
