"""Read how minutes end: who wrote and approved them, and the meetings they announce."""

from collections.abc import Sequence

from graph.extract.cast import Cast, words_of
from graph.extract.dates import find_dates
from graph.extract.labels import label_named
from graph.extract.names import find_names
from graph.extract.people import Participant
from graph.extract.reading import Reading
from graph.extract.rules import as_words, matches
from graph.extract.witness import Witness
from graph.model import Approval, Evidence, PlannedMeeting, Span

_LAST_LINES = 14


def find_approval(witness: Witness, readings: Sequence[Reading], people: Sequence[Participant], cast: Cast) -> Approval:
    """Return who wrote and who approved the minutes: as their last lines say, else as the header does."""
    tail = _last_lines(readings)
    author: str | None = None
    approved: list[str] = []
    evidence: dict[str, Evidence] = {}
    for position, (span, words) in enumerate(tail):
        for rule, match in matches("closing", as_words(words)):
            groups = match.groupdict()
            written = groups.get("author") or groups.get("author2")
            if written and author is None and (named := _people(written, cast)):
                author, evidence["author"] = named[0], witness.evidence(span, rule.name)
            names = _people(groups.get("approver") or "", cast)
            if rule.values.get("below") and position + 1 < len(tail):
                names = _people(tail[position + 1][1], cast)
                span = Span(span.start, tail[position + 1][0].end)
            if names:
                approved += [name for name in names if name not in approved]
                evidence.setdefault("approved_by", witness.evidence(span, rule.name))
    if author is None and tail and (agent := cast.named(tail[-1][1])) is not None and agent.kind == "person":
        author, evidence["author"] = agent.name, witness.evidence(tail[-1][0], "sign_off.initials")
    for reading in readings if author is None else ():
        for rule, match in matches("closing", reading.sentence):
            if rule.name == "sign_off.wrote" and author is None and (named := _people(match["author"] or "", cast)):
                author, evidence["author"] = named[0], witness.evidence(reading.sentence.span, rule.name)
    if author is None:
        author = _note_taker(witness, people, cast, evidence)
    return Approval(author, tuple(approved), evidence)


def _note_taker(
    witness: Witness, people: Sequence[Participant], cast: Cast, evidence: dict[str, Evidence]
) -> str | None:
    """Return whom a label in the header names as the one who takes the minutes."""
    for participant in people:
        for span, rule in participant.places:
            if rule == "people.note_taker":
                evidence["author"] = witness.evidence(span, "sign_off.note_taker")
                agent = cast.named(participant.entry.name)
                return agent.name if agent else participant.entry.name
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
