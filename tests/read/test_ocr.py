"""Scans: pages rendered, turned and spoilt by noise are read again by Tesseract."""

import os
from difflib import SequenceMatcher

import pytest

from graph.extract import extract_minutes
from graph.model import Document
from graph.read import ocr, read_bytes
from tests.read.scans import scanned_file
from tests.read.sheets import Sheets

REQUIRED = os.environ.get("REFERATGRAF_REQUIRE_OCR") == "1"

pytestmark = pytest.mark.skipif(
    not (REQUIRED or ocr.can_read_images()),
    reason="OCR is not installed: pip install 'referatgraf[ocr]', apt install tesseract-ocr tesseract-ocr-dan",
)


def minutes() -> Sheets:
    sheets = Sheets().put("Referat af bestyrelsesmøde i Hvideå Kajakklub", size=16, down=26)
    sheets.put("Tirsdag den 3. marts 2026 kl. 19.00 i klubhuset").skip()
    sheets.put("Til stede: Asta Brink (formand), Bo Ravn og Clara Holm Lind (referent)").put(
        "Afbud: Dagmar Skov"
    ).skip()
    sheets.put("1. Taget på bådehuset", size=13, down=18)
    sheets.wrap(
        "Asta Brink orienterede om taget på bådehuset, som har været utæt siden efteråret. Der er hentet to tilbud, og "
        "det billigste er på 84.000 kr. Bestyrelsen besluttede at lade arbejdet udføre inden sommeren."
    ).skip()
    sheets.put("2. Broen", size=13, down=18)
    return sheets.wrap(
        "Bo Ravn fortalte, at broen er slidt, og at flere planker skal skiftes. Bo Ravn undersøger, hvad det koster, "
        "og sender prisen til bestyrelsen inden næste møde. Svømmeholdet vil gerne hjælpe med arbejdet."
    )


def words(document: Document) -> str:
    """Return the text without furniture, blanks evened out."""
    kept = (block.span.of(document.text) for block in document.blocks if block.kind != "furniture")
    return " ".join(" ".join(kept).split())


def likeness(read: Document, drawn: Document) -> float:
    return SequenceMatcher(None, words(read), words(drawn), autojunk=False).ratio()


@pytest.fixture(scope="module")
def drawn() -> Document:
    return minutes().read()


@pytest.fixture(scope="module")
def scanned() -> Document:
    return read_bytes(scanned_file(minutes().data()), "scan.pdf")


def test_the_words_of_a_scan_are_read(scanned: Document, drawn: Document) -> None:
    assert likeness(scanned, drawn) > 0.99


def test_a_scan_gives_the_facts(scanned: Document, drawn: Document) -> None:
    found, wanted = extract_minutes(scanned), extract_minutes(drawn)
    assert found.meeting is not None
    assert wanted.meeting is not None
    assert (found.meeting.date, found.meeting.start) == (wanted.meeting.date, wanted.meeting.start)
    assert [(one.agent, one.status) for one in found.attendance] == [
        (one.agent, one.status) for one in wanted.attendance
    ]
    assert [one.text for one in found.decisions] == [one.text for one in wanted.decisions]
    assert [(one.text, one.assignees) for one in found.actions] == [(one.text, one.assignees) for one in wanted.actions]


def test_a_scanned_page_says_so_and_has_its_page(scanned: Document) -> None:
    assert scanned.blocks[-1].span.of(scanned.text) == "[side 1 er et billede og er læst med OCR]"
    assert {block.page for block in scanned.blocks} == {1}


@pytest.mark.parametrize(("kind", "name"), [("PNG", "scan.png"), ("TIFF", "scan.tif")])
def test_an_image_is_read(kind: str, name: str, drawn: Document) -> None:
    assert likeness(read_bytes(scanned_file(minutes().data(), kind), name), drawn) > 0.99
