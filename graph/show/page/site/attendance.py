"""How many were at a meeting, as ``src/attendance.ts`` counts them: those who sent apologies were not there."""

from collections.abc import Iterable
from typing import Final

from graph.show.page.records import Fact
from graph.show.page.site.words import Wording

_GROUPS: Final = {
    "present": ("present", "substitute", "guest"),
    "excused": ("excused",),
    "absent": ("absent", "not_excused"),
    "unknown": ("unknown",),
}


def attendance_words(wording: Wording, facts: Iterable[Fact]) -> str:
    """Return "9 til stede · 4 afbud"; where the minutes say nothing of who came, that."""
    said = [fact for fact in facts if fact.kind == "attendance"]
    counts = {group: _count(said, codes) for group, codes in _GROUPS.items()}
    words = [wording.text(f"attendance.{group}", wording.number(count)) for group, count in counts.items() if count]
    return " · ".join(words) or wording.text("attendance.none")


def _count(facts: Iterable[Fact], codes: tuple[str, ...]) -> int:
    """Return how many people are told of so: one of two posts is one, each who is not named is one."""
    return len({fact.id if fact.agent is None else fact.agent for fact in facts if fact.how in codes})
