"""Facts and switches in, a printed page out."""

from dataclasses import dataclass
from random import Random

from benchmarks.printer.closing import print_closing
from benchmarks.printer.facts import Facts
from benchmarks.printer.head import print_head
from benchmarks.printer.invent import invent_facts
from benchmarks.printer.items import print_items
from benchmarks.printer.noise import print_boilerplate
from benchmarks.printer.order import Order
from benchmarks.printer.page import Page
from benchmarks.printer.people import print_people
from benchmarks.printer.switches import Switches, choose_switches


@dataclass(frozen=True, slots=True)
class Copy:
    """One printed page, and what it was printed from."""

    family: str
    switches: Switches
    facts: Facts
    page: Page


def print_minutes(facts: Facts, switches: Switches, chance: Random) -> Page:
    """Return the facts as a page, in the ways the switches say and the wording that chance picks."""
    order = Order(facts, switches, chance, Page())
    print_boilerplate(order)
    print_head(order)
    print_people(order)
    print_items(order)
    print_closing(order)
    return order.page


def random_copy(family: str, seed: int) -> Copy:
    """Return the minutes of a family that a seed stands for, always the same."""
    chance = Random(f"{family} {seed}")  # noqa: S311
    switches = choose_switches(chance, family)
    facts = invent_facts(chance, family, switches)
    return Copy(family, switches, facts, print_minutes(facts, switches, chance))
