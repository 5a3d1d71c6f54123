"""`extract`: what is printed where, and the exit codes."""

import json
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rdflib import RDF, SKOS, Graph, URIRef
from typer.testing import CliRunner

import graph.commands.extract
import graph.commands.network  # noqa: F401 - with one command alone Typer would take its name away
from graph.commands.app import app
from graph.vocabulary import expand

ROOT = Path(__file__).parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs" / "contract.schema.json").read_text("utf-8")))
EXAMPLES = sorted(path for path in (ROOT / "data" / "examples").iterdir() if path.suffix in (".txt", ".md"))
MINUTES = ROOT / "data" / "examples" / "styregruppe-ips-2024-01-18.md"
BODY = URIRef(expand("ref:Body"))
RECIPE = "Rør smør og sukker sammen.\nTilsæt æg og mel, og bag kagen i en time.\n"


def _run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["extract", *arguments], input=stdin)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("example", [path for path in EXAMPLES if path.stem != "README"], ids=lambda path: path.name)
def test_every_example_is_printed_as_the_schema_says(example: Path) -> None:
    code, out, err = _run(str(example), "--format", "json")
    found = json.loads(out)
    text = found["document"]["text"]
    quotes = [
        one for name in ("attendance", "decisions", "actions") for fact in found[name] for one in fact["evidence"]
    ]
    assert (code, err, found["document"]["source"]) == (0, "", example.name)
    assert [error.message for error in SCHEMA.iter_errors(found)] == []
    assert [one for one in quotes if text[one["start"] : one["end"]] != one["quote"]] == []


def test_standard_input_says_the_same_as_the_file() -> None:
    from_file = json.loads(_run(str(MINUTES.with_suffix(".md")), "--format", "json")[1])
    text = MINUTES.with_suffix(".md").read_bytes()
    code, out, err = _run("-", "--format", "json", stdin=text)
    piped = json.loads(out)
    assert (code, err) == (0, "")
    assert piped["document"]["id"] == from_file["document"]["id"]
    assert piped["document"]["source"] == "standard-input.txt"


def test_people_get_tables_with_danish_headings() -> None:
    code, out, err = _run(str(MINUTES))
    headings = ("Møde", "Deltagere", "Dagsorden", "Beslutninger", "Opgaver og løfter", "Hvem arbejder med hvad")
    assert (code, err) == (0, "")
    assert [line for line in out.splitlines() if line in headings] == list(headings)


def test_coverage_has_a_line_for_every_sentence() -> None:
    code, out, err = _run(str(MINUTES), "--format", "coverage")
    sentences = json.loads(_run(str(MINUTES), "--format", "json")[1])["coverage"]
    heads, *rows = [line.split("\t") for line in out.splitlines()]
    assert (code, err, heads) == (0, "", ["Linje", "Status", "Hvorfor", "Sætning"])
    assert len(rows) == len(sentences)
    assert {row[1] for row in rows} == {"brugt", "udeladt", "ikke forstået"}
    assert [row for row in rows if row[1] == "udeladt" and not row[2]] == []


def test_turtle_names_the_meeting_and_its_people() -> None:
    code, out, err = _run(str(MINUTES), "--format", "ttl")
    turtle = Graph().parse(data=out, format="turtle")
    labels = {str(name) for body in turtle.subjects(RDF.type, BODY) for name in turtle.objects(body, SKOS.prefLabel)}
    assert (code, err) == (0, "")
    assert "Styregruppe IPS" in labels


def test_a_text_that_is_no_minutes_is_said_so(tmp_path: Path) -> None:
    recipe = tmp_path / "kage.txt"
    recipe.write_text(RECIPE, encoding="utf-8")
    code, out, err = _run(str(recipe), "--format", "json")
    found = json.loads(out)
    assert (code, found["meeting"], found["decisions"]) == (1, None, [])
    assert [error.message for error in SCHEMA.iter_errors(found)] == []
    assert err == "kage.txt: ligner ikke et referat. Der er hverken fundet forum, dato, deltagere eller punkter.\n"
    assert _run(str(recipe), "--lang", "en")[1:] == (
        "",
        "kage.txt: does not look like minutes. No forum, date, participants or agenda items were found.\n",
    )


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 \x00\x01"], ids=["missing", "empty", "pdf"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "møde.txt"
    if content is not None:
        file.write_bytes(content)
    code, out, err = _run(str(file), "--format", "json")
    assert (code, out) == (1, "")
    assert err.startswith("møde.txt: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [(), ("a.txt", "--format", "pdf"), ("a.txt", "b.txt")], ids=["none", "form", "two"]
)
def test_wrong_use_is_told_from_failure(arguments: tuple[str, ...]) -> None:
    assert _run(*arguments)[0] == 2


def packed(path: Path, files: dict[str, str]) -> str:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return str(path)


TEXT = """\
Referat af møde i {} den 5. marts 2024

Til stede: Ida Fjord, Klitby Skole; Bo Lund, Klitby Havn

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. {}
Bo Lund lover at undersøge {}.
"""
HARBOUR = TEXT.format("Havneudvalget i Klitby", "Molen", "molen")
PARK = TEXT.format("Parkudvalget i Sandby", "Rosenhaven og de nye bænke ved søen", "prisen på ny belysning i parken")


def test_the_one_set_of_minutes_in_an_archive_is_shown(tmp_path: Path) -> None:
    path = packed(tmp_path / "arkiv.zip", {"boller.txt": "500 g mel, 2 dl vand.", "2024/marts.txt": HARBOUR})
    code, out, _ = _run(path, "--format", "json")
    found = json.loads(out)
    assert (code, found["document"]["source"]) == (0, "arkiv.zip/2024/marts.txt")
    assert found["meeting"]["body"] == "Havneudvalget i Klitby"


def test_of_several_meetings_one_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = packed(tmp_path / "arkiv.zip", {"a.txt": HARBOUR, "2024/b.txt": PARK})
    several = "arkiv.zip: har 2 referater af forskellige møder. Vælg ét af dem:\n"
    assert _run(path) == (1, "", f"{several}  arkiv.zip/a.txt\n  arkiv.zip/2024/b.txt\n")
    code, out, _ = _run(f"{path}/2024/b.txt", "--format", "json")
    assert (code, json.loads(out)["meeting"]["body"]) == (0, "Parkudvalget i Sandby")
    missing = "arkiv.zip/c.txt: her er intet, der kan læses. Se navnene med `extract` på hele filen.\n"
    assert _run(f"{path}/c.txt") == (1, "", missing)


def test_of_several_versions_the_one_that_counts_is_shown(tmp_path: Path) -> None:
    path = packed(tmp_path / "arkiv.zip", {"a_godkendt.txt": HARBOUR, "b_udkast.txt": f"{HARBOUR}\n3. Evt.\nIntet.\n"})
    _, out, err = _run(path, "--format", "json")
    assert json.loads(out)["document"]["source"] == "arkiv.zip/a_godkendt.txt"
    assert err == "arkiv.zip: har 2 udgaver af samme møde; her er arkiv.zip/a_godkendt.txt.\n"
