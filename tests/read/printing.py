"""Print minutes that are plain text or Markdown as a PDF file, as a word processor would set them."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, XPreformatted

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=13.5)
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=30, bulletIndent=15)
TYPED = ParagraphStyle("typed", parent=BODY, fontName="Courier", fontSize=7)
HEADING = re.compile(r"(#+) (.*)")
BULLET = re.compile(r"([-*–]|\[[ x]\]) (.*)")
PAIR = re.compile(r"(\S(?:(?!   |\t).){0,25}?:?)(?:\t+| {3,})(\S.*)")
GAPS = re.compile(r"   |\t")
WIDTH = 450


def print_pdf(text: str) -> bytes:
    """Return the text as a PDF file with page headers and page numbers."""
    buffer = BytesIO()
    story = list(_story(text.split("\n")))
    SimpleDocTemplate(buffer, pagesize=A4).build(story, onFirstPage=_furniture, onLaterPages=_furniture)
    return buffer.getvalue()


def _furniture(canvas: Canvas, document: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 810, "Udskrift")
    canvas.drawRightString(520, 25, f"Side {document.page} af 9")


def _story(lines: Sequence[str]) -> Iterator[Any]:
    rows: list[list[str]] = []
    pairs: list[tuple[str, list[str]]] = []
    for line in [*lines, ""]:
        row, pair = line.strip().startswith("|"), PAIR.fullmatch(line)
        if row:
            rows += [] if set(line) <= set("|-: ") else [[cell.strip() for cell in line.strip().strip("|").split("|")]]
        elif pair and not GAPS.search(pair[2]) and not re.match(r"[\d.]+$|[-*]", pair[1]):
            pairs.append((pair[1], [pair[2]]))
        elif pairs and re.match(r" {6}", line) and not GAPS.search(line.strip()):
            pairs[-1][1].append(line.strip())
        else:
            yield from _tables(rows, pairs)
            rows, pairs = [], []
            yield _flowable(line)


def _tables(rows: Sequence[Sequence[str]], pairs: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Any]:
    if rows:
        grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        count = max(map(len, rows))
        cells = [[Paragraph(_marked(cell), BODY) for cell in row] + [""] * (count - len(row)) for row in rows]
        yield Table(cells, _widths(rows, count), style=grid)
    if pairs:
        cells = [[Paragraph(label, BODY), [Paragraph(_marked(one), BODY) for one in values]] for label, values in pairs]
        yield Table(cells, [120, 330], hAlign="LEFT", style=[("VALIGN", (0, 0), (-1, -1), "TOP")])


def _widths(rows: Sequence[Sequence[str]], count: int) -> list[float]:
    """Return the width of each column: room for its longest word, and a share of the rest by its letters."""
    columns = [[row[at] for row in rows if at < len(row)] for at in range(count)]
    least = [
        max([stringWidth(word, "Helvetica-Bold", 11) for cell in column for word in cell.split()] + [10]) + 13
        for column in columns
    ]
    letters = [1 + sum(map(len, column)) for column in columns]
    spare = max(0, WIDTH - sum(least))
    return [width + spare * count / sum(letters) for width, count in zip(least, letters, strict=True)]


def _flowable(line: str) -> Any:
    words = line.strip()
    heading, bullet = HEADING.match(words), BULLET.match(words)
    if not words:
        return Spacer(1, 7)
    if heading:
        size = 18 - 2 * len(heading[1])
        style = ParagraphStyle("heading", parent=BODY, fontSize=size, leading=size + 4, spaceBefore=6)
        return Paragraph(f"<b>{_marked(heading[2])}</b>", style)
    if bullet:
        return Paragraph(_marked(bullet[2]), ITEM, bulletText=bullet[1].replace("*", "•"))
    if GAPS.search(words) and len(line) < 90:
        return XPreformatted(escape(line.expandtabs(8)), TYPED)
    return Paragraph(_marked(words), BODY)


def _marked(text: str) -> str:
    """Return Markdown's emphasis as reportlab's markup."""
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text.replace("\t", "    ")))
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
