"""Count verdicts: right, wrong and missed, and what follows from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.categories import COUNTED, REPORTED
from benchmarks.quality.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries were right, wrong and missed; the ratios are None where there was nothing to judge."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return _ratio(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """The share of gold that was found."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)


def count(verdicts: Iterable[Verdict]) -> Count:
    """Return how many of the verdicts are right, wrong and missed."""
    outcomes = [verdict.outcome for verdict in verdicts]
    return Count(outcomes.count("right"), outcomes.count("wrong"), outcomes.count("missed"))


def count_categories(verdicts: Sequence[Verdict]) -> dict[str, Count]:
    """Return the count of every category, those that `micro` sums up first."""
    return {name: count(one for one in verdicts if one.category == name) for name in (*COUNTED, *REPORTED)}


def count_micro(verdicts: Iterable[Verdict]) -> Count:
    """Return the count of all entries of the categories that `micro` sums up."""
    return count(one for one in verdicts if one.category in COUNTED)


def count_families(verdicts: Mapping[str, Sequence[Verdict]]) -> dict[str, Count]:
    """Return the micro count of each family, by name; the keys of ``verdicts`` are families."""
    return {family: count_micro(verdicts[family]) for family in sorted(verdicts)}


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
