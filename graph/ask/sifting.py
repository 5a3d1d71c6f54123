"""Keep the rows that answer the question, and say what was left out and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from graph.ask import wording
from graph.ask.drafts import Draft, ordered
from graph.ask.folding import coverage, fold
from graph.ask.meaning import Meaning
from graph.ask.plan import Plan
from graph.ask.queries import Bindings, Queryable, fill_query
from graph.ask.questions import load_questions
from graph.ask.wording import Lang

_NEAR_BEST: Final = 0.15
_TOOK_PART: Final = frozenset({"present", "substitute"})
_WAS_THERE: Final = _TOOK_PART | {"guest", "unknown"}


Task = tuple[str, str]
"""A task by its folded words and whose it is."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is kept, and sentences on what is not."""

    kept: list[Draft]
    notes: tuple[str, ...] = ()


def sift_solutions(intent: str, solutions: Sequence[Bindings], lang: Lang) -> tuple[list[Bindings], tuple[str, ...]]:
    """Return the attendances that answer a question about who was there; of other questions all solutions."""
    sift = _SOLUTION_SIFTS.get(intent)
    if sift is None:
        return list(solutions), ()
    return sift(solutions, lang)


def sift_drafts(meaning: Meaning, plan: Plan, drafts: list[Draft], store: Queryable, lang: Lang, today: date) -> Sifted:
    """Return the drafts that fit the words, the meeting and the state asked for."""
    sifted = Sifted(drafts)
    if plan.words:
        sifted = _fitting(meaning, plan, sifted, lang)
    if "promised" in meaning.sets:
        kept = [replace(draft, score=float(draft.how == "committed")) for draft in sifted.kept]
        sifted = Sifted(ordered(kept), sifted.notes)
    if "open" in meaning.sets:
        sifted = _open(sifted, _find_finished(store), lang, today)
    if meaning.which.is_one_meeting() and meaning.question.intent in ("decisions", "tasks", "task_holder"):
        sifted = _of_this_meeting(sifted, lang)
    return sifted


def _status(solution: Bindings) -> str:
    return solution["status"].rpartition("/")[2]


def _absences(solutions: Sequence[Bindings]) -> set[tuple[str, str]]:
    return {(one["agent"], one["meeting"]) for one in solutions if _status(one) == "absent"}


def _present(solutions: Sequence[Bindings], lang: Lang) -> tuple[list[Bindings], tuple[str, ...]]:
    """Return who was there; one who is also recorded as absent was not."""
    absent = _absences(solutions)
    kept = [one for one in solutions if _status(one) in _WAS_THERE and (one["agent"], one["meeting"]) not in absent]
    return kept, _counted("absent", len(absent), lang)


def _absent(solutions: Sequence[Bindings], _lang: Lang) -> tuple[list[Bindings], tuple[str, ...]]:
    return [one for one in solutions if _status(one) == "absent"], ()


def _substitutes(solutions: Sequence[Bindings], _lang: Lang) -> tuple[list[Bindings], tuple[str, ...]]:
    return [one for one in solutions if _status(one) == "substitute" or "replaced" in one], ()


def _seen(solutions: Sequence[Bindings], lang: Lang) -> tuple[list[Bindings], tuple[str, ...]]:
    """Return attendances of those who sit there: seen once or more, and not as a guest."""
    absent = _absences(solutions)
    kept = [one for one in solutions if _status(one) in _TOOK_PART and (one["agent"], one["meeting"]) not in absent]
    seen = {one["agent"] for one in kept}
    guests = {one["agent"] for one in solutions if _status(one) == "guest"} - seen
    excused = sorted({one["who"] for one in solutions if _status(one) == "absent" and one["agent"] not in seen})
    notes = _counted("guests", len(guests), lang)
    if excused:
        notes += (wording.phrase(lang, "left_out", "only_excused", names=", ".join(excused)),)
    return kept, notes


_Sift = Callable[[Sequence[Bindings], Lang], tuple[list[Bindings], tuple[str, ...]]]
_SOLUTION_SIFTS: Final[dict[str, _Sift]] = {
    "present": _present,
    "absent": _absent,
    "substitutes": _substitutes,
    "members": _seen,
    "bodies_of": _seen,
}


def _fitting(meaning: Meaning, plan: Plan, sifted: Sifted, lang: Lang) -> Sifted:
    """Return the drafts whose words fit best, the best first; a word in the item's title counts half in the order."""
    best = max((_fit(plan.words, draft) for draft in sifted.kept), default=0.0)
    good = [
        replace(draft, score=round(_order(plan.words, draft), 3))
        for draft in sifted.kept
        if _fit(plan.words, draft) >= best - _NEAR_BEST
    ]
    weak = _counted("weak", len(sifted.kept) - len(good), lang)
    mandates = [draft for draft in good if draft.how == "mandated"]
    if "mandated" in meaning.sets and mandates:
        notes = _counted("other_kinds", len(good) - len(mandates), lang)
        return Sifted(ordered(mandates), sifted.notes + notes + weak)
    return Sifted(ordered(good), sifted.notes + weak)


def _fit(words: tuple[str, ...], draft: Draft) -> float:
    return coverage(words, f"{draft.row.text or ''} {draft.row.item or ''}")


def _order(words: tuple[str, ...], draft: Draft) -> float:
    return (_fit(words, draft) + coverage(words, draft.row.text or "")) / 2


def _open(sifted: Sifted, finished: Mapping[Task, str], lang: Lang, today: date) -> Sifted:
    """Return the tasks that neither their own record nor a later one says are done, with their age in days."""
    kept = [
        replace(draft, row=replace(draft.row, age_days=_age(draft.row.date, today)))
        for draft in sifted.kept
        if not _is_done(draft.row.status) and finished.get(_task(draft), "") < (draft.row.date or "0")
    ]
    return Sifted(kept, sifted.notes + _counted("done", len(sifted.kept) - len(kept), lang))


def _find_finished(store: Queryable) -> dict[Task, str]:
    """Return the tasks, by folded words and agent, that some record says are done, with the latest date of that."""
    finished: dict[Task, str] = {}
    for row in store.select(fill_query("finished", {})):
        if _is_done(row["status"]):
            task = fold(row["text"]), row.get("agent", "")
            finished[task] = max(row.get("date", ""), finished.get(task, ""))
    return finished


def _task(draft: Draft) -> Task:
    return fold(draft.row.text or ""), draft.agent


def _is_done(status: str | None) -> bool:
    return not load_questions().done.isdisjoint(fold(status or "").split())


def _age(day: str | None, today: date) -> int | None:
    """Return the days since ``day``, None where it is not known to the day."""
    try:
        return (today - date.fromisoformat(day or "")).days
    except ValueError:
        return None


def _of_this_meeting(sifted: Sifted, lang: Lang) -> Sifted:
    kept = [draft for draft in sifted.kept if not draft.last]
    return Sifted(kept, sifted.notes + _counted("earlier", len(sifted.kept) - len(kept), lang))


def _counted(key: str, count: int, lang: Lang) -> tuple[str, ...]:
    return (wording.phrase(lang, "left_out", key, count=count),) if count else ()
