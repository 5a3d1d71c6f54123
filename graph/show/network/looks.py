"""How kinds of nodes and groups of edges look: shape as well as colour, each readable on white."""

from dataclasses import dataclass
from typing import Final, Literal

from graph.model import EntityKind
from graph.show.network.picture import INDIRECT, SETTING, Edge, EdgeKind

EdgeGroup = Literal["work", "setting", "indirect"]


@dataclass(frozen=True, slots=True)
class NodeLook:
    """A shape of vis.js and its colours."""

    shape: str
    color: str
    border: str

    @property
    def highlight(self) -> dict[str, str]:
        """Return the colours of a node that is chosen or under the pointer."""
        return {"background": self.color, "border": "#f2a900"}


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """A line: its colour, width in pixels, whether it is dashed, and whether it ends in an arrow."""

    color: str
    width: float
    dashes: bool
    arrow: bool


# Each has a contrast of at least 4.5 to white (lines 3, as WCAG 2.1 asks of graphics), and the shapes differ where
# colours are not seen.
NODE_LOOKS: Final[dict[EntityKind, NodeLook]] = {
    "initiative": NodeLook("diamond", "#b04a00", "#7d3500"),
    "goal": NodeLook("star", "#1d7a46", "#125231"),
    "body": NodeLook("hexagon", "#6b3fa0", "#4a2b72"),
    "person": NodeLook("dot", "#1565b3", "#0e4780"),
    "organisation": NodeLook("square", "#53616e", "#37424c"),
    "office": NodeLook("triangleDown", "#a8266f", "#751a4d"),
}
EDGE_LOOKS: Final[dict[EdgeGroup, EdgeLook]] = {
    "work": EdgeLook("#5c6b7a", 2, dashes=False, arrow=True),
    "setting": EdgeLook("#8a949f", 0.9, dashes=False, arrow=False),
    "indirect": EdgeLook("#7d8894", 1.2, dashes=True, arrow=False),
}


def kind_group(kind: EdgeKind) -> EdgeGroup:
    """Return the group of a tie: work, where someone belongs, or what a rule concludes."""
    return "indirect" if kind in INDIRECT else "setting" if kind in SETTING else "work"


def edge_group(edge: Edge) -> EdgeGroup:
    """Return the group of an edge: that of its strongest tie."""
    return kind_group(edge.ties[0].kind)
