"""Find the chain of numbered lines that opens the items: the best ascending one of the way the document numbers.

A line may open an item in many ways ("1. Titel", "AD 1: Titel", "Punkt 1", "A:", a number alone, a heading). Each way
that occurs is one candidate structure. Within each, the best ascending chain of numbers is sought (a list printed
without text between its lines weighs less than items with text under them), and the heaviest chain is kept.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from graph.extract.labels import folded, is_closed_title
from graph.extract.lines import Line
from graph.extract.records import record
from graph.extract.structure import structure
from graph.model import Span

LONGEST_TITLE = 160
_PARTS = frozenset({"history", "discussion", "past_decision", "proposal"})
_FAR_ABOVE = 12  # lines
_DOTTED = re.compile(r"\d{1,3}\.\d{1,2}")
_PAGE = re.compile(r"(?<![\s.])\s*\.{3,}\s*\d{1,3}\s*$")
_LONGEST_LIST = 30
_SENTENCE_END = (".", ";", ",")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{4}[.!?] [A-ZÆØÅ]")
_TEXT_END = (".", ";", ",", ":", "!")


@record
class Candidate:
    """A line that could open the item ``number`` in the way ``style``."""

    line: int
    style: tuple[str, ...]
    number: str
    rank: int
    title: Span
    weight: float


def find_chain(text: str, lines: Sequence[Line]) -> list[Candidate]:
    """Return the heaviest chain of lines that open items, in order; [] where none is credible."""
    main, others = max(_chains(text, lines), key=lambda chain: _chain_weight(chain[0]), default=([], []))
    return _with_strays(main, others) if _is_credible(main) else []


def _with_strays(chain: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """Return the chain with the items that were treated out of their order: as heavy, and their number is missing."""
    average = sum(candidate.weight for candidate in chain) / len(chain)
    known = {candidate.rank for candidate in chain}
    inside = range(chain[0].line, chain[-1].line)
    for other in others:
        within = chain[0].rank < other.rank < chain[-1].rank
        if other.rank not in known and within and other.line in inside and other.weight >= 0.8 * average:
            chain = sorted([*chain, other], key=lambda candidate: candidate.line)
            known.add(other.rank)
    return chain


def _chains(text: str, lines: Sequence[Line]) -> list[tuple[list[Candidate], list[Candidate]]]:
    """Return the best chain of each way of numbering, and all lines numbered so."""
    styles: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for line in lines:
        candidate = _candidate(text, lines, line)
        if candidate is not None:
            styles[candidate.style].append(candidate)
    whole = {candidate.number for candidates in styles.values() for candidate in candidates}
    styles = {style: found for style, found in styles.items() if style[2] not in whole}
    weighed = [_with_bodies(_treated(text, candidates), lines) for candidates in styles.values()]
    return [(_best_chain(candidates), candidates) for candidates in weighed]


def _treated(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates without a list of them that stands before the same items in the same way."""
    following = [*candidates[1:], None]
    return [
        candidate
        for position, (candidate, after) in enumerate(zip(candidates, following, strict=True))
        if after is None
        or after.line > candidate.line + 1
        or not any(_is_same(text, candidate, other) for other in candidates[position + 1 :])
    ]


def _is_same(text: str, one: Candidate, other: Candidate) -> bool:
    listed = unpaged(one.title.of(text))
    return one.number == other.number and bool(listed) and folded(other.title.of(text)).startswith(listed)


def unpaged(title: str) -> str:
    """Return a title as titles are compared, without the page that a table of contents gives it."""
    return folded(_PAGE.sub("", title))


def opening_of(text: str, line: Line) -> tuple[str, Span] | None:
    """Return the number and the title of a line that begins as an item does, by a word ("AD 1:") or a number."""
    word = item_words().match(text, line.span.start, line.span.end)
    if word is not None:
        return word["number"], Span(word.end(), line.span.end)
    return (line.number, line.title) if line.number is not None and line.title is not None else None


def _candidate(text: str, lines: Sequence[Line], line: Line) -> Candidate | None:
    word = item_words().match(text, line.span.start, line.span.end)
    if word is not None:
        number, stop, name = word["number"], word["stop"].strip()[:1], "word"
        title = Span(word.end(), line.span.end)
    elif line.number is not None and line.title is not None and not line.cells:
        number, stop, name, title = line.number, line.stop.strip()[:1], "", line.title
        if not stop and text[title.start - 2 : title.start] in ("- ", "– "):
            stop = "-"
        if number.isalpha() and (number.islower() or not stop):
            return None
    else:
        return None
    if not (number.isdigit() or number.isalpha() or _DOTTED.fullmatch(number)) or line.label in (
        "date",
        "time",
        "action_status",
    ):
        return None
    title = _title(text, lines, line, title)
    weight = _weight(text, line, name, stop, number, title) - 0.9 * (not name and _is_listed(text, lines, line))
    kind = "letter" if number.isalpha() else number.rpartition(".")[0] or "number"
    style = (name, stop, kind, "heading" if line.heading else "")
    rank = ord(number) - 64 if number.isalpha() else int(number.rpartition(".")[2])
    return Candidate(line.index, style, number, rank, title, weight)


def _is_listed(text: str, lines: Sequence[Line], line: Line) -> bool:
    """Return whether a line is one of a list that a line with a colon opens ("Opgaver:"), the agenda aside."""
    first = line.index
    while first and lines[first].number is not None and line.index - first < _LONGEST_LIST:
        first -= 1
    opening = lines[first]
    return first < line.index and opening.label != "agenda" and text[opening.span.end - 1] == ":"


def _title(text: str, lines: Sequence[Line], line: Line, title: Span) -> Span:
    """Return the title: on the line itself, or the next line where the number stands alone."""
    if title.start < title.end or line.index + 1 >= len(lines):
        return title
    follower = lines[line.index + 1]
    plain = follower.label in (None, "closed") or is_closed_title(follower.span.of(text))
    alone = plain and follower.number is None and not follower.is_list_item and not follower.cells
    words = follower.span.of(text)
    titled = len(words) <= LONGEST_TITLE and not words.endswith(_TEXT_END) and not _SENTENCE_BREAK.search(words)
    return follower.span if alone and titled else title


def _weight(text: str, line: Line, name: str, stop: str, number: str, title: Span) -> float:
    words = title.of(text)
    weight = 1.0 + 0.8 * bool(name) + 0.5 * bool(line.heading) + 0.3 * bool(line.blank_before)
    weight -= 0.8 * line.bullet + 0.6 * (line.indent > 0) + 0.3 * (stop == ")") + 0.5 * (not stop and not name)
    weight -= 0.3 * number.isalpha() + 0.7 * (len(words) > LONGEST_TITLE) + 0.9 * words[:1].islower()
    weight -= 0.6 * (words.endswith(_SENTENCE_END) and len(words) > 60) + 0.5 * (not words)
    weight -= 0.5 * (words.endswith(":") and not name)
    return weight


def _with_bodies(candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Return the candidates, those with text under them weighing more."""
    weighed = []
    for candidate, follower in zip(candidates, [*candidates[1:], None], strict=True):
        end = follower.line if follower else len(lines)
        below = end - candidate.line - 1
        title_below = candidate.title.start > lines[candidate.line].span.end
        gain = 0.7 if below - title_below > 0 and not (follower is None and below > 40) else 0.0
        gain -= 0.6 * _is_in_part(lines, candidate)
        weighed.append(replace(candidate, weight=candidate.weight + gain))
    return weighed


def _is_in_part(lines: Sequence[Line], candidate: Candidate) -> bool:
    """Return whether the line stands in the text of a labelled part ("Sagsfremstilling"): a list there, and no item."""
    line = lines[candidate.line]
    if line.blank_before or line.heading or candidate.style[0]:
        return False
    above = (other.label for other in reversed(lines[max(0, line.index - _FAR_ABOVE) : line.index]) if other.label)
    return next(above, None) in _PARTS


def _best_chain(candidates: list[Candidate]) -> list[Candidate]:
    """Return the heaviest chain of ascending numbers (a longest-path search over pairs)."""
    best: list[float] = []
    previous: list[int] = []
    for i, candidate in enumerate(candidates):
        start, before = (0.3 if candidate.rank <= 1 else -0.2), -1
        for j in range(max(0, i - 80), i):
            step = candidate.rank - candidates[j].rank
            if step > 2 and candidate.number.isalpha():
                continue
            if step >= 0 and best[j] + (value := _step(step)) > start:
                start, before = best[j] + value, j
        best.append(start + candidate.weight)
        previous.append(before)
    if not best:
        return []
    at = max(range(len(best)), key=best.__getitem__)
    chain = []
    while at >= 0:
        chain.append(candidates[at])
        at = previous[at]
    return chain[::-1]


def _step(step: int) -> float:
    if step == 1:
        return 0.5
    return -1.7 if step == 0 else -0.15 * min(step, 8)


def _chain_weight(chain: list[Candidate]) -> float:
    """Return how strongly a chain shows the items: lines close upon one another are a list, whatever they count."""
    close = sum(b.line - a.line == 1 for a, b in pairwise(chain)) / max(1, len(chain) - 1)
    weight = sum(c.weight for c in chain) + sum(_step(b.rank - a.rank) for a, b in pairwise(chain))
    return weight * (1 - 0.4 * close)


def _is_credible(chain: list[Candidate]) -> bool:
    if not chain:
        return False
    average = sum(c.weight for c in chain) / len(chain)
    return average > 0.9 and (len(chain) > 1 or average >= 2.0)


@cache
def item_words() -> re.Pattern[str]:
    """Return the pattern of a word and number that open an item ("Punkt 3", "AD 2a")."""
    words = "|".join(re.escape(word) for word in structure()["item_words"])
    numbers = "|".join(re.escape(word) for word in structure()["number_words"])
    return re.compile(
        rf"[*_]{{0,3}}(?:(?i:{words})\.?[ \t]*){{1,2}}(?:(?i:{numbers})\.?[ \t]*)?"
        r"(?P<number>\d{1,3}[a-z]?|[A-ZÆØÅ])(?![\w/])"
        r"(?P<stop>[ \t]*[.:)–-]*)[*_]{0,3}[ \t]*[.:)–-]?[ \t]*"
    )
