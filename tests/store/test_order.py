"""The graph depends on the set of documents alone: any order, any batches, any detour give the same lines."""

import hashlib
import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Evidence, Goal, Minutes, PartialDate, Span
from graph.store import Store
from tests.store.board_minutes import board_minutes

PEOPLE = ["Mette Holm", "Bo Lund Dahl", "METTE HOLM", "Mette", "Asta Brink"]
PLACES = [None, "Havnby Kommune", "Region Fjordland", "Klitby Skole", "Børn og Unge, Havnby Kommune"]
BODIES = [None, "Bestyrelsen", "Styregruppe Fjord", "Styregruppe fjord", "Havneudvalget i Klitby"]
HOSTS = [None, None, "Havnby Kommune", "Region Fjordland"]
INITIATIVES: list[tuple[str, tuple[str, ...]]] = [
    ("Tidlig Trivsel", ("TT",)),
    ("TT", ()),
    ("Tæt Tilsyn", ("TT",)),
    ("TT", ("Tidlig Trivsel",)),
    ("Havnestien", ("Stien", "havnestien")),
    ("Stien", ()),
]
GOALS = [("Pejlemærke 3", "Sundhedsaftalen"), ("Pejlemærke 3", None), ("pejlemærke 3", "Sundhedsaftalen")]


@st.composite
def documents(draw: st.DrawFn) -> list[Minutes]:
    found = {}
    for number in range(draw(st.integers(2, 6))):
        people = draw(
            st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PLACES)), max_size=3, unique_by=lambda p: p[0])
        )
        minutes = board_minutes(
            f"{number}.txt",
            draw(st.sampled_from(BODIES)),
            people,
            date=PartialDate(2024, 5, number + 1),
            host=draw(st.sampled_from(HOSTS)),
            initiatives=draw(st.lists(st.sampled_from(INITIATIVES), max_size=3, unique_by=lambda one: one[0])),
            offices=draw(st.sampled_from([(), ("sekretariatet",)])),
            goals=[
                _goal(*one) for one in draw(st.lists(st.sampled_from(GOALS), max_size=2, unique_by=lambda one: one[0]))
            ],
        )
        found[minutes.document.id] = minutes
    return list(found.values())


def _goal(label: str, scheme: str | None) -> Goal:
    return Goal(f"goal {label}", label, (Evidence("d", Span(0, 1), "test.rule", 0.9),), (), scheme, "3")


def _hash(path: Path, steps: list[tuple[str, list[Minutes]]]) -> str:
    with Store.open(path, create=True) as store:
        for step, batch in steps:
            if step == "add":
                store.add(batch)
            else:
                store.remove([minutes.document.id for minutes in batch])
        return hashlib.sha256("\n".join(store.lines()).encode()).hexdigest()


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_order_and_batches_give_the_same_lines(data: st.DataObject) -> None:
    _check_orders(data)


@pytest.mark.soak
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_hundreds_of_orders_give_the_same_lines(data: st.DataObject) -> None:
    _check_orders(data)


def _check_orders(data: st.DataObject) -> None:
    batch = data.draw(documents())
    order = data.draw(st.permutations(batch))
    sizes = data.draw(st.lists(st.integers(1, 3), min_size=len(batch), max_size=len(batch)))
    others = [one for one in data.draw(documents()) if one.document.id not in {kept.document.id for kept in batch}]
    renamed = [
        board_minutes(f"other-{one.document.sources[0]}", "Bestyrelsen", [("Mette Holm", None)]) for one in others
    ]
    rest = iter(order)
    steps = [("add", some) for size in sizes if (some := list(itertools.islice(rest, size)))]
    place = data.draw(st.integers(0, len(steps)))
    detour = [("add", renamed), *steps[place:], ("remove", renamed)] if renamed else steps[place:]
    with tempfile.TemporaryDirectory() as folder:
        straight = _hash(Path(folder, "straight"), [("add", batch)])
        assert _hash(Path(folder, "detour"), [*steps[:place], *detour]) == straight
