"""The formats that can be read: how each is recognised, and who reads it.

The first bytes decide where they show the format, else the ending of the name. A reader is imported when the first file
of its format arrives: the libraries behind some take longer to load than a text takes to read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from graph.errors import ReadError
from graph.read.content import Content

Reader = Callable[[bytes, str], Content]
"""Takes the bytes of a file and the name to use in messages; raises ReadError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the endings of its files, and the module of this package whose ``read_content`` reads it.

    ``searched`` says whether a folder is searched for such files; a folder's images are mostly pictures.
    """

    media_type: str
    suffixes: tuple[str, ...]
    module: str
    magic: tuple[bytes, ...] = ()
    searched: bool = True

    def read(self, data: bytes, name: str) -> Content:
        """Return the content of a file of this format; raises ReadError as its reader does."""
        return cast(Reader, import_module(f"graph.read.{self.module}").read_content)(data, name)


TEXT: Final = Format("text/plain", (".txt", ".text"), "text")
FORMATS: Final = (
    TEXT,
    Format("text/markdown", (".md", ".markdown"), "markdown"),
    Format("application/pdf", (".pdf",), "pdf", (b"%PDF",)),
    Format("image/png", (".png",), "image", (b"\x89PNG",), searched=False),
    Format("image/jpeg", (".jpg", ".jpeg"), "image", (b"\xff\xd8\xff",), searched=False),
    Format("image/tiff", (".tif", ".tiff"), "image", (b"II*\0", b"MM\0*"), searched=False),
)
READABLE_SUFFIXES: Final = tuple(suffix for one in FORMATS if one.searched for suffix in one.suffixes)
"""The endings of the files that a folder is searched for."""

# How formats begin that hold text in another way, and what to call them.
_OTHER_FORMATS: Final = (
    (b"PK\x03\x04", "et Word-dokument eller en anden pakket fil (docx, odt, zip)"),
    (b"\xd0\xcf\x11\xe0", "et gammelt Word-dokument (doc)"),
    (b"{\\rtf", "et RTF-dokument"),
    (b"GIF8", "et billede"),
    (b"<!doctype html", "en HTML-side"),
    (b"<html", "en HTML-side"),
)


def find_format(data: bytes, name: str) -> Format:
    """Return the format of a file; what shows and says nothing else is plain text.

    Raises ReadError, naming ``name``, for a format that cannot be read.
    """
    beginning = data[:64].lstrip().lower()
    for one in FORMATS:
        if any(beginning.startswith(magic.lower()) for magic in one.magic):
            return one
    _refuse_other_formats(beginning, name)
    return next((one for one in FORMATS if name.lower().endswith(one.suffixes)), TEXT)


def _refuse_other_formats(beginning: bytes, name: str) -> None:
    for magic, what in _OTHER_FORMATS:
        if beginning.startswith(magic.lower()):
            raise ReadError(
                f"{name}: er {what}; denne udgave læser ren tekst (.txt) og Markdown (.md). "
                "Gem referatet som ren tekst, og prøv igen."
            )
