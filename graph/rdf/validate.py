"""Check the graph of one document, with the registry entries it names, against `ontology/shapes.ttl`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from graph.rdf.parsing import parse_graph, parse_ontology
from graph.vocabulary import PREFIXES, expand

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Severity = Literal["violation", "warning"]

_OA: Final = PREFIXES["oa"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (violation) or missing (warning) in a graph.

    ``focus`` is the IRI of the node it is about, ``path`` the property in prefixed form, ``value`` the offending value
    and ``quote`` the words the node rests on; each of the last three None where there is none.
    """

    severity: Severity
    focus: str
    shape: str
    path: str | None
    value: str | None
    message_da: str
    message_en: str
    quote: str | None

    def message(self, language: str) -> str:
        """Return the message in Danish, or in English for ``"en"``."""
        return self.message_en if language == "en" else self.message_da


def validate(lines: Iterable[str]) -> list[Finding]:
    """Return the findings of N-Quads ``lines``, violations first, in an order that never varies.

    Give it one document's graph and the registry entries it names: time grows with what is given (about a third of a
    second for one document).
    """
    from pyshacl import validate as check_shapes

    data = parse_graph(lines)
    _conforms, report, _text = check_shapes(data, shacl_graph=_shapes(), inference="none", inplace=True)
    return sorted(_findings(report, data), key=_sort_key)


@cache
def _shapes() -> "Graph":
    return parse_ontology("shapes")


def _sort_key(finding: Finding) -> tuple[str, ...]:
    severity_first = "0" if finding.severity == "violation" else "1"
    return severity_first, finding.focus, finding.path or "", finding.value or "", finding.message_en


def _findings(report: "Graph", data: "Graph") -> Iterable[Finding]:
    from rdflib import RDF, SH

    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = report.value(result, SH.focusNode)
        shape = report.value(result, SH.sourceShape)
        if focus is None or shape is None:
            continue
        path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
        messages = {getattr(text, "language", None): str(text) for text in report.objects(result, SH.resultMessage)}
        yield Finding(
            severity="violation" if report.value(result, SH.resultSeverity) == SH.Violation else "warning",
            focus=str(focus),
            shape=_shape_name(shape),
            path=None if path is None else path_text(path, report),
            value=None if value is None or value == focus else str(value),
            message_da=messages.get("da", ""),
            message_en=messages.get("en", ""),
            quote=_quote(focus, data),
        )


def _shape_name(shape: "Node") -> str:
    """Return the local name of the node shape that ``shape`` is or belongs to."""
    from rdflib import SH

    shapes = _shapes()
    while True:
        parent = shapes.value(predicate=SH.property, object=shape) or shapes.value(predicate=SH.sparql, object=shape)
        if parent is None:
            return str(shape).rpartition("#")[2]
        shape = parent


def path_text(path: "Node", graph: "Graph") -> str:
    """Return a SHACL path in SPARQL's notation, with prefixed names: ``^oa:hasBody``."""
    from rdflib import SH, BNode
    from rdflib.collection import Collection

    if not isinstance(path, BNode):
        return shorten(str(path))
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return f"^{path_text(inverse, graph)}"
    alternatives = graph.value(path, SH.alternativePath)
    members = Collection(graph, path if alternatives is None else alternatives)
    return ("/" if alternatives is None else "|").join(path_text(member, graph) for member in members)


def shorten(iri: str) -> str:
    """Return ``iri`` with a prefix where one fits, else as it is; the longest namespace wins."""
    fitting = [(namespace, prefix) for prefix, namespace in PREFIXES.items() if iri.startswith(namespace)]
    if not fitting:
        return iri
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri[len(namespace) :]}"


def _quote(focus: "Node", data: "Graph") -> str | None:
    """Return the words that ``focus`` rests on: the first quote of its evidence, or its own; a post rests on the
    attendance that shows it."""
    from rdflib import URIRef

    facts = [focus, *data.subjects(URIRef(expand("ref:inCapacity")), focus)]
    annotations = sorted({one for fact in facts for one in data.subjects(URIRef(_OA + "hasBody"), fact)}, key=str)
    annotations = annotations or [focus]
    for annotation in annotations:
        for target in data.objects(annotation, URIRef(_OA + "hasTarget")):
            for selector in data.objects(target, URIRef(_OA + "hasSelector")):
                for exact in data.objects(selector, URIRef(_OA + "exact")):
                    return str(exact)
    return None
