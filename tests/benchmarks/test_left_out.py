"""A family that is left out is read without what comes from it alone, and only that."""

import yaml

from benchmarks.quality.examples import Example, Judged, judged_examples
from benchmarks.quality.families import FAMILIES, TABLE, at_home_only_in, families_text, read_families
from benchmarks.quality.homes import find_homes, rule_names
from benchmarks.quality.left_out import switched_off, without_facts_of
from benchmarks.quality.verdicts import Verdict

HOMES = {
    ("rule", "decision.agreed"): frozenset({"housing", "table"}),
    ("rule", "decision.noted"): frozenset({"housing"}),
    ("label", "fremmødte"): frozenset({"housing"}),
    ("rule", "decision.forwarded"): frozenset[str](),
}
OFF = frozenset({("rule", "decision.noted"), ("label", "fremmødte"), ("word", "present_marks: x")})


def test_every_rule_of_the_language_data_is_in_the_table_and_names_known_families() -> None:
    """`python -m benchmarks.quality --families` writes the table anew."""
    homes = read_families(TABLE.read_text("utf-8"))
    named = set().union(*homes.values())
    assert (rule_names() - {name for of, name in homes if of == "rule"}, named - set(FAMILIES)) == (set(), set())


def test_the_table_is_what_the_examples_show() -> None:
    """`python -m benchmarks.quality --families` writes the table anew."""
    assert read_families(TABLE.read_text("utf-8")) == find_homes(judged_examples())


def test_the_table_is_read_as_it_was_written() -> None:
    assert read_families(families_text(HOMES)) == HOMES


def test_only_what_no_other_family_has_is_left_out() -> None:
    assert at_home_only_in("housing", HOMES) == {("rule", "decision.noted"), ("label", "fremmødte")}


def test_a_rule_is_at_home_where_it_is_right() -> None:
    path = next(one.example.path for one in judged_examples())
    judged = [
        Judged(Example("rosa", "table", path, {}), (Verdict("decisions", "right", "", ("made.up",)),), frozenset()),
        Judged(Example("bo", "school", path, {}), (Verdict("decisions", "wrong", "", ("made.up",)),), frozenset()),
        Judged(Example("ida", "prose", path, {}), (), frozenset({"made.aside"})),
    ]
    homes = find_homes(judged)
    assert [*homes[("rule", "made.up")], *homes[("rule", "made.aside")]] == ["table", "prose"]


def test_rules_labels_and_words_are_taken_out_of_the_language_data() -> None:
    rules = "- {rule: decision.noted, pattern: a}\n- {rule: decision.agreed, pattern: b}\n"
    tables = {
        "data/da/decisions.yaml": (rules, [{"rule": "decision.agreed", "pattern": "b"}]),
        "data/da/labels.yaml": ("present: [til stede, Fremmødte]", {"present": ["til stede"]}),
        "data/da/structure.yaml": (
            "present_marks: [x, ja]\nabsent_marks: [x]",
            {"present_marks": ["ja"], "absent_marks": ["x"]},
        ),
    }
    assert {name: yaml.safe_load(switched_off(name, text, OFF)) for name, (text, _) in tables.items()} == {
        name: left for name, (_, left) in tables.items()
    }


def test_a_list_is_never_left_empty() -> None:
    assert yaml.safe_load(switched_off("data/da/labels.yaml", "present: [fremmødte]", OFF)) == {
        "present": ["fremmødte"]
    }


def test_facts_that_a_switched_off_rule_of_code_carries_are_dropped() -> None:
    off, on = [{"rule": "decision.noted"}], [{"rule": "decision.agreed"}, {"rule": "decision.noted"}]
    found = {
        "meeting": {"date": "2024-02-03", "place": "Salen", "evidence": {"date": off, "place": on}},
        "decisions": [{"text": "Taget til efterretning.", "evidence": off}, {"text": "Enighed.", "evidence": on}],
    }
    assert without_facts_of(found, OFF) == {
        "meeting": {"date": None, "place": "Salen", "evidence": {"date": off, "place": on}},
        "decisions": [{"text": "Enighed.", "evidence": on}],
    }
