"""Find policy goals, the initiatives that are said to support them, and how initiatives relate."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from graph.extract.context import Meant, pointed_at
from graph.extract.masked import mask
from graph.extract.reading import Reading
from graph.extract.rules import AGENT_FIRST, AGENT_LAST, compiled, first_match, rules
from graph.extract.structure import endings, structure
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
        found = first_match("supports", reading.sentence)
        if found is None or first_match("negated", reading.sentence) is not None:
            continue
        named = _supported(witness.document.text, reading, found[1], goals)
        before = pointed_at(readings, position)
        subjects = [before.initiative] if before else _supporters(reading, found[1], named)
        spans = _joined(witness.document.text, reading, before)
        for subject in {m.value: m for m in subjects}.values():
            for goal in dict.fromkeys(label for label, _ in named if label != subject.value):
                identifier = witness.id("support", subject.value, goal)
                evidence = tuple(witness.evidence(span, found[0].name) for span in spans)
                supports.setdefault(identifier, Support(identifier, subject.value, goal, evidence))
    return list(supports.values())


def _supported(
    text: str, reading: Reading, match: re.Match[str], goals: Sequence[Mention]
) -> list[tuple[str, Span]]:  # fmt: skip
    """Return the goals of a sentence, and where: numbered ones, else the strategy or aim that stands after the cue."""
    numbered = [(m.value, m.span) for m in goals if reading.sentence.span.contains(m.span)]
    if numbered:
        return numbered
    floor = _offset(text, reading, match.end())
    policies = endings("policy_tails")
    plans = [m for m in reading.initiatives if m.span.start >= floor and _stem(m.value).endswith(policies)]
    if plans:
        return [(plans[0].value, plans[0].span)]
    aim = next((value for name, value in match.groupdict().items() if value and name.startswith("goal")), None)
    return [(aim.strip(), Span(floor, floor))] if aim else []


def _stem(label: str) -> str:
    """Return a label without the years after it ("Klimaplan 2030" → "klimaplan")."""
    return label.casefold().rstrip(" 0123456789-–/")


def _offset(text: str, reading: Reading, at: int) -> int:
    """Return where in the text the words of a sentence up to ``at`` end (its white space is collapsed)."""
    words = reading.sentence.text[:at].split()
    place = reading.sentence.span.start
    for word in words:
        place = text.index(word, place) + len(word)
    return place


def _supporters(reading: Reading, match: re.Match[str], named: Sequence[tuple[str, Span]]) -> list[Mention]:
    """Return the initiative that supports: named before the goal, or ("Som led i …") the only one after it."""
    if any(word[:-1] in structure()["pointing_words"] for word in match.group().casefold().split()):
        return []  # "programmets mål": the goal is that of an initiative, and which of them supports it is not said
    labels = {label for label, _ in named}
    others = [m for m in reading.initiatives if m.value not in labels]
    before = [m for m in others if named and m.span.start < named[0][1].start]
    if match.start() == 0:
        return others[:1] if len({m.value for m in others}) == 1 else []
    return before[:1]


def _joined(text: str, reading: Reading, before: Meant | None) -> list[Span]:
    """Return the sentence, and the one that names what it points to; one stretch where nothing stands between."""
    spans = [reading.sentence.span, *([before.reading.sentence.span] if before else [])]
    if before and not text[spans[1].end : spans[0].start].strip():
        return [Span(spans[1].start, spans[0].end)]
    return spans


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


def _related(text: str, reading: Reading, before: Meant | None) -> Iterator[tuple[str, InitiativeRelation, str, str]]:
    span = reading.sentence.span
    stretches = [(m.span, m) for m in reading.initiatives]
    if before is not None:
        first = Span(span.start, span.start + len(span.of(text).split(None, 1)[0]))
        stretches = [(first, before.initiative), *(s for s in stretches if s[0].start >= first.end)]
    masked = mask(text, span, stretches)
    for rule in rules("relations"):
        if not any(word in masked.folded for word in rule.needs):
            continue
        match = compiled(with_ends(rule.pattern)).search(masked.text)
        if match is None:
            continue
        subject = masked.agents(match["subject"])[0].value
        for mention in masked.agents(match["objects"]):
            ends = (mention.value, subject) if rule.values.get("parts") == "yes" else (subject, mention.value)
            if mention.value != subject:
                yield ends[0], rule.values["relation"], ends[1], rule.name  # type: ignore[misc]
        return


def with_ends(pattern: str) -> str:
    """Return a pattern of a relation with its ends filled in: one initiative, and one or more in a row."""
    thing = f"[{AGENT_FIRST}-{AGENT_LAST}]"
    return pattern.replace("{subject}", f"(?P<subject>{thing})").replace(
        "{objects}", f"(?P<objects>{thing}(?:.{{0,400}}{thing})?)"
    )
