"""Render a page as a Word document."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from benchmarks.printer.page import Block

if TYPE_CHECKING:
    from docx.document import Document


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:  # noqa: ARG001
    """Return the page as a .docx file: heading styles, lists of Word's own, tables, and a footer for the paper's."""
    from docx import Document

    document = Document()
    table: list[Block] = []
    for block in blocks:
        if table and (block.kind != "row" or block.first):
            _add_table(document, table)
            table = []
        if block.kind == "row":
            table.append(block)
        else:
            _add(document, block)
    _add_table(document, table)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add(document: "Document", block: Block) -> None:
    if block.kind == "heading":
        document.add_heading(block.words, block.level)
    elif block.kind == "list_item":
        # Word counts a list on from the one before: numbers are written out instead.
        numbered = block.marker[:1].isdigit()
        words = f"{block.marker} {block.words}" if numbered else block.words
        document.add_paragraph(words, style=None if numbered else "List Bullet")
    elif block.kind == "furniture":
        document.sections[0].footer.paragraphs[0].text = block.words
    else:
        paragraph = document.add_paragraph()
        if block.label:
            paragraph.add_run(f"{block.label}:").bold = True
            paragraph.add_run(" ")
        paragraph.add_run(block.words).bold = block.marker == "**" or None


def _add_table(document: "Document", rows: Sequence[Block]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), len(rows[0].cells), style="Table Grid")
    for row, block in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, block.cells, strict=True):
            cell.text = words
