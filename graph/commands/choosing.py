"""What `network`, `page` and `site` are asked to cover: a period, and names that something must bear."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph.commands.options import Language
from graph.errors import ReferatgrafError, UnknownNameError

if TYPE_CHECKING:
    from graph.show.page.queries import Scope
    from graph.store.closed import Select

BodyOption = Annotated[str | None, typer.Option("--body", metavar="FORUM", help="Kun møder i dette forum.")]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATO", help="Kun møder fra og med.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATO", help="Kun møder til og med.")]

_BOUND = "skal være et år, en måned eller en dag: 2021, 2021-02 eller 2021-02-03"
_UNKNOWN = {
    Language.da: "{} {}: intet i det valgte hedder det.",
    Language.en: "{} {}: nothing in what you chose is called that.",
}
_NEAREST = {Language.da: " Mente du: {}?", Language.en: " Did you mean: {}?"}


def check_period(first: str | None, last: str | None) -> None:
    """Raise typer.BadParameter where a bound is no date, or the last comes before the first."""
    from graph.show.network.selection import is_period_bound

    for option, bound in (("--from", first), ("--to", last)):
        if bound is not None and not is_period_bound(bound):
            raise typer.BadParameter(_BOUND, param_hint=option)
    if first and last and first[: len(last)] > last[: len(first)]:
        raise typer.BadParameter("er før --from", param_hint="--to")


def unknown_name(option: str, error: UnknownNameError, lang: Language) -> str:
    """Return what to say where nothing bears the name that ``option`` asks for, with the nearest names."""
    nearest = _NEAREST[lang].format(", ".join(dict.fromkeys(error.nearest))) if error.nearest else ""
    return _UNKNOWN[lang].format(option, error.name) + nearest


def chosen_scope(
    select: "Select", body: str | None, period: tuple[str | None, str | None], include_closed: bool, lang: Language
) -> "Scope":
    """Return what a page is to cover; raises ReferatgrafError where no forum is called ``body``."""
    from graph.show.page.bodies import find_bodies
    from graph.show.page.queries import Scope

    first, last = period
    if body is None:
        return Scope(first=first, last=last, include_closed=include_closed)
    try:
        name, bodies = find_bodies(select, body)
    except UnknownNameError as error:
        raise ReferatgrafError(unknown_name("--body", error, lang)) from error
    return Scope(bodies, name, first, last, include_closed)
