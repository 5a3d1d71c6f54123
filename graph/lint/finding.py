"""One thing to look at before minutes are published, and what to say of it in Danish and English."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

import yaml

from graph.errors import DataError
from graph.model import Span
from graph.resources import resource_text

Kind = Literal[
    "privacy.cpr", "privacy.person",
    "meeting.no_date", "meeting.part_of_date", "meeting.no_body", "meeting.no_people", "meeting.two_dates",
    "meeting.next_before", "date.weekday", "attendance.both", "attendance.absent_acts", "action.absent",
    "name.ambiguous", "name.unknown", "decision.two_outcomes", "decision.unclear",
    "action.no_owner", "action.no_date", "abbreviation.unexplained",
]  # fmt: skip
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""Every kind of finding, what weighs most first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: where it stands (``line`` from 1; ``page`` where the format has pages) and the ``words`` there.

    ``about`` is what in those words it concerns: a name, a date, an abbreviation; None where it is the whole. ``span``
    is that of the words, or, inside a sentence, of what it concerns. What is missing stands at the first line.
    """

    kind: Kind
    span: Span
    line: int
    page: int | None
    words: str
    about: str | None = None

    def message(self, lang: str) -> str:
        """Return what is the matter, in "da" or "en"."""
        return _wording()[self.kind]["message"][lang]

    def suggestion(self, lang: str) -> str:
        """Return what the secretary can do about it, in "da" or "en"."""
        return _wording()[self.kind]["suggestion"][lang]


@cache
def _wording() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    table: dict[str, dict[str, dict[str, str]]] = yaml.load(resource_text("data/da/lint.yaml"), Loader=yaml.CSafeLoader)
    if set(table) != set(KINDS):
        raise DataError(f"lint.yaml: the kinds that differ from the program's are {sorted(set(table) ^ set(KINDS))}")
    return table
