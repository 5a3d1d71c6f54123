"""The words of a text, found once: where each stands, and every place of a word."""

import re
from collections import defaultdict
from dataclasses import dataclass

FIRST_WORD = re.compile(r"[^\W_][\w'’]*(?:-[^\W_][\w'’]*)*")


@dataclass(frozen=True, slots=True)
class WordList:
    """``places`` maps each word as written to the offsets where it begins, in order."""

    text: str
    places: dict[str, list[int]]


def list_words(text: str) -> WordList:
    """Return the words of the text: letters and digits, hyphens and apostrophes inside."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in FIRST_WORD.finditer(text):
        places[match.group()].append(match.start())
    return WordList(text, dict(places))
