"""Print what `add` costs as a store grows: CPU time per thousand documents, peak memory, a second `add`, disk.

    python benchmarks/scale.py [N] [--keep FOLDER]

N (10,000) fictional minutes, 25 a forum, are written to a temporary folder and added to a store. Forums, people
and initiatives recur, namesakes among them, so that who is who is asked over and over. CPU time counts all threads, the
database's own included. The exit code is 1 where the last tenth costs more than 1.5 times the first, memory passes
400 MB, or the second `add` more than 5 % of the first.
"""

import argparse
import random
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import process_time

from graph.build import add_files, find_files
from graph.store import Store

WORDS = """
first: Anne Bo Camilla Dorte Erik Freja Gitte Hans Ida Jens Karen Lars Mette Niels Ole Pernille Rikke Søren Tine Ulla
last: Agerlund Bakkegaard Dalbæk Elkær Fjordgaard Hedelund Kærsgaard Lindholt Mosegaard Nørrevang Ravnkilde Skovbo
place: Nørlund Sandholm Mosebjerg Vesterholm Tranekilde Hvideå Lyngå Sandby Klitby Havnby Birkemose Åbrinken
region: Fjordland Sundland Hedeland
forum: Styregruppen Projektgruppen Klyngestyregruppen Samordningsgruppen
topic: trivsel genoptræning udskrivelse skolefravær hjemmepleje forebyggelse demens sårpleje telemedicin overgange
title: Direktør Sundhedschef Kontorchef Specialkonsulent Projektleder
month: januar februar marts april maj juni august september oktober november december
"""
LISTS = {line.partition(": ")[0]: line.partition(": ")[2].split() for line in WORDS.strip().splitlines()}
MEETINGS_A_FORUM = 25


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave texts and store here")
    arguments = parser.parse_args()
    folder = arguments.keep or Path(tempfile.mkdtemp())
    try:
        sys.exit(0 if _measure(folder, arguments.count) else 1)
    finally:
        if arguments.keep is None:
            shutil.rmtree(folder)


def _measure(folder: Path, count: int) -> bool:
    characters = write_minutes(folder / "minutes", count)
    print(f"{count} minutes of {characters // count} characters in the mean")
    curve = _add(folder)
    tenth = count // 10
    first, last = _spent(curve, 0, tenth), _spent(curve, count - tenth, count)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024) / 1e3
    again = _add(folder)[-1][1]
    total = curve[-1][1]
    with Store.open(folder / "store") as store:
        stats, quads = store.stats(), int(store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"])
    print(f"first tenth {first:.1f} CPU s, last tenth {last:.1f}: {last / first:.2f} times")
    print(f"all {total:.1f} CPU s, {1000 * total / count:.1f} ms a document; peak memory {memory * 1000:.0f} MB")
    print(f"second add {again:.1f} CPU s: {100 * again / total:.1f} % of the first")
    print(f"{quads / count:.0f} quads and {stats.size / count / 1000:.0f} kB on disk a document")
    print(f"{stats.entities}; {stats.maybe_same} names may be the same")
    return stats.documents == count and last <= 1.5 * first and memory * 1000 <= 400 and again <= 0.05 * total


def _add(folder: Path) -> list[tuple[int, float]]:
    """Add the folder and return (documents durable, CPU seconds until then) at the end of each batch."""
    begin, curve = process_time(), [(0, 0.0)]
    with Store.open(folder / "store", create=True) as store:
        for number, _ in enumerate(add_files(store, find_files([folder / "minutes"])), 1):
            now = process_time() - begin
            # Results come in batches: the first of a batch bears its cost, the others none.
            if number == curve[-1][0] + 1 and now - curve[-1][1] < 0.001:
                curve[-1] = (number, curve[-1][1])
            else:
                curve.append((number, now))
                print(f"\r{number} {now:.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)
    curve.append((number, process_time() - begin))
    return curve


def _spent(curve: list[tuple[int, float]], start: int, end: int) -> float:
    return _at(curve, end) - _at(curve, start)


def _at(curve: list[tuple[int, float]], number: int) -> float:
    """Return the CPU seconds until so many documents were durable, in proportion within a batch."""
    for (before, spent), (after, total) in pairwise(curve):
        if number <= after:
            return spent + (total - spent) * (number - before) / max(1, after - before)
    return curve[-1][1]


def write_minutes(folder: Path, count: int) -> int:
    """Write fictional minutes to ``folder``, the same for the same ``count``; return how many characters."""
    folder.mkdir(parents=True, exist_ok=True)
    chance, characters = random.Random(20240521), 0  # noqa: S311
    for number in range(count):
        text = "\n".join(_minutes(chance, number, count)) + "\n"
        characters += len(text)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return characters


def _minutes(chance: random.Random, number: int, count: int) -> Iterator[str]:
    # Forums come into being all along: every second document is of the newest, the others of any before it.
    newest = number // MEETINGS_A_FORUM
    forum = newest if number % 2 else chance.randint(0, newest)
    members, year = _members(forum), 2010 + number * 15 // count
    body = f"{_word('forum', forum)} for {_word('topic', forum // 4)} i {_word('place', forum // 40)}"
    yield f"Referat fra møde nr. {1 + number % 12} i {body}\n"
    yield f"Dato: {1 + number % 28}. {_word('month', number)} {year} kl. 13.00-15.00\n"
    yield f"Sted: {_word('place', forum)} Rådhus\n\nDeltagere:"
    for name, title, organisation in members:
        yield f"- {title} {name}, {organisation}{' – afbud' if chance.random() < 0.15 else ''}"
    yield "\nDagsorden:\n\n1. Godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n"
    for item in range(2, 6):
        yield from _item(chance, item, forum, members)
    yield f"Næste møde er den {1 + number % 28}. {chance.choice(LISTS['month'])} {year + 1}."


def _members(forum: int) -> list[tuple[str, str, str]]:
    chance, members = random.Random(forum), []  # noqa: S311
    for place in range(8):
        name = " ".join(chance.choice(LISTS[part]) for part in ("first", "first", "last", "last"))
        organisation = f"{_word('place', forum + place % 4)} Kommune" if place else f"Region {_word('region', forum)}"
        members.append((name, chance.choice(LISTS["title"]), organisation))
    return members


def _item(chance: random.Random, item: int, forum: int, members: list[tuple[str, str, str]]) -> Iterator[str]:
    topic = _word("topic", forum + item)
    project = f"{topic.capitalize()}sprojektet {_word('place', forum + item)}"
    leader, helper = (chance.choice(members)[0] for _ in range(2))
    yield f"{item}. Status for {project} ved {leader}\n\nDet indstilles:\n"
    yield f"At status for {project} tages til efterretning\n"
    yield f"{leader} orienterede om {topic}. Antallet af forløb er steget til {chance.randint(20, 900)}."
    yield f"Der var enighed om, at {project} fortsætter i {chance.randint(2, 12)} måneder.\n"
    yield f"{helper} lover at sende en opgørelse over {topic} inden næste møde."
    yield f"{leader} er ansvarlig for {project}. Status blev taget til efterretning.\n"


def _word(kind: str, number: int) -> str:
    return LISTS[kind][number % len(LISTS[kind])]


if __name__ == "__main__":
    main()
