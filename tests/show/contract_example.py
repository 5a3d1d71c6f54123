"""One document with every field of the model filled, and the whole object it is printed as."""

from typing import Any, Final

from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Approval,
    Attachment,
    Attendance,
    Contradiction,
    Coverage,
    Decision,
    Derivation,
    Document,
    Election,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Mention,
    Minutes,
    PartialDate,
    PlannedMeeting,
    Proposal,
    ShortForm,
    Span,
    Support,
    Unresolved,
    Version,
    Vote,
)

TEXT = "Karen Fjord lover en plan 😀 for Broprojektet."
EVIDENCE = (Evidence("0123456789abcdef", Span(0, 11), "person.name", 0.9, 2),)
SEEN = [{"start": 0, "end": 11, "quote": "Karen Fjord", "rule": "person.name", "confidence": 0.9, "page": 2}]
KAREN = Agent("person", "Karen Fjord")
DOCUMENT = Document("0123456789abcdef", ("møder/a.txt", "kopi.txt"), "text/plain", TEXT)

FULL = Minutes(
    document=DOCUMENT,
    meeting=Meeting(
        "m", "Styregruppe Øst", "4", PartialDate(2020), "13:00", "15:00", "Salen", "KL", {"date": EVIDENCE[0]}
    ),
    attendance=(
        Attendance(
            "a",
            KAREN,
            "substitute",
            EVIDENCE,
            "Direktør",
            "Ø Kommune",
            None,
            "Bo Lund",
            "referent",
            "A",
            "13:10",
            "14:00",
        ),
    ),
    agenda=(AgendaItem("g", "2.1", "Broen", EVIDENCE, (KAREN,), "13:00", "13:30", True, Span(0, 20)),),
    attachments=(Attachment("b", "2.1", "Notat", EVIDENCE),),
    proposals=(Proposal("p", "2.1", "At planen godkendes", EVIDENCE),),
    decisions=(Decision("d", "2.1", "Godkendt.", EVIDENCE, "approved", "p", True),),
    actions=(ActionPoint("t", "2.1", "lover en plan", EVIDENCE, (KAREN,), "committed", "2020-05-01", "åben", False),),
    votes=(Vote("v", None, EVIDENCE, 3, 0, 1, ("Karen Fjord",)),),
    elections=(Election("e", None, "Karen Fjord", EVIDENCE, "formand", "Styregruppe Øst"),),
    initiatives=(Initiative("i", "Broprojektet", EVIDENCE, ("broen",), "project"),),
    goals=(Goal("o", "Pejlemærke 3", EVIDENCE, ("flere broer",), "Broaftalen", "3"),),
    works_on=(Involvement("w", KAREN, "Broprojektet", "committed", EVIDENCE, "2.1", "t"),),
    initiative_relations=(Derivation("r", "Broprojektet", "part_of", "Vejprojektet", EVIDENCE),),
    supports=(Support("s", "Broprojektet", "Pejlemærke 3", EVIDENCE),),
    next_meetings=(PlannedMeeting("n", EVIDENCE, "Styregruppe Øst", PartialDate(month=9, day=3), "Teams"),),
    sign_off=Approval("Karen Fjord", ("Bo Lund",), {"author": EVIDENCE[0]}),
    contradictions=(Contradiction("c", "vote", "2.1", ("3-0", "2-1"), EVIDENCE, ("v", "u")),),
    version=Version("minutes", "draft", 2, {"status": EVIDENCE[0]}),
    same_as=(ShortForm("KF", "Karen Fjord", "initials", EVIDENCE),),
    unresolved=(Unresolved("BL", ("Bo Lund", "Bente Lund"), EVIDENCE),),
    coverage=(Coverage(Span(0, 46), "used", ("t",), None),),
    mentions=(Mention(Span(0, 11), "person", "Karen Fjord", "person.name"),),
)

EXPECTED: Final[dict[str, Any]] = {
    "document": {
        "id": "0123456789abcdef",
        "source": "møder/a.txt",
        "sources": ["møder/a.txt", "kopi.txt"],
        "media_type": "text/plain",
        "language": "da",
        "text": TEXT,
    },
    "meeting": {
        "id": "m",
        "body": "Styregruppe Øst",
        "number": "4",
        "date": "2020",
        "start": "13:00",
        "end": "15:00",
        "place": "Salen",
        "host": "KL",
        "evidence": {"date": SEEN},
    },
    "attendance": [
        {
            "id": "a",
            "name": "Karen Fjord",
            "agent_kind": "person",
            "status": "substitute",
            "role": "Direktør",
            "organisation": "Ø Kommune",
            "excused": None,
            "substitute_for": "Bo Lund",
            "function": "referent",
            "party": "A",
            "from": "13:10",
            "to": "14:00",
            "evidence": SEEN,
        }
    ],
    "agenda": [
        {
            "id": "g",
            "number": "2.1",
            "title": "Broen",
            "presenters": ["Karen Fjord"],
            "start": "13:00",
            "end": "13:30",
            "closed": True,
            "span": {"start": 0, "end": 20},
            "evidence": SEEN,
        }
    ],
    "attachments": [{"id": "b", "item": "2.1", "title": "Notat", "closed": False, "evidence": SEEN}],
    "proposals": [{"id": "p", "item": "2.1", "text": "At planen godkendes", "closed": False, "evidence": SEEN}],
    "decisions": [
        {
            "id": "d",
            "item": "2.1",
            "text": "Godkendt.",
            "outcome": "approved",
            "proposal": "p",
            "earlier": True,
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "actions": [
        {
            "id": "t",
            "item": "2.1",
            "text": "lover en plan",
            "assignees": ["Karen Fjord"],
            "kind": "committed",
            "due": "2020-05-01",
            "status": "åben",
            "earlier": False,
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "votes": [
        {
            "id": "v",
            "item": None,
            "for": 3,
            "against": 0,
            "blank": 1,
            "by": ["Karen Fjord"],
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "elections": [
        {
            "id": "e",
            "item": None,
            "person": "Karen Fjord",
            "function": "formand",
            "body": "Styregruppe Øst",
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "initiatives": [
        {
            "id": "i",
            "label": "Broprojektet",
            "aliases": ["broen"],
            "kind": "project",
            "closed": False,
            "evidence": SEEN,
        },
    ],
    "goals": [
        {
            "id": "o",
            "label": "Pejlemærke 3",
            "aliases": ["flere broer"],
            "scheme": "Broaftalen",
            "number": "3",
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "works_on": [
        {
            "id": "w",
            "agent": "Karen Fjord",
            "agent_kind": "person",
            "initiative": "Broprojektet",
            "kind": "committed",
            "item": "2.1",
            "source": "t",
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "initiative_relations": [
        {
            "id": "r",
            "subject": "Broprojektet",
            "relation": "part_of",
            "object": "Vejprojektet",
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "supports": [{"id": "s", "initiative": "Broprojektet", "goal": "Pejlemærke 3", "closed": False, "evidence": SEEN}],
    "next_meetings": [
        {"id": "n", "body": "Styregruppe Øst", "date": "--09-03", "place": "Teams", "evidence": SEEN},
    ],
    "sign_off": {"author": "Karen Fjord", "approved_by": ["Bo Lund"], "evidence": {"author": SEEN}},
    "contradictions": [
        {
            "id": "c",
            "about": "vote",
            "item": "2.1",
            "values": ["3-0", "2-1"],
            "facts": ["v", "u"],
            "closed": False,
            "evidence": SEEN,
        }
    ],
    "version": {"kind": "minutes", "status": "draft", "revision": 2, "evidence": {"status": SEEN}},
    "same_as": {"KF": "Karen Fjord"},
    "short_forms": [{"short": "KF", "full": "Karen Fjord", "kind": "initials", "evidence": SEEN}],
    "unresolved": [{"text": "BL", "candidates": ["Bo Lund", "Bente Lund"], "evidence": SEEN}],
    "coverage": [{"start": 0, "end": 46, "status": "used", "facts": ["t"], "reason": None}],
    "mentions": [{"start": 0, "end": 11, "kind": "person", "value": "Karen Fjord", "rule": "person.name"}],
}
