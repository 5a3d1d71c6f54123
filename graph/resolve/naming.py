"""Name entities: from the identity, the component of context keys, and whether there are namesakes, to an IRI.

A *component* is a set of keys joined by the claims that hold them, named by its smallest key, so that it does not
depend on the order of arrival.
"""

from collections.abc import Iterable
from typing import Literal

from graph.identity import entity_iri

Role = Literal["label", "alias", "number", "scheme"]


def canonical_iri(kind: str, identity: str, component: str, namesakes: bool) -> str:
    """Return the IRI of the entity; among ``namesakes`` the component's key qualifies it."""
    name, _, scope = identity.partition("--")
    qualifiers = [scope] if scope else []
    if namesakes:
        # Only regions and organisations drop their class: "body:vest" and "at:vest" are two places.
        qualifiers.append(component.removeprefix("area:").removeprefix("at:"))
    return entity_iri(kind, name, " ".join(qualifiers) or None)


def best_name(counts: Iterable[tuple[str, int]]) -> str:
    """Return the name that stands in most documents, then the longest, then the smallest: in any order the same."""
    return min(counts, key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[0]


def join_keys(keysets: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return each key's component: keys that a set holds together belong together."""
    parent: dict[str, str] = {}
    for keys in keysets:
        roots = {_root(parent, key) for key in keys}
        smallest = min(roots)
        for root in roots:
            parent[root] = smallest
    return {key: _root(parent, key) for key in parent}


def _root(parent: dict[str, str], key: str) -> str:
    root = parent.setdefault(key, key)
    while parent[root] != root:
        parent[root] = parent[parent[root]]
        root = parent[root]
    return root
