"""Two fictional minutes for questions: namesakes, near names, an excused person, a task that is done later."""

from collections.abc import Sequence

import pyoxigraph

from graph.identity import entity_iri, meeting_key, statement_id
from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Approval,
    Attendance,
    Decision,
    Derivation,
    Document,
    EntityKey,
    EntityKind,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Mention,
    Minutes,
    Outcome,
    PartialDate,
    PlannedMeeting,
    Proposal,
    ShortForm,
    Span,
    Support,
)
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines

STEERING_TEXT = """\
Referat af 1. møde i Styregruppe Fjord
Onsdag den 10. marts 2021, Havnegade 1
Til stede: direktør Mette Holm (MH), Fjordby Kommune, formand
konsulent Ida Lund i stedet for Bo Dam
kontorchef Jens Juhl, Region Sydvest
Mette Krog, Klitby Kommune, IT
Gæst: Sara Friis, Havnens Venner
Afbud: chef Bo Dam, Region Sydvest
Udeblevet: Per Bak, Fjordby Kommune
1. LUK3 ved Mette Holm
Det indstilles, at LUK3 fortsætter.
Styregruppen godkendte, at LUK3 fortsætter.
Mette Holm lover et notat om LUK3 til næste møde.
LUK3 understøtter pejlemærke 2 i Fjordaftalen.
2. Havnen ved Jens Juhl
Der var enighed om en havnemodel, hvor LUK3 indgår.
På sidste møde blev det besluttet, at havnen lukkes.
Region Sydvest deltager i havnemodellen.
3. Fælles temamøde ved Mette Krog
Mette Krog og sekretariatet får mandat til at planlægge mødet.
Region Sydvest undersøger lokalerne senest 1. maj 2021.
Natteravnene fortalte om deres arbejde.
Næste møde er den 5. maj 2021.
Referent: Ida Lund
"""
FORUM_TEXT = """\
Politisk Forum Fjord, tirsdag den 3. maj 2022
Til stede: Mette Holm, Fjordby Kommune
Jens Juhl, Sogn Skole
Afbud: Ida Lund
1. LUK og natteravne
Jens Juhl er ansvarlig for LUK.
Natteravnene understøtter pejlemærke 2 i Bjergaftalen.
Region Sydvest undersøger lokalerne senest 1. maj 2021. Udført
"""
STEERING, FORUM = "Styregruppe Fjord", "Politisk Forum Fjord"
STEERING_ID, FORUM_ID = "aaaa000011112222", "bbbb000011112222"
TEACHER = entity_iri("person", "Jens Juhl", "Sogn Skole")
OTHER_GOAL = entity_iri("goal", "Pejlemærke 2", "Bjergaftalen")
AGENT_KINDS: dict[str, str] = {
    "Region Sydvest": "organisation",
    "Havnens Venner": "organisation",
    "sekretariatet": "office",
    STEERING: "body",
    FORUM: "body",
}
ENTITIES: list[tuple[EntityKind, str, tuple[str, ...]]] = [
    ("person", "Mette Holm", ()),
    ("person", "Mette Krog", ()),
    ("person", "Ida Lund", ()),
    ("person", "Bo Dam", ()),
    ("person", "Per Bak", ()),
    ("person", "Sara Friis", ()),
    ("person", "Jens Juhl", ()),
    ("organisation", "Fjordby Kommune", ("Fjordby",)),
    ("organisation", "Klitby Kommune, IT", ()),
    ("organisation", "Region Sydvest", ()),
    ("organisation", "Havnens Venner", ()),
    ("organisation", "Sogn Skole", ()),
    ("office", "sekretariatet", ()),
    ("body", STEERING, ("styregruppen",)),
    ("body", FORUM, ()),
    ("initiative", "LUK3", ()),
    ("initiative", "LUK", ("Lokal Ungekontakt",)),
    ("initiative", "Havnemodel", ("havnemodellen",)),
    ("initiative", "Natteravne", ("natteravnene",)),
]


class _Scribe:
    """Writes facts by quoting: a quote must stand in the text."""

    def __init__(self, document: str, source: str, text: str, body: str, date: PartialDate, number: str | None) -> None:
        self.document = Document(document, (source,), "text/plain", text)
        self.key = meeting_key(body, date, number, document)

    def span(self, quote: str) -> Span:
        start = self.document.text.index(quote)
        return Span(start, start + len(quote))

    def said(self, quote: str, rule: str = "test.said") -> tuple[Evidence, ...]:
        return (Evidence(self.document.id, self.span(quote), rule, 0.9),)

    def fact(self, kind: str, *words: str | None) -> str:
        return statement_id(self.key, kind, *words)

    def attendance(self, name: str, status: str, quote: str, **fields: object) -> Attendance:
        kinds: dict[str, object] = {"excused": None, **fields}
        return Attendance(self.fact("attendance", name), agent(name), status, self.said(quote), **kinds)  # type: ignore[arg-type]

    def item(self, number: str, title: str, quote: str, presenter: str | None, end: str | None) -> AgendaItem:
        text = self.document.text
        start = text.index(quote)
        span = Span(start, text.index(end) if end else len(text))
        presenters = (agent(presenter),) if presenter else ()
        return AgendaItem(self.fact("item", number), number, title, self.said(quote), presenters, span=span)

    def decision(
        self, item: str, text: str, outcome: Outcome | None, *, earlier: bool = False, proposal: str | None = None
    ) -> Decision:
        return Decision(self.fact("decision", text), item, text, self.said(text), outcome, proposal, earlier)

    def action(self, item: str, text: str, kind: str | None, *assignees: str, **fields: str) -> ActionPoint:
        agents = tuple(agent(name) for name in assignees)
        return ActionPoint(self.fact("action", text), item, text, self.said(text), agents, kind, **fields)  # type: ignore[arg-type]

    def works_on(self, name: str, initiative: str, kind: str, quote: str) -> Involvement:
        fact = self.fact("works_on", name, initiative, kind)
        return Involvement(fact, agent(name), initiative, kind, self.said(quote))  # type: ignore[arg-type]

    def mentions(self, **values: str) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for word, value in values.items():
            start = -1
            while (start := self.document.text.find(word, start + 1)) >= 0:
                end = start + len(word)
                if not self.document.text[end : end + 1].isdigit():
                    found.append(Mention(Span(start, end), "initiative", value, "initiative.named"))
        return tuple(found)


def agent(name: str) -> Agent:
    return Agent(AGENT_KINDS.get(name, "person"), name)  # type: ignore[arg-type]


def steering_minutes() -> Minutes:
    date = PartialDate(2021, 3, 10)
    scribe = _Scribe(STEERING_ID, "styregruppe-1.txt", STEERING_TEXT, STEERING, date, "1")
    said, fact = scribe.said, scribe.fact
    proposal = Proposal(
        fact("proposal", "LUK3"), "1", "at LUK3 fortsætter", said("Det indstilles, at LUK3 fortsætter.")
    )
    model = "Der var enighed om en havnemodel, hvor LUK3 indgår."
    return Minutes(
        scribe.document,
        Meeting(
            scribe.key,
            STEERING,
            "1",
            date,
            place="Havnegade 1",
            evidence={"date": said("onsdag den 10. marts 2021".capitalize())[0]},
        ),
        attendance=_steering_attendance(scribe),
        agenda=(
            scribe.item("1", "LUK3", "1. LUK3 ved Mette Holm", "Mette Holm", "2. Havnen"),
            scribe.item("2", "Havnen", "2. Havnen ved Jens Juhl", "Jens Juhl", "3. Fælles"),
            scribe.item("3", "Fælles temamøde", "3. Fælles temamøde ved Mette Krog", "Mette Krog", None),
        ),
        proposals=(proposal,),
        decisions=(
            scribe.decision("1", "Styregruppen godkendte, at LUK3 fortsætter.", "approved", proposal=proposal.id),
            scribe.decision("2", model, "agreed"),
            scribe.decision("2", "På sidste møde blev det besluttet, at havnen lukkes.", "adopted", earlier=True),
        ),
        actions=_steering_actions(scribe),
        initiatives=(
            Initiative(fact("initiative", "LUK3"), "LUK3", said("LUK3")),
            Initiative(fact("initiative", "Havnemodel"), "Havnemodel", said("havnemodel"), ("havnemodellen",), "model"),
            Initiative(fact("initiative", "Natteravne"), "Natteravne", said("Natteravnene"), ("Natteravnene",)),
        ),
        goals=(Goal(fact("goal", "2"), "Pejlemærke 2", said("pejlemærke 2"), scheme="Fjordaftalen", number="2"),),
        works_on=(
            scribe.works_on("Mette Holm", "LUK3", "presents", "1. LUK3 ved Mette Holm"),
            scribe.works_on(STEERING, "Havnemodel", "participates", model),
            scribe.works_on("Region Sydvest", "Havnemodel", "participates", "Region Sydvest deltager i havnemodellen."),
        ),
        initiative_relations=(Derivation(fact("relation", "1"), "Havnemodel", "combines", "LUK3", said(model)),),
        supports=(
            Support(
                fact("support", "1"), "LUK3", "Pejlemærke 2", said("LUK3 understøtter pejlemærke 2 i Fjordaftalen.")
            ),
        ),
        next_meetings=(
            PlannedMeeting(
                fact("planned", "1"), said("Næste møde er den 5. maj 2021."), STEERING, PartialDate(2021, 5, 5)
            ),
        ),
        sign_off=Approval("Ida Lund", evidence={"author": said("Referent: Ida Lund")[0]}),
        same_as=(ShortForm("MH", "Mette Holm", "person", said("Mette Holm (MH)")),),
        mentions=scribe.mentions(
            LUK3="LUK3", havnemodellen="Havnemodel", havnemodel="Havnemodel", Natteravnene="Natteravne"
        ),
    )


def _steering_attendance(scribe: _Scribe) -> tuple[Attendance, ...]:
    attendance = scribe.attendance
    return (
        attendance(
            "Mette Holm", "present", "direktør Mette Holm (MH), Fjordby Kommune, formand",
            role="direktør", organisation="Fjordby Kommune", function="formand",
        ),
        attendance(
            "Ida Lund", "substitute", "konsulent Ida Lund i stedet for Bo Dam", role="konsulent",
            substitute_for="Bo Dam",
        ),
        attendance(
            "Jens Juhl", "present", "kontorchef Jens Juhl, Region Sydvest", role="kontorchef",
            organisation="Region Sydvest",
        ),
        attendance("Mette Krog", "present", "Mette Krog, Klitby Kommune, IT", organisation="Klitby Kommune, IT"),
        attendance("Sara Friis", "guest", "Sara Friis, Havnens Venner", organisation="Havnens Venner"),
        attendance(
            "Bo Dam", "absent", "chef Bo Dam, Region Sydvest", role="chef", organisation="Region Sydvest", excused=True
        ),
        attendance("Per Bak", "absent", "Per Bak, Fjordby Kommune", organisation="Fjordby Kommune", excused=False),
    )  # fmt: skip


def _steering_actions(scribe: _Scribe) -> tuple[ActionPoint, ...]:
    return (
        scribe.action("1", "Mette Holm lover et notat om LUK3 til næste møde.", "committed", "Mette Holm"),
        scribe.action(
            "3",
            "Mette Krog og sekretariatet får mandat til at planlægge mødet.",
            "mandated",
            "Mette Krog",
            "sekretariatet",
        ),
        scribe.action(
            "3", "Region Sydvest undersøger lokalerne senest 1. maj 2021.", None, "Region Sydvest", due="2021-05-01"
        ),
    )


def forum_minutes() -> Minutes:
    date = PartialDate(2022, 5, 3)
    scribe = _Scribe(FORUM_ID, "forum-2022.txt", FORUM_TEXT, FORUM, date, None)
    said, fact = scribe.said, scribe.fact
    return Minutes(
        scribe.document,
        Meeting(scribe.key, FORUM, None, date, evidence={"date": said("tirsdag den 3. maj 2022")[0]}),
        attendance=(
            scribe.attendance("Mette Holm", "present", "Mette Holm, Fjordby Kommune", organisation="Fjordby Kommune"),
            scribe.attendance("Jens Juhl", "present", "Jens Juhl, Sogn Skole", organisation="Sogn Skole"),
            scribe.attendance("Ida Lund", "absent", "Afbud: Ida Lund", excused=True),
        ),
        agenda=(scribe.item("1", "LUK og natteravne", "1. LUK og natteravne", None, None),),
        actions=(
            scribe.action(
                "1", "Region Sydvest undersøger lokalerne senest 1. maj 2021.", None, "Region Sydvest", status="Udført"
            ),
        ),
        initiatives=(
            Initiative(fact("initiative", "LUK"), "LUK", said("LUK"), ("Lokal Ungekontakt",)),
            Initiative(fact("initiative", "Natteravne"), "Natteravne", said("natteravne"), ("natteravnene",)),
        ),
        goals=(Goal(fact("goal", "2"), "Pejlemærke 2", said("pejlemærke 2"), scheme="Bjergaftalen", number="2"),),
        works_on=(scribe.works_on("Jens Juhl", "LUK", "responsible", "Jens Juhl er ansvarlig for LUK."),),
        supports=(
            Support(
                fact("support", "1"),
                "Natteravne",
                "Pejlemærke 2",
                said("Natteravnene understøtter pejlemærke 2 i Bjergaftalen."),
            ),
        ),
        mentions=scribe.mentions(LUK="LUK", natteravne="Natteravne"),
    )


def registry_lines() -> list[str]:
    lines = [
        line for kind, name, others in ENTITIES for line in entity_lines(kind, name, entity_iri(kind, name), others)
    ]
    lines += entity_lines("person", "Jens Juhl", TEACHER)
    goals = {entity_iri("goal", "Pejlemærke 2"): "Fjordaftalen", OTHER_GOAL: "Bjergaftalen"}
    for iri, scheme in goals.items():
        lines += entity_lines("goal", "Pejlemærke 2", iri, number="2", scheme=scheme)
    return lines


class MemoryStore:
    """A store in memory that answers as `graph.store.Store.select` does, and keeps what it was asked."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._store = pyoxigraph.Store()
        self._store.load("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
        self.queries: list[str] = []

    def select(self, query: str) -> list[dict[str, str]]:
        self.queries.append(query)
        solutions = self._store.query(query, use_default_graph_as_union=True)
        assert isinstance(solutions, pyoxigraph.QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        return [{name: one[name].value for name in names if one[name] is not None} for one in solutions]


def fjord_store() -> MemoryStore:
    identities: dict[EntityKey, str] = {("person", "Jens Juhl"): TEACHER, ("goal", "Pejlemærke 2"): OTHER_GOAL}
    return MemoryStore(
        [*registry_lines(), *quad_lines(steering_minutes(), {}), *quad_lines(forum_minutes(), identities)]
    )
