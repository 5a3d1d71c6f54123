"""Take the words of a Word paragraph as they are printed: changes accepted, fields shown by their results.

Words that were inserted stand, deleted and moved ones are gone; hidden text, comments, field codes and the prompts of
unfilled forms are left out.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.read.docx_styles import Styles, W, is_on, switched, whole_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
DROPPED: Final = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "instrText", "delText")
)
"""Elements whose text is no text of the document, or no longer."""

_SIGNS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_SYMBOL_FONTS: Final = 0xF000
_BOXES: Final = ("☐", "☒")


@dataclass(slots=True)
class Words:
    """The words of a paragraph: ``bold`` says that all of them are; ``boxes`` are text boxes, ``notes`` ids of notes.

    Each note is the kind of its reference ("footnote") and its id.
    """

    text: str = ""
    bold: bool = True
    boxes: "list[Element]" = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class TextReader:
    """Reads paragraphs in their order, since a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []
        self._readers: dict[str, Callable[[Element, Words], None]] = {
            f"{W}r": self._run,
            f"{W}t": self._text,
            _MATH_TEXT: self._text,
            f"{W}fldChar": self._field,
            f"{W}sym": self._symbol,
            f"{W}sdt": self._control,
            f"{W}txbxContent": self._box,
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            f"{_MC}AlternateContent": self._alternative,
        }

    def read_words(self, paragraph: "Element", bold: bool = False) -> Words:
        """Return the words of a ``w:p``; ``bold`` is what its style says."""
        words = Words()
        self._bold = bold
        self._children(paragraph, words)
        return words

    def _children(self, element: "Element", words: Words) -> None:
        for child in element:
            if child.tag in DROPPED:
                continue
            reader = self._readers.get(child.tag)
            if reader is not None:
                reader(child, words)
            elif child.tag in _SIGNS:
                self._add(_SIGNS[child.tag], words)
            elif len(child):
                self._children(child, words)

    def _add(self, text: str, words: Words) -> None:
        if not any(self._fields):
            words.text += text

    def _run(self, run: "Element", words: Words) -> None:
        properties = run.find(f"{W}rPr")
        bold = self._bold
        if properties is not None:
            if self._is_hidden(properties):
                self._hidden(run)
                return
            bold = switched(properties, "b", bold)
        before = len(words.text)
        self._children(run, words)
        if words.text[before:].strip() and not bold:
            words.bold = False

    def _is_hidden(self, properties: "Element") -> bool:
        style = properties.find(f"{W}rStyle")
        inherited = style is not None and self._styles.named(style.get(f"{W}val", "")).hidden
        return switched(properties, "vanish", inherited)

    def _hidden(self, run: "Element") -> None:
        for mark in run.iterfind(f"{W}fldChar"):
            self._field(mark, Words())

    def _text(self, element: "Element", words: Words) -> None:
        self._add(element.text or "", words)

    def _field(self, mark: "Element", words: Words) -> None:
        """Follow a field: its code runs from "begin" to "separate", its result from there to "end"."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._add(_form_field(mark), words)
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: "Element", words: Words) -> None:
        code = element.get(f"{W}char", "")
        try:
            number = int(code, 16) if len(code) <= 6 else 0
        except ValueError:
            return
        if 0x20 <= number <= 0xFF:
            number += _SYMBOL_FONTS
        if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF:
            self._add(chr(number), words)

    def _control(self, control: "Element", words: Words) -> None:
        properties = control.find(f"{W}sdtPr")
        if properties is not None:
            box = properties.find(f"{_W14}checkbox")
            if box is not None:
                self._add(_BOXES[_is_checked(box, _W14)], words)
                return
            if switched(properties, "showingPlcHdr"):
                return
        for content in control.iterfind(f"{W}sdtContent"):
            self._children(content, words)

    def _box(self, content: "Element", words: Words) -> None:
        words.boxes.append(content)

    def _note(self, reference: "Element", words: Words) -> None:
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        words.notes.append((kind, reference.get(f"{W}id", "")))

    def _alternative(self, alternatives: "Element", words: Words) -> None:
        """Read one of the ways in which the same thing is written, the newest first."""
        if len(alternatives):
            self._children(alternatives[0], words)


def _form_field(mark: "Element") -> str:
    """Return what an old form field shows that has no result: a box to tick, a choice from a list."""
    data = mark.find(f"{W}ffData")
    if data is None:
        return ""
    box, choices = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        return _BOXES[_is_checked(box, W)]
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in choices.iterfind(f"{W}listEntry")]
    chosen = choices.find(f"{W}result")
    at = 0 if chosen is None else whole_number(chosen.get(f"{W}val"), 0)
    return entries[at] if 0 <= at < len(entries) else ""


def _is_checked(box: "Element", namespace: str) -> bool:
    state = box.find(f"{namespace}checked")
    if state is None and namespace == W:
        state = box.find(f"{W}default")
    return state is not None and is_on(state.get(f"{namespace}val", "1"))
