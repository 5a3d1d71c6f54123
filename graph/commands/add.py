"""`referatgraf add PATH…`: read minutes into the store, with a summary of each file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import DEFAULT_STORE, JsonOption, Language, LanguageOption, StoreOption
from graph.errors import ReferatgrafError
from graph.show.tables import Cell, Column, print_message, print_table, progress
from graph.show.words import table_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.build import FileResult, FoundFile
    from graph.store import Store

_INTERRUPTED: Final = 130
_STATUS: Final[dict[Language, dict[str, str]]] = {
    Language.da: {
        "added": "tilføjet",
        "replaced": "erstattet",
        "unchanged": "uændret",
        "no_minutes": "ikke et referat",
        "failed": "fejl",
    },
    Language.en: {
        "added": "added",
        "replaced": "replaced",
        "unchanged": "unchanged",
        "no_minutes": "no minutes",
        "failed": "failed",
    },
}
_COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    Language.da: ("Fil", "Status", "Møde", "Dato", "Personer", "Beslutninger", "Opgaver", "Ikke forstået"),
    Language.en: ("File", "Status", "Meeting", "Date", "People", "Decisions", "Tasks", "Not understood"),
}
_KEYS: Final = ("file", "status", "meeting", "date", "people", "decisions", "actions", "not_understood")
_LABEL: Final = {Language.da: "Læser referater", Language.en: "Reading minutes"}
_STOPPED: Final = {
    Language.da: "Afbrudt. {} filer er tilføjet og bevaret; kør kommandoen igen for resten.",
    Language.en: "Interrupted. {} files were added and are kept; run the command again for the rest.",
}


@app.command()
def add(
    paths: Annotated[list[str], typer.Argument(metavar="STI…", help="Filer og mapper, eller - for standard input.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Erstat også en fil med samme navn fra en anden mappe.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    json_output: JsonOption = False,
    lang: LanguageOption = Language.da,
) -> None:
    """Læs referater ind i grafen. Uændrede filer springes over, ændrede erstatter sig selv."""
    results: list[FileResult] = []
    stopped: ReferatgrafError | KeyboardInterrupt | None = None
    try:
        from graph.store import Store

        with Store.open(store, create=True) as graph:
            _add_all(graph, paths, replace, lang, results)
    except (ReferatgrafError, KeyboardInterrupt) as error:
        stopped = error
    _print_summary(results, lang, json_output)
    _exit(results, stopped, lang)


def _add_all(graph: "Store", paths: list[str], replace: bool, lang: Language, results: "list[FileResult]") -> None:
    from graph.build import add_bytes, add_files, find_files

    files = find_files(Path(path) for path in paths if path != "-")
    with progress(len(files), _LABEL[lang]) as advance:

        def counted() -> "Iterator[FoundFile | FileResult]":
            for file in files:
                yield file
                advance(1)

        for result in add_files(graph, counted(), replace_others=replace):
            results.append(result)
    if "-" in paths:
        results.append(add_bytes(graph, sys.stdin.buffer.read()))


def _exit(
    results: "Sequence[FileResult]", stopped: ReferatgrafError | KeyboardInterrupt | None, lang: Language
) -> None:
    if isinstance(stopped, KeyboardInterrupt):
        stored = sum(result.status in ("added", "replaced") for result in results)
        print_message(_STOPPED[lang].format(stored), error=True)
        raise typer.Exit(_INTERRUPTED)
    if stopped is not None:
        print_message(str(stopped), error=True)
    if stopped is not None or any(map(_is_failure, results)) or not any(result.summary for result in results):
        raise typer.Exit(1)


def _is_failure(result: "FileResult") -> bool:
    """Return whether the file should have been minutes: a "README.md" beside them should not."""
    return result.status == "failed" or (result.status == "no_minutes" and result.named)


def _print_summary(results: "Sequence[FileResult]", lang: Language, json_output: bool) -> None:
    """Print what became of each file; of the unchanged only their number, unless every file is asked for as JSON."""
    shown = [result for result in results if json_output or result.status != "unchanged"]
    # On a terminal the messages below say what became of the others.
    people_read = sys.stdout.isatty() and not json_output
    rows = [_row(result, lang, people_read) for result in shown if result.summary or not people_read]
    heads = zip(_COLUMNS[lang], _KEYS, strict=True)
    columns = [Column(title, key, "left" if place < 4 else "right") for place, (title, key) in enumerate(heads)]
    if rows or json_output:
        print_table(columns, rows, output="json" if json_output else "auto")
    for result in shown:
        if result.message:
            print_message(f"{result.source}: {result.message}", error=_is_failure(result))
    _print_totals(results, lang)


def _row(result: "FileResult", lang: Language, people_read: bool) -> list[Cell]:
    status, summary = _STATUS[lang][result.status], result.summary
    if summary is None:
        return [result.source, status, None, None, None, None, None, None]
    number = f"{summary.body or ''} {summary.number or ''}".strip()
    counts = (summary.people, summary.decisions, summary.actions, summary.not_understood)
    date = table_date(summary.date, lang.value) if people_read else summary.date
    return [result.source, status, number or None, date, *counts]


def _print_totals(results: "Sequence[FileResult]", lang: Language) -> None:
    counts: dict[str, int] = {}
    for result in results:
        counts[result.status] = counts.get(result.status, 0) + 1
    words = [f"{counts[status]} {word}" for status, word in _STATUS[lang].items() if status in counts]
    if words:
        print_message(", ".join(words) + ".")
