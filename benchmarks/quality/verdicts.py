"""Judge entries: each found one is right, wrong or allowed; each of gold that was not found is missed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.quality.values import Entry, Json, accepted, agree, folded, is_optional

Outcome = Literal["right", "wrong", "missed", "allowed"]
Likeness = Callable[[Any, Any], float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one entry or field. ``rules`` are those that carry the found facts it speaks of.

    "allowed" is what gold holds for optional: it counts neither for nor against the category, but is no error of the
    rule that found it.
    """

    category: str
    outcome: Outcome
    what: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Entries of gold and found entries of one category, paired one to one."""

    verdicts: tuple[Verdict, ...]
    pairs: tuple[tuple[Any, Any], ...]


def match(category: str, gold: Sequence[Json], found: Sequence[Json], likeness: Likeness) -> Match:
    """Return the entries paired, the most alike first; a likeness of 0 is never a pair."""
    partner = _partners(gold, found, likeness)
    verdicts = [
        _verdict(category, "allowed" if is_optional(gold[i]) else "right", gold[i], found[j])
        for i, j in sorted(partner.items())
    ]
    verdicts += [
        Verdict(category, "missed", brief(entry))
        for i, entry in enumerate(gold)
        if i not in partner and not is_optional(entry)
    ]
    unmatched = sorted(set(range(len(found))) - set(partner.values()))
    verdicts += [_verdict(category, "wrong", found[j], found[j]) for j in unmatched]
    return Match(tuple(verdicts), tuple((gold[i], found[j]) for i, j in sorted(partner.items())))


def judge_field(category: str, name: str, gold: Json, found: Json, rules: tuple[str, ...] = ()) -> Iterator[Verdict]:
    """Yield what became of one field that gold states; a field that is rightly empty counts for nothing."""
    what = f"{name} is {gold!r}, found {found!r}"
    said = folded(found) != ""
    if agree(gold, found):
        if said:
            yield Verdict(category, "right", what, rules)
        return
    if accepted(gold) != {""}:
        yield Verdict(category, "missed", what)
    if said:
        yield Verdict(category, "wrong", what, rules)


def brief(entry: Json) -> str:
    """Return the words of an entry that tell it from others, on one line."""
    if not isinstance(entry, dict):
        return str(entry)
    return ", ".join(f"{name}: {entry[name]}" for name in _TELLING if entry.get(name) is not None)


_TELLING = (
    "item", "number", "title", "text", "name", "status", "substitute_for", "label", "person", "function", "agent",
    "initiative", "subject", "relation", "object", "goal", "date", "for", "against",
)  # fmt: skip


def carrying(evidence: Sequence[Entry]) -> tuple[str, ...]:
    """Return the rule of the first evidence, which is what a reader would quote, as a tuple of at most one."""
    return tuple(one["rule"] for one in evidence[:1])


def _partners(gold: Sequence[Json], found: Sequence[Json], likeness: Likeness) -> dict[int, int]:
    scored = [(likeness(one, other), -i, -j) for i, one in enumerate(gold) for j, other in enumerate(found)]
    partner: dict[int, int] = {}
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and -i not in partner and -j not in partner.values():
            partner[-i] = -j
    return partner


def _verdict(category: str, outcome: Outcome, entry: Json, found: Json) -> Verdict:
    rules: tuple[str, ...] = ()
    if isinstance(found, dict):
        rules = found.get("rules") or carrying(found.get("evidence", ()))
    return Verdict(category, outcome, brief(entry), rules)
