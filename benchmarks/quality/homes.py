"""Measure in which families of the examples each rule, label and building word is at home."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final
from unittest.mock import patch

import yaml

from benchmarks.quality.categories import FACTS
from benchmarks.quality.examples import Example, Judged, extract
from benchmarks.quality.families import TABLE, Homes
from graph.extract import labels
from graph.extract.rules import Rule
from graph.extract.structure import structure

_OF_QUESTIONS: Final = ("answers", "questions")


def find_homes(judged: Iterable[Judged]) -> Homes:
    """Return the families of every rule of ``data/da``, and of each label and building word that the examples use.

    A rule is at home where it carries a right fact. One that carries none anywhere, because it only rules facts out
    or adds to them, is at home where it matches. A label is at home where a line or cell is taken for it, a word of
    ``structure.yaml`` where it stands in the text.
    """
    carried: dict[tuple[str, str], set[str]] = {}
    used: dict[tuple[str, str], set[str]] = {("rule", name): set() for name in rule_names()}
    for one in judged:
        for rule in _right_rules(one):
            carried.setdefault(("rule", rule), set()).add(one.example.family)
        for key in (*(("rule", rule) for rule in one.rules), *_used(one.example)):
            used.setdefault(key, set()).add(one.example.family)
    return {key: frozenset(found) for key, found in (used | carried).items()}


def rule_names() -> set[str]:
    """Return the name of every rule of ``data/da`` that extraction uses."""
    files = [path for path in TABLE.parent.glob("*.yaml") if path.stem not in _OF_QUESTIONS]
    entries = [yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in files]
    return {rule["rule"] for rules in entries if isinstance(rules, list) for rule in rules}


def _right_rules(judged: Judged) -> Iterator[str]:
    for verdict in judged.verdicts:
        if verdict.category in FACTS and verdict.outcome in ("right", "allowed"):
            yield from verdict.rules


def _used(example: Example) -> Iterator[tuple[str, str]]:
    with _noting() as seen:
        extract(example.path)
    yield from seen
    text = example.path.read_text("utf-8").casefold()
    yield from (("word", name) for name, pattern in _word_patterns() if pattern.search(text))


def _word_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for key, words in structure().items():
        before = "" if key.endswith(("endings", "tails")) else r"(?<!\w)"
        for word in words:
            if "\\" not in word:
                yield f"{key}: {word}", re.compile(rf"{before}{re.escape(word.casefold())}(?!\w)")


@contextmanager
def _noting() -> Iterator[set[tuple[str, str]]]:
    """Note which rules match and which labels are found, for as long as the context lasts."""
    seen: set[tuple[str, str]] = set()
    noting, match = _NotingTable(labels._labels(), seen), Rule.match

    def noting_match(rule: Rule, sentence: str, folded_sentence: str) -> re.Match[str] | None:
        found = match(rule, sentence, folded_sentence)
        seen.update([("rule", rule.name)] if found is not None else ())
        return found

    _forget_labels()
    with patch.object(Rule, "match", noting_match), patch.object(labels, "_labels", lambda: noting):
        yield seen
    _forget_labels()


class _NotingTable(dict[str, str]):
    """The labels; each that is found is noted."""

    def __init__(self, table: dict[str, str], seen: set[tuple[str, str]]) -> None:
        super().__init__(table)
        self._seen = seen

    def get(self, name: str, default: Any = None) -> Any:
        if name in self:
            self._seen.add(("label", name))
        return super().get(name, default)


def _forget_labels() -> None:
    labels.label_named.cache_clear()
    labels.people_label.cache_clear()
