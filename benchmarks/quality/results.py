"""The results of a measurement, the frozen ones of results.tsv, and what a change gained and lost against them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from benchmarks.quality.counts import Count, count_categories, count_families, count_micro
from benchmarks.quality.examples import Judged, all_verdicts, by_family

FROZEN: Final = Path(__file__).with_name("results.tsv")
_HEADER: Final = (
    "# What is read right from data/examples. Written by `python -m benchmarks.quality --freeze`; do not edit by hand.",
    "reader\tof\tname\tright\twrong\tmissed",
)


@dataclass(frozen=True, slots=True)
class Results:
    """The counts of one reader: of all that counts, of each category, and of what counts in each family."""

    micro: Count
    categories: Mapping[str, Count]
    families: Mapping[str, Count]


@dataclass(frozen=True, slots=True)
class Measured:
    """All that is frozen: the examples as they are read, each family without what comes from it alone, the floor."""

    ours: Results
    left_out: Results
    floor: Results

    def by_reader(self) -> dict[str, Results]:
        """Return the results by the name of the reader."""
        return {"referatgraf": self.ours, "left out": self.left_out, "floor": self.floor}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of results.tsv; ``of`` is "micro", "category" or "family"."""

    reader: str
    of: str
    name: str
    count: Count


@dataclass(frozen=True, slots=True)
class Change:
    """How one count differs from the frozen one; None where one of them does not have it."""

    of: str
    name: str
    was: Count | None
    now: Count | None

    @property
    def is_loss(self) -> bool:
        """Whether fewer entries are right or more are wrong than before."""
        was, now = self.was or Count(), self.now or Count()
        return now.right < was.right or now.wrong > was.wrong

    @property
    def is_gain(self) -> bool:
        """Whether more entries are right or fewer are wrong than before, and nothing was lost."""
        was, now = self.was or Count(), self.now or Count()
        return not self.is_loss and (now.right > was.right or now.wrong < was.wrong)


def make_results(judged: Sequence[Judged]) -> Results:
    """Return the results of judged examples."""
    verdicts = all_verdicts(judged)
    return Results(count_micro(verdicts), count_categories(verdicts), count_families(by_family(judged)))


def frozen_text(readers: Mapping[str, Results]) -> str:
    """Return the text of results.tsv for the results of each reader, by its name."""
    lines = [
        "\t".join((row.reader, row.of, row.name, str(row.count.right), str(row.count.wrong), str(row.count.missed)))
        for reader, results in readers.items()
        for row in _rows(reader, results)
    ]
    return "\n".join((*_HEADER, *lines)) + "\n"


def read_frozen(text: str) -> dict[str, Results]:
    """Return the results of each reader that the text of results.tsv holds."""
    rows = [_row(line) for line in text.splitlines() if line not in _HEADER]
    return {reader: _results(list(group)) for reader, group in groupby(rows, attrgetter("reader"))}


def read_measured(text: str) -> Measured:
    """Return what the text of results.tsv holds."""
    readers = read_frozen(text)
    return Measured(readers["referatgraf"], readers["left out"], readers["floor"])


def find_changes(was: Results, now: Results) -> list[Change]:
    """Return every count that differs, categories first."""
    before = {(row.of, row.name): row.count for row in _rows("", was)}
    after = {(row.of, row.name): row.count for row in _rows("", now)}
    return [
        Change(*key, before.get(key), after.get(key))
        for key in {**after, **before}
        if before.get(key) != after.get(key)
    ]


def category_losses(changes: Iterable[Change]) -> list[Change]:
    """Return what no change may do unnoticed: the losses of a category. A family's show in its categories too."""
    return [change for change in changes if change.is_loss and change.of == "category"]


def _rows(reader: str, results: Results) -> Iterator[Row]:
    yield Row(reader, "micro", "all", results.micro)
    for of, counts in (("category", results.categories), ("family", results.families)):
        yield from (Row(reader, of, name, one) for name, one in counts.items())


def _row(line: str) -> Row:
    reader, of, name, right, wrong, missed = line.split("\t")
    return Row(reader, of, name, Count(int(right), int(wrong), int(missed)))


def _results(rows: Sequence[Row]) -> Results:
    micro = next(row.count for row in rows if row.of == "micro")
    categories, families = ({row.name: row.count for row in rows if row.of == of} for of in ("category", "family"))
    return Results(micro, categories, families)
