"""Draw pages of PDF files for tests: words at places, wrapped paragraphs, ruled tables."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from graph.model import Document
from graph.read import read_bytes

LEFT, RIGHT = 72.0, 523.0


class Sheets:
    """Pages that are written from the top; ``at`` is the next base line, counted from the top."""

    def __init__(self, size: tuple[float, float] = A4, **options: Any) -> None:
        self._buffer = BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=size, **options)
        self.height = size[1]
        self.at = 72.0

    def put(self, text: str, left: float = LEFT, size: float = 11, bold: bool = False, down: float = 14) -> "Sheets":
        """Write a line, and move down."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(left, self.height - self.at, text)
        self.at += down
        return self

    def put_beside(self, *parts: tuple[float, str], down: float = 14) -> "Sheets":
        """Write several parts on one line, each at its place."""
        for left, text in parts:
            self.put(text, left, down=0)
        return self.skip(down)

    def wrap(self, text: str, left: float = LEFT, right: float = RIGHT, size: float = 11) -> "Sheets":
        """Write a paragraph in as many lines as it takes."""
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            if line and stringWidth(longer, "Helvetica", size) > right - left:
                self.put(line, left, size)
                longer = word
            line = longer
        return self.put(line, left, size)

    def table(self, rows: Sequence[Sequence[Any]], widths: Sequence[float], *styles: Any) -> "Sheets":
        """Draw a ruled table."""
        drawn = Table(rows, widths, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), *styles])
        _, high = drawn.wrapOn(self.canvas, sum(widths), self.height)
        drawn.drawOn(self.canvas, LEFT, self.height - self.at - high)
        return self.skip(high + 20)

    def skip(self, down: float = 10) -> "Sheets":
        """Leave room."""
        self.at += down
        return self

    def page(self) -> "Sheets":
        """Go on at the top of a new page."""
        self.canvas.showPage()
        self.at = 72.0
        return self

    def data(self) -> bytes:
        """Return the file."""
        self.canvas.save()
        return self._buffer.getvalue()

    def read(self) -> Document:
        """Return the file as it is read."""
        return read_bytes(self.data(), "moede.pdf")


def cell(words: str) -> Paragraph:
    """Return words that are wrapped inside a cell."""
    return Paragraph(words)
