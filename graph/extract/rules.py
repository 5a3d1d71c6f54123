"""Load the rules of ``data/da/*.yaml`` and run them over sentences.

A rule has a name, a pattern and the values a match bears. ``needs`` are words of which one must stand in the sentence
(casefolded) before the pattern is tried: a cheap gate that keeps a hundred rules within the time budget. In a pattern,
``{agent}`` is one or more agents as the text names them, joined by commas and conjunctions (see ``masked.py``).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from typing import Any, NamedTuple, Protocol

import yaml

from graph.errors import DataError
from graph.extract.cues import CueTable
from graph.extract.lexicon import lexicon
from graph.extract.structure import structure
from graph.resources import resource_text

AGENT_FIRST, AGENT_LAST = "\ue000", "\uf8ff"
_SENTENCE_RULES = (
    "acting", "actions", "attending", "closing", "decisions", "earlier", "elections", "goals", "ignored", "lists",
    "meeting", "negated", "partial", "participation", "planned", "presence", "presenting", "private", "proposals",
    "supports", "told", "undecided", "votes",
)  # fmt: skip
"""The files whose rules ``cues`` chooses among; of any other file every rule is tried."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``values`` holds what else stands in its entry (outcome, kind …)."""

    name: str
    pattern: str
    needs: tuple[str, ...]
    values: Mapping[str, str]
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()

    def match(self, sentence: str, folded_sentence: str) -> re.Match[str] | None:
        """Return the first match in ``sentence``, or None; ``folded_sentence`` is the same casefolded."""
        for word in self.needs:
            if word in folded_sentence:
                return compiled(self.pattern).search(sentence)
        return None if self.needs else compiled(self.pattern).search(sentence)


class Worded(Protocol):
    """A text that rules are run over; ``folded`` is the same casefolded, ``cues`` what ``find_cues`` says of it."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def folded(self) -> str: ...  # noqa: D102
    @property
    def cues(self) -> int: ...  # noqa: D102


class Words(NamedTuple):
    """A text as rules are run over it (see ``Worded``)."""

    text: str
    folded: str
    cues: int


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of ``data/da/NAME.yaml`` in their order; raises DataError where an entry is wrong."""
    entries: list[dict[str, Any]] = yaml.load(resource_text(f"data/da/{name}.yaml"), Loader=yaml.CSafeLoader)
    return tuple(_rule(name, entry) for entry in entries)


def as_words(text: str) -> Words:
    """Return a text as rules are run over it."""
    folded = text.casefold()
    return Words(text, folded, find_cues(folded))


def matches(name: str, words: Worded) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Yield each rule of ``data/da/NAME.yaml`` that matches, with its match, in the file's order."""
    for rule in _candidates(name, words.cues):
        match = rule.match(words.text, words.folded)
        if match is not None:
            yield rule, match


def first_match(name: str, words: Worded) -> tuple[Rule, re.Match[str]] | None:
    """Return the first rule of ``data/da/NAME.yaml`` that matches, with its match."""
    for rule in _candidates(name, words.cues):
        match = rule.match(words.text, words.folded)
        if match is not None:
            return rule, match
    return None


def find_cues(folded_sentence: str) -> int:
    """Return which rules could match a casefolded sentence."""
    return _cue_table().cues(folded_sentence)


def could_match(name: str, words: Worded) -> bool:
    """Return whether the text has a word that a rule of ``data/da/NAME.yaml`` needs."""
    return bool(words.cues & _bits(name))


def _candidates(name: str, cues: int) -> tuple[Rule, ...]:
    if name not in _SENTENCE_RULES:
        return rules(name)
    return _chosen(name, cues & _bits(name))


@lru_cache(maxsize=65536)
def _chosen(name: str, bits: int) -> tuple[Rule, ...]:
    first = _bits(name) & -_bits(name)
    return tuple(rule for number, rule in enumerate(rules(name)) if bits & first << number)


@cache
def _bits(name: str) -> int:
    """Return the bits that the rules of a file have among the cues."""
    before = sum(len(rules(other)) for other in _SENTENCE_RULES[: _SENTENCE_RULES.index(name)])
    return (1 << len(rules(name))) - 1 << before


@cache
def _cue_table() -> CueTable:
    return CueTable(rule.needs for name in _SENTENCE_RULES for rule in rules(name))


def agent_group(match: re.Match[str]) -> str | None:
    """Return what stands for the rule's ``{agent}`` in the match: the first alternative that took part."""
    return next((v for name, v in match.groupdict().items() if v and name.startswith("agent")), None)


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern of a rule, ``{agent}`` and the word lists of ``words.yaml`` filled in."""
    for word, alternatives in _words().items():
        pattern = pattern.replace("{" + word + "}", alternatives)
    number = count()
    pattern = re.sub(r"\{agent\}", lambda _: f"(?P<agent{next(number)}>{_words()['other']})", pattern)
    pattern = re.sub(r"\{one\}", lambda _: f"(?P<agent{next(number)}>[{AGENT_FIRST}-{AGENT_LAST}])", pattern)
    pattern = re.sub(r"\{parties\}", lambda _: f"(?P<parties{next(number)}>{parties_pattern()})", pattern)
    return re.compile(pattern, re.IGNORECASE)


@cache
def party_pattern() -> str:
    """Return a pattern for one that takes part: a masked agent, a name, or a definite noun."""
    return f"(?-i:{structure()['party_pattern'][0]})"


def parties_pattern() -> str:
    """Return a pattern for one or more parties in a row."""
    return structure()["parties_pattern"][0].replace("{party}", party_pattern())


def parties_group(match: re.Match[str]) -> str | None:
    """Return what stands for the rule's ``{parties}`` in the match, or None."""
    return next((v for name, v in match.groupdict().items() if v and name.startswith("parties")), None)


@lru_cache(maxsize=256)
def unmasked(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern of a rule that tells capitals from small letters and runs over plain text."""
    return re.compile(pattern)


@cache
def _words() -> dict[str, str]:
    table: dict[str, list[str]] = yaml.load(resource_text("data/da/words.yaml"), Loader=yaml.CSafeLoader)
    words = {name: "(?:" + "|".join(sorted(values, key=len, reverse=True)) + ")" for name, values in table.items()}
    agent = f"[{AGENT_FIRST}-{AGENT_LAST}]"
    every = [verb for verbs in lexicon().action_presents.values() for verb in verbs]
    present = [verb for verb in every if verb.present not in table["talked"]]
    split = sorted(verb.pattern for verb in present if verb.separable)
    whole = alternatives(verb.present for verb in present if not verb.separable)
    passive = {first for first in lexicon().action_passives if first not in table["talked"]}
    words |= {"doing": f"(?:{'|'.join([*split, whole])})", "passive": alternatives(passive)}
    words["number"] = rf"(?:\d{{1,5}}|{alternatives(lexicon().numbers)})"
    return {**words, "other": f"{agent}(?:{words['joint']}{agent}){{0,12}}"}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, longest first, that reads each common beginning once (a trie)."""
    branches: dict[str, list[str]] = {}
    ends = False
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    parts = [re.escape(letter) + (alternatives(rests) if rests != [""] else "") for letter, rests in branches.items()]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)})" + ("?" if ends else "")


def _rule(file: str, entry: dict[str, Any]) -> Rule:
    known = {"rule", "pattern", "needs", "examples", "not"}
    try:
        return Rule(
            entry["rule"],
            entry["pattern"],
            tuple(str(word).casefold() for word in entry.get("needs", ())),
            {key: str(value) for key, value in entry.items() if key not in known},
            tuple(entry.get("examples", ())),
            tuple(entry.get("not", ())),
        )
    except KeyError as missing:
        raise DataError(f"{file}.yaml: the rule {entry.get('rule', entry)!r} lacks {missing}") from missing
