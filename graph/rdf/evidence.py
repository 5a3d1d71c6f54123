"""Write the words a fact rests on as Web Annotations, about twelve quads each."""

from collections.abc import Iterable

from graph.identity import document_iri
from graph.model import Document, Evidence
from graph.rdf import terms
from graph.rdf.lines import GraphLines, decimal, integer, iri, literal


class EvidenceLines:
    """Writes the annotations of one document; two facts that rest on the same words share one target."""

    __slots__ = ("_document", "_lines", "_node", "_source", "_taken", "_targets")

    def __init__(self, lines: GraphLines, document: Document) -> None:
        self._lines = lines
        self._document = document
        self._source = iri(document_iri(document.id))
        self._node = self._source[1:-1]
        self._targets: dict[tuple[int, int], str] = {}
        self._taken: set[str] = set()

    def add(self, fact: str, key: str, evidence: Iterable[Evidence], field: str | None = None) -> None:
        """Add one annotation of ``fact`` (in N-Quads form) for each evidence; ``key`` is the fact's own id."""
        for one in evidence:
            annotation = self._annotation(key, one, field)
            pairs = (
                (terms.TYPE, terms.ANNOTATION),
                (terms.HAS_BODY, fact),
                (terms.HAS_TARGET, self._target(one)),
                (terms.CONFIDENCE, decimal(one.confidence)),
                (terms.RULE, literal(one.rule)),
            )
            self._lines.block(annotation, pairs)
            self._lines.text(annotation, terms.FIELD, field)

    def _annotation(self, key: str, evidence: Evidence, field: str | None) -> str:
        name = f"{self._node}#evidence={key},{evidence.span.start},{evidence.span.end}"
        if field:
            name += f",{field}"
        if name in self._taken:  # the same words read by a second rule: an annotation of its own
            name += f",{evidence.rule}"
        self._taken.add(name)
        return iri(name)

    def _target(self, evidence: Evidence) -> str:
        span = evidence.span
        known = self._targets.get((span.start, span.end))
        if known:
            return known
        target = f"<{self._node}#char={span.start},{span.end}>"
        selector = f"<{self._node}#selector={span.start},{span.end}>"
        self._lines.block(target, ((terms.HAS_SOURCE, self._source), (terms.HAS_SELECTOR, selector)))
        if evidence.page is not None:
            self._lines.add(target, terms.PAGE, integer(evidence.page))
        pairs = (
            (terms.TYPE, terms.TEXT_POSITION_SELECTOR),
            (terms.TYPE, terms.TEXT_QUOTE_SELECTOR),
            (terms.START, integer(span.start)),
            (terms.END, integer(span.end)),
            (terms.EXACT, literal(span.of(self._document.text))),
        )
        self._lines.block(selector, pairs)
        self._targets[span.start, span.end] = target
        return target
