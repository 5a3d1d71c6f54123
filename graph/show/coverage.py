"""Print what became of each sentence of a document, and why it bore no fact."""

from typing import Final, TextIO

from graph.model import CoverageStatus, Minutes, Span
from graph.read.places import places_of
from graph.show.tables import Cell, Column, print_table
from graph.show.words import Lang

_HEADS: Final[dict[Lang, tuple[str, ...]]] = {
    "da": ("Linje", "Side", "Status", "Hvorfor", "Sætning"),
    "en": ("Line", "Page", "Status", "Why", "Sentence"),
}
_STATUS: Final[dict[CoverageStatus, tuple[str, str]]] = {
    "used": ("brugt", "used"),
    "ignored": ("udeladt", "left out"),
    "not_understood": ("ikke forstået", "not understood"),
}
# The reasons of extraction in Danish; one that is not here is shown as it is.
_REASONS: Final[dict[str, str]] = {
    "account or discussion": "gengivelse eller drøftelse",
    "attachment": "bilag",
    "boilerplate": "fast tekst",
    "case history": "sagens forløb",
    "deadline": "frist",
    "earlier decision": "tidligere beslutning",
    "header": "hoved",
    "heading": "overskrift",
    "idea or input": "idé eller input",
    "idea or wish": "idé eller ønske",
    "label": "ledetekst",
    "later meeting": "senere møde",
    "list of people": "liste over personer",
    "notice": "meddelelse",
    "owner": "ansvarlig",
    "printed agenda": "trykt dagsorden",
    "page furniture": "sidehoved, sidefod eller menu",
    "private person": "privatperson",
    "quoted from elsewhere": "citat fra et andet sted",
    "sign-off": "underskrift",
    "table": "tabel",
}


def print_coverage(minutes: Minutes, lang: Lang, stream: TextIO | None = None) -> None:
    """Print every sentence with its place, what became of it, and why: a table on a terminal, TSV elsewhere."""
    places, text = places_of(minutes.document), minutes.document.text
    rows: list[list[Cell]] = [
        [places.line(one.span), places.page(one.span), _STATUS[one.status][lang == "en"], _reason(one.reason, lang),
         _line(one.span, text)]
        for one in minutes.coverage
    ]  # fmt: skip
    paged = bool(places.pages)
    heads = [Column(head, align="right" if at < 2 else "left") for at, head in enumerate(_HEADS[lang])]
    kept = [at for at in range(len(heads)) if at != 1 or paged]
    print_table([heads[at] for at in kept], [[row[at] for at in kept] for row in rows], stream=stream)


def not_understood_rows(minutes: Minutes) -> list[list[Cell]]:
    """Return the line, and the words, of each sentence that extraction made nothing of."""
    places, text = places_of(minutes.document), minutes.document.text
    missed = [one.span for one in minutes.coverage if one.status == "not_understood"]
    return [[places.line(span), _line(span, text)] for span in missed]


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _reason(reason: str | None, lang: Lang) -> str | None:
    return reason if lang == "en" or reason is None else _REASONS.get(reason, reason)
