"""Fictional minutes to put one thing into: a header, items, and what is read of them."""

from typing import Any

from graph.extract.minutes import extract_minutes
from graph.model import Agent, Minutes
from graph.read.document import read_bytes

TITLE = "Referat af møde i Havneudvalget\nDato: 3. maj 2024\n"
PRESENT = "Til stede: Asta Brink, Bo Lind, Lis Toft\n"
ITEMS = "\n1. Velkomst\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n"


def read(text: str, name: str = "referat.txt") -> Minutes:
    return extract_minutes(read_bytes(text.encode(), name))


def read_item(text: str, header: str = TITLE + PRESENT, title: str = "Molen") -> Minutes:
    """Return the minutes whose item 2 is ``text``."""
    return read(f"{header}\n1. Velkomst\n\nIntet.\n\n2. {title}\n\n{text}\n\n3. Eventuelt\n\nIntet.\n")


def stated(fact: Any, *names: str) -> dict[str, Any]:
    """Return those of the fields that say something, agents by their names."""
    said = {name: getattr(fact, name) for name in names}
    return {name: plain(value) for name, value in said.items() if value not in (None, (), False) or value is False}


def plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.name if isinstance(value, Agent) else value
