"""Find the names of people: capitalised words that the lexicon, or a list of people, makes certain."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.extract.lexicon import lexicon
from graph.extract.phrases import is_body_word, is_doubtful_first_name, is_not_name, is_organisation_word, is_title_word
from graph.extract.structure import structure
from graph.model import Span

LONGEST_NAME = 6
_CAPITALISED = re.compile(r"(?<![\w.@/-])[A-ZÆØÅÄÖÜÉÁÓÚÝÐÞŠŽÇĞİŞ](?:[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|\.)?(?![\w@])")
_GAP = re.compile(r"[ ]{1,2}|[ ]?\n[ ]*")


class Word(NamedTuple):
    """A capitalised word; ``end`` is without a full stop that is no initial's."""

    start: int
    end: int
    text: str


def find_names(text: str, start: int, end: int, listed: bool = False) -> list[Span]:
    """Return the spans of people's full names in ``text[start:end]``, in order.

    In running text a name needs a known first name and one word more. Where people are ``listed``, a known first name
    alone is one too, and so is a piece of two to four capitalised words that nothing marks as something else.
    """
    names: list[Span] = []
    for run in capital_runs(text, start, end):
        names += names_in(text, run, end, listed)
    return names


def capital_runs(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """Yield runs of capitalised words (particles between them) with nothing but blanks between."""
    run: list[Word] = []
    for match in _CAPITALISED.finditer(text, start, end):
        words = match.group()
        stop = match.end() - (words.endswith(".") and len(words) > 2)
        word = Word(match.start(), stop, words[: stop - match.start()])
        if run and not _adjoins(text, run[-1], word):
            yield run
            run = []
        run.append(word)
        if stop < match.end():
            yield run
            run = []
    if run:
        yield run


def _adjoins(text: str, word: Word, other: Word) -> bool:
    gap = text[word.end : other.start]
    return bool(_GAP.fullmatch(gap)) or (gap.strip() in structure()["name_particles"] and "\n" not in gap)


def names_in(text: str, run: list[Word], end: int, listed: bool) -> Iterator[Span]:
    """Yield the names in one run of capitalised words that ends before ``end`` (see ``find_names``)."""
    if len(run) == 1 and not listed:
        return
    known = lexicon()
    at = 0
    while at < len(run):
        if known.is_first_name(run[at].text) and not _is_elsewhere(text, run, at):
            last = _last_word(run, at, listed)
            if last > at or (listed and _stands_alone(text, run[at], end)):
                yield _without_line_break(text, run, at, last)
            at = last + 1
        elif listed and _is_unknown_name(text, run, at, end):
            yield Span(run[at].start, run[-1].end)
            return
        else:
            at += 1


def _last_word(run: list[Word], first: int, listed: bool) -> int:
    """Return the index of the last word of the name that begins at ``first``."""
    known = lexicon()
    last = first
    for index in range(first + 1, min(len(run), first + LONGEST_NAME)):
        word = run[index].text
        more = index + 1 < len(run)
        if is_organisation_word(word) and not known.is_last_name(word):
            break
        if is_title_word(word) and more and not known.is_last_name(word):
            break
        if known.organisation_named(" ".join(w.text for w in run[index:])) and not known.is_last_name(word):
            break
        last = index
    return last


def _is_elsewhere(text: str, run: list[Word], at: int) -> bool:
    """Return whether the word that could be a first name is part of something else ("Anna Vejs Allé 3")."""
    known = lexicon()
    word = run[at].text
    if word.isupper() and len(word) <= 4:
        return len(run) == 1 or not all(other.text.isupper() for other in run)
    if is_doubtful_first_name(word):
        following = run[at + 1].text if at + 1 < len(run) else ""
        sure = known.is_last_name(run[-1].text) or known.is_first_name(following, ambiguous=False)
        return not following or not sure
    return is_not_name(word)


def _stands_alone(text: str, word: Word, end: int) -> bool:
    """Return whether a first name alone is a whole piece of a list."""
    after = text[word.end : min(end, word.end + 2)].strip()
    return not after or not after[0].isalnum()


def _is_unknown_name(text: str, run: list[Word], at: int, end: int) -> bool:
    """Return whether ``run[at:]`` is a piece of its own in a list of people, of two to four plain words."""
    known = lexicon()
    words = [word.text for word in run[at:]]
    if any(known.is_first_name(word, ambiguous=False) for word in words[1:-1]):
        return False
    if not 2 <= len(words) <= 4 or (at > 0 and not is_title_word(run[at - 1].text)):
        return False
    if any(is_organisation_word(w) or is_body_word(w) or is_not_name(w) for w in words):
        return False
    if any(is_title_word(w) or (w.isupper() and len(w) > 2) for w in words) or known.organisation_named(
        " ".join(words)
    ):
        return False
    after = text[run[-1].end : min(end, run[-1].end + 3)].strip()
    before = text[max(0, run[at].start - 2) : run[at].start].strip()
    return (not after or after[0] in ",;(-–:|[") and (
        not before or before[-1] in ",;:-–•*|>]" or not before[-1].isalnum() or at > 0
    )


def _without_line_break(text: str, run: list[Word], first: int, last: int) -> Span:
    for index in range(first, last):
        if "\n" in text[run[index].end : run[index + 1].start]:
            return Span(run[first].start, run[index].end)
    return Span(run[first].start, run[last].end)
