"""Compare two values as a reader would: case, punctuation and white space aside, any accepted value right.

A gold value may be a list: any of its values is right, and ``null`` in it means that saying nothing is right too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

# An entry of the JSON that docs/contract.schema.json describes, or of a gold file, which is written by hand.
Entry = Mapping[str, Any]
Json = Any


def folded(value: Json) -> str:
    """Return the words of a value in lower case, one blank between them; "" for nothing."""
    return " ".join(re.findall(r"\w+", str(value).casefold())) if value is not None else ""


def accepted(gold: Json) -> frozenset[str]:
    """Return every spelling that gold accepts, folded; "" among them where nothing may be said."""
    return frozenset(folded(value) for value in (gold if isinstance(gold, list) else [gold]))


def agree(gold: Json, found: Json) -> bool:
    """Return whether what was found is one of the values that gold accepts."""
    return folded(found) in accepted(gold)


def overlap(one: str, other: str) -> float:
    """Return the F1 of the words that two texts share, each as often as it stands (0–1)."""
    words, others = Counter(folded(one).split()), Counter(folded(other).split())
    return 2 * (words & others).total() / max(1, words.total() + others.total())


def spellings(entry: Entry) -> frozenset[str]:
    """Return the label and the aliases of an initiative or goal, folded."""
    return (accepted(entry["label"]) | accepted(list(entry.get("aliases", ())))) - {""}


def listed(value: Json) -> list[Json]:
    """Return a value that may be one, several or none as a list."""
    return value if isinstance(value, list) else [value] if value else []


def is_optional(gold: Json) -> bool:
    """Return whether gold leaves an entry open: it is then neither missed nor wrong."""
    return isinstance(gold, Mapping) and bool(gold.get("optional"))


def any_spelling(gold: Json, found: Json, groups: Iterable[frozenset[str]]) -> bool:
    """Return whether both name the same thing; each of ``groups`` holds the spellings of one thing."""
    wanted, said = accepted(gold), folded(found)
    return said in wanted or any(wanted & group and said in group for group in groups)
