"""The JSON object of `extract`: one whole example, and the published schema against outputs and the model."""

import copy
import json
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from graph import model
from graph.model import Initiative, Meeting, Minutes, Span
from graph.show.contract import contract
from tests.show.contract_example import DOCUMENT, EVIDENCE, EXPECTED, FULL

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "contract.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
# What the object says in another place, or does not repeat.
ELSEWHERE = {
    ("Agent", "kind"): "agent_kind",
    ("Agent", "name"): "name",
    ("Attendance", "agent"): "name",
    ("Attendance", "present_from"): "from",
    ("Attendance", "present_to"): "to",
    ("Vote", "in_favour"): "for",
    ("Evidence", "span"): "start",
    ("Evidence", "document"): "id",
    ("Coverage", "span"): "start",
    ("Mention", "span"): "start",
    ("Document", "blocks"): None,  # what the file format said: no statement of the minutes
}
DEFINITIONS = {
    "Agent": "attendance",
    "AgendaItem": "agenda_item",
    "ActionPoint": "action",
    "Involvement": "involvement",
    "Derivation": "relation",
    "PlannedMeeting": "planned_meeting",
    "Approval": "sign_off",
    "ShortForm": "short_form",
}
NOT_IN_THE_OBJECT = {"Answer", "AnswerRow", "Block", "Minutes", "PartialDate", "Quote"}
LITERALS = {
    ("attendance", "agent_kind"): model.AgentKind,
    ("attendance", "status"): model.AttendanceStatus,
    ("decision", "outcome"): model.Outcome,
    ("action", "kind"): model.ActionKind,
    ("initiative", "kind"): model.InitiativeKind,
    ("involvement", "kind"): model.InvolvementKind,
    ("relation", "relation"): model.InitiativeRelation,
    ("coverage", "status"): model.CoverageStatus,
    ("mention", "kind"): model.MentionKind,
}


def test_every_field_of_the_model_comes_out_under_its_key() -> None:
    assert contract(FULL) == EXPECTED


def test_the_quote_is_what_stands_at_the_offsets_in_code_points() -> None:
    after_emoji = replace(EVIDENCE[0], span=Span(32, 44))
    minutes = replace(FULL, initiatives=(Initiative("i", "Broprojektet", (after_emoji,)),))
    found: Any = contract(minutes)["initiatives"]
    assert [evidence["quote"] for evidence in found[0]["evidence"]] == ["Broprojektet"]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "minutes",
    [FULL, Minutes(DOCUMENT, Meeting("m")), Minutes(replace(DOCUMENT, sources=()), None)],
    ids=["full", "sparse", "no-minutes"],
)
def test_the_schema_admits(minutes: Minutes) -> None:
    found = json.loads(json.dumps(contract(minutes)))
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("decisions", "evidence", []),
        ("decisions", "outcome", "besluttet"),
        ("attendance", "status", "excused"),
        ("next_meetings", "date", "3. september"),
        ("actions", "deadline", "uge 30"),
        ("agenda", "start", "kl. 13"),
        ("works_on", "kind", "attended"),
    ],
)
def test_the_schema_rejects(key: str, field: str, value: object) -> None:
    broken: Any = copy.deepcopy(EXPECTED)
    broken[key][0][field] = value
    assert not VALIDATOR.is_valid(broken)


def _classes() -> list[type]:
    return [
        value
        for value in vars(model).values()
        if isinstance(value, type) and is_dataclass(value) and value.__name__ not in NOT_IN_THE_OBJECT
    ]


@pytest.mark.parametrize("noun", _classes(), ids=lambda noun: noun.__name__)
def test_the_schema_names_every_field_of_the_model(noun: Any) -> None:
    definition = SCHEMA["$defs"][DEFINITIONS.get(noun.__name__, noun.__name__.lower())]
    keys = [ELSEWHERE.get((noun.__name__, field.name), field.name) for field in fields(noun)]
    known = set(definition["properties"]) | set(SCHEMA["$defs"]["document"]["properties"])
    assert [key for key in keys if key and key not in known] == []


def test_the_schema_names_every_part_of_the_minutes() -> None:
    assert {field.name for field in fields(Minutes)} | {"short_forms"} == set(SCHEMA["properties"])


@pytest.mark.parametrize(("place", "literal"), LITERALS.items(), ids=lambda part: str(part))
def test_the_schema_lists_the_values_of_the_model(place: tuple[str, str], literal: object) -> None:
    definition, field = place
    allowed = SCHEMA["$defs"][definition]["properties"][field]["enum"]
    assert [value for value in allowed if value is not None] == list(get_args(literal))
