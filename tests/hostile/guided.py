"""Read inputs that atheris steers towards code not reached before: ``python -m tests.hostile.guided -runs=1000``.

The first byte says the format, the rest is the file. What libFuzzer takes (``-runs``, ``-seed``, ``-max_len``, a folder
of inputs) may be given. Needs the extra ``fuzz``.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["graph"]):
    from graph.read import READABLE_SUFFIXES
    from tests.hostile.reading import read_hostile
from tests.hostile.seeds import seeds

_FEW = 20


def read_one(data: bytes) -> None:
    """Read one input; what it raises is what atheris reports."""
    if data:
        read_hostile(data[1:], READABLE_SUFFIXES[data[0] % len(READABLE_SUFFIXES)])


def write_seeds(folder: Path) -> None:
    """Write some files of each format for atheris to begin with."""
    for number, suffix in enumerate(READABLE_SUFFIXES):
        for place, data in enumerate(seeds(suffix)[:_FEW]):
            (folder / f"{number}-{place}").write_bytes(bytes([number]) + data)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_seeds(Path(folder))
        atheris.Setup([*sys.argv, folder], read_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
