"""The formats that can be read: how each is recognised, and who reads it.

The bytes decide where they show the format (packages by what is in them), else the ending of the name. A reader is
imported when the first file of its format arrives: the libraries behind some take longer to load than a text takes to
read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from graph.errors import ReadError
from graph.read.content import Content
from graph.read.packages import PackageKind, damaged, find_package_kind, protected

Reader = Callable[[bytes, str], Content]
"""Takes the bytes of a file and the name to use in messages; raises ReadError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the endings of its files, the module whose ``read_content`` reads it, and how its files begin.

    ``package`` is what a zip of parts holds. ``searched`` says whether a folder is searched
    for such files: images in a folder are mostly pictures.
    """

    media_type: str
    suffixes: tuple[str, ...]
    module: str
    magic: tuple[bytes, ...] = ()
    package: PackageKind | None = None
    searched: bool = True

    def read(self, data: bytes, name: str) -> Content:
        """Return the content of a file of this format; raises ReadError as its reader does."""
        return cast(Reader, import_module(f"graph.read.{self.module}").read_content)(data, name)


TEXT: Final = Format("text/plain", (".txt", ".text"), "text")
FORMATS: Final = (
    TEXT,
    Format("text/markdown", (".md", ".markdown"), "markdown"),
    Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (".docx", ".docm"),
        "docx",
        (),
        "docx",
    ),
    Format("application/vnd.oasis.opendocument.text", (".odt", ".ott"), "odt", (), "odt"),
    Format("application/pdf", (".pdf",), "pdf", (b"%PDF",)),
    Format("image/png", (".png",), "image", (b"\x89PNG",), searched=False),
    Format("image/jpeg", (".jpg", ".jpeg"), "image", (b"\xff\xd8\xff",), searched=False),
    Format("image/tiff", (".tif", ".tiff"), "image", (b"II*\0", b"MM\0*"), searched=False),
    Format("text/html", (".html", ".htm", ".xhtml"), "html", (b"<!doctype html", b"<html")),
)
READABLE_SUFFIXES: Final = tuple(suffix for one in FORMATS if one.searched for suffix in one.suffixes)
"""The endings of the files that a folder is searched for."""

# How formats begin that hold text in another way, and what to call them.
_OTHER_FORMATS: Final = (
    (b"PK\x03\x04", "en pakket fil (zip)"),
    (b"{\\rtf", "et RTF-dokument"),
    (b"GIF8", "et billede"),
)
_OTHER_PACKAGES: Final[dict[PackageKind, str]] = {
    "spreadsheet": "et regneark",
    "presentation": "en præsentation",
    "message": "en mail fra Outlook (msg)",
    "old": "et gammelt Office-dokument (doc)",
}


def find_format(data: bytes, name: str) -> Format:
    """Return the format of a file; what shows and says nothing else is plain text.

    Raises ReadError, naming ``name``, for a format that cannot be read.
    """
    beginning = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    packed = find_package_kind(data)
    if packed == "encrypted":
        raise protected(name)
    if packed in _OTHER_PACKAGES:
        raise _refused(name, _OTHER_PACKAGES[packed])
    for one in FORMATS:
        if one.package == packed is not None or any(beginning.startswith(magic.lower()) for magic in one.magic):
            return one
    if beginning.startswith(b"pk\x03\x04") and any(
        one.package and name.lower().endswith(one.suffixes) for one in FORMATS
    ):
        raise damaged(name)
    for magic, what in _OTHER_FORMATS:
        if beginning.startswith(magic.lower()):
            raise _refused(name, what)
    return next((one for one in FORMATS if not one.package and name.lower().endswith(one.suffixes)), TEXT)


def _refused(name: str, what: str) -> ReadError:
    readable = ", ".join(READABLE_SUFFIXES)
    return ReadError(
        f"{name}: er {what}, som ikke kan læses. Gem referatet i et format, der kan ({readable}), og prøv igen."
    )
