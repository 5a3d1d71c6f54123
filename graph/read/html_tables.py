"""Lay out the cells of a table or a list of terms of a web page in rows and columns."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_MOST_COLUMNS: Final = 100
_MOST_ROWS: Final = 2_000


def table_rows(table: "HtmlElement") -> "Iterator[list[HtmlElement | None]]":
    """Yield the rows of a table, its columns under each other; None stands where a merged cell goes on."""
    taken: dict[int, int] = {}
    for row in _rows(table):
        cells: list[HtmlElement | None] = []
        for cell in (child for child in row if child.tag in ("td", "th")):
            while taken.get(len(cells), 0):
                cells.append(None)
            wide, high = _spanned(cell, "colspan", _MOST_COLUMNS), _spanned(cell, "rowspan", _MOST_ROWS)
            if len(cells) >= _MOST_COLUMNS:
                break
            for column in range(len(cells), len(cells) + wide):
                taken[column] = high
            cells += [cell, *[None] * (wide - 1)]
        taken = {column: rows - 1 for column, rows in taken.items() if rows > 1}
        yield cells


def described_terms(terms: "HtmlElement") -> "Iterator[tuple[list[HtmlElement], list[HtmlElement]]]":
    """Yield the terms of a ``dl`` with their descriptions."""
    named: list[HtmlElement] = []
    described: list[HtmlElement] = []
    for child in _terms(terms):
        if child.tag == "dt" and described:
            yield named, described
            named, described = [], []
        (named if child.tag == "dt" else described).append(child)
    if named or described:
        yield named, described


def _rows(table: "HtmlElement") -> "Iterator[HtmlElement]":
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in child if row.tag == "tr")


def _terms(terms: "HtmlElement") -> "Iterator[HtmlElement]":
    for child in terms:
        if child.tag in ("dt", "dd"):
            yield child
        elif child.tag == "div":
            yield from (inner for inner in child if inner.tag in ("dt", "dd"))


def _spanned(cell: "HtmlElement", name: str, most: int) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() and len(value) < 7 else 1
