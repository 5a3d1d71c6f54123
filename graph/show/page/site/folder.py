"""Write a folder whole: it is filled beside its place and put there in one step, and only over an earlier site."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from graph.errors import OutputError, system_reason

MARKER: Final = "referatgraf-site.txt"
"""Lists the files of a site, so that a later one replaces those and nothing else."""

_FIRST_LINE: Final = "referatgraf site"
# What Windows and macOS put into folders that people have looked at.
_LEFT_BY_SYSTEMS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class SiteFolder:
    """A folder being filled; ``write`` takes a path within it ("person/karen-fjord.html") once."""

    def __init__(self, draft: Path) -> None:
        self._draft = draft
        self._written: dict[str, None] = {}
        self._folders: set[Path] = set()

    @property
    def files(self) -> int:
        """Return how many files have been written."""
        return len(self._written)

    def write(self, name: str, content: str | bytes) -> None:
        """Write one file of the site, text as UTF-8."""
        if name in self._written:
            raise ValueError(f"{name}: written twice")
        path = self._draft / name
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        path.write_bytes(content.encode(errors="replace") if isinstance(content, str) else content)
        self._written[name] = None

    def mark(self) -> None:
        """Write the list of all files, which makes the folder one that may be replaced."""
        self.write(MARKER, "".join(f"{line}\n" for line in (_FIRST_LINE, *sorted([*self._written, MARKER]))))


@contextmanager
def site_folder(out: Path) -> Iterator[SiteFolder]:
    """Yield a folder to fill; at the end it stands at ``out``, and after an error ``out`` is as it was.

    Raises OutputError where ``out`` holds anything but an earlier site, or cannot be written.
    """
    check_replaceable(out)
    target = out.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        draft.mkdir(parents=True)
        folder = SiteFolder(draft)
        yield folder
        folder.mark()
        _put(draft, target)
    except OSError as error:
        raise OutputError(f"{out}: kan ikke skrives ({system_reason(error)}). Vælg et andet sted.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def check_replaceable(out: Path) -> None:
    """Raise OutputError where ``out`` is a file, or a folder that holds anything but an earlier site."""
    target = out.resolve()
    if target.exists() and not target.is_dir():
        raise OutputError(f"{out}: er en fil. Angiv navnet på en mappe.")
    found = _files(target)
    if not found:
        return
    marker = target / MARKER
    listed = marker.read_text(encoding="utf-8", errors="replace").splitlines() if marker.is_file() else []
    if listed[:1] != [_FIRST_LINE]:
        raise OutputError(f"{out}: mappen er ikke tom og rummer ikke et tidligere site. Vælg en ny eller en tom mappe.")
    if foreign := sorted(found - set(listed[1:])):
        raise OutputError(f"{out}: mappen rummer andet end sitet ({foreign[0]}). Flyt det, eller vælg en ny mappe.")


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    return {path.relative_to(folder).as_posix() for path in found if path.name not in _LEFT_BY_SYSTEMS}


def _put(draft: Path, target: Path) -> None:
    """Put ``draft`` where ``target`` is; what was there goes away only when the new folder has its place."""
    if not target.exists():
        draft.rename(target)
        return
    former = target.with_name(f".{target.name}.{os.getpid()}.former")
    target.rename(former)
    try:
        draft.rename(target)
    except OSError:
        former.rename(target)
        raise
    shutil.rmtree(former, ignore_errors=True)
