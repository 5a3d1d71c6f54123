"""Who and what the document itself names, and which short forms point at exactly one of them.

A short form ("KBS", "Karen", "Karen Holm") resolves only where one candidate remains; what fits two, or nobody, is
kept as unresolved with its candidates.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.extract.phrases import is_not_name
from graph.extract.spellings import Spellings
from graph.model import Agent

_WORD = re.compile(r"[^\W_][\w'’]*(?:-[^\W_][\w'’]*)*\.?")


@dataclass(frozen=True, slots=True)
class Cast:
    """``forms`` maps every way of writing (words as printed) to the agents it can mean."""

    people: tuple[str, ...]
    forms: Mapping[str, tuple[Agent, ...]]

    def named(self, words: str) -> Agent | None:
        """Return the one agent that ``words`` can mean, or None."""
        found = self.forms.get(words) or self.forms.get(words.removesuffix("s"), ())
        return found[0] if len(found) == 1 else None

    def form_of(self, words: str) -> str:
        """Return ``words`` without a genitive s that belongs to no form."""
        return words if words in self.forms or words.removesuffix("s") not in self.forms else words.removesuffix("s")

    def candidates(self, words: str) -> tuple[Agent, ...]:
        """Return every agent that ``words`` can mean."""
        return self.forms.get(words, ())


def make_cast(people: Iterable[str], initials: Mapping[str, Iterable[str]], others: Mapping[str, Agent]) -> Cast:
    """Return the cast of these people (full names), their printed initials, and other agents by every written form."""
    names = _distinct(people)
    forms: dict[str, list[Agent]] = defaultdict(list)
    full = {name: Agent("person", name) for name in names}
    for name, agent in full.items():
        forms[name].append(agent)
    printed = {short for shorts in initials.values() for short in shorts}
    for name, agent in full.items():
        shorts = set(_short_names(name)) | {i for i in _initials(name) if i not in printed}
        shorts |= set(initials.get(name, ()))
        for short in sorted(shorts):
            if short not in full:
                forms[short].append(agent)
    for form, agent in others.items():
        # Initials that the document gives someone are that person's ("AU"), whoever else goes by them elsewhere.
        if form not in full and form not in printed and agent not in forms[form]:
            forms[form] = [agent]
    return Cast(tuple(names), {form: tuple(agents) for form, agents in forms.items()})


def _distinct(people: Iterable[str]) -> list[str]:
    """Return the names that are no short form of exactly one longer name."""
    every = dict.fromkeys(people)
    known = Spellings(every)
    names = [name for name in every if not (name.endswith("s") and (name[:-1] in known or known.longer(name[:-1])))]
    longer = Spellings(names)
    return [name for name in names if len(longer.longer(name)) != 1]


def _short_names(name: str) -> Iterator[str]:
    words = name.split()
    if len(words) < 2:
        return
    first, rest = words[0], words[1:]
    yield first
    for size in range(1, len(rest)):
        for chosen in combinations(rest, size):
            yield " ".join((first, *chosen))
    if len(rest) > 1 or len(rest[-1]) > 2:
        yield f"{first} {rest[-1][0]}."
        yield f"{first[0]}. {rest[-1]}"


def _initials(name: str) -> Iterator[str]:
    """Yield the initials that minutes may use without explaining them; none that are a word ("OK", "IT")."""
    letters = [part[0] for word in name.split() for part in word.split("-") if part and part[0].isupper()]
    if len(letters) > 1:
        yield from (short for short in ("".join(letters), letters[0] + letters[-1]) if not is_not_name(short))


def words_of(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text, hyphens inside; a full stop after one is left to the caller."""
    return _WORD.finditer(text)
