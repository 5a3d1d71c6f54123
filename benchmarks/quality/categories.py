"""Compare what was found in one document with its gold, category by category.

A category that a gold file does not have is not judged for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from benchmarks.quality.likeness import (
    all_agree,
    same_election,
    same_ends,
    same_label,
    same_numbered,
    same_presenter,
    same_statement,
    same_titled,
    same_vote,
)
from benchmarks.quality.values import Entry, accepted, agree, folded, is_optional, listed, spellings
from benchmarks.quality.verdicts import Verdict, carrying, judge_field, match

# What `micro` sums up. The others are reported beside it: too few entries, or a matter of taste.
COUNTED: Final = (
    "meeting", "attendance", "absent", "substitute", "roles", "agenda", "presenters", "proposals", "decisions",
    "outcomes", "actions", "assignees", "initiatives", "goals", "works_on", "sign_off",
)  # fmt: skip
REPORTED: Final = (
    "kinds", "attachments", "initiative_relations", "supports", "next_meetings", "votes", "elections",
    "attendance_details", "task_details", "closed_items",
)  # fmt: skip
# Their entries are facts of their own; absent and substitute only look at those of attendance again.
FACTS: Final = (
    "meeting", "attendance", "agenda", "attachments", "proposals", "decisions", "actions", "votes", "elections",
    "initiatives", "goals", "works_on", "initiative_relations", "supports", "next_meetings", "sign_off",
)  # fmt: skip

_ENDS: Final = {
    "works_on": ("agent", "initiative"),
    "initiative_relations": ("subject", "relation", "object"),
    "supports": ("initiative", "goal"),
}


def compare(gold: Entry, found: Entry) -> list[Verdict]:
    """Return what became of every entry of gold and every found one; both as the JSON contract lays them out."""
    steps = (
        _compare_meeting, _compare_people, _compare_agenda, _compare_statements, _compare_counts, _compare_things,
        _compare_relations,
    )  # fmt: skip
    return list(chain.from_iterable(step(gold, found) for step in steps))


def _compare_meeting(gold: Entry, found: Entry) -> Iterator[Verdict]:
    meeting = found.get("meeting") or {}
    for name in ("body", "number", "date", "start", "end", "place"):
        if name in gold["meeting"]:
            rules = carrying(meeting.get("evidence", {}).get(name, ()))
            yield from judge_field("meeting", name, gold["meeting"][name], meeting.get(name), rules)
    if "next_meetings" in gold:
        yield from match(
            "next_meetings", gold["next_meetings"], _rows(found, "next_meetings"), all_agree("date")
        ).verdicts
    approval = found.get("sign_off") or {}
    for name in ("author", "approved_by") if "sign_off" in gold else ():
        rules = carrying(approval.get("evidence", {}).get(name, ()))
        judged = match("sign_off", listed(gold["sign_off"].get(name)), listed(approval.get(name)), agree)
        yield from (
            Verdict(v.category, v.outcome, v.what, () if v.outcome == "missed" else rules) for v in judged.verdicts
        )


def _compare_people(gold: Entry, found: Entry) -> Iterator[Verdict]:
    people, seen = gold["attendance"], _rows(found, "attendance")
    matched = match("attendance", people, seen, all_agree("name", "status"))
    yield from matched.verdicts
    for one, other in matched.pairs:
        yield from _fields("roles", one, other, ("role", "organisation", "function"))
        yield from _fields("attendance_details", one, other, ("party", "excused", "from", "to"))
    for status in ("absent", "substitute"):
        wanted = [one for one in people if agree(one["status"], status)]
        said = [one for one in seen if one.get("status") == status]
        yield from match(status, wanted, said, all_agree("name", "substitute_for")).verdicts


def _compare_agenda(gold: Entry, found: Entry) -> Iterator[Verdict]:
    matched = match("agenda", gold["agenda"], _rows(found, "agenda"), same_numbered)
    yield from matched.verdicts
    for one, other in matched.pairs:
        presenters = other.get("presenters") or []
        yield from match("presenters", one.get("presenters", []), presenters, same_presenter).verdicts
        # Gold states when an item began and ended as it states when the meeting did.
        yield from _fields("meeting", {"name": f"item {one['number']}", **one}, other, ("start", "end"), optional=True)
        yield from judge_field("closed_items", one["title"], one.get("closed") or None, other.get("closed") or None)
    if "attachments" in gold:
        yield from match("attachments", gold["attachments"], _rows(found, "attachments"), same_titled).verdicts


def _compare_statements(gold: Entry, found: Entry) -> Iterator[Verdict]:
    for key in ("proposals", "decisions", "actions"):
        if key not in gold:
            continue
        matched = match(key, gold[key], _rows(found, key), same_statement)
        yield from matched.verdicts
        for one, other in matched.pairs:
            yield from _fields("outcomes", one, other, ("outcome",))
            yield from _fields("kinds", one, other, ("kind",))
            yield from _fields("task_details", one, other, ("due", "status"))
            if key == "actions" and not is_optional(one):
                assignees = other.get("assignees") or []
                yield from match("assignees", one.get("assignees", []), assignees, agree).verdicts


def _compare_counts(gold: Entry, found: Entry) -> Iterator[Verdict]:
    for key, alike in (("votes", same_vote), ("elections", same_election)):
        if key in gold:
            yield from match(key, gold[key], _rows(found, key), alike).verdicts


def _compare_things(gold: Entry, found: Entry) -> Iterator[Verdict]:
    for key in ("initiatives", "goals"):
        if key in gold:
            yield from match(key, gold[key], _rows(found, key), same_label).verdicts


def _compare_relations(gold: Entry, found: Entry) -> Iterator[Verdict]:
    # An end matches under any spelling that gold gives the thing.
    groups = [spellings(entry) for key in ("initiatives", "goals") for entry in gold.get(key, ())]
    groups += [
        accepted(gold["meeting"].get("body")),
        *(accepted(list(pair)) for pair in gold.get("same_as", {}).items()),
    ]
    for key, ends in _ENDS.items():
        if key not in gold:
            continue
        matched = match(key, gold[key], _once(found, key, ends), partial(same_ends, ends, groups))
        yield from matched.verdicts
        for one, other in matched.pairs:
            if "kind" in one and not is_optional(one):
                kind = next((kind for kind in other["kinds"] if agree(one["kind"], kind)), other["kinds"][-1])
                yield from judge_field("kinds", f"{one['agent']} → {one['initiative']}", one["kind"], kind)


def _fields(
    category: str, gold: Entry, found: Entry, names: Iterable[str], *, optional: bool = False
) -> Iterator[Verdict]:
    """Yield what became of the fields that gold states of an entry; those of an optional entry only on request."""
    if is_optional(gold) and not optional:
        return
    for name in names:
        if name in gold:
            of = str(gold.get("name") or gold.get("text") or "")[:60]
            yield from judge_field(category, f"{name} of {of!r}", gold[name], found.get(name))


def _once(found: Entry, key: str, ends: Sequence[str]) -> list[Entry]:
    """Return relations between the same ends as one entry, with the kinds and the rules of all."""
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for entry in _rows(found, key):
        groups.setdefault(tuple(folded(entry.get(end)) for end in ends), []).append(entry)
    return [
        {
            **group[-1],
            "kinds": [entry.get("kind") for entry in group],
            "rules": tuple(chain.from_iterable(carrying(entry.get("evidence", ())) for entry in group)),
        }
        for group in groups.values()
    ]


def _rows(found: Entry, key: str) -> list[Entry]:
    return found.get(key) or []
