"""Say what a question means: put entities of the registry into the slots of its best reading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations
from typing import Final

from graph.ask.folding import fold, stems
from graph.ask.names import Entity, Found, Grade, Names
from graph.ask.questions import Question, load_questions
from graph.ask.readings import Reading, Which
from graph.model import EntityKind

SLOT_KINDS: Final[dict[str, tuple[EntityKind, ...]]] = {
    "initiative": ("initiative", "goal"),
    "topic": ("initiative",),
    "goal": ("goal",),
    "body": ("body", "organisation", "office"),
    "organisation": ("organisation", "body", "office"),
    "agent": ("person", "organisation", "body", "office"),
    "person": ("person", "organisation", "office"),
    "substitute": ("person", "organisation"),
}
"""What may fill a slot, the likeliest kind first."""

_WORD_SLOTS: Final = frozenset({"words", "function"})
_PLACE_ORDER: Final[dict[str, tuple[str, ...]]] = {
    "fra": ("organisation", "body", "agent", "person", "topic"),
    "from": ("organisation", "body", "agent", "person", "topic"),
    "hos": ("agent", "organisation", "person", "body"),
    "for": ("agent", "body", "person", "organisation", "topic"),
    "til": ("agent", "body", "person", "topic"),
    "med": ("topic", "body"),
    "with": ("topic", "agent", "body"),
}
_FROM: Final = frozenset({"fra", "hos", "from", "for", "by", "af", "with", "med"})
_ANY_PLACE: Final = ("body", "organisation", "agent", "person", "topic")
_MOST_SPLITS: Final = 3
_MOST_PREPOSITIONS: Final = 8
_WORDS_COST: Final = 5.0


@dataclass(frozen=True, slots=True)
class Unknown:
    """A part of a question that names nothing, or (``found``) several things."""

    question: Question
    text: str
    kinds: tuple[EntityKind, ...]
    resolved: int
    found: Found | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A question with its slots filled; ``words`` is a slot left in words, ``cost`` the lower the surer."""

    question: Question
    which: Which
    sets: frozenset[str]
    cost: float
    entities: Mapping[str, tuple[Entity, ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Filled:
    entities: Mapping[str, tuple[Entity, ...]]
    words: Mapping[str, str]
    cost: float
    unknown: tuple[str, tuple[EntityKind, ...], Found | None] | None = None

    def resolved(self) -> int:
        return len(self.entities)


def find_meanings(readings: Iterator[Reading], names: Names) -> tuple[list[Meaning], list[Unknown]]:
    """Return the meanings of all readings, the surest first, and what the others failed on, the nearest miss first."""
    resolver = _Resolver(names)
    meanings: list[Meaning] = []
    unknown: list[Unknown] = []
    for order, reading in enumerate(readings):
        base = 0.01 * order + 0.2 * reading.cuts
        for filled in resolver.fill(reading):
            question = reading.match.question
            if filled.unknown is None:
                meaning = Meaning(
                    question,
                    reading.which,
                    frozenset(reading.match.sets),
                    base + filled.cost,
                    filled.entities,
                    filled.words,
                )
                meanings.append(meaning)
            elif "bare" not in reading.match.sets or filled.unknown[2] is not None:
                text, kinds, found = filled.unknown
                unknown.append(Unknown(question, text, kinds, filled.resolved(), found))
    meanings = _distinct(sorted(meanings, key=lambda meaning: meaning.cost))
    unknown.sort(key=lambda miss: (_says_only_meeting(miss.text), -miss.resolved, miss.found is None, len(miss.text)))
    return meanings, unknown


def _distinct(meanings: list[Meaning]) -> list[Meaning]:
    """Return meanings without those that ask the same as a surer one."""
    first: dict[object, Meaning] = {}
    for meaning in meanings:
        slots = tuple(sorted(meaning.entities.items())), tuple(sorted(meaning.words.items()))
        first.setdefault((meaning.question.intent, slots, meaning.which, meaning.sets), meaning)
    return list(first.values())


def _says_only_meeting(text: str) -> bool:
    return not load_questions().meeting_words.isdisjoint(fold(text).split())


class _Resolver:
    """Fills the slots of readings; the same text is looked up once."""

    def __init__(self, names: Names) -> None:
        self.find = lru_cache(maxsize=4096)(names.find)

    def fill(self, reading: Reading) -> Iterator[_Filled]:
        """Yield the best way to fill all slots, or every way that fails."""
        question = reading.match.question
        states = [_Filled({}, {}, 0.0)]
        for slot, text in reading.match.slots.items():
            if slot in _WORD_SLOTS:
                states = [
                    _with_words(state, slot, text, 0.0 if slot == "function" else _WORDS_COST) for state in states
                ]
                continue
            states = [after for state in states for after in self._slot_after(question, slot, text, state)]
        whole = [state for state in states if state.unknown is None]
        yield from [min(whole, key=lambda state: state.cost)] if whole else states

    def _slot_after(self, question: Question, slot: str, text: str, state: _Filled) -> Iterator[_Filled]:
        """Yield the ways to fill a slot; after a failure the others are filled too, to tell which miss is nearest."""
        if state.unknown is None:
            yield from self._slot(question, slot, text, state)
            return
        after = self._slot(question, slot, text, replace(state, unknown=None))
        filled = next((one for one in after if one.unknown is None), state)
        yield replace(filled, unknown=state.unknown)

    def _slot(self, question: Question, slot: str, text: str, state: _Filled) -> Iterator[_Filled]:
        whole: list[_Filled] = []
        failed: list[_Filled] = []
        for parts in _partitions(text, slot == "rest"):
            after = self._parts(question, slot, parts, state)
            (whole if after.unknown is None else failed).append(after)
        if whole:
            yield min(whole, key=lambda one: one.cost)
        else:
            yield from failed

    def _parts(self, question: Question, slot: str, parts: list[tuple[str, str]], state: _Filled) -> _Filled:
        state = _Filled(state.entities, state.words, state.cost + 0.1 * (len(parts) - 1))
        misses: list[_Filled] = []
        for preposition, text in parts:
            after = (
                self._name(slot, text, state) if not preposition else self._addition(question, preposition, text, state)
            )
            if after.unknown is None:
                state = after
            else:
                misses.append(after)
        if misses:
            return _Filled(state.entities, state.words, state.cost, misses[0].unknown)
        return state

    def _name(self, slot: str, text: str, state: _Filled) -> _Filled:
        found = self.find(text, SLOT_KINDS[slot])
        if found is None and slot == "topic":
            return _with_words(state, "topic", text, _WORDS_COST)
        return _with_found(state, slot, text, found)

    def _addition(self, question: Question, preposition: str, text: str, state: _Filled) -> _Filled:
        """Return ``state`` with what stands after a preposition, as one of the additions the question takes."""
        is_topic = load_questions().prepositions[preposition] == "topic"
        order = ("topic", *_ANY_PLACE) if is_topic else _PLACE_ORDER.get(preposition, _ANY_PLACE)
        free = [slot for slot in order if slot in question.filters and slot not in state.entities]
        free = _meant_here(preposition, question, free)
        kinds_of = {**SLOT_KINDS, "organisation": ("organisation",)}
        if "organisation" in free:
            kinds_of["body"] = ("body",)
        tried = [
            (slot, found)
            for slot in free
            if (found := self.find(text, kinds_of[slot])) is not None and _is_meant(text, found)
        ]
        if tried:
            slot, found = min(tried, key=lambda one: (one[1].ambiguous, one[1].grade))
            return _with_found(state, slot, text, found)
        if is_topic and "topic" in free:
            return _with_words(state, "topic", text, _WORDS_COST)
        kinds = tuple(dict.fromkeys(kind for slot in free for kind in SLOT_KINDS[slot][:1]))
        return _Filled(state.entities, state.words, state.cost, (text, kinds, None))


def _meant_here(preposition: str, question: Question, free: list[str]) -> list[str]:
    """Return the additions a preposition can mean: "i Fjordby" is either the forum or the organisation."""
    if preposition in _FROM or not {"body", "organisation"} <= set(free):
        return free
    first = min(("body", "organisation"), key=question.filters.index)
    return [slot for slot in free if slot == first or slot not in ("body", "organisation")]


def _is_meant(text: str, found: Found) -> bool:
    """Return whether an addition names what was found: one word from inside a longer name is too little."""
    words = stems(text)
    if found.grade is not Grade.PART or len(words) > 1:
        return True
    return any(stems(name)[:1] == words for entity in found.entities for name in entity.names())


def _with_words(state: _Filled, slot: str, text: str, cost: float) -> _Filled:
    return _Filled(state.entities, {**state.words, slot: text}, state.cost + cost, state.unknown)


def _with_found(state: _Filled, slot: str, text: str, found: Found | None) -> _Filled:
    if found is None or found.ambiguous:
        return _Filled(state.entities, state.words, state.cost, (text, SLOT_KINDS[slot], found))
    later_kind = 0.3 if found.entities[0].kind != SLOT_KINDS[slot][0] else 0.0
    cost = state.cost + float(found.grade) + later_kind
    return _Filled({**state.entities, slot: found.entities}, state.words, cost)


def _partitions(text: str, starts_with_preposition: bool) -> Iterator[list[tuple[str, str]]]:
    """Yield the ways to split ``text`` before prepositions, as (preposition, words); the unsplit one first."""
    text = _joined(text)
    words = text.split()
    prepositions = load_questions().prepositions
    first = 0 if starts_with_preposition else 1
    places = [place for place in range(first, len(words) - 1) if words[place].casefold() in prepositions]
    if starts_with_preposition and (not words or words[0].casefold() not in prepositions):
        yield [("om", text)]
        return
    fixed = (0,) if starts_with_preposition else ()
    free = [place for place in places[: _MOST_PREPOSITIONS + 1] if place not in fixed]
    for count in range(_MOST_SPLITS + 1):
        for chosen in combinations(free, count):
            yield _split(words, (*fixed, *chosen), starts_with_preposition)


def _split(words: list[str], places: tuple[int, ...], starts_with_preposition: bool) -> list[tuple[str, str]]:
    parts = [] if starts_with_preposition else [("", " ".join(words[: places[0]] if places else words))]
    for place, end in zip(places, (*places[1:], len(words)), strict=False):
        parts.append((words[place].casefold(), " ".join(words[place + 1 : end])))
    return parts


def _joined(text: str) -> str:
    for pattern, word in load_questions().joined:
        text = pattern.sub(word, text)
    return text
