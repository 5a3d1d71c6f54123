"""Print rows and messages: a table on a terminal, TSV in a pipe, JSON on request.

The one place that writes to a terminal. Text of documents is hostile: it is never parsed as markup, and control
characters come out as visible signs.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final, Literal, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Cell = str | int | float | None
Output = Literal["auto", "table", "tsv", "json"]
Style = Literal["", "bold", "dim", "red", "yellow", "green", "cyan"]

# C0, DEL, C1, the marks that turn the direction of writing, lone surrogates, and what XML excludes: none of them may
# reach a terminal or a file of text.
_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
_WHITE: Final = re.compile(r"[\t\n]+")
_ROOM_FOR_WORDS: Final = 24
_LEAST_ROOM: Final = 8
_LONGEST_WORD: Final = 20
_GUTTER: Final = 3
_PIPE_WIDTH: Final = 120
_BETWEEN: Final = " · "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title for people and its ``key`` in JSON (the title where there is none)."""

    title: str
    key: str | None = None
    align: Literal["left", "right"] = "left"


def printable(text: str) -> str:
    """Return ``text`` with control characters as visible signs ("␛"); tabs and line feeds stay."""
    return _CONTROL.sub(_visible, text)


def spreadsheet_cell(value: Cell) -> str:
    """Return ``value`` on one line, with "'" before text that a spreadsheet would run as a formula."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = printable(_WHITE.sub(" ", value))
    return f"'{text}" if _FORMULA.match(text) else text


def print_table(
    columns: Sequence[str | Column],
    rows: Sequence[Sequence[Cell]],
    title: str | None = None,
    *,
    output: Output = "auto",
    stream: TextIO | None = None,
) -> None:
    """Print ``rows`` under ``columns``: "auto" is a table on a terminal and TSV elsewhere.

    JSON is a list of objects, one per row. TSV has no title. A table keeps short cells whole and wraps long ones; where
    the terminal is too narrow for that, each row is printed as a record.
    """
    out = stream or sys.stdout
    heads = [column if isinstance(column, Column) else Column(column) for column in columns]
    if output == "json":
        keys = [head.key or head.title for head in heads]
        print_json([dict(zip(keys, row, strict=True)) for row in rows], stream=out)
    elif output == "table" or (output == "auto" and out.isatty()):
        _print_rich(heads, rows, title, out)
    else:
        lines = [[head.title for head in heads], *rows]
        _write(out, "".join("\t".join(spreadsheet_cell(cell) for cell in line) + "\n" for line in lines))


def print_json(value: object, *, stream: TextIO | None = None) -> None:
    """Print ``value`` as indented JSON in UTF-8, whatever the locale says."""
    out = stream or sys.stdout
    plain = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    # json escapes C0 only; the same value in escapes leaves nothing for a terminal to act on.
    text = _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", plain)
    print_bytes(text.encode(), stream=out)


def print_bytes(data: bytes, *, stream: TextIO | None = None) -> None:
    """Print UTF-8 as it is, whatever the locale says and with no change of line ends."""
    out = stream or sys.stdout
    buffer = getattr(out, "buffer", None)
    if buffer is None:
        out.write(data.decode())
        return
    out.flush()
    buffer.write(data)
    buffer.flush()


def print_text(text: str, *, style: Style = "", stream: TextIO | None = None) -> None:
    """Print lines for people on standard output, wrapped and styled on a terminal only."""
    out = stream or sys.stdout
    if not out.isatty():
        _write(out, printable(text) + "\n")
        return
    from rich.text import Text

    _console(out).print(Text(printable(text), style=style))


def print_message(text: str, *, error: bool = False) -> None:
    """Print a message on standard error, red on a terminal where it is an error."""
    print_text(text, style="red" if error else "", stream=sys.stderr)


@contextmanager
def progress(total: int, label: str) -> Iterator[Callable[[float], None]]:
    """Yield a function that moves a bar by so many steps; on standard error, and only where a terminal can show it."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield _no_progress
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # "{task.description}" is parsed as markup unless told otherwise.
    words = TextColumn("{task.description}", markup=False)
    columns = (words, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(printable(label), total=total)
        yield lambda steps: bar.advance(task, steps)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def _no_progress(steps: float) -> None:
    """Move nothing: there is no terminal."""


def _write(out: TextIO, text: str) -> None:
    # A Windows code page lacks letters that minutes hold: a "?" is better than a traceback.
    encoding = getattr(out, "encoding", None) or "utf-8"
    out.write(text.encode(encoding, "replace").decode(encoding))


def _console(out: TextIO) -> "Console":
    from rich.console import Console

    width = None if out.isatty() else _PIPE_WIDTH
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False)


def _print_rich(heads: list[Column], rows: Sequence[Sequence[Cell]], title: str | None, out: TextIO) -> None:
    console = _console(out)
    from rich.text import Text

    if title:
        console.print(Text(printable(title), style="bold"))
    cells = [["" if cell is None else printable(str(cell)).replace("\t", " ") for cell in row] for row in rows]
    fitted = _fitted_widths(heads, cells, console.width - _GUTTER * (len(heads) - 1))
    if fitted:
        console.print(_rich_table(heads, cells, fitted))
        console.print()
    else:
        _print_records(console, heads, cells)


def _fitted_widths(heads: list[Column], cells: list[list[str]], room: int) -> list[int]:
    """Return a width for each column that together take at most ``room``; nothing where their words do not fit."""
    lines, words = _longest(heads, cells, "\n"), _longest(heads, cells, None)
    fitted = [min(line, max(min(word, _LONGEST_WORD), _least(line))) for line, word in zip(lines, words, strict=True)]
    spare = room - sum(fitted)
    if spare < 0:
        return []
    # The first column is the answer; after it, who needs least is served first, and the longest text wraps.
    needs = sorted(range(len(heads)), key=lambda at: (at > 0 or lines[at] > _ROOM_FOR_WORDS, lines[at] - fitted[at]))
    for served, at in enumerate(needs):
        fair = spare if at == 0 and served == 0 else spare // (len(needs) - served)
        share = min(lines[at] - fitted[at], fair)
        fitted[at] += share
        spare -= share
    return fitted


def _least(line: int) -> int:
    """Return how much room a column needs for people to read in it: long text needs more."""
    return _ROOM_FOR_WORDS if line > 2 * _ROOM_FOR_WORDS else _LEAST_ROOM


def _longest(heads: list[Column], cells: list[list[str]], separator: str | None) -> list[int]:
    """Return the width of each column's longest line, or with no separator of its longest word."""
    from rich.cells import cell_len

    columns = [[head.title, *(row[at] for row in cells)] for at, head in enumerate(heads)]
    return [max((cell_len(part) for cell in column for part in cell.split(separator)), default=0) for column in columns]


def _rich_table(heads: list[Column], cells: list[list[str]], widths: list[int]) -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    # An empty line tells rows of many lines apart; rows of one or two stand by themselves.
    tall = any(_height(row, widths) > 2 for row in cells)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), leading=0, show_edge=False, header_style="bold")
    for head, width in zip(heads, widths, strict=True):
        table.add_column(Text(printable(head.title)), justify=head.align, overflow="fold", width=width)
    for row in cells:
        table.add_row(*map(Text, row), end_section=tall and row is not cells[-1])
    return table


def _height(row: list[str], widths: list[int]) -> int:
    """Return how many lines a row takes, about: words are not cut."""
    return max((len(wrap(cell, width)) for cell, width in zip(row, widths, strict=True) if width), default=1)


def _print_records(console: "Console", heads: list[Column], cells: list[list[str]]) -> None:
    """Print each row as its first cell, and under it the others, as many on a line as there is room for."""
    from rich.padding import Padding
    from rich.text import Text

    records = [
        [Text.assemble((f"{printable(head.title)}: ", "dim"), cell) for head, cell in pairs if cell]
        for _, *others in cells
        for pairs in [zip(heads[1:], others, strict=True)]
    ]
    lines = [_shared_lines(record, console.width - 2) for record in records]
    tall = any(len(line) > console.width for record in lines for line in record)
    for row, record in zip(cells, lines, strict=True):
        console.print(Text(row[0], style="bold"))
        for line in record:
            console.print(Padding(line, (0, 0, 0, 2)))
        if tall or row is cells[-1]:
            console.print()


def _shared_lines(parts: "list[Text]", room: int) -> "list[Text]":
    """Return the parts joined to as few lines as have room for them; one that is too long has its own."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + len(_BETWEEN) + part.cell_len <= room:
            lines[-1] = lines[-1].append(_BETWEEN, style="dim").append_text(part)
        else:
            lines.append(part)
    return lines
