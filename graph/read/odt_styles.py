"""What the styles of an OpenDocument text say of its paragraphs: headings, quotations, lists, distance, hidden text."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.read.flow import Spacing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_BASE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{{{_BASE}office:1.0}}"
STYLE: Final = f"{{{_BASE}style:1.0}}"
TEXT: Final = f"{{{_BASE}text:1.0}}"
TABLE: Final = f"{{{_BASE}table:1.0}}"
DRAW: Final = f"{{{_BASE}drawing:1.0}}"
_FO: Final = f"{{{_BASE}xsl-fo-compatible:1.0}}"
_ENCODED: Final = re.compile("_([0-9a-f]{2})_")
_HEADING: Final = re.compile(r"(?:heading|overskrift) ?(\d{1,2})$")
_TITLES: Final = {"title": 1, "titel": 1, "subtitle": 2, "undertitel": 2}
_CONTENTS: Final = re.compile(r"(?:contents|indholdsfortegnelse)\b")
_QUOTES: Final = frozenset({"quotations", "citat", "citater", "quote"})
_LENGTH: Final = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)$")
_POINTS: Final = {"cm": 28.3465, "mm": 2.83465, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What a style says, its parents included; ``heading`` is a level from 1 or 0, ``before`` and ``after`` points."""

    name: str = ""
    heading: int = 0
    contents: bool = False
    quote: bool = False
    list_style: str | None = None
    before: float = 0.0
    after: float = 0.0
    close: bool = False
    hidden: bool = False
    bold: bool = False

    @property
    def spacing(self) -> Spacing:
        """Return what it says of the distance to other paragraphs."""
        return Spacing(self.name, self.before, self.after, self.close)


class TextStyles:
    """The styles of a document: those with names and those that stand for what was set by hand."""

    def __init__(self, roots: "Iterable[Element]") -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._known: dict[tuple[str, str], TextStyle] = {}
        for root in roots:
            for group in ("styles", "automatic-styles"):
                for element in root.iterfind(f"{OFFICE}{group}/{STYLE}style"):
                    key = element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")
                    self._elements[key] = element

    def named(self, name: str | None, family: str = "paragraph", depth: int = 0) -> TextStyle:
        """Return what the style of this name and family ("paragraph", "text", "section") says."""
        key = family, name or "Standard"
        if key not in self._known:
            self._known[key] = self._resolved(key, depth)
        return self._known[key]

    def _resolved(self, key: tuple[str, str], depth: int) -> TextStyle:
        element = self._elements.get(key)
        if element is None or depth > _DEEPEST:
            return _with_name(TextStyle(), key[1])
        parent = element.get(f"{STYLE}parent-style-name")
        style = TextStyle() if parent is None else self.named(parent, key[0], depth + 1)
        style = _with_name(style, element.get(f"{STYLE}display-name") or key[1])
        outline = element.get(f"{STYLE}default-outline-level", "")
        return replace(
            _with_properties(style, element),
            name=parent if parent and key[1].startswith("P") and key[1][1:].isdigit() else key[1],
            heading=int(outline) if re.fullmatch(r"\d{1,2}", outline) else style.heading,
            list_style=element.get(f"{STYLE}list-style-name") or style.list_style,
        )


def _with_name(style: TextStyle, encoded: str) -> TextStyle:
    name = _ENCODED.sub(lambda code: chr(int(code[1], 16)), encoded).casefold()
    found = _HEADING.match(name)
    return replace(
        style,
        name=encoded,
        heading=int(found[1]) if found else _TITLES.get(name, style.heading),
        contents=style.contents or _CONTENTS.match(name) is not None,
        quote=style.quote or name in _QUOTES,
    )


def _with_properties(style: TextStyle, element: "Element") -> TextStyle:
    for properties in element:
        if properties.tag == f"{STYLE}paragraph-properties":
            style = replace(
                style,
                before=_points(properties.get(f"{_FO}margin-top"), style.before),
                after=_points(properties.get(f"{_FO}margin-bottom"), style.after),
                close=properties.get(f"{STYLE}contextual-spacing", str(style.close)).lower() == "true",
            )
        elif properties.tag == f"{STYLE}text-properties":
            weight = properties.get(f"{_FO}font-weight")
            style = replace(
                style,
                hidden=_is_none(properties, style.hidden),
                bold=style.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            )
        elif properties.tag == f"{STYLE}section-properties":
            style = replace(style, hidden=_is_none(properties, style.hidden))
    return style


def _is_none(properties: "Element", inherited: bool) -> bool:
    display = properties.get(f"{TEXT}display")
    return inherited if display is None else display == "none"


def _points(length: str | None, inherited: float) -> float:
    found = _LENGTH.match(length or "")
    return float(found[1]) * _POINTS[found[2]] if found else inherited
