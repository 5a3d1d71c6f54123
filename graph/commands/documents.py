"""`referatgraf list`, `stats` and `remove`: what the store holds."""

import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import DEFAULT_STORE, JsonOption, Language, LanguageOption, StoreOption, reported_errors
from graph.show.tables import Cell, Column, print_json, print_message, print_table
from graph.show.words import table_date

if TYPE_CHECKING:
    from graph.store import DocumentSummary, Namesakes, Statistics

_COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    Language.da: (
        "Forum", "Nr.", "Dato", "Fil", "Personer", "Beslutninger", "Opgaver", "Ikke forstået", "Udgave af", "Id",
    ),
    Language.en: (
        "Body", "No.", "Date", "File", "People", "Decisions", "Tasks", "Not understood", "Version of", "Id",
    ),
}  # fmt: skip
_KEYS: Final = (
    "body", "number", "date", "sources", "people", "decisions", "actions", "not_understood", "version_of", "id",
)  # fmt: skip
_KINDS: Final[dict[Language, dict[str, str]]] = {
    Language.da: {
        "person": "personer",
        "organisation": "organisationer",
        "body": "fora",
        "office": "sekretariater og embeder",
        "initiative": "indsatser",
        "goal": "pejlemærker",
    },
    Language.en: {
        "person": "people",
        "organisation": "organisations",
        "body": "bodies",
        "office": "offices",
        "initiative": "initiatives",
        "goal": "goals",
    },
}
_SIZES: Final[dict[Language, tuple[str, ...]]] = {
    Language.da: ("dokumenter", "møder", "beslutninger", "opgaver", "sætninger", "sætninger, der ikke er forstået",
                  "navne, der måske er samme", "MB på disken"),
    Language.en: ("documents", "meetings", "decisions", "tasks", "sentences", "sentences not understood",
                  "names that may be the same", "MB on disk"),
}  # fmt: skip
_WHAT: Final = {Language.da: ("Hvad", "Antal"), Language.en: ("What", "Count")}
_KIND: Final[dict[Language, dict[str, str]]] = {
    Language.da: {
        "person": "person",
        "organisation": "organisation",
        "body": "forum",
        "office": "sekretariat eller embede",
        "initiative": "indsats",
        "goal": "pejlemærke",
    },
    Language.en: {kind: kind for kind in ("person", "organisation", "body", "office", "initiative", "goal")},
}
# How the part of an IRI begins that tells namesakes apart.
_APART: Final[dict[Language, dict[str, str]]] = {
    Language.da: {"document": "dokument", "body": "forum", "with": "sammen med"},
    Language.en: {},
}
_MAYBE: Final = {
    Language.da: ("Måske samme", "Slags", "Antal", "Adskilt ved"),
    Language.en: ("Maybe the same", "Kind", "Count", "Told apart by"),
}
_MAYBE_KEYS: Final = ("name", "kind", "count", "iris")
_REMOVED: Final = {
    Language.da: ("Fjernede 1 dokument.", "Fjernede {} dokumenter."),
    Language.en: ("Removed 1 document.", "Removed {} documents."),
}
_NONE: Final = {Language.da: "Lageret er tomt.", Language.en: "The store is empty."}
_SHOWN_NAMES: Final = 3


@app.command("list")
def list_documents(
    maybe_same: Annotated[
        bool, typer.Option("--maybe-same", help="Vis i stedet navne, der måske er samme person, forum eller indsats.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    json_output: JsonOption = False,
    lang: LanguageOption = Language.da,
) -> None:
    """Vis de referater, der er i grafen."""
    with reported_errors():
        from graph.store import Store

        with Store.open(store) as graph:
            if maybe_same:
                _print_namesakes(graph.maybe_same(), lang, json_output)
            else:
                _print_documents(graph.documents(), lang, json_output)


@app.command()
def stats(
    store: StoreOption = DEFAULT_STORE, json_output: JsonOption = False, lang: LanguageOption = Language.da
) -> None:
    """Vis, hvor meget der er i grafen."""
    with reported_errors():
        from graph.store import Store

        with Store.open(store) as graph:
            found = graph.stats()
    if json_output:
        print_json({name: getattr(found, name) for name in found.__dataclass_fields__})
    else:
        print_table(_WHAT[lang], _sizes(found, lang))


@app.command()
def remove(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAVN…", help="Filnavne eller id'er, som `list` viser dem; også en mappe, zip-fil eller e-mail."
        ),
    ],
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
) -> None:
    """Fjern referater fra grafen med alt, hvad der blev gemt om dem."""
    with reported_errors():
        from graph.store import Store

        with Store.open(store, write=True) as graph:
            removed = graph.remove(names)
    print_message(_REMOVED[lang][len(removed) != 1].format(len(removed)))


def _print_documents(documents: "list[DocumentSummary]", lang: Language, json_output: bool) -> None:
    if not documents and not json_output:
        print_message(_NONE[lang])
        return
    heads = zip(_COLUMNS[lang], _KEYS, strict=True)
    columns = [Column(title, key, "right" if 4 <= place < 8 else "left") for place, (title, key) in enumerate(heads)]
    rows = [_row(one) for one in documents]
    if sys.stdout.isatty() and not json_output:
        # The file's name does as well as the id, and most meetings have one file.
        shown = -1 if any(one.version_of for one in documents) else -2
        columns = columns[:shown]
        rows = [
            [*row[:2], table_date(one.date, lang.value), *row[3:shown]]
            for one, row in zip(documents, rows, strict=True)
        ]
    print_table(columns, rows, output="json" if json_output else "auto")


def _row(one: "DocumentSummary") -> list[Cell]:
    counts = (one.people, one.decisions, one.actions, one.not_understood)
    return [one.body, one.number, one.date, ", ".join(one.sources), *counts, one.version_of, one.id]


def _print_namesakes(found: "list[Namesakes]", lang: Language, json_output: bool) -> None:
    heads = zip(_MAYBE[lang], _MAYBE_KEYS, strict=True)
    columns = [Column(title, key) for title, key in heads]
    rows: list[list[Cell]] = []
    for one in found:
        tails = [_apart(iri, lang) for iri in one.iris]
        told_apart = "; ".join(tails[:_SHOWN_NAMES]) + (" …" if len(tails) > _SHOWN_NAMES else "")
        rows.append([one.name, _KIND[lang][one.kind], len(one.iris), " ".join(one.iris) if json_output else told_apart])
    print_table(columns, rows, output="json" if json_output else "auto")


def _apart(iri: str, lang: Language) -> str:
    first, *others = iri.rpartition("/")[2].partition("--")[2].split("-")
    return " ".join([_APART[lang].get(first, first), *others])


def _sizes(found: "Statistics", lang: Language) -> list[list[Cell]]:
    counts = (found.documents, found.meetings, found.decisions, found.actions, found.sentences, found.not_understood,
              found.maybe_same, round(found.size / 1e6, 1))  # fmt: skip
    rows: list[list[Cell]] = [[title, count] for title, count in zip(_SIZES[lang], counts, strict=True)]
    kinds: list[list[Cell]] = [[word, found.entities.get(kind, 0)] for kind, word in _KINDS[lang].items()]
    return [*rows[:4], *kinds, *rows[4:]]
