"""Every term has a label and a definition in both languages, a shape and a question; no borrowed one is made up."""

import re
from pathlib import Path
from typing import get_args

import pytest
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, VANN, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.model import ActionKind, AttendanceStatus, InitiativeKind, InvolvementKind, Outcome
from graph.rdf import terms
from graph.rdf.parsing import parse_ontology
from graph.rdf.quads import quad_lines
from graph.rdf.validate import shorten
from graph.resources import resource
from graph.vocabulary import KIND, REF, expand
from tests.rdf.fjord_minutes import FIRST, IDENTITIES, SECOND, all_lines

MINUTES, KINDS, SHAPES = parse_ontology("minutes"), parse_ontology("kinds"), parse_ontology("shapes")
CLASSES = sorted(str(one) for one in MINUTES.subjects(RDF.type, OWL.Class))
PROPERTIES = sorted(
    {str(one) for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for one in MINUTES.subjects(RDF.type, kind)}
)
BORROWED = {
    line
    for line in Path(__file__).with_name("borrowed_terms.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
}
CLOSED = {
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "org": ORG,
    "prov": PROV,
    "rdf": RDF,
    "schema": SDO,
    "skos": SKOS,
    "time": TIME,
    "vann": VANN,
}
LOOKED_UP = {"oa", "nif"}


def languages(graph: Graph, term: str | Node, predicate: URIRef) -> list[str]:
    """Return the languages in which the term has this; one it has twice stands twice."""
    node = URIRef(term) if isinstance(term, str) and not isinstance(term, BNode) else term
    return sorted(str(text.language) for text in graph.objects(node, predicate) if isinstance(text, Literal))


@pytest.mark.parametrize("term", [*CLASSES, *PROPERTIES], ids=shorten)
def test_each_own_term_is_labelled_and_defined_in_both_languages(term: str) -> None:
    assert languages(MINUTES, term, RDFS.label) == ["da", "en"]
    assert languages(MINUTES, term, SKOS.definition) == ["da", "en"]
    assert list(MINUTES.objects(URIRef(term), RDFS.isDefinedBy)) == [URIRef(REF.rstrip("#"))]


@pytest.mark.parametrize("term", PROPERTIES, ids=shorten)
def test_each_own_property_says_where_it_belongs(term: str) -> None:
    for predicate in (SDO.domainIncludes, SDO.rangeIncludes):
        named = {shorten(str(one)) for one in MINUTES.objects(URIRef(term), predicate)}
        assert named, predicate
        assert all(one in BORROWED or expand(one) in CLASSES or one.startswith("xsd:") for one in named), named


def test_the_names_follow_the_custom() -> None:
    assert all(re.fullmatch(r"ref:[A-Z][A-Za-z]+", shorten(term)) for term in CLASSES)
    assert all(re.fullmatch(r"ref:[a-z][A-Za-z]+", shorten(term)) for term in PROPERTIES)
    labels = [
        str(label)
        for term in (*CLASSES, *PROPERTIES)
        for label in MINUTES.objects(URIRef(term), RDFS.label)
        if getattr(label, "language", None) == "da"
    ]
    assert len(labels) == len(set(labels)), "one label for one thing"


def test_every_concept_is_labelled_and_defined_in_both_languages() -> None:
    concepts = [*KINDS.subjects(RDF.type, SKOS.Concept), *KINDS.subjects(RDF.type, SKOS.ConceptScheme)]
    for concept in map(str, concepts):
        assert concept.startswith(KIND)
        assert (concept, languages(KINDS, concept, SKOS.prefLabel)) == (concept, ["da", "en"])
        assert (concept, languages(KINDS, concept, SKOS.definition)) == (concept, ["da", "en"])


def members(scheme: str) -> set[str]:
    return {str(one).removeprefix(KIND) for one in KINDS.subjects(SKOS.inScheme, URIRef(KIND + scheme))}


@pytest.mark.parametrize(
    ("scheme", "values", "more"),
    [
        ("outcome", get_args(Outcome), set()),
        ("attendance", get_args(AttendanceStatus), set()),
        ("initiative", get_args(InitiativeKind), set()),
        ("involvement", get_args(InvolvementKind), {"direct", "indirect", "attended", "viaOrganisation"}),
        ("signOff", ("author", "approver"), set()),
        ("review", ("confirmed", "refuted"), set()),
        ("version", ("agenda",), set()),
    ],
)
def test_the_kinds_are_the_values_of_the_model(scheme: str, values: tuple[str, ...], more: set[str]) -> None:
    assert members(scheme) == {*values, *more}
    assert set(get_args(ActionKind)) < members("involvement")


def test_the_involvement_kinds_are_ranked_direct_before_indirect() -> None:
    ranked = sorted((str(rank), str(one).removeprefix(KIND)) for one, rank in KINDS.subject_objects(SKOS.notation))
    assert ranked == [
        ("1", "direct"),
        ("1.1", "responsible"),
        ("1.2", "mandated"),
        ("1.3", "committed"),
        ("1.4", "assigned"),
        ("1.5", "presents"),
        ("1.6", "participates"),
        ("2", "indirect"),
        ("2.1", "attended"),
        ("2.2", "viaOrganisation"),
    ]
    for rank, one in ranked:
        if "." in rank:
            broader = "direct" if rank.startswith("1") else "indirect"
            assert KINDS.value(URIRef(KIND + one), SKOS.broader) == URIRef(KIND + broader)


def paths(node: Node) -> set[str]:
    """Return every property a shape names in a path, however deep."""
    found: set[str] = set()
    for path in SHAPES.objects(node, SH.path):
        found |= _in_path(path)
    for predicate in (SH.property, SH["not"]):
        for part in SHAPES.objects(node, predicate):
            found |= paths(part)
    for alternatives in SHAPES.objects(node, SH["or"]):
        for part in Collection(SHAPES, alternatives):
            found |= paths(part)
    return found


def _in_path(path: Node) -> set[str]:
    if isinstance(path, URIRef):
        return {shorten(str(path))}
    inverse, alternatives = SHAPES.value(path, SH.inversePath), SHAPES.value(path, SH.alternativePath)
    if inverse is not None:
        return _in_path(inverse)
    return {one for part in Collection(SHAPES, alternatives or path) for one in _in_path(part)}


NODE_SHAPES = {
    str(one).rpartition("#")[2]: one for one in SHAPES.subjects(RDF.type, SH.NodeShape) if isinstance(one, URIRef)
}


def test_each_class_that_is_written_has_a_shape() -> None:
    shaped = {str(one) for one in SHAPES.objects(None, SH.targetClass)}
    assert set(CLASSES) - shaped == set()
    written = {line.split()[2].strip("<>") for line in all_lines() if f" <{expand('rdf:type')}> " in line}
    by_role = {expand(name) for name in ("foaf:Document", "oa:Annotation", "skos:Concept", "skos:ConceptScheme")}
    assert written - shaped == by_role, "these are caught by what points to them: Document, Evidence, Goal"


def test_each_own_property_has_a_shape() -> None:
    named = {one for shape in NODE_SHAPES.values() for one in paths(shape)}
    assert {shorten(one) for one in PROPERTIES} - named == set()


@pytest.mark.parametrize("name", sorted(NODE_SHAPES))
def test_each_constraint_says_what_is_wrong_in_both_languages(name: str) -> None:
    node = NODE_SHAPES[name]
    constraints = [*SHAPES.objects(node, SH.property), *SHAPES.objects(node, SH.sparql)]
    of_its_own = (SH["class"], SH.nodeKind, SH.closed, SH["not"], SH["or"])
    if any((node, one, None) in SHAPES for one in of_its_own):
        constraints.append(node)
    assert constraints
    assert {str(one): languages(SHAPES, one, SH.message) for one in constraints} == {
        str(one): ["da", "en"] for one in constraints
    }


def test_each_own_term_is_used_by_a_question() -> None:
    folder = resource("ontology/queries")
    text = "\n".join(file.read_text(encoding="utf-8") for file in folder.iterdir())
    used = set(re.findall(r"\bref:[A-Za-z]+", text))
    own = {shorten(term) for term in (*CLASSES, *PROPERTIES)}
    assert used - own == set(), "a question uses a term that is not defined"
    assert own - used == set(), "a term that no question needs"


def written_terms() -> set[str]:
    """Return the terms the projection can write, and those it did write."""
    constants = {
        value.strip("<>") for value in vars(terms).values() if isinstance(value, str) and value.startswith("<http")
    }
    constants |= {one.strip("<>") for table in (terms.RELATIONS, terms.IN_XSD) for one in table.values()}
    for line in all_lines():
        parts = line.split()
        constants.add(parts[1].strip("<>"))
        if parts[1].strip("<>") == expand("rdf:type"):
            constants.add(parts[2].strip("<>"))
    return {shorten(one) for one in constants}


def test_every_term_that_is_written_is_defined_or_borrowed() -> None:
    own = {shorten(term) for term in (*CLASSES, *PROPERTIES)}
    assert written_terms() - own - BORROWED == set()
    assert BORROWED - written_terms() == {"oa:SpecificResource"}, "implied by oa:hasSource, and not written out"


def test_every_kind_that_is_written_is_a_concept() -> None:
    concepts = {str(one) for one in KINDS.subjects(RDF.type, SKOS.Concept)}
    words = " ".join(line for minutes in (FIRST, SECOND) for line in quad_lines(minutes, IDENTITIES))
    assert set(re.findall(rf"<({re.escape(KIND)}[^>]+)>", words)) - concepts == set()
    shapes = {str(one) for one in SHAPES.objects() if str(one).startswith(KIND)}
    assert shapes - concepts == set()


@pytest.mark.parametrize("term", sorted(BORROWED))
def test_a_borrowed_term_exists_and_its_use_here_is_explained(term: str) -> None:
    prefix, _, local = term.partition(":")
    assert prefix in LOOKED_UP or local in CLOSED[prefix], f"{term}: no such term"
    if term != "rdf:type":
        assert languages(MINUTES, expand(term), SKOS.scopeNote) == ["da", "en"]


def test_what_the_ontology_refers_to_exists() -> None:
    own = {shorten(term) for term in (*CLASSES, *PROPERTIES)}
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.disjointWith):
        for target in MINUTES.objects(None, predicate):
            name = shorten(str(target))
            prefix, _, local = name.partition(":")
            assert name in own or local in CLOSED[prefix], f"{name}: no such term"


def test_the_ontology_describes_itself() -> None:
    (ontology,) = MINUTES.subjects(RDF.type, OWL.Ontology)
    assert str(MINUTES.value(ontology, VANN.preferredNamespaceUri)) == REF
    assert languages(MINUTES, str(ontology), DCTERMS.title) == ["da", "en"]
    assert languages(MINUTES, str(ontology), DCTERMS.description) == ["da", "en"]
    for predicate in (OWL.versionIRI, OWL.versionInfo, DCTERMS.license, DCTERMS.creator):
        assert MINUTES.value(ontology, predicate) is not None, predicate
