"""Join the lines of a column to paragraphs, headings and list items."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from graph.read.layout.hyphens import is_parted, join_lines
from graph.read.layout.lines import part_line
from graph.read.layout.markers import opens_label, part_marker
from graph.read.layout.pieces import Paragraph
from graph.read.layout.words import Line, prevailing_size

# In parts of the font size.
_BLANK: Final = 0.28
_INDENT: Final = 0.8
_TAB: Final = 1.7
_ROOM_LEFT: Final = 5.0
_LETTER: Final = 0.3
# In parts of the usual distance of two lines.
_FURTHER: Final = 1.25
_LARGER: Final = 1.09
_LONGEST_HEADING: Final = 110
_SMALL_WORD: Final = 3
_FEWEST_SURE: Final = 3
_MOST_BEYOND: Final = 0.1
# What an entry of a list of people parts with, where it is long enough to fill a line.
_ENTRY: Final = re.compile(r"[,(]| [-–] ")
_CLOSED: Final = (".", "!", "?", ":", ";")


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is set: the size of its text, the distance of its lines in sizes, the sizes of its headings."""

    size: float
    pitch: float
    heading_sizes: tuple[float, ...] = ()
    bold_text: bool = False


def find_style(lines: Sequence[Line]) -> Style:
    """Return the style of a document from the lines of all its pages."""
    words = [word for line in lines for word in line.words]
    size = prevailing_size(words) or 11.0
    pitches = Counter(
        round((after.base - before.base) / size, 1)
        for before, after in pairwise(lines)
        if 0.9 * size < after.base - before.base < 2.5 * size and before.size == after.size == size
    )
    least = max(2, sum(pitches.values()) // 10)
    pitch = min((pitch for pitch, count in pitches.items() if count >= least), default=1.2)
    larger = {line.size for line in lines if line.size >= _LARGER * size}
    bold = sum(len(word.text) for word in words if word.bold) > sum(len(word.text) for word in words) / 2
    return Style(size, pitch, tuple(sorted(larger, reverse=True)), bold)


def right_edge(lines: Sequence[Line]) -> float | None:
    """Return how far lines reach that surely go on below; None where too few do, or many others reach farther."""
    rights = [before.right for before, after in pairwise(lines) if _surely_goes_on(before, after)]
    if len(rights) < _FEWEST_SURE or sum(line.right > max(rights) for line in lines) > _MOST_BEYOND * len(lines):
        return None
    return max(rights)


def _surely_goes_on(before: Line, after: Line) -> bool:
    near = 0 < after.base - before.base < 2 * before.size and abs(after.left - before.left) < 4 * before.size
    return near and after.text[:1].islower() and not before.text.endswith(_CLOSED) and len(part_line(before)) == 1


def find_paragraphs(lines: Sequence[Line], style: Style, right: float, page: int) -> list[Paragraph]:
    """Return the paragraphs of a column that ends at ``right``."""
    groups: list[list[Line]] = []
    stacked = _stacked(lines, style, right)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if groups and index not in stacked and _continues(groups[-1], line, following, style, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return list(_levelled(_paragraphs(groups, style, right, page)))


def _paragraphs(
    groups: Sequence[Sequence[Line]], style: Style, right: float, page: int
) -> Iterator[tuple[Paragraph, float]]:
    last: Line | None = None
    for group in groups:
        gap = last is not None and _is_further(last, group[0], style)
        full = not _fits(group[-1], 3 * style.size, right)
        paragraph = _paragraph(group, style, right, page)
        yield replace(paragraph, gap=gap, open=full, top=group[0].base, bottom=group[-1].base), group[0].left
        last = group[-1]


def line_text(line: Line) -> str:
    """Return the line's words; a tab stands for a gap as wide as a tab's."""
    return "\t".join(part.text for part in part_line(line, _TAB))


def _paragraph(group: Sequence[Line], style: Style, right: float, page: int) -> Paragraph:
    words = line_text(group[0])
    for before, line in pairwise(group):
        parted = _is_cut(before, line, right)
        words = words + line_text(line) if parted else join_lines(words, line_text(line))
    level = _heading_level(group, words, style)
    if level:
        return Paragraph("heading", words.replace("\t", " "), page, level)
    marker, rest = part_marker(words.replace("\t", " ", 1)) if not opens_label(words) else (None, words)
    if marker is not None:
        return Paragraph("list_item", rest, page, 1, marker)
    return Paragraph("paragraph", words, page)


def _is_cut(before: Line, line: Line, right: float) -> bool:
    """Return whether a word too long for its narrow column was cut: it has the line alone and fills it to a letter."""
    cut = len(before.words) == 1 and (line.text[:1].islower() or line.text[:1] in ",.;:)")
    return cut and right - before.right < _LETTER * before.size and before.text[-1:].isalpha()


def _heading_level(group: Sequence[Line], words: str, style: Style) -> int:
    """Return the level of a heading, 0 for what is none: headings are larger than the text, or bold."""
    if len(group) > 3 or len(words) > _LONGEST_HEADING or not any(map(str.isalpha, words)):
        return 0
    size = group[0].size
    if size >= _LARGER * style.size and not words.endswith((",", ";")):
        return 1 + style.heading_sizes.index(size) if size in style.heading_sizes else 1
    bold = all(line.bold for line in group) and not style.bold_text and size >= 0.95 * style.size
    if (
        bold
        and not words.endswith((",", ";", "."))
        and "\t" not in words
        and part_marker(words)[0] not in ("-", "–", "•")
    ):
        return 1 + len(style.heading_sizes)
    return 0


def _continues(group: Sequence[Line], line: Line, following: Line | None, style: Style, right: float) -> bool:
    """Return whether ``line`` goes on with the paragraph whose lines are ``group``."""
    first, before = group[0], group[-1]
    if _is_further(before, line, style) or abs(line.size - before.size) > 0.12 * before.size:
        return False
    if is_parted(before.text) and line.text[:1].isalpha():
        return True
    if before.bold != line.bold and not (line.text[:1].islower() and not before.text.endswith(_CLOSED)):
        return False
    if part_marker(line.text)[0] or (opens_label(line.text) and not before.text.endswith(",")):
        return False
    width = line.words[0].right - line.words[0].left
    goes_on = _runs_on(before, line, right) or _hangs(first, line) or _breaks_off(before, style)
    if _fits(before, width, right) and not goes_on:
        return False
    return not _is_indented(first, before, line, following)


def _hangs(first: Line, line: Line) -> bool:
    """Return whether the line begins in lower case right under the text of the list item that ``first`` opens."""
    marked = len(first.words) > 1 and part_marker(first.text)[0] is not None
    return marked and line.text[:1].islower() and abs(line.left - first.words[1].left) < _INDENT * line.size


def _breaks_off(before: Line, style: Style) -> bool:
    """Return whether a heading's line ends in a small word, as no heading does ("Referat af møde i")."""
    last = before.words[-1].text
    return before.size >= _LARGER * style.size and last.islower() and last.isalpha() and len(last) <= _SMALL_WORD


def _stacked(lines: Sequence[Line], style: Style, right: float) -> set[int]:
    """Return the lines that open an entry of a stack: nearly every line of their block ends before it is full.

    A list of people is one; the one entry in it that fills its line must not take in the next.
    """
    found: set[int] = set()
    block: list[int] = []
    for index, line in enumerate(lines):
        if index and _is_further(lines[index - 1], line, style):
            found |= _entries(lines, block, right)
            block = []
        block.append(index)
    return found | _entries(lines, block, right)


def _entries(lines: Sequence[Line], block: Sequence[int], right: float) -> set[int]:
    pairs = [(index, lines[index - 1], lines[index]) for index in block[1:]]
    full = {index for index, before, line in pairs if not _fits(before, line.words[0].right - line.left, right)}
    opening = {index for index, before, line in pairs if index in full and _opens_entry(before, line)}
    return opening if opening == full and len(pairs) - len(full) >= max(3, 3 * len(full)) else set()


def _opens_entry(before: Line, line: Line) -> bool:
    apart = line.text[:1].isupper() and not before.text.endswith((",", "-", "–", "/", "&"))
    return apart and all(_ENTRY.search(one.text) for one in (before, line))


def _runs_on(before: Line, line: Line, right: float) -> bool:
    """Return whether the text shows that the line goes on, though its first word had room above."""
    small = line.text[:1].islower() and not before.text.endswith(_CLOSED)
    return small and right - before.right < _ROOM_LEFT * before.size


def _fits(before: Line, width: float, right: float) -> bool:
    return before.right + _BLANK * before.size + width <= right


def _is_further(before: Line, line: Line, style: Style) -> bool:
    size = max(before.size, line.size)
    return not 0 < line.base - before.base <= _FURTHER * style.pitch * size


def _is_indented(first: Line, before: Line, line: Line, following: Line | None) -> bool:
    """Return whether the line opens a paragraph by its indentation: the one after it stands out again."""
    step = _INDENT * line.size
    if part_marker(first.text)[0]:
        return False
    return line.left > before.left + step and following is not None and following.left < line.left - step


def _levelled(paragraphs: Iterable[tuple[Paragraph, float]]) -> Iterator[Paragraph]:
    """Yield the paragraphs, list items with the level that their indentation gives."""
    lefts: list[float] = []
    for paragraph, left in paragraphs:
        if paragraph.kind != "list_item":
            lefts = [] if paragraph.kind == "heading" else lefts
            yield paragraph
            continue
        lefts = [*(other for other in lefts if other < left - 4), left]
        yield replace(paragraph, level=len(lefts))
