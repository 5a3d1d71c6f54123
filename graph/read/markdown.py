"""Find what Markdown itself marks in a text: headings, list items, table cells, quotations."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.model import Block, Span
from graph.read.content import Content
from graph.read.text import decode_text, kept_text

if TYPE_CHECKING:
    from markdown_it.token import Token

# Minutes have at most some 60,000 characters; a megabyte would take the parser seconds.
_LONGEST = 1_000_000
_CELL = re.compile(r"(?:[^|\\]|\\.|\\$)+")


def read_content(data: bytes, name: str) -> Content:
    """Return the kept text of a Markdown file and its blocks; raises ReadError for bytes that are no text."""
    text = kept_text(decode_text(data, name))
    return Content(text, find_blocks(text))


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text in reading order.

    The span of a heading is its line, marks included; that of a list item runs from its marker to the end of its own
    first paragraph; that of a quotation takes all its lines; that of a table cell its words alone. ``level`` is the
    depth, from 1; ``row`` 0 holds a table's headings. Empty cells give no block. A text of more than a million
    characters gives none.
    """
    if len(text) > _LONGEST:
        return ()
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").disable("inline").parse(text)
    lines = _line_spans(text)
    return tuple(sorted(_blocks(text, tokens, lines), key=lambda block: (block.span.start, -block.span.end)))


def _blocks(text: str, tokens: "list[Token]", lines: list[Span]) -> Iterator[Block]:
    row, depth = 0, {"blockquote": 0, "list_item": 0}
    for token, following in pairwise([*tokens, *tokens[-1:]]):
        name, _, side = token.type.rpartition("_")
        if name in depth:
            depth[name] += token.nesting
        if side != "open" or token.map is None:
            continue
        whole = Span(lines[token.map[0]].start, lines[token.map[1] - 1].end)
        if name == "heading":
            yield Block("heading", Span(whole.start, _trimmed(text, whole).end), int(token.tag[1:]))
        elif name == "blockquote":
            start = max(text.find(">", whole.start), whole.start)
            yield Block("quote", _trimmed(text, Span(start, whole.end)), depth[name])
        elif name == "list_item":
            own = following.map if following.type == "paragraph_open" and following.map else [token.map[0] + 1]
            yield _list_item(text, token, Span(whole.start, lines[own[-1] - 1].end), depth[name])
        elif name == "table":
            row = 0
        elif name == "tr":
            yield from _cells(text, _trimmed(text, whole), row)
            row += 1


def _list_item(text: str, token: "Token", span: Span, level: int) -> Block:
    marker = f"{token.info}{token.markup}" if token.info else token.markup
    start = max(text.find(marker, span.start, span.end), span.start)
    return Block("list_item", _trimmed(text, Span(start, span.end)), level, marker)


def _cells(text: str, line: Span, row: int) -> Iterator[Block]:
    start = line.start + (text[line.start] == "|")
    column = 0
    while start < line.end:
        cell = _CELL.match(text, start, line.end)
        end = cell.end() if cell else start
        span = _trimmed(text, Span(start, end))
        if span.start < span.end:
            yield Block("table_cell", span, row=row, column=column)
        column += 1
        start = end + 1


def _line_spans(text: str) -> list[Span]:
    starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
    return [Span(start, end - 1) for start, end in pairwise(starts)]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
