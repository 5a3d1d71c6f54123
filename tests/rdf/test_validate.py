"""What a finding says, in which order, and which registry entries belong to a document."""

from dataclasses import replace

import pytest

from graph.model import Attendance, Decision, Minutes, PartialDate
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines
from graph.rdf.validate import Finding, Registry, shorten, validate
from tests.rdf.fjord_minutes import person
from tests.rdf.triples import BARE, MEETING, SAID

MILLE = "https://w3id.org/referat/id/person/mille-bork"


def _lines(minutes: Minutes) -> list[str]:
    return quad_lines(minutes, {}) + entity_lines("person", "Mille Bork", MILLE)


def test_a_finding_names_the_node_the_property_the_value_and_the_words() -> None:
    meeting = replace(BARE, meeting=None)
    assert validate(quad_lines(meeting, {})) == []
    excused = replace(BARE, attendance=(Attendance("x", person("Mille Bork"), "guest", SAID, party="A", excused=True),))
    assert [finding for finding in validate(_lines(excused)) if finding.shape == "Absence"] == [
        Finding(
            severity="violation",
            focus="https://w3id.org/referat/id/statement/x",
            shape="Absence",
            path="dcterms:type",
            value=None,
            message_da="Kun en fraværende kan have meldt afbud eller være udeblevet.",
            message_en="Only one who is absent can have sent apologies or stayed away.",
            quote="Mille Bork åbnede mødet.",
            start=0,
        )
    ]


def test_a_finding_speaks_both_languages() -> None:
    (finding, *_) = validate(_lines(replace(BARE, decisions=(Decision("d", None, "", SAID),))))
    assert (finding.message("da"), finding.message("en")) == (finding.message_da, finding.message_en)
    assert finding.message_da != finding.message_en


def test_a_date_that_no_calendar_has_is_a_finding_and_no_noise(capfd: pytest.CaptureFixture[str]) -> None:
    findings = validate(_lines(replace(BARE, meeting=replace(MEETING, date=PartialDate(2024, 2, 30)))))
    assert [finding.value for finding in findings if finding.path == "dcterms:date"] == ["2024-02-30"]
    assert capfd.readouterr() == ("", "")


def test_what_is_wrong_comes_before_what_is_missing_then_by_place_whatever_the_order_of_lines() -> None:
    minutes = replace(
        BARE,
        meeting=replace(MEETING, date=PartialDate(2024, 2, 30)),
        decisions=(Decision("d", None, "Ja.", SAID),),
    )
    lines = _lines(minutes)
    findings = validate(lines)
    assert findings == validate(reversed(lines))
    assert [finding.severity for finding in findings] == sorted(finding.severity for finding in findings)
    assert ("Meeting", "dcterms:date", "2024-02-30") in {(one.shape, one.path, one.value) for one in findings}


def test_a_document_is_given_the_entities_it_names_and_their_schemes() -> None:
    goal = "https://w3id.org/referat/id/goal/aftalen-3"
    named = entity_lines("goal", "Pejlemærke 3", goal, ("lighed",), number="3", scheme="Aftalen")
    other = entity_lines("goal", "Pejlemærke 4", goal.replace("3", "4"), (), number="4", scheme="Anden aftale")
    registry = Registry([*entity_lines("person", "Mille Bork", MILLE), *other, *named])
    assert sorted(registry.named_in([f"<https://x/i> <https://x/supports> <{goal}> <https://x/g> ."])) == sorted(named)


def test_an_iri_is_shortened_by_the_longest_namespace() -> None:
    assert shorten("https://w3id.org/referat/id/person/x") == "id:person/x"
    assert shorten("https://w3id.org/referat/def#Meeting") == "ref:Meeting"
    assert shorten("https://elsewhere.example/x") == "https://elsewhere.example/x"
