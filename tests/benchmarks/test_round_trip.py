"""What the printer printed comes back: the judge is fair, a sample holds its share, the soak the whole."""

import pytest

from benchmarks.printer.forms import FORMATS
from benchmarks.printer.page import Claim
from benchmarks.printer.switches import FAMILIES
from benchmarks.round_trip.compare import compare
from benchmarks.round_trip.report import make_report, report_lines
from benchmarks.round_trip.trips import take_trip, trips
from graph.read import READABLE_SUFFIXES

SUFFIXES = [suffix for suffix in FORMATS if suffix in READABLE_SUFFIXES]
AT_LEAST = {".txt": 0.995, ".md": 0.995, ".docx": 0.99, ".html": 0.98, ".odt": 0.98, ".pdf": 0.95}
"""The share that comes back of each format; raised as losses are mended."""

PLANNED = Claim("decision", "2", "Planen blev godkendt.", "approved")
TASK = Claim("assignee", "3", "Ringe til smeden", "Åse Hald")


@pytest.mark.parametrize(
    ("wanted", "allowed", "found", "verdicts"),
    [
        pytest.param([PLANNED], [], [PLANNED], [(True, PLANNED, PLANNED)], id="back"),
        pytest.param([PLANNED], [], [], [(False, PLANNED, None)], id="lost"),
        pytest.param([], [], [PLANNED], [(False, None, PLANNED)], id="invented"),
        pytest.param([], [PLANNED], [PLANNED], [], id="allowed"),
        pytest.param(
            [PLANNED], [], [PLANNED._replace(value="noted")], [(False, PLANNED, PLANNED._replace(value="noted"))],
            id="another outcome",
        ),
        pytest.param(
            [PLANNED], [], [PLANNED._replace(item="1")], [(False, PLANNED, PLANNED._replace(item="1"))],
            id="another item",
        ),
        pytest.param(
            [PLANNED], [], [PLANNED._replace(about="Planen blev  godkendt")],
            [(True, PLANNED, PLANNED._replace(about="Planen blev  godkendt"))], id="blanks and full stop",
        ),
        pytest.param(
            [TASK], [], [TASK._replace(about="Ringe til smeden → Åse Hald")],
            [(True, TASK, TASK._replace(about="Ringe til smeden → Åse Hald"))], id="the owner's mark",
        ),
        pytest.param(
            [TASK], [], [TASK._replace(value="Bo Lykke")],
            [(False, TASK, None), (False, None, TASK._replace(value="Bo Lykke"))], id="another owner",
        ),
        pytest.param(
            [TASK._replace(item="*")], [], [TASK], [(True, TASK._replace(item="*"), TASK)], id="any item",
        ),
    ],
)  # fmt: skip
def test_the_judge(
    wanted: list[Claim], allowed: list[Claim], found: list[Claim],
    verdicts: list[tuple[bool, Claim | None, Claim | None]],
) -> None:  # fmt: skip
    judged = compare(wanted, allowed, found)
    assert [(verdict.is_right, verdict.wanted, verdict.found) for verdict in judged] == verdicts


def test_the_report_counts_and_shows_losses() -> None:
    trip = take_trip("steering-group", 1, ".txt")
    report = make_report([trip])
    lines = list(report_lines(report))
    wrong = [verdict for verdict in trip.verdicts if not verdict.is_right]
    assert report.whole.all - report.whole.right == len(wrong)
    assert lines[0] == f"1 minutes, {int(not wrong)} without a fault"


def test_a_sample_comes_back() -> None:
    report = make_report(trips(150, 1000, SUFFIXES[:2]))
    assert report.whole.value >= AT_LEAST[".txt"], "\n".join(report_lines(report, examples=5))


@pytest.mark.soak
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_ten_thousand_come_back(suffix: str) -> None:
    report = make_report(trips(10_000 // len(SUFFIXES), 50_000, [suffix], tuple(FAMILIES)))
    assert report.whole.value >= AT_LEAST[suffix], "\n".join(report_lines(report, examples=5))
