"""Lay results out as Markdown tables, which read well in a terminal too."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.quality.categories import COUNTED
from benchmarks.quality.counts import Count
from benchmarks.quality.results import Change, Measured, Results

_FIGURES: Final = ("right", "wrong", "missed", "precision", "recall", "F1", "floor F1")
_BEGIN: Final = "<!-- results: written by python -m benchmarks.quality --freeze -->"
_BEGIN_LEFT_OUT: Final = "<!-- left out: written by python -m benchmarks.quality --freeze -->"
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


def left_out_tables(ours: Results, left_out: Results) -> str:
    """Return two tables, of categories and of families: F1 as read, and all figures with the family left out."""
    categories = {
        name if name in COUNTED else f"{name} +": (count, left_out.categories[name])
        for name, count in ours.categories.items()
    }
    families = {name: (count, left_out.families[name]) for name, count in ours.families.items()}
    micro = {"**micro**": (ours.micro, left_out.micro)}
    return "\n\n".join((_left_out_table("category", categories | micro), _left_out_table("family", families | micro)))


def with_results(page: str, measured: Measured) -> str:
    """Return a page of documentation with its tables written anew; it must have the marked places."""
    before, rest = page.split(_BEGIN)
    after = rest.split(_END, 1)[1]
    page = f"{before}{_BEGIN}\n{category_table(measured.ours, measured.floor)}\n{_END}{after}"
    before, rest = page.split(_BEGIN_LEFT_OUT)
    after = rest.split(_END, 1)[1]
    return f"{before}{_BEGIN_LEFT_OUT}\n{left_out_tables(measured.ours, measured.left_out)}\n{_END}{after}"


def _left_out_table(what: str, counts: Mapping[str, tuple[Count, Count]]) -> str:
    rows: list[tuple[str, ...]] = [(what, "F1", "left out: F1", "precision", "recall", "right", "wrong", "missed")]
    for name, (ours, left) in counts.items():
        numbers = (str(left.right), str(left.wrong), str(left.missed))
        rows.append((name, *map(_ratio, (ours.f1, left.f1, left.precision, left.recall)), *numbers))
    return _laid_out(rows)


def _table(what: str, counts: Mapping[str, Count], floors: Mapping[str, Count]) -> str:
    rows: list[tuple[str, ...]] = [(what, *_FIGURES)]
    for name, count in counts.items():
        ratios = (count.precision, count.recall, count.f1, floors.get(name, Count()).f1)
        numbers = (str(count.right), str(count.wrong), str(count.missed))
        rows.append((name, *numbers, *map(_ratio, ratios)))
    return _laid_out(rows)


def _ratio(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.3f}"


def _laid_out(rows: Sequence[Sequence[str]]) -> str:
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
