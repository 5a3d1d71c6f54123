"""Recognise what opens a line: the marker of a list item, a label."""

import re
from typing import Final

_BULLET: Final = re.compile(
    r"(?P<marker>[•●▪◦·‣∙■□➢►–—\-*\uf0b7\uf0a7\uf076\uf0d8\u2212]|o(?= [^\W\d_]))(?: +|(?<=[•●▪◦‣∙\uf0b7]))(?=\S)"
)
_NUMBER: Final = re.compile(
    r"(?P<marker>\d{1,3}(?:\.\d{1,2}){0,3}(?:\)|\.(?= +[^a-zæøå])|(?<=\.\d)(?= )|(?<=\.\d\d)(?= )))[ \t]+(?=\S)"
)
_LETTER: Final = re.compile(r"(?P<marker>\(?[a-zæøåA-ZÆØÅ]\)|[a-h]\.(?= +\S\S))[ \t]+(?=\S)")
_LONE: Final = re.compile(
    r"(?:[•●▪◦·‣∙■□☐☒☑✓➢►–—\-*o\uf0b7\uf0a7\uf076\uf0d8\uf06f\uf0a8\uf0fe]|\(?\w\)|\d{1,3}(?:\.\d{1,2}){0,3}[.)]?|[a-h]\.)$"
)
_LABEL: Final = re.compile(r"[A-ZÆØÅ][\w/.-]*(?: [\w/.-]+){0,3}:(?=\s|$)")


def part_marker(text: str) -> tuple[str | None, str]:
    """Return the marker that opens a list item, and the text after it."""
    for pattern in (_BULLET, _NUMBER, _LETTER):
        match = pattern.match(text)
        if match is not None:
            return match["marker"], text[match.end() :]
    return None, text


def is_marker(text: str) -> bool:
    """Return whether the text is nothing but a marker."""
    return _LONE.match(text) is not None


def opens_label(text: str) -> bool:
    """Return whether a short label and a colon open the text ("Afbud: …")."""
    return _LABEL.match(text) is not None
