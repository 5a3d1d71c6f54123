"""`referatgraf page OUT.html`: one file that shows who works on what, with the words behind every line."""

from pathlib import Path
from typing import Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.choosing import BodyOption, FromOption, ToOption, check_period, chosen_scope
from graph.commands.options import DEFAULT_STORE, ClosedOption, Language, LanguageOption, StoreOption, reported_errors
from graph.errors import PageTooLargeError, ReferatgrafError
from graph.show.tables import print_text, progress

_WRITTEN: Final = {
    Language.da: "Skrev {} ({}). Møder: {}, fakta: {}. Åbn filen i en browser; den virker uden net.",
    Language.en: "Wrote {} ({}). Meetings: {}, facts: {}. Open the file in a browser; it works without a network.",
}
_TOO_LARGE: Final = {
    Language.da: "{}: {} møder er for meget til én fil ({}). {} en del med --body, --from og --to, eller skriv en "
    "mappe af sider med `referatgraf site MAPPE`.",
    Language.en: "{}: {} meetings are too much for one file ({}). {} a part with --body, --from and --to, or "
    "write a folder of pages with `referatgraf site FOLDER`.",
}
_WITHOUT: Final = {
    Language.da: "Udelad de fulde tekster med --without-texts, ",
    Language.en: "Leave out the full texts with --without-texts, ",
}
_CHOOSE: Final = {Language.da: "vælg", Language.en: "choose"}
_LIMITS: Final = {
    Language.da: ("højst 2.000 med fuld tekst", "højst 50 MB"),
    Language.en: ("2,000 with full texts at most", "50 MB at most"),
}


@app.command()
def page(
    out: Annotated[Path, typer.Argument(metavar="UD.html", help="Filen, der skrives.")],
    body: BodyOption = None,
    first: FromOption = None,
    last: ToOption = None,
    without_texts: Annotated[
        bool, typer.Option("--without-texts", help="Udelad referaternes fulde tekst; citaterne er der stadig.")
    ] = False,
    include_closed: ClosedOption = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Skriv én side, der viser, hvem der arbejder med hvad. Bag hver linje står citatet; siden virker uden net."""
    check_period(first, last)
    with reported_errors():
        from graph.show.files import write_file
        from graph.show.page.archive import STEPS, Archive
        from graph.show.page.page import check_meetings, write_page
        from graph.store import Store

        with Store.open(store) as graph:
            scope = chosen_scope(graph.select, body, (first, last), include_closed, lang)
            try:
                check_meetings(graph.select, scope, texts=not without_texts)
                with progress(STEPS, str(out)) as tick:
                    archive = Archive(graph, scope, tick)
                data = write_page(archive, lang.value, texts=not without_texts)
            except PageTooLargeError as error:
                raise ReferatgrafError(_too_large(out, error, lang)) from error
        write_file(out, [data])
    counts = archive.records
    print_text(_WRITTEN[lang].format(out, _size(len(data), lang), len(counts.meetings), len(counts.facts)))


def _too_large(out: Path, error: PageTooLargeError, lang: Language) -> str:
    limit = _LIMITS[lang][error.limit is not None]
    choose = _WITHOUT[lang] + _CHOOSE[lang] if error.texts else _CHOOSE[lang].capitalize()
    return _TOO_LARGE[lang].format(out, error.meetings, limit, choose)


def _size(size: int, lang: Language) -> str:
    words = f"{size / 1e6:.1f} MB"
    return words.replace(".", ",") if lang is Language.da else words
