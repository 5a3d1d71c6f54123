"""Find the reading order of a page: text in columns, notes in a side column, rows that stand under each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from graph.read.layout.lines import find_lines, part_line
from graph.read.layout.markers import is_marker
from graph.read.layout.words import Line, Word, joined

# Points by which the edges of one column may differ.
_OFF: Final = 4.0
_LEAST_LINES: Final = 5
# In parts of a column's width: a line that fills it, and how wide a side column may be of all the text.
_FILLED: Final = 0.7
_SIDE: Final = 0.28
_LEAST_ROWS: Final = 3
_NEARER: Final = 0.8
_LONGEST_LABEL: Final = 4
_FURTHEST: Final = 3.0
_DEEPEST: Final = 12
_MOST_EDGES: Final = 30
# Letters of a word such as "at" before text that hangs from it.
_HANGING: Final = 4


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines of one column, with the notes that stand beside them; the column ends at ``right``, if that is known."""

    lines: tuple[Line, ...]
    notes: tuple[Line, ...] = ()
    right: float | None = None


@dataclass(frozen=True, slots=True)
class Aligned:
    """Rows of a table without ruling lines: the lines of each cell."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @property
    def is_labels(self) -> bool:
        """Whether each row is a label and its value: with a colon, or a word so short that its text hangs from it."""
        return all(
            len(row) == 2 and row[0] and row[1] and (row[0][-1].text.endswith(":") or len(row[0][-1].text) <= _HANGING)
            for row in self.rows
        )

    @property
    def hangs(self) -> bool:
        """Whether there are two columns, and lines below the second part of a row go on with it."""
        return len(self.rows[0]) == 2 and any(len(row[1]) > 1 for row in self.rows)


Region = Flow | Aligned


def find_regions(words: Iterable[Word], depth: int = 0) -> list[Region]:
    """Return what stands in the words, in reading order; ``depth`` counts the columns inside columns."""
    lines = find_lines(words)
    parts = _labels_apart([_marked(part_line(line)) for line in lines])
    gutter = _find_gutter([part for row in parts for part in row]) if depth < _DEEPEST else None
    if gutter is None:
        return list(_rows(parts))
    above = [word for line in lines if line.base < gutter.top - 1 for word in line.words]
    below = [word for line in lines if line.base > gutter.bottom + 1 for word in line.words]
    deeper = depth + 1
    return [*find_regions(above, deeper), *_halves(gutter, deeper), *find_regions(below, deeper)]


@dataclass(frozen=True, slots=True)
class _Gutter:
    """A stretch of the page in which nothing crosses the line between the parts at its left and its right."""

    lefts: tuple[Line, ...]
    rights: tuple[Line, ...]
    side: bool

    @property
    def top(self) -> float:
        return min(part.base for part in (*self.lefts, *self.rights))

    @property
    def bottom(self) -> float:
        return max(part.base for part in (*self.lefts, *self.rights))


def _halves(gutter: _Gutter, depth: int) -> list[Region]:
    left = [word for part in gutter.lefts for word in part.words]
    right = [word for part in gutter.rights for word in part.words]
    edge = max(word.right for word in left)
    if gutter.side:
        return [Flow(tuple(find_lines(left)), tuple(find_lines(right)), edge)]
    return [
        *_with_right(find_regions(left, depth), edge),
        *_with_right(find_regions(right, depth), max(w.right for w in right)),
    ]


def _with_right(regions: Iterable[Region], right: float) -> Iterator[Region]:
    for region in regions:
        yield Flow(region.lines, region.notes, region.right or right) if isinstance(region, Flow) else region


def _find_gutter(parts: Sequence[Line]) -> _Gutter | None:
    """Return the first stretch of at least five lines with text on both sides of an empty upright strip."""
    if len(parts) < 2 * _LEAST_LINES:
        return None
    begin, end = min(part.left for part in parts), max(part.right for part in parts)
    for edge in _frequent_edges(parts, begin + 0.25 * (end - begin)):
        for run in _uncrossed(parts, edge):
            gutter = _gutter(run, edge)
            if gutter is not None:
                return gutter
    return None


def _frequent_edges(parts: Sequence[Line], least: float) -> list[float]:
    """Return where several parts begin, from the left."""
    edges: list[list[float]] = []
    for left in sorted(part.left for part in parts if part.left > least):
        if edges and left - edges[-1][-1] <= _OFF:
            edges[-1].append(left)
        else:
            edges.append([left])
    frequent = sorted((edge for edge in edges if len(edge) >= 2), key=len, reverse=True)[:_MOST_EDGES]
    return sorted(min(edge) for edge in frequent)


def _uncrossed(parts: Sequence[Line], edge: float) -> Iterator[list[Line]]:
    """Yield the longest runs of parts, from top to bottom, that all end before ``edge`` or begin there."""
    run: list[Line] = []
    for part in parts:
        if part.left < edge - 1 and part.right > edge - 2:
            yield run
            run = []
        else:
            run.append(part)
    yield run


def _gutter(run: Sequence[Line], edge: float) -> _Gutter | None:
    """Return the run as two columns of text, or as text with a side column; None for anything else."""
    lefts = [part for part in run if part.left < edge - 1]
    rights = [part for part in run if part.left >= edge - 1]
    if len(rights) < 2 or len(lefts) < _LEAST_LINES or not _overlap(lefts, rights):
        return None
    if len(rights) >= _LEAST_LINES and _is_text(lefts) and _is_text(rights):
        return _Gutter(tuple(lefts), tuple(rights), side=False)
    width = max(part.right for part in rights) - edge
    whole = max(part.right for part in run) - min(part.left for part in run)
    aligned = all(part.left <= edge + _OFF for part in rights)
    if aligned and width <= _SIDE * whole and _is_text(lefts) and len(lefts) >= 1.5 * len(rights):
        return _Gutter(tuple(lefts), tuple(rights), side=True)
    return None


def _overlap(lefts: Sequence[Line], rights: Sequence[Line]) -> bool:
    return min(part.base for part in lefts) <= max(part.base for part in rights) and min(
        part.base for part in rights
    ) <= max(part.base for part in lefts)


def _is_text(parts: Sequence[Line]) -> bool:
    """Return whether the parts are lines of running text: many of them fill their column."""
    begin, end = min(part.left for part in parts), max(part.right for part in parts)
    filled = sum(part.right - part.left >= _FILLED * (end - begin) for part in parts)
    return filled >= 0.4 * len(parts) and median(len(part.text) for part in parts) >= 18


def _marked(parts: list[Line]) -> list[Line]:
    """Return the parts of a line, a marker put together with its text."""
    if len(parts) == 2 and is_marker(parts[0].text):
        return [joined(parts)]
    return parts


def _labels_apart(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the rows, a label that nearly touches its value parted from it where values of other rows begin."""
    edges = [row[1].left for row in rows if len(row) == 2]
    return [_label_apart(row, edges) for row in rows] if edges else list(rows)


def _label_apart(row: list[Line], edges: Sequence[float]) -> list[Line]:
    words = row[0].words
    at = next((at for at, word in enumerate(words[:_LONGEST_LABEL]) if word.text.endswith(":")), len(words)) + 1
    if len(row) > 1 or at >= len(words) or not any(abs(words[at].left - edge) <= 1 for edge in edges):
        return row
    return [Line(words[:at]), Line(words[at:])]


def _rows(rows: Sequence[list[Line]]) -> Iterator[Region]:
    """Yield tables where rows stand under each other, and the lines between as text."""
    flow: list[Line] = []
    at = 0
    while at < len(rows):
        table, after = _aligned(rows, at)
        if table is None:
            flow.append(joined(rows[at]))
            at += 1
            continue
        if flow:
            yield Flow(tuple(flow))
            flow = []
        yield table
        at = after
    if flow:
        yield Flow(tuple(flow))


def _aligned(rows: Sequence[list[Line]], at: int) -> tuple[Aligned | None, int]:
    """Return the table that begins at row ``at``, and the row after it; None where none begins."""
    edges = [part.left for part in rows[at]]
    if len(edges) < 2:
        edges = _edges_below(rows, at)
    if len(edges) < 2:
        return None, at
    table: list[list[list[Line]]] = []
    end, full = at, 0
    for index in range(at, len(rows)):
        columns = _columns(rows[index], edges)
        if columns is None or (index > at and _is_far(rows[index - 1], rows[index])):
            break
        if columns == [0]:
            break
        opens = 0 in columns and not (table and not table[-1][0])
        if opens or not table or _is_above_its_label(rows, index, edges):
            table.append([[] for _ in edges])
        for column, part in zip(columns, rows[index], strict=True):
            table[-1][column].append(part)
        full += 0 in columns
        end = index + 1
    found = Aligned(tuple(tuple(tuple(cell) for cell in row) for row in table))
    if full < _LEAST_ROWS and not (full and (found.is_labels or found.hangs)):
        return None, at
    return found, end


def _edges_below(rows: Sequence[Sequence[Line]], at: int) -> list[float]:
    """Return the columns of the row below, where its label stands at the middle of the value that begins here."""
    if at + 1 >= len(rows) or len(rows[at + 1]) != 2:
        return []
    label, value = rows[at + 1]
    under = abs(value.left - rows[at][0].left) <= _OFF and value.base - rows[at][0].base < 2 * value.size
    return [label.left, value.left] if under and label.text.endswith(":") else []


def _is_above_its_label(rows: Sequence[Sequence[Line]], index: int, edges: Sequence[float]) -> bool:
    """Return whether a value begins above its label, which stands at the middle of it: the row below is nearer."""
    if index + 1 >= len(rows) or 0 in (_columns(rows[index], edges) or [0]):
        return False
    below = _columns(rows[index + 1], edges)
    nearer = rows[index + 1][0].base - rows[index][0].base < _NEARER * (rows[index][0].base - rows[index - 1][0].base)
    return below is not None and len(below) > 1 and nearer


def _columns(parts: Sequence[Line], edges: Sequence[float]) -> list[int] | None:
    """Return the column of each part; None where one fits in none, or reaches into the next."""
    found: list[int] = []
    for part in parts:
        column = next((index for index, edge in enumerate(edges) if abs(part.left - edge) <= _OFF), None)
        if column is None or (column + 1 < len(edges) and part.right > edges[column + 1] - 2):
            return None
        found.append(column)
    return found


def _is_far(above: Sequence[Line], below: Sequence[Line]) -> bool:
    return below[0].base - above[0].base > _FURTHEST * below[0].size
