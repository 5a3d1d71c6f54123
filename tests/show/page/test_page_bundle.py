"""The page's scripts: types, their own tests, and that what is committed is what they build to."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[3] / "graph" / "show" / "page"
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
