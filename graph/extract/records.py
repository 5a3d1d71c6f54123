"""Make the records that extraction passes from step to step, by the thousand for each document."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True)
def record(fields: type[Class]) -> type[Class]:
    """Return the class as a dataclass that is never changed.

    mypy sees to that. ``dataclass(frozen=True)`` would have Python see to it as well, and making one would cost four
    times as much: the facts of the model, which leave this package, are made so.
    """
    return dataclass(slots=True, unsafe_hash=True)(fields)
