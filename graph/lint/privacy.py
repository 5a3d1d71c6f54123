"""Check that no private person is named, and that no CPR number stood in the file."""

from collections.abc import Iterator

from graph.extract.names import find_names
from graph.extract.private import find_private
from graph.extract.rules import as_words, matches, rules
from graph.lint.draft import Draft
from graph.lint.finding import Finding
from graph.model import Span
from graph.read.masking import masked_numbers

_LISTS = frozenset({"people", "header", "sign_off"})
_ADDRESS = 40


def check_privacy(draft: Draft) -> Iterator[Finding]:
    """Yield where a CPR number was masked, and the first place that names each private person."""
    for span in masked_numbers(draft.text):
        yield draft.finding("privacy.cpr", span)
    seen: set[str] = set()
    for span, name in sorted({*_speakers(draft), *_called(draft)}):
        if name not in seen:
            seen.add(name)
            yield draft.finding("privacy.person", span, name)


def private_names(draft: Draft) -> frozenset[str]:
    """Return the names of private persons: who speak of their own lives, and whom the words around make private."""
    return frozenset(name for _, name in (*_speakers(draft), *_called(draft)))


def may_be_private(text: str) -> bool:
    """Return whether a word of the text could make someone private: a cheap sieve before ``private_names``.

    An address alone makes nobody private, and nearly every text has a number in it.
    """
    folded = text.casefold()
    kept = (
        rule for kind in ("private", "lint_private") for rule in rules(kind) if rule.values.get("stands") != "after"
    )
    return any(word in folded for rule in kept for word in rule.needs)


def _speakers(draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield private persons who speak of their own experience: those that extraction leaves out."""
    structure = draft.structure
    for name in find_private(draft.text, structure.items, structure.sentences).names:
        at = draft.text.find(name)
        if at >= 0:
            yield _line_around(draft.text, at), name


def _called(draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield people whom the words around the name make private ("borgeren Karen Holm")."""
    acting = {one.agent.name for one in draft.minutes.attendance}
    for reading, _ in draft.statements:
        sentence = reading.sentence
        if sentence.part in _LISTS:
            continue
        for name in find_names(draft.text, sentence.span.start, sentence.span.end):
            words = " ".join(name.of(draft.text).split())
            before, after = draft.text[sentence.span.start : name.start], draft.text[name.end : sentence.span.end]
            if words not in acting and _is_private(before, after):
                yield sentence.span, words


def _is_private(before: str, after: str) -> bool:
    stands = {rule.values["stands"] for rule, _ in matches("lint_private", as_words(before))}
    if "before" in stands:
        return True
    housed = any(rule.values["stands"] == "after" for rule, _ in matches("lint_private", as_words(after[:_ADDRESS])))
    return "before_address" in stands and housed


def _line_around(text: str, at: int) -> Span:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)
