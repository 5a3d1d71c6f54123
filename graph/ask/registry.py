"""Read the names of the registry out of a store."""

from collections import defaultdict
from typing import Final

from graph.ask.names import Entity, Names
from graph.ask.queries import Queryable, fill_query
from graph.model import EntityKind
from graph.vocabulary import expand

_RECORD: Final = "\x1e"
_UNIT: Final = "\x1f"
_PREFERRED: Final = expand("skos:prefLabel")
_KINDS: Final[dict[str, EntityKind]] = {
    expand("foaf:Person"): "person",
    expand("org:Organization"): "organisation",
    expand("ref:Body"): "body",
    expand("ref:Office"): "office",
    expand("ref:Initiative"): "initiative",
    expand("ref:Goal"): "goal",
}


def load_names(store: Queryable, *, short_forms: bool = False) -> Names:
    """Return the names of all entities, ordered by label; with ``short_forms`` also initials and the like."""
    labels: dict[tuple[str, EntityKind], str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in store.select(fill_query("names", {})):
        for line in filter(None, row["names"].split(_RECORD)):
            iri, predicate, name = line.split(_UNIT)
            key = iri, _KINDS[row["class"]]
            aliases[iri].add(name)
            if predicate == _PREFERRED:
                labels[key] = min(name, labels.get(key, name))
    if short_forms:
        for row in store.select(fill_query("short_forms", {})):
            aliases[row["entity"]].add(row["name"])
    hosts: dict[str, set[str]] = defaultdict(set)
    for row in store.select(fill_query("hosts", {})):
        hosts[row["body"]].add(row["host"])
    entities = [
        Entity(iri, kind, label, tuple(sorted(aliases[iri] - {label})), tuple(sorted(hosts.get(iri, ()))))
        for (iri, kind), label in labels.items()
    ]
    return Names(tuple(sorted(entities, key=lambda one: (one.label, one.iri, one.kind))))
