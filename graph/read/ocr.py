"""Read the words in an image of a page, with Tesseract and its Danish data (the ``ocr`` extra)."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Final

from graph.read.layout.words import Page, Word

if TYPE_CHECKING:
    from PIL.Image import Image

INSTALL: Final = (
    "Installér OCR med `pip install 'referatgraf[ocr]'` og Tesseract med danske data "
    "(Debian og Ubuntu: `apt install tesseract-ocr tesseract-ocr-dan`), og prøv igen."
)
DPI: Final = 300
_SECONDS: Final = 60
_LANGUAGE: Final = "dan"
_LEAST_CONFIDENCE: Final = 20.0
_SURE: Final = 60.0
_WORD: Final = 5  # Tesseract's level of words
# A capital letter's height and the line's distance from its middle to the base, in parts of the font size.
_CAPITAL: Final = 0.72
_HALF: Final = 0.36
_SAME_SIZE: Final = 0.3
_LEAST_WORDS: Final = 4
_BULLET: Final = re.compile(r"[«»°¢©®eo*+]$")


@cache
def can_read_images() -> bool:
    """Return whether the extra, Tesseract and its Danish data are installed."""
    try:
        import pytesseract

        return _LANGUAGE in pytesseract.get_languages()
    except (ImportError, OSError, RuntimeError):
        return False


def read_image(image: "Image", number: int, dpi: float = DPI) -> Page:
    """Return page ``number`` with the words that its image shows, set level where the page lay askew.

    A page that takes Tesseract more than a minute has no words.
    """
    import pytesseract
    from PIL import ImageFilter

    scale = 72 / dpi
    try:
        found = pytesseract.image_to_data(
            image.convert("L").filter(ImageFilter.MedianFilter(3)),
            lang=_LANGUAGE,
            config=f"--dpi {round(dpi)}",
            timeout=_SECONDS,
            output_type=pytesseract.Output.DICT,
        )
    except RuntimeError:
        found = {"text": []}
    words = tuple(_level(list(_lines(found)), scale))
    return Page(number, image.width * scale, image.height * scale, words)


def _lines(found: Mapping[str, Sequence[float | str]]) -> Iterator[list[dict[str, float | str]]]:
    """Yield the words of each line as Tesseract groups them."""
    rows = [dict(zip(found, values, strict=True)) for values in zip(*found.values(), strict=True)]
    kept = [row for row in rows if row["level"] == _WORD and _is_word(str(row["text"]), float(row["conf"]))]
    for _, line in groupby(kept, key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        yield list(line)


def _is_word(text: str, confidence: float) -> bool:
    """Return whether the sign is likely no speck of dust: those are read as signs, and with little confidence."""
    return bool(text.strip()) and confidence >= (_LEAST_CONFIDENCE if any(map(str.isalnum, text)) else _SURE)


def _level(lines: Sequence[Sequence[Mapping[str, float | str]]], scale: float) -> Iterator[Word]:
    """Yield the words in points, turned back by the angle that the lines stand at."""
    angle = median(angles) if (angles := [_angle(line) for line in lines if len(line) >= _LEAST_WORDS]) else 0.0
    sizes = [_size(line) * scale for line in lines]
    usual = median(sizes) if sizes else 0.0
    for line, own in zip(lines, sizes, strict=True):
        size = usual if abs(own - usual) <= _SAME_SIZE * usual else own
        middles = [_turned(_middle(word), -angle) for word in line]
        base = median(down for _, down in middles) * scale + _HALF * size
        for at, (word, (across, _)) in enumerate(zip(line, middles, strict=True)):
            half = float(word["width"]) / 2
            yield Word(_mended(str(word["text"]), at), (across - half) * scale, (across + half) * scale, base, size)


def _mended(text: str, at: int) -> str:
    """Return the text; at the start of a line the signs that a bullet is taken for are one."""
    return "•" if at == 0 and _BULLET.match(text) else text


def _middle(word: Mapping[str, float | str]) -> tuple[float, float]:
    return float(word["left"]) + float(word["width"]) / 2, float(word["top"]) + float(word["height"]) / 2


def _angle(line: Sequence[Mapping[str, float | str]]) -> float:
    (left, top), (right, bottom) = _middle(line[0]), _middle(line[-1])
    return math.atan2(bottom - top, right - left)


def _turned(point: tuple[float, float], angle: float) -> tuple[float, float]:
    across, down = point
    return (
        across * math.cos(angle) - down * math.sin(angle),
        across * math.sin(angle) + down * math.cos(angle),
    )


def _size(line: Sequence[Mapping[str, float | str]]) -> float:
    return median(float(word["height"]) for word in line) / _CAPITAL
