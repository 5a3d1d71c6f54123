"""Bad input, tried as its user would: a message that helps, the right exit code, no traceback, nothing lost."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.read import CONTAINER_SUFFIXES, READABLE_SUFFIXES
from graph.store import Store

ROOT = Path(__file__).parents[2]
NOT_MINUTES = sorted((ROOT / "tests/extract/not_minutes").glob("*.txt"))
GOOD = """\
Referat af møde i Havneudvalget i Klitby den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Molen
Bo Lund lover at undersøge molen.
"""
WINDOWS = sys.platform == "win32"
AS_ROOT = not WINDOWS and os.geteuid() == 0
# Root may read everything; without these two capabilities it may not.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if AS_ROOT else []
CLOSED = pytest.mark.skipif(
    WINDOWS or (AS_ROOT and shutil.which("setpriv") is None),
    reason="no file can be closed here: chmod does not on Windows, and root needs setpriv to obey it",
)

Run = tuple[int, str, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "godt.txt").write_text(GOOD, encoding="utf-8")
    assert run(folder, "add", "godt.txt")[0] == 0
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Return a folder with minutes in it and a store that holds them."""
    return shutil.copytree(made, tmp_path / "mappe")


def run(folder: Path, *arguments: str, before: list[str] | None = None, limit: int | None = None) -> Run:
    """Return exit code, output and messages of the command; ``limit`` bytes is the largest file it may write."""
    command = [*(before or []), sys.executable, str(ROOT / "cli.py"), *arguments]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REFERATGRAF_")}
    ran = subprocess.run(
        command, cwd=folder, env=kept | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8",
        preexec_fn=_limited(limit) if limit else None,
    )  # fmt: skip
    assert "Traceback" not in ran.stderr
    return ran.returncode, ran.stdout, ran.stderr


def _limited(size: int) -> Callable[[], None]:
    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def listed(folder: Path) -> list[str]:
    return [row["sources"] for row in json.loads(run(folder, "list", "--json")[1])]


READABLE = ", ".join(READABLE_SUFFIXES)
REFUSED = f"som ikke kan læses. Gem referatet i et format, der kan ({READABLE}), og prøv igen."
DAMAGED = "filen er beskadiget og kan ikke læses. Åbn den i det program, den er skrevet i, og gem den på ny."
UNREADABLE = [
    ("tom.txt", b"", "filen er tom. Vælg den fil, referatet står i."),
    ("blank.txt", b" \n\t\r\n", "filen er tom. Vælg den fil, referatet står i."),
    (
        "program.txt",
        bytes(range(256)) * 50,
        "filen indeholder ikke tekst. Gem referatet som ren tekst (.txt, UTF-8), og prøv igen.",
    ),
    ("referat.docx", b"PK\x03\x04 ...", DAMAGED),
    (
        "referat.pdf",
        b"%PDF-1.7\n...",
        "PDF-filen er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv igen.",
    ),
    ("foto.txt", b"\x89PNG\r\n...", "billedet er beskadiget og kan ikke læses. Scan eller gem det igen."),
    ("findes-ikke.txt", None, "filen findes ikke. Kontrollér navn og mappe."),
]


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE, ids=[name for name, _, _ in UNREADABLE])
def test_a_file_that_is_no_text(folder: Path, name: str, content: bytes | None, message: str) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    assert run(folder, "extract", name) == (1, "", f"{name}: {message}\n")
    code, out, err = run(folder, "add", name)
    assert (code, out.splitlines()[1].split("\t")[:2]) == (1, [name, "fejl"])
    assert err == f"{name}: {message}\n1 fejl.\n"
    assert listed(folder) == ["godt.txt"]


@pytest.mark.parametrize("path", NOT_MINUTES, ids=lambda path: path.name)
def test_a_text_that_is_no_minutes(folder: Path, path: Path) -> None:
    why = "ligner ikke et referat. Der er hverken fundet forum, dato, deltagere eller punkter."
    assert run(folder, "extract", str(path)) == (1, "", f"{path.name}: {why}\n")
    code, _, err = run(folder, "add", str(path))
    why = "teksten ligner ikke et referat: ingen dagsorden, deltagere eller mødeoplysninger blev fundet."
    assert (code, err) == (1, f"{path.name}: {why}\n1 ikke et referat.\n")
    assert listed(folder) == ["godt.txt"]


def test_a_folder_without_minutes(folder: Path) -> None:
    (folder / "kode").mkdir()
    (folder / "kode" / "hej.py").write_text("print()")
    code, _, err = run(folder, "add", "kode")
    what = f"mappen har ingen filer, der kan læses ({READABLE}, {', '.join(CONTAINER_SUFFIXES)})"
    assert (code, err) == (1, f"kode: {what}. Vælg en anden mappe, eller gem filerne i et af de formater.\n1 fejl.\n")
    code, out, err = run(folder, "extract", "kode")
    what = "er en mappe, ikke en fil. Angiv filerne i den, eller tilføj mappen med `add`."
    assert (code, out, err) == (1, "", f"kode: {what}\n")


@pytest.mark.parametrize("unit", ["a", "æ. ", "- "], ids=["one word", "short sentences", "dashes"])
def test_a_line_of_five_million_characters_hides_nothing_around_it(folder: Path, unit: str) -> None:
    line = (unit * 5_000_000)[:5_000_000]
    text = GOOD.replace("2. Molen\n", f"2. Molen\n{line}\n")
    (folder / "lang.txt").write_text(text, encoding="utf-8")
    code, out, err = run(folder, "add", "lang.txt")
    assert (code, err) == (0, "1 tilføjet.\n")
    name, status, _, date, *counts, _ = out.splitlines()[1].split("\t")
    assert (name, status, date, counts) == ("lang.txt", "tilføjet", "2024-03-05", ["2", "1", "1"])


@CLOSED
def test_what_may_not_be_read(folder: Path) -> None:
    (folder / "møder" / "lukket").mkdir(parents=True)
    for name in ("a.txt", "b.txt"):
        (folder / "møder" / name).write_text(GOOD.replace("5.", f"{ord(name[0])}"), encoding="utf-8")
    (folder / "møder" / "b.txt").chmod(0)
    (folder / "møder" / "lukket").chmod(0)
    code, out, err = run(folder, "add", "møder", before=UNPRIVILEGED)
    (folder / "møder" / "lukket").chmod(0o700)
    assert code == 1
    assert [line.split("\t")[:2] for line in out.splitlines()[1:]] == [
        ["møder/a.txt", "tilføjet"],
        ["møder/b.txt", "fejl"],
        ["møder/lukket", "fejl"],
    ]
    assert err == (
        "møder/b.txt: du har ikke adgang til at læse filen. Bed om adgang til den.\n"
        "møder/lukket: mappen kan ikke læses (adgang nægtet). Bed om adgang til den.\n"
        "1 tilføjet, 2 fejl.\n"
    )


@CLOSED
def test_where_nothing_may_be_written(folder: Path) -> None:
    (folder / "låst").mkdir(mode=0o555)
    why = "kan ikke skrives (adgang nægtet). Luk filen, hvis den er åben, eller vælg et andet sted."
    for command in (["network", "låst/ud.html"], ["export", "--format", "nq", "-o", "låst/ud.nq"]):
        assert run(folder, *command, before=UNPRIVILEGED) == (1, "", f"{command[-1]}: {why}\n")
    code, _, err = run(folder, "add", "godt.txt", "--store", "låst/lager", before=UNPRIVILEGED)
    assert (code, err.partition(":")[0], "Vælg en anden mappe med --store." in err) == (1, "låst/lager", True)


@pytest.mark.parametrize("command", [["network", "nix/ud.html"], ["export", "--format", "nq", "-o", "nix/ud.nq"]])
def test_a_file_in_a_folder_that_is_missing(folder: Path, command: list[str]) -> None:
    why = "mappen nix findes ikke. Opret den, eller vælg en anden mappe."
    assert run(folder, *command) == (1, "", f"{command[-1]}: {why}\n")


def test_a_file_over_a_folder(folder: Path) -> None:
    (folder / "ud.html").mkdir()
    code, _, err = run(folder, "network", "ud.html")
    assert (code, err) == (1, "ud.html: er en mappe. Angiv navnet på en fil i den.\n")


@pytest.mark.skipif(WINDOWS, reason="Windows has no limit on the size of files")
def test_a_disk_that_is_full(folder: Path) -> None:
    (folder / "net.html").write_text("den gamle side")
    code, out, err = run(folder, "network", "net.html", limit=10_000)
    why = "kan ikke skrives (filen bliver for stor). Luk filen, hvis den er åben, eller vælg et andet sted."
    assert (code, out, err) == (1, "", f"net.html: {why}\n")
    assert sorted(path.name for path in folder.glob("*net*")) == ["net.html"]
    assert (folder / "net.html").read_text() == "den gamle side"

    (folder / "nyt.txt").write_text(GOOD.replace("5. marts", "9. april"), encoding="utf-8")
    code, _, err = run(folder, "add", "nyt.txt", limit=2_000)
    assert (code, err.startswith("referatgraf.db: ")) == (1, True)
    assert listed(folder) == ["godt.txt"]
    assert run(folder, "add", "nyt.txt")[0] == 0
    assert listed(folder) == ["godt.txt", "nyt.txt"]


READING = [
    ["list"],
    ["stats"],
    ["check"],
    ["ask", "Hvem var til stede?"],
    ["query", "-e", "ASK { ?s ?p ?o }"],
    ["network", "ud.html"],
    ["export", "--format", "nq"],
]
WRITING = [["add", "godt.txt"], ["remove", "godt.txt"]]


@pytest.mark.parametrize("command", [*READING, WRITING[1]], ids=lambda command: command[0])
def test_no_store(tmp_path: Path, command: list[str]) -> None:
    what = "her er intet lager. Lav et med `referatgraf add --store nix MAPPE`."
    assert run(tmp_path, *command, "--store", "nix") == (1, "", f"nix: {what}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=lambda command: command[0])
def test_a_damaged_store(folder: Path, command: list[str]) -> None:
    (folder / "referatgraf.db" / "documents.sqlite").write_bytes(b"skrald" * 2000)
    code, out, err = run(folder, *command)
    assert (code, out) == (1, "")
    assert err.startswith("referatgraf.db: lageret er beskadiget (")
    assert "Hent mappen fra en sikkerhedskopi, eller slet den, og tilføj referaterne igen" in err


def test_two_who_write_at_once(folder: Path) -> None:
    (folder / "nyt.txt").write_text(GOOD.replace("5. marts", "9. april"), encoding="utf-8")
    busy = "referatgraf.db: et andet program skriver i lageret. Vent, til det er færdigt, og prøv igen.\n"
    with Store.open(folder / "referatgraf.db", write=True):
        assert run(folder, "add", "nyt.txt") == (1, "", busy)
        assert run(folder, "remove", "godt.txt") == (1, "", busy)
        assert listed(folder) == ["godt.txt"]
        assert run(folder, "ask", "Hvem var til stede?")[0] == 0
    assert run(folder, "add", "nyt.txt")[0] == 0
    assert listed(folder) == ["godt.txt", "nyt.txt"]


def test_what_is_not_in_the_store(folder: Path) -> None:
    why = "findes ikke i lageret. Se navnene med `referatgraf list`: et filnavn skal skrives som der."
    for command in ("remove", "check"):
        assert run(folder, command, "andet.txt") == (1, "", f"andet.txt: {why}\n")
    assert listed(folder) == ["godt.txt"]


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("SELECT", 2, "linje 1, tegn 7: "),
        ("DELETE WHERE { ?s ?p ?o }", 1, "DELETE ændrer lageret og er ikke tilladt her."),
        (
            "SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }",
            1,
            "SERVICE henter fra et andet sted og er ikke tilladt.",
        ),
    ],
)
def test_a_query_that_is_refused(folder: Path, text: str, code: int, message: str) -> None:
    ran = run(folder, "query", "-e", text)
    assert (ran[0], ran[1], ran[2].startswith(message)) == (code, "", True), ran[2]
    assert listed(folder) == ["godt.txt"]
