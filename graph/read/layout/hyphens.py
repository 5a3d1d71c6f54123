"""Join two lines of a paragraph, and the word that was parted at the end of the first."""

import re
from typing import Final

_PARTED: Final = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_SOFT: Final = "\u00ad"
# "drifts- og anlægsbudget", "børne-, unge- og familieområdet": the hyphen stands for the rest of a word.
_LINKS: Final = re.compile(r"(?:og|eller|samt|og/eller|til|som|men|hhv\.?|respektive|kontra)\b")


def is_parted(text: str) -> bool:
    """Return whether the text ends with a hyphen right after a letter."""
    return _PARTED.search(text) is not None


def join_lines(before: str, after: str) -> str:
    """Return both lines as one, with a blank between, or none where the second ends the first's last word.

    A hyphen goes where a lower-case letter follows; it stays before a capital or a digit ("Midt-Nord", "COVID-19")
    and after an abbreviation in capitals ("IT-", "MED-"), and before a link it stands for a part of a word.
    """
    if not is_parted(before):
        return f"{before} {after}"
    if _LINKS.match(after):
        return f"{before.rstrip(_SOFT)} {after}"
    last = before.split()[-1].rstrip("-\u2010\u00ad")
    if after[:1].islower() and not (last.isupper() and len(last) > 1 and not before.endswith(_SOFT)):
        return before[:-1] + after
    return before + after
