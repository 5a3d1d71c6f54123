"""Count the lists of an OpenDocument text, and give each item its number as it is printed (ODF 1.3, 19.880, 16.31)."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.read.list_numbers import NumberForm, plain_bullet, write_number
from graph.read.odt_styles import OFFICE, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_PRINTED: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_FORMS: Final[dict[str, NumberForm]] = {
    "1": "decimal", "a": "lower_letter", "A": "upper_letter", "i": "lower_roman", "I": "upper_roman",
}  # fmt: skip
_SHOWN: Final = re.compile(r"%(\d{1,2})%")
_LEVELS: Final = 10
_HEADINGS: Final = "\0headings"


@dataclass(frozen=True, slots=True)
class _Level:
    """One level: ``form`` of its number ("" for none), or its bullet; ``shown`` is how many levels it prints."""

    form: str = ""
    bullet: str | None = None
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    printed: str | None = None


@dataclass(slots=True)
class OpenList:
    """A list whose items are being read: its style, its level (from 0), and the counters that it shares."""

    style: str | None
    level: int
    counters: list[int | None]


class Lists:
    """The lists of a document, and the numbers of its headings."""

    def __init__(self, roots: "Iterable[Element]") -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._by_style: dict[str | None, list[int | None]] = {}
        self._by_id: dict[str, list[int | None]] = {}
        self._headings = OpenList(_HEADINGS, 0, [None] * _LEVELS)
        for root in roots:
            for group in ("styles", "automatic-styles"):
                for element in root.iterfind(f"{OFFICE}{group}/{TEXT}list-style"):
                    self._styles[element.get(f"{STYLE}name", "")] = _read_levels(element)
                for element in root.iterfind(f"{OFFICE}{group}/{TEXT}outline-style"):
                    self._styles[_HEADINGS] = _read_levels(element)

    def begin(self, element: "Element", outer: OpenList | None, own_style: str | None) -> OpenList:
        """Return the list that a ``text:list`` opens; ``own_style`` is the one its first paragraph asks for."""
        style = element.get(f"{TEXT}style-name")
        if outer is not None:
            return OpenList(style or outer.style, min(outer.level + 1, _LEVELS - 1), outer.counters)
        style = style or own_style
        counters = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if counters is None and element.get(f"{TEXT}continue-numbering") == "true":
            counters = self._by_style.get(style)
        opened = OpenList(style, 0, [None] * _LEVELS if counters is None else counters)
        self._by_style[style] = opened.counters
        if identifier := element.get(_XML_ID):
            self._by_id[identifier] = opened.counters
        return opened

    def next_marker(self, opened: OpenList, item: "Element") -> str:
        """Count an item of the list; return what is printed before it."""
        given = item.get(f"{TEXT}start-value", "")
        return self._counted(opened, int(given) if re.fullmatch(r"\d{1,6}", given) else None)

    def heading_number(self, level: int) -> str:
        """Count a heading of ``level`` (from 1); return the number printed before it, "" where headings have none."""
        self._headings.level = min(max(level, 1), _LEVELS) - 1
        return self._counted(self._headings, None)

    def _counted(self, opened: OpenList, given: int | None) -> str:
        levels = self._styles.get(opened.style or "", {})
        level, counters, at = levels.get(opened.level, _Level()), opened.counters, opened.level
        current = counters[at]
        counters[at] = given if given is not None else level.start if current is None else current + 1
        for above in range(at):
            if counters[above] is None:
                counters[above] = levels.get(above, _Level()).start
        counters[at + 1 :] = [None] * (_LEVELS - at - 1)
        if level.bullet is not None:
            return plain_bullet(level.bullet)
        return _printed(levels, counters, at) if level.form else f"{level.prefix}{level.suffix}".strip(" .:()")


def _printed(levels: dict[int, _Level], counters: list[int | None], at: int) -> str:
    def number(of: int) -> str:
        form = _FORMS.get(levels.get(of, _Level()).form) if of < _LEVELS else None
        return write_number(counters[of] or 0, form) if form else ""

    level = levels[at]
    if level.printed is not None:
        return _SHOWN.sub(lambda shown: number(int(shown[1]) - 1), level.printed).strip()
    numbers = [number(of) for of in range(max(at + 1 - level.shown, 0), at + 1)]
    return f"{level.prefix}{'.'.join(filter(None, numbers))}{level.suffix}".strip()


def _read_levels(style: "Element") -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in style:
        at = _number(element, "level", 0) - 1
        if not 0 <= at < _LEVELS:
            continue
        if element.tag in (f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"):
            levels[at] = _Level(
                element.get(f"{STYLE}num-format", ""),
                None,
                element.get(f"{STYLE}num-prefix", ""),
                element.get(f"{STYLE}num-suffix", ""),
                _number(element, "display-levels", 1),
                _number(element, "start-value", 1),
                element.get(_PRINTED),
            )
        else:
            levels[at] = _Level(bullet=element.get(f"{TEXT}bullet-char", ""))
    return levels


def _number(element: "Element", name: str, otherwise: int) -> int:
    value = element.get(f"{TEXT}{name}", "")
    return int(value) if re.fullmatch(r"\d{1,6}", value) else otherwise
