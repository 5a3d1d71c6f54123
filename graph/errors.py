"""The error tree. Every message says what, where, and what to do.

ReferatgrafError
├── ReadError            a file cannot be read as a document (missing, unreadable, binary, empty)
├── NotMinutesError      a text was read, but it is no minutes
├── StoreError           the store on disk
│   ├── StoreBusyError       another process is writing to it
│   ├── StoreDamagedError    it cannot be opened
│   └── DocumentNotFoundError  no such document in it
├── QueryError           a SPARQL query
│   ├── QuerySyntaxError     it cannot be parsed
│   ├── QueryRefusedError    it would change or fetch something
│   └── QueryTimeoutError    it ran past its time limit
├── OutputError          a file cannot be written
│   └── PageTooLargeError    a page would be too large for one file
├── UnknownNameError     a name that nothing in the graph bears, or several do
└── DataError            a file of data/ or ontology/ is wrong (a fault of the installation)
"""

import errno
from typing import Final

_REASONS: Final = {
    errno.ENOSPC: "disken er fuld",
    errno.EFBIG: "filen bliver for stor",
    errno.EACCES: "adgang nægtet",
    errno.EPERM: "adgang nægtet",
    errno.EROFS: "drevet kan kun læses",
    errno.ENOENT: "findes ikke",
    errno.ENOTDIR: "en del af stien er ingen mappe",
    errno.EISDIR: "er en mappe",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.EIO: "fejl på drevet",
    errno.EMFILE: "for mange åbne filer",
}


# SQLite and Oxigraph say it in words.
_SAID: Final = {
    "No space left": errno.ENOSPC,
    "disk is full": errno.ENOSPC,
    "File too large": errno.EFBIG,
    "ermission denied": errno.EACCES,
    "readonly database": errno.EACCES,
    "unable to open database file": errno.EACCES,
}


def system_reason(error: Exception) -> str:
    """Return why the operating system refused, in Danish where it is one of the usual reasons."""
    number = getattr(error, "errno", None) or next((code for said, code in _SAID.items() if said in str(error)), 0)
    return _REASONS.get(number) or getattr(error, "strerror", None) or str(error)


class ReferatgrafError(Exception):
    """The root of every error this project raises on purpose."""


class ReadError(ReferatgrafError):
    """A file cannot be read as a document."""


class NotMinutesError(ReferatgrafError):
    """A text was read, but it is no minutes; it is made of the document's name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: ligner ikke et referat. Vælg den fil, referatet står i.")


class StoreError(ReferatgrafError):
    """The store on disk cannot do what was asked."""


class StoreBusyError(StoreError):
    """Another process is writing to the store."""


class StoreDamagedError(StoreError):
    """The store on disk cannot be opened."""


class DocumentNotFoundError(StoreError):
    """The store holds no such document."""


class QueryError(ReferatgrafError):
    """A SPARQL query cannot be answered."""


class QuerySyntaxError(QueryError):
    """The query cannot be parsed."""


class QueryRefusedError(QueryError):
    """The query would change the store or fetch something from outside."""


class QueryTimeoutError(QueryError):
    """The query ran past its time limit and was stopped."""


class OutputError(ReferatgrafError):
    """A file cannot be written where it was asked for."""


class PageTooLargeError(OutputError):
    """A page would be larger than one file should be; ``limit`` is in bytes, None where there are too many meetings."""

    def __init__(self, meetings: int, limit: int | None, *, texts: bool) -> None:
        super().__init__(f"{meetings} meetings do not fit in one page")
        self.meetings = meetings
        self.limit = limit
        self.texts = texts


class UnknownNameError(ReferatgrafError):
    """Nothing in the graph bears the name, or several things do; ``nearest`` are names to choose from."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = nearest


class DataError(ReferatgrafError):
    """A file of ``data/`` or ``ontology/`` is missing or wrong."""
