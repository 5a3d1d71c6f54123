"""Find the facts whose words, or whose item's title, hold what someone asked about."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from graph.ask.folding import coverage, same_in_danish
from graph.ask.queries import Queryable, SparqlTerm, fill_query, iri_term, text_term
from graph.vocabulary import expand

GOOD_MATCH: Final = 0.74
"""How much of what was asked a fact must hold, 0–1: three of four words, or two with one inside a compound."""

_CLASSES: Final = {
    "decisions": "ref:Decision",
    "tasks": "ref:ActionPoint",
    "task_holder": "ref:ActionPoint",
    "proposals": "ref:Proposal",
}


@dataclass(frozen=True, slots=True)
class Matches:
    """How well facts fit, 0–1, by IRI; ``known`` says that some fact or title holds at least one of the words."""

    fits: dict[str, float]
    known: bool


def find_matches(store: Queryable, intent: str, words: tuple[str, ...]) -> Matches:
    """Return the facts that hold at least one of the stems; for "presented" agenda items, by their titles alone."""
    asked = {"words": _spellings(words)}
    if intent in _CLASSES:
        asked["class"] = (iri_term(expand(_CLASSES[intent])),)
    texts: dict[str, list[str]] = defaultdict(list)
    titles = store.select(fill_query("matching_items", asked))
    for row in titles:
        if intent not in _CLASSES:
            texts[row["item"]].append(row["title"])
        elif "fact" in row:
            texts[row["fact"]].append(row["title"])
    if intent in _CLASSES:
        for row in store.select(fill_query("matching_texts", asked)):
            texts[row["fact"]].append(row["text"])
    return Matches({fact: coverage(words, " ".join(said)) for fact, said in texts.items()}, bool(texts or titles))


def _spellings(words: tuple[str, ...]) -> tuple[SparqlTerm, ...]:
    """Return the stems as they may be written: in Danish, and with "aa" where folding made "å"."""
    danish = [same for word in words for same in same_in_danish(word)]
    return tuple(text_term(spelt) for spelt in dict.fromkeys([*danish, *(same.replace("å", "aa") for same in danish)]))
