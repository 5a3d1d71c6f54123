"""Who is who, name by name: what the increments give is what all documents at once give."""

import sqlite3
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import EntityKind
from graph.resolve.claims import Claim
from graph.store import schema
from graph.store.register import Register

ID = "https://w3id.org/referat/id/"
Claims = Mapping[str, Sequence[Claim]]


class Ledger:
    """A register in memory, with the IRIs and registry lines that a graph written from its changes would hold."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.executescript(schema.TABLES)
        self.register = Register(self.connection)
        self.written: dict[str, dict[tuple[str, str], str]] = {}
        self.lines: set[str] = set()

    def enter(self, claims: Claims) -> "Ledger":
        change = self.register.enter(claims)
        assert set(change.removed) <= self.lines
        for document, old in change.revised.items():
            assert {name: self.written[document][name] for name in old} == old
            assert all(self.register.iris(document)[name] != iri for name, iri in old.items())
        self.lines = (self.lines - set(change.removed)) | set(change.added)
        for document in {*change.revised, *claims}:
            self.written[document] = self.register.iris(document)
        return self

    def entities(self) -> list[tuple[str, ...]]:
        return self.connection.execute("SELECT * FROM entity ORDER BY kind, identity, component").fetchall()

    def iris(self, document: str = "a") -> list[str]:
        return sorted(iri.removeprefix(ID) for iri in self.register.iris(document).values())


def person(name: str, *keys: str) -> Claim:
    return Claim("person", name, tuple(sorted(keys)))


def initiative(name: str, *keys: str, aliases: tuple[str, ...] = ()) -> Claim:
    return Claim("initiative", name, tuple(sorted(keys)), aliases=aliases)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param(
            {"a": [person("Bo Lund", "at:x")], "b": [person("bo lund", "at:x", "body:y")]},
            {"a": ["person/bo-lund"], "b": ["person/bo-lund"]},
            id="same name and a shared key: one",
        ),
        pytest.param(
            {"a": [person("Bo Lund", "at:x")], "b": [person("Bo Lund", "at:z")]},
            {"a": ["person/bo-lund--x"], "b": ["person/bo-lund--z"]},
            id="same name alone: two, told apart by their keys",
        ),
        pytest.param(
            {
                "a": [person("Bo Lund", "at:x")],
                "b": [person("Bo Lund", "at:z")],
                "c": [person("Bo Lund", "at:x", "at:z")],
            },
            {"a": ["person/bo-lund"], "b": ["person/bo-lund"], "c": ["person/bo-lund"]},
            id="a third document joins two",
        ),
        pytest.param(
            {"a": [person("Bo Lund", "body:vest")], "b": [person("Bo Lund", "at:vest")]},
            {"a": ["person/bo-lund--body-vest"], "b": ["person/bo-lund--vest"]},
            id="a forum and a place of one name are two keys",
        ),
        pytest.param(
            {"a": [initiative("TT", "at:x")], "b": [initiative("Tidlig Trivsel", "at:x", aliases=("TT",))]},
            {"a": ["initiative/tidlig-trivsel"], "b": ["initiative/tidlig-trivsel"]},
            id="an acronym with one candidate",
        ),
        pytest.param(
            {"a": [initiative("TT", "at:x", aliases=("Tidlig Trivsel",))], "b": [initiative("Tidlig Trivsel", "at:x")]},
            {"a": ["initiative/tidlig-trivsel"], "b": ["initiative/tidlig-trivsel"]},
            id="the acronym's own document says what it stands for",
        ),
        pytest.param(
            {
                "a": [initiative("TT", "at:x")],
                "b": [initiative("Tidlig Trivsel", "at:x", aliases=("TT",))],
                "c": [initiative("Tæt Tilsyn", "at:x", aliases=("TT",))],
            },
            {"a": ["initiative/tt"], "b": ["initiative/tidlig-trivsel"], "c": ["initiative/tæt-tilsyn"]},
            id="an acronym with two candidates stays itself",
        ),
        pytest.param(
            {
                "a": [initiative("TT", "at:x")],
                "b": [initiative("Tidlig Trivsel", "at:x", aliases=("TT",))],
                "c": [initiative("Tæt Tilsyn", "at:z", aliases=("TT",))],
            },
            {"a": ["initiative/tidlig-trivsel"], "b": ["initiative/tidlig-trivsel"], "c": ["initiative/tæt-tilsyn"]},
            id="a candidate elsewhere does not count",
        ),
        pytest.param(
            {
                "a": [Claim("goal", "Mål 3", ("everywhere",), "Aftalen")],
                "b": [Claim("goal", "Mål 3", ("everywhere",), "Planen")],
            },
            {"a": ["goal/mål-3--aftalen"], "b": ["goal/mål-3--planen"]},
            id="goals of two agreements",
        ),
    ],
)
def test_iris(claims: Claims, expected: dict[str, list[str]]) -> None:
    for order in (list(claims), list(claims)[::-1]):
        ledger = Ledger()
        for document in order:
            ledger.enter({document: claims[document]})
        assert {document: ledger.iris(document) for document in claims} == expected
        assert ledger.written == {document: ledger.register.iris(document) for document in claims}


def test_a_name_in_other_documents_is_not_looked_at() -> None:
    ledger = Ledger().enter({"a": [person("Bo Lund", "at:x")], "b": [person("Bo Lund", "at:z")]})
    change = ledger.register.enter({"c": [person("Ib Lund", "at:x")]})
    assert (change.revised, change.removed) == ({}, ())
    assert [line.split()[0] for line in change.added] == [f"<{ID}person/ib-lund>"] * 2


def test_removing_the_bridge_parts_what_it_joined() -> None:
    claims = {
        "a": [person("Bo Lund", "at:x")],
        "b": [person("Bo Lund", "at:z")],
        "c": [person("Bo Lund", "at:x", "at:z")],
    }
    ledger = Ledger().enter(claims).enter({"c": []})
    assert [ledger.iris("a"), ledger.iris("b"), ledger.iris("c")] == [["person/bo-lund--x"], ["person/bo-lund--z"], []]
    assert ledger.written["a"] == ledger.register.iris("a")


def test_the_label_is_what_most_documents_write_then_the_longest() -> None:
    claims = [Claim("organisation", name, ("everywhere",)) for name in ("KLITBY SKOLE", "Klitby Skole", "Klitby Skole")]
    ledger = Ledger().enter({str(number): [claim] for number, claim in enumerate(claims)})
    labels = sorted(line.split(" ", 1)[1] for line in ledger.lines if "Label" in line)
    assert labels == [
        f'<http://www.w3.org/2004/02/skos/core#altLabel> "KLITBY SKOLE" <{ID}registry> .',
        f'<http://www.w3.org/2004/02/skos/core#prefLabel> "Klitby Skole" <{ID}registry> .',
    ]


def test_a_scheme_stays_while_one_of_its_goals_does() -> None:
    goals = [
        Claim("goal", f"Mål {number}", ("everywhere",), "Aftalen", (), str(number), "Aftalen") for number in (1, 2)
    ]
    ledger = Ledger().enter({"a": goals[:1], "b": goals[1:]}).enter({"a": []})
    assert sum(line.startswith(f"<{ID}scheme/aftalen> ") for line in ledger.lines) == 2
    assert ledger.enter({"b": []}).lines == set()


KINDS: list[EntityKind] = ["person", "initiative", "body"]
KEYS = ["area:n", "at:x", "at:y", "body:z", "with:w"]
NAMES = ["TT", "Tt", "Tidlig Trivsel", "Tæt Tilsyn", "T"]


@st.composite
def claim_lists(draw: st.DrawFn) -> list[Claim]:
    return [
        Claim(
            draw(st.sampled_from(KINDS)),
            draw(st.sampled_from(NAMES)),
            tuple(sorted(draw(st.sets(st.sampled_from(KEYS), min_size=1, max_size=3)))),
            aliases=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2))),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]


batches = st.lists(st.dictionaries(st.sampled_from("abcdefg"), claim_lists(), min_size=1, max_size=3), max_size=8)


def _check_increments(steps: list[Claims]) -> None:
    ledger, last = Ledger(), dict[str, Sequence[Claim]]()
    for step in steps:
        ledger.enter(step)
        last.update(step)
    at_once = Ledger().enter(dict(sorted(last.items())))
    assert ledger.entities() == at_once.entities()
    assert ledger.lines == at_once.lines
    assert ledger.written == {document: ledger.register.iris(document) for document in last}


@settings(max_examples=80)
@given(batches)
def test_increments_give_what_all_at_once_give(steps: list[Claims]) -> None:
    _check_increments(steps)


@pytest.mark.soak
@settings(max_examples=3000)
@given(batches)
def test_thousands_of_increments(steps: list[Claims]) -> None:
    _check_increments(steps)
