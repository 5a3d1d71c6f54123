"""Join lines to paragraphs: which lines belong together, and what the first of them is."""

from collections.abc import Sequence

from graph.extract.lines import Line
from graph.extract.outline import Outline
from graph.extract.structure import structure
from graph.model import Span

_STOPS = (".", ":", "!", "?")
_WRAPPED_AT = 55
_RUNNING = frozenset({"proposal", "decision", "discussion", "history", "past_decision", "action"})
"""The labels that running text follows on their own line."""


def section_of(lines: Sequence[Line], outline: Outline) -> list[int | None]:
    """Return the index of the finest section of each line."""
    found: list[int | None] = [None] * len(lines)
    for index, section in enumerate(outline.sections):
        found[section.first : section.last] = [index] * (section.last - section.first)
    return found


def paragraph_end(text: str, lines: Sequence[Line], first: int, sections: Sequence[int | None]) -> int:
    """Return the last line of the paragraph that begins at ``first``: wrapped lines belong together."""
    last = first
    while last + 1 < len(lines) and sections[last + 1] == sections[first]:
        line, below = lines[last], lines[last + 1]
        if below.blank_before or below.opens or below.label or below.heading or line.heading:
            break
        if below.cells or line.cells:
            break
        if line.wraps and text[line.span.end - 1] != ":":
            last += 1
            continue
        if below.is_list_item or below.number is not None or (line.index == first and _is_label_alone(line)):
            break
        if text[line.span.end - 1] in _STOPS:
            break
        starts_small = text[below.span.start].islower()
        if not starts_small and line.span.end - line.span.start < _WRAPPED_AT:
            break
        if is_proposal_start(below.span.of(text)):
            break
        last += 1
    return last


def _is_label_alone(line: Line) -> bool:
    """Return whether a line is a label, with or without its value, that no running text follows."""
    if line.label is None:
        return False
    says_nothing = line.value is None or line.value.start >= line.value.end
    return says_nothing or line.label not in _RUNNING


def is_proposal_start(words: str) -> bool:
    """Return whether a line begins as one of several things proposed does ("at planen godkendes")."""
    first = words.split(None, 1)[0].casefold().rstrip(":,") if words else ""
    return first in structure()["proposal_starts"]


def opens_list(text: str, span: Span) -> bool:
    """Return whether a list can follow: the words end in a colon, or in the word that begins a proposal."""
    if text[span.end - 1] == ":":
        return True
    words = span.of(text).rsplit(None, 1)
    return len(words) == 2 and words[1].casefold() in structure()["proposal_starts"]


def without_marker(line: Line, whole: Span) -> Span:
    """Return a paragraph without the number it begins with."""
    if line.number is not None and line.title is not None and line.title.start < line.title.end:
        return Span(line.title.start, whole.end)
    return whole
