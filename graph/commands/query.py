"""`referatgraf query`: SPARQL of one's own over the graph, read-only and stopped in time."""

import csv
import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import DEFAULT_STORE, Language, LanguageOption, StoreOption, reported_errors
from graph.errors import QuerySyntaxError, ReferatgrafError, system_reason
from graph.show.tables import print_bytes, print_message, print_table, print_text, printable, spreadsheet_cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.store import Term
    from graph.store.isolation import Format, ResultFile

_WRONG_USE: Final = 2
_PART: Final = 1 << 16
_NO_ROWS: Final = {Language.da: "Ingen rækker.", Language.en: "No rows."}
_TRUTH: Final = {Language.da: {True: "ja", False: "nej"}, Language.en: {True: "yes", False: "no"}}


class QueryFormat(StrEnum):
    """How a result is printed."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    ttl = "ttl"
    nt = "nt"


@app.command()
def query(
    file: Annotated[str | None, typer.Argument(metavar="FIL", help="Filen med forespørgslen, eller -.")] = None,
    text: Annotated[
        str | None, typer.Option("--expression", "-e", metavar="SPARQL", help="Forespørgslen selv.")
    ] = None,
    form: Annotated[
        QueryFormat, typer.Option("--format", metavar="FORMAT", help="table, csv, tsv, json, xml; for grafer ttl, nt.")
    ] = QueryFormat.table,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=86400, metavar="SEKUNDER", help="Stop forespørgslen efter så længe.")
    ] = 30.0,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Stil en SPARQL-forespørgsel: SELECT, ASK, CONSTRUCT eller DESCRIBE. Præfikserne er erklæret."""
    if (file is None) == (text is None):
        raise typer.BadParameter("angiv enten en fil, - eller -e", param_hint="FIL")
    with reported_errors():
        from graph.store import Store

        try:
            with (
                Store.open(store) as graph,
                graph.query_file(text if text is not None else _read(file or "-"), timeout, _formats(form)) as result,
            ):
                _print(result, form, lang)
        except QuerySyntaxError as error:
            print_message(str(error), error=True)
            raise typer.Exit(_WRONG_USE) from error


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReferatgrafError(f"{file}: er ikke UTF-8. Gem forespørgslen som UTF-8, og prøv igen.") from error
    except OSError as error:
        reason = system_reason(error)
        raise ReferatgrafError(f"{file}: kan ikke læses ({reason}). Kontrollér navn og adgang.") from error


def _formats(form: QueryFormat) -> "tuple[Format, Format]":
    """Return the format for rows and the one for graphs; what the other form of query needs is refused in `_print`."""
    rows: Format = "tsv" if form is QueryFormat.tsv else "xml" if form is QueryFormat.xml else "json"
    graphs: Format = "nt" if form is QueryFormat.nt else "ttl"
    return rows, graphs


def _print(result: "ResultFile", form: QueryFormat, lang: Language) -> None:
    for_graphs = form in (QueryFormat.ttl, QueryFormat.nt)
    if (result.form == "graph") != for_graphs and form is not QueryFormat.table:
        wanted = "ttl eller nt" if result.form == "graph" else "table, csv, tsv, json eller xml"
        raise typer.BadParameter(f"{form}: dette svar kan kun skrives som {wanted}", param_hint="--format")
    if result.form == "ask" and form not in (QueryFormat.json, QueryFormat.xml):
        truth = result.truth()
        print_text(_TRUTH[lang][truth] if form is QueryFormat.table else str(truth).lower())
    elif result.form == "select" and form in (QueryFormat.table, QueryFormat.csv):
        columns, rows = result.columns_and_rows()
        if form is QueryFormat.table:
            _print_table(columns, rows, lang)
        else:
            _print_csv(columns, rows)
    else:
        _copy(result, form)


def _print_table(columns: tuple[str, ...], rows: "Iterable[tuple[Term | None, ...]]", lang: Language) -> None:
    cells = [[term.value if term else None for term in row] for row in rows]
    if cells or not sys.stdout.isatty():
        print_table(columns, cells)
    else:
        print_text(_NO_ROWS[lang])


def _print_csv(columns: tuple[str, ...], rows: "Iterable[tuple[Term | None, ...]]") -> None:
    """Print RFC 4180 with line ends of its own; text that a spreadsheet would run as a formula gets a "'" before it."""
    part = io.StringIO()
    writer = csv.writer(part)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_csv_cell(term) for term in row])
        if part.tell() > _PART:
            print_bytes(part.getvalue().encode())
            part.seek(0)
            part.truncate()
    print_bytes(part.getvalue().encode())


def _csv_cell(term: "Term | None") -> str:
    if term is None:
        return ""
    is_number = term.datatype is not None and term.value.lstrip("+-").replace(".", "", 1).isdigit()
    return term.value if is_number else spreadsheet_cell(term.value)


def _copy(result: "ResultFile", form: QueryFormat) -> None:
    """Print what the process wrote, unchanged into a pipe or file, without control characters on a terminal."""
    text = io.TextIOWrapper(result.file, encoding="utf-8", errors="replace", newline="")
    while part := text.read(_PART):
        # XML allows no control character, not even escaped.
        safe = printable(part) if form is QueryFormat.xml or sys.stdout.isatty() else part
        print_bytes(safe.encode())
    text.detach()
    if form in (QueryFormat.json, QueryFormat.xml):
        print_bytes(b"\n")
