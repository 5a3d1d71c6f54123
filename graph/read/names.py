"""Clean the names that containers give their members: they may come from anyone."""

import re
import unicodedata
from typing import Final

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_LONGEST_PART: Final = 120
_MOST_PARTS: Final = 12
_LONGEST_SUFFIX: Final = 10
_UNNAMED: Final = "uden navn"


def clean_name(name: str) -> str:
    """Return a relative path with forward slashes: no "..", no drive, nothing unseen, no part absurdly long."""
    # The last of a million parts names the file.
    parts = [_clean_part(part) for part in name[-4096:].replace("\\", "/").split("/")]
    kept = [part for part in parts if part and part.strip(".")]
    return "/".join(kept[-_MOST_PARTS:]) or _UNNAMED


def _clean_part(part: str) -> str:
    seen = "".join(" " if letter.isspace() else letter for letter in part if letter.isspace() or _is_seen(letter))
    part = _DRIVE.sub("", unicodedata.normalize("NFC", " ".join(seen.split())))
    if len(part) <= _LONGEST_PART:
        return part
    stem, dot, suffix = part.rpartition(".")
    return (
        stem[: _LONGEST_PART - _LONGEST_SUFFIX] + dot + suffix
        if len(suffix) < _LONGEST_SUFFIX
        else part[:_LONGEST_PART]
    )


def _is_seen(letter: str) -> bool:
    """Return whether a character is no control, mark of direction, lone surrogate or private use."""
    return not unicodedata.category(letter).startswith("C")
