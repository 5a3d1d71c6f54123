"""The text of a document as a page shows it, with what stands where; what may not be shown is blotted out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.model import EntityKey, MentionKind, Minutes, Span
from graph.show.page.private import places_of, private_sentences

_NUMBER: Final = re.compile(r"\W*(?:dagsordens?punkt|punkt|pkt|sag|ad)?\W*\d*\W*[a-zæøå]?\W*", re.IGNORECASE)

BLOT: Final = "█"
"""Stands for each character that is left out, so that the place of everything else stays the same."""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """One document's text; all places are code points into ``text``.

    ``mentions`` name entities by the end of their IRI; ``hidden`` are the stretches that are blotted out.
    """

    text: str
    mentions: tuple[tuple[int, int, str], ...]
    missed: tuple[tuple[int, int], ...]
    headings: tuple[tuple[int, int, int], ...]
    hidden: tuple[tuple[int, int], ...]


def document_text(minutes: Minutes, iris: Mapping[EntityKey, str], hidden: Iterable[Span]) -> DocumentText:
    """Return the text of ``minutes`` without the ``hidden`` stretches; ``iris`` say who is who in this document."""
    gone = joined(hidden)
    shown = [one for one in minutes.mentions if not _is_within(one.span, gone)]
    named = [(one.span, iri) for one in shown if (key := _key(one.kind, one.value)) and (iri := iris.get(key))]
    missed = [one.span for one in minutes.coverage if one.status == "not_understood" and not _is_within(one.span, gone)]
    headings = [(block.span.start, block.span.end, block.level) for block in minutes.document.blocks
                if block.kind == "heading"]  # fmt: skip
    return DocumentText(
        text=blotted(minutes.document.text, gone),
        mentions=tuple((span.start, span.end, iri) for span, iri in named),
        missed=tuple((span.start, span.end) for span in missed),
        headings=tuple(headings),
        hidden=tuple((span.start, span.end) for span in gone),
    )


def hidden_spans(minutes: Minutes, names: Iterable[str]) -> list[Span]:
    """Return what of a document may not be shown: closed items, sentences about private persons, and ``names``."""
    text, unnamed = minutes.document.text, frozenset(names)
    closed = [whole_lines(span, text) for span in minutes.closed_spans()]
    # A short form or a last name that stands for one of the names is as good as the name.
    meant = (one.span for one in minutes.mentions if one.value in unnamed)
    return joined([*closed, *private_sentences(minutes), *meant, *places_of(unnamed, text)])


def whole_lines(span: Span, text: str) -> Span:
    """Return a span without the number of the next item, which stands on a line that is not closed."""
    last = text.rfind("\n", span.start, span.end)
    rest_of_line = text[span.end :].partition("\n")[0]
    is_number = last >= 0 and _NUMBER.fullmatch(text, last, span.end) is not None
    return Span(span.start, last) if is_number and rest_of_line.strip() else span


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in reading order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def blotted(words: str, hidden: Iterable[Span], offset: int = 0) -> str:
    """Return ``words``, which begin at ``offset``, with a blot for each hidden character; line ends stay."""
    letters = list(words)
    for span in hidden:
        for at in range(max(span.start - offset, 0), min(span.end - offset, len(letters))):
            if letters[at] != "\n":
                letters[at] = BLOT
    return "".join(letters)


def _is_within(span: Span, hidden: Iterable[Span]) -> bool:
    return any(one.start < span.end and span.start < one.end for one in hidden)


def _key(kind: MentionKind, value: str) -> EntityKey | None:
    if kind == "date":
        return None
    return ("person" if kind == "initials" else kind), value
