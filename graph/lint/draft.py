"""The minutes as the checks see them: what extraction found, sentence by sentence, and the words themselves."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extract.minutes import Structure, read_structure
from graph.extract.reading import Reading, index, read_sentence
from graph.extract.rules import as_words, matches
from graph.lint.finding import Finding, Kind
from graph.model import Coverage, Minutes, Span
from graph.read.places import Places, places_of

_AGENTS = frozenset({"person", "organisation", "body", "office"})
_APART = frozenset({"header", "people", "agenda", "title", "label", "proposal", "history", "past_decision",
                    "attachments", "notice", "table", "sign_off", "owner", "due"})  # fmt: skip
_LONGEST_SENTENCE = 600


@dataclass(frozen=True, slots=True)
class Draft:
    """``statements`` are the sentences, each with its mentions, paired with what became of it."""

    minutes: Minutes
    structure: Structure
    places: Places
    statements: tuple[tuple[Reading, Coverage], ...]

    @property
    def text(self) -> str:
        """Return the text of the document."""
        return self.minutes.document.text

    def finding(self, kind: Kind, span: Span, about: str | None = None) -> Finding:
        """Return a finding at ``span``, with its line, page and the words there."""
        words = " ".join(span.of(self.text).split())
        return Finding(kind, span, self.places.line(span), self.places.page(span), words, about)

    def finding_within(self, kind: Kind, span: Span, about: str | None = None) -> Finding:
        """Return a finding at a word or two, its ``words`` those of the sentence around them, where that is short."""
        sentences = self.structure.sentences
        at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        around = sentences[at].span if at >= 0 else span
        if not around.contains(span) or around.end - around.start > _LONGEST_SENTENCE:
            around = span
        return replace(self.finding(kind, span, about), words=" ".join(around.of(self.text).split()))

    def first_line(self) -> Span:
        """Return the first line that holds something: where what is missing should have stood."""
        lines = self.structure.lines
        return lines[0].span if lines else Span(0, 0)

    def said_here(self) -> Iterator[tuple[Reading, Coverage]]:
        """Yield the sentences that speak of this meeting itself: no heading, proposal, case history or quotation."""
        for reading, coverage in self.statements:
            sentence = reading.sentence
            if sentence.part not in _APART and sentence.earlier is None:
                yield reading, coverage


def make_draft(minutes: Minutes) -> Draft:
    """Return the draft of ``minutes``; their structure is read again from the text."""
    document = minutes.document
    structure = read_structure(document)
    agents = index([mention for mention in minutes.mentions if mention.kind in _AGENTS])
    nothing = index(())
    readings = [read_sentence(document.text, sentence, agents, nothing) for sentence in structure.sentences]
    furniture = {block.span for block in document.blocks if block.kind == "furniture"}
    coverage = [entry for entry in minutes.coverage if entry.span not in furniture]
    return Draft(minutes, structure, places_of(document), tuple(zip(readings, coverage, strict=True)))


def signs(text: str) -> frozenset[str]:
    """Return what the rules of ``data/da/lint_signs.yaml`` see in a text; agents in it may be masked."""
    return frozenset(rule.values["sign"] for rule, _ in matches("lint_signs", as_words(text)))
