"""Render a page as a PDF with a text layer."""

import io
from collections.abc import Sequence
from html import escape
from typing import Any

from benchmarks.printer.page import Block


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:  # noqa: ARG001
    """Return the page as a .pdf file with ruled tables, and a footer on every page where the paper has one."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    furniture = [block.words for block in blocks if block.kind == "furniture"]
    file = io.BytesIO()
    template = SimpleDocTemplate(file, pagesize=A4, title="Referat", invariant=1)

    def footer(canvas: Any, document: Any) -> None:
        if furniture:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(72, 30, f"Side {document.page}")

    template.build(_flow(blocks), onFirstPage=footer, onLaterPages=footer)
    return file.getvalue()


def _flow(blocks: Sequence[Block]) -> list[Any]:
    from reportlab.platypus import Spacer

    flow: list[Any] = []
    table: list[Block] = []
    for block in [*blocks, Block("paragraph")]:
        if table and (block.kind != "row" or block.first):
            flow += [Spacer(0, 10), _table(table)]
            table = []
        if block.kind == "row":
            table.append(block)
        elif block.kind != "furniture" and block.words:
            flow += _paragraph(block)
    return flow


def _paragraph(block: Block) -> list[Any]:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, Spacer

    styles = getSampleStyleSheet()
    name = f"Heading{block.level}" if block.kind == "heading" else "BodyText"
    label = f"<b>{escape(block.label)}:</b> " if block.label else ""
    marker = f"{escape(block.marker)} " if block.kind == "list_item" else ""
    words = f"<b>{_drawable(block.words)}</b>" if block.marker == "**" else _drawable(block.words)
    paragraph = Paragraph(f"{label}{marker}{words}", styles[name])
    paragraph.style = paragraph.style.clone("apart", spaceBefore=0, spaceAfter=0)
    gap = block.tight or block.kind == "list_item"
    return [paragraph] if gap else [Spacer(0, 10), paragraph]


def _drawable(words: str) -> str:
    """Return the words as markup, in the letters that the fonts of every PDF reader have."""
    return escape(words.replace("→", "->")).replace("\t", "&nbsp;" * 8)


def _table(rows: Sequence[Block]) -> Any:
    from reportlab.lib.colors import black
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, Table

    style = getSampleStyleSheet()["BodyText"]
    cells = [[Paragraph(_drawable(words), style) for words in block.cells] for block in rows]
    return Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.5, black)])
