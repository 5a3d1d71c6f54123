"""Files are written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import OutputError
from graph.show.files import write_file


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "net.html"
    file.write_text("gammelt")
    write_file(file, [b"nyt ", "ålegræs".encode()])
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"net.html": "nyt ålegræs"}


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"halvt"
        raise OSError(28, "No space left on device")

    file = tmp_path / "net.html"
    file.write_text("gammelt")
    with pytest.raises(OutputError) as failed:
        write_file(file, parts())
    assert str(failed.value) == (
        f"{file}: kan ikke skrives (disken er fuld). Luk filen, hvis den er åben, eller vælg et andet sted."
    )
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"net.html": "gammelt"}


def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    (tmp_path / "rigtig.html").write_text("gammelt")
    link = tmp_path / "link.html"
    try:
        link.symlink_to("rigtig.html")
    except OSError:
        pytest.skip("this system lets nobody make links")
    write_file(link, [b"nyt"])
    assert (link.is_symlink(), (tmp_path / "rigtig.html").read_text()) == (True, "nyt")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("mangler/net.html", "mappen {folder}/mangler findes ikke. Opret den, eller vælg en anden mappe."),
        ("mappe", "er en mappe. Angiv navnet på en fil i den."),
    ],
    ids=["no-folder", "a-folder"],
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "mappe").mkdir()
    with pytest.raises(OutputError) as failed:
        write_file(tmp_path / name, [b"x"])
    assert str(failed.value).replace(os.sep, "/") == f"{tmp_path / name}: {message}".replace(os.sep, "/").replace(
        "{folder}", str(tmp_path).replace(os.sep, "/")
    )
