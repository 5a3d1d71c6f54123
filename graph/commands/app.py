"""The Typer application, its commands in the order people meet them, and what it says when something goes wrong."""

import errno
import os
import sys
from collections.abc import Callable
from typing import Annotated, Any, Final, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from graph.commands.help import help_text
from graph.commands.wrong_use import WrongUse, wrong_use_text
from graph.errors import system_reason
from graph.show.tables import print_message, print_text
from graph.vocabulary import EXTRACTOR_VERSION

_COMMANDS: Final = (
    "demo",
    "add",
    "ask",
    "page",
    "site",
    "network",
    "extract",
    "lint",
    "query",
    "check",
    "export",
    "list",
    "stats",
    "remove",
)
_FAILED: Final = 1
_WRONG_USE: Final = 2
_INTERRUPTED: Final = 130

F = TypeVar("F", bound=Callable[..., Any])


class _Command(TyperCommand):
    def get_help(self, ctx: Any) -> str:
        return help_text(self, ctx)


class _Commands(TyperGroup):
    def get_help(self, ctx: Any) -> str:
        return help_text(self, ctx)

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=_place)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            print_message("Afbrudt.", error=True)
            raise typer.Exit(_INTERRUPTED) from error

    def main(self, *args: Any, **options: Any) -> Any:
        options["standalone_mode"] = False
        try:
            status = super().main(*args, **options) or 0
        except WrongUse as error:
            print_text(wrong_use_text(error), stream=sys.stderr)
            status = _WRONG_USE
        except OSError as error:  # all but a closed pipe: its reader has seen enough, and Typer ends quietly
            where = error.filename or "referatgraf"
            print_message(f"{where}: {system_reason(error)}. Skaf plads eller adgang, og prøv igen.", error=True)
            status = _FAILED
        failed = _flushed()
        sys.exit(status or failed)


class _Typer(typer.Typer):
    def command(self, name: str | None = None, **options: Any) -> Callable[[F], F]:
        return super().command(name, **{"cls": _Command, **options})


app = _Typer(
    name="referatgraf",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print_text(f"referatgraf {EXTRACTOR_VERSION}")
        raise typer.Exit


@app.callback()
def referatgraf(
    _version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Vis udgaven.")
    ] = False,
) -> None:
    """Læs danske referater, byg en vidensgraf, og spørg, hvem der arbejder med hvad."""


def _place(command: str) -> int:
    return _COMMANDS.index(command) if command in _COMMANDS else len(_COMMANDS)


def _flushed() -> int:
    """Return 0 where everything printed has arrived; on a full disk it is only now known that it has not."""
    try:
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:
            print_message(
                f"Udskriften kunne ikke skrives: {system_reason(error)}. Skriv den et andet sted hen.", error=True
            )
        return _FAILED
    return 0
