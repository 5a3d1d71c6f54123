"""`referatgraf network OUT.html`: the graph as one page that opens by double-click, without a network."""

from pathlib import Path
from typing import Annotated

import typer

from graph.commands.app import app
from graph.commands.choosing import check_period, unknown_name
from graph.commands.options import DEFAULT_STORE, ClosedOption, Language, LanguageOption, StoreOption, reported_errors
from graph.errors import ReferatgrafError, UnknownNameError
from graph.show.tables import print_text

_WRITTEN = {
    Language.da: "Skrev {}. Navne: {}, forbindelser: {}. Åbn filen i en browser; den virker uden net.",
    Language.en: "Wrote {}. Names: {}, connections: {}. Open the file in a browser; it works without a network.",
}


@app.command()
def network(
    out: Annotated[Path, typer.Argument(metavar="UD.html", help="Filen, der skrives.")],
    about: Annotated[
        str | None, typer.Option(metavar="NAVN", help="Kun det, der hænger sammen med dette navn.")
    ] = None,
    depth: Annotated[int, typer.Option(min=1, max=9, metavar="TAL", help="Hvor mange led fra navnet.")] = 2,
    first: Annotated[str | None, typer.Option("--from", metavar="DATO", help="Kun møder fra og med.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATO", help="Kun møder til og med.")] = None,
    limit: Annotated[int, typer.Option("--max", min=1, max=500, metavar="TAL", help="Højst så mange navne.")] = 500,
    indirect: Annotated[
        bool | None,
        typer.Option(
            "--indirect/--no-indirect",
            help="Også dem, der var til stede, da indsatsen blev behandlet. Som standard kun med --about.",
            show_default=False,
        ),
    ] = None,
    include_closed: ClosedOption = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Tegn grafen som én side, der åbnes i en browser. Bag hver forbindelse står citatet; siden virker uden net."""
    check_period(first, last)
    with reported_errors():
        from graph.show.files import write_file
        from graph.show.network.drawing import Scope, draw_network
        from graph.store import Store

        with_indirect = about is not None if indirect is None else indirect
        scope = Scope(about, depth, first, last, limit, with_indirect, include_closed)
        with Store.open(store) as graph:
            try:
                drawing = draw_network(graph.select, scope, lang.value)
            except UnknownNameError as error:
                raise ReferatgrafError(unknown_name("--about", error, lang)) from error
        write_file(out, [drawing.page.encode()])
    print_text(_WRITTEN[lang].format(out, drawing.nodes, drawing.edges))
    if drawing.notice:
        print_text(drawing.notice)
