"""Write the words a fact rests on as Web Annotations, about twelve quads each."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from graph.identity import document_iri
from graph.model import Document, Evidence, Span
from graph.rdf import terms
from graph.rdf.lines import TRUE, GraphLines, decimal, integer, iri, literal, new_iri

_IS_ANNOTATION: Final = f"{terms.TYPE} {terms.ANNOTATION}"
_IS_POSITION: Final = f"{terms.TYPE} {terms.TEXT_POSITION_SELECTOR}"
_IS_QUOTE: Final = f"{terms.TYPE} {terms.TEXT_QUOTE_SELECTOR}"


class EvidenceLines:
    """Writes the annotations of one document; two facts that rest on the same words share one target.

    Words inside one of the spans ``closed`` are marked as closed.
    """

    __slots__ = ("_closed", "_document", "_has_source", "_lines", "_node", "_taken", "_targets")

    def __init__(self, lines: GraphLines, document: Document, closed: Sequence[Span] = ()) -> None:
        self._lines = lines
        self._closed = closed
        self._document = document
        source = iri(document_iri(document.id))
        self._node = source[1:-1]
        self._has_source = f"{terms.HAS_SOURCE} {source}"
        self._targets: dict[tuple[int, int], str] = {}
        self._taken: set[str] = set()

    def add(self, fact: str, key: str, evidence: Iterable[Evidence], field: str | None = None) -> None:
        """Add one annotation of ``fact`` (in N-Quads form) for each evidence; ``key`` is the fact's own id."""
        for one in evidence:
            annotation = self._annotation(key, one, field)
            if annotation is None:
                continue
            pairs = [
                _IS_ANNOTATION,
                f"{terms.HAS_BODY} {fact}",
                f"{terms.HAS_TARGET} {self._target(one)}",
                *_reading(one.rule, one.confidence),
            ]
            if field:
                pairs.append(f"{terms.FIELD} {literal(field)}")
            if any(span.contains(one.span) for span in self._closed):
                pairs.append(f"{terms.CLOSED} {TRUE}")
            self._lines.block(annotation, pairs)

    def _annotation(self, key: str, evidence: Evidence, field: str | None) -> str | None:
        """Return the IRI of a new annotation; None where the same rule read the same words for this fact before."""
        name = f"{self._node}#evidence={key},{evidence.span.start},{evidence.span.end}"
        if field:
            name += f",{field}"
        if name in self._taken:  # the same words read by a second rule: an annotation of its own
            name += f",{evidence.rule}"
            if name in self._taken:
                return None
        self._taken.add(name)
        return new_iri(name)

    def _target(self, evidence: Evidence) -> str:
        start, end = evidence.span.start, evidence.span.end
        known = self._targets.get((start, end))
        if known:
            return known
        target = f"<{self._node}#char={start},{end}>"
        selector = f"<{self._node}#selector={start},{end}>"
        pairs = [self._has_source, f"{terms.HAS_SELECTOR} {selector}"]
        if evidence.page is not None:
            pairs.append(f"{terms.PAGE} {integer(evidence.page)}")
        self._lines.block(target, pairs)
        pairs = [
            _IS_POSITION,
            _IS_QUOTE,
            f"{terms.START} {integer(start)}",
            f"{terms.END} {integer(end)}",
            f"{terms.EXACT} {literal(self._document.text[start:end])}",
        ]
        self._lines.block(selector, pairs)
        self._targets[start, end] = target
        return target


@lru_cache(maxsize=4096)
def _reading(rule: str, confidence: float) -> tuple[str, str]:
    """Return what an annotation says of its rule; few rules read most words."""
    return f"{terms.CONFIDENCE} {decimal(confidence)}", f"{terms.RULE} {literal(rule)}"
