"""Count round trips: the share of facts that came back, per family, per kind of fact and per switch."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.printer.page import Claim
from benchmarks.round_trip.compare import Verdict
from benchmarks.round_trip.trips import Trip


@dataclass(slots=True)
class Share:
    """How many facts came back of all that were printed, those invented counted as printed and lost."""

    right: int = 0
    all: int = 0

    def add(self, verdict: Verdict) -> None:
        """Count one verdict."""
        self.right += verdict.is_right
        self.all += 1

    @property
    def value(self) -> float:
        """Return the share, 1.0 of nothing."""
        return self.right / self.all if self.all else 1.0


@dataclass(slots=True)
class Report:
    """Shares by heading ("family", "kind", "format", "switch") and name, and the losses with where to see each."""

    whole: Share = field(default_factory=Share)
    shares: dict[tuple[str, str], Share] = field(default_factory=dict)
    losses: Counter[str] = field(default_factory=Counter)
    places: dict[str, list[str]] = field(default_factory=dict)
    perfect: int = 0
    count: int = 0

    def add(self, trip: Trip) -> None:
        """Count one round trip."""
        self.count += 1
        self.perfect += all(verdict.is_right for verdict in trip.verdicts)
        for verdict in trip.verdicts:
            self.whole.add(verdict)
            for heading, name in _headings(trip, verdict):
                self.shares.setdefault((heading, name), Share()).add(verdict)
            if not verdict.is_right:
                loss = _loss(verdict)
                self.losses[loss] += 1
                place = f"{trip.copy.family} {trip.seed} {trip.suffix}: {_shown(verdict)}"
                self.places.setdefault(loss, []).append(place)


def _headings(trip: Trip, verdict: Verdict) -> Iterator[tuple[str, str]]:
    yield "family", trip.copy.family
    yield "kind", verdict.kind
    yield "format", trip.suffix
    for name, position in trip.copy.switches.items():
        yield "switch", f"{name}={position}"


def _loss(verdict: Verdict) -> str:
    if verdict.wanted is None:
        return f"{verdict.kind} invented"
    if verdict.found is None:
        return f"{verdict.kind} lost"
    return f"{verdict.kind} wrong"


def _shown(verdict: Verdict) -> str:
    return " ≠ ".join(_claim_shown(claim) for claim in (verdict.wanted, verdict.found) if claim is not None)


def _claim_shown(claim: Claim) -> str:
    return f"[{claim.item}] {claim.about} = {claim.value}"


def make_report(all_trips: Iterable[Trip]) -> Report:
    """Return the report on round trips."""
    report = Report()
    for trip in all_trips:
        report.add(trip)
    return report


def report_lines(report: Report, worst: int = 25, examples: int = 1) -> Iterator[str]:
    """Yield the report as lines: the whole, then each heading, the lowest shares first, then losses with examples."""
    whole = report.whole
    yield f"{report.count} minutes, {report.perfect} without a fault"
    yield f"{whole.right} of {whole.all} facts back: {100 * whole.value:.2f} %"
    for heading in ("format", "family", "kind", "switch"):
        rows = sorted(
            ((share.value, name, share) for (of, name), share in report.shares.items() if of == heading),
            key=lambda row: row[:2],
        )
        yield f"\n{heading}"
        for value, name, share in rows[: worst if heading == "switch" else None]:
            yield f"  {100 * value:6.2f} %  {share.right:>7} of {share.all:<7} {name}"
    yield "\nlosses"
    for loss, count in report.losses.most_common():
        yield f"  {count:>5}  {loss}"
        yield from (f"         {place}" for place in report.places[loss][:examples])
