"""Make evidence and ids: every fact of a document goes through here."""

from dataclasses import dataclass
from functools import cache

from graph.identity import statement_id
from graph.model import Document, Evidence, Span
from graph.resources import resource_text

UNMEASURED = 0.5
_SEPARATORS = frozenset(" \t\n,;|")


@dataclass(frozen=True, slots=True)
class Witness:
    """The document, and the key of its meeting that ids are minted from."""

    document: Document
    meeting: str

    def evidence(self, span: Span, rule: str) -> Evidence:
        """Return the evidence that the words of ``span`` bear by ``rule``."""
        words = _quotable(self.document.text, span)
        return Evidence(self.document.id, words, rule, confidence(rule), self.document.page_at(words.start))

    def id(self, kind: str, *words: str | None) -> str:
        """Return the id of the statement of this kind with these words."""
        return statement_id(self.meeting, kind, *words)

    def words(self, *spans: Span) -> str:
        """Return the words of the spans, white space as single blanks."""
        return " ".join(" ".join(span.of(self.document.text).split()) for span in spans)


def _quotable(text: str, span: Span) -> Span:
    """Return the span without the blanks and separators at its ends: what a reader would quote."""
    start, end = span.start, span.end
    while end > start and text[end - 1] in _SEPARATORS:
        end -= 1
    while start < end and text[start] in _SEPARATORS:
        start += 1
    return span if (start, end) == (span.start, span.end) or start == end else Span(start, end)


def confidence(rule: str) -> float:
    """Return the measured precision of a rule on the project's own gold (0–1), 0.5 where it never fired there.

    Measured by ``benchmarks/confidence.py`` as (right + 1) / (all + 2), Laplace's rule of succession, so that a rule
    seen twice does not claim certainty.
    """
    return _confidences().get(rule, UNMEASURED)


@cache
def _confidences() -> dict[str, float]:
    rows = resource_text("data/da/confidence.tsv").splitlines()
    return {
        rule: float(value)
        for rule, value, *_ in (r.split("\t") for r in rows if r and not r.startswith(("#", "rule\t")))
    }
