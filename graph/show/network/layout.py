"""Place the nodes of a picture: people beside what they work on, names apart, the same on every run.

Forces as in Fruchterman and Reingold (1991), with a pull that sorts kinds from left to right (organisations, people,
forums, initiatives, goals), after which labels that lie over each other are pushed apart. numpy alone: the layouts of
networkx need scipy from 500 nodes on.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.model import EntityKind
from graph.show.network.picture import Edge, Picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COLUMN: Final[dict[EntityKind, float]] = {
    "organisation": -1.7,
    "person": -0.6,
    "office": -0.2,
    "body": 0.1,
    "initiative": 1.1,
    "goal": 1.9,
}
_STEPS: Final = 260
_DISTANCE: Final = 170.0
_ASPECT: Final = 1.75
_ROOM: Final = 1.7
_SMALL_MAP: Final = 950.0
_EVENNESS: Final = 0.6
_ROUNDS: Final = 400


@dataclass(frozen=True, slots=True)
class Box:
    """Half the width and half the height that a node and its label take, in pixels, and how far down its middle is."""

    half_width: float
    half_height: float
    drop: float = 0.0


Positions = dict[str, tuple[int, int]]
"""IRI → x, y in whole pixels, y downwards."""


def place(picture: Picture, boxes: Mapping[str, Box]) -> Positions:
    """Return where each node stands, the picture's middle near (0, 0); no two ``boxes`` lie over each other."""
    import numpy

    if not picture.nodes:
        return {}
    index = {node.iri: place for place, node in enumerate(picture.nodes)}
    ends = numpy.array([(index[e.source], index[e.target]) for e in picture.edges], dtype=int).reshape(-1, 2)
    pull = numpy.array([_strength(edge) for edge in picture.edges])
    column = numpy.array([_COLUMN[node.kind] for node in picture.nodes])
    sizes = numpy.array([(boxes[n.iri].half_width, boxes[n.iri].half_height) for n in picture.nodes])
    drops = numpy.array([boxes[n.iri].drop for n in picture.nodes])
    spots = _filling(_spread(column, ends, pull), page_width(boxes.values()))
    spots[:, 1] += drops
    spots = _apart(spots, sizes)
    spots[:, 1] -= drops
    spots -= (spots.min(axis=0) + spots.max(axis=0)) / 2
    return {iri: (round(float(spots[at, 0])), round(float(spots[at, 1]))) for iri, at in index.items()}


def page_width(boxes: Iterable[Box]) -> float:
    """Return how wide a map must be, in pixels, for these boxes to lie apart with room for the lines between."""
    areas = [4 * box.half_width * box.half_height for box in boxes]
    area, count = sum(areas), len(areas)
    roomy = min(_SMALL_MAP, _SMALL_MAP / 3 * math.sqrt(count))
    return max(roomy, math.sqrt(area * _ROOM * _ASPECT))


def _strength(edge: Edge) -> float:
    """Return how hard an edge pulls: what people work on draws more than where they belong."""
    return 0.3 if edge.indirect else 0.6 if edge.setting else 1.0


def _spread(column: "NDArray[Any]", ends: "NDArray[Any]", pull: "NDArray[Any]") -> "NDArray[Any]":
    """Return positions after the forces have worked, from a start that depends on the order of the nodes alone."""
    import numpy

    count = len(column)
    width = _DISTANCE * numpy.sqrt(count)
    # The golden angle spreads points evenly; no two of them ever coincide.
    turns = numpy.arange(count) * 2.399963
    radius = width * 0.5 * numpy.sqrt((numpy.arange(count) + 0.5) / count)
    home = column * width * 0.34
    spots = numpy.stack([home + radius * numpy.cos(turns) * 0.4, radius * numpy.sin(turns)], axis=1)
    heat = width * 0.12
    for step in range(_STEPS):
        moves = _forces(spots, home, ends, pull)
        length = numpy.maximum(numpy.hypot(moves[:, 0], moves[:, 1]), 1e-9)
        limit = heat * (1 - step / _STEPS) + 0.5
        spots += moves * numpy.minimum(1.0, limit / length)[:, None]
    return spots


def _filling(spots: "NDArray[Any]", width: float) -> "NDArray[Any]":
    """Return ``spots`` spread over a page of this width: far-off leaves come in, crowded middles open."""
    import numpy

    count = len(spots)
    ranks = numpy.argsort(numpy.argsort(spots, axis=0, kind="stable"), axis=0) / max(count - 1, 1)
    extent = numpy.maximum(numpy.ptp(spots, axis=0), 1e-9)
    even = (1 - _EVENNESS) * (spots - spots.min(axis=0)) / extent + _EVENNESS * ranks
    return numpy.asarray(even * numpy.array([width, width / _ASPECT]))


def _forces(spots: "NDArray[Any]", home: "NDArray[Any]", ends: "NDArray[Any]", pull: "NDArray[Any]") -> "NDArray[Any]":
    import numpy

    across = spots[:, 0][:, None] - spots[:, 0]
    down = spots[:, 1][:, None] - spots[:, 1]
    push = _DISTANCE**2 / numpy.maximum(across**2 + down**2, 25.0)
    moves = numpy.stack([(across * push).sum(axis=1), (down * push).sum(axis=1)], axis=1)
    if len(ends):
        line = spots[ends[:, 0]] - spots[ends[:, 1]]
        tug = line * (pull * numpy.hypot(line[:, 0], line[:, 1]) / _DISTANCE)[:, None]
        numpy.add.at(moves, ends[:, 0], -tug)
        numpy.add.at(moves, ends[:, 1], tug)
    moves[:, 0] += (home - spots[:, 0]) * 0.9
    moves[:, 1] -= spots[:, 1] * 0.25
    return numpy.asarray(moves)


def _apart(spots: "NDArray[Any]", sizes: "NDArray[Any]") -> "NDArray[Any]":
    """Return ``spots`` after pushing boxes apart, each pair along the way that moves it least."""
    import numpy

    one, other = numpy.triu_indices(len(spots), 1)
    need = sizes[one] + sizes[other]
    for _ in range(_ROUNDS):
        # Few pairs are near each other sideways: only those are looked at in full.
        near = numpy.flatnonzero(numpy.abs(spots[one, 0] - spots[other, 0]) < need[:, 0])
        gap = spots[one[near]] - spots[other[near]]
        over = need[near] - numpy.abs(gap)
        hit = numpy.flatnonzero((over[:, 0] > 0) & (over[:, 1] > 0))
        if not len(hit):
            break
        axis = numpy.argmin(over[hit], axis=1)
        shift = numpy.where(gap[hit, axis] < 0, -1.0, 1.0) * (over[hit, axis] + 1) / 2
        moves, meets = numpy.zeros_like(spots), numpy.zeros(len(spots))
        for ends, way in ((one[near[hit]], 1), (other[near[hit]], -1)):
            numpy.add.at(moves, (ends, axis), way * shift)
            numpy.add.at(meets, ends, 1)
        # Many pushes at once would overshoot; the mean of them settles.
        spots = spots + moves / numpy.maximum(meets, 1)[:, None] * 1.4
    return spots
