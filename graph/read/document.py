"""Read a file, or bytes from anywhere, as a document."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from graph.errors import ReadError, system_reason
from graph.identity import document_id
from graph.model import Document
from graph.read.formats import READABLE_SUFFIXES, find_format

_MOST_BYTES: Final = 20_000_000


def read_document(path: Path, name: str | None = None) -> Document:
    """Return the document in the file ``path``; ``name`` is what it is called, relative to what was added.

    Raises ReadError where the file is missing, no plain file, not allowed, empty, too large or holds no text.
    """
    return read_bytes(read_file(path, name), name or path.name)


def read_file(path: Path, name: str | None = None, most: int = _MOST_BYTES) -> bytes:
    """Return the bytes of a file, one more than ``most`` of a larger one.

    Raises ReadError where the file is missing, no plain file or not allowed.
    """
    shown = name or str(path)
    try:
        if path.is_dir():
            raise ReadError(f"{shown}: er en mappe, ikke en fil. Angiv filerne i den, eller tilføj mappen med `add`.")
        if not path.exists():
            raise ReadError(f"{shown}: filen findes ikke. Kontrollér navn og mappe.")
        if not path.is_file():
            raise ReadError(f"{shown}: er ikke en almindelig fil. Kopiér indholdet til en .txt-fil.")
        with path.open("rb") as file:
            return file.read(most + 1)
    except PermissionError as error:
        raise ReadError(f"{shown}: du har ikke adgang til at læse filen. Bed om adgang til den.") from error
    except (OSError, ValueError) as error:
        reason = system_reason(error)
        raise ReadError(f"{shown}: filen kan ikke læses ({reason}). Kontrollér drevet, og prøv igen.") from error


def read_bytes(data: bytes, name: str) -> Document:
    """Return the document that ``data`` holds, in the format that its first bytes show, or else the ending of ``name``.

    Raises ReadError where it is empty, too large, damaged or holds no text.
    """
    if name.lower().endswith(".msg"):
        raise ReadError(f"{name}: er en Outlook-besked (.msg). Åbn den i Outlook, og gem den som .eml.")
    if len(data) > _MOST_BYTES:
        raise ReadError(f"{name}: filen er større end 20 MB. Del den, eller gem kun referatets tekst.")
    found = find_format(data, name)
    content = found.read(data, name)
    if not content.text.strip():
        raise ReadError(f"{name}: filen er tom. Vælg den fil, referatet står i.")
    return Document(
        id=document_id(data),
        sources=(_relative(name),),
        media_type=found.media_type,
        text=content.text,
        blocks=content.blocks,
    )


def _relative(name: str) -> str:
    """Return ``name`` with forward slashes, and without its folders where it is an absolute path."""
    if PurePosixPath(name).is_absolute():
        return PurePosixPath(name).name
    windows = PureWindowsPath(name)
    return windows.name if windows.drive or windows.root else name.removeprefix("./")


__all__ = ["READABLE_SUFFIXES", "read_bytes", "read_document"]
