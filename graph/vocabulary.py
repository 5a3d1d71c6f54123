"""Namespaces and the terms this project writes, as plain strings.

The base is not registered at w3id.org yet: it is this one constant.
"""

from typing import Final

BASE: Final = "https://w3id.org/referat/"
REF: Final = BASE + "def#"
KIND: Final = BASE + "kind/"
ID: Final = BASE + "id/"

PREFIXES: Final[dict[str, str]] = {
    "ref": REF,
    "kind": KIND,
    "id": ID,
    "adms": "http://www.w3.org/ns/adms#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

REGISTRY_GRAPH: Final = ID + "registry"
CORRECTIONS_GRAPH: Final = ID + "corrections"


def expand(name: str) -> str:
    """Return the IRI of a prefixed name such as ``"org:Membership"``; raises KeyError for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def prologue() -> str:
    """Return the PREFIX lines that every query may rely on."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


KINDS_GRAPH: Final = BASE + "kind"
"""The graph that holds `ontology/kinds.ttl`, so that queries find labels and ranks of kinds."""

EXTRACTOR_VERSION: Final = "0.3.0"
"""Stands in every document graph; a constant, so that a checkout and a wheel write the same bytes."""
