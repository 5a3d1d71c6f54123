"""Measure how often each rule is right on the gold of data/examples, and write data/da/confidence.tsv.

    python benchmarks/confidence.py

A fact is right where it matches an entry of gold, an optional one too, and wrong otherwise; its first evidence names
the rule that carries it. What a gold file has no entries for, such as votes in most, is not counted. Confidence is
(right + 1) / (all + 2), Laplace's rule of succession: a rule seen once claims 0.67, one never judged 0.5.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.quality.categories import FACTS
from benchmarks.quality.examples import Judged, judged_examples

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


def main() -> None:
    TABLE.write_text(table_text(TABLE.read_text("utf-8"), measure_rules(judged_examples())), encoding="utf-8")


def measure_rules(judged: Iterable[Judged]) -> dict[str, Precision]:
    """Return the precision of every rule that any evidence names; one that carries no judged fact has 0 of 0."""
    right: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    for example in judged:
        facts.update(dict.fromkeys(example.rules, 0))
        for verdict in example.verdicts:
            if verdict.category in FACTS and verdict.outcome != "missed":
                facts.update(verdict.rules)
                right.update(verdict.rules if verdict.outcome != "wrong" else ())
    return {rule: Precision(right[rule], facts[rule]) for rule in sorted(facts)}


def table_text(former: str, rules: Mapping[str, Precision]) -> str:
    """Return the text of confidence.tsv for these rules under the head of the former one."""
    head = [line for line in former.splitlines() if line.startswith(("#", "rule\t"))]
    rows = [f"{rule}\t{one.confidence:.2f}\t{one.right}\t{one.all}" for rule, one in sorted(rules.items())]
    return "\n".join((*head, *rows)) + "\n"


if __name__ == "__main__":
    main()
