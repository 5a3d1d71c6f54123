"""`referatgraf query`: every format, and what is refused with which exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from graph.store import Store
from tests.store.board_minutes import board_minutes

PEOPLE = "SELECT ?n ?p { ?p a foaf:Person ; skos:prefLabel ?n } ORDER BY ?n"
HOSTILE = r"""SELECT ("=1+1" AS ?a) (-5 AS ?b) ("\u001b[31m[red]x\tz" AS ?c) ("-2" AS ?d) ?e {}"""
BO = "https://w3id.org/referat/id/person/bo-lund"
IDA = "https://w3id.org/referat/id/person/ida-fjord"

Query = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "store"
    with Store.open(folder, create=True) as opened:
        opened.add([board_minutes("a.txt", "Havneudvalget", [("Ida Fjord", None), ("Bo Lund", None)])])
    return folder


@pytest.fixture
def query(store: Path) -> Query:
    def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, ["query", "--store", str(store), *arguments], input=stdin)
        # Not `stdout`: that has its line ends changed.
        return result.exit_code, result.stdout_bytes.decode(), result.stderr

    return run


def test_from_argument_file_and_standard_input(query: Query, tmp_path: Path) -> None:
    expected = (0, f"n\tp\nBo Lund\t{BO}\nIda Fjord\t{IDA}\n", "")
    (tmp_path / "q.rq").write_text("\ufeff" + PEOPLE, encoding="utf-8")
    assert query("-e", PEOPLE) == expected
    assert query(str(tmp_path / "q.rq")) == expected
    assert query("-", stdin=PEOPLE) == expected


def test_csv(query: Query) -> None:
    assert query("-e", PEOPLE, "--format", "csv") == (0, f"n,p\r\nBo Lund,{BO}\r\nIda Fjord,{IDA}\r\n", "")
    line = "'=1+1,-5,␛[31m[red]x z,'-2,\r\n"
    assert query("-e", HOSTILE, "--format", "csv") == (0, f"a,b,c,d,e\r\n{line}", "")


def test_tsv(query: Query) -> None:
    assert query("-e", PEOPLE, "--format", "tsv") == (0, f'?n\t?p\n"Bo Lund"\t<{BO}>\n"Ida Fjord"\t<{IDA}>\n', "")


def test_json(query: Query) -> None:
    code, out, _ = query("-e", PEOPLE, "--format", "json")
    assert (code, json.loads(out)["head"]) == (0, {"vars": ["n", "p"]})
    assert json.loads(out)["results"]["bindings"][0] == {
        "n": {"type": "literal", "value": "Bo Lund"},
        "p": {"type": "uri", "value": BO},
    }


def test_xml_has_no_control_character(query: Query) -> None:
    code, out, _ = query("-e", HOSTILE, "--format", "xml")
    assert (code, "\x1b" in out, "<literal>␛[31m[red]x\tz</literal>" in out) == (0, False, True)


def test_turtle_and_n_triples(query: Query) -> None:
    construct = "CONSTRUCT { ?p skos:prefLabel ?n } { ?p a foaf:Person ; skos:prefLabel ?n }"
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    lines = f'<{BO}> {label} "Bo Lund" .\n<{IDA}> {label} "Ida Fjord" .\n'
    assert query("-e", construct, "--format", "nt") == (0, lines, "")
    code, out, _ = query("-e", construct)
    assert (code, query("-e", construct, "--format", "ttl")) == (0, (0, out, ""))
    assert "@prefix skos:" in out
    assert '"Ida Fjord"' in out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "ja\n"),
        (("--lang", "en"), "yes\n"),
        (("--format", "csv"), "true\n"),
        (("--format", "json"), '{"head":{},"boolean":true}\n'),
    ],
)
def test_ask(query: Query, arguments: tuple[str, ...], expected: str) -> None:
    assert query("-e", "ASK { ?p a foaf:Person }", *arguments) == (0, expected, "")


REFUSED = [
    ("DROP ALL", 1, "DROP ændrer lageret og er ikke tilladt her."),
    ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 1, "SERVICE henter fra et andet sted"),
    ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 1, "FROM <file:///etc/passwd>: der er ingen sådan graf"),
    ("SELECT * {", 2, "linje 1, tegn 11: forespørgslen kan ikke læses ved: SELECT * {"),
    ("SELECT * { ?s nix:p ?o }", 2, "linje 1, tegn 15: præfikset nix: er ikke kendt."),
]


@pytest.mark.parametrize(("text", "code", "message"), REFUSED)
def test_what_is_refused(query: Query, text: str, code: int, message: str) -> None:
    found, out, err = query("-e", text)
    assert (found, out, err[: len(message)]) == (code, "", message)


def test_the_time_limit(query: Query) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
    message = "forespørgslen blev stoppet efter 0.5 sekunder. Gør den snævrere, sæt LIMIT på, eller giv den mere tid"
    assert query("-e", endless, "--timeout", "0.5") == (1, "", f"{message} med --timeout.\n")


def test_wrong_use(query: Query, tmp_path: Path) -> None:
    assert query()[0] == 2
    assert query("-e", "ASK {}", "x.rq")[0] == 2
    assert query("-e", "ASK {}", "--format", "ttl")[0] == 2
    assert query("-e", "DESCRIBE <x:y>", "--format", "csv")[0] == 2
    assert query(str(tmp_path / "nix.rq"))[0] == 1
    (tmp_path / "latin.rq").write_bytes(b"ASK { ?s ?p '\xe6' }")
    assert query(str(tmp_path / "latin.rq"))[2].endswith("er ikke UTF-8. Gem forespørgslen som UTF-8, og prøv igen.\n")
