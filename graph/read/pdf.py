"""Read PDF files: the text layer of each page by its places, and what OCR makes of pages that hold none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from graph.errors import ReadError
from graph.read.content import Content
from graph.read.glyphs import read_page
from graph.read.layout.pages import compose_pages
from graph.read.layout.words import Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES: Final = 500
_MOST_SECONDS: Final = 120.0
# A page with fewer letters than this holds at most a stamp or a page number beside its image.
_FEWEST_LETTERS: Final = 12


def read_content(data: bytes, name: str) -> Content:
    """Return the text of a PDF file and its blocks, each with its page.

    Raises ReadError where it is damaged, needs a password, has too many pages, or holds only images of text and the
    ``ocr`` extra is not installed. Scripts, attachments and links of the file are never looked at.
    """
    from pypdfium2 import PdfiumError

    try:
        document = _open(data, name)
        try:
            return compose_pages(list(_pages(document, name)))
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
            f"{name}: PDF-filen har {count} sider, og der læses højst {_MOST_PAGES}. Gem kun referatets sider, og prøv igen."
        )
    return document


def _damaged(name: str) -> ReadError:
    return ReadError(f"{name}: PDF-filen er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv igen.")


def _pages(document: "PdfDocument", name: str) -> Iterator[Page]:
    deadline = monotonic() + _MOST_SECONDS
    for index in range(len(document)):
        if monotonic() > deadline:
            raise ReadError(
                f"{name}: PDF-filen tager for lang tid at læse (stoppet ved side {index + 1}). "
                "Gem kun referatets sider, og prøv igen."
            )
        page = document[index]
        try:
            yield read_page(page, index + 1)
        finally:
            page.close()
