"""Open what holds several documents: an e-mail (.eml) and a packed archive (.zip). Nothing is written to disk.

A member is called after what it lies in: "mail.eml/bilag.docx", "arkiv.zip/2024/marts.txt"; the text of an e-mail is
"mail.eml/besked.txt". A container may hold containers one level down. What a header claims of sizes is not believed:
the limits are counted while unpacking.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from stat import S_ISLNK
from typing import Final

from graph.errors import ReadError
from graph.read.document import READABLE_SUFFIXES
from graph.read.names import clean_name

CONTAINER_SUFFIXES: Final = (".eml", ".zip")
MOST_PACKED: Final = 200_000_000
"""The most bytes a container may have; a document in it has the limit of any document."""

_MOST_UNPACKED: Final = 200_000_000
_MOST_A_MEMBER: Final = 20_000_000
_MOST_MEMBERS: Final = 5_000
# Text packs ten times, a log of equal lines a hundred; a bomb a thousand times.
_MOST_RATIO: Final = 200
_RATIO_COUNTS_FROM: Final = 1_000_000
_CHUNK: Final = 1 << 18
_ENTRY: Final = b"PK\x01\x02"
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1
# Names a Mac writes beside the files.
_FURNITURE: Final = ("__macosx", "thumbs.db", "desktop.ini")
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """A document in a container, or why there is none: then ``error`` says what and what to do."""

    name: str
    data: bytes = b""
    error: str | None = None


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one container with all that lies in it; ``names`` are those taken."""

    container: str
    members: int
    size: int
    names: set[str] = field(default_factory=set)

    def count_member(self) -> None:
        """Count one more member; raises ReadError where there are too many."""
        self.members -= 1
        if self.members < 0:
            raise ReadError(f"{self.container}: har mere end {_MOST_MEMBERS} filer i sig. Del den, og tilføj delene.")

    def count(self, size: int) -> None:
        """Count bytes that were unpacked; raises ReadError where there are too many."""
        self.size -= size
        if self.size < 0:
            raise ReadError(
                f"{self.container}: fylder mere end {_MOST_UNPACKED // 1_000_000} MB udpakket. "
                "Del den, og tilføj delene."
            )

    def unique(self, name: str) -> str:
        """Return the name, with a number where another member already has it."""
        path, number, found = PurePosixPath(name), 1, name
        while found.casefold() in self.names:
            number += 1
            found = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
        self.names.add(found.casefold())
        return found


def is_container(name: str) -> bool:
    """Return whether a file of this name holds documents rather than being one."""
    return name.lower().endswith(CONTAINER_SUFFIXES)


def open_container(data: bytes, name: str) -> Iterator[Member]:
    """Yield the documents in a container in the order it holds them; other formats and hidden files are passed over.

    Raises ReadError, possibly after some members, where the container cannot be opened, passes a limit or has nothing
    to read. A member that cannot be unpacked is yielded with its ``error``, and the next follows.
    """
    budget = Budget(name, _MOST_MEMBERS, _MOST_UNPACKED)
    if len(data) > MOST_PACKED:
        raise ReadError(f"{name}: er større end {MOST_PACKED // 1_000_000} MB. Del den, og tilføj delene.")
    yield from _open(data, name, budget, is_nested=False)
    if not budget.names:
        formats = ", ".join((*READABLE_SUFFIXES, *CONTAINER_SUFFIXES))
        what = "hverken tekst eller bilag" if name.lower().endswith(".eml") else "ingen filer"
        raise ReadError(f"{name}: har {what}, der kan læses ({formats}). Gem det som en af dem, og tilføj det.")


def _open(data: bytes, name: str, budget: Budget, *, is_nested: bool) -> Iterator[Member]:
    if name.lower().endswith(".eml"):
        from graph.read.mail import mail_parts

        members = mail_parts(data, name)
    else:
        members = _zip_members(data, name, budget)
    for member in members:
        budget.count_member()
        budget.count(len(member.data) if name.lower().endswith(".eml") else 0)
        found = Member(budget.unique(member.name), member.data, member.error)
        if found.error is None and is_container(found.name):
            yield from _open_nested(found, budget, is_nested)
        else:
            yield found


def _open_nested(member: Member, budget: Budget, is_nested: bool) -> Iterator[Member]:
    if is_nested:
        reason = "ligger i en fil, der selv ligger i en anden; kun ét lag åbnes. Pak den ud, og tilføj den for sig."
        yield Member(member.name, error=reason)
        return
    limits = (budget.members, budget.size)
    try:
        yield from _open(member.data, member.name, budget, is_nested=True)
    except ReadError as error:
        # A limit is the whole container's; what is wrong with a member is only its own.
        if min(budget.members, budget.size) < 0 <= min(limits):
            raise
        yield Member(member.name, error=str(error).removeprefix(f"{member.name}: "))


def _zip_members(data: bytes, name: str, budget: Budget) -> Iterator[Member]:
    # Before it is parsed: a directory of a million entries would take the memory. Packed documents have such too.
    if data.count(_ENTRY) > 20 * _MOST_MEMBERS:
        raise ReadError(f"{name}: har mere end {_MOST_MEMBERS} filer i sig. Del den, og tilføj delene.")
    try:
        # What Windows wrote in Denmark; names in UTF-8 say so, or are told below.
        archive = zipfile.ZipFile(io.BytesIO(data), metadata_encoding="cp850")
    except _BROKEN as error:
        raise ReadError(f"{name}: er ikke en zip-fil, eller den er beskadiget. Pak den igen, og prøv igen.") from error
    with archive:
        for info in archive.infolist():
            path = clean_name(_zip_name(info))
            if info.filename.endswith("/") or S_ISLNK(info.external_attr >> 16) or not _is_wanted(path):
                continue
            yield _unpacked(archive, info, f"{name}/{path}", budget)


def _zip_name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        # A Mac writes UTF-8 without saying so; Danish in another encoding is never valid UTF-8.
        return info.filename.encode("cp850").decode("utf-8")
    except UnicodeError:
        return info.filename


def _is_wanted(path: str) -> bool:
    parts = path.casefold().split("/")
    if any(part.startswith((".", "~$")) or part in _FURNITURE for part in parts):
        return False
    return path.lower().endswith((*READABLE_SUFFIXES, *CONTAINER_SUFFIXES, ".msg"))


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget) -> Member:
    if reason := _refusal(info):
        return Member(name, error=reason)
    parts: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                budget.count(len(chunk))
                if size > _RATIO_COUNTS_FROM and size > _MOST_RATIO * max(info.compress_size, 1):
                    return Member(name, error="fylder over 200 gange mere udpakket end pakket, og er ikke åbnet.")
                if size > _MOST_A_MEMBER:
                    return Member(name, error="filen er større end 20 MB. Del den, eller gem kun referatets tekst.")
                parts.append(chunk)
    except _BROKEN:
        return Member(name, error="er beskadiget i zip-filen. Pak den igen, og prøv igen.")
    return Member(name, b"".join(parts))


def _refusal(info: zipfile.ZipInfo) -> str | None:
    """Return why a member is not unpacked, None where it can be."""
    if info.filename.lower().endswith(".msg"):
        return "er en Outlook-besked (.msg). Åbn den i Outlook, og gem den som .eml."
    if info.flag_bits & _ENCRYPTED:
        return "er beskyttet med adgangskode. Pak zip-filen ud, og tilføj filerne."
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "er pakket på en måde, der ikke læses. Pak zip-filen ud, og tilføj filerne."
    return None
