"""What every part of the printer is given: the facts, the switches, chance, and the page to print on."""

from dataclasses import dataclass
from random import Random

from benchmarks.printer.facts import Facts
from benchmarks.printer.page import Page
from benchmarks.printer.switches import Switches
from benchmarks.printer.words import enumeration, say, ways


@dataclass(frozen=True, slots=True)
class Order:
    """One copy to print."""

    facts: Facts
    switches: Switches
    chance: Random
    page: Page

    def is_set(self, switch: str, *positions: str) -> bool:
        """Return whether the switch stands in one of the positions."""
        return self.switches[switch] in positions

    def say(self, table: str, key: str, **slots: str) -> str:
        """Return one way of saying ``key``."""
        return say(self.chance, table, key, **slots)

    def one_of(self, table: str, key: str) -> str:
        """Return one word of a list as it stands."""
        return self.chance.choice(ways(table, key))

    def refer(self, name: str) -> str:
        """Return how a sentence refers to someone the list of people names in full."""
        if self.is_set("people", "none") or self.is_set("reference", "full"):
            return name
        return name.split()[0] if self.is_set("reference", "first") else self.initials(name)

    def initials(self, name: str) -> str:
        """Return the initials that the list of people gives someone."""
        return next(one.initials for one in self.facts.people if one.name == name)

    def refer_all(self, names: tuple[str, ...]) -> str:
        """Return how a sentence refers to several."""
        return enumeration([self.refer(name) for name in names])
