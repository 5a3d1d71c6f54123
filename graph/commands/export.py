"""`referatgraf export`: the whole graph in a format that other programs read."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import DEFAULT_STORE, ClosedOption, Language, LanguageOption, StoreOption, reported_errors
from graph.show.tables import print_bytes

if TYPE_CHECKING:
    from graph.rdf.serialise import RdfFormat
    from graph.show.graph_export import GraphFormat
    from graph.store import Store


class ExportFormat(StrEnum):
    """RDF in four forms, and the network of names in two that graph programs read."""

    ttl = "ttl"
    trig = "trig"
    nq = "nq"
    jsonld = "jsonld"
    graphml = "graphml"
    gexf = "gexf"


_RDF_FORMATS: "Final[dict[ExportFormat, RdfFormat]]" = {
    ExportFormat.ttl: "ttl",
    ExportFormat.trig: "trig",
    ExportFormat.jsonld: "jsonld",
}
_NETWORK_FORMATS: "Final[dict[ExportFormat, GraphFormat]]" = {
    ExportFormat.graphml: "graphml",
    ExportFormat.gexf: "gexf",
}
_LINES_A_PART: Final = 10_000


@app.command()
def export(
    form: Annotated[
        ExportFormat,
        typer.Option("--format", metavar="FORMAT", help="RDF: ttl, trig, nq, jsonld. Netværk: graphml, gexf."),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FIL", help="Filen, der skrives; ellers standard output.")
    ] = None,
    include_closed: ClosedOption = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Skriv hele grafen til brug i andre programmer."""
    with reported_errors():
        from graph.show.files import write_file
        from graph.store import Store

        with Store.open(store) as graph:
            parts = _parts(graph, form, lang, include_closed)
            if out is not None:
                write_file(out, parts)
                return
            for part in parts:
                print_bytes(part)


def _parts(store: "Store", form: ExportFormat, lang: Language, include_closed: bool) -> Iterator[bytes]:
    if form is ExportFormat.nq:
        # A large store need not fit in memory.
        lines = iter(_lines(store, include_closed))
        while some := list(islice(lines, _LINES_A_PART)):
            yield ("\n".join(some) + "\n").encode()
    elif form in _NETWORK_FORMATS:
        from graph.show.graph_export import graph_file
        from graph.show.network.source import read_picture, with_words

        picture = with_words(read_picture(store.select, include_closed=include_closed), store.select)
        yield graph_file(picture, _NETWORK_FORMATS[form], lang.value).encode()
    else:
        from graph.rdf.serialise import serialise

        yield serialise(_lines(store, include_closed), _RDF_FORMATS[form]).encode()


def _lines(store: "Store", include_closed: bool) -> Iterator[str]:
    """Yield the lines of all graphs, without what stands under closed items unless that is asked for."""
    from graph.store.closed import find_closed

    closed = find_closed(store.select)
    if include_closed or not closed.facts:
        yield from store.lines()
        return
    from graph.rdf.openness import open_lines
    from graph.store.closed import closed_names

    names = closed_names(store.select, closed)
    for graph in store.graphs():
        yield from open_lines(store.lines(graph), closed.facts | closed.names, names)
