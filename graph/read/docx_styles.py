"""What the styles of a Word document say of its paragraphs: headings, quotations, numbering, distance, hidden text."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.read.flow import Spacing

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING: Final = re.compile(r"(?:heading|overskrift|rubrik) ?(\d)$")
_TITLES: Final = {"title": 1, "titel": 1, "subtitle": 2, "undertitel": 2}
_CONTENTS: Final = re.compile(r"(?:toc|indholdsfortegnelse|verzeichnis) ?(?:\d|heading|overskrift)?$")
_QUOTES: Final = frozenset({"quote", "citat", "intense quote", "stærkt citat", "quotations"})
_POINTS: Final = 20.0  # Word counts twentieths
_LINE: Final = 12.0
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What holds for a paragraph: its style, and what is set on itself.

    ``heading`` is the level from 1, or 0; ``list_id`` and ``list_level`` (from 0) name its numbering; ``before`` and
    ``after`` are distances in points, which ``close`` sets to none between paragraphs of one style.
    """

    name: str = ""
    heading: int = 0
    contents: bool = False
    quote: bool = False
    list_id: str | None = None
    list_level: int | None = None
    before: float = 0.0
    after: float = 0.0
    close: bool = False
    hidden: bool = False
    bold: bool = False

    @property
    def spacing(self) -> Spacing:
        """Return what it says of the distance to other paragraphs."""
        return Spacing(self.name, self.before, self.after, self.close)


class Styles:
    """The styles of a document; ``root`` is the part ``word/styles.xml``."""

    def __init__(self, root: "Element | None") -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, ParagraphStyle] = {}
        self._default = ""
        self._start = ParagraphStyle()
        if root is not None:
            self._read(root)

    def _read(self, root: "Element") -> None:
        defaults = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        if defaults is not None:
            self._start = _with_properties(self._start, defaults)
        for element in root.iterfind(f"{W}style"):
            identifier = element.get(f"{W}styleId", "")
            self._elements.setdefault(identifier, element)
            if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
                self._default = identifier

    def of_paragraph(self, properties: "Element | None") -> ParagraphStyle:
        """Return what holds for a paragraph with the ``w:pPr`` given."""
        if properties is None:
            return self.named(self._default)
        chosen = properties.find(f"{W}pStyle")
        named = self.named(self._default if chosen is None else chosen.get(f"{W}val", ""))
        return _with_properties(named, properties)

    def named(self, identifier: str, depth: int = 0) -> ParagraphStyle:
        """Return what the style with this id says, and the styles it is based on."""
        if identifier not in self._known:
            self._known[identifier] = self._resolved(identifier, depth)
        return self._known[identifier]

    def _resolved(self, identifier: str, depth: int) -> ParagraphStyle:
        element = self._elements.get(identifier)
        if element is None or depth > _DEEPEST:
            return self._start
        base = element.find(f"{W}basedOn")
        style = self._start if base is None else self.named(base.get(f"{W}val", ""), depth + 1)
        name = element.find(f"{W}name")
        style = _with_name(style, identifier, ("" if name is None else name.get(f"{W}val", "")).casefold())
        properties = element.find(f"{W}pPr")
        style = style if properties is None else _with_properties(style, properties)
        runs = element.find(f"{W}rPr")
        return style if runs is None else _with_runs(style, runs)

    def numbering_of(self, identifier: str) -> str | None:
        """Return the id of the list that the numbering style with this id stands for."""
        return self.named(identifier).list_id


def _with_name(style: ParagraphStyle, identifier: str, name: str) -> ParagraphStyle:
    found = _HEADING.match(name)
    return replace(
        style,
        name=identifier,
        heading=int(found[1]) if found else _TITLES.get(name, style.heading),
        contents=style.contents or _CONTENTS.match(name) is not None,
        quote=style.quote or name in _QUOTES,
    )


def _with_runs(style: ParagraphStyle, properties: "Element") -> ParagraphStyle:
    hidden, bold = switched(properties, "vanish", style.hidden), switched(properties, "b", style.bold)
    return replace(style, hidden=hidden, bold=bold)


def _with_properties(style: ParagraphStyle, properties: "Element") -> ParagraphStyle:
    outline = properties.find(f"{W}outlineLvl")
    if outline is not None:
        level = whole_number(outline.get(f"{W}val"), 9)
        style = replace(style, heading=level + 1 if level < 9 else 0)
    numbering = properties.find(f"{W}numPr")
    if numbering is not None:
        style = _with_numbering(style, numbering)
    spacing = properties.find(f"{W}spacing")
    if spacing is not None:
        style = replace(
            style,
            before=_distance(spacing, "before", style.before),
            after=_distance(spacing, "after", style.after),
        )
    return replace(style, close=switched(properties, "contextualSpacing", style.close))


def _with_numbering(style: ParagraphStyle, numbering: "Element") -> ParagraphStyle:
    chosen, level = numbering.find(f"{W}numId"), numbering.find(f"{W}ilvl")
    return replace(
        style,
        list_id=style.list_id if chosen is None else chosen.get(f"{W}val"),
        list_level=style.list_level if level is None else min(max(whole_number(level.get(f"{W}val"), 0), 0), 8),
    )


def _distance(spacing: "Element", side: str, inherited: float) -> float:
    if is_on(spacing.get(f"{W}{side}Autospacing", "0")):
        return 14.0
    lines = spacing.get(f"{W}{side}Lines")
    if lines is not None:
        return whole_number(lines, 0) / 100 * _LINE
    own = spacing.get(f"{W}{side}")
    return inherited if own is None else whole_number(own, 0) / _POINTS


def switched(properties: "Element", name: str, inherited: bool = False) -> bool:
    """Return whether the property ``name`` is on; it is where it is given without a value."""
    element = properties.find(f"{W}{name}")
    return inherited if element is None else is_on(element.get(f"{W}val", "1"))


def is_on(value: str) -> bool:
    """Return whether a value of Word's switches means yes."""
    return value not in ("0", "false", "off")


def whole_number(value: str | None, otherwise: int) -> int:
    """Return the number that an attribute holds; ``otherwise`` where it holds none or one out of all measure."""
    if value is None or len(value) > 9:
        return otherwise
    try:
        return int(value)
    except ValueError:
        return otherwise
