"""Check the graph of one document, with the registry entries it names, against `ontology/shapes.ttl`."""

import re
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
_IRI: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (violation) or missing (warning) in a graph.

    ``focus`` is the IRI of the node it is about, ``path`` the property in prefixed form, ``value`` the offending value,
    ``quote`` the words the node rests on and ``start`` their place (code points into the document's text); each of the
    last four None where there is none.
    """

    severity: Severity
    focus: str
    shape: str
    path: str | None
    value: str | None
    message_da: str
    message_en: str
    quote: str | None
    start: int | None

    def message(self, language: str) -> str:
        """Return the message in Danish, or in English for ``"en"``."""
        return self.message_en if language == "en" else self.message_da


class Registry:
    """The lines of the registry by entity, to give each document those it names."""

    __slots__ = ("_entries",)

    def __init__(self, lines: Iterable[str]) -> None:
        self._entries: dict[str, list[str]] = {}
        for line in lines:
            self._entries.setdefault(line[: line.index(">") + 1], []).append(line)

    def named_in(self, lines: Iterable[str]) -> list[str]:
        """Return the lines of the entities that ``lines`` name, and of the schemes those belong to."""
        found: dict[str, list[str]] = {}
        names = _names(lines)
        while names:
            new = {name: self._entries[name] for name in names - found.keys() if name in self._entries}
            found.update(new)
            names = _names(line for entry in new.values() for line in entry)
        return [line for name in sorted(found) for line in found[name]]


def _names(lines: Iterable[str]) -> set[str]:
    return {name for line in lines for name in _IRI.findall(line)}


def validate(lines: Iterable[str]) -> list[Finding]:
    """Return the findings of N-Quads ``lines``, violations first, then by place in the text; the order never varies.

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


def _sort_key(finding: Finding) -> tuple[bool, int, str, str, str, str]:
    start = -1 if finding.start is None else finding.start
    where = finding.focus, finding.path or "", finding.value or "", finding.message_en
    return finding.severity == "warning", start, *where


def _findings(report: "Graph", data: "Graph") -> Iterable[Finding]:
    from rdflib import RDF, SH

    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = report.value(result, SH.focusNode)
        shape = report.value(result, SH.sourceShape)
        if focus is None or shape is None:
            continue
        quote, start = _words(focus, data)
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
            quote=quote,
            start=start,
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


def _words(focus: "Node", data: "Graph") -> tuple[str | None, int | None]:
    """Return the first words in the text that ``focus`` rests on, and their start: those of its evidence, or its own;
    a post rests on the attendance that shows it."""
    from rdflib import Literal as RdfLiteral
    from rdflib import URIRef

    body, target, selector, exact, start = (
        URIRef(_OA + name) for name in ("hasBody", "hasTarget", "hasSelector", "exact", "start")
    )
    facts = [focus, *data.subjects(URIRef(expand("ref:inCapacity")), focus)]
    nodes = [annotation for fact in facts for annotation in data.subjects(body, fact)] or [focus]
    words = [
        (int(place.value), str(quote))
        for node in nodes
        for stretch in data.objects(node, target)
        for found in data.objects(stretch, selector)
        for quote in data.objects(found, exact)
        for place in data.objects(found, start)
        if isinstance(place, RdfLiteral) and isinstance(place.value, int)
    ]
    place, quote = min(words, default=(None, None))
    return quote, place
