"""Print how much of the gold in data/examples is read right, against the floor and against the frozen results.

    python -m benchmarks.quality [--errors] [--freeze]

For every category and every family of minutes: right, wrong and missed entries, precision, recall and F1, and the F1 of
the floor (``floor.py``). Then what was gained and lost against results.tsv; exit code 1 where a category lost.
``--freeze`` writes results.tsv and the table of docs/quality.md anew, to be committed with the change that meant it.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from benchmarks.quality.examples import all_verdicts, judge, judged_examples, read_examples
from benchmarks.quality.floor import read_naively
from benchmarks.quality.results import (
    FROZEN,
    Results,
    category_losses,
    find_changes,
    frozen_text,
    make_results,
    read_frozen,
)
from benchmarks.quality.tables import category_table, change_lines, family_table, with_results

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "quality.md"


def main() -> int:
    arguments = _arguments()
    ours, floor = make_results(judged_examples()), make_results(judge(read_examples(), read_naively))
    print(category_table(ours, floor), family_table(ours, floor), sep="\n\n")
    if arguments.errors:
        print("", *_errors(), sep="\n")
    changes = find_changes(read_frozen(FROZEN.read_text("utf-8"))["referatgraf"], ours) if FROZEN.exists() else []
    print("", *(change_lines(changes) or ["No change against the frozen results."]), sep="\n")
    if arguments.freeze:
        freeze(ours, floor)
        return 0
    return int(category_losses(changes) != [])


def freeze(ours: Results, floor: Results) -> None:
    """Write the results to results.tsv and to the page about quality."""
    FROZEN.write_text(frozen_text({"referatgraf": ours, "floor": floor}), encoding="utf-8")
    PAGE.write_text(with_results(PAGE.read_text("utf-8"), ours, floor), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="also print every wrong and missed entry")
    parser.add_argument("--freeze", action="store_true", help="write the results as the frozen ones")
    return parser.parse_args()


def _errors() -> list[str]:
    return [
        f"{one.category} {one.outcome} {one.what}"
        for one in all_verdicts(judged_examples())
        if one.outcome in ("wrong", "missed")
    ]


if __name__ == "__main__":
    sys.exit(main())
