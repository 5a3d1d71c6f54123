"""Say what a few words are: a title, a function at a meeting, an organisation, a party, an initiative."""

import re
from functools import cache, lru_cache

from graph.extract.lexicon import lexicon
from graph.extract.structure import structure
from graph.extract.tables import longest_tail
from graph.model import InitiativeKind

_LONGEST_TITLE = 7
_WORDS = 16384  # the words of a language recur: each is looked at once


@lru_cache(maxsize=_WORDS)
def is_organisation_word(word: str) -> bool:
    """Return whether ``word`` makes a capitalised phrase an organisation."""
    return word in lexicon().organisation_words


@lru_cache(maxsize=_WORDS)
def is_body_word(word: str) -> bool:
    """Return whether ``word`` makes a phrase a body that meets."""
    return word in lexicon().body_words


@lru_cache(maxsize=_WORDS)
def is_title_word(word: str) -> bool:
    """Return whether ``word`` alone is a job title."""
    return word in lexicon().titles


def is_office_word(word: str) -> bool:
    """Return whether ``word`` stands for whoever holds an office, or for a body ("formanden", "udvalget")."""
    return lexicon().office_words.kind_of(word) is not None


@lru_cache(maxsize=_WORDS)
def is_not_name(word: str) -> bool:
    """Return whether ``word`` begins sentences and headings and is no person's name."""
    return word.casefold() in lexicon().not_names


@lru_cache(maxsize=_WORDS)
def is_doubtful_first_name(word: str) -> bool:
    """Return whether ``word`` is a first name that is an ordinary word or a place too."""
    known = lexicon()
    return word.casefold() in known.ambiguous_first_names and word.casefold() not in known.first_names


@lru_cache(maxsize=_WORDS)
def is_first_name(word: str) -> bool:
    """Return whether ``word`` can be a first name."""
    return lexicon().is_first_name(word)


@lru_cache(maxsize=_WORDS)
def is_sure_first_name(word: str) -> bool:
    """Return whether ``word`` is a first name and no ordinary word or place."""
    return lexicon().is_first_name(word, ambiguous=False)


@lru_cache(maxsize=_WORDS)
def is_last_name(word: str) -> bool:
    """Return whether ``word`` is a known last name."""
    return lexicon().is_last_name(word)


@lru_cache(maxsize=_WORDS)
def names_organisation(phrase: str) -> bool:
    """Return whether the phrase is the name of a known organisation."""
    return lexicon().organisation_named(phrase) is not None


@lru_cache(maxsize=4096)
def is_title(phrase: str) -> bool:
    """Return whether the whole phrase is a title ("Sundheds- og ældrechef", "Leder af Havnekontoret")."""
    known = lexicon()
    words = phrase.strip(" ,").split()
    if not words or len(words) > _LONGEST_TITLE:
        return False
    length = known.title_length(words)
    if length == len(words):
        return True
    if any(is_organisation_word(word) or known.is_first_name(word, ambiguous=False) for word in words[:-1]):
        return bool(length) and words[length - 1].casefold() in structure()["title_links"]
    if length and (
        words[length - 1].casefold() in structure()["title_links"] or words[length] in structure()["title_links"]
    ):
        return True
    rest = known.title_length(words[-1:]) == 1 or (len(words) > 2 and known.title_length(words[-3:]) == 3)
    return rest and (words[0][0].islower() or words[0].casefold() in structure()["title_adjectives"])


@lru_cache(maxsize=4096)
def is_function(phrase: str) -> bool:
    """Return whether the phrase says what somebody is at the meeting ("referent", "Regional sekretær")."""
    words = phrase.strip(" .,()").split()
    if not words or len(words) > 5:
        return False
    functions = lexicon().functions
    return functions.kind_of(words[-1]) is not None or functions.kind_of(words[0]) is not None


def function_code(phrase: str) -> str | None:
    """Return the code of a function (chair, note_taker …), or None."""
    for word in phrase.strip(" .,()").split():
        if code := lexicon().functions.kind_of(word):
            return code
    return None


def is_party(phrase: str) -> bool:
    """Return whether the phrase is a party's letter or name."""
    return lexicon().party_named(phrase) is not None


@lru_cache(maxsize=4096)
def split_organisation(phrase: str) -> tuple[str | None, str]:
    """Return the organisation the phrase begins with, and the rest; (None, phrase) where it begins with none."""
    words = phrase.split()
    known = lexicon()
    for size in range(min(len(words), 8), 0, -1):
        if known.organisation_named(" ".join(words[:size])):
            return _parted(words, size)
    for size, word in enumerate(words, 1):
        if size > 8 or (is_title_word(word) and size > 1):
            break
        plain = word.strip(".,")
        if is_organisation_word(plain) and (size > 1 or plain[0].isupper()) and words[0][0].isupper():
            return _parted(words, size)
    return None, phrase


def _parted(words: list[str], size: int) -> tuple[str, str]:
    return " ".join(words[:size]).strip(" ,"), " ".join(words[size:]).strip(" ,–-")


@lru_cache(maxsize=8192)
def initiative_kind(word: str) -> InitiativeKind | None:
    """Return the kind of initiative that the word names by its tail, or None; a bare or generic word names none."""
    known = lexicon()
    folded = word.casefold()
    if folded in known.generic_initiatives or folded in known.initiative_words.words or _is_plural(folded):
        return None
    return known.initiative_words.kind_of(word)  # type: ignore[return-value]


def _is_plural(word: str) -> bool:
    """Return whether the compound's tail is the plural of another tail."""
    tails = _tails()
    tail = longest_tail(word, tails) or ""
    for ending in structure()["plural_endings"]:
        stem = tail.removesuffix(ending)
        if stem != tail and (stem in tails or (len(stem) > 1 and stem[-1] == stem[-2] and stem[:-1] in tails)):
            return True
    return False


@lru_cache(maxsize=4096)
def indefinite(word: str) -> str:
    """Return a compound that names an initiative in its indefinite form: "samrådsmodellen" → "samrådsmodel"."""
    tails = _tails()
    folded = word.casefold()
    tail = longest_tail(folded, tails)
    if tail is None:
        return word
    for ending in structure()["definite_endings"]:
        stem = tail.removesuffix(ending)
        if stem == tail:
            continue
        for base in (stem, stem[:-1] if len(stem) > 1 and stem[-1] == stem[-2] else stem):
            if base in tails:
                return word[: len(word) - len(tail) + len(base)]
    return word


@cache
def _tails() -> frozenset[str]:
    return frozenset(lexicon().initiative_words.tails)


def abbreviates(short: str, name: str) -> bool:
    """Return whether the letters of the short form begin words of the name, in order."""
    letters = [c for c in short.casefold() if c.isalpha()]
    starts = [word[0].casefold() for word in re.split(r"[\s-]+", name) if word]
    at = 0
    for letter in starts:
        if at < len(letters) and letters[at] == letter:
            at += 1
    return at >= max(2, len(letters) - 1) and starts[0] == letters[0]
