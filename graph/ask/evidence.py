"""Fetch the words behind facts, and choose the ones a reader would quote."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

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


def choose_quotes(row: AnswerRow, facts: Iterable[str], quotes: Mapping[str, tuple[Quote, ...]]) -> tuple[Quote, ...]:
    """Return the quotes of ``facts``, first the one a reader would quote for ``row``.

    That is the one that says its text, else names what it is about, else says most. An indirect row rests on that one
    and on the words of its last fact, such as someone's attendance.
    """
    facts = tuple(facts)
    found = list(dict.fromkeys(quote for fact in facts for quote in quotes.get(fact, ())))
    if not found:
        return ()
    named = found if row.direct else [quote for quote in found if quote.fact != facts[-1]] or found
    best = max(named, key=lambda quote: _fitness(quote.quote, row))
    if not row.direct and len(facts) > 2:
        found = [quote for quote in found if quote.fact in (best.fact, facts[-1])]
    return (best, *(quote for quote in found if quote != best))


def _fitness(quote: str, row: AnswerRow) -> tuple[float, int]:
    if row.text:
        words, wanted = set(fold(quote).split()), set(fold(row.text).split())
        return len(words & wanted) / len(words | wanted), len(quote)
    if not (row.what or row.who):
        return 0.0, 0
    what = coverage(stems(row.what), quote) if row.what else 0.0
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
