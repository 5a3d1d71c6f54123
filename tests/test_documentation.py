"""README and docs say what is so: every command is documented, and every block runs as printed.

In a ``console`` block a line after ``$`` is run in a terminal, in one folder for the whole page, and what is printed
under it must be what comes out; ``…`` stands for anything, alone on its line for any number of lines. A ``python``
block is run; a ``text`` block right after it is what it prints. Commands that install something are not run:
``NOT_RUN`` names them.

Where what is printed has changed on purpose, ``REFERATGRAF_REFRESH=1 pytest tests/test_documentation.py`` writes it
into the pages: the lines before and after ``…`` stay as many as they are.
"""

import contextlib
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
from benchmarks.quality.examples import read_examples
from benchmarks.quality.results import FROZEN, read_measured
from graph.commands.app import app
from graph.extract import extract_minutes
from graph.read import read_bytes

ROOT = Path(__file__).resolve().parent.parent
PAGES = [path for path in [ROOT / "README.md", *sorted(ROOT.glob("docs/*.md"))] if path.exists()]

BLOCK = re.compile(
    r"^```(?P<kind>console|python)\n(?P<body>.*?)^```\n(?:\n?```text\n(?P<printed>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)
NOT_RUN = ("cd ", "git clone ", "make ", "pip install ", "pipx ", "python -m venv ", "uv ")
COLUMNS = 80
STYLE = re.compile("\x1b\\[[0-9;?]*[A-Za-z]")
# A page of HTML is opened by hand.
OPENERS = ("open ", "start ", "xdg-open ")
# The categories of the README's table of figures, as its columns stand; the last column is micro.
QUOTED = ("attendance", "absent", "substitute", "decisions", "actions", "works_on")


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


def output_of(step: Step, folder: Path) -> tuple[int, str]:
    """Return the exit code and what is printed: of a command what its reader sees in a terminal."""
    if step.arguments[0] == sys.executable:
        ran = subprocess.run(
            step.arguments, cwd=folder, env=environment(folder), capture_output=True, text=True, encoding="utf-8"
        )
        return ran.returncode, ran.stdout if ran.returncode == 0 else ran.stderr
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, COLUMNS))
    process = subprocess.Popen(
        step.arguments, cwd=folder, env=environment(folder), stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    parts: list[bytes] = []
    # Linux ends with an error where others end with nothing.
    with contextlib.suppress(OSError):
        while part := os.read(ours, 1 << 16):
            parts.append(part)
    os.close(ours)
    return process.wait(), STYLE.sub("", b"".join(parts).decode().replace("\r", ""))


def refreshed(printed: list[str], output: str) -> list[str]:
    """Return the output cut as ``printed`` is: its first and last lines around the "…" between them."""
    lines = [line.rstrip() for line in output.rstrip("\n").splitlines()]
    if "…" not in printed:
        return lines
    before, after = printed.index("…"), len(printed) - 1 - printed.index("…")
    return lines if len(lines) <= before + after else [*lines[:before], "…", *lines[len(lines) - after :]]


def pattern_of(printed: list[str]) -> str:
    """Return the pattern that output must match in full to be what the page prints."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else any_within(line) + r"[ \t]*\n" for line in printed]
    return "".join(lines)


def any_within(line: str) -> str:
    return ".*?".join(re.escape(part) for part in line.rstrip().split("…"))


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REFERATGRAF_")}
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return kept | {
        "PATH": programs,
        "HOME": str(home),
        "COLUMNS": str(COLUMNS),
        "TERM": "dumb",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="the documented commands are run in a terminal of Unix")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_runs_as_printed(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data/examples", tmp_path / "data/examples")
    text = page.read_text(encoding="utf-8")
    for step in steps_of(text):
        if step.arguments[-1].startswith(NOT_RUN + OPENERS):
            continue
        code, output = output_of(step, tmp_path)
        where = f"{page.name}:{step.line}: {step.arguments[-1]}"
        assert code == 0, f"{where}\n{output}"
        output = output.rstrip("\n") + "\n"
        if step.printed is None or re.fullmatch(pattern_of(step.printed), output):
            continue
        if "REFERATGRAF_REFRESH" in os.environ:
            written = "\n".join([step.arguments[-1], *step.printed])
            if step.arguments[0] == sys.executable:
                written = "\n".join(["```text", *step.printed])
            heading = written.partition("\n")[0]
            text = text.replace(written, "\n".join([heading, *refreshed(step.printed, output)]), 1)
        else:
            pytest.fail(f"{where}\nprints\n{output}")
    if "REFERATGRAF_REFRESH" in os.environ:
        page.write_text(text, encoding="utf-8")


def test_the_table_says_what_the_first_minutes_give() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    text = re.search(r"^```text\n(.*?)^```\n", readme, re.MULTILINE | re.DOTALL)
    assert text is not None
    table = re.findall(
        r"^\| (.*?) \| (.*?) \| (.*?) \| (.*?) \|$", readme[text.end() : readme.index("## Try it")], re.MULTILINE
    )
    minutes = extract_minutes(read_bytes(text[1].encode(), "referat.txt"))
    body = minutes.meeting.body if minutes.meeting else None
    words = minutes.document.text
    found: list[tuple[object, ...]] = [(one.agent.name, one.status, body, one.evidence) for one in minutes.attendance]
    found += [(body, one.outcome, f"item {one.item}", one.evidence) for one in minutes.decisions]
    found += [
        (one.agent.name, one.kind, one.initiative, one.evidence) for one in minutes.works_on if one.agent.name != body
    ]
    found += [(one.initiative, "supports", one.goal, one.evidence) for one in minutes.supports]
    assert table[1:] == [(*entry, evidence[0].span.of(words)) for *entry, evidence in found]  # type: ignore[index]


def test_the_readme_quotes_the_figures_with_a_family_left_out() -> None:
    left_out = read_measured(FROZEN.read_text("utf-8")).left_out
    counts = [left_out.categories[name] for name in QUOTED]
    figures = [f"{count.f1 or 0:.2f}".removeprefix("0") for count in (*counts, left_out.micro)]
    line = f"| the {len(read_examples())} texts of `data/examples`, each family of minutes read without the rules that "
    line += f"come from it alone | {' | '.join(figures)} |\n"
    assert line in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_documented() -> None:
    assert cli.app is app
    commands = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    commands |= {group.name or "" for group in app.registered_groups}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in commands if not re.search(rf"`(?:referatgraf )?{name}\b", readme)} == set()


def test_every_documented_target_of_make_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    documented = {
        target for page in PAGES for target in re.findall(r"(?:`|\$ )make ([a-z]+)\b", page.read_text("utf-8"))
    }
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
