"""Read what a page of a PDF file shows: its words with their places, and its ruling lines."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.read.layout.words import Box, Page, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

# PDFium's sign for a hyphen at the end of a line.
_HYPHEN: Final = "\x02"
_BLANK: Final = frozenset(" \t\r\n\u00a0\u2002\u2003\u2009\u202f\u3000")
# In parts of the font size.
_WORD_GAP: Final = 0.3
_OVERLAP: Final = -0.6
_RAISED: Final = 0.15
_BOLD: Final = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT: Final = 600
_FORCED_BOLD: Final = 1 << 18
# Marks of boxes and lists in the ways that extraction knows them; Wingdings sets them where other fonts have letters.
_SIGNS: Final = str.maketrans("✔✘✗❏❐❑❒□■", "✓✗✗☐☐☐☐☐▪")
_WINGDINGS: Final = str.maketrans("þýüûxo¨§nlØ", "☑☒✓✗☒☐☐▪▪••")
_SAMPLE: Final = 300
_UPRIGHT: Final = math.radians(20)
# A ruling line is at most so thick, and at least so long.
_THICKEST: Final = 3.0
_SHORTEST: Final = 6.0
_MOST_PATHS: Final = 20_000
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}


@dataclass(slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    base: float
    index: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible part of a page, and the quarter turns (clockwise, 0–3) at which its text stands."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return how far the point is from the left and from the top, seen as the text stands."""
        if self.turns == 1:
            return self.top - y, self.right - x
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return (y - self.bottom, x - self.left) if self.turns == 3 else (x - self.left, self.top - y)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the rectangle as the text stands."""
        (left, upper), (right, lower) = self.place(left, top), self.place(right, bottom)
        return Box(min(left, right), min(upper, lower), max(left, right), max(upper, lower))

    def leaning(self, angle: float) -> float:
        """Return the angle of a text against the others."""
        return math.remainder(angle - self.turns * math.pi / 2, 2 * math.pi)


def read_page(page: "PdfPage", number: int) -> Page:
    """Return what the page shows; where most of its text stands upright or on its head, that is undone."""
    left, bottom, right, top = page.get_bbox()
    page.set_rotation(0)
    text_page = page.get_textpage()
    try:
        frame = _Frame(left, bottom, right, top, _turns(text_page))
        words, aside = _words(text_page, frame)
    finally:
        text_page.close()
    sides = (right - left, top - bottom)
    shown = Page(number, *(sides if frame.turns % 2 == 0 else sides[::-1]))
    inside = tuple(
        word for word in words if -word.size < word.left < shown.width and 0 <= word.base < shown.height + word.size
    )
    return replace(shown, words=inside, aside=aside, rules=tuple(_rules(page, frame)))


def _turns(text_page: "PdfTextPage") -> int:
    """Return the quarter turns at which most letters stand, of some taken from all over the page."""
    from pypdfium2 import raw

    count = text_page.count_chars()
    some = range(0, count, max(count // _SAMPLE, 1))
    angles = [raw.FPDFText_GetCharAngle(text_page, at) for at in some if not raw.FPDFText_IsGenerated(text_page, at)]
    quarters = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles)
    return quarters.most_common(1)[0][0] if quarters else 0


def _words(text_page: "PdfTextPage", frame: _Frame) -> tuple[list[Word], tuple[str, ...]]:
    """Return the level words, and the text that is turned; both in the order of the file."""
    level: list[Word] = []
    turned: list[str] = []
    for run, angle in _runs(text_page, frame):
        if abs(math.remainder(angle, 2 * math.pi)) > _UPRIGHT:
            turned.append("".join(glyph.text for glyph in run))
        else:
            level.append(_word(text_page, run))
    return level, (" ".join(turned),) if turned else ()


def _runs(text_page: "PdfTextPage", frame: _Frame) -> Iterator[tuple[list[_Glyph], float]]:
    """Yield the glyphs of each word, and the angle at which they stand."""
    from pypdfium2 import raw

    run: list[_Glyph] = []
    size, angle = 0.0, 0.0
    for glyph in _glyphs(text_page, frame):
        if run and (not glyph.text or _parts(run[-1], glyph, size, angle) or _is_raised(run[0], glyph, size, angle)):
            yield run, angle
            run = []
        if not glyph.text:
            continue
        if not run:
            size = max(raw.FPDFText_GetFontSize(text_page, glyph.index), 1.0)
            angle = frame.leaning(raw.FPDFText_GetCharAngle(text_page, glyph.index))
            size *= _scale(text_page, glyph.index)
        run.append(glyph)
    if run:
        yield run, angle


def _parts(before: _Glyph, glyph: _Glyph, size: float, angle: float) -> bool:
    """Return whether two glyphs belong to two words, though no blank stands between."""
    if abs(math.remainder(angle, 2 * math.pi)) > _UPRIGHT:
        return False
    if glyph.left == before.left and glyph.right == before.right:
        return False  # the letters of a ligature share its box
    gap = glyph.left - before.right
    return gap > _WORD_GAP * size or gap < _OVERLAP * size or abs(glyph.base - before.base) > size / 2


def _is_raised(first: _Glyph, glyph: _Glyph, size: float, angle: float) -> bool:
    """Return whether the number of a footnote begins here."""
    return angle == 0 and glyph.text.isdigit() and first.base - glyph.base > _RAISED * size


def _glyphs(text_page: "PdfTextPage", frame: _Frame) -> Iterator[_Glyph]:
    """Yield the glyphs in the order of the file; a blank, or what shows nothing, has no text."""
    from pypdfium2 import raw

    box, across, down = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(text_page, index))
        if text in _BLANK:
            yield _Glyph("", 0, 0, 0, index)
            continue
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        raw.FPDFText_GetCharOrigin(text_page, index, across, down)
        text = "-" if text == _HYPHEN else _LIGATURES.get(text, text)
        if text.isprintable() or text == "\u00ad" or "\ue000" <= text <= "\uf8ff":
            placed = frame.box(box.left, box.bottom, box.right, box.top)
            yield _Glyph(text, placed.left, placed.right, frame.place(across.value, down.value)[1], index)


def _scale(text_page: "PdfTextPage", index: int) -> float:
    """Return how much the page enlarges the font's size."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text_page, index, matrix):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def _word(text_page: "PdfTextPage", run: list[_Glyph]) -> Word:
    from pypdfium2 import raw

    first = run[0]
    size = raw.FPDFText_GetFontSize(text_page, first.index) * _scale(text_page, first.index)
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page, first.index, name, 128, flags)
    font = name.value.decode("utf-8", "replace")
    text = "".join(glyph.text for glyph in run).translate(_WINGDINGS if "wingdings" in font.casefold() else _SIGNS)
    weight = raw.FPDFText_GetFontWeight(text_page, first.index)
    bold = bool(flags.value & _FORCED_BOLD or _BOLD.search(font) or weight >= _BOLD_WEIGHT)
    return Word(text, first.left, run[-1].right, first.base, max(size, 1.0), bold)


def _rules(page: "PdfPage", frame: _Frame) -> Iterator[Box]:
    """Yield the ruling lines: thin paths, and the sides of the frames that are drawn."""
    from pypdfium2 import raw

    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > _MOST_PATHS:
            return
        if path.container is not None:
            continue
        box = frame.box(*path.get_bounds())
        wide, high = box.right - box.left, box.bottom - box.top
        if min(wide, high) <= _THICKEST:
            if max(wide, high) >= _SHORTEST:
                yield box
        elif _is_drawn(path):
            yield from _strokes(path, frame)


def _is_drawn(path: object) -> bool:
    from pypdfium2 import raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _strokes(path: object, frame: _Frame) -> Iterator[Box]:
    """Yield the level and upright strokes of a path."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    start = at = (0.0, 0.0)
    across, down = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(path), _MOST_PATHS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, across, down)
        point = frame.place(
            matrix.a * across.value + matrix.c * down.value + matrix.e,
            matrix.b * across.value + matrix.d * down.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _stroke(at, point)
        at = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _stroke(at, start)


def _stroke(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Box]:
    box = Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
    wide, high = box.right - box.left, box.bottom - box.top
    if min(wide, high) <= 1 and max(wide, high) >= _SHORTEST:
        yield box
