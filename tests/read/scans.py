"""Make scans of PDF pages for tests: rendered, turned by a degree, with the noise of a scanner."""

from io import BytesIO

import numpy as np
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument


def scan(data: bytes, angle: float = 1.0, noise: float = 12.0, dpi: int = 200) -> list[Image.Image]:
    """Return the pages of a PDF file as a scanner would give them."""
    chance = np.random.default_rng(7)
    images = []
    for page in PdfDocument(data):
        image = page.render(scale=dpi / 72).to_pil().convert("L")
        image = image.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
        grey = np.asarray(image.filter(ImageFilter.GaussianBlur(0.6)), dtype=float)
        grey = grey + chance.normal(0, noise, grey.shape)
        images.append(Image.fromarray(grey.clip(0, 255).astype("uint8")))
    return images


def scanned_file(data: bytes, kind: str = "PDF", dpi: int = 200) -> bytes:
    """Return the pages as one file of images without a text layer."""
    first, *others = scan(data, dpi=dpi)
    buffer = BytesIO()
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(buffer, kind, resolution=dpi, dpi=(dpi, dpi), **more)
    return buffer.getvalue()
