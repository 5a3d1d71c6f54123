"""Check what is said of those who were not there: both present and absent, acting, or given a task."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from graph.extract.actions import agents_of
from graph.extract.lines import Line
from graph.extract.reading import Reading
from graph.extract.rules import agent_group, as_words, first_match
from graph.lint.draft import Draft, signs
from graph.lint.finding import Finding
from graph.model import ActionPoint, Agent, Attendance, Evidence, Span

_ABSENT = frozenset({"people.absent", "people.absent_without"})


def check_attendance(draft: Draft) -> Iterator[Finding]:
    """Yield who is both present and absent, and what absent people are said to do or are to do."""
    yield from _both(draft)
    absent = {one.agent for one in draft.minutes.attendance if _was_away(one)}
    if absent:
        acted = [*_actors(draft, absent), *_author(draft, absent)]
        yield from acted
        yield from _presenters(draft, absent, acted)
        yield from _assignees(draft, absent)


def _was_away(attendance: Attendance) -> bool:
    """Return whether someone was away from the whole meeting."""
    partly = attendance.present_from or attendance.present_to
    return attendance.status == "absent" and attendance.agent.kind == "person" and not partly


def _both(draft: Draft) -> Iterator[Finding]:
    """Yield who stands in a list of those who came and in one of those who did not.

    A list of participants that holds everybody who was absent is a list of those invited, unless its label says that
    they came; in a table and at a box it is the mark that says so, not the list.
    """
    lists = {one.agent: _lists(draft, one.evidence) for one in draft.minutes.attendance}
    absent = [agent for agent, (_, away) in lists.items() if away]
    both = [agent for agent in absent if lists[agent][0]]
    for agent in both:
        came, away = lists[agent]
        if len(both) < len(absent) or len(both) == 1 or any("came" in signs(_label(draft, span)) for span in came):
            yield draft.finding_within("attendance.both", max(*came, *away), agent.name)


def _lists(draft: Draft, evidence: Iterable[Evidence]) -> tuple[list[Span], list[Span]]:
    """Return where the header lists someone as present, and where as absent."""
    places: tuple[list[Span], list[Span]] = ([], [])
    for one in evidence:
        line = _line(draft, one.span)
        if line is not None and line.index < draft.structure.outline.header_end:
            if one.rule == "people.present" and not line.cells and line.checked is None:
                places[0].append(one.span)
            elif one.rule in _ABSENT:
                places[1].append(one.span)
    return places


def _line(draft: Draft, span: Span) -> Line | None:
    lines = draft.structure.lines
    at = bisect_right(lines, span.start, key=lambda line: line.span.start) - 1
    return lines[at] if at >= 0 else None


def _label(draft: Draft, span: Span) -> str:
    """Return the line whose label says that those under it, or after it, were present."""
    at = _line(draft, span)
    above = draft.structure.lines[: at.index + 1] if at else ()
    return next((line.span.of(draft.text) for line in reversed(above) if line.label == "present"), "")


def _presenters(draft: Draft, absent: set[Agent], acted: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the items that an absent person presents, where no sentence of the item has said so."""
    for item in draft.minutes.agenda:
        title = item.evidence[0].span
        said = {one.about for one in acted if item.span is not None and item.span.contains(one.span)}
        for agent in item.presenters:
            if agent in absent and agent.name not in said:
                yield draft.finding("attendance.absent_acts", title, agent.name)


def _author(draft: Draft, absent: set[Agent]) -> Iterator[Finding]:
    """Yield the note-taker, by the label; a name on a page of signatures does not say who wrote."""
    author, seen = draft.minutes.sign_off.author, draft.minutes.sign_off.evidence.get("author")
    line = _line(draft, seen.span) if seen is not None else None
    if author is not None and line is not None and line.label == "note_taker" and Agent("person", author) in absent:
        yield draft.finding("attendance.absent_acts", line.span, author)


def _actors(draft: Draft, absent: set[Agent]) -> Iterator[Finding]:
    for reading, _ in draft.said_here():
        for agent in _acting(reading):
            if agent in absent and "away" not in signs(reading.sentence.text):
                yield draft.finding("attendance.absent_acts", reading.sentence.span, agent.name)


def _acting(reading: Reading) -> Sequence[Agent]:
    """Return who a sentence shows in action at the meeting ("… orienterede om")."""
    found = first_match("acting", as_words(reading.masked.text)) if reading.agents else None
    return agents_of(reading.masked.agents(agent_group(found[1]))) if found else ()


def _assignees(draft: Draft, absent: set[Agent]) -> Iterator[Finding]:
    for action in draft.minutes.actions:
        # What stands in a log with a status was given to them at a meeting before this one.
        logged = action.status is not None and "new" not in signs(action.status)
        if action.earlier or logged or "away" in signs(_said(draft, action)):
            continue
        for agent in action.assignees:
            if agent in absent:
                yield draft.finding("action.absent", action.evidence[0].span, agent.name)


def _said(draft: Draft, action: ActionPoint) -> str:
    spans: Iterator[Span] = (one.span for one in action.evidence)
    return " ".join(" ".join(span.of(draft.text).split()) for span in spans)
