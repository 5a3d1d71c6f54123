"""Questions that try to break out: no query changes its shape, nothing crashes, nothing runs away."""

import re

import pyoxigraph
import pytest

from graph.ask.answer import answer_question
from graph.ask.queries import fill_query, iri_term, text_term
from graph.ask.readings import LONGEST
from graph.errors import QueryError
from graph.vocabulary import expand
from tests.ask.fjord_forums import MemoryStore, fjord_store

HOSTILE = [
    '"',
    "'",
    "\\",
    '" } DELETE WHERE { ?s ?p ?o } #',
    'Hvem arbejder med "} UNION { ?s ?p ?o } #"?',
    "Hvem arbejder med <https://example.org/> . DROP ALL ?",
    'Hvad blev besluttet om temamøde") || true #?',
    "Hvad blev besluttet om temamøde\\?",
    'Hvem skal undersøge "lokalerne\\" \n } #?',
    'Hvem blev valgt til formand" FILTER(true) #?',
    "Hvem arbejder med {initiative}?",
    "Hvem arbejder med (?P<x>.*)?",
    "Hvem arbejder med [red]LUK3[/red]?",
    "Hvem arbejder med LUK3\x00\x1b[31m\u202e?",
    "Hvem arbejder med 🚀?",
    "Hvem arbejder med \ud800?",
    "Hvem arbejder med %00 $HOME `id`?",
    "Hvad blev besluttet den 99. maj 2022?",
    "Hvad blev besluttet på møde 999999999999?",
    "om om om om om om i i i i på på på fra fra",
    "Hvem fra i på af hos ved under arbejder med om i på af?",
    "Hvem " + "i " * 140,
    "Hvad " + "er " * 90,
    "\u200b\u200b\u200b",
    "ℌ𝔳𝔢𝔪 𝔞𝔯𝔟𝔢𝔧𝔡𝔢𝔯 𝔪𝔢𝔡 𝔏𝔘𝔎𝟛",
]


def shape(query: str) -> str:
    """The query without its literals, IRIs and layout."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"|<[^<>\s]*>', "", query)
    return " ".join(bare.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_question_changes_no_query(text: str) -> None:
    store = fjord_store()

    answer_question(store, text)

    assert not [
        query for query in store.queries if re.search(r"\b(?:DELETE|INSERT|DROP|LOAD|CLEAR|SERVICE)\b", shape(query))
    ]
    for query in store.queries:
        assert shape(query).count("{") == shape(query).count("}")


@pytest.mark.parametrize("length", [LONGEST + 1, 10_000, 1_000_000])
def test_a_question_that_is_too_long_is_refused_before_it_is_read(length: int) -> None:
    store = fjord_store()

    answer = answer_question(store, "Hvem arbejder med " + "x" * length)

    assert not answer.answered
    assert answer.understood.startswith(f"Spørgsmålet er for langt (højst {LONGEST} tegn)")
    assert len(answer.question) <= LONGEST


def test_control_characters_and_quotation_marks_around_a_name_are_no_part_of_it() -> None:
    answer = answer_question(fjord_store(), "Hvem\tarbejder\nmed \u200b”LUK3”\x07 ?!")

    assert [row.who for row in answer.rows if row.direct] == ["Mette Holm", "Mette Holm"]


@pytest.mark.parametrize("iri", ["https://example.org/a b", "https://example.org/>", 'x"y', "a\nb", "a{b}"])
def test_what_is_no_iri_never_enters_a_query(iri: str) -> None:
    with pytest.raises(QueryError):
        iri_term(iri)


@pytest.mark.parametrize("text", ['"', "\\", "a\nb", 'x" } #', "\r\t\b\f", "🚀", "", "\\u0022"])
def test_text_comes_back_from_a_query_as_it_went_in(text: str) -> None:
    solutions = pyoxigraph.Store().query(f"SELECT ({text_term(text)} AS ?text) WHERE {{}}")

    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    assert [solution["text"].value for solution in solutions] == [text]


def test_lines_of_a_query_stand_or_fall_with_its_parameters() -> None:
    without, with_body = fill_query("scope", {}), fill_query("scope", {"body": (iri_term("urn:b"),)})

    assert "?forum" not in without
    assert "VALUES ?forum { <urn:b> } ?meeting schema:organizer ?forum ." in with_body
    assert "# if" not in with_body


def test_a_text_in_the_graph_that_looks_like_a_query_is_only_text() -> None:
    registry = "<https://w3id.org/referat/id/registry> ."
    store = MemoryStore(
        [
            f"<urn:a> <{expand('rdf:type')}> <{expand('ref:Initiative')}> {registry}",
            f'<urn:a> <{expand("skos:prefLabel")}> "X\\" }} DROP ALL #\\u001e\\u001f" {registry}',
        ]
    )

    answer = answer_question(store, 'Hvem arbejder med X" } DROP ALL #?')

    assert (answer.answered, answer.rows) == (True, ())
