"""Print how fast texts become N-Quads lines, against spaCy's bare Danish tokenizer on the same texts in the same run.

    python benchmarks/speed.py [--rounds N] [--at-most RATIO] [FILE…]

CPU time, warm: reading files, the store and validation are apart. Without FILEs the texts are those of
``data/examples`` and, where the environment variable REFERATGRAF_SHARED names a folder, of its ``minutes``. Also
printed: what `--help` and `ask` cost from start to end, against a bare interpreter. Needs the extra ``benchmark``
(spaCy). With ``--at-most`` the exit code is 1 where the ratio of the whole is higher.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from graph import extract_minutes
from graph.model import Document
from graph.rdf.quads import quad_lines
from graph.read import READABLE_SUFFIXES, read_document

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "Hvem arbejder med TUT2?"


def main() -> None:
    arguments = _arguments()
    documents = [read_document(path) for path in arguments.files or _sample_files()]
    ratio = _print_pipeline(documents, arguments.rounds)
    _print_start_up(arguments.files or _sample_files())
    sys.exit(arguments.at_most is not None and ratio > arguments.at_most)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=20, help="how often each text is timed; the median counts")
    parser.add_argument("--at-most", type=float, help="the highest ratio to spaCy that passes")
    return parser.parse_args()


def _sample_files() -> list[Path]:
    folders = [ROOT / "data" / "examples"]
    if shared := os.environ.get("REFERATGRAF_SHARED"):
        folders.append(Path(shared) / "minutes")
    found = [path for folder in folders for path in sorted(folder.iterdir())]
    return [path for path in found if path.suffix in READABLE_SUFFIXES and not path.stem.isupper()]


def _print_pipeline(documents: list[Document], rounds: int) -> float:
    import spacy

    make_doc = spacy.blank("da").make_doc
    print(f"{'text':<48} {'characters':>10} {'quads':>6} {'ours ms':>8} {'spaCy ms':>8} {'ratio':>6}")
    ours_sum = theirs_sum = 0.0
    for document in documents:
        ours = _cpu_milliseconds(partial(quads_of, document), rounds)
        theirs = _cpu_milliseconds(partial(make_doc, document.text), rounds)
        ours_sum, theirs_sum = ours_sum + ours, theirs_sum + theirs
        name, size, quads = document.sources[0][:48], len(document.text), len(quads_of(document))
        print(f"{name:<48} {size:>10} {quads:>6} {ours:>8.2f} {theirs:>8.2f} {ours / theirs:>6.2f}")
    ratio = ours_sum / theirs_sum
    print(f"{'whole':<48} {'':>10} {'':>6} {ours_sum:>8.2f} {theirs_sum:>8.2f} {ratio:>6.2f}")
    return ratio


def quads_of(document: Document) -> list[str]:
    """Return the N-Quads lines of a document, from its text on."""
    return quad_lines(extract_minutes(document), {})


def _cpu_milliseconds(work: Callable[[], object], rounds: int) -> float:
    for _ in range(2):
        work()
    times = []
    for _ in range(rounds):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return median(times) * 1000


def _print_start_up(files: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "cli.py")]
        store = ["--store", str(Path(folder) / "store")]
        subprocess.run([*command, "add", *map(str, files), *store], capture_output=True, check=False)
        bare = _child_milliseconds([sys.executable, "-c", ""])
        print(f"\nbare interpreter {bare:.0f} ms")
        for name, arguments in (("--help", ["--help"]), ("ask", ["ask", QUESTION, *store])):
            spent = _child_milliseconds([*command, *arguments])
            print(f"{name:<16} {spent:.0f} ms, {spent / bare:.1f} times a bare interpreter")


def _child_milliseconds(command: list[str], runs: int = 7) -> float:
    """Return the median CPU time of a command from start to end."""
    times = []
    for _ in range(runs + 1):
        before = os.times()
        subprocess.run(command, capture_output=True, check=False)
        after = os.times()
        times.append(after.children_user - before.children_user + after.children_system - before.children_system)
    return median(times[1:]) * 1000


if __name__ == "__main__":
    main()
