"""The page in a real browser with the network off: nodes, clicks, search, keyboard, hostile names, narrow screens."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from graph.show.network.drawing import Scope, draw_network
from graph.show.network.page import network_page
from graph.show.network.picture import Link, Node, Note, Quote, draw
from tests.show.network.network_minutes import quads, select_from

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = pytest.mark.browser

BASE = "https://w3id.org/referat/id/"
HOSTILE = (
    "<img src=x onerror=window.hacked=1>",
    "</script><script>window.hacked=1</script>",
    "javascript:window.hacked=1",
    "{{constructor.constructor('window.hacked=1')()}} ${window.hacked=1}",
    "__proto__",
    "*fed* _kursiv_ <b>fed</b>",
)


def _open(browser: "Chrome", tmp_path: Path, page: str) -> None:
    file = tmp_path / "netværk.html"
    file.write_text(page, encoding="utf-8")
    for log in ("performance", "browser"):
        _logged(browser, log)
    browser.get(file.as_uri())


def _logged(browser: "Chrome", log: str) -> list[dict[str, Any]]:
    """Return what was logged since the last call."""
    entries: list[dict[str, Any]] = browser.get_log(log)  # type: ignore[no-untyped-call]
    return entries


def _requests(browser: "Chrome") -> list[str]:
    """Return the addresses asked for since the last call, the file itself aside."""
    messages = [json.loads(entry["message"])["message"] for entry in _logged(browser, "performance")]
    sent = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    return [url for url in sent if not url.startswith(("file:", "data:"))]


def _panel(browser: "Chrome") -> list[str]:
    return browser.find_element(By.ID, "panel").text.split("\n")


def _click_node(browser: "Chrome", node: str) -> None:
    script = """
        const { network } = window.referatgraf;
        const { x, y } = network.canvasToDOM(network.getPosition(arguments[0]));
        const box = document.getElementById("network").getBoundingClientRect();
        return [Math.round(x - box.width / 2), Math.round(y - box.height / 2)];
    """
    across, down = browser.execute_script(script, node)
    area = browser.find_element(By.ID, "network")
    ActionChains(browser).move_to_element_with_offset(area, across, down).click().perform()


def _script(browser: "Chrome", script: str) -> Any:
    return browser.execute_script(f"return {script}")


@pytest.fixture
def page() -> str:
    return draw_network(select_from(quads()), Scope(indirect=True), "da").page


def test_the_page_draws_its_nodes_and_asks_the_network_for_nothing(
    chromium: "Chrome", tmp_path: Path, page: str
) -> None:
    _open(chromium, tmp_path, page)
    assert _script(chromium, "window.referatgraf.network.body.data.nodes.getIds().sort()") == sorted(
        BASE + name
        for name in (
            "body/styregruppe-øst",
            "goal/pejlemærke-3",
            "initiative/broprojektet",
            "initiative/vejplanen",
            "organisation/kystby-kommune",
            "organisation/region-fjord",
            "person/bo-lund",
            "person/eva-dal",
            "person/ida-vang",
            "person/karen-fjord",
            "person/per-skov",
        )
    )
    drawn = """(() => {
        const { network } = window.referatgraf;
        const canvas = document.querySelector("#network canvas");
        const ratio = canvas.width / canvas.clientWidth;
        const { x, y } = network.canvasToDOM(network.getPosition(arguments[0]));
        return [...canvas.getContext("2d").getImageData(x * ratio, y * ratio, 1, 1).data].slice(0, 3);
    })()""".replace("arguments[0]", json.dumps(f"{BASE}initiative/vejplanen"))
    assert _script(chromium, drawn) == [0xB0, 0x4A, 0x00]
    assert [label.text for label in chromium.find_elements(By.CSS_SELECTOR, "#legend label")] == [
        "indsatser (2)",
        "mål (1)",
        "forum (1)",
        "personer (5)",
        "organisationer (2)",
        "arbejder med, støtter",
        "hører til, sidder i, har behandlet",
        "indirekte: var til stede",
    ]
    kept = Path(os.environ.get("REFERATGRAF_SCREENSHOTS", tmp_path)) / "network.png"
    assert chromium.save_screenshot(str(kept))
    assert (_requests(chromium), _logged(chromium, "browser")) == ([], [])


def test_a_click_shows_the_facts_with_their_words(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    _open(chromium, tmp_path, page)
    _click_node(chromium, f"{BASE}person/bo-lund")
    assert _panel(chromium) == [
        "← Tilbage til listen",
        "Person",
        "Bo Lund",
        "Arbejder med",
        "Broprojektet",
        "har lovet eller tilbudt",
        "”Bo Lund lover en plan for Broprojektet.”",
        "3. februar 2021 · Styregruppe Øst",
        "Hører til",
        "Styregruppe Øst",
        "sidder i (set ved 1 møde)",
        "”Bo Lund i stedet for Ida Vang”",
        "3. februar 2021 · Styregruppe Øst",
        "Stedfortrædere",
        "Ida Vang",
        "er stedfortræder for",
        "”Bo Lund i stedet for Ida Vang”",
        "3. februar 2021 · Styregruppe Øst",
        "Opgaver og løfter",
        "”Bo Lund lover en plan for Broprojektet.”",
        "3. februar 2021 · Styregruppe Øst",
        "Indirekte",
        "Vejplanen",
        "var til stede, da det blev behandlet",
        "”Bo Lund i stedet for Ida Vang”",
        "3. februar 2021 · Styregruppe Øst",
    ]


def test_who_sent_apologies_is_no_participant(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    _open(chromium, tmp_path, page)
    _click_node(chromium, f"{BASE}person/ida-vang")
    assert _panel(chromium)[1:] == [
        "Person",
        "Ida Vang",
        "Hører til",
        "Region Fjord",
        "hører til",
        "”Ida Vang, Region Fjord – afbud”",
        "3. februar 2021 · Styregruppe Øst",
        "Stedfortrædere",
        "Bo Lund",
        "fik som stedfortræder",
        "”Bo Lund i stedet for Ida Vang”",
        "3. februar 2021 · Styregruppe Øst",
        "Sendte afbud",
        "”Ida Vang, Region Fjord – afbud”",
        "3. februar 2021 · Styregruppe Øst",
    ]


def test_the_search_is_used_by_keyboard_alone(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    _open(chromium, tmp_path, page)
    ActionChains(chromium).send_keys(Keys.TAB).send_keys("PEJLEMAERKE").perform()
    search = chromium.switch_to.active_element
    options = chromium.find_elements(By.CSS_SELECTOR, "#found [role=option]")
    assert (search.get_attribute("id"), [option.text.split("\n") for option in options]) == (
        "search",
        [["Pejlemærke 3", "mål"]],
    )
    search.send_keys(Keys.ENTER)
    assert _panel(chromium)[1:6] == ["Mål", "Pejlemærke 3", "Mål og sammenhæng", "Broprojektet", "understøttes af"]
    assert chromium.switch_to.active_element.tag_name == "h2"
    ActionChains(chromium).send_keys(Keys.TAB, Keys.ENTER).perform()
    assert _panel(chromium)[1:3] == ["Indsats", "Broprojektet"]
    ActionChains(chromium).send_keys(Keys.ESCAPE).perform()
    assert _panel(chromium)[0].startswith("Vælg et tegn på kortet")


def test_namesakes_stay_two_and_are_told_apart(chromium: "Chrome", tmp_path: Path) -> None:
    nodes = [Node(f"urn:{n}", "initiative", "Broen") for n in (1, 2)] + [
        Node(f"urn:b{n}", "body", name) for n, name in ((1, "Rådet"), (2, "Udvalget"))
    ]
    links = [Link(f"urn:b{n}", f"urn:{n}", "decided", Quote(f"f{n}", "Ja.", "2021", "Rådet", "m")) for n in (1, 2)]
    _open(chromium, tmp_path, network_page(draw(nodes, links), "da"))
    chromium.find_element(By.ID, "search").send_keys("broen", Keys.ARROW_DOWN)
    options = [option.text.split("\n")[0] for option in chromium.find_elements(By.CSS_SELECTOR, "#found [role=option]")]
    assert options == ["Broen (Rådet)", "Broen (Udvalget)"]
    chromium.find_element(By.ID, "search").send_keys(Keys.ENTER)
    assert _panel(chromium)[1:6] == [
        "Indsats",
        "Broen",
        "Flere på kortet hedder det samme. Intet i referaterne siger, om det er den samme.",
        "Behandlet af",
        "Udvalget",
    ]


def test_a_name_nobody_bears_is_said_so(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    _open(chromium, tmp_path, page)
    chromium.find_element(By.ID, "search").send_keys("raket")
    assert chromium.find_element(By.ID, "found").text == "Intet navn passer. Prøv en del af navnet."


def test_the_legend_hides_a_kind(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    _open(chromium, tmp_path, page)
    chromium.find_element(By.CSS_SELECTOR, "#legend input[data-kind=person]").click()
    hidden = "window.referatgraf.network.body.data.nodes.get({filter: (node) => node.hidden}).map((node) => node.name)"
    assert sorted(_script(chromium, hidden)) == [
        "Bo Lund",
        "Eva Dal",
        "Ida Vang",
        "Karen Fjord",
        "Per Skov",
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(chromium: "Chrome", tmp_path: Path, name: str) -> None:
    said = Quote("f", name, "2021-02-03", name, "m")
    nodes = [Node("urn:p", "person", name, (name + "!",)), Node("urn:i", "initiative", name + "?")]
    picture = draw(nodes, [Link("urn:p", "urn:i", "presents", said)], [Note("urn:p", "action", said)])
    _open(chromium, tmp_path, network_page(picture, "da"))
    chromium.find_element(By.ID, "search").send_keys(name[:6])
    _click_node(chromium, "urn:p")
    assert _panel(chromium) == [
        "← Tilbage til listen",
        "Person",
        name,
        f"Også kaldt: {name}!",
        "Arbejder med",
        f"{name}?",
        "fremlægger",
        f"”{name}”",
        f"3. februar 2021 · {name}",
        "Opgaver og løfter",
        f"”{name}”",
        f"3. februar 2021 · {name}",
    ]
    assert (_script(chromium, "typeof window.hacked"), _requests(chromium), _logged(chromium, "browser")) == (
        "undefined",
        [],
        [],
    )


def test_a_tooltip_quotes_the_sentence(chromium: "Chrome", tmp_path: Path) -> None:
    nodes = [Node("urn:p", "person", "<b>Karen</b>"), Node("urn:i", "initiative", "Broen")]
    picture = draw(
        nodes, [Link("urn:p", "urn:i", "presents", Quote("f", "<i>Broen</i> ved Karen", "2021", "Rådet", "m"))]
    )
    _open(chromium, tmp_path, network_page(picture, "da"))
    titles = "window.referatgraf.network.body.data.{}.get().map((one) => one.title.innerText)"
    assert _script(chromium, titles.format("nodes")) == [
        "Broen\nindsats\n”<i>Broen</i> ved Karen”\n2021 · Rådet".replace("\n", ""),
        "<b>Karen</b>\nperson\n”<i>Broen</i> ved Karen”\n2021 · Rådet".replace("\n", ""),
    ]
    assert _script(chromium, titles.format("edges")) == [
        "<b>Karen</b> – fremlægger – Broen”<i>Broen</i> ved Karen”2021 · Rådet"
    ]


def test_a_screen_of_320_pixels_needs_no_sideways_scrolling(chromium: "Chrome", tmp_path: Path, page: str) -> None:
    size = {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": False}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        _open(chromium, tmp_path, page)
        assert _script(chromium, "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    finally:
        chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_an_empty_graph_says_so(chromium: "Chrome", tmp_path: Path) -> None:
    _open(chromium, tmp_path, draw_network(select_from([]), Scope(), "da").page)
    assert chromium.find_element(By.ID, "empty").text.startswith("Der er intet at vise")
    assert _logged(chromium, "browser") == []
