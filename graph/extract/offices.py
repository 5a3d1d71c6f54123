"""Know who acts without a name: the body that met, its secretariat, its chair."""

import re
from collections.abc import Iterable, Mapping

from graph.extract.lexicon import lexicon
from graph.extract.phrases import function_code
from graph.extract.structure import structure
from graph.model import Agent


def find_offices(words: Iterable[str], body: str | None, functions: Mapping[str, str]) -> dict[str, Agent]:
    """Return what each collective word of the text stands for; ``functions`` maps a function's code to its holder.

    "udvalget" is the body that met where its name says so; "formanden" is the chair where the document names one;
    any other is an office of this meeting's body.
    """
    found: dict[str, Agent] = {}
    for word in words:
        kind = lexicon().office_words.kind_of(word)
        agent = _agent(word, kind, body, functions) if kind else None
        if agent is not None:
            found[word] = agent
    return found


def _agent(word: str, kind: str, body: str | None, functions: Mapping[str, str]) -> Agent | None:
    if kind == "function":
        code = function_code(word)
        holder = functions.get(code or "") or next(
            (functions[role] for role in _indefinite(word) if role in functions), None
        )
        return Agent("person", holder) if holder else Agent("office", _capital(word))
    if kind == "body" and body and names_body(word, body):
        return Agent("body", body)
    return Agent("office", _capital(word))


def _indefinite(word: str) -> list[str]:
    return [word.removesuffix(ending) for ending in structure()["definite_endings"] if word.endswith(ending)]


def names_body(word: str, body: str) -> bool:
    """Return whether a definite word ("udvalget") is the body of this name ("Havneudvalget", "Udvalget for havne")."""
    stem = word.casefold()
    if "-" in stem and any(len(part) > 2 and part in re.split(r"\W+", body.casefold()) for part in stem.split("-")[:1]):
        return True
    for ending in structure()["definite_endings"]:
        base = stem.removesuffix(ending)
        if len(base) > 3 and (
            stem in body.casefold() or any(w.endswith(base) or w.startswith(base) for w in body.casefold().split())
        ):
            return True
    return False


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
