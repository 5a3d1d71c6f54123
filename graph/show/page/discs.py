"""Places in the plane: names inside a disc as the seeds of a sunflower, discs beside each other without overlap."""

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy.typing import NDArray

Spot = tuple[int, int]
"""x, y in whole units, y downwards."""

# No two seeds at multiples of the golden angle ever lie in the same direction.
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))
# Seeds of a sunflower lie at least 1.6 times their unit apart, so that nodes need 2 / 1.6 of their radius.
_SEED_ROOM: Final = 1.25
_MIDDLE_ROOM: Final = 2.1
_NODE_GAP: Final = 3.0
_DISC_MARGIN: Final = 16
_DISC_GAP: Final = 28
_DIRECTIONS: Final = 36
# Screens are wider than high.
_FLATNESS: Final = 1.25


def node_radius(ties: int) -> float:
    """Return the radius of a node with so many ties; the script of the map draws it as large (`nodeRadius`)."""
    return 4 + 1.6 * math.sqrt(ties)


def room_for(ties: Sequence[int]) -> int:
    """Return the radius of a disc that holds nodes with so many ties each."""
    return math.ceil(math.sqrt(sum(_areas(ties)))) + _DISC_MARGIN


def spread_nodes(ties: Sequence[int]) -> list[Spot]:
    """Return where nodes with so many ties lie about the middle of their disc, the first in the middle."""
    spots = [(0, 0)] if ties else []
    areas = _areas(ties)
    # Squares of radii grow by the room that each node takes, so that all take theirs evenly.
    for place, inner in enumerate(accumulate(areas[:-1]), 1):
        radius = math.sqrt(inner + areas[place] / 2)
        turn = place * _GOLDEN_ANGLE
        spots.append((round(radius * math.cos(turn)), round(radius * math.sin(turn))))
    return spots


def _areas(ties: Sequence[int]) -> list[float]:
    """Return the room of each node, in squares of a radius; the one in the middle has others on all sides."""
    areas = [((node_radius(count) + _NODE_GAP) * _SEED_ROOM) ** 2 for count in ties]
    return [areas[0] * _MIDDLE_ROOM, *areas[1:]] if areas else []


def pack_discs(radii: Sequence[int], pull: Mapping[tuple[int, int], int]) -> list[Spot]:
    """Return the middle of each disc: none overlaps another, and those that ``pull`` at each other lie near.

    Discs are set down in their order, each touching one before it, where its ties are shortest and the middle near.
    ``pull`` is the strength of a tie between two places of ``radii``.
    """
    import numpy

    if not radii:
        return []
    weights = _weights(len(radii), pull)
    sizes = numpy.array(radii, dtype=float)
    middles = numpy.zeros((len(radii), 2))
    open_sides = [0]
    for place in range(1, len(radii)):
        slots, owners = _slots(middles, sizes, open_sides, place)
        free = _free(slots, middles[:place], sizes[:place] + sizes[place])
        costs = numpy.where(free, _costs(slots, middles[:place], weights[place, :place]), numpy.inf)
        # Rounded, so that the last bit of a cosine does not decide.
        best = int(numpy.argmin(costs.round(3)))
        middles[place] = slots[best].round()
        # A disc with no free side is walled in; what is set down later may as well look elsewhere.
        open_sides = [*sorted(set(owners[free].tolist())), place]
    return [(int(x), int(y)) for x, y in _centred(middles, sizes).tolist()]


def _weights(count: int, pull: Mapping[tuple[int, int], int]) -> "NDArray[Any]":
    import numpy

    weights = numpy.zeros((count, count))
    for (one, other), ties in pull.items():
        weights[one, other] = weights[other, one] = ties
    return weights


def _slots(
    middles: "NDArray[Any]", sizes: "NDArray[Any]", open_sides: Sequence[int], place: int
) -> tuple["NDArray[Any]", "NDArray[Any]"]:
    """Return middles at which disc ``place`` touches a disc that lies already, and which disc that is.

    The first direction is straight outwards: nothing lies beyond the outermost disc, so one slot is always free.
    """
    import numpy

    owners = numpy.repeat(numpy.array(open_sides), _DIRECTIONS)
    outwards = numpy.arctan2(middles[owners, 1], middles[owners, 0])
    turns = outwards + numpy.tile(numpy.arange(_DIRECTIONS), len(open_sides)) * 2 * math.pi / _DIRECTIONS
    # Middles are rounded to whole units, hence one unit more.
    reach = (sizes[owners] + sizes[place] + _DISC_GAP + 1)[:, None]
    return middles[owners] + reach * numpy.stack([numpy.cos(turns), numpy.sin(turns)], axis=1), owners


def _distances(slots: "NDArray[Any]", middles: "NDArray[Any]") -> "NDArray[Any]":
    import numpy

    return numpy.asarray(numpy.hypot(slots[:, 0, None] - middles[:, 0], slots[:, 1, None] - middles[:, 1]))


def _free(slots: "NDArray[Any]", middles: "NDArray[Any]", reaches: "NDArray[Any]") -> "NDArray[Any]":
    import numpy

    return numpy.asarray((_distances(slots, middles) >= reaches + _DISC_GAP).all(axis=1))


def _costs(slots: "NDArray[Any]", middles: "NDArray[Any]", weights: "NDArray[Any]") -> "NDArray[Any]":
    """Return how long the ties from each slot are in the mean, and how far it is out."""
    import numpy

    out = numpy.hypot(slots[:, 0], slots[:, 1] * _FLATNESS)
    total = weights.sum()
    if not total:
        return numpy.asarray(out)
    return numpy.asarray(_distances(slots, middles) @ weights / total + out)


def _centred(middles: "NDArray[Any]", sizes: "NDArray[Any]") -> "NDArray[Any]":
    """Return ``middles`` moved so that all discs together have theirs at (0, 0)."""
    import numpy

    least = (middles - sizes[:, None]).min(axis=0)
    most = (middles + sizes[:, None]).max(axis=0)
    return numpy.asarray(middles - ((least + most) / 2).round())
