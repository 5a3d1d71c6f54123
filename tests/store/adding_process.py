"""A process that adds small minutes until it is killed, and prints what is durable.

`python -m tests.store.adding_process STORE FIRST`, where FIRST is the number of the first minutes. Every third batch
takes the last file again with other words, so that graphs are replaced and not only made.
"""

import sys

from graph.model import Minutes
from graph.store import Store
from tests.store.board_minutes import board_minutes

BATCH = 4


def minutes_number(number: int, edition: int = 0) -> Minutes:
    """Return the minutes of this number; names recur, with and without a shared organisation."""
    return board_minutes(
        f"{number}.txt",
        f"Udvalg {number % 7} i Havnby",
        [(f"Ida Fjord {number % 5}", f"Skole {number % 3}"), ("Bo Lund", f"Skole {number}")],
        initiatives=[(f"Projekt {number % 4}", ())],
        decision=f"Plan {number} blev godkendt, udgave {edition}.",
    )


def main(folder: str, first: int) -> None:
    """Add without end."""
    with Store.open(folder, create=True) as store:
        print("open", flush=True)
        for start in range(first, first + 10_000, BATCH):
            batch = [minutes_number(number) for number in range(start, start + BATCH)]
            if start % 3 == 0:
                batch[0] = minutes_number(start - 1, edition=1)
            store.add(batch)
            print(*(f"{one.document.sources[0]}={one.document.id}" for one in batch), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
