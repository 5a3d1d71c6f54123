"""Open the packages that word processors write (a zip of XML parts), and parse markup that nobody vouches for.

Nothing is written to disk and nothing is fetched: a part is unpacked into memory when it is asked for, what it may
grow to is limited, and a document type, which is where entities are declared, is refused.
"""

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

from graph.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PackageKind = Literal["docx", "odt", "spreadsheet", "presentation", "message", "old", "encrypted"]

_MOST_UNPACKED: Final = 60_000_000
_MOST_PARTS: Final = 20_000
# Deflate makes at most 1:1032. The XML of an honest document of several megabytes stays below 1:60.
_MOST_GROWTH: Final = 200
_GROWTH_COUNTS_FROM: Final = 2_000_000
_OLE: Final = b"\xd0\xcf\x11\xe0"
# What the compound files of older Office hold, by the name of a stream in them.
_STREAMS: Final[tuple[tuple[bytes, PackageKind], ...]] = (
    ("EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("__properties_version1.0".encode("utf-16-le"), "message"),
    ("Workbook".encode("utf-16-le"), "spreadsheet"),
    ("PowerPoint Document".encode("utf-16-le"), "presentation"),
)
_DOCUMENT_TYPE: Final = re.compile(rb"<!DOCTYPE|<\0!\0D\0O\0C\0T\0Y\0P\0E|\0<\0!\0D\0O\0C\0T\0Y\0P\0E", re.IGNORECASE)
_WORD_PART: Final = re.compile(r"word/document\d*\.xml")
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
# What zipfile and zlib raise for bytes that are no sound archive.
_DAMAGED: Final = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


def find_package_kind(data: bytes) -> PackageKind | None:
    """Return what the file is by what it contains, whatever its name says; None for any other file or archive."""
    if data.startswith(_OLE):
        return next((kind for stream, kind in _STREAMS if stream in data), "old")
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            media_type = archive.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except (*_DAMAGED, RuntimeError, OSError):
        return None
    if any(_WORD_PART.fullmatch(name) for name in names):
        return "docx"
    if media_type.startswith(_OPEN_DOCUMENT):
        what = media_type.removeprefix(_OPEN_DOCUMENT)
        return "odt" if what.startswith("text") else "spreadsheet" if what.startswith("spreadsheet") else "presentation"
    if "xl/workbook.xml" in names:
        return "spreadsheet"
    return "presentation" if "ppt/presentation.xml" in names else None


@dataclass(slots=True)
class Package:
    """An opened package; ``name`` is the file's, for messages."""

    archive: zipfile.ZipFile
    name: str
    _unpacked: int = 0
    _names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._names = frozenset(self.archive.namelist())

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all parts."""
        return self._names

    def part(self, path: str) -> bytes | None:
        """Return the bytes of the part ``path``, or None where there is none.

        Raises ReadError where it is damaged, encrypted, or would grow beyond what a document needs.
        """
        if path not in self._names:
            return None
        info = self.archive.getinfo(path)
        if info.flag_bits & 1:
            raise protected(self.name)
        room = _MOST_UNPACKED - self._unpacked
        self._check_size(info.file_size, info.compress_size, room)
        try:
            with self.archive.open(info) as file:
                data = file.read(room + 1)
        except _DAMAGED as error:
            raise damaged(self.name) from error
        self._check_size(len(data), info.compress_size, room)
        self._unpacked += len(data)
        return data

    def xml(self, path: str) -> "Element | None":
        """Return the root of the XML part ``path``, or None where there is none; raises ReadError as `part` does."""
        data = self.part(path)
        return None if data is None else parse_xml(data, self.name)

    def _check_size(self, size: int, packed: int, room: int) -> None:
        if size > room or (size > _GROWTH_COUNTS_FROM and size > _MOST_GROWTH * packed):
            raise ReadError(
                f"{self.name}: filen fylder usædvanligt meget, når den pakkes ud, og er ikke læst. "
                "Gem referatet på ny, eller del det."
            )


def open_package(data: bytes, name: str) -> Package:
    """Return the package in ``data``; raises ReadError where it is damaged or holds too many parts."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _DAMAGED as error:
        raise damaged(name) from error
    if len(archive.filelist) > _MOST_PARTS:
        raise ReadError(f"{name}: pakken har over {_MOST_PARTS} dele og er ikke læst. Gem referatet på ny.")
    return Package(archive, name)


def parse_xml(data: bytes, name: str) -> "Element":
    """Return the root of an XML text without comments and processing instructions; nothing outside it is looked up.

    Raises ReadError for a text that is no XML, is nested deeper than 256 levels or declares a document type.
    """
    from lxml import etree

    if _DOCUMENT_TYPE.search(data):
        raise ReadError(f"{name}: filen har en dokumenttype (DOCTYPE) i sin XML og er ikke læst. Gem den på ny.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise damaged(name)
    return root


def damaged(name: str) -> ReadError:
    """Return the error for a file that is not what it should be inside."""
    return ReadError(
        f"{name}: filen er beskadiget og kan ikke læses. Åbn den i det program, den er skrevet i, og gem den på ny."
    )


def protected(name: str) -> ReadError:
    """Return the error for a file that only opens with a password."""
    return ReadError(f"{name}: filen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.")
