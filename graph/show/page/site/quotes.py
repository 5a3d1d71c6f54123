"""The words that stand under a row, in the order a reader needs them; ``src/sources.ts`` finds the same."""

from collections.abc import Iterable, Iterator
from typing import Final

from graph.show.page.panels import named_in
from graph.show.page.records import Entity, Fact
from graph.show.page.site.places import Site

_NAMING: Final = ("agent", "owners", "subjects", "target", "source", "organisation", "replaced")


def quotes_of(site: Site, facts: Iterable[int]) -> list[int]:
    """Return the quotes of facts in the order of the facts, of one fact the most telling first.

    A sentence that bears several facts is quoted once, as it was read most surely.
    """
    quotes = site.records.quotes
    surest: dict[tuple[int, int, int], int] = {}
    for place in facts:
        for number in _telling_first(site, site.records.facts[place]):
            quote = quotes[number]
            key = quote.document, quote.start, quote.end
            if key not in surest or quotes[surest[key]].confidence < quote.confidence:
                surest[key] = number
    return list(surest.values())


def _telling_first(site: Site, fact: Fact) -> list[int]:
    """Return the quotes of a fact, those that name whom it is about before a heading that only bears it."""
    entities = (site.entity(place) for field in _NAMING for place in named_in(site.records, fact, field))
    names = [name for entity in entities for name in _names_of(entity)]

    def tells(number: int) -> tuple[int, int]:
        words = site.records.quotes[number].words
        return -sum(name in words for name in names), -len(words)

    return sorted(fact.quotes, key=tells)


def _names_of(entity: Entity) -> Iterator[str]:
    """Yield what the minutes may call someone: the whole name, its first word, and aliases."""
    yield from dict.fromkeys((entity.label, entity.label.split(" ")[0], *entity.aliases))
