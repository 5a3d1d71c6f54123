"""What the registry says of an entity: its class, its names, and of a goal its agreement."""

import pytest

from graph.model import EntityKind
from graph.rdf.registry import entity_lines, replacement_line, scheme_iri
from graph.vocabulary import REGISTRY_GRAPH, expand


def _shortened(lines: list[str]) -> set[str]:
    assert all(line.endswith(f" <{REGISTRY_GRAPH}> .") for line in lines)
    found = {line.removesuffix(f" <{REGISTRY_GRAPH}> .") for line in lines}
    for name in (
        "rdf:type",
        "skos:prefLabel",
        "skos:altLabel",
        "skos:notation",
        "skos:inScheme",
        "dcterms:isReplacedBy",
    ):
        found = {line.replace(f"<{expand(name)}>", name) for line in found}
    return found


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        ("person", ["foaf:Person"]),
        ("organisation", ["org:Organization"]),
        ("body", ["ref:Body"]),
        ("office", ["ref:Office"]),
        ("initiative", ["ref:Initiative"]),
        ("goal", ["ref:Goal", "skos:Concept"]),
    ],
)
def test_an_entity_has_its_class_and_its_names_without_language(kind: EntityKind, classes: list[str]) -> None:
    lines = entity_lines(kind, 'Rådet "Ø"', "https://x/ø", ["Rådet", 'Rådet "Ø"', "Ø"])
    assert _shortened(lines) == {
        *(f"<https://x/ø> rdf:type <{expand(one)}>" for one in classes),
        '<https://x/ø> skos:prefLabel "Rådet \\"Ø\\""',
        '<https://x/ø> skos:altLabel "Rådet"',
        '<https://x/ø> skos:altLabel "Ø"',
    }


def test_a_goal_has_its_number_in_its_agreement() -> None:
    lines = entity_lines("goal", "Pejlemærke 3", "https://x/3", number="3", scheme="Sundhedsaftalen i Øst")
    scheme = "<https://w3id.org/referat/id/scheme/sundhedsaftalen-i-øst>"
    assert scheme_iri("Sundhedsaftalen i Øst") == scheme.strip("<>")
    assert _shortened(lines) == {
        f"<https://x/3> rdf:type <{expand('ref:Goal')}>",
        f"<https://x/3> rdf:type <{expand('skos:Concept')}>",
        '<https://x/3> skos:prefLabel "Pejlemærke 3"',
        '<https://x/3> skos:notation "3"',
        f"<https://x/3> skos:inScheme {scheme}",
        f"{scheme} rdf:type <{expand('skos:ConceptScheme')}>",
        f'{scheme} skos:prefLabel "Sundhedsaftalen i Øst"',
    }


def test_the_order_of_aliases_changes_no_line() -> None:
    assert entity_lines("person", "A B", "https://x", ["c", "b"]) == entity_lines(
        "person", "A B", "https://x", ["b", "c", "b"]
    )


def test_a_merged_entity_points_to_the_one_that_holds_now() -> None:
    assert _shortened([replacement_line("https://x/old", "https://x/new")]) == {
        "<https://x/old> dcterms:isReplacedBy <https://x/new>"
    }
