"""Where a document speaks of private persons: people who act in no role."""

import re
from collections.abc import Iterable

from graph.model import Minutes, Span

_REASON = "private person"


def private_sentences(minutes: Minutes) -> list[Span]:
    """Return the sentences about private persons that bear no fact."""
    return [one.span for one in minutes.coverage if one.reason == _REASON]


def private_people(minutes: Minutes) -> frozenset[str]:
    """Return the names of private persons in a document."""
    from graph.lint.draft import make_draft
    from graph.lint.privacy import may_be_private, private_names

    if not private_sentences(minutes) and not may_be_private(minutes.document.text):
        return frozenset()
    return private_names(make_draft(minutes))


def places_of(names: Iterable[str], text: str) -> list[Span]:
    """Return every place in ``text`` that spells one of ``names`` as words of their own, a genitive "s" included.

    Names of several words are found in capitals too; one word in small letters may well be no name.
    """
    longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
    if not longest_first:
        return []
    spellings = "|".join(_spelling(name.split()) for name in longest_first)
    return [Span(*match.span()) for match in re.finditer(rf"(?<!\w)(?:{spellings})(?:'?[sS])?(?!\w)", text)]


def _spelling(words: list[str]) -> str:
    # One blank may be any white space: names break across lines.
    spelled = r"\s+".join(map(re.escape, words))
    return f"(?i:{spelled})" if len(words) > 1 else spelled
