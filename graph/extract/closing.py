"""Read how minutes end: who wrote and approved them, and the meetings they announce."""

from collections.abc import Sequence
from typing import NamedTuple

from graph.extract.cast import Cast, words_of
from graph.extract.dates import find_dates
from graph.extract.labels import label_named
from graph.extract.names import find_names
from graph.extract.people import Participant
from graph.extract.reading import Reading
from graph.extract.rules import as_words, matches
from graph.extract.signatures import Signed
from graph.extract.witness import Witness
from graph.model import Approval, Evidence, PlannedMeeting, Span

_LAST_LINES = 14
_WRITERS = ("note_taker",)
_LEADERS = ("moderator", "chair")


def find_approval(
    witness: Witness, readings: Sequence[Reading], people: Sequence[Participant], cast: Cast, signed: Sequence[Signed]
) -> Approval:
    """Return who wrote and who approved the minutes: as their last lines say, else as the header does."""
    tail = _last_lines(readings)
    author = _signed(tail, cast) or _wrote(readings, cast) or _signing(signed, cast, *_WRITERS)
    author = author or _note_taker(people, cast)
    approved, place = _approved(tail, cast)
    if not approved and (leader := _signing(signed, cast, *_LEADERS)):
        approved, place = [leader.name], leader
    evidence: dict[str, Evidence] = {}
    if author is not None:
        evidence["author"] = witness.evidence(author.span, author.rule)
    if place is not None:
        evidence["approved_by"] = witness.evidence(place.span, place.rule)
    return Approval(author.name if author else None, tuple(approved), evidence)


def _signing(signed: Sequence[Signed], cast: Cast, *codes: str) -> "Signature | None":
    """Return who signs in one of these functions."""
    for one in signed:
        if one.code in codes:
            agent = cast.named(one.name)
            return Signature(agent.name if agent else one.name, one.span, "sign_off.signature")
    return None


class Signature(NamedTuple):
    """A name that signs, where and by which rule."""

    name: str
    span: Span
    rule: str


def _signed(tail: Sequence[tuple[Span, str]], cast: Cast) -> Signature | None:
    """Return who the last lines say wrote the minutes, by label, by name or by initials alone."""
    for span, words in tail:
        for rule, match in matches("closing", as_words(words)):
            groups = match.groupdict()
            named = _people(groups.get("author") or groups.get("author2") or "", cast)
            if named:
                return Signature(named[0], span, rule.name)
    agent = cast.named(tail[-1][1]) if tail else None
    return Signature(agent.name, tail[-1][0], "sign_off.initials") if agent and agent.kind == "person" else None


def _wrote(readings: Sequence[Reading], cast: Cast) -> Signature | None:
    """Return of whom a sentence anywhere says that they took the minutes."""
    for reading in readings:
        for rule, match in matches("closing", reading.sentence):
            named = _people(match["author"] or "", cast) if rule.values.get("anywhere") else []
            if named:
                return Signature(named[0], reading.sentence.span, rule.name)
    return None


def _approved(tail: Sequence[tuple[Span, str]], cast: Cast) -> tuple[list[str], Signature | None]:
    """Return who approved the minutes, and the first place that says so."""
    approved: list[str] = []
    place: Signature | None = None
    for position, (span, words) in enumerate(tail):
        for rule, match in matches("closing", as_words(words)):
            names = _people(match.groupdict().get("approver") or "", cast)
            if rule.values.get("below") and position + 1 < len(tail):
                names = _people(tail[position + 1][1], cast)
                span = Span(span.start, tail[position + 1][0].end)
            approved += [name for name in names if name not in approved]
            if names and place is None:
                place = Signature(names[0], span, rule.name)
    return approved, place


def _note_taker(people: Sequence[Participant], cast: Cast) -> Signature | None:
    """Return whom a label in the header names as the one who takes the minutes."""
    for participant in people:
        for span, rule in participant.places:
            if rule == "people.note_taker":
                agent = cast.named(participant.entry.name)
                return Signature(agent.name if agent else participant.entry.name, span, "sign_off.note_taker")
    return None


def _last_lines(readings: Sequence[Reading]) -> list[tuple[Span, str]]:
    """Return the last lines of the text, label and value together."""
    lines: dict[int, tuple[Span, str]] = {}
    for reading in readings[-_LAST_LINES:]:
        sentence = reading.sentence
        if sentence.part in ("title", "agenda", "header"):
            continue
        span, words = lines.get(sentence.line, (sentence.span, ""))
        lines[sentence.line] = (Span(span.start, sentence.span.end), f"{words} {sentence.text}".strip())
    return list(lines.values())


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
    announced = False
    for reading in readings:
        sentence = reading.sentence
        if sentence.part == "title":
            announced = label_named(sentence.text.lstrip("0123456789.:) ")) == "next_meeting"
        rule = "planned.label" if sentence.part == "next_meeting" or announced else None
        rule = rule or next((found[0].name for found in matches("planned", sentence)), None)
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
