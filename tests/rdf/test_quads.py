"""The document, the meeting, the words behind a fact, names, initiatives: these triples and no others."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import (
    Approval,
    Coverage,
    Derivation,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Minutes,
    PartialDate,
    PlannedMeeting,
    ShortForm,
    Span,
    Support,
    Unresolved,
)
from graph.rdf.quads import quad_lines
from graph.vocabulary import expand
from tests.rdf.fjord_minutes import FIRST, IDENTITIES, SECOND, person
from tests.rdf.triples import BARE, DOCUMENT, SAID, added, stated, triples


def test_a_text_that_is_no_minutes_leaves_only_itself() -> None:
    document = replace(DOCUMENT, sources=("a.txt", "b/c.txt"))
    assert triples(Minutes(document, None, coverage=(Coverage(Span(0, 9), "ignored"),))) == stated("""
        DOCUMENT a foaf:Document
        DOCUMENT dcterms:title "a.txt"
        DOCUMENT dcterms:title "b/c.txt"
        DOCUMENT dcterms:identifier "00000000000000dd"
        DOCUMENT dcterms:format "text/plain"
        DOCUMENT dcterms:language "da"
        DOCUMENT ref:sentencesUsed "0"^^xsd:integer
        DOCUMENT ref:sentencesIgnored "1"^^xsd:integer
        DOCUMENT ref:sentencesNotUnderstood "0"^^xsd:integer
        DOCUMENT#extraction a prov:Activity
        DOCUMENT#extraction prov:used DOCUMENT
        DOCUMENT#extraction prov:wasAssociatedWith id:extractor/0.3.0
        id:extractor/0.3.0 a prov:SoftwareAgent
        id:extractor/0.3.0 foaf:name "referatgraf"
        id:extractor/0.3.0 schema:softwareVersion "0.3.0"
    """)


def test_a_meeting_and_the_words_behind_a_field_of_it() -> None:
    body = Evidence(DOCUMENT.id, Span(0, 10), "header.title", 0.95, page=2)
    meeting = Meeting(
        "rådet/2024", "Rådet", "4", PartialDate(2024), "13:00", "15:30", "Salen", "Havnby", {"body": body}
    )
    assert triples(Minutes(DOCUMENT, meeting)) - triples(Minutes(DOCUMENT, None)) == stated("""
        id:meeting/rådet/2024 a ref:Meeting
        id:meeting/rådet/2024 schema:recordedIn DOCUMENT
        id:meeting/rådet/2024 schema:organizer id:body/rådet
        id:meeting/rådet/2024 ref:number "4"
        id:meeting/rådet/2024 dcterms:date "2024"^^xsd:gYear
        id:meeting/rådet/2024 ref:startTime "13:00:00"^^xsd:time
        id:meeting/rådet/2024 ref:endTime "15:30:00"^^xsd:time
        id:meeting/rådet/2024 schema:location "Salen"
        id:meeting/rådet/2024 ref:host "Havnby"
        id:meeting/rådet/2024#attested a time:Interval
        id:meeting/rådet/2024#attested time:inside id:meeting/rådet/2024#date
        id:meeting/rådet/2024#date a time:Instant
        id:meeting/rådet/2024#date time:inXSDgYear "2024"^^xsd:gYear
        DOCUMENT#evidence=meeting,0,10,body a oa:Annotation
        DOCUMENT#evidence=meeting,0,10,body oa:hasBody id:meeting/rådet/2024
        DOCUMENT#evidence=meeting,0,10,body oa:hasTarget DOCUMENT#char=0,10
        DOCUMENT#evidence=meeting,0,10,body nif:confidence "0.95"^^xsd:decimal
        DOCUMENT#evidence=meeting,0,10,body ref:rule "header.title"
        DOCUMENT#evidence=meeting,0,10,body ref:field "body"
        DOCUMENT#char=0,10 oa:hasSource DOCUMENT
        DOCUMENT#char=0,10 oa:hasSelector DOCUMENT#selector=0,10
        DOCUMENT#char=0,10 ref:page "2"^^xsd:integer
        DOCUMENT#selector=0,10 a oa:TextPositionSelector
        DOCUMENT#selector=0,10 a oa:TextQuoteSelector
        DOCUMENT#selector=0,10 oa:start "0"^^xsd:integer
        DOCUMENT#selector=0,10 oa:end "10"^^xsd:integer
        DOCUMENT#selector=0,10 oa:exact "Mille Bork"
    """)


NAMES_AND_INITIATIVES: list[tuple[str, Minutes, str]] = [
    (
        "initiative-and-who-works-on-it",
        replace(
            BARE,
            initiatives=(Initiative("t", "TUT", SAID, kind="project"),),
            works_on=(Involvement("w", person("Mille Bork"), "TUT", "responsible", SAID, "2", "d"),),
        ),
        """
        id:initiative/tut dcterms:type kind:project
        w a ref:Involvement
        w ref:agent id:person/mille-bork
        w ref:target id:initiative/tut
        w dcterms:type kind:responsible
        w prov:wasDerivedFrom d
        w ref:itemNumber "2"
        """,
    ),
    (
        "a-relation-stands-twice",
        replace(BARE, initiative_relations=(Derivation("r", "Nyt", "part_of", "TUT", SAID),)),
        """
        id:initiative/nyt ref:partOf id:initiative/tut
        r a rdf:Statement
        r rdf:subject id:initiative/nyt
        r rdf:predicate ref:partOf
        r rdf:object id:initiative/tut
        """,
    ),
    (
        "a-support-stands-twice",
        replace(
            BARE,
            goals=(Goal("g", "Pejlemærke 3", SAID, scheme="Aftalen", number="3"),),
            supports=(Support("s", "TUT", "Pejlemærke 3", SAID),),
        ),
        """
        id:initiative/tut ref:supports id:goal/pejlemærke-3
        s a rdf:Statement
        s rdf:subject id:initiative/tut
        s rdf:predicate ref:supports
        s rdf:object id:goal/pejlemærke-3
        """,
    ),
    (
        "next-meeting-without-a-year",
        replace(BARE, next_meetings=(PlannedMeeting("n", SAID, "Rådet", PartialDate(None, 4, 9), "Salen"),)),
        """
        n a ref:PlannedMeeting
        n schema:organizer id:body/rådet
        n dcterms:date "--04-09"^^xsd:gMonthDay
        n schema:location "Salen"
        """,
    ),
    (
        "sign-off-by-one-not-known",
        replace(BARE, sign_off=Approval("MB", (), {"author": SAID[0]})),
        """
        05d04463-2f34-5211-9442-07c247fd5728 a ref:Approval
        05d04463-2f34-5211-9442-07c247fd5728 dcterms:type kind:author
        05d04463-2f34-5211-9442-07c247fd5728 ref:wording "MB"
        05d04463-2f34-5211-9442-07c247fd5728 ref:target DOCUMENT
        """,
    ),
    (
        "short-form",
        replace(BARE, same_as=(ShortForm("MB", "Mille Bork", "initials", SAID),)),
        """
        71bb0464-3b65-569f-a8c2-0c9b1294e8c6 a ref:ShortForm
        71bb0464-3b65-569f-a8c2-0c9b1294e8c6 ref:wording "MB"
        71bb0464-3b65-569f-a8c2-0c9b1294e8c6 ref:standsFor id:person/mille-bork
        """,
    ),
    (
        "unresolved",
        replace(BARE, unresolved=(Unresolved("IØ", ("Ib Ø", "Ida Ø"), SAID),)),
        """
        9b51f4d3-98ca-5e50-9f81-66918da98963 a ref:Unresolved
        9b51f4d3-98ca-5e50-9f81-66918da98963 ref:wording "IØ"
        9b51f4d3-98ca-5e50-9f81-66918da98963 ref:candidate "Ib Ø"
        9b51f4d3-98ca-5e50-9f81-66918da98963 ref:candidate "Ida Ø"
        """,
    ),
]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [case[1:] for case in NAMES_AND_INITIATIVES],
    ids=[case[0] for case in NAMES_AND_INITIATIVES],
)
def test_names_and_initiatives_become_these_triples(minutes: Minutes, expected: str) -> None:
    assert added(minutes) == stated(expected)


def test_two_facts_on_the_same_words_share_their_target_and_keep_their_own_evidence() -> None:
    twice = (*SAID, Evidence(DOCUMENT.id, Span(0, 24), "other.rule", 0.5))
    lines = triples(replace(BARE, goals=(Goal("g", "Mål", twice), Goal("h", "Andet", SAID))))
    assert {line for line in lines if " oa:hasTarget " in line or " ref:rule " in line} == stated("""
        DOCUMENT#evidence=g,0,24 oa:hasTarget DOCUMENT#char=0,24
        DOCUMENT#evidence=g,0,24 ref:rule "any.rule"
        DOCUMENT#evidence=g,0,24,other.rule oa:hasTarget DOCUMENT#char=0,24
        DOCUMENT#evidence=g,0,24,other.rule ref:rule "other.rule"
        DOCUMENT#evidence=h,0,24 oa:hasTarget DOCUMENT#char=0,24
        DOCUMENT#evidence=h,0,24 ref:rule "any.rule"
    """)


def test_the_registry_decides_who_a_name_is_and_the_caller_which_graph() -> None:
    minutes = replace(BARE, goals=(Goal("g", "Pejlemærke 3", SAID),))
    lines = quad_lines(minutes, {("goal", "Pejlemærke 3"): "https://x/goal/aftalen-3"}, "https://x/graph")
    evidence = "<https://w3id.org/referat/id/document/00000000000000dd#evidence=g,0,24>"
    (body,) = [line for line in lines if "hasBody" in line]
    assert body == f"{evidence} <{expand('oa:hasBody')}> <https://x/goal/aftalen-3> <https://x/graph> ."
    assert {line.rsplit(" ", 2)[1] for line in lines} == {"<https://x/graph>"}


@pytest.mark.parametrize("minutes", [FIRST, SECOND], ids=["first", "second"])
def test_every_fact_is_one_hop_from_its_meeting_and_no_line_stands_twice(minutes: Minutes) -> None:
    lines = quad_lines(minutes, IDENTITIES)
    of_a_meeting = {line.split()[0] for line in lines if f" <{expand('dcterms:isPartOf')}> " in line}
    typed = {
        line.split()[0] for line in lines if f" <{expand('rdf:type')}> " in line and "/id/statement/" in line.split()[0]
    }
    assert typed - of_a_meeting == {node for node in typed if node.endswith("/membership>")}
    assert len(lines) == len(set(lines))


def test_the_order_of_hashing_changes_no_line() -> None:
    code = "from tests.rdf.fjord_minutes import *\nfor line in all_lines(): print(line)"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
