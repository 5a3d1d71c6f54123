"""No pattern of extraction runs away: none is more than quadratic in a sentence made to lead it astray.

The patterns run in a process of their own, which says which pattern it is at. Over 3,000 characters a quadratic one
takes a fraction of a second and a cubic one minutes, so the limit on the whole run tells them apart on any machine.
"""

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator

import graph.extract
import graph.lint
from graph.extract import agenda, dates, goals, names, numbering
from graph.extract.rules import compiled, rules, unmasked
from graph.extract.structure import structure

LENGTH = 3_000
LIMIT_SECONDS = 300
PIECES = (
    "a", "Å", "1", "1.", " ", "\n", "(", "|", "- ", "* ", "[ ] ", ". ", "a ", "A ", "Ab ", "ab, ", "ab: ", "og ", "at ",
    "der ", "det blev ", "ikke ", "projekt ", "møde ", "kl. 1", "mål 1, ", "\ue000", "\ue000, ", "\ue000 og ",
    "\ue000 skal ",
)  # fmt: skip
SENTENCE_FILES = (
    "acting", "actions", "attending", "closing", "decisions", "earlier", "elections", "goals", "ignored",
    "lint_private", "lint_signs", "lists", "meeting", "negated", "partial", "participation", "planned", "presence",
    "presenting", "private", "proposals", "relations", "supports", "undecided", "votes",
)  # fmt: skip


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern of extraction by its name: those of the modules, then those of the rules."""
    steps = (graph.extract, graph.lint)
    modules = [f"{step.__name__}.{found.name}" for step in steps for found in pkgutil.iter_modules(step.__path__)]
    for module in modules:
        inside = vars(importlib.import_module(module))
        yield from ((f"{module}.{name}", value) for name, value in inside.items() if isinstance(value, re.Pattern))
    yield from ((f"structure.{key}", re.compile(v[0])) for key, v in structure().items() if "\\" in v[0])
    yield from (("agenda.cue", agenda._cue()), ("numbering.item_words", numbering.item_words()))
    yield "names.run", names._run()
    yield from (("dates.date", dates._date_pattern()), ("dates.time", dates._time_pattern()))
    yield from ((rule.name, rule.pattern) for rule in dates.due_rules())
    yield from ((rule.name, unmasked(rule.pattern)) for rule in rules("initiative_forms"))
    for file in SENTENCE_FILES:
        yield from ((rule.name, compiled(goals.with_ends(rule.pattern))) for rule in rules(file))


def main() -> None:
    for name, pattern in patterns():
        print(name, flush=True)
        for piece in PIECES:
            sum(1 for _ in pattern.finditer((piece * LENGTH)[:LENGTH] + "!"))


def test_no_pattern_runs_away() -> None:
    try:
        ran = subprocess.run([sys.executable, __file__], capture_output=True, text=True, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired as stopped:
        last = (stopped.stdout or b"").decode().split()[-1]
        raise AssertionError(f"{last} runs away") from None
    names = ran.stdout.split()
    assert (ran.stderr, ran.returncode, len(names) == len(set(names)), "decision.agreed" in names) == (
        "",
        0,
        True,
        True,
    )


if __name__ == "__main__":
    main()
