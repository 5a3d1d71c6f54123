"""Lists of the site: who was there, which of the forums of one name, and dates that programs can read."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from graph.show.page.records import Entity, Fact, Meeting, Quote, Records, Source
from graph.show.page.site.attendance import attendance_words
from graph.show.page.site.build import write_site
from graph.show.page.site.places import Site
from graph.show.page.site.words import Wording
from graph.show.page.texts import DocumentText

KAYAKS, ROWERS = "Hvideå Kajakklub", "Sund Roklub"
RECORDS = Records(
    entities=(
        Entity("body/kajak", "body", "Bestyrelsen", note=KAYAKS),
        Entity("body/roning", "body", "Bestyrelsen", note=ROWERS),
        Entity("person/ida", "person", "Ida Fjord"),
        Entity("person/bo", "person", "Bo Lund"),
        Entity("person/eva", "person", "Eva Krog"),
    ),
    meetings=(
        Meeting("meeting/kajak/1", (0,), 0, "2023-10-04"),
        Meeting("meeting/roning/1", (), 1, "--04-23"),
        Meeting("meeting/kajak/2", (), 0, "2020"),
    ),
    documents=(Source("document/a", "ref.txt", "text/plain", 1, 0, 0, meeting=0),),
    facts=(
        Fact("attendance", "a", 0, (), agent=2, how="present"),
        Fact("attendance", "b", 0, (), agent=2, how="present"),
        Fact("attendance", "c", 0, (), agent=3, how="guest"),
        Fact("attendance", "d", 0, (), agent=4, how="excused"),
        Fact("task", "e", 0, (0,), text="Ida ringer.", due="--11-01"),
        Fact("task", "f", 1, (), text="Bo maler."),
        Fact("task", "g", 2, (), text="Eva rydder op."),
    ),
    quotes=(Quote(0, 0, 11, "Ida ringer.", 0.9, "test"),),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("lists") / "ud"
    write_site(out, Site(RECORDS, Wording("da")), lambda _: DocumentText("Ida ringer.", (), (), (), ()))
    return out


def page(site: Path, name: str) -> Any:
    return html.document_fromstring((site / name).read_text("utf-8"))


def words(node: Any) -> str:
    for hidden in node.xpath(".//*[contains(@class, 'visually-hidden')]"):
        hidden.drop_tree()
    return " ".join(" ".join(node.itertext()).split())


def table(site: Path, name: str) -> list[list[str]]:
    return [[words(cell) for cell in row.xpath("./th | ./td")] for row in page(site, name).xpath("//tbody/tr")]


def file(site: Path, name: str) -> list[list[str]]:
    return [line.split(";") for line in (site / "csv" / name).read_text("utf-8-sig").splitlines()[1:]]


def test_meetings_count_who_was_there_apart_from_who_was_not(site: Path) -> None:
    assert table(site, "moeder.html") == [
        ["4. oktober 2023", f"Bestyrelsen ({KAYAKS})", "2 til stede · 1 afbud", "0", "0", "1", "ref.txt"],
        ["23. april", f"Bestyrelsen ({ROWERS})", "fremmøde ikke oplyst", "0", "0", "1", ""],
        ["2020", f"Bestyrelsen ({KAYAKS})", "fremmøde ikke oplyst", "0", "0", "1", ""],
    ]


def test_a_meeting_says_so_too_under_the_whole_name_of_its_forum(site: Path) -> None:
    found = page(site, "moede/kajak-1.html")
    (panel,) = found.xpath("//section[@id='attendance']")
    head, intro = panel.xpath("./div[@class='panel__head'] | ./p[@class='panel__intro']")
    assert [words(node) for node in (found.xpath("//h1")[0], head, intro)] == [
        f"Bestyrelsen ({KAYAKS}), 4. oktober 2023",
        "Deltagere",
        "2 til stede · 1 afbud",
    ]


def test_dates_in_files_are_read_by_programs_or_are_words(site: Path) -> None:
    assert [line[0] for line in file(site, "moeder.csv")] == ["2023-10-04", "23. april", "2020"]
    due = {line[0]: (line[1], line[4]) for line in file(site, "opgaver.csv")}
    assert due == {
        "2023-10-04": ("0 dage", "1. november"),
        "23. april": ("mødets dato ikke oplyst", ""),
        "2020": ("fra 2020", ""),
    }


def test_the_source_of_a_quote_is_the_forum_and_no_namesake(site: Path) -> None:
    (line,) = [line for line in file(site, "opgaver.csv") if "Ida ringer." in line]
    assert line[-1] == f"Bestyrelsen ({KAYAKS}), 4. oktober 2023 · ref.txt"


def test_attendance_in_words() -> None:
    codes = ("present", "substitute", "guest", "excused", "absent", "not_excused", "unknown")
    facts = [Fact("attendance", code, 0, (), agent=place, how=code) for place, code in enumerate(codes)]
    assert attendance_words(Wording("da"), facts) == (
        "3 til stede · 1 afbud · 2 fraværende · fremmøde ikke oplyst for 1"
    )
    assert attendance_words(Wording("en"), facts[3:4]) == "1 sent apologies"
