"""Render a page as plain text."""

import textwrap
from collections.abc import Sequence

from benchmarks.printer.page import Block

_WIDTH = 78


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:
    """Return the page as UTF-8 text."""
    lines: list[str] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if before is not None and _is_apart(before, block):
            lines.append("")
        line = _line(block, rows)
        lines += textwrap.wrap(line, _WIDTH, break_on_hyphens=False) if _wraps(block, wrapping) else [line]
    return ("\n".join(lines) + "\n").encode()


def _wraps(block: Block, wrapping: str) -> bool:
    # A label's list and a line of columns would not be told from the next line.
    return wrapping == "hard" and block.kind == "paragraph" and "\t" not in block.words and "    " not in block.words


def _is_apart(before: Block, block: Block) -> bool:
    if block.kind == "row":
        return block.first
    return not block.tight and not (block.kind == "list_item" and before.words.endswith(":"))


def _line(block: Block, rows: str) -> str:
    if block.kind == "row":
        return "\t".join(block.cells) if rows == "tabs" else f"| {' | '.join(block.cells)} |"
    if block.kind == "list_item":
        return f"{block.marker} {block.words}"
    return f"{block.label}: {block.words}" if block.label else block.words
