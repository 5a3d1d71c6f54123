"""`network` and `export`: the files they write, what they say, and the exit codes."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import graph.commands.export
import graph.commands.network  # noqa: F401 - each registers its command
from graph.commands.app import app
from graph.store import Store
from tests.show.network.network_minutes import MINUTES


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lager") / "referatgraf.db"
    with Store.open(folder, create=True) as opened:
        opened.add([MINUTES])
    return folder


def _run(store: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [*arguments, "--store", str(store)])
    return result.exit_code, result.stdout, result.stderr


def _nodes(page: Path) -> list[str]:
    match = re.search(r'id="data">(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    assert match is not None
    data: Any = json.loads(match[1])
    return sorted(node["label"].replace("\n", " ") for node in data["nodes"])


def test_the_page_is_written_and_its_size_said(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.html"
    assert _run(store, "network", str(out)) == (
        0,
        f"Skrev {out}. Navne: 11, forbindelser: 13. Åbn filen i en browser; den virker uden net.\n",
        "",
    )
    assert _nodes(out) == [
        "Bo Lund",
        "Broprojektet",
        "Eva Dal",
        "Ida Vang",
        "Karen Fjord",
        "Kystby Kommune",
        "Pejlemærke 3",
        "Per Skov",
        "Region Fjord",
        "Styregruppe Øst",
        "Vejplanen",
    ]


def test_around_a_name_those_present_are_shown_as_indirect_unless_not_wanted(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.html"
    assert _run(store, "network", str(out), "--about", "vejplanen", "--depth", "1")[0] == 0
    assert _nodes(out) == ["Bo Lund", "Broprojektet", "Eva Dal", "Karen Fjord", "Styregruppe Øst", "Vejplanen"]
    assert _run(store, "network", str(out), "--about", "vejplanen", "--depth", "1", "--no-indirect")[0] == 0
    assert _nodes(out) == ["Broprojektet", "Styregruppe Øst", "Vejplanen"]


def test_what_is_left_out_is_said(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.html"
    assert _run(store, "network", str(out), "--max", "2", "--lang", "en") == (
        0,
        (
            f"Wrote {out}. Names: 2, connections: 1. Open the file in a browser; it works without a network.\n"
            "Shows 2 of 11 names: those with most connections. Left out: 1 goal, 1 initiative, 2 organisations, "
            "5 people. Choose a part with --about, --from, --to.\n"
        ),
        "",
    )
    assert _nodes(out) == ["Broprojektet", "Styregruppe Øst"]


def test_a_period_without_meetings_gives_an_empty_page(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.html"
    assert _run(store, "network", str(out), "--from", "2022", "--to", "2023-06")[0] == 0
    assert _nodes(out) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--about", "Broprojekt"), None),
        (("--about", "Karen Fiord"), "--about Karen Fiord: intet i det valgte hedder det. Mente du: Karen Fjord?\n"),
        (("--about", "raket", "--lang", "en"), "--about raket: nothing in what you chose is called that.\n"),
    ],
    ids=["part", "near", "nothing"],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    store: Path, tmp_path: Path, arguments: tuple[str, ...], message: str | None
) -> None:
    out = tmp_path / "net.html"
    code, _, error = _run(store, "network", str(out), *arguments)
    assert (code, error, out.exists()) == ((0, "", True) if message is None else (1, message, False))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--from", "3. maj"),
        ("--to", "2021-13"),
        ("--from", "2022", "--to", "2021-12"),
        ("--max", "501"),
        ("--depth", "0"),
    ],
    ids=["words", "month", "backwards", "too-many", "no-depth"],
)
def test_wrong_use_exits_with_2(store: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert _run(store, "network", str(tmp_path / "net.html"), *arguments)[0] == 2


def test_a_missing_folder_or_store_is_named(store: Path, tmp_path: Path) -> None:
    missing = tmp_path / "mangler" / "net.html"
    assert _run(store, "network", str(missing)) == (
        1,
        "",
        f"{missing}: mappen {missing.parent} findes ikke. Opret den, eller vælg en anden mappe.\n",
    )
    code, out, error = _run(tmp_path / "intet", "network", str(tmp_path / "net.html"))
    assert (code, out) == (1, "")
    assert error.startswith(f"{tmp_path / 'intet'}: ")


def test_two_runs_with_different_hash_seeds_write_the_same_bytes(store: Path, tmp_path: Path) -> None:
    script = "import graph.commands.export, graph.commands.network; from graph.commands.app import app; app()"
    digests = set()
    for seed in ("1", "2"):
        out = tmp_path / f"net-{seed}.html"
        command = [sys.executable, "-W", "ignore", "-c", script, "network", str(out), "--store", str(store)]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed})
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


@pytest.mark.parametrize("form", ["ttl", "trig", "nq", "jsonld", "graphml", "gexf"])
def test_an_export_is_the_same_in_a_file_and_on_standard_output(store: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"graf.{form}"
    code, text, error = _run(store, "export", "--format", form)
    assert (code, error) == (0, "")
    assert _run(store, "export", "--format", form, "-o", str(out)) == (0, "", "")
    assert out.read_text("utf-8") == text
    assert "Broprojektet" in text


def test_the_nquads_are_the_lines_of_the_store(store: Path) -> None:
    with Store.open(store) as opened:
        lines = list(opened.lines())
    assert _run(store, "export", "--format", "nq")[1].splitlines() == lines


def test_an_export_needs_a_known_format(store: Path) -> None:
    assert [_run(store, "export")[0], _run(store, "export", "--format", "pdf")[0]] == [2, 2]
