"""No pattern runs away: none takes much more than four times as long on a text four times as long.

All patterns of ``graph/`` and of the rules are tried on 3,000 and on 12,000 characters made to lead them astray; a
quadratic one takes 16 times as long. They run in a process of their own, which says which pattern it is at, so that the
limit on the whole run names one that never ends.
"""

import importlib
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Iterator

import graph
import graph.extract
from graph.extract import agenda, dates, goals, names, numbering
from graph.extract.rules import compiled, rules, unmasked
from graph.extract.structure import structure

LENGTH = 3_000
LONGER = 4
MOST_TIMES = 9
LEAST_SECONDS = 0.02  # below that the clock says nothing
LIMIT_SECONDS = 300
# Only ever tried where a text begins: ``match`` and ``fullmatch``.
AT_THE_START = (
    "extract.lines._RULE", "extract.lines._DASHED_PAGE", "extract.surroundings._COMPANY", "structure.page_numbers",
    "read.html_page._NUMBERED", "read.layout.furniture._PAGE_NUMBER", "read.layout.markers._LABEL",
    "ask.questions._HEAD", "commands.wrong_use._SENTENCES",
)  # fmt: skip
# Only ever tried on the few characters before a number.
SHORT = ("read.masking._LAST_WORD",)
# What they read are files of the project and pages it wrote itself, never a document.
OWN_FILES = ("ask.queries._CONDITION", "ask.queries._INCLUDE", "show.graph_export._STAMP")
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
    """Yield every pattern of graph/ by its name: those of the modules, then those of the rules."""
    for module in pkgutil.walk_packages(graph.__path__, "graph."):
        for name, value in vars(importlib.import_module(module.name)).items():
            place = f"{module.name}.{name}".removeprefix("graph.")
            if place not in OWN_FILES + SHORT:
                yield from ((place + number, pattern) for number, pattern in patterns_in(value))
    yield from ((f"structure.{key}", re.compile(v[0])) for key, v in structure().items() if "\\" in v[0])
    yield from (("agenda.cue", agenda._cue()), ("numbering.item_words", numbering.item_words()))
    yield "names.run", names._run()
    yield from (("dates.date", dates._date_pattern()), ("dates.time", dates._time_pattern()))
    yield from ((rule.name, rule.pattern) for rule in dates.due_rules())
    yield from ((rule.name, unmasked(rule.pattern)) for rule in rules("initiative_forms"))
    for file in SENTENCE_FILES:
        yield from ((rule.name, compiled(goals.with_ends(rule.pattern))) for rule in rules(file))


def patterns_in(value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns in a value of a module, with where in it they stand."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield "", value
    elif isinstance(value, dict | list | tuple):
        for place, one in enumerate(value.values() if isinstance(value, dict) else value):
            yield from ((f".{place}{inner}", pattern) for inner, pattern in patterns_in(one))


def seconds(pattern: re.Pattern[str], text: str, *, at_the_start: bool) -> float:
    """Return how long the pattern takes to be tried wherever it is tried."""
    begun = time.process_time()
    if at_the_start:
        pattern.match(text)
    else:
        sum(1 for _ in pattern.finditer(text))
    return time.process_time() - begun


def runs_away(name: str, pattern: re.Pattern[str], piece: str) -> bool:
    """Return whether the pattern takes much more than four times as long on a text four times as long."""
    at_the_start = name.startswith(AT_THE_START)
    text = (piece * LENGTH * LONGER)[: LENGTH * LONGER]
    for _ in range(3):  # the clock of a busy machine errs, but not three times
        long = seconds(pattern, text + "!", at_the_start=at_the_start)
        if long <= LEAST_SECONDS:
            return False
        if long <= MOST_TIMES * seconds(pattern, text[:LENGTH] + "!", at_the_start=at_the_start):
            return False
    return True


def main() -> None:
    for name, pattern in patterns():
        print(name, flush=True)
        for piece in PIECES:
            if runs_away(name, pattern, piece):
                print(f"{name} on {piece!r}", file=sys.stderr, flush=True)


def test_no_pattern_runs_away() -> None:
    try:
        ran = subprocess.run([sys.executable, __file__], capture_output=True, text=True, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired as stopped:
        last = (stopped.stdout or b"").decode().split()[-1]
        raise AssertionError(f"{last} runs away") from None
    names = ran.stdout.split()
    assert (ran.stderr, ran.returncode, "extract.lines._RULE" in names, "decision.agreed" in names) == (
        "",
        0,
        True,
        True,
    )


def test_a_pattern_that_runs_away_is_seen() -> None:
    assert runs_away("made.up", re.compile(r"(?:a+b)?c*a+d"), "a")
    assert not runs_away("made.up", re.compile(r"\ba+d"), "a")


if __name__ == "__main__":
    main()
