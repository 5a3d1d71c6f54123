"""The page asks the network for nothing, complains of nothing, and is kept to that by its own policy."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.show.page.page_reader import VIEWS, Reader

pytestmark = pytest.mark.browser


def test_no_view_asks_for_anything_or_complains(reader: Reader, example_page: Path) -> None:
    reader.open(example_page)
    headings = {name: reader.go(address) if name != "start" else reader.text("h1") for name, address in VIEWS.items()}
    assert headings == {
        "start": "Hvem arbejder med hvad?",
        "initiativ": "TUT2",
        "person": "Maja Elkær",
        "organisation": "Sandholm Kommune",
        "forum": "Klyngestyregruppe Øst",
        "sekretariat": "Sekretariatet",
        "maal": "Pejlemærke 3",
        "moede": "Klyngestyregruppe Øst, 2023",
        "arbejde": "Hvem arbejder med hvad",
        "matrix-personer": "Personer og indsatser",
        "matrix-maal": "Mål, indsatser og fora",
        "beslutninger": "Beslutninger",
        "opgaver": "Opgaver og løfter",
        "moeder": "Møder",
        "navne": "Personer",
        "navne-mål": "Mål",
        "tidslinjer": "Tidslinjer",
        "kort": "Kort",
        "soeg": "Søgning: skole",
        "om": "Om grafen",
        "tilgaengelighed": "Tilgængelighedserklæring",
        "ukendt": "Siden findes ikke",
        "kort-alt": "Kort",
    }
    assert (reader.requests(), reader.complaints()) == ([], [])


@pytest.mark.parametrize("address", VIEWS.values(), ids=VIEWS)
def test_every_view_of_an_empty_archive_opens(reader: Reader, empty_page: Path, address: str) -> None:
    assert reader.open(empty_page, address)
    assert (reader.requests(), reader.complaints()) == ([], [])


@pytest.mark.parametrize("page", ["example_page", "small_page", "empty_page"])
def test_the_policy_allows_its_own_script_and_style_alone(page: str, request: pytest.FixtureRequest) -> None:
    html = request.getfixturevalue(page).read_text(encoding="utf-8")
    policies = [
        unescape(found) for found in re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    ]
    rules = dict(rule.split(" ", 1) for rule in policies[0].split("; "))
    hashes = [rules.pop(name) for name in ("script-src", "style-src")]
    assert len(policies) == 1
    assert rules == {
        "default-src": "'none'",
        "img-src": "data:",
        "font-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", one) for one in hashes)
    assert html.index("Content-Security-Policy") < min(html.index("<script"), html.index("<style"))


def test_the_policy_refuses_what_is_put_into_the_page(reader: Reader, small_page: Path) -> None:
    reader.open(small_page)
    reader.run("""
        window.refused = [];
        addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) => {
            refused.push([effectiveDirective, blockedURI]);
        });
        const script = document.createElement("script");
        script.textContent = "window.hacked = 1";
        const image = document.createElement("img");
        image.src = "https://example.org/x.png";
        const link = document.createElement("a");
        link.setAttribute("onclick", "window.hacked = 1");
        document.body.append(script, image, link);
        link.click();
        fetch("https://example.org/").catch(() => 0);
    """)
    assert sorted(reader.until("refused.length === 4 && refused")) == [
        ["connect-src", "https://example.org/"],
        ["img-src", "https://example.org/x.png"],
        ["script-src-attr", "inline"],
        ["script-src-elem", "inline"],
    ]
    assert reader.run("return typeof window.hacked") == "undefined"
