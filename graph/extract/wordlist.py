"""The words of a text, found once: where each stands, and which of them may name something."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.extract.phrases import initiative_kind, is_office_word
from graph.extract.structure import endings

FIRST_WORD = re.compile(r"[^\W_][\w'’]*(?:-[^\W_][\w'’]*)*")
_MOST_WORDS = 65536
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
    for word, belongs in zip(places, map(_GROUPS.__getitem__, places), strict=True):
        for group in belongs:
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


class _Groups(dict[str, tuple[str, ...]]):
    """The groups of each word met so far: a dictionary, since the words of a text are asked for by the hundred."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        found = _groups(word)
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


_GROUPS = _Groups()


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
