"""The table of docs/graph.md covers the contract: each key has a row, each term is there, each shape knows the term."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from graph.model import Minutes
from graph.vocabulary import KIND, expand
from tests.ontology.test_terms import BORROWED, CLASSES, KINDS, NODE_SHAPES, PROPERTIES, SHAPES, paths

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/contract.schema.json").read_text("utf-8"))
PAGE = (ROOT / "docs/graph.md").read_text("utf-8")
TERM = re.compile(r"`([a-z]+:[A-Za-z]+)`")


def rows() -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield the keys, the terms and the shapes of each row."""
    table = PAGE.partition("## Contract key")[2].partition("\n## ")[0]
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3:
            keys, graph, shapes = cells
            yield re.findall(r"`([^`]+)`", keys), TERM.findall(graph), re.findall(r"`([^`]+)`", shapes)


ROWS = list(rows())


def contract_keys() -> set[str]:
    """Return every key of the contract's JSON Schema, a list's fields as ``key.field``; a span is one value."""
    keys: set[str] = set()
    for key, value in SCHEMA["properties"].items():
        keys.add(key)
        names = set(re.findall(r"#/\$defs/(\w+)", json.dumps(value)))
        if key not in {"coverage", "mentions"}:
            keys |= {f"{key}.{field}" for name in names for field in SCHEMA["$defs"][name].get("properties", {})}
    return keys | {f"evidence.{field}" for field in SCHEMA["$defs"]["evidence"]["properties"]}


def test_every_key_of_the_contract_has_a_row_and_no_row_is_of_a_key_that_is_not_there() -> None:
    listed = {key for keys, _, _ in ROWS for key in keys}
    wanted = contract_keys()
    starred = {f"*.{key.partition('.')[2]}" for key in wanted}
    assert {key for key in wanted if key not in listed and f"*.{key.partition('.')[2]}" not in listed} == set()
    assert listed - wanted - starred == set()


def test_every_field_of_the_minutes_has_a_row() -> None:
    listed = {key for keys, _, _ in ROWS for key in keys}
    assert {field.name for field in fields(Minutes)} - listed == set()


@pytest.mark.parametrize("row", ROWS, ids=[" ".join(keys) for keys, _, _ in ROWS])
def test_every_term_of_a_row_exists_and_one_of_its_shapes_knows_it(row: tuple[list[str], list[str], list[str]]) -> None:
    _, named, shapes = row
    assert set(shapes) <= NODE_SHAPES.keys()
    known = {path for shape in shapes for path in paths(NODE_SHAPES[shape])}
    for term in named:
        if expand(term).startswith(KIND):
            assert (None, None, None) in KINDS
            assert any(str(concept) == expand(term) for concept in KINDS.subjects()), term
            continue
        assert term in BORROWED or expand(term) in (*CLASSES, *PROPERTIES), term
        if term.partition(":")[2][0].islower():
            assert term in known, f"{term}: none of {shapes} names it"
        elif expand(term) in CLASSES:
            assert any(str(one) == expand(term) for one in SHAPES.objects()), term


def test_the_page_lists_every_question_and_its_parameters() -> None:
    section = PAGE.partition("## Questions")[2]
    listed = set(re.findall(r"^\| `([a-z0-9-]+)` \| (.+?) \| (?:`(\w+)`)? \|$", section, re.MULTILINE))
    files = sorted((ROOT / "ontology/queries").glob("*.rq"))
    assert listed == {_question(file.stem, file.read_text("utf-8")) for file in files}


def _question(name: str, text: str) -> tuple[str, str, str]:
    asked = re.search(r"^# en: (.+)$", text, re.MULTILINE)
    assert asked
    return name, asked[1], "".join(re.findall(r"VALUES \?(\w+) \{ UNDEF \}", text))
