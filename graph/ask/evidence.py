"""Fetch the words behind facts, and choose the ones a reader would quote."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.ask.folding import fold
from graph.ask.queries import Bindings, Queryable, select_by
from graph.model import Quote


def find_quotes(store: Queryable, facts: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
    """Return the quotes of each fact, in reading order."""
    quotes: dict[str, dict[Quote, None]] = defaultdict(dict)
    for row in select_by(store, "evidence", "fact", facts):
        quotes[row["fact"]].setdefault(_quote(row))
    return {fact: tuple(_one_source(found)) for fact, found in quotes.items()}


def choose_quotes(facts: Iterable[str], quotes: Mapping[str, tuple[Quote, ...]], text: str | None) -> tuple[Quote, ...]:
    """Return the quotes of ``facts``, first the one of the first fact that says most of ``text``."""
    chosen: dict[Quote, None] = {}
    for fact in facts:
        for quote in sorted(quotes.get(fact, ()), key=lambda one: -_closeness(one.quote, text)):
            chosen.setdefault(quote)
    return tuple(chosen)


def _closeness(quote: str, text: str | None) -> float:
    """Return how much of ``text`` the quote says, or without a text how much it says at all."""
    if text is None:
        return float(len(quote))
    words, wanted = set(fold(quote).split()), set(fold(text).split())
    return len(words & wanted) / (len(words | wanted) or 1)


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
