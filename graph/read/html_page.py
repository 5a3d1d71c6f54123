"""Read the parts of a web page in their order: paragraphs, headings, lists with their numbers, tables."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from graph.read.flow import Flow, Spacing
from graph.read.html_regions import HEADINGS, Regions
from graph.read.html_tables import described_terms, table_rows
from graph.read.list_numbers import PLAIN_BULLET, NumberForm, write_number
from graph.read.pieces import Paragraph, Piece, Table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SPACED: Final = "p ul ol dl blockquote table figure pre fieldset hr h1 h2 h3 h4 h5 h6"
_CLOSE: Final = (
    "html body main article section header footer nav aside div li dt dd address form details summary figcaption "
    "legend caption center td th tr thead tbody tfoot dialog menu hgroup search button"
)
# Elements that begin on a new line, with the distance, in points, that browsers keep around them.
_BLOCKS: Final = dict.fromkeys(_SPACED.split(), 12.0) | dict.fromkeys(_CLOSE.split(), 0.0)
_LISTS: Final = frozenset({"ul", "ol", "menu"})
_FORMS: Final[dict[str, NumberForm]] = {
    "a": "lower_letter", "A": "upper_letter", "i": "lower_roman", "I": "upper_roman",
    "lower-alpha": "lower_letter", "upper-alpha": "upper_letter", "lower-latin": "lower_letter",
    "upper-latin": "upper_letter", "lower-roman": "lower_roman", "upper-roman": "upper_roman",
}  # fmt: skip
_LIST_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(none|(?:lower|upper)-[a-z]+)", re.IGNORECASE)
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.):]?|[a-zA-Z][.)]|[-–•])\s")
_WHOLE_NUMBER: Final = re.compile(r"-?\d{1,6}$")
_BLANKS: Final = re.compile("[ \t\r\n\f]+")
_BLANK_LINE: Final = re.compile(r"\n[\s\u00a0]*\n")
_BOXES: Final = ("☐", "☒")
_DEEPEST: Final = 100


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page something stands; ``site`` is outside its text, ``kept`` keeps blanks as they are."""

    kind: Literal["heading", "paragraph", "list_item", "quote"] = "paragraph"
    level: int = 1
    lists: int = 0
    site: bool = False
    bold: bool = False
    kept: bool = False
    depth: int = 0


def read_page(page: "HtmlElement") -> list[Piece]:
    """Return the pieces of a page, what belongs to the site as furniture."""
    regions = Regions(page)
    reader = _PageReader(regions)
    title = " ".join((page.findtext("head/title") or "").split())
    titled = [Paragraph(title, "furniture")] if title else []
    return [*titled, *reader.collected(page, _Place(site=bool(regions.mains)))]


class _PageReader:
    """Walks through a page and gathers the words of each line."""

    def __init__(self, regions: Regions) -> None:
        self._regions = regions
        self._pieces: list[Piece] = []
        self._flow = Flow()
        self._words: list[str] = []
        self._all_bold = True
        self._distance = 0.0
        self._marker = ""

    def collected(self, element: "HtmlElement", place: _Place) -> list[Piece]:
        """Return the pieces inside an element."""
        outer = self._pieces, self._flow
        self._pieces, self._flow = [], Flow()
        self._inside(element, place)
        self._end_line(place)
        pieces = self._pieces
        self._pieces, self._flow = outer
        return pieces

    def _inside(self, element: "HtmlElement", place: _Place) -> None:
        self._add(element.text, place)
        for child in element:
            if not self._regions.is_unseen(child):
                self._element(child, place)
            self._add(child.tail, place)

    def _element(self, element: "HtmlElement", place: _Place) -> None:
        tag = element.tag
        if place.depth > _DEEPEST:
            self._add(element.text_content(), place)
        elif tag == "br":
            self._words.append("\n")
        elif tag == "input":
            self._add_box(element, place)
        elif tag in _BLOCKS and not (tag == "button" and place.kind == "heading"):
            self._block(element, replace(place, depth=place.depth + 1))
        elif not _is_note_mark(element):
            bold = place.bold or tag in ("b", "strong") or _BOLD_STYLE.search(element.get("style", "")) is not None
            self._inside(element, replace(place, bold=bold, depth=place.depth + 1))

    def _add(self, text: str | None, place: _Place) -> None:
        if text:
            self._words.append(text if place.kept else self._without_blanks(text))
            self._all_bold = self._all_bold and (place.bold or not text.strip())

    def _without_blanks(self, text: str) -> str:
        """Return the text as browsers fold it: a run of blanks and line breaks is one blank, also across elements.

        A tab in the middle of a line stays: word processors write it where columns begin.
        """
        text = _BLANKS.sub(lambda run: "\t" if "\t" in run[0] and "\n" not in run[0] else " ", text)
        return text[1:] if text[0] == " " and self._words and self._words[-1].endswith((" ", "\n")) else text

    def _add_box(self, element: "HtmlElement", place: _Place) -> None:
        if element.get("type", "").lower() in ("checkbox", "radio"):
            self._add(_BOXES["checked" in element.attrib] + " ", place)

    def _block(self, element: "HtmlElement", place: _Place) -> None:
        self._end_line(place)
        distance = 0.0 if element.tag in _LISTS and place.lists else _BLOCKS[element.tag]
        self._distance = max(self._distance, distance)
        inner = self._place_in(element, place)
        if element.tag == "hr":
            self._flow.skip()
        elif element.tag in ("table", "dl") and not inner.site:
            self._table(element, inner)
        elif element.tag in _LISTS:
            self._list(element, inner)
        else:
            self._inside(element, inner)
            self._end_line(inner)
        self._distance = max(self._distance, distance)

    def _place_in(self, element: "HtmlElement", place: _Place) -> _Place:
        if element in self._regions.mains or element is self._regions.title:
            place = replace(place, site=False)
        elif not place.site and self._regions.is_site(element):
            place = replace(place, site=True)
        level = HEADINGS.get(element.tag) or _declared_level(element)
        if level:
            if not place.site:
                self._regions.pass_heading()
            return replace(place, kind="heading", level=level)
        if element.tag == "blockquote":
            return replace(place, kind="quote")
        return replace(place, kept=place.kept or element.tag == "pre")

    def _end_line(self, place: _Place) -> None:
        """Make a paragraph of the words gathered, or several where blank lines part them."""
        gathered = "".join(self._words)
        words = _folded(gathered)
        bold, self._words, self._all_bold = self._all_bold, [], True
        if not words.replace("\u00a0", " ").strip():
            if "\n" in gathered or "\u00a0" in gathered:
                self._flow.skip()
            return
        for number, part in enumerate(_BLANK_LINE.split(words)):
            if number:
                self._flow.skip()
            if part.strip():
                self._pieces.append(self._paragraph(part.strip(), bold, place))

    def _paragraph(self, words: str, bold: bool, place: _Place) -> Paragraph:
        distance = self._flow.pass_paragraph(Spacing("", self._distance, 0.0, close=False), words, bold)
        marker, self._marker, self._distance = self._marker, "", 0.0
        marker = "" if _NUMBERED.match(words) else marker
        if place.site:
            return Paragraph(words, "furniture", marker=marker)
        if place.kind == "list_item" and not marker:
            return Paragraph(words, distance=distance)
        level = place.lists if place.kind == "list_item" else place.level
        return Paragraph(words, place.kind, level, marker, distance)

    def _list(self, element: "HtmlElement", place: _Place) -> None:
        place = replace(place, kind="list_item", lists=place.lists + 1)
        number = _whole_number(element.get("start"), 1)
        step = -1 if "reversed" in element.attrib else 1
        for item in element:
            if self._regions.is_unseen(item):
                continue
            if item.tag == "li":
                number = _whole_number(item.get("value"), number)
                self._marker = _marker(element, item, number)
                number += step
            self._element(item, place)
            self._add(item.tail, place)
            self._end_line(place)
            self._marker = ""

    def _table(self, element: "HtmlElement", place: _Place) -> None:
        if element.tag == "dl":
            rows = [[self._cell(named, place), self._cell(told, place)] for named, told in described_terms(element)]
        else:
            for caption in element.iterchildren("caption"):
                self._block(caption, place)
            rows = [[[] if cell is None else self._cell([cell], place) for cell in row] for row in table_rows(element)]
        self._pieces.append(Table(rows))
        self._flow.begin()

    def _cell(self, elements: "list[HtmlElement]", place: _Place) -> list[Piece]:
        inner = replace(place, kind="paragraph", lists=0)
        seen = [element for element in elements if not self._regions.is_unseen(element)]
        return [piece for element in seen for piece in self.collected(element, inner)]


def _folded(words: str) -> str:
    """Return the words without blanks around line breaks and at their ends; blanks that do not break stay."""
    return "\n".join(line.strip(" \t") for line in words.split("\n")).strip("\n")


def _declared_level(element: "HtmlElement") -> int:
    if element.get("role") != "heading":
        return 0
    return min(max(_whole_number(element.get("aria-level"), 2), 1), 6)


def _is_note_mark(element: "HtmlElement") -> bool:
    return element.tag == "sup" and element.find("a") is not None and element.text_content().strip(" []").isdigit()


def _marker(element: "HtmlElement", item: "HtmlElement", number: int) -> str:
    """Return what a browser prints before an item of a list."""
    styled = _LIST_STYLE.search(item.get("style", "")) or _LIST_STYLE.search(element.get("style", ""))
    form = styled[1].lower() if styled else item.get("type") or element.get("type") or ""
    if form == "none" or item.find("input") is not None:
        return ""
    return f"{write_number(number, _FORMS.get(form, 'decimal'))}." if element.tag == "ol" else PLAIN_BULLET


def _whole_number(value: str | None, otherwise: int) -> int:
    return int(value) if value and _WHOLE_NUMBER.match(value.strip()) else otherwise
