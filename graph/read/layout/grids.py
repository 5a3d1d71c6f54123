"""Find ruled tables: the cells that ruling lines enclose, and the words in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.read.layout.words import Box, Page, Word

# Points: lines nearer to each other than this are one, and lines that miss each other by this still meet.
_SNAP: Final = 3.0
_MOST_RULES: Final = 4000
_MOST_CROSSINGS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its cells row by row, each with its box, and None where a merged cell covers the place."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]

    @property
    def edges(self) -> tuple[int, ...]:
        """Where its columns begin and the last one ends, in points."""
        cells = [cell for row in self.rows for cell in row if cell]
        return tuple(sorted({round(cell.left) for cell in cells} | {round(self.box.right)}))


def find_grids(page: Page) -> list[Grid]:
    """Return the ruled tables of the page that have at least two columns, from top to bottom.

    The cells are those that pdfplumber's method finds (intersections of snapped and joined lines).
    """
    level = sum(rule.right - rule.left > rule.bottom - rule.top for rule in page.rules)
    if level < 2 or len(page.rules) - level < 2 or len(page.rules) > _MOST_RULES:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = merge_edges([_edge(rule) for rule in page.rules], _SNAP, _SNAP, _SNAP, _SNAP)
    level = sum(edge["orientation"] == "h" for edge in edges)
    if level * (len(edges) - level) > _MOST_CROSSINGS:
        return []
    cells = intersections_to_cells(edges_to_intersections(edges, _SNAP, _SNAP))
    found = [_grid([Box(*cell) for cell in table]) for table in cells_to_tables(cells)]
    kept = [grid for grid in found if grid is not None and any(grid.box.holds(word) for word in page.words)]
    return sorted(kept, key=lambda grid: grid.box.top)


def cell_words(grid: Grid, words: Sequence[Word]) -> list[list[list[Word]]]:
    """Return the words of each cell of each row."""
    return [[[word for word in words if cell is not None and cell.holds(word)] for cell in row] for row in grid.rows]


def _edge(rule: Box) -> dict[str, object]:
    level = rule.right - rule.left > rule.bottom - rule.top
    across, down = (rule.left + rule.right) / 2, (rule.top + rule.bottom) / 2
    return {
        "orientation": "h" if level else "v",
        "x0": rule.left if level else across,
        "x1": rule.right if level else across,
        "top": down if level else rule.top,
        "bottom": down if level else rule.bottom,
        "width": rule.right - rule.left if level else 0,
        "height": 0 if level else rule.bottom - rule.top,
    }


def _grid(cells: Sequence[Box]) -> Grid | None:
    """Return the cells as rows; None where they stand in one column, as a frame round a text does."""
    lefts = sorted({cell.left for cell in cells})
    tops = sorted({cell.top for cell in cells})
    if len(lefts) < 2:
        return None
    at = {(cell.top, cell.left): cell for cell in cells}
    rows = tuple(tuple(at.get((top, left)) for left in lefts) for top in tops)
    box = Box(lefts[0], tops[0], max(cell.right for cell in cells), max(cell.bottom for cell in cells))
    return Grid(box, rows)
