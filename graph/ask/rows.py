"""Turn the solutions of each kind of question into rows: who, what, how directly, when and where."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from graph.ask import wording
from graph.ask.drafts import Draft, direct_then_indirect, local_name, make_draft, marked, merged, ordered
from graph.ask.queries import Bindings
from graph.ask.wording import Lang

_ALWAYS: Final = ("quote", "source")


def draft_rows(intent: str, solutions: Iterable[Bindings], lang: Lang) -> list[Draft]:
    """Return the rows of an intent's solutions, ordered, none twice."""
    in_order = sorted(solutions, key=lambda one: (one.get("fact", ""), one.get("about", "")))
    return _BUILDERS[intent](in_order, lang)


def columns_of(intent: str) -> tuple[str, ...]:
    """Return the fields that the rows of an intent fill."""
    return (*_COLUMNS[intent], *_ALWAYS)


def _works_on(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [make_draft(solution, local_name(solution["how"]), lang, "about") for solution in solutions]
    return direct_then_indirect(drafts, lang, lambda draft: (draft.agent, draft.thing))


def _work_of(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [
        make_draft(solution, local_name(solution["how"]), lang, "about")
        for solution in solutions
        if solution.get("what")
    ]
    return direct_then_indirect(drafts, lang, lambda draft: (draft.agent, draft.thing))


def _statements(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        outcome = solution.get("outcome")
        draft = make_draft(solution, "", lang)
        row = replace(draft.row, outcome=wording.phrase(lang, "outcome", local_name(outcome)) if outcome else None)
        drafts.append(marked(replace(draft, row=row), solution, lang))
    return ordered(merged(drafts, lambda draft: draft.facts))


def _tasks(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in sorted(solutions, key=lambda one: "via" in one):
        code = "viaMember" if "via" in solution else local_name(solution.get("how", "no_kind"))
        draft = make_draft(solution, code, lang, "involvement")
        row = replace(draft.row, due=solution.get("due"), status=solution.get("status"))
        drafts.append(marked(replace(draft, row=row, rank=0), solution, lang))
    return ordered(merged(drafts, lambda draft: (draft.facts[0], draft.agent)))


def _goals(solutions: list[Bindings], lang: Lang, shown: str, other: str) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = make_draft(solution, "supports", lang)
        scheme = f" ({solution['scheme']})" if "scheme" in solution else ""
        row = replace(draft.row, what=solution[f"{shown}Label"], which=solution[f"{other}Label"] + scheme)
        drafts.append(replace(draft, row=row, thing=solution[shown]))
    return ordered(merged(drafts, lambda draft: (draft.thing, draft.row.which, draft.meeting)))


def _supporting(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _goals(solutions, lang, "initiative", "goal")


def _supported(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    return _goals(solutions, lang, "goal", "initiative")


def _status(solution: Bindings) -> str:
    status = local_name(solution["status"])
    if status == "absent" and "excused" in solution:
        return "excused" if solution["excused"] == "true" else "not_excused"
    return status


def _attendance(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = make_draft(solution, _status(solution), lang)
        part = "–".join(solution.get(name, "") for name in ("from", "to")) if {"from", "to"} & solution.keys() else None
        row = replace(draft.row, what=None, text=part, status=solution.get("function"))
        drafts.append(replace(draft, row=row))
    return ordered(merged(drafts, lambda draft: (draft.agent, draft.meeting, draft.how)))


def _substitutes(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts: list[Draft] = []
    for solution in solutions:
        draft = make_draft(solution, "substitute", lang)
        drafts.append(replace(draft, row=replace(draft.row, text=solution.get("replaced"))))
    return ordered(merged(drafts, lambda draft: (draft.agent, draft.meeting, draft.row.text)))


def _seen(solutions: list[Bindings], lang: Lang, key: str) -> list[Draft]:
    """Return one row a person (or a body), with the number of meetings and the latest one."""
    groups: dict[str, list[Bindings]] = defaultdict(list)
    for solution in sorted(solutions, key=lambda one: one.get("date", ""), reverse=True):
        groups[solution.get(key, "")].append(solution)
    drafts: list[Draft] = []
    for group in groups.values():
        own = [solution for solution in group if local_name(solution["status"]) == "present"]
        shown = (own or group)[0]
        draft = make_draft(shown, "seen" if own else "seen_substitute", lang)
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
        draft = make_draft(solution, "held", lang)
        row = replace(draft.row, item=solution.get("number"), place=solution.get("place"))
        drafts.append(replace(draft, row=row))
    return ordered(merged(drafts, lambda draft: draft.meeting))


def _planned(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = make_draft(solution, "planned", lang)
        body = solution.get("plannedBody") or solution.get("body")
        row = replace(draft.row, date=solution.get("plannedDate"), body=body, place=solution.get("place"))
        drafts.append(replace(draft, row=row))
    return ordered(merged(drafts, lambda draft: draft.facts))


def _related(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = [
        replace(make_draft(solution, solution["how"], lang), thing=solution["other"], agent=solution["other"])
        for solution in solutions
    ]
    return direct_then_indirect(drafts, lang, lambda draft: draft.thing)


def _about(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = replace(make_draft(solution, solution["how"], lang), rank=0)
        outcome = solution.get("outcome") if solution["how"] == "Decision" else None
        words = wording.phrase(lang, "outcome", local_name(outcome)) if outcome else None
        drafts.append(marked(replace(draft, row=replace(draft.row, outcome=words)), solution, lang))
    return ordered(merged(drafts, lambda draft: draft.facts))


def _posts(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    groups: dict[object, list[Draft]] = defaultdict(list)
    for solution in sorted(solutions, key=lambda one: one.get("date", ""), reverse=True):
        draft = make_draft(solution, "named", lang)
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
        draft = make_draft(solution, solution.get("how", ""), lang)
        words = solution.get("function") or draft.row.how
        drafts.append(replace(draft, row=replace(draft.row, how=words)))
    return ordered(merged(drafts, lambda draft: (draft.row.who, draft.meeting)))


def _presented(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    """Return who presented which item; that they presented an initiative says no more where its item is known."""
    drafts = [make_draft(solution, "presents", lang) for solution in solutions]
    told = {(draft.agent, draft.meeting) for draft in drafts if draft.row.item}
    kept = [draft for draft in drafts if draft.row.item or (draft.agent, draft.meeting) not in told]
    return ordered(merged(kept, lambda draft: (draft.agent, draft.meeting, draft.row.item)))


def _elections(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = make_draft(solution, "elected", lang)
        row = replace(draft.row, role=solution.get("function"), what=solution.get("electedTo"))
        drafts.append(replace(draft, row=row))
    return ordered(merged(drafts, lambda draft: draft.facts))


def _inventory(solutions: list[Bindings], lang: Lang) -> list[Draft]:
    drafts = []
    for solution in solutions:
        draft = make_draft(solution, "", lang)
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
