"""Every rule of data/da/*.yaml against its own examples and near misses, run as extraction runs it.

A private-use character (U+E000 and on) stands for an agent or an initiative that the text names. In a file of which
the first rule that fits wins, an example must be won by its own rule.
"""

import re
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from graph.extract.cast import make_cast
from graph.extract.dates import due_rules, find_due
from graph.extract.goals import find_goals, with_ends
from graph.extract.initiatives import find_initiatives
from graph.extract.labels import folded, label_named
from graph.extract.mentions import find_mentions
from graph.extract.names import find_names
from graph.extract.rules import Rule, Words, as_words, compiled, find_cues, matches, rules
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.extract.wordlist import list_words
from graph.model import (
    ActionKind,
    AttendanceStatus,
    Document,
    InitiativeRelation,
    InvolvementKind,
    Outcome,
    Span,
    VersionKind,
    VersionStatus,
)

DATA = Path(__file__).parents[2] / "data" / "da"

Reader = Callable[[str], list[str]]
"""Returns the names of the rules that read something in a text, the one that wins first."""


def words(text: str) -> Words:
    low = text.casefold()
    return Words(text, low, find_cues(low))


def read_sentence(file: str, text: str) -> list[str]:
    return [rule.name for rule, _ in matches(file, words(text))]


def read_for_lint(file: str, text: str) -> list[str]:
    """As `lint` reads sentences: every rule is tried."""
    return [rule.name for rule, _ in matches(file, as_words(text))]


def read_relations(text: str) -> list[str]:
    """As `goals.find_relations` fills in the patterns."""
    fits = (r for r in rules("relations") if any(word in text.casefold() for word in r.needs))
    return [rule.name for rule in fits if compiled(with_ends(rule.pattern)).search(text)]


def read_header_line(text: str) -> list[str]:
    """As `header.read_header` weighs a line: a rule with `case` wants a capital at the body."""
    found = matches("meeting", words(text))
    return [r.name for r, m in found if not r.values.get("case") or m.groupdict().get("body", "x")[0].isupper()]


def witness(text: str) -> Witness:
    return Witness(Document("0" * 16, ("referat.txt",), "text/plain", text), "fjordudvalget")


def read_goals(text: str) -> list[str]:
    return [evidence.rule for goal in find_goals(witness(text), [Span(0, len(text))])[0] for evidence in goal.evidence]


def read_initiatives(text: str) -> list[str]:
    """The whole text is a title, and people and their initials are no initiatives."""
    words, names = list_words(text), [name.of(text) for name in find_names(text, 0, len(text))]
    people, _ = find_mentions(words, make_cast(names, {}, {}), None, {})
    found, _ = find_initiatives(witness(text), words, [Span(0, len(text))], [mention.span for mention in people])
    return [evidence.rule for initiative in found for evidence in initiative.evidence]


def read_due(text: str) -> list[str]:
    fits = [rule.name for rule in due_rules() if rule.pattern.search(text)]
    return fits if find_due(text) else []


def read_title(text: str) -> list[str]:
    return [rule.name for rule, _ in matches("versions", as_words(text))]


# Files of which only the first rule that fits counts.
FIRST = frozenset(
    {
        "decisions", "actions", "lists", "earlier", "undecided", "proposals", "presence", "partial", "acting",
        "presenting", "private", "supports", "votes", "elections", "negated", "ignored", "relations",
    }
)  # fmt: skip
ALL = frozenset({"attending", "participation", "closing", "planned", "told"})
READERS: dict[str, Reader] = {
    **{file: partial(read_sentence, file) for file in sorted(FIRST | ALL)},
    **{file: partial(read_for_lint, file) for file in ("lint_private", "lint_signs")},
    "relations": read_relations,
    "meeting": read_header_line,
    "goals": read_goals,
    "initiative_forms": read_initiatives,
    "due": read_due,
    "versions": read_title,
}
NO_RULES = {"lint", "questions", "answers", "labels", "structure", "words"}
RULES = [(file, rule) for file in READERS for rule in rules(file)]
EXAMPLES = [pytest.param(f, r, t, id=f"{r.name}:{t[:40]}") for f, r in RULES for t in r.examples]
NEAR_MISSES = [pytest.param(f, r, t, id=f"{r.name}:{t[:40]}") for f, r in RULES for t in r.near_misses]


def test_every_file_of_rules_is_read_here() -> None:
    assert {path.stem for path in DATA.glob("*.yaml")} == set(READERS) | NO_RULES


@pytest.mark.parametrize("file", READERS)
def test_every_rule_has_an_example_and_a_near_miss(file: str) -> None:
    assert [rule.name for rule in rules(file) if not rule.examples or not rule.near_misses] == []


@pytest.mark.parametrize(("file", "rule", "text"), EXAMPLES)
def test_an_example_is_read_by_its_own_rule(file: str, rule: Rule, text: str) -> None:
    found = READERS[file](text)
    assert rule.name in (found[:1] if file in FIRST else found)


@pytest.mark.parametrize(("file", "rule", "text"), NEAR_MISSES)
def test_a_near_miss_is_not_read_by_the_rule(file: str, rule: Rule, text: str) -> None:
    assert rule.name not in READERS[file](text)


# What an entry may say besides its pattern, and with which values (None: any).
VALUES: dict[str, dict[str, set[str] | None]] = {
    "decisions": {
        "outcome": {*get_args(Outcome), ""}, "back": {"yes"}, "none": {"yes"}, "modes": {"decision"}, "whose": {"body"},
        "whom": {"person"},
    },
    "actions": {"kind": {*get_args(ActionKind), ""}, "none": {"yes"}, "passive": {"yes"}, "clause": {"yes"}},
    "lists": {"opens": {"decision", "joined", "ideas", "proposal", "action", "attachments", "people"}},
    "earlier": {"who": {"earlier", "elsewhere"}},
    "proposals": {"only": {"body"}},
    "presence": {"status": set(get_args(AttendanceStatus)), "excused": {"true", "false"}},
    "attending": {"status": set(get_args(AttendanceStatus)), "excused": {"true", "false"}},
    "partial": {"side": {"from", "to"}},
    "presenting": {"item": {"no"}},
    "relations": {"relation": set(get_args(InitiativeRelation)), "parts": {"yes"}},
    "participation": {"kind": set(get_args(InvolvementKind)), "beside": {"yes"}, "sure": {"yes"}},
    "initiative_forms": {
        "around": {"short", "lead", "title", "kind"},
        "kind": {"project", "strategy", "agreement", "team"},
    },
    "meeting": {"weight": None, "case": {"yes"}},
    "closing": {"below": {"yes"}, "anywhere": {"yes"}},
    "ignored": {"reason": None},
    "due": {"before_date": {"True"}},
    "lint_private": {"stands": {"before", "before_address", "after"}},
    "lint_signs": {
        "sign": {
            "dated", "event", "task", "promise", "done", "away", "decision", "undecided", "standing", "came", "counted",
            "new", "acts",
        },
    },
    "versions": {"says": {*get_args(VersionKind), *get_args(VersionStatus), "revision"}},
}  # fmt: skip


@pytest.mark.parametrize(("file", "rule"), [pytest.param(f, r, id=r.name) for f, r in RULES])
def test_an_entry_says_only_what_is_understood(file: str, rule: Rule) -> None:
    allowed = VALUES.get(file, {})
    wrong = {
        key: value
        for key, value in rule.values.items()
        if key not in allowed or ((values := allowed[key]) is not None and value not in values)
    }
    assert wrong == {}


def test_rule_names_are_a_kind_and_a_form_and_stand_once() -> None:
    names = [rule.name for _, rule in RULES]
    assert [name for name in names if not re.fullmatch(r"[a-z_]+\.[a-z_]+", name)] == []
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


class StrictLoader(yaml.SafeLoader):
    """Refuses a key that stands twice in one mapping, which YAML would let win silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        assert sorted(key for key in set(keys) if keys.count(key) > 1) == [], node.start_mark
        return super().construct_mapping(node, deep)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_no_key_stands_twice(path: Path) -> None:
    assert yaml.load(path.read_text(encoding="utf-8"), StrictLoader)  # noqa: S506


def read_lists(name: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return lists


def test_no_label_stands_twice() -> None:
    spellings = [folded(str(spelling)) for spellings in read_lists("labels").values() for spelling in spellings]
    assert sorted(one for one in set(spellings) if spellings.count(one) > 1) == []


def test_each_label_is_known_by_its_spelling() -> None:
    wrong = {
        str(spelling): (key, label_named(str(spelling)))
        for key, spellings in read_lists("labels").items()
        for spelling in spellings
        if label_named(str(spelling)) != key
    }
    assert wrong == {}


@pytest.mark.parametrize("name", ["structure", "words"])
def test_no_entry_of_a_list_stands_twice(name: str) -> None:
    twice = {key: [w for w in set(words) if words.count(w) > 1] for key, words in read_lists(name).items()}
    assert {key: words for key, words in twice.items() if words} == {}


def test_structure_is_what_the_file_says() -> None:
    assert structure() == read_lists("structure")
