"""The Typer application and its commands, in the order people meet them."""

import typer

app = typer.Typer(
    name="referatgraf",
    help="Læs danske referater, byg en vidensgraf, og spørg hvem der arbejder med hvad.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
