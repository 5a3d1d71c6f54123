"""Project who was there, in which post, who is involved in what, who was elected and who signed."""

from graph.identity import document_iri, slug, statement_id, statement_iri
from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Approval,
    Attendance,
    Election,
    Evidence,
    Involvement,
    InvolvementKind,
    PartialDate,
)
from graph.rdf import terms
from graph.rdf.lines import boolean, date_form, iri, kind, partial_date
from graph.rdf.projection import Projection, membership


def add_attendance(projection: Projection, attendance: Attendance, attested: str | None) -> None:
    """Write one attendance; ``attested`` is the interval that the meeting's date lies in, where known."""
    lines = projection.lines
    fact = projection.begin(attendance.id, terms.ATTENDANCE, attendance.evidence)
    lines.add(fact, terms.AGENT, projection.agent(attendance.agent))
    lines.add(fact, terms.TARGET, projection.meeting)
    lines.add(fact, terms.KIND_OF, kind(attendance.status))
    lines.add(fact, terms.EXCUSED, None if attendance.excused is None else boolean(attendance.excused))
    lines.text(fact, terms.FUNCTION, attendance.function)
    lines.text(fact, terms.PARTY, attendance.party)
    lines.text(fact, terms.PRESENT_FROM, attendance.present_from)
    lines.text(fact, terms.PRESENT_TO, attendance.present_to)
    _add_replaced(projection, fact, attendance)
    if attendance.role or attendance.organisation:
        lines.add(fact, terms.IN_CAPACITY, _add_membership(projection, attendance, attested))


def _add_replaced(projection: Projection, fact: str, attendance: Attendance) -> None:
    name = attendance.substitute_for
    if name is None:
        return
    replaced = next((one for one in projection.minutes.attendance if one.agent.name == name), None)
    if replaced is not None and replaced.id != attendance.id:
        projection.lines.add(fact, terms.SUBSTITUTE_FOR, iri(statement_iri(replaced.id)))
    agent = projection.agent(replaced.agent) if replaced else projection.known_agent(name)
    projection.lines.add(fact, terms.SUBSTITUTE_FOR_AGENT, agent or projection.entity("person", name))


def _add_membership(projection: Projection, attendance: Attendance, attested: str | None) -> str:
    lines, post = projection.lines, membership(attendance)
    lines.add(post, terms.TYPE, terms.MEMBERSHIP)
    lines.add(post, terms.MEMBER, projection.agent(attendance.agent))
    if attendance.organisation:
        lines.add(post, terms.OF_ORGANIZATION, projection.entity("organisation", attendance.organisation))
    lines.text(post, terms.ROLE_NAME, attendance.role)
    lines.add(post, terms.MEMBER_DURING, attested)
    return post


def add_attested(projection: Projection, day: PartialDate | None) -> str | None:
    """Write the interval of which only the meeting's date is known; return its IRI, None without a year."""
    text = partial_date(day)
    in_xsd = terms.IN_XSD.get(date_form(str(day)) or "") if text else None
    if in_xsd is None:
        return None
    interval, instant = (iri(f"{projection.meeting[1:-1]}#{part}") for part in ("attested", "date"))
    projection.lines.add(interval, terms.TYPE, terms.INTERVAL)
    projection.lines.add(interval, terms.INSIDE, instant)
    projection.lines.add(instant, terms.TYPE, terms.INSTANT)
    projection.lines.add(instant, in_xsd, text)
    return interval


def add_involvement(projection: Projection, involvement: Involvement) -> None:
    """Write who works on which initiative, and what that follows from."""
    lines = projection.lines
    fact = projection.begin(involvement.id, terms.INVOLVEMENT, involvement.evidence)
    _add_involved(projection, fact, involvement.agent, involvement.kind)
    lines.add(fact, terms.TARGET, projection.entity("initiative", involvement.initiative))
    source = iri(statement_iri(involvement.source)) if involvement.source else None
    lines.add(fact, terms.WAS_DERIVED_FROM, source)
    lines.text(fact, terms.ITEM_NUMBER, involvement.item)


def add_presenters(projection: Projection, item: AgendaItem) -> None:
    """Write an involvement in the item for each who presents it."""
    for agent in item.presenters:
        _add_derived(projection, item, agent, "presents")


def add_assignees(projection: Projection, action: ActionPoint) -> None:
    """Write an involvement in the action for each who is to do it."""
    for agent in action.assignees:
        _add_derived(projection, action, agent, action.kind or "assigned")


def _add_derived(
    projection: Projection, source: AgendaItem | ActionPoint, agent: Agent, involvement: InvolvementKind
) -> None:
    identifier = f"{source.id}/{agent.kind}/{slug(agent.name)}"
    evidence = _naming(agent.name, source.evidence, projection.minutes.document.text)
    fact = projection.begin(identifier, terms.INVOLVEMENT, evidence)
    _add_involved(projection, fact, agent, involvement)
    projection.lines.add(fact, terms.TARGET, iri(statement_iri(source.id)))


def _add_involved(projection: Projection, fact: str, agent: Agent, involvement: InvolvementKind) -> None:
    projection.lines.add(fact, terms.AGENT, projection.agent(agent))
    projection.lines.add(fact, terms.KIND_OF, kind(involvement))
    projection.lines.add(fact, terms.IN_CAPACITY, projection.capacity(agent))


def _naming(name: str, evidence: tuple[Evidence, ...], text: str) -> tuple[Evidence, ...]:
    """Return the evidence that names the agent, by full or last name; all of it where none does."""
    for words in (name, name.rpartition(" ")[2]):
        if found := tuple(one for one in evidence if words in one.span.of(text)):
            return found
    return evidence


def add_election(projection: Projection, election: Election) -> None:
    """Write who was elected to which function in which body."""
    lines = projection.lines
    fact = projection.begin(election.id, terms.ELECTION, election.evidence)
    lines.add(fact, terms.AGENT, projection.entity("person", election.person))
    lines.text(fact, terms.FUNCTION, election.function)
    lines.add(fact, terms.TARGET, projection.entity("body", election.body) if election.body else None)
    projection.link_item(fact, terms.GENERATED, election.item, election.evidence)


def add_approval(projection: Projection, approval: Approval) -> None:
    """Write one approval for each signature: who wrote and who approved the minutes."""
    if approval.author:
        _add_signature(projection, approval, "author", approval.author)
    for name in approval.approved_by:
        _add_signature(projection, approval, "approved_by", name)


def _add_signature(projection: Projection, approval: Approval, field: str, name: str) -> None:
    evidence = (approval.evidence[field],) if field in approval.evidence else ()
    identifier = statement_id(projection.meeting_id, "approval", field, name)
    fact = projection.begin(identifier, terms.APPROVAL, evidence)
    projection.lines.add(fact, terms.KIND_OF, kind("author" if field == "author" else "approver"))
    projection.lines.add(fact, terms.TARGET, iri(document_iri(projection.minutes.document.id)))
    projection.lines.add(fact, terms.AGENT, projection.known_agent(name))
    projection.lines.text(fact, terms.WORDING, name)
