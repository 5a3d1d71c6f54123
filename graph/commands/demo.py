"""`referatgraf demo`: the whole way on the fictional minutes that come with the program."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Final

import typer

from graph.commands.add import add
from graph.commands.app import app
from graph.commands.ask import ask
from graph.commands.network import network
from graph.commands.options import Language, LanguageOption, reported_errors
from graph.commands.page import page
from graph.show.tables import print_message, print_text

_QUESTIONS: Final = {
    Language.da: (
        "Hvem arbejder med TUT2?",
        "Hvem var stedfortræder for Poul Bang Westergaard?",
        "Hvilke initiativer understøtter pejlemærke 1?",
    ),
    Language.en: (
        "Who works on TUT2?",
        "Who stood in for Poul Bang Westergaard?",
        "Which initiatives support pejlemærke 1?",
    ),
}
_ABOUT: Final = "Fjordmodellen"
_TEXTS: Final = {
    Language.da: {
        "intro": "Opdigtede referater, der følger med referatgraf, lægges i et midlertidigt lager.",
        "elsewhere": "Her kan ikke skrives; siderne lægges i {}.",
        "kept": "Lageret er bevaret: prøv selv, for eksempel\n  referatgraf ask --store {} {}",
        "pages": "To sider er skrevet. Åbn dem i en browser:",
        "page": "hvem arbejder med hvad, med citatet bag hver linje",
        "network": "nettet omkring " + _ABOUT,
    },
    Language.en: {
        "intro": "Fictional minutes that come with referatgraf go into a temporary store.",
        "elsewhere": "This folder cannot be written to; the pages go to {}.",
        "kept": "The store is kept: try for yourself, for example\n  referatgraf ask --store {} {}",
        "pages": "Two pages were written. Open them in a browser:",
        "page": "who works on what, with the quote behind every line",
        "network": "the network around " + _ABOUT,
    },
}
_FOLDER: Final = "referatgraf-demo"
_STORE: Final = "referatgraf.db"


@app.command()
def demo(
    keep: Annotated[
        Path | None, typer.Option(metavar="MAPPE", help="Læg sider og lager her, og bevar lageret bagefter.")
    ] = None,
    lang: LanguageOption = Language.da,
) -> None:
    """Prøv det hele på opdigtede referater. De tilføjes, der spørges tre gange, og to sider skrives."""
    words = _TEXTS[lang]
    with ExitStack() as stack, reported_errors():
        folder = keep or _page_folder(lang)
        store = keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="referatgraf-")))
        print_text(f"{words['intro']}\n", style="bold")
        store.mkdir(parents=True, exist_ok=True)
        add(_examples(), replace=False, store=store / _STORE, json_output=False, lang=lang)
        for question in _QUESTIONS[lang]:
            print_text(f'\n$ referatgraf ask "{question}"\n', style="bold")
            ask([question], sparql=False, everything=False, json=False, store=store / _STORE, lang=lang)
        _draw(store / _STORE, folder, lang)
    if keep:
        print_text("\n" + words["kept"].format(store / _STORE, f'"{_QUESTIONS[lang][0]}"'))


def _page_folder(lang: Language) -> Path:
    """Return a folder for the pages: one here, or a temporary one where nothing may be written."""
    here = Path(_FOLDER)
    try:
        here.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=here):
            return here
    except OSError:
        elsewhere = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}-"))
        print_message(_TEXTS[lang]["elsewhere"].format(elsewhere))
        return elsewhere


def _examples() -> list[str]:
    """Return the documents among the examples: those with their gold beside them."""
    from graph.resources import resource

    folder = Path(str(resource("data/examples")))
    documents = {path.name.removesuffix(".gold.json") for path in folder.glob("*.gold.json")}
    return [str(path) for path in sorted(folder.iterdir()) if path.stem in documents]


def _draw(store: Path, folder: Path, lang: Language) -> None:
    words = _TEXTS[lang]
    print_text(f"\n{words['pages']}", style="bold")
    print_text(f"\n{words['page']}:")
    page((folder / "hvem-arbejder-med-hvad.html").resolve(), store=store, lang=lang)
    print_text(f"\n{words['network']}:")
    drawn = (folder / f"{_ABOUT.lower()}.html").resolve()
    network(drawn, _ABOUT, 2, None, None, 500, indirect=None, store=store, lang=lang)
