"""Render a page as a file of any format: one module per format, each with ``render(blocks, rows) -> bytes``."""

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from benchmarks.printer.page import Block

FORMATS = {".txt": "text", ".md": "markdown", ".docx": "word", ".odt": "opendocument", ".html": "web", ".pdf": "paper"}


def render(blocks: Sequence[Block], suffix: str, rows: str = "pipes", wrapping: str = "none") -> bytes:
    """Return the file.

    In plain text, ``rows`` says how the cells of a table are set off ("pipes" or "tabs"), ``wrapping`` whether long
    lines are broken ("hard") or not ("none").
    """
    module = import_module(f"benchmarks.printer.forms.{FORMATS[suffix]}")
    return cast(bytes, module.render(blocks, rows, wrapping))
