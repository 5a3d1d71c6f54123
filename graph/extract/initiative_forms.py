"""Read how a text introduces an initiative: an expansion in brackets, a name after "projekt", a list of names."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.lexicon import lexicon
from graph.extract.phrases import (
    abbreviates,
    initiative_kind,
    is_body_word,
    is_not_name,
    is_office_word,
    is_organisation_word,
    is_sure_first_name,
)
from graph.extract.records import record
from graph.extract.rules import Rule, rules, unmasked
from graph.extract.structure import structure
from graph.extract.titled import is_place, named_alone
from graph.extract.wordlist import WordList
from graph.model import InitiativeKind, Span

_WINDOW = 110
_QUOTES = '"”»„“«'


@record
class Found:
    """A place that names an initiative, by the name it goes under there."""

    span: Span
    name: str
    rule: str
    kind: InitiativeKind | None
    alias: str | None = None


def introduced(words: WordList, titles: Sequence[Span]) -> Iterator[Found]:
    """Yield initiatives that the text introduces: expansions in brackets, named projects, short forms with a number."""
    scopes = {"title": titles, **_scopes(words)}
    for rule in rules("initiative_forms"):
        for scope in scopes[rule.values["around"]]:
            for match in unmasked(rule.pattern).finditer(words.text, scope.start, scope.end):
                yield from _from_match(rule, match)


def _scopes(words: WordList) -> dict[str, list[Span]]:
    """Return the stretches around short forms, and after words such as "projekt", where a rule can match."""
    last = len(words.text)
    shorts = [at for word in words.groups["short"] for at in words.places[word]]
    leads = [at for word in words.groups["lead"] for at in words.places[word]]
    return {
        "short": _apart_scopes([Span(max(0, at - _WINDOW), min(last, at + _WINDOW)) for at in sorted(shorts)]),
        "lead": _apart_scopes([Span(at, min(last, at + _WINDOW)) for at in sorted(leads)]),
        "kind": _apart_scopes([Span(max(0, at - _WINDOW), min(last, at + 30)) for at in sorted(leads)]),
    }


def _apart_scopes(scopes: Sequence[Span]) -> list[Span]:
    """Return the scopes, those that overlap joined."""
    joined: list[Span] = []
    for scope in scopes:
        if joined and scope.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(scope.end, joined[-1].end))
        else:
            joined.append(scope)
    return joined


def _from_match(rule: Rule, match: re.Match[str]) -> Iterator[Found]:
    known = lexicon()
    groups = match.groupdict()
    group = next((g for g in ("name", "name2", "short") if groups.get(g)), "short")
    if groups.get("names"):
        yield from _listed(rule, match)
        return
    if rule.name == "initiative.named_project" and is_place(match.string, match[group]):
        yield Found(Span(*match.span()), match.group(), rule.name, "project")
        return
    name, short = groups.get("name") or groups.get("name2"), groups.get("short")
    if any(known.organisation_named(word) for word in (name, short) if word):
        return
    if name and not short and (is_not_name(name) or is_office_word(name.casefold()) or _is_generic(name)):
        return
    if name and short and _is_person(name):
        return
    start = match.start("name") if name and short else 0
    if name and short:
        name, start = _expansion(short, name, start)
        if not name or _is_group(name.split()[-1], len(short)):
            return
    if name and not short:
        name = named_alone(name)
    last = name.split()[-1] if name else ""
    kind = rule.values.get("kind") or initiative_kind(last) or (known.initiative_words.kind_of(last) if short else None)
    label = (short or name or "").strip() if short and name else (name or short or "").strip()
    if short and name:
        yield Found(Span(*match.span("short")), label, rule.name, kind, name)  # type: ignore[arg-type]
        yield Found(Span(start, start + len(name)), label, rule.name, kind, name)  # type: ignore[arg-type]
    else:
        yield Found(_place(match, group, label), label, rule.name, kind)  # type: ignore[arg-type]


def _place(match: re.Match[str], group: str, label: str) -> Span:
    """Return where the label stands in the group: without quotation marks, or what a name was cut off from."""
    start = match.start(group) + max(0, match[group].find(label))
    return Span(start, min(match.end(group), start + len(label)))


def _listed(rule: Rule, match: re.Match[str]) -> Iterator[Found]:
    """Yield the names of a list ("tre projekter: Tryg Havn, Åben Bro og Nær Vej"), unless one is an organisation."""
    joints = unmasked(structure()["list_joints"][0])
    names = [one.strip(_QUOTES) for one in joints.split(match["names"])]
    if any(_is_generic(name) or _is_person(name) or is_organisation_word(name.split()[-1]) for name in names):
        return
    at = match.start("names")
    for name in names:
        at = match.string.index(name, at)
        yield Found(Span(at, at + len(name)), name, rule.name, None)
        at += len(name)


def _is_generic(name: str) -> bool:
    """Return whether a name is an ordinary word that only a sentence's beginning gives a capital."""
    known = lexicon()
    low = name.casefold()
    return low in known.generic_initiatives or low in known.initiative_words.words


def _is_person(name: str) -> bool:
    """Return whether an expansion is a person's name ("TD (Tilde Dam)"): capitals, a first name first."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words) and is_sure_first_name(words[0])


def _expansion(short: str, name: str, start: int) -> tuple[str, int]:
    """Return the last words of ``name`` that the short form abbreviates, and where they begin; "" where none do."""
    for word in re.finditer(r"(?<![\w-])[^\W\d_]", name):
        if word.group().isupper() and abbreviates(short, name[word.start() :]):
            return name[word.start() :], start + word.start()
    return "", start


def _is_group(word: str, letters: int) -> bool:
    """Return whether the last word of an expansion makes it a body or organisation and no initiative."""
    if word.casefold() in lexicon().initiative_words.words or initiative_kind(word) is not None:
        return False
    return is_body_word(word) or (is_organisation_word(word) and letters < 4)
