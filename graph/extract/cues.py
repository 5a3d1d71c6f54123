"""Tell from the words of a text which rules could match it, so that the others are never tried.

Each rule says which words it ``needs`` one of, and no sentence holds those of more than a few rules. So every
distinct word is looked up once and remembered as a set of rules (an int with a bit for each), and the rules of a
sentence are those of its words together. A set may hold a rule too many, never one too few: where a need is several
words, its longest stands for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

_HEAD = 2  # needs are found by their first letters; one that is shorter by its only one
_MOST_WORDS = 65536


class CueTable:
    """The needs of many rules; rule n has the bit ``1 << n``."""

    def __init__(self, needs: Iterable[Sequence[str]]) -> None:
        self._always = 0
        by_head: dict[str, dict[str, int]] = defaultdict(dict)
        for number, words in enumerate(needs):
            for part in map(_longest_part, words):
                known = by_head[part[:_HEAD]]
                known[part] = known.get(part, 0) | 1 << number
            if not words:
                self._always |= 1 << number
        self._words = _WordCues(by_head)

    def cues(self, folded: str) -> int:
        """Return the rules that could match a casefolded text, a bit each."""
        # Most words set off none: an empty set is dropped before it would be joined.
        return reduce(or_, filter(None, map(self._words.__getitem__, folded.split())), self._always)


class _WordCues(dict[str, int]):
    """The cues of each word met so far; a word not met is looked up letter by letter."""

    def __init__(self, by_head: dict[str, dict[str, int]]) -> None:
        super().__init__()
        self._by_head = by_head

    def __missing__(self, word: str) -> int:
        found = 0
        for at in range(len(word)):
            for head in {word[at], word[at : at + _HEAD]}:
                for part, rules in self._by_head.get(head, {}).items():
                    if word.startswith(part, at):
                        found |= rules
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


def _longest_part(need: str) -> str:
    """Return the longest word of a need: where the need stands in a text, one of its words holds that."""
    return max(need.split(), key=len)
