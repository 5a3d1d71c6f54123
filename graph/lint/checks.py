"""Run every check over minutes: the one place where they are called."""

from collections.abc import Callable, Iterator
from typing import Final

from graph.errors import NotMinutesError
from graph.lint.abbreviations import check_abbreviations
from graph.lint.attendance import check_attendance
from graph.lint.dates import check_dates
from graph.lint.decisions import check_decisions
from graph.lint.draft import Draft, make_draft
from graph.lint.finding import KINDS, Finding
from graph.lint.header import check_header
from graph.lint.names import check_names
from graph.lint.privacy import check_privacy
from graph.lint.tasks import check_tasks
from graph.model import Minutes

_CHECKS: Final[tuple[Callable[[Draft], Iterator[Finding]], ...]] = (
    check_privacy, check_header, check_dates, check_attendance, check_names, check_decisions, check_tasks,
    check_abbreviations,
)  # fmt: skip


def lint_minutes(minutes: Minutes) -> tuple[Finding, ...]:
    """Return what a secretary should look at before ``minutes`` are published, in reading order, none twice.

    Raises NotMinutesError where the text is no minutes.
    """
    if minutes.meeting is None:
        raise NotMinutesError(", ".join(minutes.document.sources))
    draft = make_draft(minutes)
    found = dict.fromkeys(finding for check in _CHECKS for finding in check(draft))
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, KINDS.index(finding.kind), finding.about or ""
