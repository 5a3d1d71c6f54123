"""`lint`: what is printed where, in which language, and the exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app

GOOD = """\
Referat af møde i Havneudvalget
Dato: 3. maj 2024
Til stede: Asta Brink, Bo Lind

1. Velkomst

Molen males grøn. Det blev vedtaget.

2. Eventuelt

Intet.
"""
HOSTILE = GOOD.replace("Intet.", "Der indhentes [bold]to[/bold] tilbud\u202e.\n\nBo Lind undersøger =prisen.")
RECIPE = "Rør smør og sukker sammen.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"god.txt": GOOD, "ond.txt": HOSTILE, "kage.txt": RECIPE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["lint", *arguments], input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_nothing_to_look_at_is_exit_code_0(files: Path) -> None:
    heads = "Fil\tLinje\tSide\tSlags\tFund\tOm\tOrdene\tForslag\n"
    assert run("god.txt") == (0, heads, "0 fund i 1 referat.\n")
    assert run("-", stdin=GOOD.encode()) == (0, heads, "0 fund i 1 referat.\n")


def test_in_a_pipe_each_finding_is_a_line(files: Path) -> None:
    code, out, err = run("god.txt", "ond.txt")
    assert (code, err) == (4, "2 fund i 2 referater.\n")
    assert [list(row.values()) for row in csv.DictReader(io.StringIO(out), delimiter="\t")] == [
        [
            "ond.txt",
            "11",
            "",
            "action.no_owner",
            "Opgave uden ansvarlig",
            "",
            "Der indhentes [bold]to[/bold] tilbud.",
            "Skriv, hvem der gør det.",
        ],
        [
            "ond.txt",
            "13",
            "",
            "action.no_date",
            "Opgave uden frist",
            "",
            "Bo Lind undersøger =prisen.",
            "Skriv, hvornår den skal være klar.",
        ],
    ]


def test_json_has_every_file_with_its_findings(files: Path) -> None:
    code, out, err = run("ond.txt", "kage.txt", "--json", "--lang", "en", "--skip", "action.no_date")
    answer = json.loads(out)
    document = answer["documents"][0].pop("document")
    assert (code, err.splitlines()) == (
        1,
        [
            "kage.txt: does not look like minutes. No forum, date, participants or agenda items were found.",
            "1 finding in 1 document.",
        ],
    )
    assert len(document) == 16
    answer["documents"][1].pop("document")
    assert answer == {
        "documents": [
            {
                "source": "ond.txt",
                "error": None,
                "findings": [
                    {
                        "kind": "action.no_owner",
                        "line": 11,
                        "page": None,
                        "start": GOOD.index("Intet."),
                        "end": GOOD.index("Intet.") + 37,
                        "words": "Der indhentes [bold]to[/bold] tilbud.",
                        "about": None,
                        "message": "Task without an owner",
                        "suggestion": "Say who does it.",
                    }
                ],
            },
            {
                "source": "kage.txt",
                "error": err.splitlines()[0],
                "findings": [],
            },
        ],
        "findings": 1,
    }


def test_what_cannot_be_read_is_exit_code_1_and_the_others_are_still_shown(files: Path) -> None:
    code, out, err = run("borte.txt", "ond.txt", "kage.txt")
    assert (code, out.count("\n")) == (1, 3)
    assert err.splitlines() == [
        "borte.txt: filen findes ikke. Kontrollér navn og mappe.",
        "kage.txt: ligner ikke et referat. Der er hverken fundet forum, dato, deltagere eller punkter.",
        "2 fund i 1 referat.",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "FIL… mangler."), (("god.txt", "--skip", "alt"), "alt er ikke en slags fund."), (("--lang", "fr"), "fr")],
    ids=["no-file", "kind", "language"],
)
def test_wrong_use_is_exit_code_2(files: Path, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
