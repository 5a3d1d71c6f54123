"""Find policy goals, the initiatives that are said to support them, and how initiatives relate."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from graph.extract.masked import mask
from graph.extract.reading import Reading
from graph.extract.rules import AGENT_FIRST, AGENT_LAST, compiled, first_match, rules
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.model import Derivation, Goal, InitiativeRelation, Mention, Span, Support


class _Named(NamedTuple):
    """One place that names a goal."""

    label: str
    number: str
    span: Span
    rule: str
    alias: str | None
    scheme: str | None


def find_goals(witness: Witness, scopes: Sequence[Span]) -> tuple[list[Goal], list[Mention]]:
    """Return the goals the document names, and where; ``scopes`` are the sentences that may name one, in order."""
    places: dict[str, list[_Named]] = {}
    for named in _named_goals(witness.document.text, scopes) if scopes else ():
        places.setdefault(named.label, []).append(named)
    schemes = {named.scheme for found in places.values() for named in found if named.scheme}
    only = next(iter(schemes)) if len(schemes) == 1 else None
    goals = [_goal(witness, label, found, only) for label, found in places.items()]
    spans = {named.span: named for found in places.values() for named in found}
    mentions = [Mention(span, "goal", named.label, named.rule) for span, named in sorted(spans.items())]
    return goals, mentions


def _goal(witness: Witness, label: str, found: Sequence[_Named], scheme: str | None) -> Goal:
    evidence = {named.span: witness.evidence(named.span, named.rule) for named in found}
    aliases = dict.fromkeys(named.alias for named in found if named.alias)
    own = next((named.scheme for named in found if named.scheme), scheme)
    return Goal(witness.id("goal", label), label, tuple(evidence.values()), tuple(aliases), own, found[0].number)


def _named_goals(text: str, scopes: Sequence[Span]) -> Iterator[_Named]:
    low = text.casefold()
    for rule in rules("goals"):
        within = scopes if any(word in low for word in rule.needs) else ()
        pattern = compiled(rule.pattern)
        for match in chain.from_iterable(pattern.finditer(text, scope.start, scope.end) for scope in within):
            groups = match.groupdict()
            alias = groups.get("alias") or groups.get("bracketed") or groups.get("titled")
            scheme = groups.get("scheme")
            for group in ("number", "number2"):
                if groups.get(group):
                    yield _Named(
                        f"{groups['word'].capitalize()} {groups[group]}", groups[group],
                        Span(match.start("word" if group == "number" else group), match.end(group)), rule.name,
                        " ".join(alias.split()) if alias else None, scheme[0].upper() + scheme[1:] if scheme else None,
                    )  # fmt: skip


def find_supports(witness: Witness, readings: Sequence[Reading], goals: Sequence[Mention]) -> list[Support]:
    """Return which initiatives are said to support which goals."""
    supports: dict[str, Support] = {}
    for position, reading in enumerate(readings):
        named = [m for m in goals if reading.sentence.span.contains(m.span)]
        found = first_match("supports", reading.sentence) if named else None
        if found is None:
            continue
        subjects = [m for m in reading.initiatives if m.span.start < named[0].span.start][:1]
        spans = [reading.sentence.span]
        if (before := pointed_at(readings, position)) is not None:
            subjects = [before.initiatives[0]]
            spans.append(before.sentence.span)
            if not witness.document.text[before.sentence.span.end : spans[0].start].strip():
                spans = [Span(before.sentence.span.start, spans[0].end)]
        for subject in {m.value: m for m in subjects}.values():
            for goal in {m.value: m for m in named}.values():
                identifier = witness.id("support", subject.value, goal.value)
                evidence = tuple(witness.evidence(span, found[0].name) for span in spans)
                supports.setdefault(identifier, Support(identifier, subject.value, goal.value, evidence))
    return list(supports.values())


def pointed_at(readings: Sequence[Reading], position: int) -> Reading | None:
    """Return the nearest sentence above in the same section that names an initiative, where this one points back."""
    sentence = readings[position].sentence
    first = sentence.folded.split(None, 1)[0] if sentence.folded else ""
    named = readings[position].initiatives
    if first not in structure()["pointing_words"] or (
        named and named[0].span.start <= sentence.span.start + len(first) + 2
    ):
        return None
    for before in reversed(readings[max(0, position - 12) : position]):
        if before.sentence.section != sentence.section:
            return None
        if before.initiatives:
            return before
    return None


def find_relations(witness: Witness, readings: Sequence[Reading]) -> list[Derivation]:
    """Return how the initiatives of one sentence relate."""
    relations: dict[str, Derivation] = {}
    for position, reading in enumerate(readings):
        before = pointed_at(readings, position) if reading.initiatives else None
        if len({m.value for m in reading.initiatives}) < 2 and before is None:
            continue
        for subject, relation, thing, rule in _related(witness.document.text, reading, before):
            identifier = witness.id("relation", subject, relation, thing)
            evidence = (witness.evidence(reading.sentence.span, rule),)
            relations.setdefault(identifier, Derivation(identifier, subject, relation, thing, evidence))
    return list(relations.values())


def _related(text: str, reading: Reading, before: Reading | None) -> Iterator[tuple[str, InitiativeRelation, str, str]]:
    span = reading.sentence.span
    stretches = [(m.span, m) for m in reading.initiatives]
    if before is not None:
        first = Span(span.start, span.start + len(span.of(text).split(None, 1)[0]))
        stretches = [(first, before.initiatives[0]), *(s for s in stretches if s[0].start >= first.end)]
    masked = mask(text, span, stretches)
    for rule in rules("relations"):
        if not any(word in masked.folded for word in rule.needs):
            continue
        match = compiled(with_ends(rule.pattern)).search(masked.text)
        if match is None:
            continue
        subject = masked.agents(match["subject"])[0].value
        for mention in masked.agents(match["objects"]):
            if mention.value != subject:
                yield subject, rule.values["relation"], mention.value, rule.name  # type: ignore[misc]
        return


def with_ends(pattern: str) -> str:
    """Return a pattern of a relation with its ends filled in: one initiative, and one or more in a row."""
    thing = f"[{AGENT_FIRST}-{AGENT_LAST}]"
    return pattern.replace("{subject}", f"(?P<subject>{thing})").replace(
        "{objects}", f"(?P<objects>{thing}(?:.{{0,400}}{thing})?)"
    )
