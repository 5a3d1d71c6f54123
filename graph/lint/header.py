"""Check that the minutes say what meeting this was: which forum, what day, who was there."""

from collections.abc import Iterator

from graph.lint.draft import Draft, signs
from graph.lint.finding import Finding


def check_header(draft: Draft) -> Iterator[Finding]:
    """Yield what is missing: the date or a part of it, the forum, a list of those present."""
    meeting, top = draft.minutes.meeting, draft.first_line()
    if meeting is None:
        return
    if meeting.date is None:
        yield draft.finding("meeting.no_date", top)
    elif None in (meeting.date.year, meeting.date.month, meeting.date.day):
        seen = meeting.evidence.get("date")
        yield draft.finding("meeting.part_of_date", seen.span if seen else top, str(meeting.date))
    if meeting.body is None:
        yield draft.finding("meeting.no_body", top)
    if not _says_who(draft):
        yield draft.finding("meeting.no_people", top)


def _says_who(draft: Draft) -> bool:
    """Return whether a list or a sentence says who came, or, as of an assembly, how many."""
    listed = any(participant.status != "absent" for participant in draft.structure.people)
    told = any(
        one.status == "present" and one.evidence[0].rule.startswith("attending.") for one in draft.minutes.attendance
    )
    return listed or told or any("counted" in signs(reading.sentence.text) for reading, _ in draft.statements)
