"""How alike an entry of gold and a found one are: 0 where they are not the same one, more for the better match."""

from collections.abc import Sequence
from typing import Final

from benchmarks.quality.values import (
    Entry,
    Json,
    agree,
    any_spelling,
    folded,
    is_optional,
    overlap,
    spellings,
)
from benchmarks.quality.verdicts import Likeness

SAME_TEXT: Final = 0.7  # share of words from which two statements are the same one
SAME_TITLE: Final = 0.8
_LONG_TITLE: Final = 10  # characters from which a title that goes on where the other stops is the same title


def all_agree(*names: str) -> Likeness:
    """Return a likeness that is 1 where every one of the named fields that gold states agrees."""
    return lambda gold, found: float(all(agree(gold[name], found.get(name)) for name in names if name in gold))


def same_item(gold: Entry, found: Entry) -> bool:
    """Return whether both stand under one agenda item; a finer number is right, gold without one accepts any."""
    item, other = gold.get("item"), str(found.get("item") or "")
    return item is None or other == str(item) or other.startswith(f"{item}.")


def same_statement(gold: Entry, found: Entry) -> float:
    """Return how alike two statements of one item are, 0 where one is of an earlier meeting and the other is not."""
    if not same_item(gold, found):
        return 0.0
    if bool(gold.get("earlier")) != bool(found.get("earlier")) and not is_optional(gold):
        return 0.0
    likeness = overlap(gold["text"], found.get("text") or "")
    return likeness if likeness >= SAME_TEXT else 0.0


def same_vote(gold: Entry, found: Entry) -> float:
    """Return 1 where both are votes under one item with the same numbers for and against."""
    return same_item(gold, found) * all_agree("for", "against")(gold, found)


def same_election(gold: Entry, found: Entry) -> float:
    """Return 1 where one item elects the same person to the same function."""
    return same_item(gold, found) * all_agree("person", "function")(gold, found)


def same_numbered(gold: Entry, found: Entry) -> float:
    """Return how alike two agenda items are, 0 where their numbers differ."""
    return same_titled(gold, found) if agree(gold["number"], found.get("number")) else 0.0


def same_titled(gold: Entry, found: Entry) -> float:
    """Return how alike two titles are; one may stop where the other goes on."""
    one, other = gold["title"], found.get("title") or ""
    likeness = overlap(one, other)
    if likeness >= SAME_TITLE:
        return likeness
    shorter, longer = sorted((folded(one), folded(other)), key=len)
    return SAME_TITLE if len(shorter) >= _LONG_TITLE and longer.startswith(shorter) else 0.0


def same_presenter(gold: Json, found: str) -> float:
    """Return 1 where both name one person; gold may hold the name alone, or an entry that may be optional."""
    return float(agree(gold["name"] if isinstance(gold, dict) else gold, found))


def same_label(gold: Entry, found: Entry) -> float:
    """Return 1 where two initiatives or goals share a spelling."""
    return float(bool(spellings(gold) & spellings(found)))


def same_ends(ends: Sequence[str], groups: Sequence[frozenset[str]], gold: Entry, found: Entry) -> float:
    """Return 1 where both relate the same things, each under any spelling that gold gives it."""
    return float(all(any_spelling(gold[end], found.get(end), groups) for end in ends))
