"""Order the rows and columns of the two matrices so that who works together stands together."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graph.show.page.records import Records

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDS = 40


def find_matrices(records: Records) -> dict[str, object]:
    """Return the rows and columns, as places of entities, of people × initiatives and of goals × initiatives."""
    people = {place for place, entity in enumerate(records.entities) if entity.kind == "person"}
    work = [
        (fact.agent, fact.target)
        for fact in records.facts
        if fact.kind == "involvement" and fact.agent in people and fact.target is not None
    ]
    support = [
        (fact.target, fact.source)
        for fact in records.facts
        if fact.kind == "supports" and fact.target is not None and fact.source is not None
    ]
    return {"people": _ordered((a, b) for a, b in work if a is not None), "goals": _ordered(support)}


def _ordered(cells: Iterable[tuple[int, int]]) -> dict[str, list[int]]:
    """Return rows and columns in the order of reciprocal averaging (Hill 1973), parts that share nothing apart."""
    found = list(cells)
    rows, columns = sorted({row for row, _ in found}), sorted({column for _, column in found})
    if not found:
        return {"rows": [], "columns": []}
    row_scores, column_scores = _averaged(found, rows, columns)
    return {
        "rows": [rows[at] for at in _by_score(row_scores, rows)],
        "columns": [columns[at] for at in _by_score(column_scores, columns)],
    }


def _by_score(scores: "NDArray[Any]", places: list[int]) -> list[int]:
    return sorted(range(len(places)), key=lambda at: (round(float(scores[at]), 9), places[at]))


def _averaged(cells: list[tuple[int, int]], rows: list[int], columns: list[int]) -> "tuple[NDArray[Any], NDArray[Any]]":
    import networkx
    import numpy

    row_at = {row: at for at, row in enumerate(rows)}
    column_at = {column: at for at, column in enumerate(columns)}
    ends = numpy.array([(row_at[row], column_at[column]) for row, column in cells])
    graph = networkx.Graph((("r", row), ("c", column)) for row, column in cells)
    parts = sorted(map(sorted, networkx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    offset = {node: 10.0 * number for number, part in enumerate(parts) for node in part}
    row_offset = numpy.array([offset["r", row] for row in rows])
    column_offset = numpy.array([offset["c", column] for column in columns])
    row_counts = numpy.bincount(ends[:, 0], minlength=len(rows))
    column_counts = numpy.bincount(ends[:, 1], minlength=len(columns))
    scores = numpy.linspace(-1.0, 1.0, len(rows))
    for _ in range(_ROUNDS):
        column_scores = numpy.bincount(ends[:, 1], scores[ends[:, 0]], len(columns)) / column_counts
        scores = numpy.bincount(ends[:, 0], column_scores[ends[:, 1]], len(rows)) / row_counts
        scores = _spread(scores, row_offset)
    column_scores = numpy.bincount(ends[:, 1], scores[ends[:, 0]], len(columns)) / column_counts
    return scores + row_offset, column_scores + column_offset


def _spread(scores: "NDArray[Any]", part: "NDArray[Any]") -> "NDArray[Any]":
    """Return the scores of each part stretched over -1 to 1: averaging alone would draw them all together."""
    import numpy

    found = numpy.array(scores)
    for number in numpy.unique(part):
        inside = part == number
        least, most = found[inside].min(), found[inside].max()
        found[inside] = 0.0 if most - least < 1e-9 else 2 * (found[inside] - least) / (most - least) - 1
    return found
