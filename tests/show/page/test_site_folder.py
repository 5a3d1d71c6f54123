"""Where a site is written, and what its files are called."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.errors import OutputError
from graph.show.page.site.ages import age_between, age_words, is_done, is_overdue
from graph.show.page.site.filenames import file_stems
from graph.show.page.site.folder import MARKER, site_folder
from graph.show.page.site.words import Wording
from tests.commands.test_page_command import CLOSED, PRIVATE, SECRETS


@pytest.mark.parametrize(
    ("ids", "stems"),
    [
        pytest.param(["person/karen-fjord"], ["karen-fjord"], id="as it is"),
        pytest.param(["person/søren-ærø-åby"], ["soeren-aeroe-aaby"], id="Danish letters"),
        pytest.param(["person/rené-müller"], ["rene-muller"], id="accents"),
        pytest.param(["person/søren", "person/soeren"], ["soeren-1b7fb531e4", "soeren-4390072063"], id="told apart"),
        pytest.param(["initiative/con", "initiative/com1"], ["con-85a1f4ae32", "com1-388100a1d2"], id="devices"),
        pytest.param(["meeting/råd/2021-02-03"], ["raad-2021-02-03"], id="a path is one name"),
        pytest.param(["meeting/../../etc"], ["etc"], id="no way out"),
        pytest.param(["person/日本"], ["c5a216245e"], id="no plain letter"),
        pytest.param(["person/" + "x" * 300], ["x" * 69 + "-" + "6364069612"], id="too long"),
    ],
)
def test_names_of_files_that_every_system_keeps(ids: list[str], stems: list[str]) -> None:
    assert list(file_stems(ids).values()) == stems


def fill(out: Path, **files: str) -> None:
    with site_folder(out) as folder:
        for name, text in files.items():
            folder.write(f"{name}.html", text)


def fill_twice(out: Path) -> None:
    with site_folder(out) as folder:
        folder.write("side.html", "nu")
        folder.write("side.html", "igen")


def contents(out: Path) -> dict[str, str]:
    return {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in out.rglob("*.*")}


def test_a_site_replaces_an_earlier_one_whole(tmp_path: Path) -> None:
    out = tmp_path / "ny" / "ud"
    fill(out, gammel="før", side="før")
    (out / ".DS_Store").write_text("")
    fill(out, side="nu")
    assert contents(out) == {"side.html": "nu", MARKER: f"referatgraf site\n{MARKER}\nside.html\n"}
    assert [path.name for path in out.parent.iterdir()] == ["ud"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    fill(tmp_path, side="nu")
    assert sorted(contents(tmp_path)) == [MARKER, "side.html"]


def strange(out: Path) -> None:
    (out / "brev.txt").write_text("mit")


def strange_marker(out: Path) -> None:
    (out / MARKER).write_text("noget andet\n")


def strange_in_a_site(out: Path) -> None:
    fill(out, side="før")
    strange(out)


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (strange, "{}: mappen er ikke tom og rummer ikke et tidligere site. Vælg en ny eller en tom mappe."),
        (strange_marker, "{}: mappen er ikke tom og rummer ikke et tidligere site. Vælg en ny eller en tom mappe."),
        (strange_in_a_site, "{}: mappen rummer andet end sitet (brev.txt). Flyt det, eller vælg en ny mappe."),
    ],
)
def test_a_folder_of_other_things_is_left_alone(tmp_path: Path, prepare: Callable[[Path], None], message: str) -> None:
    prepare(tmp_path)
    before = contents(tmp_path)
    with pytest.raises(OutputError) as raised:
        fill(tmp_path, side="nu")
    assert (str(raised.value), contents(tmp_path)) == (message.format(tmp_path), before)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "ud").write_text("mit")
    with pytest.raises(OutputError, match=r"ud: er en fil\. Angiv navnet på en mappe\."):
        fill(tmp_path / "ud", side="nu")


def test_what_fails_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "ud"
    fill(out, side="før")
    with pytest.raises(ValueError, match=r"side\.html: written twice"):
        fill_twice(out)
    assert (contents(out)["side.html"], [path.name for path in tmp_path.iterdir()]) == ("før", ["ud"])


@pytest.mark.parametrize(
    ("first", "last", "age"),
    [
        ("2024-03-05", "2024-03-06", ("days", 1)),
        ("2024-03-05", "2024-05-04", ("days", 60)),
        ("2024-03-05", "2024-06-04", ("months", 2)),
        ("2022-05-05", "2024-06-04", ("months", 24)),
        ("2022-05-04", "2024-06-04", ("years", 2)),
        ("2018-07-01", "2024-06-04", ("years", 5)),
        ("2024-03", "2024-06-04", None),
        ("2022", "2024-06-04", None),
        ("--03-05", "2024-06-04", None),
        ("2024-06-05", "2024-06-04", ("days", 0)),
        (None, "2024-06-04", None),
    ],
)
def test_age_is_told_between_two_days_in_days_months_or_years(
    first: str | None, last: str, age: tuple[str, int] | None
) -> None:
    assert age_between(first, last) == age


def test_where_no_day_is_told_the_date_stands_in_place_of_an_age() -> None:
    dates = ("2024-06-03", "2024-02", "2020", "--06-03", "i vinter", None)
    assert [age_words(date, "2024-06-04", Wording("da")) for date in dates] == [
        "1 dag", "fra februar 2024", "fra 2020", *["mødets dato ikke oplyst"] * 3
    ]  # fmt: skip


def test_a_deadline_passes_as_far_as_it_is_told() -> None:
    dues = ("2024-05-01", "2024-06-04", "2024-06", "2024", "2023", "inden påske", None)
    assert [is_overdue(due, "2024-06-04") for due in dues] == [True, False, False, False, True, False, False]


def test_done_is_what_the_minutes_call_done() -> None:
    assert [is_done(status) for status in ("Udført.", "afsluttet", "i gang", None)] == [True, True, False, False]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFERATGRAF_STORE", str(tmp_path / "store"))
    (tmp_path / "marts.txt").write_text(CLOSED, encoding="utf-8")
    assert run("add", "marts.txt")[0] == 0
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.stdout, result.stderr


def found(site: Path, words: tuple[str, ...]) -> list[str]:
    data = b"\n".join(path.as_posix().encode() + path.read_bytes() for path in site.rglob("*.*"))
    return [word for word in words if word.encode() in data or json.dumps(word)[1:-1].encode() in data]


def test_the_command_says_what_it_wrote(folder: Path) -> None:
    code, out, err = run("site", "ud")
    files = len([path for path in (folder / "ud").rglob("*") if path.is_file()])
    beginning = f"Skrev ud med {files} filer. Møder: 1, fakta: "
    assert (code, out[: len(beginning)], err) == (0, beginning, "")
    assert out.endswith("Åbn ud/index.html i en browser; den virker uden net.\n".replace("/", os.sep))


def test_the_command_refuses_a_folder_of_other_things_before_it_reads(folder: Path) -> None:
    assert run("site", ".", "--store", "intet") == (
        1,
        "",
        ".: mappen er ikke tom og rummer ikke et tidligere site. Vælg en ny eller en tom mappe.\n",
    )


def test_closed_items_and_private_persons_are_not_in_the_bytes(folder: Path) -> None:
    assert run("site", "ud")[0] == 0
    assert found(folder / "ud", (*SECRETS, *PRIVATE)) == []
    assert run("site", "alt", "--include-closed")[0] == 0
    assert found(folder / "alt", (*SECRETS, *PRIVATE)) == [*SECRETS, *PRIVATE]


def test_the_same_store_gives_the_same_bytes(folder: Path) -> None:
    root = str(Path(__file__).parents[3])
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        command = [sys.executable, "-m", "cli", "site", f"ud{seed}"]
        subprocess.run(command, check=True, cwd=folder, env=environment, capture_output=True)
    assert contents(folder / "ud1") == contents(folder / "ud2")


def test_a_forum_and_a_period_are_kept_to(folder: Path) -> None:
    assert run("site", "ud", "--body", "havneudvalget i klitby", "--from", "2025")[0] == 0
    assert list((folder / "ud").glob("moede/*")) == []
    assert "Kun møder i Havneudvalget i Klitby er med." in (folder / "ud/om.html").read_text("utf-8")
