"""Read a Word document (.docx, and .docm without its macros): ECMA-376, both its transitional and its strict form.

The parts are read as they are, not through a library's model of them, since minutes use what such a model leaves out:
numbers of lists, tracked changes, content controls, text boxes, notes.
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final

from graph.read.composition import Composition
from graph.read.content import Content
from graph.read.docx_numbering import Numbering
from graph.read.docx_styles import ParagraphStyle, Styles, W, switched, whole_number
from graph.read.docx_text import DROPPED, TextReader, Words
from graph.read.flow import Flow
from graph.read.packages import Package, damaged, open_package, parse_xml
from graph.read.pieces import Paragraph, Piece, Table, all_paragraphs, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _OFFICE.encode()),
)
_MC_CHOICES: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DEEPEST_BOX: Final = 8
_MOST_COLUMNS: Final = 100


def read_content(data: bytes, name: str) -> Content:
    """Return the content of a Word document, headers and footers set apart.

    Raises ReadError, naming ``name``, where the file is damaged, protected or larger inside than a document can be.
    """
    parts = _Parts(open_package(data, name))
    body = parts.document.find(f"{W}body")
    if body is None:
        raise damaged(name)
    reader = _Reader(parts)
    composition = Composition()
    pieces = reader.pieces(body)
    headers, footers = (list(reader.furniture(kind)) for kind in ("header", "footer"))
    lay_out([*headers, *pieces, *footers], composition)
    return composition.content()


class _Parts:
    """The parts of the package, found by their relation to the main one."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = next((path for kind, path in self._related("") if kind == "officeDocument"), "word/document.xml")
        document = self._xml(main)
        if document is None:
            raise damaged(package.name)
        self.document = document
        self._relations = list(self._related(main))

    def first(self, kind: str) -> "Element | None":
        """Return the first part of this kind ("styles", "numbering")."""
        return next(self.all(kind), None)

    def all(self, kind: str) -> "Iterator[Element]":
        """Yield the parts of this kind."""
        for related, path in self._relations:
            if related == kind and (root := self._xml(path)) is not None:
                yield root

    def _related(self, path: str) -> Iterator[tuple[str, str]]:
        """Yield kind and path of the parts that the part ``path`` relates to; what lies outside the file is left."""
        folder = dirname(path)
        relations = self._xml(join(folder, "_rels", path.removeprefix(folder).strip("/") + ".rels"))
        for relation in () if relations is None else relations.iterfind(_RELATIONS):
            if relation.get("TargetMode") != "External":
                target = normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
                yield relation.get("Type", "").rpartition("/")[2], target

    def _xml(self, path: str) -> "Element | None":
        data = self._package.part(path)
        if data is None:
            return None
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        return parse_xml(data, self._package.name)


class _Reader:
    """Reads the stories of a document: its body, notes, headers and footers."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._styles = Styles(parts.first("styles"))
        self._numbering = Numbering(parts.first("numbering"), self._styles)
        self._text = TextReader(self._styles)
        self._notes = {
            (kind, note.get(f"{W}id", "")): note
            for kind in ("footnote", "endnote")
            for part in parts.all(f"{kind}s")
            for note in part.iterfind(f"{W}{kind}")
        }
        self._depth = 0

    def pieces(self, story: "Element") -> list[Piece]:
        """Return the paragraphs and tables of a story in their order."""
        return list(_Story(self).read(story))

    def furniture(self, kind: str) -> Iterator[Piece]:
        """Yield the paragraphs of all headers or all footers, what several say only once."""
        said: set[str] = set()
        for part in self._parts.all(kind):
            for piece in all_paragraphs(self.pieces(part)):
                if piece.printed not in said:
                    said.add(piece.printed)
                    yield Paragraph(piece.printed, "furniture")

    def style(self, paragraph: "Element") -> ParagraphStyle:
        return self._styles.of_paragraph(paragraph.find(f"{W}pPr"))

    def words(self, paragraph: "Element", style: ParagraphStyle) -> Words:
        return self._text.read_words(paragraph, style.bold)

    def marker(self, style: ParagraphStyle) -> tuple[str, int] | None:
        return self._numbering.next_marker(style)

    def beside(self, words: Words) -> Iterator[Piece]:
        """Yield what hangs on a paragraph: its text boxes, then its notes."""
        if self._depth >= _DEEPEST_BOX:
            return
        self._depth += 1
        for box in words.boxes:
            yield from self.pieces(box)
        for note in words.notes:
            if note in self._notes:
                yield from self.pieces(self._notes[note])
        self._depth -= 1


class _Story:
    """Reads one run of blocks, and follows the distance between its paragraphs."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self._flow = Flow()
        self._carried = Words()

    def read(self, story: "Element") -> Iterator[Piece]:
        for block in _blocks(story):
            if block.tag == f"{W}p":
                yield from self._paragraph(block)
            else:
                yield Table(tuple(self._rows(block)))
                self._flow.begin()

    def _paragraph(self, element: "Element") -> Iterator[Piece]:
        style = self._reader.style(element)
        words = self._reader.words(element, style)
        if _is_joined_to_next(element):
            self._carry(words)
            return
        words = self._with_carried(words)
        if style.hidden and not words.text.strip():
            return
        marker, level = self._reader.marker(style) or ("", 1)
        if not words.text.strip() and not marker:
            if not (words.boxes or words.notes):
                self._flow.skip()
        else:
            yield self._said(style, words, marker, level)
        yield from self._reader.beside(words)

    def _said(self, style: ParagraphStyle, words: Words, marker: str, level: int) -> Paragraph:
        text = words.text.strip()
        distance = self._flow.pass_paragraph(style.spacing, text, words.bold)
        if style.contents:
            return Paragraph(text, "furniture", marker=marker)
        if style.heading:
            return Paragraph(text, "heading", style.heading, marker, distance)
        if marker:
            return Paragraph(text, "list_item", level, marker, distance)
        return Paragraph(text, "quote" if style.quote else "paragraph", distance=distance)

    def _carry(self, words: Words) -> None:
        """Keep the words of a paragraph whose end was deleted for the one that it now runs into."""
        self._carried.text += words.text
        self._carried.boxes += words.boxes
        self._carried.notes += words.notes

    def _with_carried(self, words: Words) -> Words:
        carried, self._carried = self._carried, Words()
        return Words(carried.text + words.text, words.bold, carried.boxes + words.boxes, carried.notes + words.notes)

    def _rows(self, table: "Element") -> "Iterator[list[list[Piece]]]":
        for row in _inside(table, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is None:
                yield list(self._cells(row, 0))
            elif properties.find(f"{W}del") is None and not switched(properties, "hidden"):
                before = properties.find(f"{W}gridBefore")
                yield list(self._cells(row, 0 if before is None else whole_number(before.get(f"{W}val"), 0)))

    def _cells(self, row: "Element", before: int) -> "Iterator[list[Piece]]":
        yield from ([] for _ in range(min(before, _MOST_COLUMNS)))
        for cell in _inside(row, f"{W}tc"):
            merged, wide = _merging(cell.find(f"{W}tcPr"))
            yield [] if merged else self._reader.pieces(cell)
            yield from ([] for _ in range(wide - 1))


def _blocks(story: "Element") -> "Iterator[Element]":
    """Yield the paragraphs and tables of a story, those in content controls and insertions too."""
    for child in story:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == _MC_CHOICES:
            yield from _blocks(child[0]) if len(child) else ()
        elif child.tag not in DROPPED and not _is_unfilled(child):
            yield from _blocks(child)


def _inside(element: "Element", tag: str) -> "Iterator[Element]":
    """Yield the rows of a table or the cells of a row, those in content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in DROPPED and child.tag not in (f"{W}tr", f"{W}tc", f"{W}p"):
            yield from _inside(child, tag)


def _is_unfilled(control: "Element") -> bool:
    """Return whether a content control still shows the prompt that asks for its content."""
    properties = control.find(f"{W}sdtPr")
    return properties is not None and switched(properties, "showingPlcHdr")


def _is_joined_to_next(paragraph: "Element") -> bool:
    """Return whether the end of the paragraph was deleted or moved away, so that it runs into the next one."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)


def _merging(properties: "Element | None") -> tuple[bool, int]:
    """Return whether a cell goes on with the one above it (or was deleted), and how many columns it is wide."""
    if properties is None:
        return False, 1
    vertical, wide = properties.find(f"{W}vMerge"), properties.find(f"{W}gridSpan")
    goes_on = vertical is not None and vertical.get(f"{W}val", "continue") == "continue"
    columns = 1 if wide is None else whole_number(wide.get(f"{W}val"), 1)
    return goes_on or properties.find(f"{W}cellDel") is not None, min(max(columns, 1), _MOST_COLUMNS)
