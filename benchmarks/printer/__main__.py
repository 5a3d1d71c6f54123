"""Print minutes, into a folder or through the round trip.

    python -m benchmarks.printer FOLDER --count 2000 [--seed S] [--family F] [--format txt]
    python -m benchmarks.printer --count 500 [--seed S] [--family F] [--format txt] [--show]

With a FOLDER, that many minutes are written into it. Without one they are printed, read again and compared with the
facts they were printed from; the shares that came back are shown per format, family, kind of fact and switch. The exit
code is 1 where less than ``--at-least`` of the facts came back. ``--show`` shows one copy and its faults.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.printer.forms import FORMATS, render
from benchmarks.printer.printing import random_copy
from benchmarks.printer.switches import FAMILIES


def main() -> None:
    arguments = _arguments()
    if arguments.folder is not None:
        _write(arguments)
        return
    from benchmarks.round_trip.report import make_report, report_lines
    from benchmarks.round_trip.trips import take_trip, trips

    suffixes = [f".{name}" for name in arguments.format or _readable()]
    families = arguments.family or tuple(FAMILIES)
    if arguments.show:
        trip = take_trip(families[0], arguments.seed, suffixes[0])
        print(trip.text)
        for verdict in trip.verdicts:
            if not verdict.is_right:
                print("WANTED", verdict.wanted, "\nFOUND ", verdict.found)
        return
    report = make_report(trips(arguments.count, arguments.seed, suffixes, families))
    print(*report_lines(report, arguments.worst, arguments.examples), sep="\n")
    sys.exit(report.whole.value < arguments.at_least)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=280)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--family", action="append", choices=tuple(FAMILIES))
    parser.add_argument("--format", action="append", choices=[suffix[1:] for suffix in FORMATS])
    parser.add_argument("--at-least", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--worst", type=int, default=25, help="how many switches to show")
    parser.add_argument("--examples", type=int, default=1, help="how many examples of each loss to show")
    parser.add_argument("--show", action="store_true", help="show the copy of --family and --seed, and its faults")
    return parser.parse_args()


def _readable() -> list[str]:
    from graph.read import READABLE_SUFFIXES

    return [suffix[1:] for suffix in FORMATS if suffix in READABLE_SUFFIXES]


def _write(arguments: argparse.Namespace) -> None:
    arguments.folder.mkdir(parents=True, exist_ok=True)
    families = arguments.family or tuple(FAMILIES)
    suffixes = [f".{name}" for name in arguments.format or ("txt",)]
    for number in range(arguments.count):
        family, suffix = families[number % len(families)], suffixes[number // len(families) % len(suffixes)]
        copy = random_copy(family, arguments.seed + number)
        path = arguments.folder / f"{family}-{arguments.seed + number:06}{suffix}"
        path.write_bytes(render(copy.page.blocks, suffix, copy.switches["rows"], copy.switches["wrapping"]))


if __name__ == "__main__":
    main()
