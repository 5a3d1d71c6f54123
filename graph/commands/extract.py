"""`referatgraf extract FILE`: what one document says, as JSON, as tables for people, or as Turtle."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import Language, LanguageOption, reported_errors
from graph.errors import ReferatgrafError
from graph.show.tables import print_bytes, print_json, print_message

if TYPE_CHECKING:
    from graph.model import Document, Minutes

NO_MINUTES: Final = {
    Language.da: "{}: ligner ikke et referat. Der er hverken fundet forum, dato, deltagere eller punkter.",
    Language.en: "{}: does not look like minutes. No forum, date, participants or agenda items were found.",
}
"""What is said of a file that is no minutes, by its name."""
_SEVERAL = {
    Language.da: "{}: har {} referater af forskellige møder. Vælg ét af dem:\n{}",
    Language.en: "{}: holds {} minutes of different meetings. Choose one of them:\n{}",
}
_VERSIONS = {
    Language.da: "{}: har {} udgaver af samme møde; her er {}.",
    Language.en: "{}: holds {} versions of one meeting; here is {}.",
}
_NOTHING = {
    Language.da: "{}: her er intet, der kan læses. Se navnene med `extract` på hele filen.",
    Language.en: "{}: nothing here can be read. See the names with `extract` on the whole file.",
}
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
    """Vis, hvad ét referat siger, med ordene bag hver oplysning. Intet gemmes.

    I en e-mail eller zip-fil vises referatet, når der er ét møde i den; ellers vælges det: arkiv.zip/marts.txt.
    """
    with reported_errors():
        minutes = read_minutes(file, lang)
        _print(minutes, form, lang)
    if minutes.meeting is None:
        print_message(NO_MINUTES[lang].format(minutes.document.sources[0]), error=True)
        raise typer.Exit(1)


def read_minutes(file: str, lang: Language) -> "Minutes":
    """Return what a file says, or standard input where it is "-", or the one meeting of an e-mail or archive.

    Raises ReadError as reading does, and ReferatgrafError where a container holds several meetings.
    """
    from graph.extract import extract_minutes

    container = _container(file)
    return _chosen(file, container, lang) if container else extract_minutes(_read_input(file))


def _read_input(file: str) -> "Document":
    from graph.read import read_bytes, read_document

    if file == "-":
        return read_bytes(sys.stdin.buffer.read(), _STDIN)
    path = Path(file)
    return read_document(path, path.name)


def _container(file: str) -> Path | None:
    """Return the e-mail or archive that ``file`` is or lies in, None for a file of its own."""
    from graph.read import is_container

    path = Path(file)
    return next((one for one in (path, *path.parents) if is_container(one.name) and one.is_file()), None)


def _chosen(file: str, container: Path, lang: Language) -> "Minutes":
    """Return the minutes in a container that are asked for; raises ReferatgrafError where that is not one meeting."""
    from graph.resolve.meetings import counting_minutes

    found = _minutes_in(container, file, lang)
    minutes = [one for one in found if one.meeting] or found[:1]
    chosen = minutes[0] if len(minutes) == 1 else counting_minutes(minutes)
    if chosen is None:
        names = "\n".join(f"  {one.document.sources[0]}" for one in minutes)
        raise ReferatgrafError(_SEVERAL[lang].format(container.name, len(minutes), names))
    if len(minutes) > 1:
        print_message(_VERSIONS[lang].format(container.name, len(minutes), chosen.document.sources[0]))
    return chosen


def _minutes_in(container: Path, file: str, lang: Language) -> "list[Minutes]":
    """Return what the documents in the container say, or the one that ``file`` names; tell of those not read."""
    from graph.build import FoundFile, build_document, open_file
    from graph.errors import ReadError

    wanted = "/".join((container.name, *Path(file).relative_to(container).parts))
    found = []
    for one in open_file(FoundFile(container, container.name, "")):
        if wanted not in (container.name, one.source) and not one.source.startswith(f"{wanted}/"):
            continue
        if not isinstance(one, FoundFile):
            print_message(f"{one.source}: {one.message}", error=True)
            continue
        try:
            found.append(build_document(one.data or b"", one.source))
        except ReadError as error:
            print_message(str(error), error=True)
    if not found:
        raise ReferatgrafError(_NOTHING[lang].format(wanted))
    return found


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
