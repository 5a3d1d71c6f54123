"""`referatgraf site OUT/`: the views of the page as a folder of plain HTML pages, for archives of any size."""

from pathlib import Path
from typing import Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.choosing import BodyOption, FromOption, ToOption, check_period, chosen_scope
from graph.commands.options import DEFAULT_STORE, ClosedOption, Language, LanguageOption, StoreOption, reported_errors
from graph.show.tables import print_text, progress

_WRITTEN: Final = {
    Language.da: "Skrev {} med {} filer. Møder: {}, fakta: {}. Åbn {} i en browser; den virker uden net.",
    Language.en: "Wrote {} with {} files. Meetings: {}, facts: {}. Open {} in a browser; it works without a network.",
}


@app.command()
def site(
    out: Annotated[Path, typer.Argument(metavar="MAPPE", help="Mappen, der skrives; et tidligere site erstattes.")],
    body: BodyOption = None,
    first: FromOption = None,
    last: ToOption = None,
    include_closed: ClosedOption = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Skriv det samme som en mappe af sider uden JavaScript. Til arkiver af enhver størrelse."""
    check_period(first, last)
    with reported_errors():
        from graph.show.page.archive import STEPS, Archive
        from graph.show.page.site.build import count_pages, write_site
        from graph.show.page.site.folder import check_replaceable
        from graph.show.page.site.places import Site
        from graph.show.page.site.words import Wording
        from graph.store import Store

        check_replaceable(out)
        with Store.open(store) as graph:
            scope = chosen_scope(graph.select, body, (first, last), include_closed, lang)
            with progress(STEPS, str(store)) as tick:
                archive = Archive(graph, scope, tick)
            pages = Site(archive.records, Wording(lang.value), scope)
            with progress(count_pages(pages), str(out)) as tick:
                files = write_site(out, pages, archive.text, tick)
    counts = archive.records
    print_text(_WRITTEN[lang].format(out, files, len(counts.meetings), len(counts.facts), out / "index.html"))
