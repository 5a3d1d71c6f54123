"""The pipeline: the one place where the steps are called in order.

file → ``read_document`` → Document → ``extract_minutes`` → Minutes → ``Store.add``, which finds out who is who
(`resolve/`), projects the facts to quads (`rdf/`) and makes both durable. An e-mail or archive is opened first, and
each document in it goes the same way.
"""

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from graph.errors import ReadError, ReferatgrafError, system_reason
from graph.extract import extract_minutes
from graph.identity import document_id
from graph.model import Document, Minutes
from graph.read import (
    CONTAINER_SUFFIXES,
    MOST_PACKED,
    READABLE_SUFFIXES,
    is_container,
    open_container,
    read_bytes,
    read_document,
    read_file,
)
from graph.store import DocumentSummary, Store
from graph.store.summary import summarise
from graph.vocabulary import EXTRACTOR_VERSION

FileStatus = Literal["added", "replaced", "unchanged", "no_minutes", "failed"]

# A batch is published as a whole. Its size bounds the memory, and in a large store larger batches cost less each.
_FACTS_A_BATCH: Final = 4_500
_CHARACTERS_A_BATCH: Final = 3_000_000
_SUFFIXES: Final = (*READABLE_SUFFIXES, *CONTAINER_SUFFIXES)
_NOT_MINUTES: Final = "teksten ligner ikke et referat: ingen dagsorden, deltagere eller mødeoplysninger blev fundet"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to add: its name relative to what was added, and a digest of the folder that name starts from.

    ``named`` is False where it was only found in a folder. ``data`` are the bytes of a document that was found in an
    e-mail or archive at ``path``.
    """

    path: Path
    source: str
    origin: str
    named: bool = False
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file; ``summary`` where the store holds its minutes now, ``named`` as in FoundFile."""

    source: str
    status: FileStatus
    message: str | None = None
    summary: DocumentSummary | None = None
    named: bool = True


@dataclass(slots=True)
class _Batch:
    """Files read but not yet durable, and what is to be said of each once they are."""

    results: list[FileResult] = field(default_factory=list)
    minutes: list[Minutes] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    rejected: dict[str, str] = field(default_factory=dict)
    size: float = 0.0

    def take(self, minutes: Minutes, origin: str) -> None:
        self.minutes.append(minutes)
        self.origins.update(dict.fromkeys(minutes.document.sources, origin))
        self.size += _facts(minutes) / _FACTS_A_BATCH + len(minutes.document.text) / _CHARACTERS_A_BATCH


def build_document(data: bytes, name: str) -> Minutes:
    """Return what the document in ``data`` says; ``meeting`` is None where it is no minutes.

    Raises ReadError where it cannot be read as text.
    """
    return extract_minutes(read_bytes(data, name))


def find_files(paths: Iterable[Path]) -> list[FoundFile | FileResult]:
    """Return the files to add, folders walked in the order of their names; a path without any is a failed result.

    A name starts with what was added: "2024/marts.txt" for the folder 2024, "marts.txt" for the file. Hidden files and
    other formats in a folder are passed over, a folder linked into itself is walked once. E-mails and archives are
    among the files; ``add_files`` opens them.
    """
    found: list[FoundFile | FileResult] = []
    seen: set[str] = set()
    for path in paths:
        for one in _files_of(path):
            if isinstance(one, FileResult) or str(one.path) not in seen:
                found.append(one)
            if isinstance(one, FoundFile):
                seen.add(str(one.path))
    return found


def add_files(
    store: Store, files: Iterable[FoundFile | FileResult], *, replace_others: bool = False
) -> Iterator[FileResult]:
    """Yield the result of each file, in order, once it is durable.

    A file whose bytes the store holds under the same name costs no work. A name that stood for a file in another folder
    is refused, unless ``replace_others``: two folders may each have a "referat.txt". An e-mail or archive gives a
    result for each document in it.
    """
    batch = _Batch()
    for file in files:
        for one in open_file(file):
            batch.results.append(one if isinstance(one, FileResult) else _add_file(store, batch, one, replace_others))
            if batch.size >= 1:
                yield from _flush(store, batch)
                batch = _Batch()
    yield from _flush(store, batch)


def open_file(file: FoundFile | FileResult) -> Iterator[FoundFile | FileResult]:
    """Yield the documents in an e-mail or archive, each with its bytes, or what is wrong with it; else the file."""
    if isinstance(file, FileResult) or not is_container(file.source):
        yield file
        return
    try:
        for member in open_container(read_file(file.path, file.source, MOST_PACKED), file.source):
            if member.error:
                yield FileResult(member.name, "failed", member.error)
            else:
                yield replace(file, source=member.name, data=member.data, named=False)
    except ReadError as error:
        yield FileResult(file.source, "failed", _without_name(str(error), file.source))


def add_bytes(store: Store, data: bytes) -> FileResult:
    """Add one document that came without a name, such as from standard input; it is called after its content."""
    batch = _Batch()
    name = f"stdin-{hashlib.sha256(data).hexdigest()[:16]}.txt"
    try:
        batch.results.append(
            _add_document(store, batch, read_bytes(data, name), FoundFile(Path(name), name, "", named=True))
        )
    except ReadError as error:
        batch.results.append(FileResult(name, "failed", _without_name(str(error), name)))
    return next(_flush(store, batch))


def _files_of(path: Path) -> Iterator[FoundFile | FileResult]:
    if not path.is_dir():
        yield FoundFile(path, _name(path.name), _origin(path.parent), named=True)
        return
    # "." and ".." have no name of their own.
    root = path.resolve()
    closed: list[OSError] = []
    files = sorted(_walk(path, closed.append), key=lambda file: file.relative_to(path).parts)
    for file in files:
        name = "/".join((root.name, *file.relative_to(path).parts)).lstrip("/")
        yield FoundFile(file, _name(name), _origin(root.parent))
    for error in closed:
        name = "/".join((root.name, *Path(error.filename).relative_to(path).parts))
        yield FileResult(
            _name(name), "failed", f"mappen kan ikke læses ({system_reason(error)}). Bed om adgang til den."
        )
    if not files and not closed:
        suffixes = ", ".join(_SUFFIXES)
        message = (
            f"mappen har ingen filer, der kan læses ({suffixes}). "
            "Vælg en anden mappe, eller gem filerne i et af de formater."
        )
        yield FileResult(_name(root.name), "failed", message)


def _walk(path: Path, report: Callable[[OSError], None]) -> Iterator[Path]:
    walked: set[tuple[int, int]] = set()
    for place, folders, names in os.walk(path, onerror=report, followlinks=True):
        status = Path(place).stat()
        # Windows gives no inode for some file systems; there a loop ends at the longest path.
        if status.st_ino and (status.st_dev, status.st_ino) in walked:
            folders.clear()
            continue
        walked.add((status.st_dev, status.st_ino))
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        for name in names:
            if not name.startswith(".") and name.lower().endswith(_SUFFIXES):
                yield Path(place, name)


def _add_file(store: Store, batch: _Batch, file: FoundFile, replace_others: bool) -> FileResult:
    try:
        known = store.source(file.source)
        if known and known.version == EXTRACTOR_VERSION and file.data and known.document == document_id(file.data):
            return FileResult(file.source, "unchanged", summary=store.summary(known.document))
        document = replace(_read(file), sources=(file.source,))
        if known and known.document == document.id and known.version == EXTRACTOR_VERSION:
            return FileResult(file.source, "unchanged", summary=store.summary(document.id))
        origin = batch.origins.get(file.source) or (known.origin if known else None)
        if origin is not None and origin != file.origin and not replace_others:
            return FileResult(file.source, "failed", _taken(file.source))
        return _add_document(store, batch, document, file, known is not None)
    except ReferatgrafError as error:
        return FileResult(file.source, "failed", _without_name(str(error), file.source))
    except Exception as error:  # one file must not stop the thousands after it; it is named, and the exit code says so
        return FileResult(
            file.source, "failed", f"fejl i programmet ({type(error).__name__}: {error}). Meld den gerne."
        )


def _read(file: FoundFile) -> Document:
    return read_document(file.path, file.source) if file.data is None else read_bytes(file.data, file.source)


def _add_document(
    store: Store, batch: _Batch, document: Document, file: FoundFile, has_former: bool = False
) -> FileResult:
    reason = batch.rejected.get(document.id) or store.rejection(document.id)
    if reason is not None:
        return FileResult(file.source, "no_minutes", _kept(reason, has_former), named=file.named)
    minutes = _minutes_of(store, batch, document)
    if minutes.meeting is None:
        batch.rejected[document.id] = _NOT_MINUTES
        return FileResult(file.source, "no_minutes", _kept(_NOT_MINUTES, has_former), named=file.named)
    batch.take(minutes, file.origin)
    status: FileStatus = "replaced" if has_former else "added"
    return FileResult(file.source, status, summary=summarise(minutes, minutes.document.sources))


def _minutes_of(store: Store, batch: _Batch, document: Document) -> Minutes:
    """Return what the document says; bytes that were read before under another name are not read again."""
    for minutes in batch.minutes:
        if minutes.document.id == document.id:
            return replace(minutes, document=replace(minutes.document, sources=document.sources))
    if store.version(document.id) == EXTRACTOR_VERSION:
        minutes = store.minutes(document.id)
        return replace(minutes, document=replace(minutes.document, sources=document.sources))
    return extract_minutes(document)


def _flush(store: Store, batch: _Batch) -> Iterator[FileResult]:
    if batch.minutes or batch.rejected:
        store.add(batch.minutes, batch.origins, batch.rejected)
    for result in batch.results:
        yield _with_version(store, result)


def _with_version(store: Store, result: FileResult) -> FileResult:
    """Return the result with what is only known when all files are in: that another version of the minutes counts."""
    if result.status not in ("added", "replaced"):
        return result
    summary = store.summary(result.source)
    if summary.version_of is None:
        return result
    return replace(result, message=f"udgave af samme møde som {summary.version_of}, som tæller.", summary=summary)


def _facts(minutes: Minutes) -> int:
    facts: Sequence[Sequence[object]] = (
        minutes.attendance, minutes.agenda, minutes.attachments, minutes.proposals, minutes.decisions, minutes.actions,
        minutes.votes, minutes.elections, minutes.initiatives, minutes.goals, minutes.works_on,
        minutes.initiative_relations, minutes.supports, minutes.next_meetings, minutes.same_as, minutes.unresolved,
    )  # fmt: skip
    return 5 + sum(map(len, facts))


def _name(name: str) -> str:
    # A file name may hold bytes that are no text; macOS takes letters apart.
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))


def _origin(folder: Path) -> str:
    """Return a digest of where a folder lies: enough to tell two apart, and no path is kept."""
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]


def _without_name(message: str, source: str) -> str:
    return message.removeprefix(f"{source}: ")


def _taken(source: str) -> str:
    return (
        "lageret har allerede en fil med dette navn fra en anden mappe. Tilføj mappen i stedet for filen, fjern den "
        f"anden med `referatgraf remove {source}`, eller erstat den med `add --replace`."
    )


def _kept(reason: str, has_former: bool) -> str:
    return f"{reason}. Den tidligere udgave er beholdt." if has_former else f"{reason}."
