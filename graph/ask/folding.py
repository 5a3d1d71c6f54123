"""Fold names and words so that "Rebild Kommunes" and "samrådsmodellen" meet the names the registry holds."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from graph.ask.questions import load_questions

_NOT_WORD = re.compile(r"[\W_]+")
_SHORTEST_STEM = 3
_SHORTEST_PART = 4
_MOST_ENDINGS = 3
_VOWELS = frozenset("aeiouyæøå")
# Written without Danish letters: "soeren", "kjaer". Later in a word "ae" and "oe" mostly begin an ending or the next
# part: "temaet", "beboerne", "klimaeffekt".
_SPELLED_OUT = re.compile(r"((?:^| )[^aeiouyæøåäöü ]*)([ao])e")
_WHOLE_LETTERS: Final = {"a": "æ", "o": "ø"}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``text`` casefolded, words joined by single blanks, accents off, "aa" as "å", "ae" as "æ", "oe" as "ø"."""
    spelled = unicodedata.normalize("NFC", text.casefold()).replace("aa", "å").replace("&", " og ")
    words = " ".join(_NOT_WORD.sub(" ", "".join(_plain(letter) for letter in spelled)).split())
    return _SPELLED_OUT.sub(lambda found: found[1] + _WHOLE_LETTERS[found[2]], words)


def _plain(letter: str) -> str:
    if letter.isascii() or letter in "æøåäöü":
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a folded word without its Danish endings: "modellen", "modellens" and "model" give one stem."""
    for _ in range(_MOST_ENDINGS):
        shorter = _without_ending(word)
        if shorter == word:
            break
        word = shorter
    return word


def _without_ending(word: str) -> str:
    for ending in load_questions().endings:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and not _VOWELS.isdisjoint(rest):
            return _single_end(rest)
    return word


def _single_end(word: str) -> str:
    """Return "model" for "modell": Danish doubles a consonant before an ending."""
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in _VOWELS:
        return word[:-1]
    return word


def stems(text: str) -> tuple[str, ...]:
    """Return the stem of each word of ``text``."""
    return tuple(stem(word) for word in fold(text).split())


@cache
def empty_words() -> frozenset[str]:
    """Return the words that say nothing of what a question is about, folded."""
    return frozenset(fold(word) for word in load_questions().empty_words)


def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text`` that say something, in order, none twice."""
    return tuple(dict.fromkeys(stem(word) for word in fold(text).split() if word not in empty_words()))


@lru_cache(maxsize=1024)
def same_in_danish(wanted: str) -> tuple[str, ...]:
    """Return a stem and the stems of the Danish words for it, where it is an English word of the glossary."""
    glossary = load_questions().glossary
    danish = (other for word, others in glossary.items() if stem(fold(word)) == wanted for other in others)
    return tuple(dict.fromkeys((wanted, *(stem(fold(other)) for other in danish))))


def genitives(folded: str) -> Iterator[str]:
    """Yield ``folded`` without a genitive "s": "mette holms" gives "mette holm"."""
    if folded.endswith(" s"):
        yield folded[:-2]
    if folded.endswith("s"):
        yield folded[:-1]


def coverage(wanted: tuple[str, ...], text: str) -> float:
    """Return how much of the wanted stems ``text`` holds, 0–1; the end of a compound counts for most of a word."""
    if not wanted:
        return 0.0
    words = {stem(word) for word in fold(text).split()}
    return sum(max(_held(same, words) for same in same_in_danish(one)) for one in wanted) / len(wanted)


def _held(wanted: str, words: set[str]) -> float:
    if wanted in words:
        return 1.0
    if any(_is_part(wanted, word) or _is_part(word, wanted) for word in words):
        return 0.8
    return 0.0


def _is_part(part: str, compound: str) -> bool:
    """Return whether ``part`` ends or begins a compound: "lokal" in "mødelokal", "tema" in "temamød"."""
    rest = len(compound) - len(part)
    if len(part) < _SHORTEST_PART or rest <= 0:
        return False
    return compound.endswith(part) or (compound.startswith(part) and rest >= _SHORTEST_STEM)
