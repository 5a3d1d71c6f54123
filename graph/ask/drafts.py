"""Drafts of rows: what a row says, the facts it rests on, and the order: direct before indirect, the latest first."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from graph.ask import wording
from graph.ask.queries import Bindings
from graph.ask.wording import Lang
from graph.model import AnswerRow


@dataclass(frozen=True, slots=True)
class Draft:
    """A row before its quotes are fetched, and how it is ordered.

    A reader would quote one of ``facts``; ``aside`` are facts it rests on too, such as someone's attendance.
    """

    row: AnswerRow
    facts: tuple[str, ...]
    aside: tuple[str, ...] = ()
    how: str = ""
    agent: str = ""
    thing: str = ""
    meeting: str = ""
    host: str = ""
    rank: int = 0
    last: bool = False
    score: float = 0.0


def ordered(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts by directness, then the latest first, then by name or, where they stand in a text, by place."""
    by_name = sorted(drafts, key=_place_and_name)
    by_date = sorted(by_name, key=lambda draft: draft.row.date or "", reverse=True)
    return sorted(by_date, key=lambda draft: (draft.last, -draft.score, not draft.row.direct, draft.rank))


def _place_and_name(draft: Draft) -> tuple[str, int, str, str]:
    start = draft.row.evidence[0].start if draft.row.evidence else 0
    return draft.row.source or "", start, draft.row.who or "", draft.row.what or ""


def local_name(iri: str) -> str:
    """Return the last part of a kind's IRI; a way to be involved that no kind names comes as it is."""
    return iri.rpartition("/")[2]


def is_earlier(solution: Bindings) -> bool:
    """Return whether the minutes quote it from an earlier meeting."""
    return solution.get("earlier") == "true"


def _how(code: str, solution: Bindings, lang: Lang) -> str:
    words = wording.phrase(lang, "how", code, via=solution.get("via", ""))
    return f"{words} ({wording.phrase(lang, 'earlier')})" if is_earlier(solution) else words


def _item(solution: Bindings) -> str | None:
    return " ".join(part for part in (solution.get("itemNumber"), solution.get("itemTitle")) if part) or None


def _row(solution: Bindings, code: str, lang: Lang) -> AnswerRow:
    """Return what all rows share."""
    return AnswerRow(
        who=solution.get("who"),
        what=solution.get("what"),
        how=_how(code, solution, lang) if code else None,
        direct=wording.is_direct(code) if code else True,
        date=solution.get("date"),
        body=solution.get("body"),
        item=_item(solution),
        text=solution.get("text"),
        organisation=solution.get("organisation"),
        role=solution.get("role"),
    )


def make_draft(solution: Bindings, code: str, lang: Lang, aside: str = "") -> Draft:
    """Return the draft of one solution; ``aside`` names a second variable it rests on."""
    own = "about" if aside and "about" in solution and not wording.is_direct(code) else "fact"
    others = (name for name in dict.fromkeys(("fact", aside)) if name != own and name in solution)
    return Draft(
        _row(solution, code, lang),
        tuple(solution[name] for name in (own,) if name in solution),
        tuple(solution[name] for name in others) if aside else (),
        code,
        solution.get("agent", ""),
        solution.get("what", ""),
        solution.get("meeting", ""),
        solution.get("host", ""),
        wording.rank(code),
        is_earlier(solution),
    )


def merged(drafts: Iterable[Draft], key: Callable[[Draft], object]) -> list[Draft]:
    """Return one draft a key, the first, with the facts of all."""
    groups: dict[object, list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[key(draft)].append(draft)
    return [
        replace(group[0], facts=tuple(dict.fromkeys(fact for draft in group for fact in draft.facts)))
        for group in groups.values()
    ]


def _counted(group: list[Draft], lang: Lang) -> Draft:
    """Return the first of several meetings that say the same, with their number."""
    first, count = group[0], len({draft.meeting for draft in group})
    if count < 2 or first.row.how is None:
        return first
    how = wording.phrase(lang, "many_meetings", how=first.row.how, count=count)
    return replace(first, row=replace(first.row, how=how, count=count))


def direct_then_indirect(drafts: list[Draft], lang: Lang, key: Callable[[Draft], object]) -> list[Draft]:
    """Return every direct draft, and for whom there is none the best indirect one."""
    direct = [draft for draft in drafts if draft.row.direct]
    kept = merged(ordered(direct), lambda draft: (key(draft), draft.how, draft.meeting, draft.row.text))
    named = {key(draft) for draft in kept}
    groups: dict[object, list[Draft]] = defaultdict(list)
    for draft in ordered(drafts):
        if not draft.row.direct and key(draft) not in named:
            groups[key(draft)].append(draft)
    best = [_best(group, lang) for group in groups.values()]
    return ordered([*kept, *best])


def _best(group: list[Draft], lang: Lang) -> Draft:
    """Return the most direct draft of ``group``, with the facts of its meeting and the number of meetings like it."""
    alike = [draft for draft in group if draft.how == group[0].how]
    same_meeting = [draft for draft in alike if draft.meeting == alike[0].meeting]
    facts = tuple(dict.fromkeys(fact for draft in same_meeting for fact in draft.facts))
    return replace(_counted(alike, lang), facts=facts)


def marked(draft: Draft, solution: Bindings, lang: Lang) -> Draft:
    """Return the draft marked as indirect where only its item names what was asked, or an earlier meeting made it."""
    marks = ["under_item"] * ("about" in solution) + ["earlier"] * (draft.how == "" and is_earlier(solution))
    if not marks:
        return draft
    words = [draft.row.how, *(wording.phrase(lang, mark) for mark in marks)]
    return replace(draft, row=replace(draft.row, direct=False, how="; ".join(word for word in words if word)))
