"""Render a page as Markdown."""

from collections.abc import Sequence

from benchmarks.printer.page import Block


def render(blocks: Sequence[Block], rows: str, wrapping: str) -> bytes:  # noqa: ARG001
    """Return the page as Markdown, every label bold."""
    lines: list[str] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if before is not None and not (block.tight or (block.kind == "row" and not block.first)):
            lines.append("")
        lines.extend(_lines(block))
    return ("\n".join(lines) + "\n").encode()


def _lines(block: Block) -> list[str]:
    if block.kind == "row":
        line = f"| {' | '.join(block.cells)} |"
        return [line, "|" + " --- |" * len(block.cells)] if block.first else [line]
    if block.kind == "heading":
        return [f"{'#' * block.level} {block.words}"]
    if block.kind == "list_item":
        return [f"{'-' if block.marker == '•' else block.marker} {block.words}"]
    if block.marker == "**":
        return [f"**{block.words}**"]
    # Two blanks at the end keep lines of one paragraph apart.
    return [f"**{block.label}:** {block.words}" if block.label else f"{block.words}  "]
