"""What is said of wrong use of the command line: what is wrong, how the command is used, where the help is.

Typer says it in English only; what it says is looked up here. What is not here stays in English.
"""

import os
import re
import sys
from typing import Any, Final

import typer

from graph.commands.help import usage_line

# Newer versions of Typer hold it themselves, older ones take it from click; `typer.BadParameter` is public in both.
WrongUse: Final[Any] = typer.BadParameter.__mro__[1]

_SENTENCES: Final = tuple(
    (re.compile(pattern, re.DOTALL), danish)
    for pattern, danish in (
        (r"No such option:? (\S+?)\.?(?: .*)?", "Tilvalget {0} findes ikke."),
        (r"No such command '(.*)'\.", "Kommandoen {0} findes ikke."),
        (r"Missing argument '(.*?)'.*", "{0} mangler."),
        (r"Missing option '(.*?)'.*", "Tilvalget {0} mangler."),
        (r"Missing command\.", "Kommandoen mangler."),
        (r"Got unexpected extra arguments? ?\(?(?:s\) \()?(.*)\)", "Der er for meget på linjen: {0}"),
        (r"Option '(.*)' requires an? \S*argument\.?", "Tilvalget {0} skal have en værdi efter sig."),
        (r"Option '(.*)' does not take a value\.?", "Tilvalget {0} skal ikke have en værdi."),
        (r"Invalid value for '?(.*?)'?(?: \(env var: '.*?'\))?: (.*)", "{0}: {1}"),
        (r"(?:Value error, )?'?(.*?)'? is not one of (.*)\.", "{0} er ikke en mulighed, men det er {1}."),
        (r"Input should be greater than or equal to (.*)", "skal være mindst {0}"),
        (r"Input should be less than or equal to (.*)", "må højst være {0}"),
        (r"(\S+) is not in the range (.*)\.", "skal være i området {1}"),
        (r"Input should be a valid integer.*|.* is not a valid int(?:eger)?\.", "skal være et helt tal"),
        (r"Input should be a valid number.*|.* is not a valid float\.", "skal være et tal"),
    )
)


def wrong_use_text(error: Any) -> str:
    """Return what to print on standard error for a ``WrongUse``; only the help where nothing was asked for."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(error.ctx.get_help())
    english = _is_english_wanted()
    message = error.format_message()
    lines = [message if english else danish_sentence(message)]
    if error.ctx is not None:
        path = error.ctx.command_path
        lines += [usage_line(error.ctx), f"See {path} --help" if english else f"Se hjælpen med {path} --help"]
    return "\n".join(lines)


def danish_sentence(message: str) -> str:
    """Return Typer's ``message`` in Danish; the message itself where it is not known."""
    for pattern, danish in _SENTENCES:
        match = pattern.fullmatch(message)
        if match:
            return danish.format(*(danish_sentence(part or "") for part in match.groups()))
    return message


def _is_english_wanted() -> bool:
    # The line was not understood, so its --lang has not been read.
    line = " ".join(sys.argv[1:])
    return bool(re.search(r"--lang[ =]en\b", line)) or (
        os.environ.get("REFERATGRAF_LANG") == "en" and "--lang" not in line
    )
