"""No input ends in a traceback, breaks a quote, or takes far longer than others of its size.

`make test` reads a sample; `make soak` reads 100,000: 50,000 numbered mutations, 25,000 compositions by Hypothesis and
25,000 inputs that atheris steers by the code they reach. ``python -m tests.hostile.reading N N+1`` reads one again.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.quality.examples import read_examples
from graph.read import READABLE_SUFFIXES
from tests.hostile import reading
from tests.hostile.mutations import mutated
from tests.hostile.reading import Report, read_hostile, read_mutated
from tests.hostile.seeds import seeds

ROOT = Path(__file__).parents[2]
SAMPLE, WHOLE = 300, 50_000
COMPOSED_SAMPLE, COMPOSED_WHOLE = 100, 25_000
GUIDED_WHOLE = 25_000

LINES = sorted({line for example in read_examples() for line in example.path.read_text("utf-8").splitlines()})
LETTERS = st.characters(codec="utf-8")
LINE = st.one_of(
    st.sampled_from(LINES),
    st.text(LETTERS, max_size=40),
    st.builds(lambda one, other, at: one[:at] + other[at:], *[st.sampled_from(LINES)] * 2, st.integers(0, 80)),
    st.builds(
        "{} {}".format, st.sampled_from(("1.", "2)", "-", "|", ">", "#", "[x]", "Punkt 3:")), st.sampled_from(LINES)
    ),
)
COMPOSED = st.lists(LINE, max_size=60).map("\n".join)


def read_composed(examples: int, *, at_random: bool = False) -> None:
    """Read that many texts composed of lines; the same ones each time unless they are to be found at random."""

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=not at_random,
        suppress_health_check=list(HealthCheck),
    )
    @given(COMPOSED, st.sampled_from((".txt", ".md")))
    def read(text: str, suffix: str) -> None:
        read_hostile(text.encode(), suffix)

    read()


def test_a_sample_of_mutations() -> None:
    report = read_mutated(range(SAMPLE))
    assert (report.failures, report.slow()) == ([], [])


def test_a_sample_of_compositions() -> None:
    read_composed(COMPOSED_SAMPLE)


@pytest.mark.soak
def test_mutations() -> None:
    report = read_mutated(range(SAMPLE, SAMPLE + WHOLE))
    assert (report.failures, report.slow()) == ([], [])


@pytest.mark.soak
def test_compositions() -> None:
    read_composed(COMPOSED_WHOLE, at_random=True)


@pytest.mark.soak
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed: pip install .[fuzz]")
def test_inputs_steered_by_the_code_they_reach() -> None:
    command = [sys.executable, "-m", "tests.hostile.guided", f"-runs={GUIDED_WHOLE}", "-seed=1", "-max_len=6000"]
    ran = subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=ROOT)
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]


def test_every_format_that_is_read_has_seeds_and_mutations_are_the_same_each_time() -> None:
    assert {suffix: bool(seeds(suffix)) for suffix in READABLE_SUFFIXES} == dict.fromkeys(READABLE_SUFFIXES, True)
    for suffix in READABLE_SUFFIXES:
        assert mutated(suffix, 7) == mutated(suffix, 7)
    assert len({mutated(".txt", number) for number in range(50)}) > 45


def test_what_takes_long_whenever_it_runs_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "timed", lambda _, number: 9.0 if number == 3 else 0.0)
    report = Report(seconds={(".txt", 8): [(0.0, 1), (0.0, 2), (9.0, 3), (0.0, 4), (9.0, 5)]})
    assert report.slow() == [".txt 3: 256 bytes or less"]  # 5 was slow once, and not when it was read again
