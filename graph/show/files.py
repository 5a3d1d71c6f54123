"""Write a file whole or not at all."""

import os
from pathlib import Path

from graph.errors import OutputError


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; a file that stands there is replaced in one step, or stays as it was.

    Raises OutputError where the folder is missing, the place is a folder, or nothing may be written there.
    """
    target = path.resolve()
    if target.is_dir():
        raise OutputError(f"{path}: er en mappe. Angiv navnet på en fil i den.")
    if not target.parent.is_dir():
        raise OutputError(f"{path}: mappen {path.parent} findes ikke. Opret den, eller vælg en anden mappe.")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe cannot be replaced
            return
        _replace(target, data)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f"{path}: kan ikke skrives ({reason}). Luk filen, hvis den er åben, eller vælg et andet sted."
        ) from error


def _replace(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
