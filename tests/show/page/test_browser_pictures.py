"""Every view at three widths looks as its picture in docs/page does; REFERATGRAF_REFRESH=1 takes the pictures anew."""

import base64
import io
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.show.page.conftest import ROOT
from tests.show.page.page_reader import VIEWS, Reader

pytestmark = pytest.mark.browser

PICTURES = ROOT / "docs/page"
HEIGHTS = {1280: 1000, 768: 1024, 320: 1000}
COLOURS = 96
# Letters are drawn a little differently from one browser to the next: blocks of 4 × 4 pixels are compared.
BLOCK = 4
SEEN = 24
"""How far a channel of a block may differ (of 255) before an eye would see it."""
MOST_DIFFERENT = 0.02
MOST_BYTES = 6_000_000

_READY = """
    const done = arguments[0];
    const frames = (left) => left ? requestAnimationFrame(() => frames(left - 1)) : done();
    document.fonts.ready.then(() => frames(4));
"""


def _picture(reader: Reader) -> Image.Image:
    reader.until(
        "(document.querySelector('canvas')?.dataset.rests ?? String(!document.querySelector('canvas'))) === 'true'"
    )
    reader.browser.execute_async_script(_READY)
    shot = reader.browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


def _difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of blocks that an eye would see to differ."""
    if one.size != other.size:
        return 1.0
    small = [np.asarray(image.convert("RGB").reduce(BLOCK), dtype=np.int16) for image in (one, other)]
    return float((np.abs(small[0] - small[1]).max(axis=2) > SEEN).mean())


@pytest.mark.parametrize("width", HEIGHTS)
def test_every_view_looks_as_its_picture(reader: Reader, example_page: Path, width: int) -> None:
    refresh = os.environ.get("REFERATGRAF_REFRESH") == "1"
    reader.browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
    reader.resize(width, HEIGHTS[width])
    reader.prefer(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    # A page that was open at another width keeps what it had unfolded and zoomed there.
    reader.browser.get("about:blank")
    different = {}
    for name, view in VIEWS.items():
        reader.open(example_page, view) if name == "start" else reader.go(view)
        # What has the focus looks different; a reader who has just opened the file sees none.
        reader.run("document.activeElement.blur(); scrollTo(0, 0)")
        shown, file = _picture(reader), PICTURES / f"{name}-{width}.png"
        if refresh:
            PICTURES.mkdir(exist_ok=True)
            shown.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        share = _difference(shown, Image.open(file)) if file.exists() else 1.0
        if share > MOST_DIFFERENT:
            different[file.name] = f"{share:.1%}"
    assert different == {}, "meant? then take the pictures anew: REFERATGRAF_REFRESH=1 pytest <this file>"


def test_the_pictures_are_those_of_the_views_and_small() -> None:
    files = {file.name: file.stat().st_size for file in PICTURES.glob("*.png")}
    assert files.keys() == {f"{name}-{width}.png" for name in VIEWS for width in HEIGHTS}
    assert sum(files.values()) < MOST_BYTES


def test_a_picture_that_differs_is_told_from_one_that_does_not() -> None:
    picture = Image.new("RGB", (320, 320), "white")
    faint = Image.new("RGB", (320, 320), (240, 240, 240))
    other = picture.copy()
    other.paste((0, 0, 0), (0, 0, 64, 64))
    assert _difference(picture, faint) == 0
    assert _difference(picture, other) == pytest.approx(0.04)
    assert _difference(picture, Image.new("RGB", (320, 300), "white")) == 1
