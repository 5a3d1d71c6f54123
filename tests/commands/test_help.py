"""Help and wrong use, in Danish: what Typer says itself is English."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.commands.wrong_use import danish_sentence

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _of_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("REFERATGRAF_LANG", raising=False)
    monkeypatch.setattr("sys.argv", ["referatgraf"])


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, prog_name="referatgraf")
    return result.exit_code, result.stdout, result.stderr


HELP = """\
Brug: referatgraf [TILVALG] KOMMANDO …

  Læs danske referater, byg en vidensgraf, og spørg, hvem der arbejder med
  hvad.

Tilvalg:
  --version   Vis udgaven.
  -h, --help  Vis denne hjælp.

Kommandoer:
  demo     Prøv det hele på opdigtede referater.
  add      Læs referater ind i grafen.
  ask      Stil et spørgsmål, og få svaret med de sætninger, det hviler på.
  page     Skriv én side, der viser, hvem der arbejder med hvad.
  site     Skriv det samme som en mappe af sider uden JavaScript.
  network  Tegn grafen som én side, der åbnes i en browser.
  extract  Vis, hvad ét referat siger, med ordene bag hver oplysning.
  lint     Gennemgå referater før udgivelse.
  query    Stil en SPARQL-forespørgsel: SELECT, ASK, CONSTRUCT eller DESCRIBE.
  check    Kontrollér grafen dokument for dokument.
  export   Skriv hele grafen til brug i andre programmer.
  list     Vis de referater, der er i grafen.
  stats    Vis, hvor meget der er i grafen.
  remove   Fjern referater fra grafen med alt, hvad der blev gemt om dem.
"""


def test_the_help_names_the_commands_in_the_order_people_meet_them() -> None:
    assert run("--help") == (0, HELP, "")
    assert run() == (2, "", HELP)


def test_the_help_of_a_command() -> None:
    assert run("export", "-h") == (
        0,
        """\
Brug: referatgraf export [TILVALG]

  Skriv hele grafen til brug i andre programmer.

Tilvalg:
  --format FORMAT   RDF: ttl, trig, nq, jsonld. Netværk: graphml, gexf. [skal
                    angives]
  -o, --out FIL     Filen, der skrives; ellers standard output.
  --include-closed  Vis også det, der står under lukkede punkter.
  --store MAPPE     Mappen med grafen. [ellers referatgraf.db, eller sæt
                    REFERATGRAF_STORE]
  --lang da|en      Sproget i det, der vises. [ellers da, eller sæt
                    REFERATGRAF_LANG]
  -h, --help        Vis denne hjælp.
""",
        "",
    )


@pytest.mark.parametrize("command", [line.split()[0] for line in HELP.partition("Kommandoer:\n")[2].splitlines()])
def test_every_option_says_what_it_is_for_and_takes(command: str) -> None:
    code, out, _ = run(command, "--help")
    rows = out.partition("Tilvalg:\n")[2].splitlines()
    assert code == 0
    assert [row for row in rows if row.startswith("  -") and "  " not in row.strip()] == []
    assert [
        row for row in rows if row.split()[0] in ("--depth", "--max", "--timeout") and not row.split()[1].isupper()
    ] == []


def test_the_version_is_that_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert run("--version") == (0, f"referatgraf {version}\n", "")


WRONG = [
    (["--foo"], "Tilvalget --foo findes ikke.", ""),
    (["spørg"], "Kommandoen spørg findes ikke.", ""),
    (["ask"], "SPØRGSMÅL mangler.", " ask"),
    (["list", "--stor", "x"], "Tilvalget --stor findes ikke.", " list"),
    (["list", "a", "b"], "Der er for meget på linjen: a b", " list"),
    (["list", "--lang", "xx"], "--lang: xx er ikke en mulighed, men det er 'da', 'en'.", " list"),
    (["export"], "Tilvalget --format mangler.", " export"),
    (["network", "a.html", "--depth", "to"], "--depth: skal være et helt tal", " network"),
    (["network", "a.html", "--depth", "99"], "--depth: må højst være 9", " network"),
    (["query", "-e", "ASK {}", "--timeout", "0"], "--timeout: skal være mindst 0.1", " query"),
    (["query", "-e", "ASK {}", "--timeout", "nu"], "--timeout: skal være et tal", " query"),
    (["query"], "FIL: angiv enten en fil, - eller -e", " query"),
]


@pytest.mark.parametrize(("arguments", "message", "command"), WRONG, ids=[" ".join(one[0]) for one in WRONG])
def test_wrong_use_is_told_in_danish_and_ends_with_2(arguments: list[str], message: str, command: str) -> None:
    code, out, err = run(*arguments)
    first, usage, where = err.splitlines()
    assert (code, out, first) == (2, "", message)
    assert usage.startswith(f"Brug: referatgraf{command} [TILVALG]")
    assert where == f"Se hjælpen med referatgraf{command} --help"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Option '--timeout' requires an argument.", "Tilvalget --timeout skal have en værdi efter sig."),
        ("Option '--json' does not take a value.", "Tilvalget --json skal ikke have en værdi."),
        ("No such option: --stor Did you mean --store?", "Tilvalget --stor findes ikke."),
        ("Missing command.", "Kommandoen mangler."),
        ("Something else went wrong.", "Something else went wrong."),
    ],
)
def test_sentences_of_other_versions_of_typer(message: str, expected: str) -> None:
    assert danish_sentence(message) == expected


def test_english_where_the_line_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["referatgraf", "list", "--foo", "--lang", "en"])
    code, _, err = run("list", "--foo", "--lang", "en")
    assert (code, err.splitlines()[0], err.splitlines()[2]) == (
        2,
        "No such option: --foo",
        "See referatgraf list --help",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a device of Linux")
def test_output_that_does_not_fit_on_the_disk_is_no_success() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "cli.py", "--help"], stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
    assert (ran.returncode, ran.stderr) == (1, "referatgraf: disken er fuld. Skaf plads eller adgang, og prøv igen.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no closed pipes")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    code = (
        "import subprocess, sys; run = subprocess.Popen([sys.executable, 'cli.py', '--help'], stdout=subprocess.PIPE);"
    )
    code += "run.stdout.close(); sys.exit(run.wait())"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (ran.returncode, ran.stderr) == (1, "")
