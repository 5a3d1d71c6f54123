"""The five verbs of the package, and what importing them costs."""

import subprocess
import sys

import pytest

import graph

VERBS = ["Store", "answer_question", "extract_minutes", "lint_minutes", "read_document"]


def test_the_surface_is_complete() -> None:
    assert sorted(graph.__all__) == VERBS
    assert set(VERBS) <= set(dir(graph))


@pytest.mark.parametrize("name", VERBS)
def test_each_verb_is_there_and_documented(name: str) -> None:
    verb = getattr(graph, name)
    assert callable(verb)
    assert verb.__name__ == name
    assert verb.__doc__


def test_other_names_are_missing_as_usual() -> None:
    with pytest.raises(AttributeError, match="module 'graph' has no attribute 'nothing'"):
        graph.nothing  # noqa: B018


def test_importing_the_package_imports_no_step() -> None:
    code = "import sys, graph; print(*sorted(name for name in sys.modules if name.startswith('graph')))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["graph"]
