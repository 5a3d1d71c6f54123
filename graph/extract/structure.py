"""The words that build minutes up, from ``data/da/structure.yaml``."""

from functools import cache

import yaml

from graph.resources import resource_text


@cache
def structure() -> dict[str, list[str]]:
    """Return the lists of ``data/da/structure.yaml`` by name."""
    table: dict[str, list[str]] = yaml.load(resource_text("data/da/structure.yaml"), Loader=yaml.CSafeLoader)
    return table


@cache
def endings(name: str) -> tuple[str, ...]:
    """Return one list of ``data/da/structure.yaml`` as ``str.endswith`` takes it."""
    return tuple(structure()[name])
