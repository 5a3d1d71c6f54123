"""Check that no private person is named, and that no CPR number stood in the file."""

from collections.abc import Iterator

from graph.extract.names import find_names
from graph.extract.private import find_private
from graph.extract.rules import as_words, first_match
from graph.lint.draft import Draft
from graph.lint.finding import Finding
from graph.model import Span
from graph.read.masking import masked_numbers


def check_privacy(draft: Draft) -> Iterator[Finding]:
    """Yield where a CPR number was masked, and the first place that names each private person."""
    for span in masked_numbers(draft.text):
        yield draft.finding("privacy.cpr", span)
    seen: set[str] = set()
    for span, name in sorted({*_speakers(draft), *_called(draft)}):
        if name not in seen:
            seen.add(name)
            yield draft.finding("privacy.person", span, name)


def _speakers(draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield private persons who speak of their own experience: those that extraction leaves out."""
    structure = draft.structure
    for name in find_private(draft.text, structure.items, structure.sentences).names:
        at = draft.text.find(name)
        if at >= 0:
            yield _line_around(draft.text, at), name


def _called(draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield people whom a word before the name makes a private person ("borgeren Karen Holm")."""
    acting = {one.agent.name for one in draft.minutes.attendance}
    for reading, _ in draft.statements:
        sentence = reading.sentence
        if sentence.part in ("people", "header"):
            continue
        for name in find_names(draft.text, sentence.span.start, sentence.span.end):
            before = draft.text[sentence.span.start : name.start]
            words = " ".join(name.of(draft.text).split())
            if words not in acting and first_match("lint_private", as_words(before)) is not None:
                yield sentence.span, words


def _line_around(text: str, at: int) -> Span:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)
