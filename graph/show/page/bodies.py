"""Find the forums that a name stands for."""

from graph.show.network.picture import Node
from graph.show.network.selection import find_nodes
from graph.show.page.queries import Scope, fact_query
from graph.store.closed import Select
from graph.vocabulary import expand


def find_bodies(select: Select, name: str) -> tuple[str, tuple[str, ...]]:
    """Return what the forum is called, and the IRIs of all that are called so; raises UnknownNameError."""
    rows = [row for row in select(fact_query("entities", Scope())) if row["class"] == expand("ref:Body")]
    names: dict[str, set[str]] = {}
    for row in rows:
        names.setdefault(row["entity"], set()).update(filter(None, (row.get("alias"),)))
    labels = {row["entity"]: row["label"] for row in rows}
    nodes = [Node(iri, "body", labels[iri], tuple(sorted(names[iri] - {labels[iri]}))) for iri in sorted(labels)]
    found = find_nodes(nodes, name)
    return found[0].label, tuple(node.iri for node in found)
