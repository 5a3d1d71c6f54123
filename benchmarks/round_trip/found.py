"""What was read, as claims of the same shape as the printer's."""

from collections.abc import Iterator

from benchmarks.printer.page import Claim
from graph.model import ActionPoint, Attendance, Minutes


def found_claims(minutes: Minutes) -> list[Claim]:
    """Return every fact of the minutes that the printer can print; earlier decisions are no facts of the meeting."""
    return [*_meeting(minutes), *_people(minutes), *_items(minutes), *_statements(minutes)]


def _meeting(minutes: Minutes) -> Iterator[Claim]:
    meeting = minutes.meeting
    if meeting is None:
        return
    for name in ("body", "number", "date", "start", "end", "place"):
        value = getattr(meeting, name)
        if value is not None:
            yield Claim("meeting", "", name, str(value))
    for planned in minutes.next_meetings:
        yield Claim("next_meeting", "", str(planned.date))
    if minutes.sign_off.author:
        yield Claim("sign_off", "", "author", minutes.sign_off.author)
    for name in minutes.sign_off.approved_by:
        yield Claim("sign_off", "", "approved_by", name)


def _people(minutes: Minutes) -> Iterator[Claim]:
    for one in minutes.attendance:
        yield Claim("attendance", "", one.agent.name, one.status)
        yield from _details(one)


def _details(one: Attendance) -> Iterator[Claim]:
    excused = {True: "true", False: "false"}.get(one.excused) if one.excused is not None else None
    said = (
        ("role", one.role), ("organisation", one.organisation), ("party", one.party), ("function", one.function),
        ("substitute_for", one.substitute_for), ("excused", excused), ("from", one.present_from),
        ("to", one.present_to),
    )  # fmt: skip
    for kind, value in said:
        if value:
            yield Claim(kind, "", one.agent.name, value)


def _items(minutes: Minutes) -> Iterator[Claim]:
    for item in minutes.agenda:
        yield Claim("item", item.number or "", item.title)
        if item.closed:
            yield Claim("closed", item.number or "", item.title)
        for presenter in item.presenters:
            yield Claim("presenter", item.number or "", item.title, presenter.name)
    for attachment in minutes.attachments:
        yield Claim("attachment", attachment.item or "", attachment.title)


def _statements(minutes: Minutes) -> Iterator[Claim]:
    for proposal in minutes.proposals:
        yield Claim("proposal", proposal.item or "", proposal.text)
    for decision in minutes.decisions:
        if not decision.earlier:
            yield Claim("decision", decision.item or "", decision.text, decision.outcome or "")
    for action in minutes.actions:
        if not action.earlier:
            yield from _task(action)
    for vote in minutes.votes:
        yield Claim("vote", vote.item or "", f"{vote.in_favour}-{vote.against}-{vote.blank}")
    for election in minutes.elections:
        yield Claim("election", election.item or "", election.person, election.function or "")


def _task(action: ActionPoint) -> Iterator[Claim]:
    item = action.item or ""
    yield Claim("action", item, action.text)
    for assignee in action.assignees:
        yield Claim("assignee", item, action.text, assignee.name)
    if action.due:
        yield Claim("due", item, action.text, action.due)
    if action.status:
        yield Claim("action_status", item, action.text, action.status)
    if action.kind:
        yield Claim("action_kind", item, action.text, action.kind)
