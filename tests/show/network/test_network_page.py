"""The page as a file: hostile text is data, nothing is fetched, the same bytes; without a browser."""

import json
import re
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from graph.show.network.drawing import Scope, draw_network
from graph.show.network.page import network_page
from graph.show.network.picture import EdgeKind, Link, Node, Note, Picture, Quote, draw
from graph.show.words import Lang
from tests.show.network.network_minutes import quads, select_from

HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=hacked=1>{{7*7}}\u202e\x1b"


class _Tags(HTMLParser):
    """Collects the tags with their attributes, and what stands in scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._tag = tag

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._tag in ("script", "style"):
            self.inside.append(data)


def _parsed(page: str) -> _Tags:
    parser = _Tags()
    parser.feed(page)
    return parser


def _data(page: str) -> Any:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert match is not None
    return json.loads(match[1])


def _hostile_picture() -> Picture:
    nodes = [
        Node("urn:p", "person", HOSTILE, (HOSTILE + "2",)),
        Node("urn:i", "initiative", "'\"><svg onload=hacked=1>"),
    ]
    said = Quote("f", HOSTILE, "2021-02-03", HOSTILE, "m")
    return draw(nodes, [Link("urn:p", "urn:i", "presents", said)], [Note("urn:p", "action", said)])


def test_hostile_text_stays_data_and_no_tag_comes_of_it() -> None:
    page, plain = network_page(_hostile_picture(), "da"), network_page(Picture((), ()), "da")
    assert [tag for tag in _parsed(page).tags if tag[1].get("id") != "empty"] == [
        tag for tag in _parsed(plain).tags if tag[1].get("id") != "empty"
    ]
    names = _data(page)["details"]["names"]
    assert names["urn:p"]["name"] == HOSTILE.replace("\u202e", "�").replace("\x1b", "␛")
    assert "window.hacked=1</script>" not in page


def test_only_the_listed_scripts_and_style_may_run_and_nothing_may_be_fetched() -> None:
    parser = _parsed(network_page(_hostile_picture(), "da"))
    policy = next(
        tag[1]["content"] or "" for tag in parser.tags if tag[1].get("http-equiv") == "Content-Security-Policy"
    )
    assert re.sub("'sha256-[^']+'", "HASH", policy) == (
        "default-src 'none'; script-src HASH HASH; style-src HASH; img-src data:; base-uri 'none'; form-action 'none'"
    )
    fetched = [tag for tag, attrs in parser.tags if {"src", "srcset", "data", "action"} & set(attrs) or tag == "link"]
    assert fetched == []


def test_what_stands_in_the_file_is_what_the_graph_says() -> None:
    data = _data(draw_network(select_from(quads()), Scope(about="Ida Vang", depth=1, indirect=True), "da").page)
    base = "https://w3id.org/referat/id/"
    edges = [(edge["from"].removeprefix(base), edge["label"], edge["to"].removeprefix(base)) for edge in data["edges"]]
    assert edges == [
        ("person/bo-lund", "er stedfortræder\nfor", "person/ida-vang"),
        ("person/ida-vang", "hører til", "organisation/region-fjord"),
    ]
    assert {node["id"].removeprefix(base): (node["label"], node["shape"]) for node in data["nodes"]} == {
        "organisation/region-fjord": ("Region Fjord", "square"),
        "person/bo-lund": ("Bo Lund", "dot"),
        "person/ida-vang": ("Ida Vang", "dot"),
    }
    said = {"words": "Bo Lund i stedet for Ida Vang", "where": "3. februar 2021 · Styregruppe Øst"}
    assert data["details"]["foci"] == [f"{base}person/ida-vang"]
    assert data["details"]["facts"]["edge-0"] == [
        {
            "kind": "substitute_for",
            "rank": get_args(EdgeKind).index("substitute_for"),
            "group": "setting",
            "sections": ["section_substitutes", "section_substitutes"],
            "along": "er stedfortræder for",
            "against": "fik som stedfortræder",
            "quotes": [said],
            "count": 1,
        }
    ]
    apology = {"words": "Ida Vang, Region Fjord – afbud", "where": said["where"]}
    assert data["details"]["notes"] == {
        f"{base}person/ida-vang": [{"kind": "excused", "tie": {"quotes": [apology], "count": 1}}],
        f"{base}person/bo-lund": [
            {
                "kind": "action",
                "tie": {
                    "quotes": [{"words": "Bo Lund lover en plan for Broprojektet.", "where": said["where"]}],
                    "count": 1,
                },
            }
        ],
    }


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("da", "Omkring Ida Vang · 2 personer, 1 organisation · 3. februar 2021"),
        ("en", "Around Ida Vang · 2 people, 1 organisation · 3 February 2021"),
    ],
)
def test_the_page_speaks_the_language_asked_for(lang: Lang, expected: str) -> None:
    page = draw_network(select_from(quads()), Scope(about="Ida Vang", depth=1), lang).page
    assert f'<p id="summary">{expected}</p>' in page
    assert f'<html lang="{lang}">' in page


def test_the_same_graph_gives_the_same_bytes() -> None:
    pages = [draw_network(select_from(lines), Scope(), "da").page for lines in (quads(), quads()[::-1])]
    assert pages[0] == pages[1]


def test_namesakes_are_told_apart_by_where_they_are_met() -> None:
    nodes = [
        Node("urn:1", "initiative", "Broprojektet"),
        Node("urn:2", "initiative", "broprojektet"),
        Node("urn:3", "initiative", "Vejplanen"),
        Node("urn:b", "body", "Rådet"),
        Node("urn:o", "organisation", "Ø Kommune"),
    ]
    links = [
        Link("urn:b", "urn:1", "decided", Quote("f1")),
        Link("urn:o", "urn:1", "responsible", Quote("f2")),
        Link("urn:o", "urn:2", "responsible", Quote("f3")),
        Link("urn:b", "urn:3", "decided", Quote("f4")),
    ]
    names = _data(network_page(draw(nodes, links), "da"))["details"]["names"]
    assert {iri: values["where"] for iri, values in names.items()} == {
        "urn:1": "Rådet",
        "urn:2": "Ø Kommune",
        "urn:3": "",
        "urn:b": "",
        "urn:o": "",
    }


def test_many_quotes_are_counted_and_only_the_newest_written_out() -> None:
    nodes = [Node("urn:p", "person", "Karen Fjord"), Node("urn:b", "body", "Rådet")]
    links = [
        Link("urn:p", "urn:b", "member", Quote(f"f{day}", f"dag {day}", f"2021-01-{day:02}", "Rådet", f"m{day}"))
        for day in range(1, 11)
    ]
    tie = _data(network_page(draw(nodes, links), "da"))["details"]["facts"]["edge-0"][0]
    assert (tie["along"], tie["count"]) == ("sidder i (set ved 10 møder)", 10)
    assert [quote["words"] for quote in tie["quotes"]] == [f"dag {day}" for day in (10, 9, 8, 7, 6, 5)]
