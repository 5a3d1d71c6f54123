"""Render a page as an OpenDocument text."""

import io
from collections.abc import Sequence
from typing import Any

from benchmarks.printer.page import Block


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:  # noqa: ARG001
    """Return the page as an .odt file; what belongs to the paper is left out."""
    from odfdo import Document

    document = Document("text")
    body = document.body
    body.clear()
    styles: Any = document.get_part("styles.xml")
    for outline in styles.get_elements("//text:outline-style"):
        outline.delete()  # it would give headings numbers beside those that are printed
    group: list[Block] = []
    for block in [*blocks, Block("paragraph")]:
        if group and (block.kind != group[0].kind or block.first):
            body.append(_table(group) if group[0].kind == "row" else _list(group))
            group = []
        if block.kind in ("row", "list_item"):
            group.append(block)
        elif block.kind != "furniture" and block.words:
            body.append(_paragraph(block))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraph(block: Block) -> Any:
    from odfdo import Header, Paragraph

    if block.kind == "heading":
        return Header(block.level, block.words)
    return Paragraph(f"{block.label}: {block.words}" if block.label else block.words)


def _list(items: Sequence[Block]) -> Any:
    from odfdo import List, Paragraph

    if items[0].marker[:1].isdigit():
        # Numbers are a matter of styles: written out, they are what is printed.
        return List([Paragraph(f"{item.marker} {item.words}") for item in items])
    return List([item.words for item in items], style="List_20_1")


def _table(rows: Sequence[Block]) -> Any:
    from odfdo import Table

    table = Table("Tabel", width=len(rows[0].cells), height=len(rows))
    for y, block in enumerate(rows):
        for x, words in enumerate(block.cells):
            table.set_value((x, y), words)
    return table
