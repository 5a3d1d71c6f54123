"""Pages that the browser tests read, each built once, and a reader of them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.build import add_files, find_files
from graph.show.page.archive import Archive
from graph.show.page.page import write_page
from graph.show.page.queries import Scope
from graph.store import Store
from tests.show.page.page_minutes import MARCH, MAY, added
from tests.show.page.page_reader import Reader

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "graph/show/page/node_modules/axe-core/axe.min.js"


def page_of(store: Store, file: Path) -> Path:
    """Write the page of a store to a file, and return the file."""
    file.write_bytes(write_page(Archive(store, Scope()), "da"))
    return file


@pytest.fixture(scope="session")
def example_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of every example that comes with the program."""
    folder = tmp_path_factory.mktemp("examples")
    with Store.open(folder / "store", create=True) as store:
        for _ in add_files(store, find_files([ROOT / "data/examples"])):
            pass
        return page_of(store, folder / "side.html")


@pytest.fixture(scope="session")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of two meetings."""
    folder = tmp_path_factory.mktemp("small")
    with added(folder, marts=MARCH, maj=MAY) as store:
        return page_of(store, folder / "side.html")


@pytest.fixture(scope="session")
def empty_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a store that holds nothing."""
    folder = tmp_path_factory.mktemp("empty")
    with added(folder) as store:
        return page_of(store, folder / "side.html")


@pytest.fixture
def reader(chromium: "Chrome") -> Iterator[Reader]:
    """Yield a window of the usual size, with nothing asked for by the device."""
    reader = Reader(chromium)
    reader.resize(1280)
    yield reader
    reader.reset()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core, which `npm ci` installs."""
    if AXE.exists():
        return AXE.read_text(encoding="utf-8")
    reason = "axe-core is not installed: run npm --prefix graph/show/page ci"
    if os.environ.get("REFERATGRAF_REQUIRE_NODE") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
