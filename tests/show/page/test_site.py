"""The pages of a site: what stands in them, where their links lead, and that nothing in them runs."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from graph.show.page.archive import Archive
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Fact, Meeting, Quote, Records, Source
from graph.show.page.site import tables
from graph.show.page.site.build import count_pages, write_site
from graph.show.page.site.places import Site
from graph.show.page.site.words import Wording
from graph.show.page.texts import DocumentText
from graph.show.words import Lang
from graph.store import Store
from tests.show.page.page_minutes import MARCH, MAY, added


def written(out: Path, store: Store, lang: Lang = "da") -> Path:
    archive = Archive(store, Scope())
    write_site(out, Site(archive.records, Wording(lang), archive.scope), archive.text)
    return out


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with added(folder, marts=MARCH, maj=MAY) as store:
        return written(folder / "ud", store)


def page(site: Path, name: str) -> html.HtmlElement:
    return html.document_fromstring((site / name).read_text("utf-8"))


def words(node: html.HtmlElement) -> str:
    """Return what people see, without what is only read aloud."""
    for hidden in node.xpath(".//*[contains(@class, 'visually-hidden')]"):
        hidden.drop_tree()
    return " ".join(" ".join(node.itertext()).split())


def rows(table: html.HtmlElement) -> list[list[str]]:
    return [[words(cell) for cell in row.xpath("./th | ./td")] for row in table.xpath(".//tr")]


def panel(site: Path, name: str, identifier: str) -> list[list[str]]:
    (found,) = page(site, name).xpath(f"//section[@id='{identifier}']//table")
    return rows(found)


def pages(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix()


def test_a_profile_says_who_works_on_it_with_the_sentence(site: Path) -> None:
    march = "Styregruppen for Havnefronten, 5. marts 2024 · marts.txt"
    responsible, status = "Ida Fjord er ansvarlig for Projekt Kystlys.", "Ida Fjord fremlagde status."
    doubt = "usikker Reglen bag er målt til at have ret 67 % af gangene på programmets egne eksempler. Læs ordene."
    extended = "Det blev besluttet at udvide Projekt Kystlys til inderhavnen."
    promised = "Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."
    may = "Styregruppen for Havnefronten, 7. maj 2024 · maj.txt"
    assert panel(site, "initiativ/kystlys.html", "workers") == [
        ["Hvem", "Hvordan", "Møder", "Senest"],
        ["Ida Fjord", "ansvarlig, fremlægger", "1", "5. marts 2024"],
        [f"{responsible} {march} 2 citater mere {status} {march} Projekt Kystlys {march}"],
        ["Bo Lund", "har lovet eller tilbudt", "1", "5. marts 2024"],
        [f"{promised} {march} Projekt Kystlys {march}"],
        ["Tove Kaas", "deltager", "1", "7. maj 2024"],
        [f"Tove Kaas deltager i Projekt Kystlys. {may} {doubt}"],
        ["Styregruppen for Havnefronten", "deltager", "1", "5. marts 2024"],
        [f"{extended} {march}"],
    ]


def test_a_profile_is_headed_by_kind_name_and_figures(site: Path) -> None:
    found = page(site, "initiativ/kystlys.html")
    assert words(found.xpath("//header[contains(@class, 'view-head')]")[0]) == "Indsats Kystlys"
    assert [words(item) for item in found.xpath("//dl[@class='key-facts']/div")][-2:] == [
        "første gang 5. marts 2024",
        "senest 7. maj 2024",
    ]


def test_a_meeting_has_its_items_with_what_came_of_them(site: Path) -> None:
    found = page(site, "moede/styregruppen-for-havnefronten-2024-03-05.html")
    items = found.xpath("//article[@class='agenda-item']")
    assert [words(item.xpath("./h3")[0]) for item in items] == [
        "1. Godkendelse af dagsorden",
        "2. Projekt Kystlys",
        "3. Eventuelt",
    ]
    assert [words(fact.xpath("./p")[0]) for fact in items[1].xpath(".//li[contains(@class, 'agenda-fact')]")] == [
        "Fremlagt Ida Fjord",
        "Opgave Ida Fjord er ansvarlig for Projekt Kystlys.",
        "Beslutning Det blev besluttet at udvide Projekt Kystlys til inderhavnen.",
        "Opgave Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024.",
    ]
    assert words(items[2].xpath("./p")[0]) == "Ingen beslutninger eller opgaver genkendt under punktet."


def test_a_meeting_lists_who_was_there_and_who_was_not(site: Path) -> None:
    found = panel(site, "moede/styregruppen-for-havnefronten-2024-03-05.html", "attendance")
    assert [row for row in found if len(row) > 1] == [
        ["Hvem", "Hvordan", "Titel", "Organisation"],
        ["Ida Fjord", "til stede", "projektleder", "Klitby Kommune"],
        ["Bo Lund", "til stede", "havnechef", "Klitby Havn"],
        ["Tove Kaas", "afbud", "", "Klitby Skole"],
    ]


def test_the_text_of_the_minutes_stands_whole_with_its_marks(site: Path) -> None:
    found = page(site, "moede/styregruppen-for-havnefronten-2024-03-05.html")
    (text,) = found.xpath("//div[@class='meeting-text']")
    assert [line.text_content() for line in text] == [line for line in MARCH.splitlines() if line.strip()]
    (mark,) = [one for one in text.xpath(".//mark") if one.text_content().startswith("Ida Fjord er ansvarlig")]
    assert [(link.text, link.get("href")) for link in mark.xpath(".//a")] == [
        ("Ida Fjord", "../person/ida-fjord.html"),
        ("Kystlys", "../initiativ/kystlys.html"),
    ]


def test_every_link_leads_to_a_page_and_a_place_in_it(site: Path) -> None:
    places = {name: set(page(site, name).xpath("//@id")) for name in pages(site)}
    broken = []
    for name in places:
        for href in page(site, name).xpath("//a/@href | //link[@rel='stylesheet']/@href"):
            target, place = urldefrag(href)
            path = (site / name).parent / unquote(target) if target else site / name
            inside = path.resolve().relative_to(site.resolve()).as_posix()
            if not path.is_file() or (place and place not in places[inside]):
                broken.append((name, href))
    assert broken == []


def test_no_page_runs_or_fetches_anything(site: Path) -> None:
    sources = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src data:"
    policy = f"{sources}; base-uri 'none'; form-action 'none'"
    for name in pages(site):
        found = page(site, name)
        assert found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [policy]
        assert set(found.xpath("//script/@type")) <= {"application/ld+json"}
        assert (
            found.xpath("//@style | //style | //*[@*[starts-with(name(), 'on')]] | //iframe | //object | //form") == []
        )
        assert [href for href in found.xpath("//@href | //@src") if re.match(r"(?i)[a-z]+:|//", href)] == ["data:,"]


def test_every_page_has_one_heading_a_language_and_where_it_is(site: Path) -> None:
    for name in pages(site):
        found = page(site, name)
        assert (len(found.xpath("//h1")), len(found.xpath("//main")), found.get("lang")) == (1, 1, "da"), name
        levels = [int(heading.tag[1]) for heading in found.xpath("//main//*[self::h1 or self::h2 or self::h3]")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        identifiers = found.xpath("//@id")
        assert len(identifiers) == len(set(identifiers)), name


def test_a_page_in_english_is_english(tmp_path: Path) -> None:
    with added(tmp_path, maj=MAY) as store:
        site = written(tmp_path / "ud", store, "en")
    assert page(site, "index.html").get("lang") == "en"
    assert panel(site, "initiativ/kystlys.html", "workers")[0] == ["Who", "How", "Meetings", "Latest"]


def test_tables_are_files_for_spreadsheets_too(site: Path) -> None:
    assert (site / "csv/arbejde.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    lines = (site / "csv/arbejde.csv").read_text("utf-8-sig").splitlines()
    assert lines[:2] == [
        "Hvem;Hvordan;Hvad;Møder;Senest;Forum;Citat;Citatets kilde",
        (
            "Ida Fjord;ansvarlig, fremlægger;Kystlys;1;2024-03-05;Styregruppen for Havnefronten;"
            "Ida Fjord er ansvarlig for Projekt Kystlys.;Styregruppen for Havnefronten, 5. marts 2024 · marts.txt"
        ),
    ]


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH, maj=MAY) as store:
        one, other = written(tmp_path / "en", store), written(tmp_path / "to", store)
    found = [{path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")} for site in (one, other)]
    assert found[0] == found[1]


def test_an_empty_store_gives_a_site_that_says_so(tmp_path: Path) -> None:
    with added(tmp_path) as store:
        site = written(tmp_path / "ud", store)
    lead = page(site, "index.html").xpath("//p[@class='lead']")[0]
    said = "Her er ingen møder. Læs referater ind, eller vælg et andet forum eller en anden periode, og lav siden igen."
    assert words(lead) == said
    assert [words(one) for one in page(site, "matrix-maal.html").xpath("//p[@class='empty']")] == [
        "Referaterne siger ikke om nogen indsats, at den understøtter et mål."
    ]


def test_meetings_of_a_forum_lead_to_the_ones_before_and_after(tmp_path: Path) -> None:
    dates = ("2024-05-07", "2024-03-05", "2024-03-05", "2024")
    forum = Entity("body/havn", "body", "Havn")
    meetings = tuple(Meeting(f"meeting/havn/{at}", (), 0, date) for at, date in enumerate(dates))
    write_site(tmp_path / "ud", Site(Records((forum,), meetings, (), (), ()), Wording("da")), lambda document: TEXT)
    site, pager = tmp_path / "ud", "//nav[@class='pager']/a"
    led = {
        at: [(link.get("rel"), link.get("href")) for link in page(site, f"moede/havn-{at}.html").xpath(pager)]
        for at in range(4)
    }
    assert led == {
        3: [("next", "../moede/havn-1.html")],
        1: [("prev", "../moede/havn-3.html"), ("next", "../moede/havn-2.html")],
        2: [("prev", "../moede/havn-1.html"), ("next", "../moede/havn-0.html")],
        0: [("prev", "../moede/havn-2.html")],
    }


HOSTILE = "</script><img src=x onerror=alert(1)>'\"&"
TEXT = DocumentText(f"{HOSTILE} lover en plan\n=1+1", ((0, len(HOSTILE), "person/x"),), (), (), ())


def hostile(people: int = 1) -> Site:
    records = Records(
        entities=(
            Entity("initiative/con", "initiative", HOSTILE, aliases=(HOSTILE,)),
            *(Entity(f"person/x{number or ''}", "person", HOSTILE, note=HOSTILE) for number in range(people)),
        ),
        meetings=(Meeting("meeting/../../etc/2021", (0,), None, HOSTILE, place=HOSTILE),),
        documents=(Source("document/a", f"mappe/{HOSTILE}.txt", "text/plain", 1, 0, 0, 0),),
        quotes=(Quote(0, 0, len(HOSTILE), HOSTILE, 0.5, "rule.name"),),
        facts=(
            *(
                Fact("involvement", f"i{number}", 0, (0,), agent=number + 1, target=0, how="responsible")
                for number in range(people)
            ),
            Fact("task", "t", 0, (0,), text="=1+1", owners=((1, "assigned"),), due=HOSTILE, status=HOSTILE),
            Fact("attendance", "a", 0, (0,), agent=1, how=HOSTILE, role=HOSTILE, function=HOSTILE),
        ),
    )
    return Site(records, Wording("da"))


def test_words_of_documents_are_only_ever_words(tmp_path: Path) -> None:
    write_site(tmp_path / "ud", hostile(), lambda document: TEXT)
    for name in pages(tmp_path / "ud"):
        found = page(tmp_path / "ud", name)
        assert found.xpath("//img | //*[@onerror]") == [], name
        assert (tmp_path / "ud" / name).read_text("utf-8").count("<script") <= 1, name
    assert words(page(tmp_path / "ud", "initiativ/con-85a1f4ae32.html").xpath("//h1")[0]) == HOSTILE
    assert ";'=1+1;" in (tmp_path / "ud/csv/opgaver.csv").read_text("utf-8-sig")
    assert [path for path in tmp_path.rglob("*") if "etc" in path.name] == [tmp_path / "ud/moede/etc-2021.html"]


def test_a_long_table_is_split_with_a_way_back_and_forth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROWS_A_PAGE", 2)
    site = hostile(5)
    write_site(tmp_path / "ud", site, lambda document: TEXT)
    found = [path for path in pages(tmp_path / "ud") if path.startswith("arbejde")]
    assert found == ["arbejde.html", "arbejde.who-works-on-what-2.html", "arbejde.who-works-on-what-3.html"]
    pager = page(tmp_path / "ud", found[1]).xpath("//nav[@class='pager']")[0]
    assert [(link.get("rel"), link.get("href")) for link in pager.xpath("./a")] == [
        ("prev", found[0]),
        ("next", found[2]),
    ]
    assert words(pager) == "Forrige side Side 2 af 3 Næste side"
    assert [path for path in pages(tmp_path / "ud") if path.startswith("initiativ/")] == [
        "initiativ/con-85a1f4ae32.html",
        "initiativ/con-85a1f4ae32.workers-2.html",
        "initiativ/con-85a1f4ae32.workers-3.html",
    ]
    assert count_pages(site) == 7


def test_a_spreadsheet_quotes_the_sentence_and_not_the_heading(site: Path) -> None:
    lines = (site / "csv/arbejde.csv").read_text("utf-8-sig").splitlines()
    (promise,) = [line for line in lines if line.startswith("Bo Lund;")]
    assert promise.split(";")[6] == "Bo Lund lover at sende tegninger til gruppen senest den 1. april 2024."


def test_rules_are_as_sure_as_the_quotes_say(tmp_path: Path) -> None:
    write_site(tmp_path / "ud", hostile(), lambda document: TEXT)
    (table,) = [one for one in page(tmp_path / "ud", "om.html").xpath("//table") if "rule.name" in one.text_content()]
    assert rows(table)[1:] == [["rule.name", "1", "50 %"]]
