"""Project the facts of one document to N-Quads: a pure function of the minutes and of who is who.

`docs/graph.md` shows the triples of each fact; `ontology/minutes.ttl` defines the terms.
"""

from collections import Counter

from graph.identity import document_iri, statement_id, statement_iri
from graph.model import Derivation, Meeting, Minutes, PlannedMeeting, ShortForm, Support, Unresolved
from graph.rdf import terms
from graph.rdf.lines import GraphLines, integer, iri, kind, literal, partial_date, time
from graph.rdf.people import add_approval, add_attendance, add_attested, add_election, add_involvement
from graph.rdf.placing import initiative_subjects
from graph.rdf.projection import Identities, Projection
from graph.rdf.treatment import add_action, add_attachment, add_decision, add_item, add_proposal, add_vote
from graph.vocabulary import EXTRACTOR_VERSION, ID

__all__ = ["Identities", "quad_lines", "version_lines"]


def quad_lines(minutes: Minutes, identities: Identities, graph: str | None = None) -> list[str]:
    """Return the N-Quads lines of one document, without line ends, none twice.

    ``graph`` is the name of the graph, by default the document's IRI. A name missing from ``identities`` gets the IRI
    of its kind and name.
    """
    lines = GraphLines(graph or document_iri(minutes.document.id))
    _add_document(lines, minutes)
    if minutes.meeting is not None:
        projection = Projection(lines, minutes, minutes.meeting, identities)
        _add_meeting(projection, minutes.meeting)
        _add_people(projection, minutes.meeting)
        _add_treatment(projection)
        _add_initiatives(projection)
        _add_names(projection)
    return lines.lines()


def version_lines(minutes: Minutes, counting: str) -> list[str]:
    """Return the N-Quads lines of a document whose facts another version states, the document with id ``counting``."""
    lines = GraphLines(document_iri(minutes.document.id))
    _add_document(lines, minutes)
    lines.add(iri(document_iri(minutes.document.id)), terms.IS_VERSION_OF, iri(document_iri(counting)))
    return lines.lines()


def _add_document(lines: GraphLines, minutes: Minutes) -> None:
    document = minutes.document
    node = iri(document_iri(document.id))
    lines.add(node, terms.TYPE, terms.DOCUMENT)
    for source in document.sources:
        lines.text(node, terms.TITLE, source)
    lines.text(node, terms.IDENTIFIER, document.id)
    lines.text(node, terms.FORMAT, document.media_type)
    lines.text(node, terms.LANGUAGE, document.language)
    version = minutes.version
    lines.add(node, terms.KIND_OF, kind(version.kind) if version.kind == "agenda" else None)
    lines.text(node, terms.CREATIVE_WORK_STATUS, version.status)
    lines.add(node, terms.VERSION, None if version.revision is None else integer(version.revision))
    counts = Counter(sentence.status for sentence in minutes.coverage)
    if counts:
        lines.add(node, terms.SENTENCES_USED, integer(counts["used"]))
        lines.add(node, terms.SENTENCES_IGNORED, integer(counts["ignored"]))
        lines.add(node, terms.SENTENCES_NOT_UNDERSTOOD, integer(counts["not_understood"]))
    extraction, extractor = iri(f"{document_iri(document.id)}#extraction"), iri(f"{ID}extractor/{EXTRACTOR_VERSION}")
    lines.add(extraction, terms.TYPE, terms.ACTIVITY)
    lines.add(extraction, terms.USED, node)
    lines.add(extraction, terms.WAS_ASSOCIATED_WITH, extractor)
    lines.add(extractor, terms.TYPE, terms.SOFTWARE_AGENT)
    lines.add(extractor, terms.NAME, literal("referatgraf"))
    lines.add(extractor, terms.SOFTWARE_VERSION, literal(EXTRACTOR_VERSION))


def _add_meeting(projection: Projection, meeting: Meeting) -> None:
    lines, node = projection.lines, projection.meeting
    lines.add(node, terms.TYPE, terms.MEETING)
    lines.add(node, terms.RECORDED_IN, iri(document_iri(projection.minutes.document.id)))
    lines.add(node, terms.ORGANIZER, projection.entity("body", meeting.body) if meeting.body else None)
    lines.text(node, terms.NUMBER, meeting.number)
    lines.add(node, terms.DATE, partial_date(meeting.date))
    lines.add(node, terms.START_TIME, time(meeting.start) if meeting.start else None)
    lines.add(node, terms.END_TIME, time(meeting.end) if meeting.end else None)
    lines.text(node, terms.LOCATION, meeting.place)
    lines.text(node, terms.HOST, meeting.host)
    for field, evidence in meeting.evidence.items():
        projection.evidence.add(node, "meeting", (evidence,), field)


def _add_people(projection: Projection, meeting: Meeting) -> None:
    minutes = projection.minutes
    attested = add_attested(projection, meeting.date)
    for attendance in minutes.attendance:
        add_attendance(projection, attendance, attested)
    for involvement in minutes.works_on:
        add_involvement(projection, involvement)
    for election in minutes.elections:
        add_election(projection, election)
    add_approval(projection, minutes.sign_off)


def _add_treatment(projection: Projection) -> None:
    minutes = projection.minutes
    for position, item in enumerate(minutes.agenda, 1):
        add_item(projection, item, position)
    for attachment in minutes.attachments:
        add_attachment(projection, attachment)
    for proposal in minutes.proposals:
        add_proposal(projection, proposal)
    for decision in minutes.decisions:
        add_decision(projection, decision)
    for action in minutes.actions:
        add_action(projection, action)
    for vote in minutes.votes:
        add_vote(projection, vote)
    for planned in minutes.next_meetings:
        _add_planned_meeting(projection, planned)


def _add_planned_meeting(projection: Projection, planned: PlannedMeeting) -> None:
    fact = projection.begin(planned.id, terms.PLANNED_MEETING, planned.evidence)
    body = projection.entity("body", planned.body) if planned.body else None
    projection.lines.add(fact, terms.ORGANIZER, body)
    projection.lines.add(fact, terms.DATE, partial_date(planned.date))
    projection.lines.text(fact, terms.LOCATION, planned.place)


def _add_initiatives(projection: Projection) -> None:
    minutes, lines = projection.minutes, projection.lines
    for initiative in minutes.initiatives:
        node = projection.entity("initiative", initiative.label)
        lines.add(node, terms.KIND_OF, kind(initiative.kind) if initiative.kind else None)
        projection.evidence.add(node, initiative.id, initiative.evidence)
    listed = {goal.label for goal in minutes.goals}
    for goal in minutes.goals:
        projection.evidence.add(projection.entity("goal", goal.label), goal.id, goal.evidence)
    for subject, label in initiative_subjects(minutes, projection.items):
        lines.add(iri(statement_iri(subject.id)), terms.SUBJECT, projection.entity("initiative", label))
    for relation in minutes.initiative_relations:
        other = projection.entity("initiative", relation.object)
        _add_statement(projection, relation, relation.subject, terms.RELATIONS[relation.relation], other)
    for support in minutes.supports:
        goal_node = projection.entity("goal", support.goal)
        if support.goal not in listed:  # an aim named only where something supports it
            projection.evidence.add(goal_node, support.id, support.evidence)
        _add_statement(projection, support, support.initiative, terms.SUPPORTS, goal_node)


def _add_statement(
    projection: Projection, fact: Derivation | Support, initiative: str, predicate: str, other: str
) -> None:
    """Write a relation twice: as a plain triple, and as a statement that bears the evidence."""
    lines, subject = projection.lines, projection.entity("initiative", initiative)
    lines.add(subject, predicate, other)
    node = projection.begin(fact.id, terms.STATEMENT, fact.evidence)
    lines.add(node, terms.STATEMENT_SUBJECT, subject)
    lines.add(node, terms.PREDICATE, predicate)
    lines.add(node, terms.OBJECT, other)


def _add_names(projection: Projection) -> None:
    for short_form in projection.minutes.same_as:
        _add_short_form(projection, short_form)
    for unresolved in projection.minutes.unresolved:
        _add_unresolved(projection, unresolved)


def _add_short_form(projection: Projection, short_form: ShortForm) -> None:
    identifier = statement_id(projection.meeting_id, "short_form", short_form.short, short_form.full)
    fact = projection.begin(identifier, terms.SHORT_FORM, short_form.evidence)
    projection.lines.text(fact, terms.WORDING, short_form.short)
    projection.lines.add(fact, terms.STANDS_FOR, projection.mentioned(short_form.kind, short_form.full))


def _add_unresolved(projection: Projection, unresolved: Unresolved) -> None:
    identifier = statement_id(projection.meeting_id, "unresolved", unresolved.text)
    fact = projection.begin(identifier, terms.UNRESOLVED, unresolved.evidence)
    projection.lines.text(fact, terms.WORDING, unresolved.text)
    for candidate in unresolved.candidates:
        projection.lines.text(fact, terms.CANDIDATE, candidate)
