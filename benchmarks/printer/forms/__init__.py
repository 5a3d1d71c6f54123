"""Render a page as a file of any format: one module per format, each with ``render(blocks, rows) -> bytes``."""

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from benchmarks.printer.page import Block

FORMATS = {".txt": "text", ".md": "markdown", ".docx": "word", ".odt": "opendocument", ".html": "web", ".pdf": "paper"}


def render(blocks: Sequence[Block], suffix: str, rows: str = "pipes") -> bytes:
    """Return the file; ``rows`` says how a plain text sets off the cells of a table: "pipes" or "tabs"."""
    module = import_module(f"benchmarks.printer.forms.{FORMATS[suffix]}")
    return cast(bytes, module.render(blocks, rows))
