"""Find the items of the agenda as they were treated, by what the whole document shows.

Numbered lines come first (see ``numbering.py``); without any, headings that repeat a printed agenda; else headings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from graph.extract.dates import find_dates
from graph.extract.labels import folded, is_closed_title, is_page_number
from graph.extract.lines import Line
from graph.extract.names import find_names
from graph.extract.numbering import LONGEST_TITLE, Candidate, find_chain, item_words, opening_of, unpaged
from graph.extract.records import record
from graph.extract.rules import as_words, first_match
from graph.extract.structure import endings, structure
from graph.model import Span

LONGEST_HEADING = 90
_FEWEST_WORDS = 4
# Labels of an item's treatment: those of people after them say who missed the item, and end no header.
_TREATMENT = frozenset({"decision", "proposal", "discussion", "history"})


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
    chain = find_chain(text, lines)
    if chain:
        return _numbered(text, lines, chain)
    return _by_titles(text, lines) or _by_headings(text, lines) or Outline((), _prose_start(text, lines))


def _prose_start(text: str, lines: Sequence[Line]) -> int:
    """Return the first line of running text, where nothing else parts the header from the rest."""
    last_label = max(
        (line.index for line in lines[: len(lines) // 2] if _is_header_label(text, lines, line)), default=0
    )
    for line in lines[1:]:
        if line.label is None and not line.cells and _is_prose(text, line, line.index > last_label):
            return line.index
    return len(lines)


def _is_prose(text: str, line: Line, below_labels: bool) -> bool:
    """Return whether a line is running text: a long sentence, or below the header's labels any that lists no people."""
    words = line.span.of(text)
    if not words.endswith((".", "!")):
        return False
    if len(words) > LONGEST_HEADING:
        return True
    names = find_names(text, line.span.start, line.span.end, listed=True)
    named = sum(name.end - name.start for name in names)
    return below_labels and len(words.split()) >= _FEWEST_WORDS and 2 * named < len(words)


def _numbered(text: str, lines: Sequence[Line], chain: list[Candidate]) -> Outline:
    starts = {candidate.line: candidate for candidate in chain}
    printed, listed = _printed_agenda(text, lines, starts)
    openings = (opening_of(text, line) for line in lines if line.index in listed)
    listed_titles = dict(opening for opening in openings if opening is not None)
    sections: list[Section] = []
    bounds = [candidate.line for candidate in chain] + [len(lines)]
    for candidate, end in zip(chain, bounds[1:], strict=True):
        title = candidate.title if candidate.title.start < candidate.title.end else None
        parent = len(sections)
        other = listed_titles.get(candidate.number)
        if other is not None and title is not None and title.start > lines[candidate.line].span.end:
            title = title if _repeats(text, other, title) else other
        elif other is not None and title is not None and _is_text(text, title) and not _repeats(text, other, title):
            title = other
        sections.append(Section(candidate.number, title or other, candidate.line, end, None, other))
        sections += _parts(text, lines, candidate, end, parent)
    return Outline(tuple(sections), min(bounds[0], *(printed or [bounds[0]])), frozenset(listed))


def _is_text(text: str, title: Span) -> bool:
    """Return whether what stands beside a number is the text of the item and not its title."""
    words = title.of(text)
    return words.endswith((".", ":")) or len(words) > LONGEST_HEADING


def _repeats(text: str, listed: Span, title: Span) -> bool:
    """Return whether the line under a number alone is the title that the agenda lists, perhaps with more."""
    return folded(title.of(text)).startswith(unpaged(listed.of(text)))


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
    word = item_words().match(text, line.span.start, line.span.end)
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
    """Return the first lines, and all lines, of numbered lists that repeat the titles, or the numbers, of the items."""
    titles = {folded(c.title.of(text))[:24] for c in starts.values()} - {""}
    found = _under_agenda_label(lines, starts) | _same_numbers(lines, starts)
    for line in lines:
        opening = opening_of(text, line)
        if line.index in starts or opening is None or line.heading:
            continue
        name = folded(opening[1].of(text))
        if name and any(name.startswith(title) or title.startswith(name) for title in titles if len(name) > 3):
            found.add(line.index)
    if len(found) < min(2, len(titles)):
        return [], set()
    before = [index for index in found if index < min(starts)]
    return ([min(before)] if before else []), found


def _same_numbers(lines: Sequence[Line], starts: dict[int, Candidate]) -> set[int]:
    """Return the lines of a list above the first item that counts as the items do, parts of an item between them."""
    numbers = [candidate.number for candidate in starts.values()]
    runs: list[list[Line]] = [[]]
    for line in lines[: min(starts)]:
        if line.number is None or line.title is None or line.title.start >= line.title.end:
            runs.append([])
        else:
            runs[-1].append(line)
    for run in runs:
        listed = [line.number for line in run if line.number in numbers]
        if len(listed) > 1 and listed == numbers[: len(listed)] and 3 * len(listed) >= 2 * len(numbers):
            return {line.index for line in run}
    return set()


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
    top = takewhile(lambda line: line.label not in _TREATMENT, lines[: len(lines) // 2])
    last_label = max((line.index for line in top if _is_header_label(text, lines, line)), default=0)
    found = [line for line in lines if line.index > last_label and _is_heading(text, lines, line)]
    marked = [line for line in found if line.heading]
    found = marked if len(marked) > 1 else found  # where the format marks headings, a short line is none
    if len(found) < 2:
        return None
    bounds = [line.index for line in found] + [len(lines)]
    sections = tuple(Section(None, line.span, line.index, end) for line, end in zip(found, bounds[1:], strict=True))
    return Outline(sections, bounds[0])


def _is_header_label(text: str, lines: Sequence[Line], line: Line) -> bool:
    before = lines[line.index - 1] if line.index else None
    if before and not line.blank_before and not before.label and text[before.span.end - 1] == ".":
        return False  # "Godkendt.", and under it who missed the item
    return line.label in ("date", "time", "time_place", "place", "present", "absent", "members", "guests", "chair")


def _is_heading(text: str, lines: Sequence[Line], line: Line) -> bool:
    words = line.span.of(text)
    if line.is_list_item or line.cells or line.quoted or len(words) > LONGEST_HEADING or words.endswith(":"):
        return False
    if (
        (line.label not in (None, "history", "discussion", "past_decision", "presenter") and not is_closed_title(words))
        or not words[0].isupper()
        or line.index + 1 >= len(lines)
    ):
        return False
    if is_page_number(words) or folded(words) in structure()["minutes_words"] or _is_task_or_vote(words):
        return False
    if any(
        date.span.end - date.span.start > 0.6 * len(words) for date in find_dates(text, line.span.start, line.span.end)
    ):
        return False
    below = lines[line.index + 1]
    apart = line.heading > 0 or (
        line.blank_before > 0 and not line.wraps and not words.endswith((".", ",", ";", ":", "!"))
    )
    longer = below.span.end - below.span.start > len(words) or text[below.span.end - 1] == "."
    opens = below.label in _TREATMENT or below.label == "presenter" or _presents(text, below)
    return apart and (opens or (longer and not below.heading))


def _is_task_or_vote(words: str) -> bool:
    owned = any(mark in words for mark in structure()["owner_marks"])
    return owned or first_match("votes", as_words(words)) is not None


def _presents(text: str, line: Line) -> bool:
    """Return whether a line says who presents what stands above it ("v/ …", "Fremlægges af …")."""
    return line.span.of(text).casefold().startswith(endings("presenter_cues"))
