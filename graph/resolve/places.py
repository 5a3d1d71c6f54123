"""Which names say where they belong: data of ``data/da`` that decides what two documents can share."""

from functools import cache
from typing import Final

from graph.identity import slug
from graph.resources import resource_text

# Parts that every municipality or region has one of; with a region of its own such a name is tied to a place.
_PARTS: Final = frozenset({"department", "unit", "psychiatry", "collective"})


def is_full_name(name: str) -> bool:
    """Return whether a person's name has two words or more: "Mette" alone is nobody in particular."""
    return len([word for word in name.split() if len(word.strip(".")) > 1]) > 1


def is_common_body(name: str) -> bool:
    """Return whether a body of this name is found in many places: "bestyrelsen", "Økonomiudvalget"."""
    return slug(name) in _common_bodies()


def is_nationwide(organisation: str) -> bool:
    """Return whether an organisation sits in bodies all over the country: "KL", a union, a ministry."""
    return slug(organisation) in _organisations_without_region()


def is_part(organisation: str) -> bool:
    """Return whether the name is a department that many organisations have: "Børn og Unge"."""
    return _organisations_without_region().get(slug(organisation)) in _PARTS


@cache
def _common_bodies() -> frozenset[str]:
    return frozenset(slug(row[0]) for row in _rows("data/da/common_bodies.txt"))


@cache
def _organisations_without_region() -> dict[str, str]:
    # Columns: name, kind, code, region, aliases; a file edited by hand may lack trailing ones.
    rows = (row + [""] * 4 for row in _rows("data/da/organisations.tsv"))
    return {slug(row[0]): row[1] for row in rows if not row[3].strip()}


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in resource_text(name).splitlines() if line.strip() and line[0] != "#"]
