"""Read how minutes end: who wrote and approved them, and the meetings they announce."""

from collections.abc import Sequence

from graph.extract.cast import Cast, words_of
from graph.extract.dates import find_dates
from graph.extract.names import find_names
from graph.extract.reading import Reading
from graph.extract.rules import matches
from graph.extract.witness import Witness
from graph.model import Approval, Evidence, PlannedMeeting, Span

_LAST_LINES = 14


def find_approval(witness: Witness, readings: Sequence[Reading], cast: Cast) -> Approval:
    """Return who wrote and who approved the minutes, as their last lines say."""
    author: str | None = None
    approved: list[str] = []
    evidence: dict[str, Evidence] = {}
    tail = readings[-_LAST_LINES:]
    for position, reading in enumerate(tail):
        sentence = reading.sentence
        if sentence.part in ("title", "agenda", "header"):
            continue
        for rule, match in matches("closing", sentence.text, sentence.folded):
            groups = match.groupdict()
            if groups.get("author") and author is None:
                author = next(iter(_people(groups["author"], cast)), None)
                evidence |= {"author": witness.evidence(sentence.span, rule.name)} if author else {}
            names = _people(groups.get("approver") or "", cast)
            spans = [sentence.span]
            if rule.values.get("below") and position + 1 < len(tail):
                names = _people(tail[position + 1].sentence.text, cast)
                spans = [Span(sentence.span.start, tail[position + 1].sentence.span.end)]
            if names:
                approved += [name for name in names if name not in approved]
                evidence.setdefault("approved_by", witness.evidence(spans[0], rule.name))
    return Approval(author, tuple(approved), evidence)


def _people(words: str, cast: Cast) -> list[str]:
    """Return the people named in the words: by full name, by initials, by first name."""
    names = [span.of(words) for span in find_names(words, 0, len(words), listed=True)]
    people = []
    for name in names or [m.group().rstrip(".") for m in words_of(words)]:
        agent = cast.named(name)
        if agent is not None and agent.kind == "person":
            people.append(agent.name)
        elif names:
            people.append(name)
    return list(dict.fromkeys(people))


def find_planned(witness: Witness, readings: Sequence[Reading], own_body: str | None) -> list[PlannedMeeting]:
    """Return the later meetings that the minutes give a date for."""
    planned: dict[str, PlannedMeeting] = {}
    for reading in readings:
        sentence = reading.sentence
        rule = "planned.label" if sentence.part == "next_meeting" else None
        rule = rule or next((found[0].name for found in matches("planned", sentence.text, sentence.folded)), None)
        if rule is None or sentence.part in ("header", "people", "proposal", "history") or sentence.earlier:
            continue
        for date in find_dates(witness.document.text, sentence.span.start, sentence.span.end):
            body = _body(reading, own_body, rule)
            identifier = witness.id("planned", body, str(date.value))
            evidence = (witness.evidence(sentence.span, rule),)
            planned.setdefault(identifier, PlannedMeeting(identifier, evidence, body, date.value))
    return list(planned.values())


def _body(reading: Reading, own_body: str | None, rule: str) -> str | None:
    named = [m.value for m in reading.agents if m.kind == "body"]
    return named[0] if named else own_body if rule == "planned.label" else None
