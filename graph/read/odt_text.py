"""Take the words of an OpenDocument paragraph as they are printed; changes stand there as accepted."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.read.odt_styles import DRAW, OFFICE, TABLE, TEXT, TextStyles

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

_LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_FORM: Final = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
_XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_BLANKS: Final = re.compile("[ \t\r\n]+")
_MOST_SPACES: Final = 200
_DROPPED: Final = frozenset(
    {
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{TEXT}placeholder",
        f"{TEXT}number",
        f"{TEXT}ruby-text",
        f"{TEXT}toc-mark",
        f"{TEXT}script",
    }
)
_BOXES: Final = ("☐", "☒")


@dataclass(slots=True)
class Words:
    """The words of a paragraph; ``bold`` says that all are; ``boxes`` hold text boxes, ``notes`` bodies of notes."""

    text: str = ""
    bold: bool = True
    boxes: "list[Element]" = field(default_factory=list)
    notes: "list[Element]" = field(default_factory=list)


class TextReader:
    """Reads paragraphs; ``root`` is the content, whose forms hold the boxes that may be ticked."""

    def __init__(self, styles: TextStyles, root: "Element") -> None:
        self._styles = styles
        self._ticked = {
            box.get(_XML_ID) or box.get(f"{_FORM}id"): box.get(f"{_FORM}current-state", box.get(f"{_FORM}state"))
            for box in root.iter(f"{_FORM}checkbox")
        }
        self._readers: dict[str, Callable[[Element, Words, bool], None]] = {
            f"{TEXT}s": self._spaces,
            f"{TEXT}tab": lambda _, words, bold: _add("\t", words, bold),
            f"{TEXT}line-break": lambda _, words, bold: _add("\n", words, bold),
            f"{TEXT}span": self._span,
            f"{TEXT}hidden-text": self._hidden_text,
            f"{TEXT}note": lambda note, words, _: words.notes.extend(note.iterfind(f"{TEXT}note-body")),
            f"{DRAW}text-box": lambda box, words, _: words.boxes.append(box),
            f"{DRAW}control": self._control,
            f"{_LOEXT}content-control": self._content_control,
        }

    def read_words(self, paragraph: "Element", bold: bool) -> Words:
        """Return the words of a ``text:p`` or ``text:h``; ``bold`` is what its style says."""
        words = Words()
        self._inside(paragraph, words, bold)
        return words

    def _inside(self, element: "Element", words: Words, bold: bool) -> None:
        _add_collapsed(element.text, words, bold)
        for child in element:
            if child.tag not in _DROPPED:
                reader = self._readers.get(child.tag, self._other)
                reader(child, words, bold)
            _add_collapsed(child.tail, words, bold)

    def _other(self, element: "Element", words: Words, bold: bool) -> None:
        if element.tag.startswith(DRAW) and any(child.tag in (f"{TEXT}p", f"{TEXT}list") for child in element):
            words.boxes.append(element)  # a shape with text in it
        elif not element.tag.startswith(TABLE):
            self._inside(element, words, bold)

    def _span(self, span: "Element", words: Words, bold: bool) -> None:
        name = span.get(f"{TEXT}style-name")
        style = self._styles.named(name, "text")
        if not style.hidden:
            self._inside(span, words, bold or style.bold)

    def _spaces(self, element: "Element", words: Words, bold: bool) -> None:
        count = element.get(f"{TEXT}c", "1")
        _add("\u00a0" * min(int(count), _MOST_SPACES) if re.fullmatch(r"\d{1,6}", count) else " ", words, bold)

    def _hidden_text(self, element: "Element", words: Words, bold: bool) -> None:
        if element.get(f"{TEXT}is-hidden") == "false":
            self._inside(element, words, bold)

    def _control(self, control: "Element", words: Words, bold: bool) -> None:
        identifier = control.get(f"{DRAW}control")
        if identifier in self._ticked:
            _add(_BOXES[self._ticked[identifier] == "checked"], words, bold)

    def _content_control(self, control: "Element", words: Words, bold: bool) -> None:
        if control.get(f"{_LOEXT}checkbox") == "true":
            _add(_BOXES[control.get(f"{_LOEXT}checked") == "true"], words, bold)
        elif control.get(f"{_LOEXT}showing-place-holder") != "true":
            self._inside(control, words, bold)


def _add(text: str, words: Words, bold: bool) -> None:
    words.text += text
    if text.strip() and not bold:
        words.bold = False


def _add_collapsed(text: str | None, words: Words, bold: bool) -> None:
    """Add text of the markup, in which any run of blanks is one, also across its elements (ODF 1.3, 6.1.2)."""
    if text:
        text = _BLANKS.sub(" ", text)
        _add(text[1:] if text[0] == " " and words.text.endswith(" ") else text, words, bold)
