"""Invent the facts of one meeting: people, items, and what was said of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks.printer.dates import in_sentence
from benchmarks.printer.facts import Ballot, Choice, Facts, Forum, Matter, Person, Presence, Resolution, Task
from benchmarks.printer.switches import Switches
from benchmarks.printer.words import table, ways

_FORUMS = {
    "municipal-committee": ("committee",), "council-portal": ("committee",), "association-board": ("board",),
    "general-assembly": ("board",), "housing-association": ("board",), "parish-council": ("board",),
    "school-board": ("board",), "network-notes": ("network",), "steering-group": ("project",),
    "action-log": ("project",), "project-table": ("project",),
}  # fmt: skip
_OUTCOMES = (
    "approved", "approved", "adopted", "adopted", "noted", "noted", "agreed", "agreed", "mandate", "deferred",
    "rejected", "withdrawn", "recommended", "forwarded",
)  # fmt: skip
_MORE: tuple[tuple[Presence, int], ...] = (("present", 3), ("absent", 2), ("guest", 1))
_ALONE = frozenset({"deferred", "withdrawn", "recommended"})


def invent_facts(chance: Random, family: str, switches: Switches) -> Facts:
    """Return made-up facts that the switches can print."""
    kind = chance.choice(_FORUMS.get(family, ("project", "committee", "board", "network")))
    name, short, other = chance.choice(table("forums")[kind])
    forum = Forum(name.format(place=chance.choice(ways("names", "place"))), short, other)
    people = _people(chance, switches)
    present = [one.name for one in people if one.presence == "present"]
    day = _workday(date(2009, 1, 5) + timedelta(chance.randrange(6200)))
    begin = chance.choice((8, 9, 10, 13, 15, 16, 17, 19))
    return Facts(
        forum,
        chance.randint(1, 24),
        day,
        f"{begin:02d}:{chance.choice(('00', '30'))}",
        f"{begin + 2:02d}:{chance.choice(('00', '15', '45'))}",
        chance.choice(ways("names", "room")),
        people,
        present[0],
        present[1],
        _matters(chance, switches, day, people),
        _workday(day + timedelta(chance.randint(20, 90))),
        day + timedelta(chance.randint(2, 15)),
        tuple(present[:2]),
    )


def _workday(day: date) -> date:
    return day + timedelta(max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _people(chance: Random, switches: Switches) -> tuple[Person, ...]:
    """Return seven to twelve people, no first name and no initials twice, the absent before their substitutes."""
    firsts = iter(chance.sample(ways("names", "first"), 14))
    lasts = iter(chance.sample(ways("names", "last"), 14))
    statuses: list[Presence] = ["present", "present", "present", "present"]
    for status, most in _MORE:
        statuses += [status] * chance.randint(0, most)
    made = [_person(chance, next(firsts), next(lasts), status) for status in statuses]
    absent = [one for one in made if one.presence == "absent"]
    if absent and chance.random() < 0.5:
        stand_in = _person(chance, next(firsts), next(lasts), "substitute", absent[0])
        made.insert(made.index(absent[0]) + 1, stand_in)
    if switches["partial"] != "none":
        made[2] = _partly(chance, made[2], switches["partial"])
    return tuple(made)


def _person(chance: Random, first: str, last: str, presence: Presence, absent: Person | None = None) -> Person:
    middle = [chance.choice(ways("names", "middle"))] if chance.random() < 0.3 else []
    name = " ".join((first, *middle, last))
    place = chance.choice(ways("names", "place"))
    organisation = absent.organisation if absent else chance.choice(ways("names", "organisation")).format(place=place)
    initials = "".join(part[0] for part in name.replace("-", " ").split())
    return Person(
        name, chance.choice(ways("names", "role")), organisation, initials, chance.choice(ways("names", "parties")),
        presence, absent.name if absent else None,
    )  # fmt: skip


def _partly(chance: Random, one: Person, form: str) -> Person:
    came = chance.random() < 0.5
    moments = ("3", "2") if form == "items" else ("14:30", "15:15")
    return Person(
        one.name, one.role, one.organisation, one.initials, one.party, one.presence, one.stands_in_for,
        moments[0] if came else None, None if came else moments[1],
    )  # fmt: skip


def _matters(chance: Random, switches: Switches, day: date, people: tuple[Person, ...]) -> tuple[Matter, ...]:
    came = [one.name for one in people if one.presence == "present"]
    topics = chance.sample(ways("matters", "matters"), chance.randint(3, 6))
    # No task twice: without numbers, nothing would tell one from the other.
    tasks = iter(chance.sample(table("tasks")["tasks"], 14))
    matters = [_topic(chance, switches, topic, came, day, tasks) for topic in topics]  # type: ignore[arg-type]
    opening = {"title": chance.choice(ways("matters", "opening")), "thing": "dagsordenen"}
    first = Matter(None, opening["title"], resolutions=(Resolution("approved", "dagsordenen", "", ""),))
    matters.insert(0, first)
    if switches["election"] == "sentence":
        functions = chance.sample(ways("decisions", "functions"), 2)
        chosen = tuple(Choice(chance.choice(came), function) for function in functions)
        matters.append(Matter(None, chance.choice(ways("matters", "election")), elections=chosen))
    return tuple(_numbered(matters, switches["numbering"]))


def _topic(
    chance: Random, switches: Switches, topic: dict[str, str], came: list[str], day: date,
    tasks: Iterator[tuple[str, str]],
) -> Matter:  # fmt: skip
    thing, clause, infinitive = topic["thing"], topic["clause"], topic["infinitive"]
    outcome = chance.choice(_OUTCOMES)
    resolutions = [Resolution(outcome, thing, clause, infinitive)] if chance.random() < 0.8 else []
    ballot = Ballot(chance.randint(5, 40), chance.randint(1, 4), chance.randint(0, 3))
    if switches["vote"] == "named":
        against = chance.randint(1, 2)
        ballot = Ballot(len(came) - against, against, 0)
    voted = switches["vote"] != "none" and outcome in ("approved", "adopted") and chance.random() < 0.6
    ideas = [words.format(thing=thing, clause=clause) for words in ways("matters", "proposals")]
    closed = switches["closed"] == "prefix" and chance.random() < 0.3
    return Matter(
        None,
        topic["title"],
        _presenters(chance, switches, came),
        closed,
        tuple(chance.sample(ideas, chance.randint(1, 2))) if switches["proposal"] != "none" else (),
        tuple(resolutions),
        ballot if voted and resolutions else None,
        tasks=() if closed or outcome in _ALONE or not resolutions else _tasks(chance, switches, came, day, tasks),
        attachments=_attachments(chance, switches, topic["title"]),
        history=_history(chance, switches, day, infinitive),
        remarks=_remarks(chance, switches, came),
    )


def _presenters(chance: Random, switches: Switches, came: list[str]) -> tuple[str, ...]:
    if switches["presenter"] == "none" or chance.random() < 0.3:
        return ()
    return tuple(chance.sample(came, 2 if chance.random() < 0.15 and switches["presenter"] != "sentence" else 1))


def _tasks(
    chance: Random, switches: Switches, came: list[str], day: date, tasks: Iterator[tuple[str, str]]
) -> tuple[Task, ...]:
    if switches["task"] == "none" or chance.random() < 0.4:
        return ()
    chosen = islice(tasks, chance.randint(1, 2))
    return tuple(
        Task(tuple(chance.sample(came, 2 if chance.random() < 0.15 else 1)), finite, infinitive, _due(chance, day))
        for finite, infinitive in chosen
    )


def _due(chance: Random, day: date) -> date | str | None:
    roll = chance.random()
    if roll < 0.5:
        return None
    return day + timedelta(chance.randint(5, 60)) if roll < 0.75 else chance.choice(ways("tasks", "due_words"))


def _attachments(chance: Random, switches: Switches, title: str) -> tuple[str, ...]:
    if switches["attachments"] == "none" or chance.random() < 0.5:
        return ()
    chosen = chance.sample(ways("matters", "attachments"), chance.randint(1, 3))
    place = chance.choice(ways("names", "place"))
    return tuple(words.format(title=title[0].lower() + title[1:], place=place) for words in chosen)


def _history(chance: Random, switches: Switches, day: date, infinitive: str) -> tuple[str, ...]:
    if switches["history"] == "none" or chance.random() < 0.3:
        return ()
    past = in_sentence(day - timedelta(chance.randint(30, 400))).partition(" den ")[2]
    return tuple(
        words.format(date=past, infinitive=infinitive) for words in chance.sample(ways("matters", "history"), 3)
    )


def _remarks(chance: Random, switches: Switches, came: list[str]) -> tuple[str, ...]:
    most = 1 if switches["remarks"] == "few" else 3
    # A heading with nothing under it is none.
    fewest = int(switches["numbering"] == "headings")
    chosen = chance.sample(ways("matters", "remarks"), chance.randint(fewest, most))
    return tuple(words.format(person=chance.choice(came)) for words in chosen)


def _numbered(matters: list[Matter], numbering: str) -> list[Matter]:
    if numbering == "headings":
        return matters
    marks = "ABCDEFGHIJKLMN" if numbering == "letter" else [str(number) for number in range(1, 20)]
    return [replace(matter, number=mark) for matter, mark in zip(matters, marks, strict=False)]
