"""The matrices as HTML tables with their empty cells: people × initiatives, and goals × initiatives × forums.

An archive of ten thousand minutes has more cells than any page can hold, so a matrix is cut into blocks of rows, and a
block leaves out columns in which none of its rows has anything. ``src/matrix/cells.ts`` finds the same cells.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, cast

from graph.ask.wording import rank
from graph.show.page.matrices import find_matrices
from graph.show.page.records import FactKind
from graph.show.page.site.cells import Part, entity_part, plain
from graph.show.page.site.lists import ListPage
from graph.show.page.site.places import Site
from graph.show.page.site.quotes import quotes_of
from graph.show.page.site.tables import (
    AT_ONCE,
    Head,
    Paging,
    RowView,
    TableView,
    csv_file,
    page_path,
    paging,
    quote_view,
    table_pages,
)

_ROWS: Final = 60
_COLUMNS: Final = 40
_TREATING: Final[tuple[FactKind, ...]] = ("item", "proposal", "decision", "task")
_SHADES: Final = {"responsible": 4, "mandated": 4, "committed": 3, "assigned": 3, "presents": 2, "participates": 1}
"""The shade of a cell by its most direct kind of work, as in ``src/views/matrix-people.tsx``."""

_SUPPORT_SHADE: Final = 3


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A filled cell: its figure, what it says in words, the place of the words, and its shade from 1 to 4."""

    figure: str
    label: str
    href: str | None
    shade: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A part of a matrix; an empty cell is None."""

    columns: tuple[Part, ...]
    rows: tuple[tuple[Part, tuple[MatrixCell | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """One page of a matrix; the first has the file of the whole with it."""

    path: str
    title: str
    lead: str
    corner: tuple[str, str]
    grids: tuple[Grid, ...]
    legend: tuple[tuple[int, str], ...]
    empty: str
    paging: Paging | None
    csv: str
    csv_file: bytes | None = None


Cells = Mapping[tuple[int, int], list[int]]
"""The places of the facts of each row and column."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix before it is cut: the order of its rows and columns, its cells, and the figure and words of a cell."""

    name: str
    path: str
    order: Mapping[str, list[int]]
    cells: Cells
    say: Callable[[int, int, list[int]], tuple[int, str]]


def matrix_pages(site: Site) -> Iterator[MatrixPage]:
    """Yield the pages of both matrices."""
    order = cast(Mapping[str, Mapping[str, list[int]]], find_matrices(site.records))
    people = Matrix("people", "matrix-personer.html", order["people"], work_cells(site), partial(_work_words, site))
    goals = Matrix("goals", "matrix-maal.html", order["goals"], support_cells(site), partial(_support_words, site))
    for matrix in (people, goals):
        yield from _pages(site, matrix)


def work_cells(site: Site) -> Cells:
    """Return the involvements of each agent in each initiative."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place in site.index.of_kind.get("involvement", ()):
        fact = site.records.facts[place]
        if fact.agent is not None and fact.target is not None:
            cells[fact.agent, fact.target].append(place)
    return cells


def support_cells(site: Site) -> Cells:
    """Return the facts that say of each goal that an initiative supports it."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place in site.index.of_kind.get("supports", ()):
        fact = site.records.facts[place]
        if fact.source is not None and fact.target is not None:
            cells[fact.target, fact.source].append(place)
    return cells


def treatment_pages(site: Site) -> Iterator[ListPage]:
    """Yield the table of goal, initiative and forum: who says so, and who has treated the initiative."""
    text = site.wording.text
    keys = ("column.goal", "column.initiative", "column.body", "matrix.supports", "matrix.treated")
    heads = tuple(Head(text(key)) for key in keys)
    frame = TableView(
        "treatments",
        text("matrix.goals.title"),
        heads,
        empty=text("matrix.goals.empty"),
        csv="csv/maal-indsatser-fora.csv",
    )
    found = [
        (*pair, *one) for pair, places in support_cells(site).items() for one in _treatments(site, pair[1], places)
    ]
    found.sort(key=lambda one: (one[0], one[1], one[2] is None, one[2] or 0))
    view = partial(_treatment_row, site)
    for at, (path, table) in enumerate(table_pages(frame, found, view, "maal-indsatser-fora.html")):
        lines = ([plain(cell) for cell in view(one).cells] for one in found)
        written = None if at else ("csv/maal-indsatser-fora.csv", csv_file([[head.title for head in heads], *lines]))
        yield ListPage(path, table.title, text("site.treatments"), replace(table, title=""), "nav.matrix", written)


Treatment = tuple[int | None, tuple[int, ...], tuple[int, ...]]
"""A forum (None: not told), the facts of its minutes that say so, and those that treat the initiative."""


def _treatments(site: Site, initiative: int, supports: Sequence[int]) -> list[Treatment]:
    own: dict[int | None, list[int]] = defaultdict(list)
    for place in supports:
        own[_body(site, place)].append(place)
    treated: dict[int | None, list[int]] = defaultdict(list)
    for kind in _TREATING:
        for place in site.index.matching(kind, ("subjects",), initiative):
            treated[_body(site, place)].append(place)
    bodies = dict.fromkeys([*own, *treated])
    return [(body, tuple(own.get(body, ())), tuple(treated.get(body, ()))) for body in bodies]


def _treatment_row(site: Site, one: tuple[int, int, int | None, tuple[int, ...], tuple[int, ...]]) -> RowView:
    goal, initiative, body, own, treated = one
    forum = () if body is None else (entity_part(site, body),)
    counts = ((Part(site.wording.number(len(places))),) for places in (own, treated))
    views = tuple(quote_view(site, number) for number in quotes_of(site, own or treated[:1]))
    cells = ((entity_part(site, goal),), (entity_part(site, initiative),), forum, *counts)
    return RowView(cells, views[:AT_ONCE], views[AT_ONCE:])


def _pages(site: Site, matrix: Matrix) -> Iterator[MatrixPage]:
    text, rows, name = site.wording.text, matrix.order["rows"], matrix.name
    blocks = [rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS)] or [[]]
    paths = [matrix.path, *(page_path(matrix.path, name, number) for number in range(2, len(blocks) + 1))]
    csv = f"csv/{matrix.path.removesuffix('.html')}.csv"
    for at, block in enumerate(blocks):
        yield MatrixPage(
            path=paths[at],
            title=text("matrix.people.title" if name == "people" else "site.matrix.goals.title"),
            lead=text(f"site.matrix.{name}"),
            corner=(text(f"matrix.{name}.rows"), text(f"matrix.{name}.columns")),
            legend=_legend(site) if name == "people" else (),
            grids=tuple(_grids(site, matrix, block)),
            empty="" if rows else text(f"matrix.{name}.empty"),
            paging=paging(paths, at),
            csv=csv,
            csv_file=None if at else _matrix_csv(site, matrix),
        )


def _grids(site: Site, matrix: Matrix, rows: Sequence[int]) -> Iterator[Grid]:
    inside = set(rows)
    used = {column for row, column in matrix.cells if row in inside}
    shown = [column for column in matrix.order["columns"] if column in used]
    for at in range(0, len(shown), _COLUMNS):
        part = shown[at : at + _COLUMNS]
        yield Grid(
            tuple(entity_part(site, column) for column in part),
            tuple((entity_part(site, row), tuple(_cell(site, matrix, row, one) for one in part)) for row in rows),
        )


def _legend(site: Site) -> tuple[tuple[int, str], ...]:
    """Return what each shade means: several kinds of work may share one."""
    words: dict[int, list[str]] = defaultdict(list)
    for how, shade in _SHADES.items():
        words[shade].append(site.wording.code(how))
    return tuple((shade, " · ".join(kinds)) for shade, kinds in words.items())


def _cell(site: Site, matrix: Matrix, row: int, column: int) -> MatrixCell | None:
    places = matrix.cells.get((row, column))
    if not places:
        return None
    strongest = _strongest(site, places)
    how, quotes = site.records.facts[strongest].how, quotes_of(site, [strongest])
    figure, words = matrix.say(row, column, places)
    href = site.quote_href(quotes[0]) if quotes else None
    return MatrixCell(site.wording.number(figure), words, href, _SHADES.get(how or "", _SUPPORT_SHADE))


def _work_words(site: Site, row: int, column: int, places: list[int]) -> tuple[int, str]:
    """Return how many facts say that someone works on an initiative, and in what way the strongest does."""
    names = (site.name(row), site.name(column))
    how = site.wording.code(site.records.facts[_strongest(site, places)].how)
    if len(places) == 1:
        return 1, site.wording.text("matrix.cell_one", *names, how)
    return len(places), site.wording.text("matrix.cell_many", *names, len(places), how)


def _support_words(site: Site, row: int, column: int, places: list[int]) -> tuple[int, str]:
    """Return how many forums have treated an initiative or said that it supports the goal."""
    names, forums = (site.name(row), site.name(column)), len(_treatments(site, column, places))
    if forums == 1:
        return 1, site.wording.text("matrix.cell_forums_one", *names)
    return forums, site.wording.text("matrix.cell_forums_many", *names, forums)


def _strongest(site: Site, places: Iterable[int]) -> int:
    return min(places, key=lambda place: (_rank(site.records.facts[place].how), place))


def _matrix_csv(site: Site, matrix: Matrix) -> bytes:
    """Return the filled cells, one a line: a grid of every cell would be larger than any spreadsheet takes."""
    place_of = {column: at for at, column in enumerate(matrix.order["columns"])}
    by_row: dict[int, list[int]] = defaultdict(list)
    for row, column in matrix.cells:
        by_row[row].append(column)
    titles = [site.wording.text(f"matrix.{matrix.name}.{side}") for side in ("rows", "columns")]
    lines = (
        [site.name(row), site.name(column), str(matrix.say(row, column, matrix.cells[row, column])[0])]
        for row in matrix.order["rows"]
        for column in sorted((one for one in by_row[row] if one in place_of), key=place_of.__getitem__)
    )
    return csv_file([[*titles, site.wording.text("matrix.count")], *lines])


def _body(site: Site, place: int) -> int | None:
    return site.meeting(site.records.facts[place].meeting).body


def _rank(how: str | None) -> int:
    return 99 if how is None else rank(how)
