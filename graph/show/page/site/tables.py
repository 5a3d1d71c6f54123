"""Tables of a site: rows with the words behind them, split into pages that people and old browsers can carry."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from graph.show.page.panels import Panel, Row
from graph.show.page.site.cells import Cell, Part, column_class, csv_cell, row_cell
from graph.show.page.site.places import Site
from graph.show.page.site.quotes import quotes_of
from graph.show.tables import spreadsheet_cell

RowT = TypeVar("RowT")

ROWS_A_PAGE: Final = 200
_QUOTED: Final = frozenset({"workers", "work", "goals", "supporters", "who_works_on_what"})
AT_ONCE: Final = 3
"""So many quotes stand under a row at once; the others are folded away."""

_QUOTES_A_ROW: Final = 20
"""Further ones are links to their places: the words stand in the page of their meeting."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words of a document as a page shows them, with the place they stand at."""

    words: str
    source: str
    href: str | None
    doubt: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column; ``style`` is the class its cells have."""

    title: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row: its cells, the quote that leads it, further quotes, and links to those beyond them."""

    cells: tuple[Cell, ...]
    quotes: tuple[QuoteView, ...] = ()
    more: tuple[QuoteView, ...] = ()
    rest: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page of a table stands among its pages; links are empty at the ends."""

    number: int
    pages: int
    previous: str | None
    following: str | None


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, or one page of it."""

    id: str
    title: str
    heads: tuple[Head, ...]
    rows: tuple[RowView, ...] = ()
    total: int = 0
    empty: str = ""
    intro: str = ""
    csv: str | None = None
    paging: Paging | None = None


def panel_heads(site: Site, columns: Iterable[str], panel: str = "") -> tuple[Head, ...]:
    """Return the heads of columns that ``row_cell`` knows; a panel may have its own word for one."""
    return tuple(Head(site.wording.column(name, panel), column_class(name)) for name in columns)


def panel_frame(site: Site, panel: Panel, *, empty: str = "", csv: str | None = None) -> TableView:
    """Return the table of a panel before it has rows."""
    return TableView(
        id=panel.id,
        title=site.wording.fill(panel.title),
        heads=panel_heads(site, panel.columns, panel.id),
        empty=empty or site.wording.text("list.empty"),
        intro=site.wording.fill(panel.intro) if panel.intro else "",
        csv=csv,
    )


def table_pages(
    frame: TableView, rows: Sequence[RowT], view: Callable[[RowT], RowView], path: str
) -> Iterator[tuple[str, TableView]]:
    """Yield the pages of a table with the path of each; the first is at ``path``, and there is always one."""
    pages = max(1, -(-len(rows) // ROWS_A_PAGE))
    paths = [path, *(page_path(path, frame.id, number) for number in range(2, pages + 1))]
    for at, place in enumerate(paths):
        shown = rows[at * ROWS_A_PAGE : (at + 1) * ROWS_A_PAGE]
        yield place, replace(frame, rows=tuple(map(view, shown)), total=len(rows), paging=paging(paths, at))


def page_path(path: str, panel: str, number: int) -> str:
    """Return the path of a further page of a panel of the page at ``path``; no name has a "." of its own."""
    return f"{path.removesuffix('.html')}.{panel.replace('_', '-')}-{number}.html"


def paging(paths: Sequence[str], at: int) -> Paging | None:
    """Return the place of the page at ``at`` among ``paths``; None where it is the only one."""
    if len(paths) == 1:
        return None
    before = paths[at - 1] if at else None
    after = paths[at + 1] if at + 1 < len(paths) else None
    return Paging(at + 1, len(paths), before, after)


def row_view(site: Site, panel: Panel, row: Row) -> RowView:
    """Return a row; in panels that say who works on what, the words that lead it stand under it at once."""
    quotes = quotes_of(site, row.facts)
    leading = len(quotes_of(site, [row.head])[:AT_ONCE]) if panel.id in _QUOTED else 0
    head, others = quotes[:leading], quotes[leading:]
    rest = others[_QUOTES_A_ROW:]
    return RowView(
        cells=tuple(row_cell(site, row, name) for name in panel.columns),
        quotes=tuple(quote_view(site, number) for number in head),
        more=tuple(quote_view(site, number) for number in others[:_QUOTES_A_ROW]),
        rest=tuple(Part(site.quote_source(number), site.quote_href(number)) for number in rest),
    )


def quote_view(site: Site, number: int) -> QuoteView:
    """Return a quote as a page shows it."""
    words = site.records.quotes[number].words
    return QuoteView(words, site.quote_source(number), site.quote_href(number), site.doubt(number))


def panel_csv(site: Site, panel: Panel, rows: Iterable[Row]) -> bytes:
    """Return the rows of a panel as a file for spreadsheets, with the leading quote of each and where it stands."""
    columns = [name for name in panel.columns if name != "quote"]
    titles = [site.wording.column(name, panel.id) for name in columns]
    titles += [site.wording.text("column.quote"), site.wording.text("site.column.quoted")]
    return csv_file([titles, *(_csv_line(site, columns, row) for row in rows)])


def csv_file(lines: Iterable[Iterable[str]]) -> bytes:
    """Return a table as Danish spreadsheets open it: ";" between cells, a mark of UTF-8 first, no formulas."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(map(spreadsheet_cell, line) for line in lines)
    return out.getvalue().encode("utf-8-sig")


def _csv_line(site: Site, columns: Iterable[str], row: Row) -> list[str]:
    cells = [csv_cell(site, row, name) for name in columns]
    quotes = quotes_of(site, [row.head])[:1]
    return [*cells, *(site.records.quotes[number].words for number in quotes), *map(site.quote_source, quotes)]
