"""The text of ``--help``: Typer's own is half English, and tells programmers' types from each other."""

from collections.abc import Sequence
from shutil import get_terminal_size
from textwrap import fill
from typing import Any, Final

_WIDEST: Final = 100
_INDENT: Final = 2
_GAP: Final = 2
_LONGEST_NAME: Final = 30
_HELP_OPTION: Final = "Vis denne hjælp."


def help_text(command: Any, ctx: Any) -> str:
    """Return what ``command`` does, its arguments, options and subcommands, as wide as the terminal."""
    parameters = command.get_params(ctx)
    arguments = [one for one in parameters if one.param_type_name == "argument"]
    options = [one for one in parameters if one.param_type_name == "option"]
    subcommands = {name: command.commands[name] for name in getattr(command, "list_commands", _none)(ctx)}
    usage = ["Brug:", ctx.command_path, "[TILVALG]", *map(_argument_name, arguments)]
    parts = [" ".join([*usage, *(["KOMMANDO …"] if subcommands else [])]), _paragraphs(command.help or "")]
    sections = {
        "Argumenter": [(_argument_name(one), one.help or "") for one in arguments],
        "Tilvalg": [(_option_name(one), _option_help(one)) for one in options],
        "Kommandoer": [(name, _first_sentence(one.help or "")) for name, one in subcommands.items()],
    }
    parts += [f"{title}:\n{_columns(rows)}" for title, rows in sections.items() if rows]
    return "\n\n".join(part for part in parts if part)


def usage_line(ctx: Any) -> str:
    """Return the first line of the help text."""
    return str(ctx.command.get_help(ctx)).partition("\n")[0]


def _argument_name(argument: Any) -> str:
    name = str(argument.metavar or argument.name)
    return name if argument.required else f"[{name}]"


def _option_name(option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len)) + "".join(f" / {name}" for name in option.secondary_opts)
    return f"{names} {option.metavar}" if option.metavar and not option.is_flag else names


def _option_help(option: Any) -> str:
    if "--help" in option.opts:
        return _HELP_OPTION
    extra = ["skal angives"] if option.required else []
    if option.default is not None and not option.is_flag:
        extra.append(f"ellers {getattr(option.default, 'value', option.default)}")
    if option.envvar:
        extra.append(f"eller sæt {option.envvar}")
    return f"{option.help} [{', '.join(extra)}]" if extra else str(option.help)


def _first_sentence(text: str) -> str:
    first, stop, _ = " ".join(text.split()).partition(". ")
    return first + "." if stop else first


def _paragraphs(text: str) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return "\n\n".join(_filled(paragraph, " " * _INDENT, " " * _INDENT) for paragraph in paragraphs)


def _columns(rows: Sequence[tuple[str, str]]) -> str:
    width = min(max(len(name) for name, _ in rows), _LONGEST_NAME)
    return "\n".join(_row(name, text, width) for name, text in rows)


def _row(name: str, text: str, width: int) -> str:
    start = " " * _INDENT + name.ljust(width) + " " * _GAP
    indent = " " * (_INDENT + width + _GAP)
    return _filled(text, start, indent) if len(name) <= width else f"{start.rstrip()}\n{_filled(text, indent, indent)}"


def _filled(text: str, first: str, others: str) -> str:
    width = max(min(get_terminal_size().columns, _WIDEST) - 1, 40)
    return fill(text, width, initial_indent=first, subsequent_indent=others, break_long_words=False)


def _none(ctx: Any) -> list[str]:  # noqa: ARG001 - stands in for a method
    return []
