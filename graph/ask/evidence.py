"""Fetch the words behind facts, and choose the ones a reader would quote."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from graph.ask.drafts import Draft
from graph.ask.folding import coverage, fold, stems
from graph.ask.queries import Bindings, Queryable, select_by
from graph.model import AnswerRow, Quote

_FIELDS: Final = {"date": 0, "number": 1, "body": 2}


def find_quotes(store: Queryable, facts: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
    """Return the quotes of each fact, in reading order; of a meeting first those that say when it was."""
    quotes: dict[str, dict[Quote, None]] = defaultdict(dict)
    rows = select_by(store, "evidence", "fact", facts)
    for row in sorted(rows, key=lambda one: _FIELDS.get(one.get("field", ""), len(_FIELDS))):
        quotes[row["fact"]].setdefault(_quote(row))
    return {fact: tuple(_one_source(found)) for fact, found in quotes.items()}


def choose_quotes(
    draft: Draft, quotes: Mapping[str, tuple[Quote, ...]], names: Iterable[str] = ()
) -> tuple[Quote, ...]:
    """Return the quotes of a row, first the one a reader would quote.

    That is the one that says its text, else names what it is about (by one of ``names``), else says most. Of an
    indirect row's many facts only that one's quotes are kept.
    """
    supporting = [quote for fact in draft.aside for quote in quotes.get(fact, ())]
    found = [quote for fact in draft.facts for quote in quotes.get(fact, ())]
    if not (found or supporting):
        return ()
    wanted = tuple(names) or tuple(name for name in (draft.row.what,) if name)
    best = max(found or supporting, key=lambda quote: _fitness(quote.quote, draft.row, wanted))
    if not draft.row.direct:
        found = [quote for quote in found if quote.fact == best.fact]
    return tuple(dict.fromkeys((best, *found, *supporting)))


def _fitness(quote: str, row: AnswerRow, names: tuple[str, ...]) -> tuple[float, int]:
    if row.text:
        words, wanted = set(fold(quote).split()), set(fold(row.text).split())
        return len(words & wanted) / len(words | wanted), len(quote)
    if not (names or row.who):
        return 0.0, 0
    what = max((coverage(stems(name), quote) for name in names), default=0.0)
    who = coverage(stems(row.who), quote) if row.who and row.direct else 0.0
    return what + who, len(quote)


def _one_source(quotes: Iterable[Quote]) -> list[Quote]:
    """Return each place once: a document that was added under two names has two sources."""
    places: dict[tuple[str, int, int, str], Quote] = {}
    for quote in quotes:
        place = (quote.document, quote.start, quote.end, quote.rule)
        if place not in places or quote.source < places[place].source:
            places[place] = quote
    return list(places.values())


def _quote(row: Bindings) -> Quote:
    return Quote(
        fact=row["fact"],
        document=row["document"],
        source=row.get("file", ""),
        quote=row["quote"],
        start=int(row["start"]),
        end=int(row["end"]),
        rule=row["rule"],
        confidence=float(row["confidence"]),
        page=int(row["page"]) if "page" in row else None,
    )
