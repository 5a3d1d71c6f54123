"""Refuse a question: say why, and offer the nearest ones that can be answered."""

from typing import Final

from graph.ask import wording
from graph.ask.folding import fold
from graph.ask.meaning import SLOT_KINDS, Unknown
from graph.ask.names import Names
from graph.ask.questions import Question, load_questions
from graph.ask.wording import Lang
from graph.model import Answer

_MOST_SUGGESTIONS: Final = 4
_ALIKE: Final = 60.0
_LISTED: Final = ("person", "organisation", "body", "initiative", "goal")


def not_understood(question: str, plain: str, reason: str, names: Names, lang: Lang, **places: object) -> Answer:
    """Return the refusal of a question for ``reason``, with the questions nearest to ``plain``."""
    understood = wording.phrase(lang, "refused", reason, **places)
    return Answer(question, answered=False, understood=understood, suggestions=_nearest_questions(plain, names, lang))


def refused_name(question: str, plain: str, miss: Unknown, names: Names, lang: Lang) -> Answer:
    """Return the refusal of a name nobody knows, or that fits several; suggestions put the nearest in its place."""
    if miss.found is not None:
        labels = tuple(dict.fromkeys(entity.label for entity in miss.found.entities))
        understood = wording.phrase(lang, "refused", "several", name=miss.text)
        return Answer(
            question, answered=False, understood=understood, suggestions=_with_names(plain, miss.text, labels)
        )
    labels = names.suggestions(miss.text, miss.kinds)
    *first, last = (wording.phrase(lang, "kinds", kind) for kind in miss.kinds)
    kinds = f"{', '.join(first)} {wording.phrase(lang, 'or')} {last}" if first else last
    reason = "unknown_near" if labels else "unknown"
    understood = wording.phrase(lang, "refused", reason, name=miss.text, kind=kinds)
    suggestions = _with_names(plain, miss.text, labels) or _lists(miss, lang)
    return Answer(question, answered=False, understood=understood, suggestions=suggestions)


def _with_names(plain: str, text: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{plain.replace(text, label, 1)}?" if text in plain else label for label in labels)


def _lists(miss: Unknown, lang: Lang) -> tuple[str, ...]:
    """Return questions for the list of what is known of that kind."""
    inventory = next(question for question in load_questions().questions if question.intent == "inventory")
    asked = [wording.phrase(lang, "listed", kind) for kind in miss.kinds if kind in _LISTED]
    return tuple(inventory.shown[lang].replace("{listed}", words) for words in asked)


def _nearest_questions(plain: str, names: Names, lang: Lang) -> tuple[str, ...]:
    from rapidfuzz import fuzz

    folded = fold(plain)
    questions = [question for question in load_questions().questions if "{words}" not in question.shown[lang]]
    likeness = {
        question.intent: max(fuzz.token_set_ratio(folded, fold(example.ask)) for example in question.examples)
        for question in questions
    }
    if max(likeness.values()) < _ALIKE:
        likeness = {}
    nearest = sorted(questions, key=lambda question: -likeness.get(question.intent, 0.0))[:_MOST_SUGGESTIONS]
    return tuple(_shown(question, folded, names, lang) for question in nearest)


def _shown(question: Question, folded: str, names: Names, lang: Lang) -> str:
    """Return the question with names of the graph in its slots, such as the asker used where there are any."""
    text = question.shown[lang].replace("{listed}", wording.phrase(lang, "listed", "initiative"))
    wanted = set(folded.split())
    for slot, kinds in SLOT_KINDS.items():
        if f"{{{slot}}}" not in text:
            continue
        candidates = [entity for entity in names.entities if entity.kind in kinds[:1]]
        best = max(candidates, key=lambda one: len(wanted & set(fold(one.label).split())), default=None)
        text = text.replace(f"{{{slot}}}", best.label if best else wording.phrase(lang, "placeholders", slot))
    return text
