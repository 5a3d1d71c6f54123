"""The families of minutes, and the table of which of them each rule, label and building word comes from.

The list of families is closed: a gold file's ``family`` is one of them, and `data/examples/README.md` says what belongs
to each. A family is left out whole when quality is measured on minutes that no rule was made for (``left_out.py``), so
it has more than one file and no twin.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

FAMILIES: Final = (
    "table", "prose", "general-assembly", "municipal-committee", "regional-committee", "health-cluster",
    "steering-group", "project-group", "network", "site-meeting", "advisory-council", "works-committee", "school",
    "parish-council", "housing", "association-board",
)  # fmt: skip
TABLE: Final = Path(__file__).resolve().parents[2] / "data" / "da" / "families.tsv"
_HEADER: Final = (
    "# Familierne af eksempler, hvor regler, ledetekster og bygningsord er hjemme (se data/examples/README.md).",
    "# Skrives af benchmarks/quality (python -m benchmarks.quality --families); ret den ikke i hånden. Licens: MIT.",
    "of\tname\tfamilies",
)

Homes = Mapping[tuple[str, str], frozenset[str]]
"""The families of each (kind, name), none where no example has it; kind is "rule", "label" or "word"."""


def families_text(homes: Homes) -> str:
    """Return the text of families.tsv."""
    rows = [f"{of}\t{name}\t{' '.join(f for f in FAMILIES if f in found)}" for (of, name), found in homes.items()]
    return "\n".join((*_HEADER, *sorted(rows))) + "\n"


def read_families(text: str) -> dict[tuple[str, str], frozenset[str]]:
    """Return the homes that the text of families.tsv holds."""
    rows = [line.split("\t") for line in text.splitlines() if line not in _HEADER]
    return {(of, name): frozenset(families.split()) for of, name, families in rows}


def at_home_only_in(family: str, homes: Homes) -> frozenset[tuple[str, str]]:
    """Return what comes from this family alone."""
    return frozenset(one for one, found in homes.items() if found == {family})
