"""What made-up minutes say, before any of it is put into words."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Presence = Literal["present", "absent", "substitute", "guest"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the meeting; ``stands_in_for`` is the name of whom a substitute replaces."""

    name: str
    role: str
    organisation: str
    initials: str
    party: str
    presence: Presence = "present"
    stands_in_for: str | None = None
    arrives: str | None = None
    leaves: str | None = None


@dataclass(frozen=True, slots=True)
class Forum:
    """A body: its full name, how a sentence calls it ("styregruppen"), and the one it may write to."""

    name: str
    short: str
    other: str


@dataclass(frozen=True, slots=True)
class Task:
    """What ``owners`` are to do, as a finite verb ("ringer til smeden") and as an infinitive ("ringe til smeden")."""

    owners: tuple[str, ...]
    finite: str
    infinitive: str
    due: date | str | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """How many voted for, against and blank."""

    in_favour: int
    against: int
    blank: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Someone elected to a function."""

    person: str
    function: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was decided: an outcome, and what it is about as a noun, a clause and an infinitive."""

    outcome: str
    thing: str
    clause: str
    infinitive: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One item of the agenda."""

    number: str | None
    title: str
    presenters: tuple[str, ...] = ()
    closed: bool = False
    proposals: tuple[str, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    ballot: Ballot | None = None
    elections: tuple[Choice, ...] = ()
    tasks: tuple[Task, ...] = ()
    attachments: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one meeting's minutes say. ``chair`` and ``note_taker`` are names of people who came."""

    forum: Forum
    number: int
    day: date
    start: str
    end: str
    place: str
    people: tuple[Person, ...]
    chair: str
    note_taker: str
    matters: tuple[Matter, ...]
    next_day: date
    other_day: date
    approvers: tuple[str, ...] = field(default=())

    def came(self) -> tuple[Person, ...]:
        """Return who took part, guests aside."""
        return tuple(one for one in self.people if one.presence in ("present", "substitute"))
