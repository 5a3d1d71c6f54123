"""The wording of the printer: tables of ways to say one thing, in ``wording/*.yaml``."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

_FOLDER = Path(__file__).resolve().parent / "wording"


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table ``wording/NAME.yaml``."""
    loaded: dict[str, Any] = yaml.safe_load((_FOLDER / f"{name}.yaml").read_text("utf-8"))
    return loaded


def ways(name: str, key: str) -> list[str]:
    """Return every way the table has of saying ``key``."""
    found: list[str] = table(name)[key]
    return found


def say(chance: Random, name: str, key: str, **slots: str) -> str:
    """Return one way of saying ``key``, its slots filled, with a capital first letter."""
    return capital(chance.choice(ways(name, key)).format(**slots))


def capital(words: str) -> str:
    """Return ``words`` with a capital first letter."""
    return words[:1].upper() + words[1:]


def enumeration(words: list[str] | tuple[str, ...]) -> str:
    """Return "A", "A og B" or "A, B og C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} og {words[-1]}"
