"""README and docs say what is so: every command is documented, and every block runs as printed.

In a ``console`` block a line after ``$`` is run, in one folder for the whole page, and what is printed under it must
be what comes out; ``…`` stands for anything, alone on its line for any number of lines. A ``python`` block is run; a
``text`` block right after it is what it prints. Commands that install something are not run: ``NOT_RUN`` names them.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import cli
from graph.commands.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = [path for path in [ROOT / "README.md", *sorted(ROOT.glob("docs/*.md"))] if path.exists()]

BLOCK = re.compile(
    r"^```(?P<kind>console|python)\n(?P<body>.*?)^```\n(?:\n?```text\n(?P<printed>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)
NOT_RUN = ("cd ", "git clone ", "make ", "pip install ", "pipx ", "python -m venv ", "uv ")
# A page of HTML is opened by hand.
OPENERS = ("open ", "start ", "xdg-open ")


@dataclass
class Step:
    """One thing the page tells its reader to do."""

    arguments: list[str]
    line: int
    printed: list[str] | None = None


def steps_of(page: str) -> Iterator[Step]:
    for block in BLOCK.finditer(page):
        line = page.count("\n", 0, block.start()) + 2
        if block["kind"] == "python":
            printed = block["printed"].splitlines() if block["printed"] is not None else None
            yield Step([sys.executable, "-c", block["body"]], line, printed)
        else:
            yield from console_steps(block["body"], line)


def console_steps(body: str, line: int) -> Iterator[Step]:
    step: Step | None = None
    for offset, text in enumerate(body.splitlines()):
        if text.startswith("$ "):
            if step:
                yield step
            step = Step(["sh", "-c", text.removeprefix("$ ")], line + offset)
        elif step:
            step.printed = [*(step.printed or []), text]
    if step:
        yield step


def pattern_of(printed: list[str]) -> str:
    """Return the pattern that output must match in full to be what the page prints."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else any_within(line) + r"[ \t]*\n" for line in printed]
    return "".join(lines)


def any_within(line: str) -> str:
    return ".*?".join(re.escape(part) for part in line.rstrip().split("…"))


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REFERATGRAF_")}
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return kept | {"PATH": programs, "HOME": str(home), "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}


@pytest.mark.skipif(shutil.which("sh") is None, reason="this system has no sh to run the documented commands in")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_runs_as_printed(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data/examples", tmp_path / "data/examples")
    for step in steps_of(page.read_text(encoding="utf-8")):
        if step.arguments[-1].startswith(NOT_RUN + OPENERS):
            continue
        ran = subprocess.run(
            step.arguments, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, encoding="utf-8"
        )
        where = f"{page.name}:{step.line}: {step.arguments[-1]}"
        assert ran.returncode == 0, f"{where}\n{ran.stderr}"
        if step.printed is not None:
            output = ran.stdout + ("" if ran.stdout.endswith("\n") else "\n")
            assert re.fullmatch(pattern_of(step.printed), output), f"{where}\nprints\n{output}"


def test_every_command_is_documented() -> None:
    assert cli.app is app  # type: ignore[attr-defined]
    commands = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    commands |= {group.name or "" for group in app.registered_groups}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in commands if not re.search(rf"`(?:referatgraf )?{name}\b", readme)} == set()


def test_every_documented_target_of_make_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    documented = {target for page in PAGES for target in re.findall(r"\bmake ([a-z]+)\b", page.read_text("utf-8"))}
    assert {target for target in documented if f"\n{target}:" not in makefile} == set()


def test_a_page_is_read_as_its_reader_would() -> None:
    page = "Før\n\n```console\n$ echo hej\nhej\n$ true\n```\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n"
    assert [(step.arguments[-1], step.line, step.printed) for step in steps_of(page)] == [
        ("echo hej", 4, ["hej"]),
        ("true", 6, None),
        ("print(1)\n", 10, ["1"]),
    ]


@pytest.mark.parametrize(
    ("printed", "output", "matches"),
    [
        (["a", "…", "c"], "a\nb\nb\nc\n", True),
        (["a … c"], "a b c\n", True),
        (["a.c"], "abc\n", False),
        (["a"], "a\nb\n", False),
        (["a"], "a  \n", True),
    ],
)
def test_what_is_printed_is_compared_in_full(printed: list[str], output: str, matches: bool) -> None:
    assert bool(re.fullmatch(pattern_of(printed), output)) is matches
