"""Every competency question gives its whole expected rows, in rdflib and in Oxigraph alike."""

import re
from collections.abc import Callable

import pytest

from graph.identity import document_iri, meeting_iri, statement_iri
from graph.model import Decision, Document, Evidence, Meeting, Minutes, Span
from graph.rdf.lines import GraphLines, iri, kind
from graph.rdf.quads import quad_lines
from graph.rdf.queries import ontology_query
from graph.resources import resource_text
from graph.vocabulary import CORRECTIONS_GRAPH, expand
from tests.rdf.engines import LINES, Row, ask_oxigraph, ask_rdflib
from tests.rdf.fjord_minutes import BODY, FIRST, FORMER_ID, IDENTITIES, SECOND

assert FIRST.meeting
assert SECOND.meeting
MEETING = meeting_iri(FIRST.meeting.id)
FIRST_DOCUMENT = document_iri(FIRST.document.id)
SOFIE = IDENTITIES["person", "Sofie Ravnsø"]
SPREAD = "Styregruppen godkendte, at Fjordmodellen udbredes til Klitby."
SPREAD_PROPOSAL = "Det indstilles, at Fjordmodellen udbredes til Klitby."
CONTACT = "SR lover at kontakte naboerne snarest om Bølgeprojektet."
JOINED = "Region Fjordland, Klitby Kommune og Fjordland Sygehus deltager i Bølgeprojektet."
PLAN = "Region Fjordland sørger for en plan senest 1. juni 2024."
RELATED = "Fjordmodellen forener Havnestien med Bølgeprojektet og understøtter pejlemærke 3."
HELD = (BODY, "4", "2024-03-05", "13:00:00", "15:00:00", "Havnby Rådhus", "Havnby Kommune")
NEXT = ("--04-09", "Klitby Skole")

QUESTIONS: list[tuple[str, dict[str, str], list[Row]]] = [
    (
        "cq01",
        {"initiative": IDENTITIES["initiative", "Bølgeprojektet"]},
        [
            ("Mille Bork", "person", "ansvarlig", "Bølgeprojektet", "Mille Bork er ansvarlig for Bølgeprojektet."),
            ("Sofie Ravnsø", "person", "har lovet eller tilbudt", CONTACT, "Referent: SR."),
            ("Sofie Ravnsø", "person", "har lovet eller tilbudt", CONTACT, CONTACT),
            ("Aksel Toftdal", "person", "fremlægger", "Fjordmodellen", "1. Fjordmodellen ved Aksel Toftdal"),
            ("Fjordland Sygehus", "organisation", "deltager i", "Bølgeprojektet", JOINED),
            ("Klitby Kommune", "organisation", "deltager i", "Bølgeprojektet", JOINED),
            ("Region Fjordland", "organisation", "deltager i", "Bølgeprojektet", JOINED),
        ],
    ),
    (
        "cq02",
        {"agent": SOFIE},
        [("har lovet eller tilbudt", CONTACT, "Bølgeprojektet", "snarest", None, "2024-03-05")],
    ),
    (
        "cq02",
        {"agent": IDENTITIES["person", "Mille Bork"]},
        [
            ("ansvarlig", "Bølgeprojektet", "Bølgeprojektet", None, None, "2024"),
            ("fremlægger", "Opfølgning", None, None, None, "2024-03-05"),
        ],
    ),
    (
        "cq03",
        {"meeting": MEETING},
        [
            ("Dorte Engkær", "fraværende", "true", None, None, "centerchef", "Fjordland Sygehus", *[None] * 4),
            ("KL", "fraværende", "true", *[None] * 8),
            ("Niels Overby", "fraværende", "false", *[None] * 8),
            ("Asta Brink", "gæst", *[None] * 6, "A", "kl. 14", "punkt 2"),
            (
                *("Viggo Lindehøj", "stedfortræder", None, "Dorte Engkær", "fraværende", "overlæge"),
                *("Fjordland Sygehus", None, None, None, None),
            ),
            ("Aksel Toftdal", "til stede", None, None, None, "kontorchef", "Region Fjordland", *[None] * 4),
            ("Mille Bork", "til stede", None, None, None, "direktør", "Havnby Kommune", "formand", None, None, None),
            ("Sofie Ravnsø", "til stede", None, None, None, None, "Klitby Kommune", *[None] * 4),
        ],
    ),
    (
        "cq04",
        {},
        [
            ("Aksel Toftdal", "kontorchef", "Region Fjordland", "2024-03-05", "2024-03-05"),
            ("Dorte Engkær", "centerchef", "Fjordland Sygehus", "2024-03-05", "2024-03-05"),
            ("Mille Bork", "kommunaldirektør", "Havnby Kommune", "2024", "2024"),
            ("Mille Bork", "direktør", "Havnby Kommune", "2024-03-05", "2024-03-05"),
            ("Sofie Ravnsø", None, "Klitby Kommune", "2024-03-05", "2024-03-05"),
            ("Viggo Lindehøj", "overlæge", "Fjordland Sygehus", "2024-03-05", "2024-03-05"),
        ],
    ),
    (
        "cq05",
        {},
        [
            (
                *(BODY, "2024-03-05", "1", "1", "Fjordmodellen", "13:10:00", "13:40:00", None),
                *(SPREAD_PROPOSAL, "godkendt", SPREAD),
            ),
            (
                *(BODY, "2024-03-05", "2", "2.1", "Opfølgning", None, None, "true", None),
                *("enighed", "Der var enighed om, at Bølgeprojektet fortsætter."),
            ),
        ],
    ),
    (
        "cq06",
        {},
        [("2.1", "Opfølgning", "Det indstilles, at der ansættes en vikar.", "Notat om Fjordmodellen")],
    ),
    (
        "cq07",
        {},
        [
            ("KB undersøger sagen.", None, None, None, None, "2024-03-05"),
            (PLAN, "Region Fjordland", "har fået opgaven", "2024-06-01", "I gang", "2024-03-05"),
            (CONTACT, "Sofie Ravnsø", "har lovet eller tilbudt", "snarest", None, "2024-03-05"),
        ],
    ),
    (
        "cq08",
        {"organisation": IDENTITIES["organisation", "Region Fjordland"]},
        [
            ("Region Fjordland", "organisationen selv", "Region Fjordland", "deltager i", "Bølgeprojektet"),
            ("Region Fjordland", "organisationen selv", "Region Fjordland", "har fået opgaven", PLAN),
            ("Region Fjordland", "en person i organisationen", "Aksel Toftdal", "fremlægger", "Fjordmodellen"),
        ],
    ),
    (
        "cq09",
        {"fact": statement_iri(FIRST.actions[1].id)},
        [
            (CONTACT, "888", "944", None, None, "fjord-4.txt", "action.promise", "0.3.0", "0.97"),
            ("Referent: SR.", "1249", "1262", None, None, "fjord-4.txt", "initials.one", "0.3.0", "0.97"),
        ],
    ),
    (
        "cq09",
        {"fact": MEETING},
        [
            (BODY, "24", "53", None, "body", "fjord-4.txt", "header.title", "0.3.0", "0.97"),
            ("5. marts 2024", "66", "79", None, "date", "fjord-4.txt", "date.long", "0.3.0", "0.97"),
        ],
    ),
    (
        "cq10",
        {},
        [
            ("0.5", "Unresolved", "KB", "Karl Bro", "KB undersøger sagen."),
            ("0.5", "Unresolved", "KB", "Kira Bang", "KB undersøger sagen."),
            ("0.6", "ActionPoint", None, None, "KB undersøger sagen."),
        ],
    ),
    (
        "cq11",
        {"goal": IDENTITIES["goal", "Pejlemærke 3"]},
        [("Fjordmodellen", "3", "Pejlemærke 3", "Fjordaftalen", RELATED)],
    ),
    (
        "cq12",
        {},
        [
            ("Bølgeprojektet", "afløser", "Havnestien", RELATED),
            ("Bølgeprojektet", "er del af", "Fjordmodellen", RELATED),
            ("Fjordmodellen", "forener", "Havnestien", RELATED),
        ],
    ),
    (
        "cq13",
        {},
        [
            ("Bølgeprojektet", *pair)
            for pair in [
                ("Aksel Toftdal", "Region Fjordland", "Mille Bork", "Havnby Kommune"),
                ("Aksel Toftdal", "Region Fjordland", "Sofie Ravnsø", "Klitby Kommune"),
                ("Fjordland Sygehus", "Fjordland Sygehus", "Aksel Toftdal", "Region Fjordland"),
                ("Fjordland Sygehus", "Fjordland Sygehus", "Klitby Kommune", "Klitby Kommune"),
                ("Fjordland Sygehus", "Fjordland Sygehus", "Mille Bork", "Havnby Kommune"),
                ("Fjordland Sygehus", "Fjordland Sygehus", "Region Fjordland", "Region Fjordland"),
                ("Fjordland Sygehus", "Fjordland Sygehus", "Sofie Ravnsø", "Klitby Kommune"),
                ("Klitby Kommune", "Klitby Kommune", "Aksel Toftdal", "Region Fjordland"),
                ("Klitby Kommune", "Klitby Kommune", "Mille Bork", "Havnby Kommune"),
                ("Klitby Kommune", "Klitby Kommune", "Region Fjordland", "Region Fjordland"),
                ("Mille Bork", "Havnby Kommune", "Sofie Ravnsø", "Klitby Kommune"),
                ("Region Fjordland", "Region Fjordland", "Mille Bork", "Havnby Kommune"),
                ("Region Fjordland", "Region Fjordland", "Sofie Ravnsø", "Klitby Kommune"),
            ]
        ],
    ),
    (
        "cq14",
        {},
        [("Mille Bork", "M. Bork", None, FORMER_ID), ("Sofie Ravnsø", "SR", "SR", None)],
    ),
    (
        "cq15",
        {"person": SOFIE},
        [
            (FIRST_DOCUMENT, expand("oa:exact"), "3"),
            (FIRST_DOCUMENT, expand("org:member"), "1"),
            (FIRST_DOCUMENT, expand("schema:text"), "1"),
            (FIRST_DOCUMENT, expand("ref:agent"), "3"),
            (FIRST_DOCUMENT, expand("ref:standsFor"), "1"),
            (FIRST_DOCUMENT, expand("ref:wording"), "2"),
            ("https://w3id.org/referat/id/registry", expand("skos:altLabel"), "1"),
            ("https://w3id.org/referat/id/registry", expand("skos:prefLabel"), "1"),
        ],
    ),
    (
        "cq16",
        {},
        [
            ("2.1", "4", "1", "0", "Asta Brink stemte imod", None, None, None),
            ("2.1", None, None, None, None, "Mille Bork", "næstformand", "Fjordrådet"),
        ],
    ),
    (
        "cq17",
        {},
        [
            (BODY, "5", "2024", *[None] * 9),
            (*HELD, "har godkendt", "HV", None, *NEXT),
            (*HELD, "har godkendt", "Mille Bork", "Mille Bork", *NEXT),
            (*HELD, "har skrevet", "Sofie Ravnsø", "Sofie Ravnsø", *NEXT),
        ],
    ),
    ("cq18", {}, [("fjord-4.txt", "2", "1", "1")]),
]


ENGINES = pytest.mark.parametrize("ask", [ask_oxigraph, ask_rdflib], ids=["oxigraph", "rdflib"])
Ask = Callable[[tuple[str, ...], str], list[Row]]


@ENGINES
@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    QUESTIONS,
    ids=[f"{name}{'-' + '-'.join(p) if p else ''}" for name, p, _ in QUESTIONS],
)
def test_question_gives_its_rows(ask: Ask, name: str, parameters: dict[str, str], expected: list[Row]) -> None:
    rows = ask(LINES, ontology_query(name, **parameters))
    # Rows that the query's order does not tell apart may come in any order.
    assert sorted(rows, key=repr) == sorted(expected, key=repr)


def _refuted(*facts: str) -> tuple[str, ...]:
    """A person has said of each of these facts that the words do not say so."""
    graph = GraphLines(CORRECTIONS_GRAPH)
    for fact in facts:
        annotations = [line.split()[0] for line in LINES if f" <{expand('oa:hasBody')}> {iri(fact)} " in line]
        for number, annotation in enumerate(annotations):
            verdict = iri(f"{fact}/verdict/{number}")
            graph.add(verdict, f"<{expand('oa:hasTarget')}>", annotation)
            graph.add(verdict, f"<{expand('oa:hasBody')}>", kind("refuted"))
            graph.add(verdict, f"<{expand('oa:motivatedBy')}>", f"<{expand('oa:assessing')}>")
    return (*LINES, *graph.lines())


@ENGINES
@pytest.mark.parametrize(
    ("name", "fact", "who"),
    [
        ("cq01", statement_iri(f"{FIRST.actions[1].id}/person/sofie-ravnsø"), "Sofie Ravnsø"),
        ("cq02", statement_iri(f"{FIRST.actions[1].id}/person/sofie-ravnsø"), CONTACT),
        ("cq08", statement_iri(f"{FIRST.actions[1].id}/person/sofie-ravnsø"), "Sofie Ravnsø"),
        ("cq13", statement_iri(f"{FIRST.actions[1].id}/person/sofie-ravnsø"), "Sofie Ravnsø"),
        ("cq13", statement_iri(SECOND.works_on[3].id), "Fjordland Sygehus"),
    ],
    ids=["works-on", "works-with", "organisation", "second-of-a-pair", "first-of-a-pair"],
)
def test_a_refuted_involvement_is_not_shown(ask: Ask, name: str, fact: str, who: str) -> None:
    before, after = (ask(lines, ontology_query(name)) for lines in (LINES, _refuted(fact)))
    assert sorted(after, key=repr) == sorted((row for row in before if who not in row), key=repr)
    assert len(after) < len(before)


@ENGINES
def test_a_decision_of_an_undated_meeting_without_agenda_is_found(ask: Ask) -> None:
    text = "Forsøget fortsætter."
    document = Document("00000000000000aa", ("note.txt",), "text/plain", text)
    evidence = (Evidence(document.id, Span(0, len(text)), "decision.adopted", 0.9),)
    minutes = Minutes(document, Meeting("document-00000000000000aa"), decisions=(Decision("d1", None, text, evidence),))
    rows = ask(tuple(quad_lines(minutes, {})), ontology_query("cq05"))
    assert rows == [(*[None] * 10, text)]


@ENGINES
def test_the_minutes_without_any_fact_answer_every_question(ask: Ask) -> None:
    minutes = Minutes(Document("00000000000000bb", ("tom.txt",), "text/plain", "Hej"), None)
    lines = tuple(quad_lines(minutes, {}))
    answered = {name: ask(lines, ontology_query(name)) for name, _, _ in QUESTIONS}
    assert {name: rows for name, rows in answered.items() if rows} == {}


def test_every_question_says_itself_in_danish_and_english() -> None:
    for name in {name for name, _, _ in QUESTIONS} | {"rule-attended", "rule-via-organisation"}:
        text = resource_text(f"ontology/queries/{name}.rq")
        assert re.match(r"# da: \w.+\n# en: \w.+\n", text), name
        assert "PREFIX" not in text, f"{name}: the prefixes come from graph/vocabulary.py"
        assert not re.search(r"<https?:", text), f"{name}: a sample's IRI where a parameter belongs"


def test_a_parameter_that_the_question_lacks_is_refused() -> None:
    with pytest.raises(KeyError, match="cq18: no parameter person"):
        ontology_query("cq18", person=SOFIE)


def test_a_hostile_parameter_cannot_leave_its_place() -> None:
    query = ontology_query("cq02", agent="https://x/> } DELETE WHERE { ?s ?p ?o } #")
    assert "VALUES ?agent { <https://x/%3E%20%7D%20DELETE%20WHERE%20%7B%20?s%20?p%20?o%20%7D%20#> }" in query
