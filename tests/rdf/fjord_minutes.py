"""Two fictional minutes as the extractor would give them: everything the contract has stands in the first."""

from graph.identity import entity_iri, meeting_key, statement_id
from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Approval,
    Attachment,
    Attendance,
    Coverage,
    Decision,
    Derivation,
    Document,
    Election,
    EntityKey,
    EntityKind,
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
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines, replacement_line

BODY = "Styregruppen for Fjordklyngen"
TEXT = """\
Referat af møde nr. 4 i Styregruppen for Fjordklyngen
Tirsdag den 5. marts 2024 kl. 13:00-15:00 på Havnby Rådhus, vært: Havnby Kommune

Til stede: direktør Mille Bork, Havnby Kommune (formand); kontorchef Aksel Toftdal, Region Fjordland;
Sofie Ravnsø, Klitby Kommune; overlæge Viggo Lindehøj, Fjordland Sygehus, i stedet for Dorte Engkær;
gæst: Asta Brink (A), fra kl. 14 til punkt 2
Afbud: centerchef Dorte Engkær, Fjordland Sygehus. Udeblevet: Niels Overby. KL sendte afbud.

1. Fjordmodellen ved Aksel Toftdal, kl. 13:10-13:40
Det indstilles, at Fjordmodellen udbredes til Klitby.
Styregruppen godkendte, at Fjordmodellen udbredes til Klitby.
Region Fjordland sørger for en plan senest 1. juni 2024.
Fjordmodellen forener Havnestien med Bølgeprojektet og understøtter pejlemærke 3.

2. Opfølgning ved Mille Bork (lukket)
2.1 Bemanding
Der var enighed om, at Bølgeprojektet fortsætter.
SR lover at kontakte naboerne snarest om Bølgeprojektet.
På mødet i februar blev det godkendt, at Havnestien lukkes.
Det indstilles, at der ansættes en vikar.
For: 4, imod: 1, blanke: 0. Asta Brink stemte imod.
Mille Bork blev valgt til næstformand for Fjordrådet.
KB undersøger sagen.

Bilag: Notat om Fjordmodellen
Næste møde er den 9. april på Klitby Skole.
Referent: SR. Godkendt af Mille Bork.
"""
SECOND_TEXT = """\
Styregruppen for Fjordklyngen, møde 5, 2024
Til stede: kommunaldirektør Mille Bork, Havnby Kommune; Asta Brink
Mille Bork er ansvarlig for Bølgeprojektet.
Region Fjordland, Klitby Kommune og Fjordland Sygehus deltager i Bølgeprojektet.
"""


class Scribe:
    """Builds evidence by quoting: a quote must stand in the text, and only once unless said otherwise."""

    def __init__(self, document: Document, meeting: str) -> None:
        self.document = document
        self.meeting = meeting

    def span(self, quote: str) -> Span:
        start = self.document.text.index(quote)
        return Span(start, start + len(quote))

    def said(self, quote: str, rule: str, confidence: float = 0.97) -> Evidence:
        return Evidence(self.document.id, self.span(quote), rule, confidence)

    def fact(self, kind: str, *words: str | None) -> str:
        return statement_id(self.meeting, kind, *words)

    def mentions(self, *names: str) -> tuple[Mention, ...]:
        found = []
        for name in names:
            start = -1
            while (start := self.document.text.find(name, start + 1)) >= 0:
                found.append(Mention(Span(start, start + len(name)), "initiative", name, "initiative.named"))
        return tuple(found)


def person(name: str) -> Agent:
    return Agent("person", name)


def _first() -> Minutes:
    date = PartialDate(2024, 3, 5)
    key = meeting_key(BODY, date, "4", "0123456789abcdef")
    scribe = Scribe(Document("0123456789abcdef", ("fjord-4.txt",), "text/plain", TEXT), key)
    said, fact = scribe.said, scribe.fact
    proposal = Proposal(
        fact("proposal", "udbredes"),
        "1",
        "Det indstilles, at Fjordmodellen udbredes til Klitby.",
        (said("Det indstilles, at Fjordmodellen udbredes til Klitby.", "proposal.moved"),),
    )
    approved = "Styregruppen godkendte, at Fjordmodellen udbredes til Klitby."
    approval = Decision(
        fact("decision", approved), "1", approved, (said(approved, "decision.approved"),), "approved", proposal.id
    )
    return Minutes(
        scribe.document,
        Meeting(
            key,
            BODY,
            "4",
            date,
            "13:00",
            "15:00",
            "Havnby Rådhus",
            "Havnby Kommune",
            {"body": said(BODY, "header.title"), "date": said("5. marts 2024", "date.long")},
        ),
        attendance=_attendance(scribe),
        agenda=(
            AgendaItem(
                fact("item", "1"),
                "1",
                "Fjordmodellen",
                (said("1. Fjordmodellen ved Aksel Toftdal", "item.numbered"),),
                (person("Aksel Toftdal"),),
                "13:10",
                "13:40",
                span=Span(TEXT.index("1. Fjordmodellen"), TEXT.index("2. Opfølgning")),
            ),
            AgendaItem(
                fact("item", "2"),
                "2",
                "Opfølgning",
                (said("2. Opfølgning ved Mille Bork", "item.numbered"),),
                (person("Mille Bork"),),
                closed=True,
                span=Span(TEXT.index("2. Opfølgning"), TEXT.index("Bilag:")),
            ),
        ),
        attachments=(
            Attachment(
                fact("attachment", "Notat"),
                "1",
                "Notat om Fjordmodellen",
                (said("Notat om Fjordmodellen", "attachment.list"),),
            ),
        ),
        proposals=(
            proposal,
            Proposal(
                fact("proposal", "vikar"),
                "2.1",
                "Det indstilles, at der ansættes en vikar.",
                (said("Det indstilles, at der ansættes en vikar.", "proposal.moved"),),
            ),
        ),
        decisions=(approval, *_decisions(scribe)),
        actions=_actions(scribe),
        votes=(
            Vote(
                fact("vote", "2.1"),
                "2.1",
                (said("For: 4, imod: 1, blanke: 0.", "vote.counts"),),
                4,
                1,
                0,
                ("Asta Brink stemte imod",),
            ),
        ),
        elections=(
            Election(
                fact("election", "Mille Bork"),
                "2.1",
                "Mille Bork",
                (said("Mille Bork blev valgt til næstformand for Fjordrådet.", "election.named"),),
                "næstformand",
                "Fjordrådet",
            ),
        ),
        works_on=(
            Involvement(
                fact("involvement", BODY),
                Agent("body", BODY),
                "Fjordmodellen",
                "committed",
                (said(approved, "decision.approved"),),
                "1",
                approval.id,
            ),
        ),
        next_meetings=(
            PlannedMeeting(
                fact("next", "april"),
                (said("Næste møde er den 9. april på Klitby Skole.", "next.date"),),
                BODY,
                PartialDate(None, 4, 9),
                "Klitby Skole",
            ),
        ),
        sign_off=Approval(
            "Sofie Ravnsø",
            ("Mille Bork", "HV"),
            {
                "author": said("Referent: SR.", "sign.author"),
                "approved_by": said("Godkendt af Mille Bork.", "sign.approved"),
            },
        ),
        version=Version(),
        same_as=(ShortForm("SR", "Sofie Ravnsø", "initials", (said("Referent: SR.", "initials.one"),)),),
        unresolved=(
            Unresolved("KB", ("Karl Bro", "Kira Bang"), (said("KB undersøger sagen.", "initials.several", 0.5),)),
        ),
        coverage=(
            Coverage(Span(0, 10), "used"),
            Coverage(Span(10, 20), "ignored", reason="heading"),
            Coverage(Span(20, 30), "not_understood"),
            Coverage(Span(30, 40), "used"),
        ),
        mentions=scribe.mentions("Fjordmodellen", "Havnestien", "Bølgeprojektet"),
        **_initiatives(scribe),
    )


def _attendance(scribe: Scribe) -> tuple[Attendance, ...]:
    said, fact = scribe.said, scribe.fact

    def attendance(name: str, quote: str, status: str, **more: object) -> Attendance:
        evidence = (said(quote, f"attendance.{status}"),)
        return Attendance(fact("attendance", name), person(name), status, evidence, **more)  # type: ignore[arg-type]

    return (
        attendance(
            "Mille Bork",
            "direktør Mille Bork, Havnby Kommune (formand)",
            "present",
            role="direktør",
            organisation="Havnby Kommune",
            function="formand",
        ),
        attendance(
            "Aksel Toftdal",
            "kontorchef Aksel Toftdal, Region Fjordland",
            "present",
            role="kontorchef",
            organisation="Region Fjordland",
        ),
        attendance("Sofie Ravnsø", "Sofie Ravnsø, Klitby Kommune", "present", organisation="Klitby Kommune"),
        attendance(
            "Viggo Lindehøj",
            "overlæge Viggo Lindehøj, Fjordland Sygehus, i stedet for Dorte Engkær",
            "substitute",
            role="overlæge",
            organisation="Fjordland Sygehus",
            substitute_for="Dorte Engkær",
        ),
        attendance(
            "Asta Brink",
            "Asta Brink (A), fra kl. 14 til punkt 2",
            "guest",
            party="A",
            present_from="kl. 14",
            present_to="punkt 2",
        ),
        attendance(
            "Dorte Engkær",
            "centerchef Dorte Engkær, Fjordland Sygehus",
            "absent",
            role="centerchef",
            organisation="Fjordland Sygehus",
            excused=True,
        ),
        attendance("Niels Overby", "Udeblevet: Niels Overby", "absent", excused=False),
        Attendance(
            fact("attendance", "KL"),
            Agent("organisation", "KL"),
            "absent",
            (said("KL sendte afbud", "attendance.absent"),),
            excused=True,
        ),
    )


def _decisions(scribe: Scribe) -> tuple[Decision, ...]:
    agreed = "Der var enighed om, at Bølgeprojektet fortsætter."
    quoted = "På mødet i februar blev det godkendt, at Havnestien lukkes."
    return (
        Decision(
            scribe.fact("decision", agreed), "2.1", agreed, (scribe.said(agreed, "decision.agreed"),), outcome="agreed"
        ),
        Decision(
            scribe.fact("decision", quoted),
            "2.1",
            quoted,
            (scribe.said(quoted, "decision.quoted", 0.9),),
            outcome="approved",
            earlier=True,
        ),
    )


def _actions(scribe: Scribe) -> tuple[ActionPoint, ...]:
    plan = "Region Fjordland sørger for en plan senest 1. juni 2024."
    contact = "SR lover at kontakte naboerne snarest om Bølgeprojektet."
    unclear = "KB undersøger sagen."
    return (
        ActionPoint(
            scribe.fact("action", plan),
            "1",
            plan,
            (scribe.said(plan, "action.does"),),
            (Agent("organisation", "Region Fjordland"),),
            due="2024-06-01",
            status="I gang",
        ),
        ActionPoint(
            scribe.fact("action", contact),
            "2.1",
            contact,
            (scribe.said(contact, "action.promise"), scribe.said("Referent: SR.", "initials.one")),
            (person("Sofie Ravnsø"),),
            "committed",
            "snarest",
        ),
        ActionPoint(scribe.fact("action", unclear), "2.1", unclear, (scribe.said(unclear, "action.does", 0.6),)),
    )


def _initiatives(scribe: Scribe) -> dict[str, tuple]:
    said, fact = scribe.said, scribe.fact
    related = "Fjordmodellen forener Havnestien med Bølgeprojektet og understøtter pejlemærke 3."
    return {
        "initiatives": (
            Initiative(
                fact("initiative", "Fjordmodellen"),
                "Fjordmodellen",
                (said("Fjordmodellen", "initiative.compound"),),
                ("fjordmodel",),
                "model",
            ),
            Initiative(
                fact("initiative", "Havnestien"), "Havnestien", (said("Havnestien", "initiative.named"),), kind=None
            ),
            Initiative(
                fact("initiative", "Bølgeprojektet"),
                "Bølgeprojektet",
                (said("Bølgeprojektet", "initiative.compound"),),
                kind="project",
            ),
        ),
        "goals": (
            Goal(
                fact("goal", "3"),
                "Pejlemærke 3",
                (said("pejlemærke 3", "goal.numbered"),),
                ("renere fjord",),
                "Fjordaftalen",
                "3",
            ),
        ),
        "initiative_relations": (
            Derivation(
                fact("relation", "Havnestien"),
                "Fjordmodellen",
                "combines",
                "Havnestien",
                (said(related, "relation.combines"),),
            ),
            Derivation(
                fact("relation", "Bølgeprojektet"),
                "Bølgeprojektet",
                "part_of",
                "Fjordmodellen",
                (said(related, "relation.combines"),),
            ),
            Derivation(
                fact("relation", "afløser"),
                "Bølgeprojektet",
                "replaces",
                "Havnestien",
                (said(related, "relation.replaces"),),
            ),
        ),
        "supports": (
            Support(fact("support", "3"), "Fjordmodellen", "Pejlemærke 3", (said(related, "support.direct", 0.92),)),
        ),
    }


def _second() -> Minutes:
    date = PartialDate(2024)
    key = meeting_key(BODY, date, "5", "fedcba9876543210")
    scribe = Scribe(Document("fedcba9876543210", ("mappe/fjord-5.md",), "text/markdown", SECOND_TEXT), key)
    said, fact = scribe.said, scribe.fact
    joined = "Region Fjordland, Klitby Kommune og Fjordland Sygehus deltager i Bølgeprojektet."
    return Minutes(
        scribe.document,
        Meeting(key, BODY, "5", date, evidence={"date": said("2024", "date.year")}),
        attendance=(
            Attendance(
                fact("attendance", "Mille Bork"),
                person("Mille Bork"),
                "present",
                (said("kommunaldirektør Mille Bork, Havnby Kommune", "attendance.present"),),
                "kommunaldirektør",
                "Havnby Kommune",
            ),
            Attendance(
                fact("attendance", "Asta Brink"),
                person("Asta Brink"),
                "present",
                (said("Asta Brink", "attendance.present"),),
            ),
        ),
        works_on=(
            Involvement(
                fact("involvement", "Mille Bork"),
                person("Mille Bork"),
                "Bølgeprojektet",
                "responsible",
                (said("Mille Bork er ansvarlig for Bølgeprojektet.", "works.responsible"),),
            ),
            *(
                Involvement(
                    fact("involvement", name),
                    Agent("organisation", name),
                    "Bølgeprojektet",
                    "participates",
                    (said(joined, "works.participates"),),
                )
                for name in ("Region Fjordland", "Klitby Kommune", "Fjordland Sygehus")
            ),
        ),
        initiatives=(
            Initiative(
                fact("initiative", "Bølgeprojektet"),
                "Bølgeprojektet",
                (said("Bølgeprojektet", "initiative.compound"),),
                kind="project",
            ),
        ),
        mentions=scribe.mentions("Bølgeprojektet"),
    )


FIRST = _first()
SECOND = _second()

_ENTITIES: dict[EntityKind, dict[str, tuple[str, ...]]] = {
    "person": {
        "Mille Bork": ("M. Bork",),
        "Aksel Toftdal": (),
        "Sofie Ravnsø": ("SR",),
        "Viggo Lindehøj": (),
        "Asta Brink": (),
        "Dorte Engkær": (),
        "Niels Overby": (),
    },
    "organisation": {
        "Havnby Kommune": (),
        "Region Fjordland": ("regionen",),
        "Klitby Kommune": (),
        "Fjordland Sygehus": (),
        "KL": (),
    },
    "body": {BODY: ("styregruppen",), "Fjordrådet": ()},
    "initiative": {"Fjordmodellen": ("fjordmodel",), "Havnestien": (), "Bølgeprojektet": ()},
}

IDENTITIES: dict[EntityKey, str] = {
    (kind, name): entity_iri(kind, name) for kind, names in _ENTITIES.items() for name in names
}
IDENTITIES["goal", "Pejlemærke 3"] = entity_iri("goal", "fjordaftalen-3")
FORMER_ID = entity_iri("person", "M. Bork")


def registry_lines() -> list[str]:
    lines = [
        line
        for kind, names in _ENTITIES.items()
        for name, aliases in names.items()
        for line in entity_lines(kind, name, IDENTITIES[kind, name], aliases)
    ]
    goal = IDENTITIES["goal", "Pejlemærke 3"]
    lines.append(replacement_line(FORMER_ID, IDENTITIES["person", "Mille Bork"]))
    return lines + entity_lines("goal", "Pejlemærke 3", goal, ("renere fjord",), number="3", scheme="Fjordaftalen")


def all_lines() -> list[str]:
    return quad_lines(FIRST, IDENTITIES) + quad_lines(SECOND, IDENTITIES) + registry_lines()
