"""Count the lists of a Word document, and give each item its number as Word prints it.

A list (``w:num``) is an abstract list with changes; lists of one abstract list count on from each other. The text of a
level ("%1.%2", ECMA-376 part 1, 17.9.11) names the levels whose counters it shows.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.read.docx_styles import ParagraphStyle, Styles, W, switched, whole_number
from graph.read.list_numbers import NumberForm, plain_bullet, write_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FORMS: Final[dict[str, NumberForm]] = {
    "lowerLetter": "lower_letter",
    "upperLetter": "upper_letter",
    "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman",
}
_SHOWN: Final = re.compile(r"%([1-9])")
_LEVELS: Final = 9
_MOST: Final = 100_000


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list; ``restart`` is the level (from 1) after which it begins again, 0 for never."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class Numbering:
    """The lists of a document with their counters; ``root`` is the part ``word/numbering.xml``."""

    def __init__(self, root: "Element | None", styles: Styles) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._styles = styles
        self._levels: dict[str, tuple[str, tuple[_Level, ...]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._abstract = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
            self._lists = {one.get(f"{W}numId", ""): one for one in root.iterfind(f"{W}num")}

    def next_marker(self, style: ParagraphStyle) -> tuple[str, int] | None:
        """Count a paragraph; return what is printed before it and its level (from 1), None for one in no list."""
        if style.list_id is None or style.list_id not in self._lists:
            return None
        abstract, levels = self._resolved(style.list_id)
        if not levels:
            return None
        at = self._level_of(style, levels)
        level = levels[at]
        counters = self._count(style.list_id, abstract, levels, at)
        if level.form == "bullet":
            return plain_bullet(level.text), at + 1
        if level.form == "none":
            return _SHOWN.sub("", level.text).strip(" ."), at + 1
        return _SHOWN.sub(
            lambda shown: _written(levels, counters, int(shown[1]) - 1, level), level.text
        ).strip(), at + 1

    def _level_of(self, style: ParagraphStyle, levels: tuple[_Level, ...]) -> int:
        if style.list_level is not None:
            return min(style.list_level, len(levels) - 1)
        return next((at for at, level in enumerate(levels) if level.style and level.style == style.name), 0)

    def _count(self, list_id: str, abstract: str, levels: tuple[_Level, ...], at: int) -> list[int | None]:
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        override = self._start_override(list_id, at)
        if override is not None and (list_id, at) not in self._begun:
            counters[at] = None
        else:
            override = None
        self._begun.add((list_id, at))
        current = counters[at]
        begin = levels[at].start if override is None else override
        counters[at] = begin if current is None else min(current + 1, _MOST)
        for above in range(at):
            if counters[above] is None:
                counters[above] = levels[above].start
        for below in range(at + 1, len(levels)):
            restart = levels[below].restart
            if restart is None or at < restart:
                counters[below] = None
        return counters

    def _start_override(self, list_id: str, at: int) -> int | None:
        for override in self._lists[list_id].iterfind(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride")
            if start is not None and override.get(f"{W}ilvl") == str(at):
                return whole_number(start.get(f"{W}val"), 1)
        return None

    def _resolved(self, list_id: str) -> tuple[str, tuple[_Level, ...]]:
        if list_id not in self._levels:
            self._levels[list_id] = self._read_list(list_id)
        return self._levels[list_id]

    def _read_list(self, list_id: str) -> tuple[str, tuple[_Level, ...]]:
        chosen = self._lists[list_id].find(f"{W}abstractNumId")
        identifier = "" if chosen is None else chosen.get(f"{W}val", "")
        abstract = self._abstract.get(identifier)
        link = None if abstract is None else abstract.find(f"{W}numStyleLink")
        if link is not None:
            linked = self._styles.numbering_of(link.get(f"{W}val", ""))
            if linked is not None and linked != list_id and linked in self._lists:
                other = self._lists[linked].find(f"{W}abstractNumId")
                identifier = "" if other is None else other.get(f"{W}val", "")
                abstract = self._abstract.get(identifier)
        if abstract is None:
            return identifier, ()
        elements = {one.get(f"{W}ilvl", ""): one for one in abstract.iterfind(f"{W}lvl")}
        for override in self._lists[list_id].iterfind(f"{W}lvlOverride"):
            level = override.find(f"{W}lvl")
            if level is not None:
                elements[override.get(f"{W}ilvl", "")] = level
        deepest = max((whole_number(at, 0) for at in elements), default=-1)
        return identifier, tuple(_read_level(elements.get(str(at))) for at in range(min(deepest + 1, _LEVELS)))


def _read_level(element: "Element | None") -> _Level:
    if element is None:
        return _Level()
    restart = _value(element, "lvlRestart")
    return _Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText") or "",
        whole_number(_value(element, "start"), 0),
        None if restart is None else whole_number(restart, 0),
        switched(element, "isLgl"),
        _value(element, "pStyle"),
    )


def _value(element: "Element", name: str) -> str | None:
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val")


def _written(levels: tuple[_Level, ...], counters: list[int | None], at: int, shown_by: _Level) -> str:
    """Return the counter of level ``at`` as the text of the level ``shown_by`` shows it."""
    if at >= len(levels):
        return ""
    number = counters[at]
    number = levels[at].start if number is None else number
    form = levels[at].form
    if form == "decimalZero" and not shown_by.legal:
        return f"{number:02}"
    return write_number(number, "decimal" if shown_by.legal else _FORMS.get(form, "decimal"))
