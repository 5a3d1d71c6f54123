"""Run round trips: print, read, compare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.printer.forms import render
from benchmarks.printer.printing import Copy, random_copy
from benchmarks.printer.switches import FAMILIES
from benchmarks.round_trip.compare import Verdict, compare
from benchmarks.round_trip.found import found_claims
from graph.extract import extract_minutes
from graph.read import read_bytes


@dataclass(frozen=True, slots=True)
class Trip:
    """One copy that was read again, in the format of ``suffix``, with the verdict on every fact."""

    copy: Copy
    seed: int
    suffix: str
    text: str
    verdicts: tuple[Verdict, ...]


def trips(count: int, seed: int, suffixes: Sequence[str], families: Sequence[str] = ()) -> Iterator[Trip]:
    """Yield ``count`` round trips, the families and formats in turn."""
    chosen = tuple(families) or tuple(FAMILIES)
    for number in range(count):
        family = chosen[number % len(chosen)]
        suffix = suffixes[number // len(chosen) % len(suffixes)]
        yield take_trip(family, seed + number, suffix)


def take_trip(family: str, seed: int, suffix: str) -> Trip:
    """Return the round trip of the copy that ``seed`` stands for."""
    copy = random_copy(family, seed)
    data = render(copy.page.blocks, suffix, copy.switches["rows"], copy.switches["wrapping"])
    document = read_bytes(data, f"referat{suffix}")
    found = found_claims(extract_minutes(document))
    return Trip(copy, seed, suffix, document.text, tuple(compare(copy.page.claims, copy.page.allowed, found)))
