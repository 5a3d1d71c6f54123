"""For each shape a broken graph that it catches, and honest gaps that it lets pass: missing is no fault."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from rdflib import Graph

from graph.model import (
    ActionPoint,
    AgendaItem,
    Approval,
    Attachment,
    Attendance,
    Decision,
    Document,
    Election,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Minutes,
    PartialDate,
    PlannedMeeting,
    Proposal,
    Span,
    Unresolved,
    Vote,
)
from graph.rdf.parsing import parse_graph, parse_ontology
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines
from graph.rdf.validate import Registry, validate
from graph.vocabulary import prologue
from tests.rdf.fjord_minutes import FIRST, IDENTITIES, person, registry_lines


def _lines(minutes: Minutes) -> list[str]:
    lines = quad_lines(minutes, IDENTITIES)
    return lines + Registry(registry_lines()).named_in(lines)


@cache
def _whole() -> Graph:
    return parse_graph(_lines(FIRST))


def _violations(update: str) -> set[tuple[str, str | None]]:
    """Return (shape, path) of what is wrong once the whole and sound graph has suffered ``update``."""
    graph = Graph()
    for triple in _whole():
        graph.add(triple)
    graph.update(prologue() + update)
    assert set(graph) != set(_whole()), "the update changed nothing"
    findings = validate(graph.serialize(format="nt").splitlines())
    return {(finding.shape, finding.path) for finding in findings if finding.severity == "violation"}


BROKEN = yaml.safe_load(Path(__file__).with_name("broken_graphs.yaml").read_text("utf-8"))


@pytest.mark.parametrize("broken", BROKEN, ids=[broken["case"] for broken in BROKEN])
def test_what_is_wrong_is_caught(broken: dict) -> None:
    assert _violations(broken["update"]) == {(shape, path) for shape, path in broken["violations"]}


def test_each_shape_has_a_broken_graph() -> None:
    shapes = parse_ontology("shapes").query(
        prologue() + "SELECT ?shape WHERE { ?shape a sh:NodeShape FILTER(ISIRI(?shape)) }"
    )
    names = {str(row[0]).rpartition("#")[2] for row in shapes}  # type: ignore[index]
    assert names == {shape for broken in BROKEN for shape, _ in broken["violations"]}


TEXT = "Mødet om havnen. Mille Bork. Det blev drøftet og aftalt. Opgave: ryd op. Fjordmodellen. Pejlemærke 3."
DOCUMENT = Document("00000000000000cc", ("kort.txt",), "text/plain", TEXT)
MEETING = Meeting(
    "document-00000000000000cc", evidence={"place": Evidence(DOCUMENT.id, Span(0, 5), "header.place", 0.9)}
)
SAID = (Evidence(DOCUMENT.id, Span(29, 57), "any.rule", 0.9),)
BARE = Minutes(DOCUMENT, MEETING)
GAPS = {("Meeting", "schema:organizer"), ("Meeting", "dcterms:date")}
ITEM = AgendaItem("item", None, "Havnen", SAID, span=Span(0, 60))
SPARSE: list[tuple[str, Minutes, set[tuple[str, str]]]] = [
    ("undated-meeting-of-no-named-body", BARE, GAPS),
    ("time-without-date", replace(BARE, meeting=replace(MEETING, start="13:00", end="15:00")), GAPS),
    (
        "year-and-time",
        replace(BARE, meeting=replace(MEETING, date=PartialDate(2020), start="13:00")),
        GAPS - {("Meeting", "dcterms:date")},
    ),
    (
        "day-without-year",
        replace(BARE, meeting=replace(MEETING, date=PartialDate(None, 9, 3))),
        GAPS - {("Meeting", "dcterms:date")},
    ),
    (
        "title-without-organisation",
        replace(BARE, attendance=(Attendance("a", person("Mille Bork"), "present", SAID, role="direktør"),)),
        GAPS | {("Membership", "org:organization"), ("Membership", "org:memberDuring")},
    ),
    (
        "organisation-without-title",
        replace(BARE, attendance=(Attendance("a", person("Mille Bork"), "present", SAID, organisation="KL"),)),
        GAPS | {("Membership", "schema:roleName"), ("Membership", "org:memberDuring")},
    ),
    (
        "organisation-that-sends-apologies",
        replace(BARE, attendance=(replace(FIRST.attendance[7], evidence=SAID),)),
        GAPS | {("Attendance", "ref:inCapacity|ref:function|ref:party")},
    ),
    (
        "guest-for-a-part-with-a-function",
        replace(
            BARE,
            attendance=(
                Attendance("a", person("Mille Bork"), "guest", SAID, function="observatør", present_to="punkt 2"),
            ),
        ),
        GAPS,
    ),
    (
        "listed-without-word-of-presence",
        replace(BARE, attendance=(Attendance("a", person("Mille Bork"), "unknown", SAID, party="A"),)),
        GAPS,
    ),
    (
        "substitute-for-one-not-listed",
        replace(
            BARE,
            attendance=(
                Attendance("a", person("Mille Bork"), "substitute", SAID, party="A", substitute_for="Dorte Engkær"),
            ),
        ),
        GAPS,
    ),
    (
        "decision-without-outcome-or-agenda",
        replace(BARE, decisions=(Decision("d", None, "Det blev drøftet.", SAID),)),
        GAPS | {("Decision", "dcterms:type"), ("Decision", "^prov:generated|^prov:used")},
    ),
    (
        "decision-of-an-earlier-meeting",
        replace(
            BARE, agenda=(ITEM,), decisions=(Decision("d", None, "Det blev drøftet.", SAID, "approved", earlier=True),)
        ),
        GAPS,
    ),
    (
        "decision-elected",
        replace(BARE, agenda=(ITEM,), decisions=(Decision("d", None, "Mille blev valgt.", SAID, "elected"),)),
        GAPS,
    ),
    ("unnumbered-closed-item", replace(BARE, agenda=(replace(ITEM, closed=True),)), GAPS),
    (
        "item-A-with-sub-item-2.1",
        replace(BARE, agenda=(replace(ITEM, number="A"), replace(ITEM, id="b", number="2.1"))),
        GAPS,
    ),
    (
        "action-of-nobody-due-in-words",
        replace(BARE, agenda=(ITEM,), actions=(ActionPoint("x", None, "Ryd op.", SAID, due="inden påske"),)),
        GAPS | {("ActionPoint", "^ref:target")},
    ),
    (
        "vote-without-counts",
        replace(BARE, agenda=(ITEM,), votes=(Vote("v", None, SAID),)),
        GAPS | {("Vote", "ref:inFavour|ref:against|ref:blank|ref:voted")},
    ),
    (
        "election-to-nothing-named",
        replace(BARE, elections=(Election("e", None, "Mille Bork", SAID),)),
        GAPS | {("Election", "ref:function")},
    ),
    (
        "attachment-and-proposal-under-no-item",
        replace(
            BARE, attachments=(Attachment("b", None, "Notat", SAID),), proposals=(Proposal("p", None, "At gå.", SAID),)
        ),
        GAPS | {("Attachment", "^prov:used"), ("Proposal", "^prov:used")},
    ),
    ("programme", replace(BARE, initiatives=(Initiative("i", "Fjordmodellen", SAID, kind="programme"),)), GAPS),
    (
        "initiative-of-no-known-kind",
        replace(
            BARE,
            agenda=(ITEM,),
            initiatives=(Initiative("i", "Fjordmodellen", SAID),),
            works_on=(Involvement("w", person("Mille Bork"), "Fjordmodellen", "participates", SAID),),
        ),
        GAPS | {("Initiative", "dcterms:type")},
    ),
    (
        "planned-meeting-of-no-body-or-date",
        replace(BARE, next_meetings=(PlannedMeeting("n", SAID, place="Rådhuset"),)),
        GAPS | {("PlannedMeeting", "schema:organizer"), ("PlannedMeeting", "dcterms:date")},
    ),
    (
        "sign-off-in-initials",
        replace(BARE, sign_off=Approval("HV", (), {"author": SAID[0]})),
        GAPS | {("Approval", "ref:agent")},
    ),
    ("unresolved-that-fits-nobody", replace(BARE, unresolved=(Unresolved("HV", (), SAID),)), GAPS),
    (
        "document-without-a-name",
        replace(BARE, document=replace(DOCUMENT, sources=())),
        GAPS | {("Document", "dcterms:title")},
    ),
]


@pytest.mark.parametrize(("minutes", "warnings"), [case[1:] for case in SPARSE], ids=[case[0] for case in SPARSE])
def test_what_is_missing_is_no_fault(minutes: Minutes, warnings: set[tuple[str, str]]) -> None:
    findings = validate(_lines(minutes))
    assert {(finding.severity, finding.shape, finding.path) for finding in findings} == {
        ("warning", shape, path) for shape, path in warnings
    }


def test_the_whole_minutes_lack_only_what_they_do_not_say() -> None:
    findings = validate(_lines(FIRST))
    assert [(finding.severity, finding.shape, finding.path, finding.quote) for finding in findings] == [
        ("warning", "Membership", "schema:roleName", "Sofie Ravnsø, Klitby Kommune"),
        ("warning", "Attendance", "ref:inCapacity|ref:function|ref:party", "Udeblevet: Niels Overby"),
        ("warning", "Attendance", "ref:inCapacity|ref:function|ref:party", "KL sendte afbud"),
        ("warning", "Initiative", "dcterms:type", "Havnestien"),
        ("warning", "ActionPoint", "^ref:target", "KB undersøger sagen."),
        ("warning", "Approval", "ref:agent", "Godkendt af Mille Bork."),
    ]


def test_a_goal_without_agreement_is_a_gap() -> None:
    goal = replace(BARE, goals=(Goal("g", "Pejlemærke 9", SAID),))
    lines = quad_lines(goal, {}) + entity_lines("goal", "Pejlemærke 9", "https://w3id.org/referat/id/goal/pejlemærke-9")
    assert [(one.severity, one.shape, one.path) for one in validate(lines)] == [
        ("warning", "Meeting", "dcterms:date"),
        ("warning", "Meeting", "schema:organizer"),
        ("warning", "Goal", "skos:inScheme"),
    ]
