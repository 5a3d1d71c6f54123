"""What hostile inputs are made from: the examples in every format that is read; a new format joins by itself."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from benchmarks.quality.examples import read_examples

ROOT = Path(__file__).parents[2]
_FEW = 12  # enough of each format; text has them all
_TEXT = (".txt", ".text", ".md", ".markdown")


@cache
def seeds(suffix: str) -> tuple[bytes, ...]:
    """Return files that end in ``suffix``: those of the project, and the examples written in that format.

    A format nobody taught this module to write has the project's own files alone, and plain text where it has none.
    """
    texts = [example.path.read_text("utf-8") for example in read_examples()]
    if suffix in _TEXT:
        return tuple(text.encode() for text in texts)
    folders = (ROOT / "data/examples", ROOT / "tests")
    found = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*" + suffix))]
    write = WRITERS.get(suffix)
    written = [write(text) for text in texts[:_FEW]] if write else []
    return tuple(found + written) or tuple(text.encode() for text in texts)


def _html(text: str) -> bytes:
    paragraphs = "\n".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    table = "<table><tr><th>Opgave</th><th>Ansvarlig</th></tr><tr><td>Nøgler</td><td>Ida Toft</td></tr></table>"
    body = f"<nav><a href='/'>Forside</a></nav>{paragraphs}<ol><li>Budget</ol>{table}"
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def _eml(text: str) -> bytes:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"] = "Ida Toft <ida@example.org>", "bestyrelsen@example.org"
    message["Subject"], message["Date"] = "Referat", "Mon, 12 Feb 2024 21:47:00 +0100"
    message.set_content(text)
    message.add_attachment(text.encode(), maintype="text", subtype="plain", filename="referat.txt")
    return bytes(message)


def _zip(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("møder/referat.txt", text)
        archive.writestr("møder/dagsorden.md", text[: len(text) // 2])
    return packed.getvalue()


def _docx(text: str) -> bytes:
    import docx  # type: ignore[import-not-found,import-untyped,unused-ignore]

    document, packed = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line, style="List Bullet" if line.startswith("- ") else None)
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Opgave", "Ansvarlig", "Nøgler", "Ida Toft"), strict=True):
        cell.text = words
    document.save(packed)
    return packed.getvalue()


def _odt(text: str) -> bytes:
    import odfdo  # type: ignore[import-not-found,import-untyped,unused-ignore]

    document, packed = odfdo.Document("text"), io.BytesIO()
    document.body.clear()
    for line in text.split("\n"):
        document.body.append(odfdo.Paragraph(line))
    document.save(packed)
    return packed.getvalue()


def _pdf(text: str) -> bytes:
    from reportlab.pdfgen.canvas import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
        Canvas,
    )

    packed = io.BytesIO()
    canvas = Canvas(packed)
    lines = text.split("\n")
    for first in range(0, len(lines), 50):
        for row, line in enumerate(lines[first : first + 50]):
            canvas.drawString(50, 780 - 14 * row, line[:100])
        canvas.showPage()
    canvas.save()
    return packed.getvalue()


WRITERS: dict[str, Callable[[str], bytes]] = {
    ".html": _html, ".htm": _html, ".xhtml": _html, ".eml": _eml, ".zip": _zip, ".docx": _docx, ".docm": _docx,
    ".odt": _odt, ".ott": _odt, ".pdf": _pdf,
}  # fmt: skip
