"""Options that several commands share, and how an expected error becomes a message and an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import ReferatgrafError
from graph.show.tables import print_message


class Language(StrEnum):
    """The language of what people read."""

    da = "da"
    en = "en"


StoreOption = Annotated[
    Path, typer.Option("--store", envvar="REFERATGRAF_STORE", metavar="MAPPE", help="Mappen med grafen.")
]
LanguageOption = Annotated[
    Language, typer.Option("--lang", envvar="REFERATGRAF_LANG", metavar="da|en", help="Sproget i det, der vises.")
]
ClosedOption = Annotated[bool, typer.Option("--include-closed", help="Vis også det, der står under lukkede punkter.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Skriv svaret som JSON.")]
DEFAULT_STORE = Path("referatgraf.db")


@contextmanager
def reported_errors(exit_code: int = 1) -> Iterator[None]:
    """Turn an error this project raises on purpose into its message on standard error and this exit code."""
    try:
        yield
    except ReferatgrafError as error:
        print_message(str(error), error=True)
        raise typer.Exit(exit_code) from error
