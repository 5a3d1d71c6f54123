"""What the two rules for indirect involvement derive, and whom they never name."""

from collections.abc import Callable

import pytest
from rdflib import Graph
from rdflib.query import ResultRow

from graph.rdf.queries import ontology_query
from graph.vocabulary import expand
from tests.rdf.engines import LINES, derive_by_oxigraph, derive_by_rdflib
from tests.rdf.fjord_minutes import IDENTITIES

BY_IRI = {iri: name for (_, name), iri in IDENTITIES.items()}


def _involvements(graph: Graph) -> set[tuple[str, str, str]]:
    query = (
        f"SELECT ?agent ?kind ?initiative WHERE {{ ?involvement a <{expand('ref:Involvement')}> ; "
        f"<{expand('ref:agent')}> ?agent ; <{expand('dcterms:type')}> ?kind ; <{expand('ref:target')}> ?initiative }}"
    )
    found = set()
    for row in graph.query(query):
        assert isinstance(row, ResultRow)
        agent, involvement, initiative = map(str, row)
        found.add((BY_IRI[agent], involvement.rpartition("/")[2], BY_IRI[initiative]))
    return found


ENGINES = pytest.mark.parametrize("derive", [derive_by_oxigraph, derive_by_rdflib], ids=["oxigraph", "rdflib"])
Derive = Callable[[tuple[str, ...], str], Graph]


@ENGINES
def test_those_present_follow_those_absent_and_guests_never(derive: Derive) -> None:
    # Aksel presents it, Sofie promised something about Bølgeprojektet: they are direct, and not derived again.
    # At the second meeting Asta is no guest, but it says nothing of what was treated outside the involvements.
    assert _involvements(derive(LINES, ontology_query("rule-attended"))) == {
        ("Mille Bork", "attended", "Fjordmodellen"),
        ("Mille Bork", "attended", "Havnestien"),
        ("Sofie Ravnsø", "attended", "Fjordmodellen"),
        ("Sofie Ravnsø", "attended", "Havnestien"),
        ("Viggo Lindehøj", "attended", "Bølgeprojektet"),
        ("Viggo Lindehøj", "attended", "Fjordmodellen"),
        ("Viggo Lindehøj", "attended", "Havnestien"),
    }


@ENGINES
def test_the_people_of_an_organisation_follow_but_not_one_who_never_came(derive: Derive) -> None:
    # Dorte Engkær of Fjordland Sygehus sent apologies; Aksel and Sofie are direct themselves.
    assert _involvements(derive(LINES, ontology_query("rule-via-organisation"))) == {
        ("Viggo Lindehøj", "viaOrganisation", "Bølgeprojektet"),
    }


@ENGINES
def test_a_rule_asked_of_one_initiative_tells_of_that_alone(derive: Derive) -> None:
    query = ontology_query("rule-attended", initiative=IDENTITIES["initiative", "Bølgeprojektet"])
    assert _involvements(derive(LINES, query)) == {("Viggo Lindehøj", "attended", "Bølgeprojektet")}
