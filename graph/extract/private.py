"""Know private persons who speak of their own lives: they are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.agenda import Item
from graph.extract.names import find_names
from graph.extract.rules import as_words, first_match
from graph.extract.statements import Sentence
from graph.model import Span


@dataclass(frozen=True, slots=True)
class Private:
    """The names of private persons and the sentences that name them."""

    names: frozenset[str]
    spans: tuple[Span, ...]


def find_private(text: str, items: Sequence[Item], sentences: Sequence[Sentence]) -> Private:
    """Return who speaks only of own experience: a presenter without title or organisation under such an item."""
    names: set[str] = set()
    for item in items:
        plain = [e for e in item.presenters if e.role is None and e.organisation is None and e.function is None]
        words = item.title.of(text)
        told = first_match("private", as_words(words)) is not None
        for entry in plain:
            if told or any(_tells(sentence, entry.name) for sentence in sentences):
                names.add(entry.name)
    for sentence in sentences:
        if first_match("private", sentence) is not None and sentence.part == "body":
            first = find_names(text, sentence.span.start, sentence.span.end)
            if first and first[0].start == sentence.span.start and _only_here(first[0].of(text), items):
                names.add(first[0].of(text))
    spans = tuple(s.span for s in sentences if any(name in s.text for name in names))
    return Private(frozenset(names), spans)


def _tells(sentence: Sentence, name: str) -> bool:
    return name in sentence.text and first_match("private", sentence) is not None


def _only_here(name: str, items: Sequence[Item]) -> bool:
    """Return whether nothing says that the person acts in a role."""
    return not any(e.name == name and (e.role or e.organisation) for item in items for e in item.presenters)
