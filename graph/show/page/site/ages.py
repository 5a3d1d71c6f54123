"""How old a task is on the day of the latest meeting, as ``src/tasks/`` counts it: never by the clock."""

import json
import re
from datetime import date
from functools import cache
from typing import Final

from graph.resources import resource_text
from graph.show.page.site.words import Wording

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PUNCTUATION: Final = re.compile(r"[.!]+$")
_MOST_DAYS: Final = 60
"""Up to here days say more than months."""

_MOST_MONTHS: Final = 24


def age_words(first: str | None, last: str | None, wording: Wording) -> str:
    """Return "14 dage", "3 måneder" or "5 år" between two days, and "fra 2020" where no day is told."""
    age = age_between(first, last)
    if age is None:
        known = first is not None and _DATE.fullmatch(first)
        return wording.text("tasks.age.from", wording.date(first)) if known else wording.text("tasks.age.unknown")
    unit, count = age
    return wording.text(f"tasks.age.{unit}_one") if count == 1 else wording.text(f"tasks.age.{unit}_many", count)


def age_between(first: str | None, last: str | None) -> tuple[str, int] | None:
    """Return the unit ("days", "months", "years") and how many; None where a date has no day."""
    found, latest = _DATE.fullmatch(first or ""), _DATE.fullmatch(last or "")
    if found is None or latest is None or found[3] is None or latest[3] is None:
        return None
    days = (date.fromisoformat(latest[0]) - date.fromisoformat(found[0])).days
    if days <= _MOST_DAYS:
        return "days", max(0, days)
    months = (int(latest[1]) - int(found[1])) * 12 + int(latest[2]) - int(found[2]) - (int(latest[3]) < int(found[3]))
    return ("months", months) if months <= _MOST_MONTHS else ("years", months // 12)


def is_done(status: str | None) -> bool:
    """Return whether the minutes themselves call a task done; one without a status counts as open."""
    return status is not None and _PUNCTUATION.sub("", status.strip().lower()) in _done_words()


def is_overdue(due: str | None, latest: str | None) -> bool:
    """Return whether a deadline has passed by the day of the latest meeting, as far as both dates are told."""
    if due is None or latest is None or not (_DATE.fullmatch(due) and _DATE.fullmatch(latest)):
        return False
    length = min(len(due), len(latest))
    return due[:length] < latest[:length]


@cache
def _done_words() -> frozenset[str]:
    return frozenset(json.loads(resource_text("show/page/done.json")))
