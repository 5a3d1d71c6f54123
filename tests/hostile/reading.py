"""Read hostile inputs and say what went wrong: a traceback, a broken promise, or far too long a time."""

import json
import sys
import traceback
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from time import process_time
from typing import Any

from graph.errors import ReferatgrafError
from graph.extract import extract_minutes
from graph.read import READABLE_SUFFIXES
from graph.read.document import read_bytes
from graph.show.contract import contract
from tests.hostile.mutations import mutated

TIMES_THE_MEDIAN = 20
_NOTHING_SECONDS = 0.05  # what a clock, a collector and another process may cost


def read_hostile(data: bytes, suffix: str) -> None:
    """Read and extract the data; raises AssertionError where a quote is not what its offsets say."""
    try:
        document = read_bytes(data, "referat" + suffix)
    except ReferatgrafError:
        return
    found: dict[str, Any] = contract(extract_minutes(document))
    json.dumps(found)
    for fact in (*found["attendance"], *found["decisions"], *found["actions"], *found["agenda"]):
        for proof in fact["evidence"]:
            assert document.text[proof["start"] : proof["end"]] == proof["quote"], proof


@dataclass
class Report:
    """What went wrong with which inputs, and how long each took by its format and the power of two of its size."""

    failures: list[str] = field(default_factory=list)
    seconds: dict[tuple[str, int], list[tuple[float, int]]] = field(default_factory=lambda: defaultdict(list))

    def slow(self) -> list[str]:
        """Return the inputs that take more than 20 times the median for their format and size, whenever they run."""
        found = []
        for (suffix, size), taken in self.seconds.items():
            limit = max(_NOTHING_SECONDS, TIMES_THE_MEDIAN * median(seconds for seconds, _ in taken))
            slowest = [(suffix, number) for seconds, number in taken if seconds > limit]
            found += [
                f"{s} {n}: {2**size} bytes or less" for s, n in slowest if min(timed(s, n) for _ in range(3)) > limit
            ]
        return found


def read_mutated(numbers: Iterable[int]) -> Report:
    """Return what went wrong with the inputs of these numbers, the formats in turn."""
    report = Report()
    for number in numbers:
        suffix = READABLE_SUFFIXES[number % len(READABLE_SUFFIXES)]
        try:
            seconds = timed(suffix, number)
        except Exception:
            report.failures.append(f"{suffix} {number}\n{traceback.format_exc(limit=-3)}")
        else:
            size = len(mutated(suffix, number)).bit_length()
            report.seconds[suffix, size].append((seconds, number))
    return report


def timed(suffix: str, number: int) -> float:
    """Return the seconds of CPU that reading the input takes."""
    data = mutated(suffix, number)
    begun = process_time()
    read_hostile(data, suffix)
    return process_time() - begun


def main() -> int:
    """Read the inputs FIRST to LAST, and print what went wrong: ``python -m tests.hostile.reading FIRST LAST``."""
    report = read_mutated(range(int(sys.argv[1]), int(sys.argv[2])))
    wrong = [*report.failures, *report.slow()]
    print(*wrong, sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
