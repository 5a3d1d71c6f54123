"""Check tasks and promises: somebody should have each, and know by when."""

import re
from collections.abc import Iterator

from graph.extract.dates import find_dates
from graph.lint.draft import Draft, signs
from graph.lint.finding import Finding
from graph.model import ActionPoint

_STANDING = frozenset({"mandated", "responsible"})
_OWN_LINE = frozenset({"action.owner_line", "action.table", "action.listed"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def check_tasks(draft: Draft) -> Iterator[Finding]:
    """Yield tasks that nobody has and tasks without a date; a mandate or a standing duty needs none."""
    for action in draft.minutes.actions:
        span, seen = action.evidence[0].span, signs(action.text)
        if action.earlier or "done" in signs(action.status or ""):
            continue
        if not action.assignees and "event" not in seen:
            yield draft.finding("action.no_owner", span)
        if action.due is None and _wants_date(action) and not _says_when(action.text, seen):
            yield draft.finding("action.no_date", span)
    yield from _unread(draft)


def _unread(draft: Draft) -> Iterator[Finding]:
    """Yield sentences that promise something, or say it is to be done, without a word of who does it."""
    for reading, coverage in draft.said_here():
        seen = signs(reading.sentence.text) if coverage.status != "used" and not reading.agents else frozenset()
        if "promise" in seen or ("task" in seen and coverage.status == "not_understood"):
            yield draft.finding("action.no_owner", reading.sentence.span)


def _wants_date(action: ActionPoint) -> bool:
    """Return whether the action is something to be done once: those who take it on can say by when."""
    return bool(action.assignees) and (action.kind not in _STANDING or action.evidence[0].rule in _OWN_LINE)


def _says_when(text: str, seen: frozenset[str]) -> bool:
    return bool({"dated", "event", "standing"} & seen) or bool(find_dates(text)) or _YEAR.search(text) is not None
