"""Which names say where they belong: data of ``data/da`` that decides what two documents can share."""

import re
from functools import cache
from typing import Final

from graph.identity import slug

_REGION: Final = re.compile(r"region-[^-]+")
# Parts that every municipality or region has one of; with a region of its own such a name is tied to a place.
_PARTS: Final = frozenset({"department", "unit", "psychiatry", "collective"})


def is_full_name(name: str) -> bool:
    """Return whether a person's name has two words or more: "Mette" alone is nobody in particular."""
    return len([word for word in name.split() if len(word.strip(".")) > 1]) > 1


def is_common_body(name: str) -> bool:
    """Return whether a body of this name is found in many places: "bestyrelsen", "Økonomiudvalget"."""
    # Inside: only `add` looks here, and reading the tables brings the whole of extract/ with it.
    from graph.extract import common_bodies

    return common_bodies.is_common_body(name)


def is_nationwide(organisation: str) -> bool:
    """Return whether an organisation sits in bodies all over the country: "KL", a union, a ministry."""
    return slug(organisation) in _organisations_without_region()


def is_part(organisation: str) -> bool:
    """Return whether the name is a department that many organisations have: "Børn og Unge"."""
    return _organisations_without_region().get(slug(organisation)) in _PARTS


def region_of(organisation: str) -> str | None:
    """Return the region an organisation lies in or is, None where that is not known."""
    name = slug(organisation)
    # A region that is not in the list (a former one, an example's) still says so itself.
    return _regions().get(name) or (organisation if _REGION.fullmatch(name) else None)


def is_region(organisation: str) -> bool:
    """Return whether the name is that of a region."""
    region = region_of(organisation)
    return region is not None and slug(region) == slug(organisation)


@cache
def _organisations_without_region() -> dict[str, str]:
    return {slug(name): kind for name, kind, region in _organisations() if not region}


@cache
def _regions() -> dict[str, str]:
    return {slug(name): region for name, _, region in _organisations() if region}


@cache
def _organisations() -> list[tuple[str, str, str]]:
    from graph.extract.tables import read_rows

    return [(name, kind, region) for name, kind, _, region, _ in read_rows("organisations.tsv", 5)]
