"""The words of a text, found once: where each stands, and which of them may name something."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.phrases import initiative_kind, is_office_word
from graph.extract.structure import endings

FIRST_WORD = re.compile(r"[^\W_][\w'’]*(?:-[^\W_][\w'’]*)*")
_WORDS = re.compile(f"({FIRST_WORD.pattern})")


@dataclass(frozen=True, slots=True)
class WordList:
    """``places`` maps each word as written to the offsets where it begins, in order.

    ``groups`` holds the words that may name something: "short" those in capitals, "lead" those such as "projekt",
    "compound" those that name an initiative, "office" those such as "udvalget".
    """

    text: str
    places: Mapping[str, list[int]]
    groups: Mapping[str, list[str]]


def list_words(text: str) -> WordList:
    """Return the words of the text: letters and digits, hyphens and apostrophes inside."""
    places = _places(text)
    groups: dict[str, list[str]] = {"short": [], "lead": [], "compound": [], "office": []}
    for word in [word for word in places if _groups(word)]:
        for group in _groups(word):
            groups[group].append(word)
    return WordList(text, places, groups)


def _places(text: str) -> dict[str, list[int]]:
    """Return where each word begins. The text is split into gaps and words by turns: matches would cost twice that."""
    places: dict[str, list[int]] = defaultdict(list)
    pieces = _WORDS.split(text)
    at = 0
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        at += len(gap)
        places[word].append(at)
        at += len(word)
    return dict(places)


@lru_cache(maxsize=65536)
def _groups(word: str) -> tuple[str, ...]:
    """Return the groups that a word belongs to: none, mostly."""
    plain, low = word.rstrip("'’"), word.casefold()
    leads = endings("initiative_leads")
    belongs = {
        "short": word.isupper() and 2 <= len(word) <= 7,
        "lead": not word.isupper() and low.endswith(leads),
        "compound": len(plain) > 6 and initiative_kind(plain) is not None,
        "office": is_office_word(low),
    }
    return tuple(group for group, does in belongs.items() if does)
