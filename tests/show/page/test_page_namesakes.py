"""Namesakes on the page say what tells them apart, in the spelling of the minutes."""

import pytest

from graph.model import EntityKind
from graph.show.page.namesakes import told_apart
from graph.show.page.records import Entity

OTHERS = {
    "k": Entity("organisation/klitby-kommune", "organisation", "Klitby Kommune"),
    "f": Entity("body/havneudvalget", "body", "Havneudvalget"),
    "p": Entity("person/anna-grethe-bo", "person", "Anna Grethe Bo"),
    "g": Entity("goal/mål-9", "goal", "Mål 9", scheme="Sundhedsaftalen"),
}


@pytest.mark.parametrize(
    ("qualifier", "kind", "note"),
    [
        ("klitby-kommune", "person", "Klitby Kommune"),
        ("body-havneudvalget", "initiative", "Havneudvalget"),
        ("with-anna-grethe-bo", "body", "Anna Grethe Bo"),
        ("sundhedsaftalen", "goal", "Sundhedsaftalen"),
        ("document-0123456789abcdef", "person", "maj.txt"),
        ("document-0000000000000000", "person", None),
        ("region-nordsund", "person", "Region nordsund"),
    ],
)
def test_a_namesake_has_a_note(qualifier: str, kind: EntityKind, note: str | None) -> None:
    one = Entity(f"{kind}/jytte--{qualifier}", kind, "Jytte")
    other = Entity(f"{kind}/jytte--elsewhere", kind, "jytte")
    found = told_apart({**OTHERS, "1": one, "2": other}, {"0123456789abcdef": "maj.txt"}, {})
    assert (found["1"].note, found["2"].note) == (note, "Elsewhere")
    assert [found[name] for name in OTHERS] == [*OTHERS.values()]


def test_who_has_no_namesake_needs_no_note() -> None:
    alone = Entity("person/jytte--klitby-kommune", "person", "Jytte")
    assert told_apart({**OTHERS, "1": alone}, {}, {"1": "Klitby Havn"})["1"] == alone


def test_people_are_told_apart_by_where_they_come_from() -> None:
    one = Entity("person/jytte--region-nordsund", "person", "Jytte")
    other = Entity("person/jytte--klitby-kommune", "person", "Jytte")
    both = {"1": one, "2": other}
    found = told_apart({**OTHERS, **both}, {}, {"1": "Klitby Havn", "2": "Klitby Skole"})
    alike = told_apart({**OTHERS, **both}, {}, {"1": "Klitby Havn", "2": "Klitby Havn"})
    unknown = told_apart({**OTHERS, **both}, {}, {"1": "Klitby Havn"})
    assert [found[name].note for name in both] == ["Klitby Havn", "Klitby Skole"]
    assert [alike[name].note for name in both] == ["Region nordsund", "Klitby Kommune"]
    assert [unknown[name].note for name in both] == ["Region nordsund", "Klitby Kommune"]
