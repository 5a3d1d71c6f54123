"""A real headless Chromium without a network, or a named reason why there is none."""

import os
import shutil
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome


def _missing(reason: str) -> NoReturn:
    if os.environ.get("REFERATGRAF_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and REFERATGRAF_REQUIRE_BROWSER=1 asks for one")
    pytest.skip(f"{reason}: install chromium and chromium-driver to run the browser tests")


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Chrome]":
    """Yield a browser that resolves no name, and logs every request and every message."""
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if program is None or driver is None:
        _missing("no Chromium with chromedriver found")
    options = ChromeOptions()
    options.binary_location = program
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--window-size=1400,900",
        "--force-prefers-reduced-motion",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    try:
        browser = Chrome(options=options, service=ChromeService(driver))
    except WebDriverException as error:
        _missing(f"Chromium does not start ({error.msg})")
    yield browser
    browser.quit()
