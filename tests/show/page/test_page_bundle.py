"""The page's scripts: types, their own tests, and that what is committed is what they build to."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from graph.build import add_files, find_files
from graph.show.page.archive import Archive
from graph.show.page.bundle import chunks
from graph.show.page.panels import FactIndex, load_panels, panel_rows
from graph.show.page.queries import Scope
from graph.store import Store

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "graph" / "show" / "page"
BUILT = ("licences.txt", "page.css", "page.js", "page.js.map")


@pytest.fixture(scope="module")
def npm() -> str:
    """Return npm; skip where it or what it installs is missing, unless node is required."""
    found = shutil.which("npm")
    if found and (PAGE / "node_modules").is_dir():
        return found
    if os.environ.get("REFERATGRAF_REQUIRE_NODE"):
        pytest.fail("node is required, but npm or graph/show/page/node_modules is missing: run make test")
    pytest.skip("needs npm and graph/show/page/node_modules; make test installs them")


def run(npm: str, *arguments: str) -> str:
    environment = {**os.environ, "CI": "1", "NO_COLOR": "1"}
    ran = subprocess.run([npm, *arguments], cwd=PAGE, capture_output=True, text=True, env=environment, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_scripts_have_types(npm: str) -> None:
    run(npm, "run", "check", "--silent")


def test_the_scripts_pass_their_own_tests(npm: str) -> None:
    assert "failed" not in run(npm, "test", "--silent")


def test_what_is_committed_is_what_they_build_to(npm: str, tmp_path: Path) -> None:
    committed = {name: (PAGE / "dist" / name).read_bytes() for name in BUILT}
    run(npm, "run", "build", "--silent", "--", str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [*BUILT]
    assert [name for name in BUILT if (tmp_path / name).read_bytes() != committed[name]] == []
    assert sorted(path.name for path in (PAGE / "dist").iterdir()) == [*BUILT]


def test_licences_of_everything_bundled_go_with_it() -> None:
    licences = (PAGE / "dist" / "licences.txt").read_text("utf-8")
    assert [name for name in ("preact", "d3-zoom", "d3-dsv", "SIL OPEN FONT LICENSE") if name not in licences] == []
    assert "GENERAL PUBLIC LICENSE" not in licences


def test_the_scripts_find_the_rows_that_the_site_finds(npm: str, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        list(add_files(store, find_files([ROOT / "data" / "examples"])))
        archive = Archive(store, Scope())
        for name, json_text in chunks(archive, "da", texts=False):
            (tmp_path / f"{name}.json").write_text(json_text, encoding="utf-8")
    script = str(tmp_path / "rows.js")
    run(npm, "exec", "--", "esbuild", "test/panel-rows.ts", "--bundle", "--platform=node", f"--outfile={script}")
    ran = subprocess.run(["node", script, str(tmp_path)], capture_output=True, text=True, check=True)
    drawn = json.loads(ran.stdout)
    assert [*drawn] == [panel.id for panel in load_panels()]
    index = FactIndex.of(archive.records)
    for panel in load_panels():
        on = (
            [at for at, entity in enumerate(archive.records.entities) if entity.kind in panel.on]
            if panel.on
            else [None]
        )
        listed = [
            [[[*row.facts], row.count, row.first, row.latest] for row in panel_rows(index, panel, at)] for at in on
        ]
        assert drawn[panel.id] == listed, panel.id
