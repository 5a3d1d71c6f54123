"""One who reads a page in a browser: opens views, presses keys, and sees what stands there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

# One view of each kind on the page of data/examples, in the order a reader meets them.
VIEWS: Mapping[str, str] = {
    "start": "#/",
    "initiativ": "#/initiativ/tut2",
    "person": "#/person/maja-elkær",
    "organisation": "#/organisation/sandholm-kommune",
    "forum": "#/forum/klyngestyregruppe-øst",
    "sekretariat": "#/sekretariat/sekretariatet--klyngestyregruppe-øst",
    "maal": "#/maal/pejlemærke-3--sundhedsaftalen",
    "moede": "#/moede/klyngestyregruppe-øst/2023-no-1",
    "arbejde": "#/arbejde",
    "matrix-personer": "#/matrix/personer",
    "matrix-maal": "#/matrix/maal",
    "beslutninger": "#/beslutninger",
    "opgaver": "#/opgaver",
    "moeder": "#/moeder",
    "navne": "#/navne",
    "navne-mål": "#/navne/maal",
    "tidslinjer": "#/tidslinjer",
    "kort": "#/kort",
    "soeg": "#/soeg?q=skole",
    "om": "#/om",
    "tilgaengelighed": "#/tilgaengelighed",
    "ukendt": "#/findes/ikke",
    "kort-alt": "#/kort?vis=alt",
}
# The same of the two meetings of page_minutes.
SMALL_VIEWS: Mapping[str, str] = {
    **VIEWS,
    "initiativ": "#/initiativ/kystlys",
    "person": "#/person/ida-fjord",
    "organisation": "#/organisation/klitby-kommune",
    "forum": "#/forum/styregruppen-for-havnefronten",
    "maal": "#/maal/pejlemærke-3--styregruppen-for-havnefronten",
    "moede": "#/moede/styregruppen-for-havnefronten/2024-03-05",
    "soeg": "#/soeg?q=inderhavnen",
}

# A heading the last view did not have, nothing still being read, and two frames painted.
_SETTLED = """
    const done = arguments[0];
    const look = () => {
        const title = document.getElementById("title");
        const reading = /(Læser|Reading) .* …/.test(document.querySelector("main")?.textContent ?? "");
        if (title && !title.seen && !reading) {
            requestAnimationFrame(() => requestAnimationFrame(() => done(title.textContent)));
        } else {
            setTimeout(look, 10);
        }
    };
    look();
"""
_WAIT_S = 30


class Reader:
    """A window on one page."""

    def __init__(self, browser: "Chrome") -> None:
        self.browser = browser
        browser.set_script_timeout(_WAIT_S)

    def open(self, page: Path, view: str = "#/") -> str:
        """Load the page anew at a view; return the heading of the view."""
        # Two addresses that differ after "#" alone are one document to a browser.
        self.browser.get("about:blank")
        self.logged("browser")
        self.logged("performance")
        self.browser.get(page.as_uri() + quote(view, safe="#/?=&%"))
        return self.settled()

    def go(self, view: str) -> str:
        """Follow an address within the page that is open; return the heading of the view."""
        self.leaving()
        self.run("location.hash = arguments[0]", view)
        return self.settled()

    def leaving(self) -> None:
        """Mark the heading of this view, so that `settled` waits for that of another."""
        self.run("const title = document.getElementById('title'); if (title) title.seen = true")

    def settled(self) -> str:
        """Wait until a view stands there whole; return its heading."""
        return str(self.browser.execute_async_script(_SETTLED))

    def run(self, script: str, *values: object) -> Any:
        return self.browser.execute_script(script, *values)

    def until(self, expression: str, *values: object) -> Any:
        """Wait until a JavaScript expression holds; return its value."""
        return WebDriverWait(self.browser, _WAIT_S, 0.02).until(lambda _: self.run(f"return {expression}", *values))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        ActionChains(self.browser).send_keys(*keys).perform()

    def follow(self, *keys: str) -> str:
        """Press keys that lead to another view; return its heading."""
        self.leaving()
        self.press(*keys)
        return self.settled()

    def text(self, selector: str = "main") -> str:
        """Return what can be read in the first element of a selector."""
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def texts(self, selector: str) -> list[str]:
        """Return what can be read in each element of a selector that is shown."""
        script = """
            return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility())
                .map((one) => one.innerText.replace(/\\s+/g, " ").trim());
        """
        found: list[str] = self.run(script, selector)
        return found

    def rows(self, selector: str = "main") -> list[list[str]]:
        """Return the cells of each row of the tables in a selector, without quotes and words for listeners alone."""
        script = """
            const words = (node) => node.nodeType === 3 ? [node.data]
                : node.classList.contains("visually-hidden") ? [] : [...node.childNodes].flatMap(words);
            const rows = [...document.querySelectorAll(`${arguments[0]} tbody tr:not(.table__quotes)`)];
            return rows.filter((row) => row.checkVisibility()).map((row) =>
                [...row.cells].map((cell) => words(cell).join(" ").replace(/\\s+/g, " ").trim()));
        """
        found: list[list[str]] = self.run(script, selector)
        return found

    def focused(self) -> str:
        """Return what has the focus, as its element and its words."""
        script = """
            const one = document.activeElement;
            const name = (one.getAttribute("aria-label") ?? one.innerText ?? "").replace(/\\s+/g, " ").trim();
            return `${one.localName} ${name.slice(0, 60)}`.trim();
        """
        return str(self.run(script))

    def resize(self, width: int, height: int = 900, scale: float = 1) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def prefer(self, **features: str) -> None:
        """Ask for a colour scheme or for less movement as a device does."""
        wishes = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wishes})

    def reset(self) -> None:
        """Forget what a test asked for, and what the page has kept of it."""
        self.run("try { localStorage.clear() } catch { /* about:blank has none */ }")
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def logged(self, log: str) -> list[dict[str, Any]]:
        """Return what was logged since the last call."""
        entries: list[dict[str, Any]] = self.browser.get_log(log)  # type: ignore[no-untyped-call]
        return entries

    def complaints(self) -> list[str]:
        """Return what the browser has complained of since the last call: errors, and what the policy refused."""
        return [entry["message"] for entry in self.logged("browser")]

    def requests(self) -> list[str]:
        """Return the addresses asked for since the last call that are not of the page itself."""
        messages = [json.loads(entry["message"])["message"] for entry in self.logged("performance")]
        sent = [
            message["params"].get("request", message["params"])["url"]
            for message in messages
            if message["method"] in {"Network.requestWillBeSent", "Network.webSocketCreated"}
        ]
        return [url for url in sent if not url.startswith(("file:", "data:", "blob:", "about:"))]
