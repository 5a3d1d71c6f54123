"""Account for every sentence: the facts that use it, or the reason it bore none."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from graph.extract.rules import first_match
from graph.extract.statements import Sentence
from graph.model import Block, Coverage, Evidence, Span

_REASONS = {
    "label": "label", "agenda": "printed agenda", "title": "heading", "people": "list of people", "notice": "notice",
    "history": "case history", "attachments": "attachment", "header": "header", "table": "table", "owner": "owner",
    "due": "deadline", "past_decision": "earlier decision", "next_meeting": "later meeting", "sign_off": "sign-off",
}  # fmt: skip


def account(
    sentences: Sequence[Sentence],
    facts: Iterable[tuple[str, Sequence[Evidence]]],
    private: Sequence[Span],
    blocks: Sequence[Block],
) -> list[Coverage]:
    """Return one entry for each sentence and each piece of page furniture, in reading order.

    ``facts`` are ids with their evidence, ``blocks`` those of the document.
    """
    uses = _uses(sentences, facts)
    found = [
        Coverage(sentence.span, "used", tuple(ids)) if (ids := uses.get(position)) else _ignored(sentence, private)
        for position, sentence in enumerate(sentences)
    ]
    furniture = [Coverage(block.span, "ignored", (), "page furniture") for block in blocks if block.kind == "furniture"]
    return sorted([*found, *furniture], key=lambda entry: entry.span) if furniture else found


def _uses(sentences: Sequence[Sentence], facts: Iterable[tuple[str, Sequence[Evidence]]]) -> dict[int, dict[str, None]]:
    places = [(e.span, identifier) for identifier, evidence in facts for e in evidence]
    places.sort(key=lambda place: (place[0].start, place[0].end, place[1]))
    uses: dict[int, dict[str, None]] = defaultdict(dict)
    first = 0
    for span, identifier in places:
        while first < len(sentences) and sentences[first].span.end <= span.start:
            first += 1
        for position in range(first, len(sentences)):
            if sentences[position].span.start >= span.end:
                break
            uses[position][identifier] = None
    return uses


def _ignored(sentence: Sentence, private: Sequence[Span]) -> Coverage:
    if any(span.start < sentence.span.end and sentence.span.start < span.end for span in private):
        return Coverage(sentence.span, "ignored", (), "private person")
    if reason := _REASONS.get(sentence.part):
        return Coverage(sentence.span, "ignored", (), reason)
    if sentence.earlier == "elsewhere":
        return Coverage(sentence.span, "ignored", (), "quoted from elsewhere")
    if sentence.cue is not None and sentence.cue.opens == "ideas":
        return Coverage(sentence.span, "ignored", (), "idea or input")
    found = first_match("ignored", sentence)
    if found is not None:
        return Coverage(sentence.span, "ignored", (), found[0].values["reason"])
    return Coverage(sentence.span, "not_understood", (), None)


def proofs(fact: Any) -> Sequence[Evidence]:
    """Return the evidence of a fact, whether it is keyed by field or a tuple."""
    evidence = fact.evidence
    return tuple(evidence.values()) if isinstance(evidence, dict) else evidence
