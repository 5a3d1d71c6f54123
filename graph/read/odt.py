"""Read an OpenDocument text (.odt): ISO/IEC 26300, ODF 1.3."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from graph.read.composition import Composition
from graph.read.content import Content
from graph.read.flow import Flow
from graph.read.odt_lists import Lists, OpenList
from graph.read.odt_styles import OFFICE, STYLE, TABLE, TEXT, TextStyle, TextStyles
from graph.read.odt_text import TextReader, Words
from graph.read.packages import Package, damaged, open_package, protected
from graph.read.pieces import Paragraph, Piece, Table, all_paragraphs, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PARAGRAPHS: Final = frozenset({f"{TEXT}p", f"{TEXT}h"})
_ITEMS: Final = frozenset({f"{TEXT}list-item", f"{TEXT}list-header"})
_CELLS: Final = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
_DROPPED: Final = frozenset({f"{TEXT}tracked-changes", f"{OFFICE}forms", f"{OFFICE}annotation", f"{STYLE}style"})
_INDEXES: Final = frozenset(
    f"{TEXT}{name}" for name in ("table-of-content", "illustration-index", "table-index", "object-index")
)
_SIDES: Final = {
    side: tuple(f"{STYLE}{side}{which}" for which in ("", "-first", "-left")) for side in ("header", "footer")
}
_DEEPEST_BOX: Final = 8
_MOST_COLUMNS: Final = 100


def read_content(data: bytes, name: str) -> Content:
    """Return the content of an OpenDocument text, headers and footers set apart.

    Raises ReadError, naming ``name``, where the file is damaged, protected or larger inside than a document can be.
    """
    package = open_package(data, name)
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise protected(name)
    root, styles = _content(package), package.xml("styles.xml")
    story = root.find(f"{OFFICE}body/{OFFICE}text")
    if story is None:
        raise damaged(name)
    reader = _Reader(root, styles)
    pieces = list(reader.pieces(story))
    headers, footers = (list(reader.furniture(styles, side)) for side in ("header", "footer"))
    composition = Composition()
    lay_out([*headers, *pieces, *footers], composition)
    return composition.content()


def _content(package: Package) -> "Element":
    root = package.xml("content.xml")
    if root is None:
        raise damaged(package.name)
    return root


class _Reader:
    """Reads runs of blocks, and follows the distance between their paragraphs."""

    def __init__(self, root: "Element", styles: "Element | None") -> None:
        roots = [root] if styles is None else [styles, root]
        self._styles = TextStyles(roots)
        self._lists = Lists(roots)
        self._text = TextReader(self._styles, root)
        self._flow = Flow()
        self._depth = 0

    def pieces(self, story: "Element") -> Iterator[Piece]:
        """Yield the paragraphs and tables of a story in their order."""
        for block in story:
            if block.tag in _PARAGRAPHS:
                yield from self._paragraph(block, None, "")
            elif block.tag == f"{TEXT}list":
                yield from self._list(block, None)
            elif block.tag == f"{TABLE}table":
                yield Table(tuple(self._rows(block)))
                self._flow.begin()
            elif block.tag in _INDEXES:
                yield from _as_furniture(self.pieces(block))
            elif block.tag not in _DROPPED and not self._is_hidden(block):
                yield from self.pieces(block)

    def furniture(self, styles: "Element | None", side: str) -> Iterator[Piece]:
        """Yield the paragraphs of all headers or all footers, what several say only once."""
        said: set[str] = set()
        pages = () if styles is None else styles.iterfind(f"{OFFICE}master-styles/{STYLE}master-page")
        for page in pages:
            for part in page:
                for piece in _as_furniture(self.pieces(part)) if part.tag in _SIDES[side] else ():
                    if piece.words not in said:
                        said.add(piece.words)
                        yield piece

    def _is_hidden(self, block: "Element") -> bool:
        shown = block.get(f"{TEXT}display") != "none"
        name = block.get(f"{TEXT}style-name")
        return not shown or (block.tag == f"{TEXT}section" and self._styles.named(name, "section").hidden)

    def _list(self, element: "Element", outer: OpenList | None) -> Iterator[Piece]:
        opened = self._lists.begin(element, outer, self._own_list_style(element) if outer is None else None)
        for item in element:
            if item.tag not in _ITEMS:
                continue
            marker = None
            for block in item:
                if block.tag == f"{TEXT}list":
                    yield from self._list(block, opened)
                elif block.tag in _PARAGRAPHS:
                    counted = marker is None and item.tag == f"{TEXT}list-item"
                    marker = self._lists.next_marker(opened, item) if counted else ""
                    yield from self._paragraph(block, opened, marker)
                else:
                    yield from self.pieces([block])  # type: ignore[arg-type]

    def _own_list_style(self, element: "Element") -> str | None:
        first = next(element.iter(*_PARAGRAPHS), None)
        return None if first is None else self._styles.named(first.get(f"{TEXT}style-name")).list_style

    def _paragraph(self, element: "Element", inside: OpenList | None, marker: str) -> Iterator[Piece]:
        style = self._styles.named(element.get(f"{TEXT}style-name"))
        words = self._text.read_words(element, style.bold)
        heading = _heading_level(element, style)
        if element.tag == f"{TEXT}h" and inside is None and element.get(f"{TEXT}is-list-header") != "true":
            marker = self._lists.heading_number(heading)
        if not style.hidden:
            if words.text.strip() or marker:
                yield self._said(style, words, marker, heading or -(inside.level + 1 if inside else 1))
            elif not (words.boxes or words.notes):
                self._flow.skip()
        yield from self._beside(words)

    def _said(self, style: TextStyle, words: Words, marker: str, level: int) -> Paragraph:
        """Return a paragraph; ``level`` is that of a heading, or below zero that of a list."""
        text = words.text.strip()
        distance = self._flow.pass_paragraph(style.spacing, text, words.bold)
        if style.contents:
            return Paragraph(text, "furniture", marker=marker)
        if level > 0:
            return Paragraph(text, "heading", level, marker, distance)
        if marker:
            return Paragraph(text, "list_item", -level, marker, distance)
        return Paragraph(text, "quote" if style.quote else "paragraph", distance=distance)

    def _beside(self, words: Words) -> Iterator[Piece]:
        """Yield what hangs on a paragraph: its text boxes, then its notes."""
        if self._depth < _DEEPEST_BOX:
            self._depth += 1
            for part in [*words.boxes, *words.notes]:
                yield from self.pieces(part)
            self._depth -= 1

    def _rows(self, table: "Element") -> "Iterator[list[list[Piece]]]":
        for child in table:
            if child.tag == f"{TABLE}table-row":
                yield list(self._cells(child))
            elif child.tag.startswith(TABLE):
                yield from self._rows(child)

    def _cells(self, row: "Element") -> "Iterator[list[Piece]]":
        for cell in row:
            if cell.tag in _CELLS:
                self._flow.begin()
                yield list(self.pieces(cell)) if cell.tag == f"{TABLE}table-cell" else []
                repeated = cell.get(f"{TABLE}number-columns-repeated", "1")
                more = int(repeated) - 1 if re.fullmatch(r"\d{1,6}", repeated) else 0
                yield from ([] for _ in range(min(more, _MOST_COLUMNS)))


def _heading_level(element: "Element", style: TextStyle) -> int:
    level = element.get(f"{TEXT}outline-level", "")
    if element.tag == f"{TEXT}h":
        return int(level) if re.fullmatch(r"[1-9]\d?", level) else style.heading or 1
    return style.heading


def _as_furniture(pieces: Iterable[Piece]) -> Iterator[Paragraph]:
    for piece in all_paragraphs(pieces):
        yield Paragraph(piece.printed, "furniture")
