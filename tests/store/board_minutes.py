"""Small fictional minutes for the store's tests, built by hand: who met, what they decided, on which initiative."""

import hashlib
from collections.abc import Sequence

from graph.identity import meeting_key, statement_id
from graph.model import (
    Agent,
    Attendance,
    Coverage,
    Decision,
    Document,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Minutes,
    PartialDate,
    Span,
    Version,
)
from graph.resolve.places import is_common_body


def board_minutes(
    source: str,
    body: str | None,
    people: Sequence[tuple[str, str | None]] = (),
    *,
    date: PartialDate | None = None,
    host: str | None = None,
    initiatives: Sequence[tuple[str, tuple[str, ...]]] = (),
    offices: Sequence[str] = (),
    goals: Sequence[Goal] = (),
    decision: str = "Planen blev godkendt.",
    version: Version = Version(),  # noqa: B008  (frozen)
) -> Minutes:
    """Return minutes in which ``people`` (name, organisation) met and, all of them, work on the initiatives."""
    text = "\n".join([source, body or "", *(f"{name}, {place}" for name, place in people), decision, repr(initiatives)])
    document = Document(hashlib.sha256(text.encode()).hexdigest()[:16], (source,), "text/plain", text)
    qualifier = host if body and is_common_body(body) else None
    meeting = Meeting(meeting_key(body, date, None, document.id, qualifier), body, None, date, host=host)
    evidence = (Evidence(document.id, Span(0, len(source)), "test.rule", 0.9),)

    def identifier(kind: str, *words: str) -> str:
        return statement_id(meeting.id, kind, *words)

    attendance = tuple(
        Attendance(identifier("attendance", name), Agent("person", name), "present", evidence, organisation=place)
        for name, place in people
    )
    works_on = [
        Involvement(identifier("works_on", agent.name, label), agent, label, "participates", evidence)
        for label, _ in initiatives
        for agent in [*(one.agent for one in attendance), *(Agent("office", office) for office in offices)]
    ]
    return Minutes(
        document,
        meeting,
        attendance=attendance,
        decisions=(Decision(identifier("decision", decision), None, decision, evidence, "approved"),),
        initiatives=tuple(
            Initiative(identifier("initiative", one), one, evidence, names) for one, names in initiatives
        ),
        goals=tuple(goals),
        works_on=tuple(works_on),
        version=version,
        coverage=(Coverage(Span(0, len(source)), "used"), Coverage(Span(len(source), len(text)), "not_understood")),
    )
