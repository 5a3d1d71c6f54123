"""`referatgraf check`: what it prints, in which language, and its exit code."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.model import Evidence, Minutes, PartialDate, Span
from graph.store import Store
from tests.rdf.fjord_minutes import FIRST, SECOND


def _hostile() -> Minutes:
    document = replace(
        FIRST.document, id="00000000000000ee", sources=("[red]ond\x1b[31m.txt",), text="[bold]30.\x07 februar"
    )
    meeting = replace(
        FIRST.meeting or SECOND.meeting,  # type: ignore[type-var]
        id="document-00000000000000ee",
        body=None,
        date=PartialDate(2024, 2, 30),
        evidence={"date": Evidence(document.id, Span(0, 19), "date.long", 0.9)},
    )
    return Minutes(document, meeting)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("check")
    for name, batch in {"sound": [FIRST, SECOND], "broken": [SECOND, _hostile()]}.items():
        with Store.open(folder / name, create=True) as store:
            store.add(batch)
    return {"sound": folder / "sound", "broken": folder / "broken", "missing": folder / "missing"}


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", *arguments])
    return result.exit_code, result.stdout


def test_a_sound_store_exits_0_and_says_what_is_not_shown(stores: dict[str, Path]) -> None:
    assert run("--store", str(stores["sound"])) == (
        0,
        "0 fejl og 7 mangler i 2 dokumenter.\nSe, hvad der mangler, med --warnings.\n",
    )


def test_gaps_are_shown_on_request_with_the_words_they_concern(stores: dict[str, Path]) -> None:
    code, output = run("--store", str(stores["sound"]), "--warnings", "--lang", "en", "fjord-4.txt")
    assert code == 4
    assert output.splitlines() == [
        "fjord-4.txt",
        "  Missing: The minutes give no title. – “Sofie Ravnsø, Klitby Kommune”",
        "  Missing: The minutes give neither title, organisation, function nor party. – “Udeblevet: Niels Overby”",
        "  Missing: The minutes give neither title, organisation, function nor party. – “KL sendte afbud”",
        "  Missing: The source does not say what sort of initiative it is. – “Havnestien”",
        "  Missing: The minutes do not say who has the action point. – “KB undersøger sagen.”",
        "  Missing: It is unknown who signed. – “Godkendt af Mille Bork.”",
        "0 errors and 6 gaps in 1 document.",
    ]


def test_what_is_wrong_exits_4_and_hostile_words_stay_words(stores: dict[str, Path]) -> None:
    code, output = run("--store", str(stores["broken"]))
    path, day = "time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear", "id:meeting/document-00000000000000ee#date"
    wrong = "dcterms:date = 2024-02-30"
    assert code == 4
    assert output.splitlines() == [
        "[red]ond␛[31m.txt",
        f"  Fejl: En dag har netop én dato i kildens præcision. ({path} = 2024-02-30) – {day}",
        f"  Fejl: Et møde har højst én dato, og den skal findes i kalenderen. ({wrong}) – ”[bold]30.␇ februar”",
        "2 fejl og 2 mangler i 2 dokumenter.",
        "Se, hvad der mangler, med --warnings.",
    ]


def test_json_gives_each_document_its_findings(stores: dict[str, Path]) -> None:
    code, output = run("--store", str(stores["sound"]), "--json", "--warnings", "mappe/fjord-5.md")
    assert code == 4
    answer = json.loads(output)
    finding = answer["documents"][0]["findings"][0]
    assert finding.pop("focus").startswith("https://w3id.org/referat/id/statement/")
    assert answer == {
        "documents": [
            {
                "document": "fedcba9876543210",
                "sources": ["mappe/fjord-5.md"],
                "findings": [
                    {
                        "severity": "warning",
                        "shape": "Attendance",
                        "path": "ref:inCapacity|ref:function|ref:party",
                        "value": None,
                        "quote": "Asta Brink",
                        "start": 100,
                        "message": "Referatet giver hverken titel, organisation, funktion eller parti.",
                    }
                ],
            }
        ],
        "violations": 0,
        "warnings": 1,
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--store", "sound", "ukendt.txt"), "ukendt.txt: findes ikke i lageret."),
        (("--store", "missing"), "her er intet lager"),
    ],
)
def test_what_is_not_there_is_said_with_exit_code_1(
    stores: dict[str, Path], arguments: tuple[str, ...], message: str
) -> None:
    given = [str(stores.get(argument, argument)) for argument in arguments]
    result = CliRunner().invoke(app, ["check", *given])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert message in result.stderr
