"""Find the items of the agenda as they were treated, by what the whole document shows.

A line may open an item in many ways ("1. Titel", "AD 1: Titel", "Punkt 1", "A:", a number alone, a heading). Each way
that occurs is one candidate structure. Within each, the best ascending chain of numbers is sought (a list printed
without text between its lines weighs less than items with text under them), and the heaviest chain is kept.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graph.extract.dates import find_dates
from graph.extract.labels import folded
from graph.extract.lines import Line
from graph.extract.records import record
from graph.extract.structure import structure
from graph.model import Span

LONGEST_TITLE = 160
LONGEST_HEADING = 90
_SENTENCE_END = (".", ";", ",")


@record
class Candidate:
    """A line that could open the item ``number`` in the way ``style``."""

    line: int
    style: tuple[str, ...]
    number: str
    rank: int
    title: Span
    weight: float


@record
class Section:
    """A stretch of lines ``first``–``last`` (exclusive) that treats one thing.

    An item has a title; a numbered part of one ("2.1" alone on its line) has none of its own. ``listed`` is where the
    printed agenda names the same item.
    """

    number: str | None
    title: Span | None
    first: int
    last: int
    parent: int | None = None
    listed: Span | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Header lines come before ``sections[0].first``; ``sections`` follow one another and may nest by ``parent``.

    ``agenda_lines`` are the lines of agendas printed beside the treatment.
    """

    sections: tuple[Section, ...]
    header_end: int
    agenda_lines: frozenset[int] = frozenset()

    @property
    def items(self) -> tuple[Section, ...]:
        """Return the sections that are items of the agenda."""
        return tuple(section for section in self.sections if section.title is not None)


def read_outline(text: str, lines: Sequence[Line]) -> Outline:
    """Return the outline the document shows most strongly; without any, all lines are header."""
    chains = _chains(text, lines)
    main = max(chains, key=_chain_weight, default=[])
    if _is_credible(main):
        return _numbered(text, lines, main)
    return _by_titles(text, lines) or _by_headings(text, lines) or Outline((), _prose_start(text, lines))


def _prose_start(text: str, lines: Sequence[Line]) -> int:
    """Return the first line of running text, where nothing else parts the header from the rest."""
    for line in lines[1:]:
        words = line.span.of(text)
        if line.label is None and not line.cells and len(words) > LONGEST_HEADING and words.endswith((".", "!")):
            return line.index
    return len(lines)


def _chains(text: str, lines: Sequence[Line]) -> list[list[Candidate]]:
    styles: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for line in lines:
        candidate = _candidate(text, lines, line)
        if candidate is not None:
            styles[candidate.style].append(candidate)
    return [_best_chain(_with_bodies(candidates, lines)) for candidates in styles.values()]


def _candidate(text: str, lines: Sequence[Line], line: Line) -> Candidate | None:
    word = _item_words().match(text, line.span.start, line.span.end)
    if word is not None:
        number, stop, name = word["number"], word["stop"].strip()[:1], "word"
        title = Span(word.end(), line.span.end)
    elif line.number is not None and line.title is not None and not line.cells:
        number, stop, name, title = line.number, line.stop.strip()[:1], "", line.title
        if number.isalpha() and (number.islower() or not stop):
            return None
    else:
        return None
    if not (number.isdigit() or number.isalpha()) or line.label in ("date", "time", "action_status"):
        return None
    title = _title(lines, line, title)
    weight = _weight(text, line, name, stop, number, title)
    style = (name, stop, "letter" if number.isalpha() else "number", "heading" if line.heading else "")
    rank = ord(number) - 64 if number.isalpha() else int(number)
    return Candidate(line.index, style, number, rank, title, weight)


def _title(lines: Sequence[Line], line: Line, title: Span) -> Span:
    """Return the title: on the line itself, or the next line where the number stands alone."""
    if title.start < title.end or line.index + 1 >= len(lines):
        return title
    follower = lines[line.index + 1]
    alone = follower.number is None and follower.label is None and not follower.is_list_item and not follower.cells
    short = follower.span.end - follower.span.start <= LONGEST_TITLE
    return follower.span if alone and short else title


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
        weighed.append(replace(candidate, weight=candidate.weight + gain))
    return weighed


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
    return sum(c.weight for c in chain) + sum(_step(b.rank - a.rank) for a, b in pairwise(chain))


def _is_credible(chain: list[Candidate]) -> bool:
    if not chain:
        return False
    average = sum(c.weight for c in chain) / len(chain)
    return average > 0.9 and (len(chain) > 1 or average > 2.0)


def _numbered(text: str, lines: Sequence[Line], chain: list[Candidate]) -> Outline:
    starts = {candidate.line: candidate for candidate in chain}
    printed, listed = _printed_agenda(text, lines, starts)
    listed_titles = {line.number: line.title for line in lines if line.index in listed and line.number}
    sections: list[Section] = []
    bounds = [candidate.line for candidate in chain] + [len(lines)]
    for candidate, end in zip(chain, bounds[1:], strict=True):
        title = candidate.title if candidate.title.start < candidate.title.end else None
        parent = len(sections)
        other = listed_titles.get(candidate.number)
        if other is not None and title is not None and title.start > lines[candidate.line].span.end:
            title = other
        sections.append(Section(candidate.number, title or other, candidate.line, end, None, other))
        sections += _parts(text, lines, candidate, end, parent)
    return Outline(tuple(sections), min(bounds[0], *(printed or [bounds[0]])), frozenset(listed))


def _parts(text: str, lines: Sequence[Line], item: Candidate, end: int, parent: int) -> list[Section]:
    """Return the numbered parts "2.1", "2.2" of the item 2; those with a title are items themselves."""
    opens = [
        (line.index, *part)
        for line in lines[item.line + 1 : end]
        if not line.is_list_item and (part := _part(text, line, item.number)) is not None
    ]
    lasts = [*(index for index, _, _ in opens[1:]), end]
    return [
        Section(number, title if _is_title(text, title) else None, index, last, parent)
        for (index, number, title), last in zip(opens, lasts, strict=False)
    ]


def _part(text: str, line: Line, item: str) -> tuple[str, Span] | None:
    """Return the number and the words of a line that opens the part "2.1" or "2a" of the item 2."""
    word = _item_words().match(text, line.span.start, line.span.end)
    number = word["number"] if word else line.number
    title = Span(word.end(), line.span.end) if word else line.title
    if number is None or title is None or not number.startswith(item) or number == item:
        return None
    rest = number[len(item) :]
    return (number, title) if rest[0] == "." or (rest.isalpha() and word) else None


def _is_title(text: str, title: Span) -> bool:
    words = title.of(text)
    return 0 < len(words) <= LONGEST_HEADING and not words.endswith((".", "?", "!", ":")) and ". " not in words


def _printed_agenda(text: str, lines: Sequence[Line], starts: dict[int, Candidate]) -> tuple[list[int], set[int]]:
    """Return the first lines, and all lines, of numbered lists that repeat the titles of the items."""
    titles = {folded(c.title.of(text))[:24] for c in starts.values()} - {""}
    found = _under_agenda_label(lines, starts)
    for line in lines:
        if line.index in starts or line.title is None or line.heading:
            continue
        name = folded(line.title.of(text))
        if name and any(name.startswith(title) or title.startswith(name) for title in titles if len(name) > 3):
            found.add(line.index)
    if len(found) < min(2, len(titles)):
        return [], set()
    before = [index for index in found if index < min(starts)]
    return ([min(before)] if before else []), found


def _under_agenda_label(lines: Sequence[Line], starts: dict[int, Candidate]) -> set[int]:
    """Return the numbered lines straight under a heading such as "Dagsorden", where the items come later."""
    opening = next((line for line in lines if line.label == "agenda" and line.index < min(starts)), None)
    found: set[int] = set()
    for line in lines[opening.index + 1 :] if opening else ():
        if line.index in starts or line.number is None or line.heading:
            break
        found.add(line.index)
    return found


def _by_titles(text: str, lines: Sequence[Line]) -> Outline | None:
    """Return the outline of minutes whose unnumbered headings repeat a printed agenda."""
    opening = next((line for line in lines if line.label == "agenda"), None)
    if opening is None:
        return None
    listed: dict[str, Line] = {}
    for line in lines[opening.index + 1 :]:
        name = folded((line.title or line.span).of(text))
        if name in listed:
            break
        if line.label is None and len(name) > 3 and line.span.end - line.span.start <= LONGEST_TITLE:
            listed[name] = line
    found = [
        (line, listed[name])
        for line in lines
        if (name := folded((line.title or line.span).of(text))) in listed and line.index > listed[name].index
    ]
    if len(found) < 2:
        return None
    bounds = [line.index for line, _ in found] + [len(lines)]
    sections = tuple(
        Section(agenda.number, line.title or line.span, line.index, end, None, agenda.title or agenda.span)
        for (line, agenda), end in zip(found, bounds[1:], strict=True)
    )
    printed = frozenset(agenda.index for _, agenda in found)
    return Outline(sections, min(printed), printed)


def _by_headings(text: str, lines: Sequence[Line]) -> Outline | None:
    """Return the outline of minutes with unnumbered headings: short lines that stand apart above text."""
    last_label = max((line.index for line in lines[: len(lines) // 2] if _is_header_label(line)), default=0)
    found = [line for line in lines if line.index > last_label and _is_heading(text, lines, line)]
    if len(found) < 2:
        return None
    bounds = [line.index for line in found] + [len(lines)]
    sections = tuple(Section(None, line.span, line.index, end) for line, end in zip(found, bounds[1:], strict=True))
    return Outline(sections, bounds[0])


def _is_header_label(line: Line) -> bool:
    return line.label in ("date", "time", "time_place", "place", "present", "absent", "members", "guests", "chair")


def _is_heading(text: str, lines: Sequence[Line], line: Line) -> bool:
    words = line.span.of(text)
    if line.is_list_item or line.cells or line.quoted or len(words) > LONGEST_HEADING or words.endswith(":"):
        return False
    if (
        line.label not in (None, "history", "discussion", "past_decision", "presenter")
        or not words[0].isupper()
        or line.index + 1 >= len(lines)
    ):
        return False
    if any(
        date.span.end - date.span.start > 0.6 * len(words) for date in find_dates(text, line.span.start, line.span.end)
    ):
        return False
    below = lines[line.index + 1]
    apart = line.heading > 0 or (line.blank_before > 0 and not words.endswith((".", ",", ";", ":", "!")))
    longer = below.span.end - below.span.start > len(words) or text[below.span.end - 1] == "."
    return apart and not below.heading and longer


@cache
def _item_words() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in structure()["item_words"])
    numbers = "|".join(re.escape(word) for word in structure()["number_words"])
    return re.compile(
        rf"[*_]{{0,3}}(?:(?i:{words})\.?[ \t]*){{1,2}}(?:(?i:{numbers})\.?[ \t]*)?"
        r"(?P<number>\d{1,3}[a-z]?|[A-ZÆØÅ])(?![\w/])"
        r"(?P<stop>[ \t]*[.:)–-]*)[*_]{0,3}[ \t]*[.:)–-]?[ \t]*"
    )
