"""The example minutes with their gold, and what a reader of files finds in each."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from benchmarks.quality.categories import compare
from benchmarks.quality.values import Entry
from benchmarks.quality.verdicts import Verdict
from graph.extract import extract_minutes
from graph.read import READABLE_SUFFIXES, read_document
from graph.show.contract import contract

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "data" / "examples"
_GOLD: Final = ".gold.json"


@dataclass(frozen=True, slots=True)
class Example:
    """Fictional minutes and what a person reads out of them; ``family`` says what kind of minutes they are."""

    name: str
    family: str
    path: Path
    gold: Entry


@dataclass(frozen=True, slots=True)
class Judged:
    """An example, what became of each entry, and the rules of all evidence that was found in it."""

    example: Example
    verdicts: tuple[Verdict, ...]
    rules: frozenset[str]


def read_examples(folder: Path = EXAMPLES) -> list[Example]:
    """Return the examples of a folder by name: each NAME.gold.json and the NAME.txt or NAME.md beside it."""
    return [_example(path) for path in sorted(folder.glob("*" + _GOLD))]


def extract(path: Path) -> Entry:
    """Return what the project reads out of a file, as the JSON contract lays it out."""
    return contract(extract_minutes(read_document(path)))


def judge(examples: Iterable[Example], read: Callable[[Path], Entry]) -> list[Judged]:
    """Return each example judged by what ``read`` finds in its file."""
    return [_judge(example, read(example.path)) for example in examples]


@cache
def judged_examples() -> tuple[Judged, ...]:
    """Return the project's own examples as extraction reads them now, once a process."""
    return tuple(judge(read_examples(), extract))


def all_verdicts(judged: Iterable[Judged]) -> list[Verdict]:
    """Return the verdicts of all examples, each saying which example it is of."""
    return [replace(one, what=f"{each.example.name}: {one.what}") for each in judged for one in each.verdicts]


def by_family(judged: Iterable[Judged]) -> dict[str, list[Verdict]]:
    """Return the verdicts of each family."""
    families: dict[str, list[Verdict]] = {}
    for each in judged:
        families.setdefault(each.example.family, []).extend(each.verdicts)
    return families


def _example(path: Path) -> Example:
    name = path.name.removesuffix(_GOLD)
    gold: Entry = json.loads(path.read_text(encoding="utf-8"))
    source = next(file for suffix in READABLE_SUFFIXES if (file := path.with_name(name + suffix)).exists())
    return Example(name, gold["family"], source, gold)


def _judge(example: Example, found: Entry) -> Judged:
    return Judged(example, tuple(compare(example.gold, found)), frozenset(_rules(found)))


def _rules(found: Any) -> Iterator[str]:
    """Yield the rule of every evidence, wherever in the JSON it stands."""
    if isinstance(found, dict):
        if "quote" in found and "rule" in found:
            yield found["rule"]
        for value in found.values():
            yield from _rules(value)
    elif isinstance(found, list):
        for value in found:
            yield from _rules(value)
