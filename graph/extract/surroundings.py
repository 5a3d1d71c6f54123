"""Find the other names of a document: organisations, bodies, people in running text, and who holds which function."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from graph.extract.agenda import Item
from graph.extract.cast import Cast
from graph.extract.entries import Entry, fits
from graph.extract.lexicon import lexicon
from graph.extract.names import Word, capital_runs, names_in
from graph.extract.offices import names_body
from graph.extract.people import Participant
from graph.extract.phrases import (
    function_code,
    is_body_word,
    is_not_name,
    is_office_word,
    is_organisation_word,
    is_sure_first_name,
)
from graph.extract.rules import unmasked
from graph.extract.structure import endings, structure
from graph.extract.wordlist import FIRST_WORD
from graph.model import Agent

_COMPANY = re.compile(r"(?P<first>[A-ZÆØÅ][\wæøå-]{3,})(?: [^,]+)? (?:A/S|ApS|I/S|K/S|P/S|a\.m\.b\.a\.?)$")
_EXPLAINED = re.compile(r"[^.\n();]{0,50}\((?P<initials>[A-ZÆØÅ]{2,4})\)")


def find_others(text: str, body: str | None, entries: Iterable[Entry]) -> tuple[dict[str, Agent], list[str]]:
    """Return the organisations and bodies by every form they are written in, and people named in running text."""
    others: dict[str, Agent] = {}
    for entry in entries:
        _add_organisation(others, entry.organisation if entry.person else entry.name)
    runs = list(capital_runs(text, 0, len(text)))
    for run in runs:
        named = named_run(tuple([word.text for word in run]))
        if named is not None:
            others.setdefault(*named)
    others |= dict(_coordinated(text))
    for word in structure()["collectives"]:
        if word in text:
            others[word] = Agent("organisation", word)
    for match in (
        unmasked(structure()["collective_pattern"][0]).finditer(text)
        if structure()["collective_word"][0] in text
        else ()
    ):
        others.setdefault(match.group(), Agent("organisation", match.group()))
    if body:
        own = Agent("body", body)
        others |= {form: own for form, agent in others.items() if agent.kind == "body" and names_body(form, body)}
        others[body] = own
    longer = [run for run in runs if len(run) > 1]
    people = [" ".join(s.of(text).split()) for run in longer for s in names_in(text, run, len(text), listed=False)]
    people += _first_names(text, runs, {name.split()[0] for name in [*people, *(entry.name for entry in entries)]})
    return others, [name for name in dict.fromkeys(people) if name not in others]


def _first_names(text: str, runs: Iterable[Sequence[Word]], known: set[str]) -> Iterator[str]:
    """Yield first names alone that begin a sentence and do something ("Flemming kontakter …"), shared with nobody."""
    acting = {*lexicon().action_presents, *lexicon().discussion_verbs}
    for run in runs:
        name = run[0]
        if len(run) == 1 and name.text not in known and is_sure_first_name(name.text):
            before = text[max(0, name.start - 3) : name.start].rstrip(" -–•*\t")
            following = FIRST_WORD.match(text, name.end + 1) if text[name.end : name.end + 1] == " " else None
            opens = not before or before[-1] in ".!?:\n"
            if opens and following and following.group() in acting:
                yield name.text


def _coordinated(text: str) -> Iterator[tuple[str, Agent]]:
    """Yield what a compound of two names ("Teknik- og Miljøudvalget", "Social- og sundhedsforvaltningen")."""
    for match in unmasked(structure()["shared_names"][0]).finditer(text):
        last, name = match["last"], match.group()
        if is_body_word(last) and not _is_meeting(last):
            yield name, Agent("body", _nominative(name))
        elif is_organisation_word(last):
            yield name, Agent("organisation", _nominative(name))
        elif is_office_word(last.casefold()):
            yield name, Agent("office", name)


def _add_organisation(others: dict[str, Agent], name: str | None) -> None:
    if not name:
        return
    known = lexicon().organisation_named(name)
    full = known.name if known else name
    others.setdefault(name, Agent("organisation", full))
    short = _COMPANY.match(name)
    if short is not None and not lexicon().is_first_name(short["first"]):
        others.setdefault(short["first"], Agent("organisation", full))
    head, comma, _ = name.partition(",")
    head = re.split(r"\s[-–]\s", head)[0].strip()
    if len(head) > 1 and (comma or head != name) and head not in others:
        known = lexicon().organisation_named(head)
        others[head] = Agent("organisation", known.name if known else head)


@lru_cache(maxsize=16384)
def named_run(run: tuple[str, ...]) -> tuple[str, Agent] | None:
    """Return the organisation or body that a run of capitalised words names, with the words that name it."""
    if len(run) == 1:
        return _named_alone(run[0])
    for start in range(len(run)):
        for end in range(len(run), start, -1):
            named = _named_words(run, start, end)
            if named is not None:
                return named
    return None


def _named_words(run: tuple[str, ...], start: int, end: int) -> tuple[str, Agent] | None:
    """Return what ``run[start:end]`` names: a known organisation, or one or a body by its first or last word."""
    name, first, last = " ".join(run[start:end]), run[start], run[end - 1]
    known = lexicon().organisation_named(name)
    if known is not None and end - start == 1 and name.isupper() and end < len(run):
        branch = " ".join(run[start:])
        return None if lexicon().is_first_name(run[end]) else (branch, Agent("organisation", branch))
    if known is not None and (end - start > 1 or name == known.name or name.isupper() or len(name) > 6):
        return name.rstrip("."), Agent("organisation", known.name)
    if end - start == 1 or is_not_name(first):
        return None
    if len(first) > 5 and is_organisation_word(first):
        return name, Agent("organisation", name)
    if last.casefold() in lexicon().initiative_words.words:
        return None
    if is_organisation_word(last):
        return name, Agent("organisation", _nominative(name))
    if is_body_word(last) and not _is_meeting(last):
        return name, Agent("body", _nominative(name))
    return None


def _named_alone(word: str) -> tuple[str, Agent] | None:
    known = lexicon().organisation_named(word)
    if known is not None and (word == known.name or word.isupper() or len(word) > 6):
        return word.rstrip("."), Agent("organisation", known.name)
    head, hyphen, _ = word.partition("-")
    if hyphen and head.isupper() and lexicon().organisation_named(head) is not None:
        return word, Agent("organisation", word)
    if len(word) > 8 and is_body_word(word) and not is_not_name(word) and not _is_meeting(word):
        return word, Agent("body", _nominative(word))
    return None


def _is_meeting(word: str) -> bool:
    """Return whether the word is a meeting of a body and not the body ("Styregruppemøde")."""
    return word.casefold().endswith(endings("meeting_tails"))


def _nominative(name: str) -> str:
    """Return the name without the genitive of a definite word ("Byrådets")."""
    for ending in structure()["genitive_endings"]:
        if name.endswith(ending):
            return name[:-1]
    return name


def read_initials(text: str, people: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return initials that the text itself explains: "Karen Holm, Sommerby Kommune (KH)"."""
    found: dict[str, tuple[str, ...]] = {}
    for name in people:
        at = text.find(name)
        match = _EXPLAINED.match(text, at + len(name)) if at >= 0 else None
        if match is not None and fits(match["initials"], name):
            found[name] = (match["initials"],)
    return found


def read_functions(people: Sequence[Participant], items: Sequence[Item], cast: Cast) -> Mapping[str, str]:
    """Return who holds each function, where exactly one does."""
    holders: dict[str, set[str]] = {}
    for entry in [p.entry for p in people] + [e for item in items for e in item.presenters]:
        for words in (entry.function, entry.role):
            code = function_code(words) if words else None
            if code:
                agent = cast.named(entry.name)
                holders.setdefault(code, set()).add(agent.name if agent else entry.name)
        if entry.role:
            holders.setdefault(entry.role.casefold(), set()).add(entry.name)
    return {code: next(iter(names)) for code, names in holders.items() if len(names) == 1}
