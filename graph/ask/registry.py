"""Read the names of the registry out of a store."""

from collections import defaultdict
from typing import Final

from graph.ask.names import Entity, Names
from graph.ask.queries import Queryable, fill_query
from graph.model import EntityKind
from graph.vocabulary import expand

_KINDS: Final[dict[str, EntityKind]] = {
    expand("foaf:Person"): "person",
    expand("org:Organization"): "organisation",
    expand("ref:Body"): "body",
    expand("ref:Office"): "office",
    expand("ref:Initiative"): "initiative",
    expand("ref:Goal"): "goal",
}


def load_names(store: Queryable) -> Names:
    """Return the names of all entities, ordered by label."""
    labels: dict[tuple[str, EntityKind], str] = {}
    aliases: dict[tuple[str, EntityKind], set[str]] = defaultdict(set)
    for row in store.select(fill_query("names", {})):
        key = row["entity"], _KINDS[row["class"]]
        labels[key] = min(row["label"], labels.get(key, row["label"]))
        aliases[key].add(row["name"])
    entities = [
        Entity(iri, kind, label, tuple(sorted(aliases[iri, kind] - {label}))) for (iri, kind), label in labels.items()
    ]
    return Names(tuple(sorted(entities, key=lambda one: (one.label, one.iri, one.kind))))
