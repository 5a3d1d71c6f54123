"""What a document's names can share with other documents: a table of (what the minutes say, the claims)."""

import pytest

from graph.model import (
    ActionPoint,
    Agent,
    Attendance,
    AttendanceStatus,
    Document,
    Election,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Minutes,
    PlannedMeeting,
    ShortForm,
    Span,
    Support,
)
from graph.resolve.claims import Claim, find_claims
from graph.resolve.naming import best_name, canonical_iri, join_keys

EVIDENCE = (Evidence("d0", Span(0, 4), "test.rule", 0.9),)
NO_CONTEXT = ("document:d0",)
EVERYWHERE = ("everywhere",)


def minutes(body: str | None = None, host: str | None = None, **facts: object) -> Minutes:
    document = Document("d0", ("a.txt",), "text/plain", "Møde")
    return Minutes(document, Meeting("m", body, host=host), **facts)  # type: ignore[arg-type]


def attends(name: str, organisation: str | None = None, status: AttendanceStatus = "present") -> Attendance:
    return Attendance(name, Agent("person", name), status, EVIDENCE, organisation=organisation)


def claims(said: Minutes, kind: str) -> dict[str, tuple[str, ...]]:
    return {claim.identity: claim.keys for claim in find_claims(said) if claim.kind == kind}


PEOPLE = [
    pytest.param(minutes(attendance=(attends("Ida Fjord"),)), {"ida-fjord": NO_CONTEXT}, id="nothing to share"),
    pytest.param(
        minutes("Havnerådet i Klitby", "Klitby Havn", attendance=(attends("Ida Fjord", "Sandby Skole"),)),
        {"ida-fjord": ("at:klitby-havn", "at:sandby-skole", "body:havnerådet-i-klitby")},
        id="host, organisation and forum",
    ),
    pytest.param(
        minutes("Bestyrelsen", attendance=(attends("Ida Fjord"),)),
        {"ida-fjord": NO_CONTEXT},
        id="a forum that many have says nothing",
    ),
    pytest.param(
        minutes("Havnerådet i Klitby", attendance=(attends("Ida", "Sandby Skole"),)),
        {"ida": NO_CONTEXT},
        id="a first name is nobody in particular",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Digitalisering, Sandby Kommune"),)),
        {"ida-fjord": ("at:digitalisering-sandby-kommune", "at:digitalisering", "at:sandby-kommune")},
        id="a department and whose it is",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Børn og Unge"),)),
        {"ida-fjord": NO_CONTEXT},
        id="a department that every municipality has",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Sandby Skole"), attends("Bo Lund", "Region Fjordland"))),
        {"ida-fjord": ("area:region-fjordland", "at:sandby-skole"), "bo-lund": ("area:region-fjordland",)},
        id="a meeting where the region itself sits",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Rebild Kommune"), attends("Bo Lund", "Mariagerfjord Kommune"))),
        {
            "bo-lund": ("area:region-nordjylland", "at:mariagerfjord-kommune"),
            "ida-fjord": ("area:region-nordjylland", "at:rebild-kommune"),
        },
        id="a meeting of several organisations of one region",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Rebild Kommune"), attends("Bo Lund", "Rebild Kommune"))),
        {"bo-lund": ("at:rebild-kommune",), "ida-fjord": ("at:rebild-kommune",)},
        id="a municipality's own meeting is not the region's",
    ),
    pytest.param(
        minutes(attendance=(attends("Ida Fjord", "Rebild Kommune"), attends("Bo Lund", "Odense Kommune"))),
        {"bo-lund": ("at:odense-kommune",), "ida-fjord": ("at:rebild-kommune",)},
        id="two regions are none",
    ),
    pytest.param(
        minutes(
            attendance=(Attendance("x", Agent("person", "Bo Lund"), "substitute", EVIDENCE, substitute_for="Ib Dal"),),
            elections=(Election("e", None, "Eva Holm", EVIDENCE),),
            actions=(ActionPoint("a", None, "…", EVIDENCE, (Agent("person", "Ole Bro"),)),),
            same_as=(ShortForm("KF", "Kim Friis", "initials", EVIDENCE),),
        ),
        dict.fromkeys(("bo-lund", "eva-holm", "ib-dal", "kim-friis", "ole-bro"), NO_CONTEXT),
        id="everyone a quad speaks of",
    ),
]


@pytest.mark.parametrize(("said", "expected"), PEOPLE)
def test_people(said: Minutes, expected: dict[str, tuple[str, ...]]) -> None:
    assert claims(said, "person") == {name: tuple(sorted(keys)) for name, keys in expected.items()}


BODIES = [
    pytest.param(
        minutes(
            "Styregruppe Vest", attendance=(attends("Ida Fjord", "Sandby Skole"), attends("Bo Lund", "KL", "guest"))
        ),
        {"styregruppe-vest": ("at:sandby-skole", "with:ida-fjord")},
        id="organisations and members, not guests",
    ),
    pytest.param(
        minutes("Styregruppe Vest", attendance=(attends("Ida Fjord", "KL"),)),
        {"styregruppe-vest": ("with:ida-fjord",)},
        id="an organisation that sits everywhere",
    ),
    pytest.param(
        minutes("Bestyrelsen", attendance=(attends("Ida Fjord", "Sandby Skole"), attends("Bo"))),
        {"bestyrelsen": ("with:ida-fjord",)},
        id="a board is known by its members",
    ),
    pytest.param(
        minutes("Bestyrelsen", "Klitby Havn", attendance=(attends("Ida Fjord"),)),
        {"bestyrelsen": ("at:klitby-havn",)},
        id="a stated host settles which board it is",
    ),
    pytest.param(
        minutes(
            "Styregruppe Vest",
            "Klitby Havn",
            attendance=(attends("Ida Fjord"),),
            next_meetings=(
                PlannedMeeting("p", EVIDENCE, "Havnerådet i Sandby"),
                PlannedMeeting("q", EVIDENCE, "Bestyrelsen"),
            ),
        ),
        {
            "bestyrelsen": ("at:klitby-havn",),
            "havnerådet-i-sandby": ("at:klitby-havn",),
            "styregruppe-vest": ("at:klitby-havn", "with:ida-fjord"),
        },
        id="who sits here says nothing of another forum",
    ),
]


@pytest.mark.parametrize(("said", "expected"), BODIES)
def test_bodies(said: Minutes, expected: dict[str, tuple[str, ...]]) -> None:
    assert claims(said, "body") == expected


def test_initiatives_goals_offices_and_organisations() -> None:
    office = Agent("office", "sekretariatet")
    said = minutes(
        "Styregruppe Vest",
        attendance=(attends("Ida Fjord", "Sandby Skole"),),
        initiatives=(Initiative("i", "Tidlig Trivsel", EVIDENCE, ("TT", "Tidlig Trivsel")),),
        works_on=(Involvement("w", office, "Tidlig Trivsel", "participates", EVIDENCE),),
        goals=(Goal("g", "Pejlemærke 3", EVIDENCE, ("trivsel",), "Fjordaftalen", "3"),),
        supports=(Support("s", "Tidlig Trivsel", "Pejlemærke 4", EVIDENCE),),
    )
    place = ("at:sandby-skole", "body:styregruppe-vest")
    assert [claim for claim in find_claims(said) if claim.kind not in ("person", "body")] == [
        Claim("goal", "Pejlemærke 3", EVERYWHERE, "Fjordaftalen", ("trivsel",), "3", "Fjordaftalen"),
        Claim("goal", "Pejlemærke 4", EVERYWHERE, "Styregruppe Vest"),
        Claim("initiative", "Tidlig Trivsel", place, aliases=("TT",)),
        Claim("office", "sekretariatet", ("at:sandby-skole", "with:ida-fjord"), "Styregruppe Vest"),
        Claim("organisation", "Sandby Skole", EVERYWHERE),
    ]


def test_goals_and_offices_of_a_document_without_forum_stay_its_own() -> None:
    works_on = (Involvement("w", Agent("office", "sekretariatet"), "Tidlig Trivsel", "participates", EVIDENCE),)
    said = minutes(works_on=works_on, goals=(Goal("g", "Pejlemærke 3", EVIDENCE),))
    assert [(claim.identity, claim.keys) for claim in find_claims(said)] == [
        ("pejlemærke-3--document-d0", EVERYWHERE),
        ("tidlig-trivsel", NO_CONTEXT),
        ("sekretariatet--document-d0", EVERYWHERE),
    ]


def test_a_text_that_is_no_minutes_claims_nothing() -> None:
    assert find_claims(Minutes(Document("d0", ("a.txt",), "text/plain", "Boller"), None)) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("person", "bo-lund", "area:region-fjordland", False), "person/bo-lund"),
        (("person", "bo-lund", "area:region-fjordland", True), "person/bo-lund--region-fjordland"),
        (("person", "bo-lund", "at:klitby-havn", True), "person/bo-lund--klitby-havn"),
        (("person", "bo-lund", "body:havnen", True), "person/bo-lund--body-havnen"),
        (("person", "bo-lund", "document:d0", True), "person/bo-lund--document-d0"),
        (("goal", "mål-3--fjordaftalen", "everywhere", False), "goal/mål-3--fjordaftalen"),
        (("office", "sekretariatet--bestyrelsen", "at:klitby", True), "office/sekretariatet--bestyrelsen-klitby"),
    ],
)
def test_canonical_iri(arguments: tuple[str, str, str, bool], expected: str) -> None:
    assert canonical_iri(*arguments) == f"https://w3id.org/referat/id/{expected}"


def test_keys_held_together_belong_together() -> None:
    keysets = [("c", "d"), ("x",), ("a", "c"), ("y", "z"), ("b", "d")]
    expected = {"a": "a", "b": "a", "c": "a", "d": "a", "x": "x", "y": "y", "z": "y"}
    assert join_keys(keysets) == expected
    assert join_keys(reversed(keysets)) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([("KLITBY", 1), ("Klitby", 2)], "Klitby"),
        ([("Klitby Havn", 1), ("Klitby", 1)], "Klitby Havn"),
        ([("klitby", 1), ("Klitby", 1)], "Klitby"),
    ],
)
def test_best_name(counts: list[tuple[str, int]], expected: str) -> None:
    assert best_name(counts) == best_name(reversed(counts)) == expected
