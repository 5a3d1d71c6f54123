"""The records of a page: whole, from the graph of two fictional meetings."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from graph.show.page.bodies import find_bodies
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Fact, Meeting, Quote, Records, Source
from graph.show.page.source import read_records
from graph.store.closed import Row, Select
from graph.vocabulary import prologue
from tests.show.page.page_minutes import MARCH, MAY, added

KYSTLYS, GOAL, BO, IDA, TOVE, FORUM, HAVN, KOMMUNE, SKOLE = range(9)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    with added(tmp_path_factory.mktemp("page"), marts=MARCH, maj=MAY) as store:
        return read_records(store.select, Scope())


def test_entities_come_by_kind_and_danish_order(records: Records) -> None:
    assert records.entities == (
        Entity("initiative/kystlys", "initiative", "Kystlys"),
        Entity("goal/pejlemærke-3--styregruppen-for-havnefronten", "goal", "Pejlemærke 3", number="3"),
        Entity("person/bo-lund", "person", "Bo Lund"),
        Entity("person/ida-fjord", "person", "Ida Fjord"),
        Entity("person/tove-kaas", "person", "Tove Kaas"),
        Entity("body/styregruppen-for-havnefronten", "body", "Styregruppen for Havnefronten", ("gruppen",)),
        Entity("organisation/klitby-havn", "organisation", "Klitby Havn"),
        Entity("organisation/klitby-kommune", "organisation", "Klitby Kommune"),
        Entity("organisation/klitby-skole", "organisation", "Klitby Skole"),
    )


def test_meetings_come_the_latest_first_with_the_words_of_each_field(records: Records) -> None:
    body, date = (dict(records.meetings[0].evidence)[name] for name in ("body", "date"))
    assert (records.quotes[body].words, records.quotes[date].words) == (
        "Styregruppen for Havnefronten",
        "den 7. maj 2024",
    )
    bare = [replace(meeting, evidence=()) for meeting in records.meetings]
    assert bare == [
        Meeting("meeting/styregruppen-for-havnefronten/2024-05-07", (0,), FORUM, "2024-05-07"),
        Meeting("meeting/styregruppen-for-havnefronten/2024-03-05", (1,), FORUM, "2024-03-05"),
    ]


def test_documents_say_how_much_was_understood(records: Records) -> None:
    bare = [replace(document, id="") for document in records.documents]
    assert bare == [
        Source("", "maj.txt", "text/plain", 7, 1, 0, 0),
        Source("", "marts.txt", "text/plain", 11, 1, 0, 1),
    ]


def test_work_is_told_with_its_words_and_a_task_with_who_has_it(records: Records) -> None:
    told = [
        (fact.agent, fact.how, fact.target, [records.quotes[at].words for at in fact.quotes], fact.about is not None)
        for fact in records.facts
        if fact.kind == "involvement"
    ]
    tasks = [(fact.text, fact.owners, fact.due, fact.subjects) for fact in records.facts if fact.kind == "task"]
    responsible, lights = ["Ida Fjord er ansvarlig for Projekt Kystlys."], "Projekt Kystlys"
    promise = "Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."
    assert told == [
        (TOVE, "participates", KYSTLYS, ["Tove Kaas deltager i Projekt Kystlys."], False),
        (IDA, "presents", KYSTLYS, [lights, "Ida Fjord fremlagde status."], False),
        (BO, "committed", KYSTLYS, [lights, promise], False),
        (IDA, "responsible", KYSTLYS, responsible, False),
        (IDA, "responsible", KYSTLYS, responsible, True),
        (FORUM, "participates", KYSTLYS, ["Det blev besluttet at udvide Projekt Kystlys til inderhavnen."], False),
    ]
    assert tasks == [
        (*responsible, ((IDA, "responsible"),), None, (KYSTLYS,)),
        (promise, ((BO, "committed"),), "2024-04-01", ()),
    ]


def test_a_fact_says_where_it_stands(records: Records) -> None:
    place, decision = next((at, one) for at, one in enumerate(records.facts) if one.outcome == "adopted")
    assert records.facts[decision.item or 0].text == "Projekt Kystlys"
    assert replace(decision, id="", item=None) == Fact(
        "decision", "", 0, decision.quotes, text="Det blev besluttet at holde åbent hus.", outcome="adopted",
    )  # fmt: skip
    assert records.quotes[decision.quotes[0]] == Quote(
        0, 242, 280, "Det blev besluttet at holde åbent hus.", 0.97, "decision.adopted"
    )
    assert [fact.meeting for fact in records.facts] == sorted(fact.meeting for fact in records.facts)
    assert place > 0


def test_who_was_away_is_excused_and_nothing_else(records: Records) -> None:
    seen = [
        (fact.meeting, fact.agent, fact.how, fact.role, fact.organisation)
        for fact in records.facts
        if fact.kind == "attendance"
    ]
    assert seen == [
        (0, IDA, "present", "projektleder", KOMMUNE),
        (0, TOVE, "present", None, SKOLE),
        (1, IDA, "present", "projektleder", KOMMUNE),
        (1, BO, "present", "havnechef", HAVN),
        (1, TOVE, "excused", None, SKOLE),
    ]


@pytest.mark.parametrize(
    ("first", "last", "dates"),
    [
        ("2024-04", None, ["2024-05-07"]),
        (None, "2024-03", ["2024-03-05"]),
        ("2024", "2024", ["2024-05-07", "2024-03-05"]),
        ("2025", None, []),
    ],
)
def test_a_period_keeps_whole_meetings(first: str | None, last: str | None, dates: list[str], tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH, maj=MAY) as store:
        found = read_records(store.select, Scope(first=first, last=last))
    assert [meeting.date for meeting in found.meetings] == dates
    assert {found.meetings[fact.meeting].date for fact in found.facts} == {*dates}
    assert len(found.documents) == len(dates)


def test_a_year_alone_comes_after_the_days_of_that_year(tmp_path: Path) -> None:
    year = MAY.replace("den 7. maj 2024", "i 2024")
    with added(tmp_path, marts=MARCH, maj=MAY, aar=year) as store:
        found = read_records(store.select, Scope())
    assert [meeting.date for meeting in found.meetings] == ["2024-05-07", "2024-03-05", "2024"]


def test_a_forum_keeps_its_own_meetings(tmp_path: Path) -> None:
    other = MAY.replace("Styregruppen for Havnefronten", "Museumsudvalget i Klitby")
    with added(tmp_path, marts=MARCH, maj=other) as store:
        name, bodies = find_bodies(store.select, "museumsudvalget")
        found = read_records(store.select, Scope(bodies, name))
    assert name == "Museumsudvalget i Klitby"
    assert [meeting.date for meeting in found.meetings] == ["2024-05-07"]
    assert [entity.label for entity in found.entities if entity.kind == "person"] == ["Ida Fjord", "Tove Kaas"]


def test_an_empty_graph_has_empty_records(tmp_path: Path) -> None:
    with added(tmp_path) as store:
        assert read_records(store.select, Scope()) == Records((), (), (), (), ())


def test_who_is_refuted_to_have_a_task_does_not_have_it(tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH) as store:
        before = {fact.text: fact.owners for fact in read_records(store.select, Scope()).facts if fact.kind == "task"}
        found = read_records(partial(_refuted, store.select, "/person/bo-lund"), Scope())
    promise = "Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."
    assert [how for _, how in before[promise]] == ["committed"]
    assert [fact.owners for fact in found.facts if fact.text == promise] == [()]


def _refuted(select: Select, ending: str, query: str) -> list[Row]:
    """Answer as a graph in which a person has refuted the facts whose IRI ends so."""
    if "kind:refuted" not in query:
        return list(select(query))
    facts = {row["fact"] for row in select(f"{prologue()}SELECT ?fact WHERE {{ ?fact a ref:Involvement }}")}
    return [{"fact": fact} for fact in facts if fact.endswith(ending)]
