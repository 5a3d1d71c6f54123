"""Find the names of people: capitalised words that the lexicon, or a list of people, makes certain."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from graph.extract.phrases import (
    is_body_word,
    is_doubtful_first_name,
    is_first_name,
    is_last_name,
    is_not_name,
    is_organisation_word,
    is_sure_first_name,
    is_title_word,
    names_organisation,
)
from graph.extract.structure import structure
from graph.model import Span

LONGEST_NAME = 6
# A longer run of capitalised words is no name but a line of them, and is looked at piece by piece.
_LONGEST_RUN = 60
# The capital comes first, and what stands before it second: so only capitals are looked at.
_CAPITALISED = r"[A-ZÆØÅÄÖÜÉÁÓÚÝÐÞŠŽÇĞİŞ](?<![\w.@-].)(?:[^\W\d_]+(?:[-'’][^\W\d_]+)*|\.(?:[A-ZÆØÅ]\.)*)?(?![\w@])"
_WORD = re.compile(_CAPITALISED)


class Word(NamedTuple):
    """A capitalised word; a full stop belongs to it where it is an initial's."""

    start: int
    end: int
    text: str


def find_names(text: str, start: int, end: int, listed: bool = False) -> list[Span]:
    """Return the spans of people's full names in ``text[start:end]``, in order.

    In running text a name needs a known first name and one word more. Where people are ``listed``, a known first name
    alone is one too, and so is a piece of two to four capitalised words that nothing marks as something else.
    """
    return list(_found_names(text, start, end, listed))


# A header line is asked for names by each step that may own it; a few lines' worth of answers is kept.
@lru_cache(maxsize=256)
def _found_names(text: str, start: int, end: int, listed: bool) -> tuple[Span, ...]:
    names: list[Span] = []
    for run in capital_runs(text, start, end):
        if listed or len(run) > 1:
            names += names_in(text, run, end, listed)
    if listed and any(" " not in name.of(text) for name in names):
        names = sorted({*names, *_doubtful_alone(text, start, end)})
    return tuple(names)


def _doubtful_alone(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield first names that are ordinary words or places too, as pieces of a list of first names."""
    for run in capital_runs(text, start, end):
        word = run[0]
        if len(run) == 1 and is_doubtful_first_name(word.text) and _stands_alone(text, word, end):
            before = text[max(start, word.start - 2) : word.start].rstrip()
            if not before or not before[-1].isalnum() or _joint_before(text, word.start):
                yield Span(word.start, word.end)


def capital_runs(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """Yield runs of capitalised words (particles between them) with nothing but blanks between."""
    for match in _run().finditer(text, start, end):
        if match["more"] is None:
            yield [Word(match.start(), match.end(), match.group())]
        else:
            words = [Word(word.start(), word.end(), word.group()) for word in _WORD.finditer(text, *match.span())]
            yield from (words[at : at + _LONGEST_RUN] for at in range(0, len(words), _LONGEST_RUN))


@cache
def _run() -> re.Pattern[str]:
    particles = "|".join(map(re.escape, structure()["name_particles"]))
    gap = rf"[ ]{{1,2}}|[ ]?\n[ ]*|[^\S\n]+(?:{particles})[^\S\n]+"
    return re.compile(f"{_CAPITALISED}(?P<more>(?:{gap}){_CAPITALISED})*")


def names_in(text: str, run: list[Word], end: int, listed: bool) -> Iterator[Span]:
    """Yield the names in one run of capitalised words that ends before ``end`` (see ``find_names``)."""
    if len(run) == 1 and not listed:
        return
    at = 0
    while at < len(run):
        if is_first_name(run[at].text) and not _is_elsewhere(run, at):
            last = _last_word(run, at)
            if last > at or (listed and _stands_alone(text, run[at], end)):
                yield _without_line_break(text, run, at, last)
            at = last + 1
        elif listed and _is_unknown_name(text, run, at, end):
            yield Span(run[at].start, run[-1].end)
            return
        else:
            at += 1


def _last_word(run: list[Word], first: int) -> int:
    """Return the index of the last word of the name that begins at ``first``."""
    last = first
    for index in range(first + 1, min(len(run), first + LONGEST_NAME)):
        word = run[index].text
        more = index + 1 < len(run)
        if is_organisation_word(word) and not is_last_name(word):
            break
        if is_title_word(word) and more and not is_last_name(word):
            break
        if names_organisation(" ".join([w.text for w in run[index:]])) and not is_last_name(word):
            break
        last = index
    return last


def _is_elsewhere(run: list[Word], at: int) -> bool:
    """Return whether the word that could be a first name is part of something else ("Anna Vejs Allé 3")."""
    word = run[at].text
    if word.isupper() and len(word) <= 4:
        return len(run) == 1 or not all(other.text.isupper() for other in run)
    if is_doubtful_first_name(word):
        following = run[at + 1].text if at + 1 < len(run) else ""
        sure = is_last_name(run[-1].text) or is_sure_first_name(following)
        return not following or not sure
    return is_not_name(word)


def _stands_alone(text: str, word: Word, end: int) -> bool:
    """Return whether a first name alone is a whole piece of a list."""
    after = text[word.end : min(end, word.end + 2)].strip()
    return not after or not after[0].isalnum() or _joint_after(text, word.end, end)


def _is_unknown_name(text: str, run: list[Word], at: int, end: int) -> bool:
    """Return whether ``run[at:]`` is a piece of its own in a list of people, of two to four plain words."""
    words = [word.text for word in run[at:]]
    if any(is_sure_first_name(word) for word in words[1:-1]):
        return False
    if not 2 <= len(words) <= 4 or (at > 0 and not is_title_word(run[at - 1].text)):
        return False
    if any(is_organisation_word(w) or is_body_word(w) or is_not_name(w) for w in words):
        return False
    if any(is_title_word(w) or (w.isupper() and len(w) > 2 and "." not in w) for w in words) or names_organisation(
        " ".join(words)
    ):
        return False
    after = text[run[-1].end : min(end, run[-1].end + 3)].strip()
    before = text[max(0, run[at].start - 2) : run[at].start].strip()
    opens = at > 0 or not before or not before[-1].isalnum() or _joint_before(text, run[at].start)
    return opens and (not after or after[0] in ",;(-–:|[" or _joint_after(text, run[-1].end, end))


def _joint_before(text: str, start: int) -> bool:
    """Return whether a word that joins the members of a list stands straight before ``start``."""
    return text[max(0, start - 9) : start].split()[-1:] in [[word] for word in structure()["joint_words"]]


def _joint_after(text: str, start: int, end: int) -> bool:
    """Return whether a word that joins the members of a list stands straight after ``start``."""
    return text[start : min(end, start + 9)].split()[:1] in [[word] for word in structure()["joint_words"]]


def _without_line_break(text: str, run: list[Word], first: int, last: int) -> Span:
    for index in range(first, last):
        if "\n" in text[run[index].end : run[index + 1].start]:
            return Span(run[first].start, run[index].end)
    return Span(run[first].start, run[last].end)
