"""Read a file, or bytes from anywhere, as a document."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from graph.errors import ReadError, system_reason
from graph.identity import document_id
from graph.model import Document
from graph.read.text import decode_text, kept_text

READABLE_SUFFIXES: Final = (".txt", ".text", ".md", ".markdown")
"""The endings of the files that a folder is searched for."""

_MARKDOWN_SUFFIXES = (".md", ".markdown")
_MOST_BYTES = 20_000_000

# How formats begin that hold text in another way, and what to call them.
_OTHER_FORMATS = (
    (b"%PDF", "en PDF-fil"),
    (b"PK\x03\x04", "et Word-dokument eller en anden pakket fil (docx, odt, zip)"),
    (b"\xd0\xcf\x11\xe0", "et gammelt Word-dokument (doc)"),
    (b"{\\rtf", "et RTF-dokument"),
    (b"\x89PNG", "et billede"),
    (b"\xff\xd8\xff", "et billede"),
    (b"GIF8", "et billede"),
    (b"<!doctype html", "en HTML-side"),
    (b"<html", "en HTML-side"),
)


def read_document(path: Path, name: str | None = None) -> Document:
    """Return the document in the file ``path``; ``name`` is what it is called, relative to what was added.

    Raises ReadError where the file is missing, no plain file, not allowed, empty, too large or no text.
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
    """Return the document that ``data`` holds, read as Markdown where ``name`` ends so, else as plain text.

    Raises ReadError where it is empty, too large or no text.
    """
    if name.lower().endswith(".msg"):
        raise ReadError(f"{name}: er en Outlook-besked (.msg). Åbn den i Outlook, og gem den som .eml.")
    if len(data) > _MOST_BYTES:
        raise ReadError(f"{name}: filen er større end 20 MB. Del den, eller gem kun referatets tekst.")
    _refuse_other_formats(data, name)
    text = kept_text(decode_text(data, name))
    if not text.strip():
        raise ReadError(f"{name}: filen er tom. Vælg den fil, referatet står i.")
    is_markdown = name.lower().endswith(_MARKDOWN_SUFFIXES)
    if is_markdown:
        from graph.read.markdown import find_blocks
    return Document(
        id=document_id(data),
        sources=(_relative(name),),
        media_type="text/markdown" if is_markdown else "text/plain",
        text=text,
        blocks=find_blocks(text) if is_markdown else (),
    )


def _refuse_other_formats(data: bytes, name: str) -> None:
    beginning = data[:64].lstrip().lower()
    for magic, what in _OTHER_FORMATS:
        if beginning.startswith(magic.lower()):
            raise ReadError(
                f"{name}: er {what}; denne udgave læser ren tekst (.txt) og Markdown (.md). "
                "Gem referatet som ren tekst, og prøv igen."
            )


def _relative(name: str) -> str:
    """Return ``name`` with forward slashes, and without its folders where it is an absolute path."""
    if PurePosixPath(name).is_absolute():
        return PurePosixPath(name).name
    windows = PureWindowsPath(name)
    return windows.name if windows.drive or windows.root else name.removeprefix("./")
