"""Find the files of ``ontology/`` and ``data/``, in a checkout and in an installed wheel."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.errors import DataError


@cache
def resource(name: str) -> Traversable:
    """Return the file or folder ``name``, such as ``"data/da/months.tsv"`` or ``"ontology"``.

    Raises DataError where neither the wheel nor the checkout has it.
    """
    for root in (files("graph"), Path(__file__).resolve().parent.parent):
        found = root.joinpath(*name.split("/"))
        if found.is_file() or found.is_dir():
            return found
    raise DataError(f"{name}: not found in this installation; install referatgraf again")


def resource_text(name: str) -> str:
    """Return the text of the file ``name``."""
    return resource(name).read_text(encoding="utf-8")
