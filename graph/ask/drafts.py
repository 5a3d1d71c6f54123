"""Turn solutions into rows: who, what, how directly, when, where; one row a thing, direct before indirect."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from graph.ask import wording
from graph.ask.queries import Bindings
from graph.ask.wording import Lang
from graph.model import AnswerRow

_ALWAYS: Final = ("quote", "source")


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
    rank: int = 0
    last: bool = False
    score: float = 0.0


def draft_rows(intent: str, solutions: Iterable[Bindings], lang: Lang) -> list[Draft]:
    """Return the rows of an intent's solutions, ordered, none twice."""
    in_order = sorted(solutions, key=lambda one: (one.get("fact", ""), one.get("about", "")))
    return _BUILDERS[intent](in_order, lang)


def columns_of(intent: str) -> tuple[str, ...]:
    """Return the fields that the rows of an intent fill."""
    return (*_COLUMNS[intent], *_ALWAYS)


def ordered(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts by directness, then the latest first, then by name or, where they stand in a text, by place."""
    by_name = sorted(drafts, key=_place_and_name)
    by_date = sorted(by_name, key=lambda draft: draft.row.date or "", reverse=True)
    return sorted(by_date, key=lambda draft: (draft.last, -draft.score, not draft.row.direct, draft.rank))


def _place_and_name(draft: Draft) -> tuple[str, int, str, str]:
    start = draft.row.evidence[0].start if draft.row.evidence else 0
    return draft.row.source or "", start, draft.row.who or "", draft.row.what or ""


def _local(iri: str) -> str:
    """Return the last part of a kind's IRI; a way to be involved that no kind names comes as it is."""
    return iri.rpartition("/")[2]


def _is_earlier(solution: Bindings) -> bool:
    return solution.get("earlier") == "true"


def _how(code: str, solution: Bindings, lang: Lang) -> str:
    words = wording.phrase(lang, "how", code, via=solution.get("via", ""))
    return f"{words} ({wording.phrase(lang, 'earlier')})" if _is_earlier(solution) else words


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


def _draft(solution: Bindings, code: str, lang: Lang, aside: str = "") -> Draft:
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
        wording.rank(code),
        _is_earlier(solution),
    )


def _merged(drafts: Iterable[Draft], key: Callable[[Draft], object]) -> list[Draft]:
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


def _direct_then_indirect(drafts: list[Draft], lang: Lang, key: Callable[[Draft], object]) -> list[Draft]:
    """Return every direct draft, and for whom there is none the best indirect one."""
    direct = [draft for draft in drafts if draft.row.direct]
    kept = _merged(ordered(direct), lambda draft: (key(draft), draft.how, draft.meeting, draft.row.text))
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


def _works_on(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [_draft(solution, _local(solution["how"]), lang, "about") for solution in solutions]
    return _direct_then_indirect(drafts, lang, lambda draft: (draft.agent, draft.thing))


def _work_of(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [
        _draft(solution, _local(solution["how"]), lang, "about") for solution in solutions if solution.get("what")
    ]
    return _direct_then_indirect(drafts, lang, lambda draft: (draft.agent, draft.thing))


def _statements(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        outcome = solution.get("outcome")
        draft = _draft(solution, "", lang)
        row = replace(draft.row, outcome=wording.phrase(lang, "outcome", _local(outcome)) if outcome else None)
        drafts.append(_marked(replace(draft, row=row), solution, lang))
    return ordered(_merged(drafts, lambda draft: draft.facts))


def _marked(draft: Draft, solution: Bindings, lang: Lang) -> Draft:
    """Return the draft marked as indirect where only its item names what was asked, or an earlier meeting made it."""
    marks = ["under_item"] * ("about" in solution) + ["earlier"] * (draft.how == "" and _is_earlier(solution))
    if not marks:
        return draft
    words = [draft.row.how, *(wording.phrase(lang, mark) for mark in marks)]
    return replace(draft, row=replace(draft.row, direct=False, how="; ".join(word for word in words if word)))


def _tasks(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in sorted(solutions, key=lambda one: "via" in one):
        code = "viaMember" if "via" in solution else _local(solution.get("how", "no_kind"))
        draft = _draft(solution, code, lang, "involvement")
        row = replace(draft.row, due=solution.get("due"), status=solution.get("status"))
        drafts.append(_marked(replace(draft, row=row, rank=0), solution, lang))
    return ordered(_merged(drafts, lambda draft: (draft.facts[0], draft.agent)))


def _goals(solutions: list[Bindings], lang: Lang, shown: str, other: str) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = _draft(solution, "supports", lang)
        scheme = f" ({solution['scheme']})" if "scheme" in solution else ""
        row = replace(draft.row, what=solution[f"{shown}Label"], which=solution[f"{other}Label"] + scheme)
        drafts.append(replace(draft, row=row, thing=solution[shown]))
    return ordered(_merged(drafts, lambda draft: (draft.thing, draft.row.which, draft.meeting)))


def _supporting(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _goals(solutions, lang, "initiative", "goal")


def _supported(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _goals(solutions, lang, "goal", "initiative")


def _status(solution: Bindings) -> str:
    status = _local(solution["status"])
    if status == "absent" and "excused" in solution:
        return "excused" if solution["excused"] == "true" else "not_excused"
    return status


def _attendance(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = _draft(solution, _status(solution), lang)
        part = "–".join(solution.get(name, "") for name in ("from", "to")) if {"from", "to"} & solution.keys() else None
        row = replace(draft.row, what=None, text=part, status=solution.get("function"))
        drafts.append(replace(draft, row=row))
    return ordered(_merged(drafts, lambda draft: (draft.agent, draft.meeting, draft.how)))


def _substitutes(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = _draft(solution, "substitute", lang)
        drafts.append(replace(draft, row=replace(draft.row, text=solution.get("replaced"))))
    return ordered(_merged(drafts, lambda draft: (draft.agent, draft.meeting, draft.row.text)))


def _seen(solutions: list[Bindings], lang: Lang, key: str) -> list[Draft]:
    """Return one row a person (or a body), with the number of meetings and the latest one."""
    groups: dict[str, list[Bindings]] = defaultdict(list)
    for solution in sorted(solutions, key=lambda one: one.get("date", ""), reverse=True):
        groups[solution.get(key, "")].append(solution)
    drafts: list[Draft] = []
    for group in groups.values():
        own = [solution for solution in group if _local(solution["status"]) == "present"]
        shown = (own or group)[0]
        draft = _draft(shown, "seen" if own else "seen_substitute", lang)
        count = len({solution["meeting"] for solution in group})
        drafts.append(replace(draft, row=replace(draft.row, count=count), score=float(count)))
    return ordered(drafts)


def _members(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _seen(solutions, lang, "agent")


def _bodies_of(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _seen(solutions, lang, "bodyNode")


def _meetings(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = _draft(solution, "held", lang)
        row = replace(draft.row, item=solution.get("number"), place=solution.get("place"))
        drafts.append(replace(draft, row=row))
    return ordered(_merged(drafts, lambda draft: draft.meeting))


def _planned(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = _draft(solution, "planned", lang)
        body = solution.get("plannedBody") or solution.get("body")
        row = replace(draft.row, date=solution.get("plannedDate"), body=body, place=solution.get("place"))
        drafts.append(replace(draft, row=row))
    return ordered(_merged(drafts, lambda draft: draft.facts))


def _related(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [
        replace(_draft(solution, solution["how"], lang), thing=solution["other"], agent=solution["other"])
        for solution in solutions
    ]
    return _direct_then_indirect(drafts, lang, lambda draft: draft.thing)


def _about(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = replace(_draft(solution, solution["how"], lang), rank=0)
        outcome = solution.get("outcome") if solution["how"] == "Decision" else None
        words = wording.phrase(lang, "outcome", _local(outcome)) if outcome else None
        drafts.append(_marked(replace(draft, row=replace(draft.row, outcome=words)), solution, lang))
    return ordered(_merged(drafts, lambda draft: draft.facts))


def _posts(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    groups: dict[object, list[Draft]] = defaultdict(list)
    for solution in sorted(solutions, key=lambda one: one.get("date", ""), reverse=True):
        draft = _draft(solution, "named", lang)
        draft = replace(draft, row=replace(draft.row, status=solution.get("function")))
        groups[draft.agent, draft.row.role, draft.row.organisation].append(draft)
    drafts = []
    for group in groups.values():
        count = len({draft.meeting for draft in group})
        drafts.append(replace(group[0], row=replace(group[0].row, count=count)))
    return ordered(_without_bare(drafts))


def _without_bare(drafts: list[Draft]) -> list[Draft]:
    """Return drafts without those that tell neither title nor organisation, where another of the same person does."""
    told = {draft.agent for draft in drafts if draft.row.role or draft.row.organisation}
    return [draft for draft in drafts if draft.row.role or draft.row.organisation or draft.agent not in told]


def _functions(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = _draft(solution, solution.get("how", ""), lang)
        words = solution.get("function") or draft.row.how
        drafts.append(replace(draft, row=replace(draft.row, how=words)))
    return ordered(_merged(drafts, lambda draft: (draft.row.who, draft.meeting)))


def _presented(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    """Return who presented which item; that they presented an initiative says no more where its item is known."""
    drafts = [_draft(solution, "presents", lang) for solution in solutions]
    told = {(draft.agent, draft.meeting) for draft in drafts if draft.row.item}
    kept = [draft for draft in drafts if draft.row.item or (draft.agent, draft.meeting) not in told]
    return ordered(_merged(kept, lambda draft: (draft.agent, draft.meeting, draft.row.item)))


def _elections(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = _draft(solution, "elected", lang)
        row = replace(draft.row, role=solution.get("function"), what=solution.get("electedTo"))
        drafts.append(replace(draft, row=row))
    return ordered(_merged(drafts, lambda draft: draft.facts))


def _inventory(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = _draft(solution, "", lang)
        row = replace(draft.row, count=int(solution["meetings"]), date=solution.get("latest"))
        drafts.append(replace(draft, row=row, agent=solution["entity"]))
    return sorted(drafts, key=lambda draft: (draft.row.what or "").casefold())


_BUILDERS: Final[dict[str, Callable[[list[Bindings], Lang], list[Draft]]]] = {
    "works_on": _works_on,
    "work_of": _work_of,
    "decisions": _statements,
    "tasks": _tasks,
    "task_holder": _tasks,
    "supporting": _supporting,
    "supported": _supported,
    "present": _attendance,
    "absent": _attendance,
    "attendance_of": _attendance,
    "substitutes": _substitutes,
    "members": _members,
    "bodies_of": _bodies_of,
    "meetings": _meetings,
    "planned": _planned,
    "related": _related,
    "about": _about,
    "person": _posts,
    "people_of": _posts,
    "functions": _functions,
    "presented": _presented,
    "elections": _elections,
    "proposals": _statements,
    "inventory": _inventory,
}

_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "works_on": ("who", "how", "what", "date", "body"),
    "work_of": ("what", "who", "how", "text", "date", "body"),
    "decisions": ("text", "outcome", "item", "how", "date", "body"),
    "tasks": ("text", "who", "how", "due", "status", "item", "date", "body"),
    "task_holder": ("who", "how", "text", "due", "item", "date", "body"),
    "supporting": ("what", "how", "which", "date", "body"),
    "supported": ("what", "how", "which", "date", "body"),
    "present": ("who", "how", "role", "organisation", "status", "date", "body"),
    "absent": ("who", "how", "role", "organisation", "date", "body"),
    "attendance_of": ("who", "how", "text", "date", "body"),
    "substitutes": ("who", "how", "text", "role", "organisation", "date", "body"),
    "members": ("who", "how", "count", "role", "organisation", "date", "body"),
    "bodies_of": ("body", "how", "count", "date"),
    "meetings": ("date", "body", "item", "place"),
    "planned": ("date", "body", "place", "how"),
    "related": ("what", "how", "date", "body"),
    "about": ("how", "text", "outcome", "item", "date", "body"),
    "person": ("who", "role", "organisation", "status", "count", "date", "body"),
    "people_of": ("who", "role", "organisation", "count", "date", "body"),
    "functions": ("who", "how", "date", "body"),
    "presented": ("who", "what", "item", "date", "body"),
    "elections": ("who", "role", "what", "date", "body"),
    "proposals": ("text", "outcome", "item", "date", "body"),
    "inventory": ("what", "count", "date"),
}
