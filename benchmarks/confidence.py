"""Measure how often each rule is right on the gold of data/examples, and write data/da/confidence.tsv.

    python benchmarks/confidence.py [--calibration]

A fact is right where it matches an entry of gold, an optional one too, and wrong otherwise; its first evidence names
the rule that carries it. What a gold file has no entries for, such as votes in most, is not counted. Confidence is
(right + 1) / (all + 2), Laplace's rule of succession: a rule seen once claims 0.67, one never judged 0.5.

``--calibration`` writes nothing and prints whether such claims come true: each family of minutes is read without what
comes from it alone, and each fact found so is set against what its rule would claim on the other families.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.quality.categories import FACTS
from benchmarks.quality.examples import Judged, judged_examples
from benchmarks.quality.left_out import judged_left_out

TABLE: Final = Path(__file__).resolve().parents[1] / "data" / "da" / "confidence.tsv"


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the facts that a rule carries are right, of how many."""

    right: int
    all: int

    @property
    def confidence(self) -> float:
        """The precision to be expected of the next one (0–1), two decimals."""
        return round((self.right + 1) / (self.all + 2), 2)


@dataclass(frozen=True, slots=True)
class Claims:
    """Facts whose rules claim alike: how many there are, how many are right, and what was claimed of all together."""

    all: int = 0
    right: int = 0
    claimed: float = 0.0

    def plus(self, confidence: float, right: bool) -> "Claims":
        """Return these claims and one more."""
        return Claims(self.all + 1, self.right + right, self.claimed + confidence)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calibration", action="store_true", help="print how far confidence can be trusted")
    if parser.parse_args().calibration:
        print("claimed  facts  mean claim  right")
        for tenth, claims in calibrate(judged_examples(), judged_left_out()).items():
            of_all = f"{claims.claimed / claims.all:10.3f}  {claims.right / claims.all:.3f}"
            print(f"{tenth / 10:.1f}–{tenth / 10 + 0.1:.1f}  {claims.all:5}  {of_all}")
        return
    TABLE.write_text(table_text(TABLE.read_text("utf-8"), measure_rules(judged_examples())), encoding="utf-8")


def measure_rules(judged: Iterable[Judged]) -> dict[str, Precision]:
    """Return the precision of every rule that any evidence names; one that carries no judged fact has 0 of 0."""
    right: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    for example in judged:
        facts.update(dict.fromkeys(example.rules, 0))
        for rule, is_right in _facts(example):
            facts[rule] += 1
            right[rule] += is_right
    return {rule: Precision(right[rule], facts[rule]) for rule in sorted(facts)}


def calibrate(judged: Sequence[Judged], left_out: Iterable[Judged]) -> dict[int, Claims]:
    """Return the facts of ``left_out`` by the tenth that their rule's confidence on the other families lies in."""
    tenths: dict[int, Claims] = {}
    measured: dict[str, dict[str, Precision]] = {}
    for one in left_out:
        family = one.example.family
        if family not in measured:
            measured[family] = measure_rules(other for other in judged if other.example.family != family)
        for rule, right in _facts(one):
            claim = measured[family].get(rule, Precision(0, 0)).confidence
            tenth = min(9, int(claim * 10))
            tenths[tenth] = tenths.get(tenth, Claims()).plus(claim, right)
    return dict(sorted(tenths.items()))


def _facts(judged: Judged) -> Iterator[tuple[str, bool]]:
    """Yield the rule of each judged fact, and whether the fact is right."""
    for verdict in judged.verdicts:
        if verdict.category in FACTS and verdict.outcome != "missed":
            yield from ((rule, verdict.outcome != "wrong") for rule in verdict.rules)


def table_text(former: str, rules: Mapping[str, Precision]) -> str:
    """Return the text of confidence.tsv for these rules under the head of the former one."""
    head = [line for line in former.splitlines() if line.startswith(("#", "rule\t"))]
    rows = [f"{rule}\t{one.confidence:.2f}\t{one.right}\t{one.all}" for rule, one in sorted(rules.items())]
    return "\n".join((*head, *rows)) + "\n"


if __name__ == "__main__":
    main()
