"""What the wheel holds: every file of the product and nothing else.

A file that git ignores is silently left out of a wheel, and a stray one is silently taken in: so the wheel is
compared with the folders on disk, and its folders and kinds of file with the short list below.
"""

import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Folder in the checkout → folder in the wheel.
PLACES = {
    "graph": "graph",
    "ontology": "graph/ontology",
    "data/da": "graph/data/da",
    "data/examples": "graph/data/examples",
}


@pytest.fixture(scope="module")
def wheel_files(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("referatgraf-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def _is_left_out(path: Path) -> bool:
    """Return whether a wheel does without a file: caches, and what the page's scripts are made from."""
    folder = ROOT / "graph" / "show" / "page"
    if path.parent == folder and path.suffix in (".ts", ".js", ".json"):
        return path.name not in ("done.json", "panels.json", "texts.json")
    made_from = path.is_relative_to(folder) and path.relative_to(folder).parts[0] in ("src", "test", "node_modules")
    return made_from or "__pycache__" in path.parts


def test_the_wheel_holds_every_file_of_the_product(wheel_files: set[str]) -> None:
    on_disk = {"cli.py"}
    for source, target in PLACES.items():
        for path in (ROOT / source).rglob("*"):
            if path.is_file() and not _is_left_out(path):
                on_disk.add((PurePosixPath(target) / path.relative_to(ROOT / source).as_posix()).as_posix())
    assert wheel_files == on_disk


def test_the_wheel_holds_these_kinds_of_file(wheel_files: set[str]) -> None:
    kinds: dict[str, set[str]] = {}
    for name in wheel_files:
        path = PurePosixPath(name)
        kinds.setdefault("/".join(path.parts[:-1]), set()).add(path.suffix or path.name)
    code = {folder for folder, suffixes in kinds.items() if suffixes == {".py"}}
    assert {folder: suffixes for folder, suffixes in kinds.items() if folder not in code} == {
        "graph": {".py", ".typed"},
        "graph/ask/queries": {".part", ".rq"},
        "graph/data/da": {".md", ".tsv", ".txt", ".yaml"},
        "graph/data/examples": {".json", ".md", ".txt"},
        "graph/ontology": {".ttl"},
        "graph/ontology/queries": {".rq"},
        "graph/show/network/assets": {".css", ".html", ".js"},
        "graph/show/network/queries": {".rq"},
        "graph/show/page": {".json", ".py"},
        "graph/show/page/dist": {".css", ".js", ".map", ".txt"},
        "graph/show/page/queries": {".part", ".rq"},
        "graph/show/page/templates": {".j2"},
        "graph/show/page/templates/site": {".j2"},
    }
