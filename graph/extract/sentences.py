"""Split a line or paragraph into sentences, as a Dane reads them.

What a full stop means is decided at each stop from the word before it and the character after it; the words are data
(``data/da/abbreviations.txt``, ``closing_abbreviations.txt``, ``sentence_openers.txt``).
"""

import re
from functools import cache

from graph.extract.dates import month_numbers
from graph.extract.structure import endings
from graph.model import Span
from graph.resources import resource_text

_WORD_WINDOW = 40

# A run of stops with the quotes, brackets and Markdown marks that close after it, white space, and what opens next.
# It begins only at the first stop of a run and takes runs whole, so that hostile text costs one pass.
_STOP = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…][.!?…])[.!?…]*+)[\"'”’“»«)\]*_`]*+(?P<gap>\s++)(?P<opener>[\"'„“”‘»«(\[*_`]*+)(?P<next>[\w§]?)"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){0,3}[^\W\d_]")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[ivx]{2,5}")
_WORD = re.compile(r"\w+")


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of ``text[start:end]`` in order, without white space at their ends.

    Every character that is no white space lies in exactly one of them. A line break is white space, a blank line
    ends a sentence.
    """
    spans: list[Span] = []
    first = start
    for match in _BLANK_LINE.finditer(text, start, end) if text.find("\n", start, end) >= 0 else ():
        _add_sentences(text, first, match.start(), spans)
        first = match.end()
    _add_sentences(text, first, end, spans)
    return spans


def _add_sentences(text: str, start: int, end: int, spans: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, match, start):
            spans.append(Span(start, match.start("gap")))
            start = match.end("gap")
    if start < end:
        spans.append(Span(start, end))


def _ends_sentence(text: str, match: re.Match[str], start: int) -> bool:
    following, is_full_stop = match["next"], match["stop"] == "."
    # "… en forskel. (også for unge)": a bracket after a full stop is a sentence of its own.
    opens_bracket = is_full_stop and ("(" in match["opener"] or "[" in match["opener"])
    if (not following or following.islower()) and not opens_bracket:
        return False
    if not is_full_stop:
        return True
    before = text[max(start, match.start() - _WORD_WINDOW) : match.start()].split()
    return not before or _full_stop_ends(text, match, before, match.start() - start < _WORD_WINDOW)


def _full_stop_ends(text: str, match: re.Match[str], before: list[str], is_whole: bool) -> bool:
    """Return whether a single full stop ends the sentence; ``before`` holds its last words, or all if ``is_whole``."""
    word = before[-1].lstrip("\"'„“”‘»«([*_`").casefold()
    # Either "f.eks." or, with a space inside, "f. eks.".
    abbreviation = {f"{word}.", f"{before[-2].casefold()}{word}."} if len(before) > 1 else {f"{word}."}
    if not abbreviation.isdisjoint(_abbreviations()):
        return match["next"].isupper() and not abbreviation.isdisjoint(_closing_abbreviations())
    if _NUMBER.fullmatch(word):
        # "3.", "Punkt 3." and "Ad pkt. 3." open a heading.
        opens_heading = is_whole and (len(before) <= 2 or (len(before) == 3 and before[1].endswith(".")))
        opens_sentence = match["next"].isupper() or match["next"] == "§"
        return opens_sentence and not opens_heading and _next_word(text, match) not in month_numbers()
    if _INITIALS.fullmatch(word):
        if len(before) > 1 and before[-2].casefold() in endings("lettered_words"):
            return match["next"].isupper()
        return not (is_whole and len(before) == 1) and _next_word(text, match) in _openers()
    return True


def _next_word(text: str, match: re.Match[str]) -> str:
    word = _WORD.match(text, match.start("next"), match.start("next") + _WORD_WINDOW)
    return word[0].casefold() if word else ""


@cache
def _abbreviations() -> frozenset[str]:
    return _word_list("abbreviations.txt") | _closing_abbreviations()


@cache
def _closing_abbreviations() -> frozenset[str]:
    return _word_list("closing_abbreviations.txt")


@cache
def _openers() -> frozenset[str]:
    return _word_list("sentence_openers.txt")


def _word_list(name: str) -> frozenset[str]:
    lines = resource_text(f"data/da/{name}").splitlines()
    return frozenset(line.strip().casefold() for line in lines if line.strip() and not line.startswith("#"))
