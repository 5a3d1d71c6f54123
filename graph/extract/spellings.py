"""Tell which longer names a shorter spelling can stand for ("Karen Sand" for "Karen Holm Sand")."""

from collections import defaultdict
from collections.abc import Iterable


class Spellings:
    """Names, found by what a shorter spelling of them keeps: the first word and one later word, or its initial.

    A list of a thousand people is looked through once, not once for each of them.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, None] = {}
        self._kept: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in names:
            self.add(name)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def add(self, name: str) -> None:
        """Add a name; one that is known already changes nothing."""
        words = name.split()
        if name in self._names or not words:
            return
        self._names[name] = None
        if len(words) > 1:
            for kept in {"", *words[1:], *(word[0] + "." for word in words[1:])}:
                self._kept[words[0], kept].append(name)

    def longer(self, short: str) -> list[str]:
        """Return the names that ``short`` is a short form of, in the order they were added."""
        words = short.split()
        if not words:
            return []
        last = words[-1] if len(words) > 1 else ""
        kept = last[0] + "." if _is_initial(last) else last
        return [name for name in self._kept.get((words[0], kept), ()) if is_short_form(short, name)]


def is_short_form(short: str, full: str) -> bool:
    """Return whether ``short`` is ``full`` with names left out: same first name, the rest in order."""
    few, many = short.split(), full.split()
    if len(few) >= len(many) or few[0] != many[0]:
        return False
    remaining = iter(many)
    return all(any(_same_word(word, other) for other in remaining) for word in few)


def _same_word(word: str, other: str) -> bool:
    return word == other or (_is_initial(word) and other.startswith(word[0]))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1
