"""Read images of pages (scans, photographs), with the ``ocr`` extra."""

from io import BytesIO
from typing import Final

from graph.errors import ReadError
from graph.read import ocr
from graph.read.content import Content
from graph.read.layout.pages import compose_pages

_MOST_PIXELS: Final = 100_000_000
_MOST_FRAMES: Final = 100


def read_content(data: bytes, name: str) -> Content:
    """Return the text that the pages of an image show.

    Raises ReadError where the image is damaged or too large, shows no text, or the ``ocr`` extra is not installed.
    """
    if not ocr.can_read_images():
        raise ReadError(f"{name}: er et billede, og uden OCR kan dets tekst ikke læses. {ocr.INSTALL}")
    from PIL import Image, ImageSequence

    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS or getattr(image, "n_frames", 1) > _MOST_FRAMES:
                raise ReadError(f"{name}: billedet er for stort. Gem det i højst 300 punkter pr. tomme, og prøv igen.")
            dpi = _resolution(image.info.get("dpi"), image.width)
            pages = [ocr.read_image(frame, at, dpi) for at, frame in enumerate(ImageSequence.Iterator(image), 1)]
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ReadError(f"{name}: billedet er beskadiget og kan ikke læses. Scan eller gem det igen.") from error
    if not any(page.words for page in pages):
        raise ReadError(f"{name}: der blev ikke fundet tekst i billedet. Vælg den fil, referatet står i.")
    return compose_pages(pages)


def _resolution(said: object, width: int) -> float:
    """Return the dots per inch: what the image says, or those that make it as wide as a sheet of A4."""
    if isinstance(said, tuple) and said and float(said[0]) >= 100:
        return float(said[0])
    return max(width / 8.27, 70.0)
