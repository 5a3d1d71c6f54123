"""Read PDF files: the text layer of each page by its places, and what OCR makes of pages that hold none."""

import math
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from graph.errors import ReadError
from graph.read import ocr
from graph.read.content import Content
from graph.read.glyphs import read_page
from graph.read.layout.pages import compose_pages
from graph.read.layout.words import Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES: Final = 500
_MOST_SECONDS: Final = 120.0
_MOST_LETTERS: Final = 1_000_000
# A page with fewer letters than this holds at most a stamp or a page number beside its image.
_FEWEST_LETTERS: Final = 12
# An image that takes so much of the page, or so many drawn strokes, may show text.
_LEAST_IMAGE: Final = 0.2
_MOST_DRAWN: Final = 100
_MOST_IMAGES: Final = 100
_MOST_PIXELS: Final = 40_000_000


def read_content(data: bytes, name: str) -> Content:
    """Return the text of a PDF file and its blocks, each with its page.

    Raises ReadError where it is damaged, needs a password, has too many pages, or holds only images of text and the
    ``ocr`` extra is not installed. Scripts, attachments and links of the file are never looked at.
    """
    from pypdfium2 import PdfiumError

    try:
        document = _open(data, name)
        try:
            return compose_pages(_pages(document, name))
        finally:
            document.close()
    except PdfiumError as error:
        raise _damaged(name) from error


def _open(data: bytes, name: str) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ReadError(
                f"{name}: PDF-filen er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen."
            ) from error
        raise _damaged(name) from error
    if len(document) > _MOST_PAGES:
        count = len(document)
        document.close()
        raise ReadError(
            f"{name}: PDF-filen har {count} sider, og der læses højst {_MOST_PAGES}. "
            "Gem kun referatets sider, og prøv igen."
        )
    return document


def _damaged(name: str) -> ReadError:
    return ReadError(f"{name}: PDF-filen er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv igen.")


def _pages(document: "PdfDocument", name: str) -> list[Page]:
    """Return all pages; those that are an image of text are read by OCR, or named where that is not installed."""
    deadline = monotonic() + _MOST_SECONDS
    pages: list[Page] = []
    images: list[int] = []
    letters = 0
    for index in range(len(document)):
        if monotonic() > deadline:
            raise ReadError(
                f"{name}: PDF-filen tager for lang tid at læse (stoppet ved side {index + 1}). "
                "Gem kun referatets sider, og prøv igen."
            )
        if letters > _MOST_LETTERS:
            raise ReadError(f"{name}: PDF-filen har mere end 1 mio. tegn. Gem kun referatets sider, og prøv igen.")
        page = document[index]
        try:
            pages.append(read_page(page, index + 1))
            letters += sum(len(word.text) for word in pages[-1].words)
            if _is_image(page, pages[-1]):
                images.append(index)
        finally:
            page.close()
    if images and not ocr.can_read_images() and not any(page.words for page in pages):
        raise ReadError(f"{name}: PDF-filens sider er billeder uden tekst. {ocr.INSTALL}")
    if len(images) > _MOST_IMAGES and ocr.can_read_images():
        raise ReadError(
            f"{name}: {len(images)} sider er billeder, og der læses højst {_MOST_IMAGES} med OCR. "
            "Gem kun referatets sider, og prøv igen."
        )
    for index in images:
        pages[index] = _seen(document, pages[index])
    if not any(page.words for page in pages):
        raise ReadError(f"{name}: der blev ikke fundet tekst i PDF-filen. Vælg den fil, referatet står i.")
    return pages


def _is_image(page: "PdfPage", read: Page) -> bool:
    """Return whether the page shows text, it seems, that its text layer does not hold."""
    from pypdfium2 import raw

    if sum(map(str.isalpha, "".join(word.text for word in read.words))) >= _FEWEST_LETTERS:
        return False
    area = _LEAST_IMAGE * read.width * read.height
    things = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    for count, thing in enumerate(things):
        left, bottom, right, top = thing.get_bounds()
        large = thing.type == raw.FPDF_PAGEOBJ_IMAGE and (right - left) * (top - bottom) > area
        if large or count >= _MOST_DRAWN:
            return True
    return False


def _seen(document: "PdfDocument", read: Page) -> Page:
    """Return the page as OCR reads it, with a note that says so; without OCR a note that it was not read."""
    if not ocr.can_read_images():
        return replace(read, notes=(f"[side {read.number} er et billede uden tekst og er ikke læst: OCR mangler]",))
    page = document[read.number - 1]
    try:
        scale = min(ocr.DPI / 72, math.sqrt(_MOST_PIXELS / (read.width * read.height)))
        found = ocr.read_image(page.render(scale=scale, grayscale=True).to_pil(), read.number, 72 * scale)
    finally:
        page.close()
    if not found.words:
        return replace(read, notes=(f"[side {read.number} er et billede, hvor OCR ikke fandt tekst]",))
    return replace(found, notes=(f"[side {read.number} er et billede og er læst med OCR]",))
