"""Print how much of the gold in data/examples is read right, against the floor and against the frozen results.

    python -m benchmarks.quality [--errors] [--leave-one-out] [--families] [--freeze]

For every category and every family of minutes: right, wrong and missed entries, precision, recall and F1, and the F1 of
the floor (``floor.py``). Then what was gained and lost against results.tsv; exit code 1 where a category lost.
``--leave-one-out`` also prints what is right where each family is read without the rules that come from it alone, as
``data/da/families.tsv`` says; ``--families`` measures that table anew and writes it. ``--freeze`` does both, and writes
results.tsv and the tables of docs/quality.md, to be committed with the change that meant it.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from benchmarks.quality.examples import all_verdicts, judge, judged_examples, read_examples
from benchmarks.quality.families import TABLE, families_text
from benchmarks.quality.floor import read_naively
from benchmarks.quality.homes import find_homes
from benchmarks.quality.left_out import judged_left_out
from benchmarks.quality.results import (
    FROZEN,
    Measured,
    category_losses,
    find_changes,
    frozen_text,
    make_results,
    read_frozen,
)
from benchmarks.quality.tables import category_table, change_lines, family_table, left_out_tables, with_results

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "quality.md"


def main() -> int:
    arguments = _arguments()
    ours, floor = make_results(judged_examples()), make_results(judge(read_examples(), read_naively))
    print(category_table(ours, floor), family_table(ours, floor), sep="\n\n")
    if arguments.errors:
        print("", *_errors(), sep="\n")
    if arguments.families or arguments.freeze:
        TABLE.write_text(families_text(find_homes(judged_examples())), encoding="utf-8")
    left_out = make_results(judged_left_out()) if arguments.leave_one_out or arguments.freeze else None
    if left_out:
        print("", left_out_tables(ours, left_out), sep="\n")
    changes = find_changes(read_frozen(FROZEN.read_text("utf-8"))["referatgraf"], ours) if FROZEN.exists() else []
    print("", *(change_lines(changes) or ["No change against the frozen results."]), sep="\n")
    if arguments.freeze and left_out:
        freeze(Measured(ours, left_out, floor))
        return 0
    return int(category_losses(changes) != [])


def freeze(measured: Measured) -> None:
    """Write the results to results.tsv and to the page about quality."""
    FROZEN.write_text(frozen_text(measured.by_reader()), encoding="utf-8")
    PAGE.write_text(with_results(PAGE.read_text("utf-8"), measured), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="also print every wrong and missed entry")
    parser.add_argument("--leave-one-out", action="store_true", help="also print what is right of families left out")
    parser.add_argument("--families", action="store_true", help="write data/da/families.tsv anew")
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
