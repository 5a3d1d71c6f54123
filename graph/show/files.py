"""Write a file whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from graph.errors import OutputError, system_reason


def write_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write ``parts`` one after the other to ``path``: what stands there is replaced in one step, or stays as it was.

    Raises OutputError where the folder is missing, the place is a folder, or nothing may be written there.
    """
    target = path.resolve()
    if target.is_dir():
        raise OutputError(f"{path}: er en mappe. Angiv navnet på en fil i den.")
    if not target.parent.is_dir():
        raise OutputError(f"{path}: mappen {path.parent} findes ikke. Opret den, eller vælg en anden mappe.")
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as device:  # a device or a pipe cannot be replaced
                device.writelines(parts)
            return
        _replace(target, parts)
    except OSError as error:
        raise OutputError(
            f"{path}: kan ikke skrives ({system_reason(error)}). Luk filen, hvis den er åben, eller vælg et andet sted."
        ) from error


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        with draft.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
