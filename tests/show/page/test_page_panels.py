"""The rows of panels: which facts, in which rows, in which order."""

from typing import Any

import pytest

from graph.show.page.panels import FactIndex, Panel, Row, Via, load_panels, panel_rows
from graph.show.page.records import Entity, Fact, Meeting, Records

KAREN, BO, KYST, OEST, BRO, VEJ = range(6)
ENTITIES = (
    Entity("person/karen-fjord", "person", "Karen Fjord"),
    Entity("person/bo-lund", "person", "Bo Lund"),
    Entity("organisation/kystby-kommune", "organisation", "Kystby Kommune"),
    Entity("body/styregruppe-øst", "body", "Styregruppe Øst"),
    Entity("initiative/broprojektet", "initiative", "Broprojektet"),
    Entity("initiative/vejplanen", "initiative", "Vejplanen"),
)
MEETINGS = (
    Meeting("meeting/a", (), OEST, "2021-03-01"),
    Meeting("meeting/b", (), OEST, "2021-02"),
    Meeting("meeting/c", (), None, "--09-03"),
    Meeting("meeting/d", (), OEST),
)


def records(*facts: Fact) -> Records:
    return Records(ENTITIES, MEETINGS, (), (), facts)


def fact(kind: Any, meeting: int, **fields: Any) -> Fact:
    return Fact(kind, f"{kind}-{meeting}", meeting, (), **fields)


def panel(identifier: str) -> Panel:
    return next(one for one in load_panels() if one.id == identifier)


def rows(found: Records, identifier: str, entity: int | None = None) -> list[Row]:
    return panel_rows(FactIndex.of(found), panel(identifier), entity)


WORK = records(
    fact("involvement", 0, agent=BO, target=BRO, how="participates"),
    fact("involvement", 0, agent=KAREN, target=BRO, how="presents"),
    fact("involvement", 1, agent=KAREN, target=BRO, how="responsible"),
    fact("involvement", 1, agent=KAREN, target=BRO, how="presents"),
    fact("involvement", 3, agent=KAREN, target=BRO, how="presents"),
    fact("involvement", 2, agent=BO, target=VEJ, how="committed"),
    fact("task", 0, text="en plan", owners=((BO, "committed"),), subjects=(BRO,)),
)


@pytest.mark.parametrize(
    ("identifier", "entity", "expected"),
    [
        pytest.param(
            "workers",
            BRO,
            [Row((2, 1, 3, 4), 3, "2021-02", "2021-03-01"), Row((0,), 1, "2021-03-01", "2021-03-01")],
            id="the most direct leads, then the latest; an undated meeting last; a meeting counts once",
        ),
        pytest.param("work", BO, [Row((5,), 1), Row((0,), 1, "2021-03-01", "2021-03-01")], id="no year is no date"),
        pytest.param("work", KYST, [], id="nothing"),
        pytest.param("tasks_of", BO, [Row((6,), 1, "2021-03-01", "2021-03-01")], id="one of the owners"),
        pytest.param("tasks_about", BRO, [Row((6,), 1, "2021-03-01", "2021-03-01")], id="among the subjects"),
        pytest.param("tasks_about", VEJ, [], id="not among the subjects"),
    ],
)
def test_who_works_on_what(identifier: str, entity: int, expected: list[Row]) -> None:
    assert rows(WORK, identifier, entity) == expected


def test_a_panel_about_everything_has_each_pair_once() -> None:
    assert [row.facts for row in rows(WORK, "who_works_on_what")] == [(2, 1, 3, 4), (5,), (0,)]


ATTENDANCE = records(
    fact("attendance", 0, agent=KAREN, how="present", role="Direktør", organisation=KYST),
    fact("attendance", 1, agent=KAREN, how="absent"),
    fact("attendance", 0, agent=BO, how="substitute", replaced=KAREN),
    fact("attendance", 2, agent=BO, how="guest"),
    fact("item", 0, text="Broen", subjects=(BRO,)),
    fact("item", 1, text="Broen igen", subjects=(BRO,)),
    fact("decision", 0, text="støtte", subjects=(BRO,)),
    fact("decision", 1, text="vente", subjects=(BRO,), earlier=True),
)


@pytest.mark.parametrize(
    ("identifier", "entity", "expected"),
    [
        pytest.param("members", OEST, [(0, 1), (2,)], id="attendance at the body's meetings, by agent"),
        pytest.param("forums", BO, [(2,), (3,)], id="a meeting without a body is a row of its own"),
        pytest.param("posts", KAREN, [(0,)], id="only where a role or organisation is told"),
        pytest.param("staff", KYST, [(0,)], id="of the organisation"),
        pytest.param("substitutions", KAREN, [(2,)], id="who was replaced"),
        pytest.param("substitutions", BO, [(2,)], id="who stood in"),
        pytest.param("attended", BRO, [(0,), (2,)], id="present when it was treated; absence is no presence"),
        pytest.param("decisions_by", OEST, [(6,)], id="a quoted decision is not the meeting's own"),
        pytest.param("decisions_about", BRO, [(6,), (7,)], id="about the initiative, quoted ones too"),
        pytest.param("treated", BRO, [(4,), (5,)], id="latest meeting first"),
    ],
)
def test_attendance_and_treatment(identifier: str, entity: int, expected: list[tuple[int, ...]]) -> None:
    assert [row.facts for row in rows(ATTENDANCE, identifier, entity)] == expected


def test_descending_dates_come_before_missing_ones() -> None:
    found = records(*(fact("planned", 0, target=OEST, date=date) for date in (None, "2021-05", "--06-01", "2022")))
    assert [row.head for row in rows(found, "planned", OEST)] == [3, 1, 0, 2]


def test_ascending_values_come_before_missing_ones() -> None:
    found = records(
        fact("relation", 1, source=BRO, target=VEJ, how="replaces"),
        fact("relation", 0, source=VEJ, target=BRO),
        fact("relation", 0, source=BRO, target=VEJ, how="combines"),
    )
    assert [row.head for row in rows(found, "relations", BRO)] == [2, 0, 1]


def test_a_panel_is_read_with_all_that_it_says() -> None:
    assert panel("attended") == Panel(
        id="attended",
        on=("initiative",),
        title=("Indirekte: til stede, da det blev behandlet", "Indirect: present when it was treated"),
        facts="attendance",
        columns=("agent", "organisation", "count", "latest"),
        sort=("-count", "-latest", "agent"),
        group=("agent",),
        where={"present": True},
        via=Via(("item", "decision", "proposal", "task", "involvement"), ("subjects", "target")),
        indirect=True,
        intro=(
            "At have været til stede er ikke det samme som at arbejde med det.",
            "Having been present is not the same as working on it.",
        ),
    )
