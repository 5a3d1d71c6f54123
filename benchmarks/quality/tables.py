"""Lay results out as Markdown tables, which read well in a terminal too."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.quality.categories import COUNTED
from benchmarks.quality.counts import Count
from benchmarks.quality.results import Change, Results

_FIGURES: Final = ("right", "wrong", "missed", "precision", "recall", "F1", "floor F1")
_BEGIN: Final = "<!-- results: written by python -m benchmarks.quality --freeze -->"
_END: Final = "<!-- end of results -->"


def category_table(ours: Results, floor: Results) -> str:
    """Return a table of all categories; those that micro leaves out are marked with +."""
    counts = {name if name in COUNTED else f"{name} +": count for name, count in ours.categories.items()}
    floors = {name if name in COUNTED else f"{name} +": count for name, count in floor.categories.items()}
    return _table("category", {**counts, "**micro**": ours.micro}, {**floors, "**micro**": floor.micro})


def family_table(ours: Results, floor: Results) -> str:
    """Return a table of the families of minutes, each with what micro sums up of it."""
    return _table("family", ours.families, floor.families)


def change_lines(changes: Iterable[Change]) -> list[str]:
    """Return a line for each change, gains marked +, losses −; = where only more or less is missed."""
    return [
        f"{_mark(change)} {change.of} {change.name}: {_numbers(change.was)} → {_numbers(change.now)}"
        for change in changes
    ]


def with_results(page: str, ours: Results, floor: Results) -> str:
    """Return a page of documentation with its table of categories written anew; it must have the marked place."""
    before, rest = page.split(_BEGIN)
    after = rest.split(_END)[1]
    return f"{before}{_BEGIN}\n{category_table(ours, floor)}\n{_END}{after}"


def _table(what: str, counts: Mapping[str, Count], floors: Mapping[str, Count]) -> str:
    rows: list[tuple[str, ...]] = [(what, *_FIGURES)]
    for name, count in counts.items():
        ratios = (count.precision, count.recall, count.f1, floors.get(name, Count()).f1)
        numbers = (str(count.right), str(count.wrong), str(count.missed))
        rows.append((name, *numbers, *("–" if ratio is None else f"{ratio:.3f}" for ratio in ratios)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rule = f"|{'-' * (widths[0] + 2)}|" + "".join(f"{'-' * (width + 1)}:|" for width in widths[1:])
    first, *others = (_line(row, widths) for row in rows)
    return "\n".join((first, rule, *others))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return f"| {row[0].ljust(widths[0])} | " + " | ".join(map(str.rjust, row[1:], widths[1:])) + " |"


def _mark(change: Change) -> str:
    return "−" if change.is_loss else "+" if change.is_gain else "="


def _numbers(count: Count | None) -> str:
    return "none" if count is None else f"{count.right} right, {count.wrong} wrong, {count.missed} missed"
