"""Read the key to a document's initials ("KH = Karen Holm"), and lists of people by initials alone."""

import re
from collections.abc import Mapping
from functools import cache

from graph.extract.entries import Entry, read_entries
from graph.extract.structure import structure
from graph.model import Span

_KEY = re.compile(
    r"(?<![\w.])(?P<initials>[A-ZÆØÅ]{2,4}\d?)[ \t]?=[ \t]?(?P<entry>[A-ZÆØÅ][^=\n;·|]*?)"
    r"(?=[,;.·|]?[ \t]*(?:[A-ZÆØÅ]{2,4}\d?[ \t]?=|[;·|\n]|$))"
)
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}\d?")


def read_keys(text: str) -> Mapping[str, Entry]:
    """Return the person behind each set of initials that the text explains with an equals sign, two at least."""
    found: dict[str, Entry] = {}
    for match in _KEY.finditer(text) if "=" in text else ():
        entries = read_entries(text, Span(*match.span("entry")))
        if len(entries) == 1 and entries[0].person:
            found.setdefault(match["initials"], entries[0]._replace(initials=match["initials"]))
    return found if len(found) > 1 else {}


@cache
def _joint() -> re.Pattern[str]:
    words = "|".join(map(re.escape, structure()["joint_words"]))
    return re.compile(rf"[,;/&+]|\s+(?:{words})\s+")


def read_keyed(text: str, span: Span, keys: Mapping[str, Entry]) -> list[Entry]:
    """Return the entries of a list that names people by explained initials alone, else []."""
    entries: list[Entry] = []
    at = span.start
    for piece in _joint().split(span.of(text)) if keys else ():
        start = text.index(piece, at)
        at = start + len(piece)
        written = piece.strip(" .*_\t")
        if not written:
            continue
        if _INITIALS.fullmatch(written) is None or written not in keys:
            return []
        start = text.index(written, start)
        entries.append(keys[written]._replace(span=Span(start, start + len(written))))
    return entries
