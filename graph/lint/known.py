"""Know the short forms that need no explanation: words, organisations and parties that every reader knows."""

import re
from functools import cache

from graph.extract.lexicon import lexicon
from graph.extract.phrases import is_not_name, is_party, names_organisation
from graph.extract.tables import read_words
from graph.resources import resource_text

_ROMAN = re.compile(r"[IVXLC]+")


def is_known(short: str) -> bool:
    """Return whether a short form is commonly known: "bl.a.", "EU", "KL", a party's letters, a Roman numeral."""
    if short.islower():
        return short in lexicon().abbreviations or short in read_words("closing_abbreviations.txt")
    named = names_organisation(short) or is_party(short) or is_not_name(short)
    return named or short in _known() or _ROMAN.fullmatch(short) is not None


@cache
def _known() -> frozenset[str]:
    lines = resource_text("data/da/known_abbreviations.txt").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
