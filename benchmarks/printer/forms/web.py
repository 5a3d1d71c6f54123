"""Render a page as the HTML page of a portal."""

from collections.abc import Sequence
from html import escape

from benchmarks.printer.page import Block

_HEAD = '<!DOCTYPE html>\n<html lang="da"><head><meta charset="utf-8"><title>Referat</title></head>\n<body><main>\n'


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:  # noqa: ARG001
    """Return the page as HTML; what belongs to the paper stands in a footer."""
    parts: list[str] = [_HEAD]
    furniture: list[str] = []
    is_open = ""
    for block in blocks:
        wrapper = {"row": "table", "list_item": _list_tag(block)}.get(block.kind, "")
        if is_open and (wrapper != is_open or block.first):
            parts.append(f"</{is_open}>\n")
            is_open = ""
        if wrapper and not is_open:
            parts.append(f"<{wrapper}>\n")
            is_open = wrapper
        (furniture if block.kind == "furniture" else parts).append(_element(block))
    parts += [f"</{is_open}>\n" if is_open else "", "</main><footer>\n", *furniture, "</footer></body></html>\n"]
    return "".join(parts).encode()


def _list_tag(block: Block) -> str:
    return "ol" if block.marker[:1].isdigit() else "ul"


def _element(block: Block) -> str:
    if block.kind == "heading":
        return f"<h{block.level}>{escape(block.words)}</h{block.level}>\n"
    if block.kind == "list_item":
        return f"<li>{escape(block.words)}</li>\n"
    if block.kind == "row":
        tag = "th" if block.first else "td"
        return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in block.cells)}</tr>\n"
    if block.marker == "**":
        return f"<p><strong>{escape(block.words)}</strong></p>\n"
    label = f"<strong>{escape(block.label)}:</strong> " if block.label else ""
    words = escape(block.words).replace("  ", "&nbsp; ")  # blanks at the side of a page are kept so
    return f"<p>{label}{words}</p>\n"
