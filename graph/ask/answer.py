"""Answer a question: understand it, run its query, rank the rows, and fetch the words each rests on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from graph.ask import wording
from graph.ask.drafts import Draft, ordered
from graph.ask.evidence import choose_quotes, find_quotes
from graph.ask.meaning import Meaning, Unknown, find_meanings
from graph.ask.names import Names
from graph.ask.openness import count_closed, open_store
from graph.ask.plan import Plan, make_plan, supporters, understood_as
from graph.ask.queries import Queryable, fill_query, select_by
from graph.ask.questions import load_questions
from graph.ask.readings import LONGEST, Which, find_readings, plain_question
from graph.ask.refusal import not_understood, refused_name
from graph.ask.registry import load_names
from graph.ask.rows import columns_of, draft_rows
from graph.ask.sifting import sift_drafts, sift_solutions
from graph.ask.wording import Lang
from graph.model import Answer, AnswerRow

_WORDS_THAT_TELL_APART: Final = 2


@dataclass(frozen=True, slots=True)
class _Asked:
    """What stays the same while one question is answered."""

    question: str
    plain: str
    store: Queryable
    names: Names
    lang: Lang
    today: date
    most_rows: int | None


def answer_question(
    store: Queryable,
    question: str,
    lang: Lang = "da",
    *,
    today: date | None = None,
    most_rows: int | None = 500,
    include_closed: bool = False,
) -> Answer:
    """Return the answer to ``question``, asked in Danish or English; ``lang`` is the language of the answer.

    ``today`` counts the age of open tasks; of more than ``most_rows`` rows the first are given. A question that is
    not understood, or that names something unknown, comes back with ``answered`` False and suggestions; a known name
    without rows is answered with none. Lines from closed items are left out and counted, unless ``include_closed``.
    """
    plain = plain_question(question)
    store = store if include_closed else open_store(store)
    names = load_names(store)
    if not plain:
        return not_understood(question, plain, "empty", names, lang)
    if len(plain) > LONGEST:
        return not_understood(question[:LONGEST], "", "too_long", names, lang, count=LONGEST)
    asked = _Asked(question, plain, store, names, lang, today or datetime.now(UTC).date(), most_rows)
    meanings, unknown = find_meanings(find_readings(plain), names)
    if unknown and all(map(_rests_on_words, meanings)):
        # Initials count only where no full name is asked for: there are many, and most stand for several people.
        names = load_names(store, short_forms=True)
        asked = replace(asked, names=names)
        meanings, unknown = find_meanings(find_readings(plain), names)
    return _best_answer(asked, meanings, unknown)


def _best_answer(asked: _Asked, meanings: Sequence[Meaning], unknown: Sequence[Unknown]) -> Answer:
    """Return the answer of the surest meaning; one that rests on words alone counts only where the words are found."""
    for meaning in meanings:
        if unknown and "bare" in meaning.sets and _rests_on_words(meaning):
            continue
        answer = _answer(asked, meaning)
        if answer.rows or not _rests_on_words(meaning):
            return answer
    if unknown:
        return _by_words(asked, unknown[0]) or refused_name(
            asked.question, asked.plain, unknown[0], asked.names, asked.lang
        )
    in_words = [meaning for meaning in meanings if "bare" not in meaning.sets]
    if not in_words:
        return not_understood(asked.question, asked.plain, "not_understood", asked.names, asked.lang)
    if _is_known(asked, in_words[0]):
        return _answer(asked, in_words[0])
    text = next(iter(in_words[0].words.values()))
    return not_understood(asked.question, asked.plain, "unknown_words", asked.names, asked.lang, name=text)


def _rests_on_words(meaning: Meaning) -> bool:
    return not meaning.words.keys().isdisjoint({"words", "topic"})


def _is_known(asked: _Asked, meaning: Meaning) -> bool:
    """Return whether the graph names one of the words at least: then "none" is an answer."""
    return make_plan(meaning, asked.names, asked.store).known


def _by_words(asked: _Asked, miss: Unknown) -> Answer | None:
    """Return who has a task that names all the words, where nobody knows the initiative someone asked about."""
    if miss.question.intent != "works_on" or miss.kinds[0] != "initiative" or miss.resolved or miss.found is not None:
        return None
    question = next(one for one in load_questions().questions if one.intent == "task_holder")
    meaning = Meaning(question, Which(), frozenset({"whole"}), 0.0, words={"words": miss.text})
    answer = _answer(asked, meaning)
    if not answer.rows:
        return None
    note = wording.phrase(asked.lang, "left_out", "fallback", name=miss.text)
    return replace(answer, left_out=(note, *answer.left_out))


def _answer(asked: _Asked, meaning: Meaning) -> Answer:
    plan = make_plan(meaning, asked.names, asked.store)
    query = fill_query(plan.query, plan.parameters)
    solutions, notes = sift_solutions(plan.intent, asked.store.select(query), asked.lang)
    sifted = sift_drafts(
        meaning, plan, draft_rows(plan.intent, solutions, asked.lang), asked.store, asked.lang, asked.today
    )
    drafts = _told_apart(asked, _hosted(asked, sifted.kept[: asked.most_rows]))
    if closed := count_closed(asked.store, query):
        lines = wording.phrase(asked.lang, "closed_lines", "one" if closed == 1 else "many", count=closed)
        notes = (lines, *notes)
    if len(drafts) < len(sifted.kept):
        cut = wording.phrase(asked.lang, "left_out", "cut", count=len(drafts), all=len(sifted.kept))
        notes = (cut, *notes)
    rows = _quoted(asked, drafts, plan)
    understood = understood_as(meaning, asked.lang)
    return Answer(
        question=asked.question,
        answered=True,
        understood=understood if rows else f"{understood} {_none(asked, plan)}",
        intent=plan.intent,
        columns=_filled_columns(plan.intent, rows),
        rows=rows,
        left_out=(*_see_also(asked, meaning), *notes, *sifted.notes),
        sparql=query,
    )


def _quoted(asked: _Asked, drafts: Sequence[Draft], plan: Plan) -> tuple[AnswerRow, ...]:
    """Return the rows with their words; the first quote is the one a reader would quote."""
    names = {entity.label: entity.names() for entity in plan.entities}
    quotes = find_quotes(asked.store, (fact for draft in drafts for fact in (*draft.facts, *draft.aside)))
    quoted: list[Draft] = []
    for draft in drafts:
        evidence = choose_quotes(draft, quotes, names.get(draft.row.what or "", ()))
        quote, source = (evidence[0].quote, evidence[0].source) if evidence else (None, None)
        quoted.append(replace(draft, row=replace(draft.row, evidence=evidence, quote=quote, source=source)))
    return tuple(draft.row for draft in (quoted if plan.intent == "inventory" else ordered(quoted)))


def _hosted(asked: _Asked, drafts: list[Draft]) -> list[Draft]:
    """Return drafts whose forum says whose it is, where several forums have that name."""
    shared = asked.names.namesakes("body")
    return [
        replace(draft, row=replace(draft.row, body=f"{draft.row.body} ({draft.host})"))
        if draft.row.body in shared and draft.host and draft.row.body
        else draft
        for draft in drafts
    ]


def _told_apart(asked: _Asked, drafts: list[Draft]) -> list[Draft]:
    """Return drafts that say which of several namesakes each is about."""
    bearers: dict[str | None, set[str]] = defaultdict(set)
    for draft in drafts:
        bearers[draft.row.who or draft.row.what].add(draft.agent or draft.thing)
    several = {iri for iris in bearers.values() if len(iris) > 1 for iri in iris if iri}
    words: dict[str, list[str]] = defaultdict(list)
    for row in select_by(asked.store, "which", "entity", several):
        words[row["entity"]].append(row["word"])
    return [
        replace(draft, row=replace(draft.row, which=", ".join(told[:_WORDS_THAT_TELL_APART])))
        if (told := words.get(draft.agent or draft.thing)) and draft.row.which is None
        else draft
        for draft in drafts
    ]


def _filled_columns(intent: str, rows: Sequence[AnswerRow]) -> tuple[str, ...]:
    """Return the fields to show: those of the intent, and those that only some answers have where a row fills them."""
    columns = list(columns_of(intent))
    for extra, after in (("which", 1), ("age_days", len(columns) - 2)):
        if extra not in columns and any(getattr(row, extra) is not None for row in rows):
            columns.insert(after, extra)
    return tuple(columns)


def _see_also(asked: _Asked, meaning: Meaning) -> tuple[str, ...]:
    """Return what the names asked about could be mistaken for, and through which initiatives a goal was taken."""
    found = (*meaning.entities.get("initiative", ()), *meaning.entities.get("topic", ()))
    initiatives = [entity for entity in found if entity.kind == "initiative"]
    notes: list[str] = []
    if near := asked.names.near(initiatives):
        notes.append(wording.phrase(asked.lang, "left_out", "see_also", names=", ".join(near)))
    if goals := [entity for entity in found if entity.kind == "goal"]:
        named = {one.label for goal in goals for one in supporters(goal, asked.names, asked.store)}
        names = ", ".join(sorted(named)) or "–"
        notes.append(wording.phrase(asked.lang, "left_out", "via_goal", name=goals[0].label, names=names))
    return tuple(notes)


def _none(asked: _Asked, plan: Plan) -> str:
    """Return the sentence that nothing was found, and in how many meetings was looked."""
    parameters = dict(plan.parameters)
    if forum := parameters.get("forum") or parameters.get("asked"):
        parameters["body"] = forum
    count = int(asked.store.select(fill_query("scope", parameters))[0]["meetings"])
    key = str(count) if count < 2 else "many"
    meetings = wording.phrase(asked.lang, "meetings_seen", key, count=count)
    return wording.phrase(asked.lang, "none", meetings=meetings)
