"""Read each family of minutes without what was made for it alone, and judge that.

    python -m benchmarks.quality.left_out FAMILY

Rules, labels and building words that are at home in no other family (``data/da/families.tsv``) are taken out of the
language data before it is loaded, so that others may try their luck; facts that a rule of code carries are dropped.
Since the data is loaded once a process, each family is read in one of its own, which prints its verdicts as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import yaml

from benchmarks.quality.examples import Example, Judged, extract, judge, read_examples
from benchmarks.quality.families import FAMILIES, TABLE, at_home_only_in, read_families
from benchmarks.quality.values import Entry
from benchmarks.quality.verdicts import Outcome, Verdict, carrying
from graph import resources
from graph.extract.labels import folded

Off = Set[tuple[str, str]]
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class _Resource:
    """A file of language data with some of it taken out."""

    text: str

    def read_text(self, encoding: str) -> str:  # noqa: ARG002
        return self.text


def judged_left_out() -> list[Judged]:
    """Return every example judged by what is read without what comes from its family alone."""
    return [judged for family in FAMILIES for judged in _in_own_process(family)]


def switched_off(name: str, text: str, off: Off) -> str:
    """Return the text of the file ``name`` of language data without what is off."""
    if name == "data/da/labels.yaml":
        return _dumped({key: _kept(spellings, "", off) for key, spellings in _loaded(text).items()})
    if name == "data/da/structure.yaml":
        return _dumped({key: _kept(words, f"{key}: ", off) for key, words in _loaded(text).items()})
    if name.startswith("data/da/") and name.endswith(".yaml") and isinstance(_loaded(text), list):
        return _dumped([rule for rule in _loaded(text) if ("rule", rule.get("rule")) not in off])
    return text


def without_facts_of(found: Any, off: Off) -> Any:
    """Return what was found without the facts, and the fields of the meeting, that a rule that is off carries."""
    if isinstance(found, list):
        return [without_facts_of(one, off) for one in found if not _is_off(one, off)]
    if not isinstance(found, dict):
        return found
    evidence = found.get("evidence")
    fields = evidence if isinstance(evidence, dict) else {}
    gone = {name for name, proofs in fields.items() if any(("rule", rule) in off for rule in carrying(proofs))}
    return {name: None if name in gone else without_facts_of(value, off) for name, value in found.items()}


def _kept(words: list[Any], lead: str, off: Off) -> list[Any]:
    """Return the words that are on; a list that would be empty stays, since nothing can be made of none."""
    kind, written = ("word", str) if lead else ("label", folded)
    return [word for word in words if (kind, lead + written(str(word))) not in off] or words


def _is_off(found: Any, off: Off) -> bool:
    evidence = found.get("evidence") if isinstance(found, dict) else None
    return isinstance(evidence, list) and any(("rule", rule) in off for rule in carrying(evidence))


def _loaded(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


def _dumped(data: Any) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)


def _in_own_process(family: str) -> Iterator[Judged]:
    command = [sys.executable, "-m", "benchmarks.quality.left_out", family]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=_ROOT)
    verdicts = json.loads(ran.stdout)
    for example in read_examples():
        if example.family == family:
            yield Judged(example, tuple(_verdict(*one) for one in verdicts[example.name]), frozenset())


def _verdict(category: str, outcome: Outcome, what: str, rules: list[str]) -> Verdict:
    return Verdict(category, outcome, what, tuple(rules))


def _judge_without(family: str) -> dict[str, list[tuple[str, Outcome, str, tuple[str, ...]]]]:
    off = at_home_only_in(family, read_families(TABLE.read_text("utf-8")))
    resource = resources.resource
    examples: list[Example] = [example for example in read_examples() if example.family == family]

    def read(path: Path) -> Entry:
        found: Entry = without_facts_of(extract(path), off)
        return found

    def changed(name: str) -> Any:
        whole = resource(name)
        return _Resource(switched_off(name, whole.read_text("utf-8"), off)) if name.startswith("data/da/") else whole

    with patch.object(resources, "resource", changed):
        judged = judge(examples, read)
    return {
        one.example.name: [(verdict.category, verdict.outcome, verdict.what, verdict.rules) for verdict in one.verdicts]
        for one in judged
    }


if __name__ == "__main__":
    print(json.dumps(_judge_without(sys.argv[1]), ensure_ascii=False))
