"""PDF files that cannot be read, or not in full: each says what is wrong and what to do; none takes long."""

import zlib
from collections.abc import Callable
from io import BytesIO
from time import process_time

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from graph.errors import ReadError
from graph.read import ocr, pdf, read_bytes
from tests.read.sheets import Sheets

TEXT = "Asta Brink orienterede om taget på bådehuset."


def locked(password: str) -> bytes:
    return Sheets(encrypt=StandardEncryption(password, ownerPassword="ejer")).put(TEXT).data()


def many_pages(count: int) -> bytes:
    sheets = Sheets()
    for _ in range(count):
        sheets.put(TEXT).page()
    return sheets.data()


def picture(sheets: Sheets) -> Sheets:
    image = Image.new("L", (600, 800), 200)
    sheets.canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
    return sheets


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a password": (
        lambda: locked("hemmelig"),
        "moede.pdf: PDF-filen er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen.",
    ),
    "damaged": (
        lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4,
        "moede.pdf: PDF-filen er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv igen.",
    ),
    "only the first bytes": (
        lambda: Sheets().put(TEXT).data()[:300],
        "moede.pdf: PDF-filen er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv igen.",
    ),
    "too many pages": (
        lambda: many_pages(501),
        "moede.pdf: PDF-filen har 501 sider, og der læses højst 500. Gem kun referatets sider, og prøv igen.",
    ),
    "nothing on its pages": (
        lambda: Sheets().page().data(),
        "moede.pdf: der blev ikke fundet tekst i PDF-filen. Vælg den fil, referatet står i.",
    ),
    "images of text and no OCR": (
        lambda: picture(Sheets()).page().data(),
        f"moede.pdf: PDF-filens sider er billeder uden tekst. {ocr.INSTALL}",
    ),
}


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "can_read_images", lambda: False)


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_a_file_is_refused(data: Callable[[], bytes], message: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_bytes(data(), "moede.pdf")
    assert str(refused.value) == message


def test_an_empty_password_opens() -> None:
    assert read_bytes(locked(""), "moede.pdf").text == TEXT + "\n"


@pytest.mark.usefixtures("no_ocr")
def test_a_page_that_is_an_image_is_named() -> None:
    sheets = picture(Sheets().put(TEXT).page()).page().put("Mødet sluttede kl. 21.")
    document = sheets.read()
    assert [(block.kind, block.span.of(document.text), block.page) for block in document.blocks] == [
        ("paragraph", TEXT, 1),
        ("furniture", "[side 2 er et billede uden tekst og er ikke læst: OCR mangler]", 2),
        ("paragraph", "Mødet sluttede kl. 21.", 3),
    ]


@pytest.mark.usefixtures("no_ocr")
def test_an_image_says_what_to_install() -> None:
    buffer = BytesIO()
    Image.new("L", (60, 80), 200).save(buffer, "PNG")
    with pytest.raises(ReadError, match=r"scan\.png: er et billede, og uden OCR kan dets tekst ikke læses\. Installér"):
        read_bytes(buffer.getvalue(), "scan.png")


def test_scripts_are_not_looked_at() -> None:
    plain = Sheets().put(TEXT).data()
    scripted = plain.replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    )
    assert scripted != plain
    assert read_bytes(scripted, "moede.pdf").text == TEXT + "\n"


def test_a_page_of_any_size_is_read() -> None:
    assert Sheets((14_400, 14_400)).put(TEXT).read().text == TEXT + "\n"


def test_a_page_of_many_strokes_is_read_in_time() -> None:
    sheets = Sheets().put(TEXT)
    for at in range(30_000):
        sheets.canvas.line(at % 500, at // 100, at % 500 + 20, at // 100)
    data = sheets.data()
    before = process_time()
    assert read_bytes(data, "moede.pdf").text == TEXT + "\n"
    assert process_time() - before < 10


def test_a_line_of_very_many_words_is_read_in_time() -> None:
    sheets = Sheets((14_400, 842))
    for at in range(14_000):
        sheets.canvas.drawString(at, 700, "a")
    data = sheets.data()
    before = process_time()
    assert read_bytes(data, "moede.pdf").text
    assert process_time() - before < 10


def test_a_page_of_very_many_cells_is_read_in_time() -> None:
    sheets = Sheets().put(TEXT)
    sheets.canvas.grid([72 + at for at in range(0, 400, 4)], [100 + at for at in range(0, 600, 4)])
    data = sheets.data()
    before = process_time()
    assert TEXT in read_bytes(data, "moede.pdf").text
    assert process_time() - before < 10


def test_more_text_than_minutes_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_LETTERS", 20)
    data = Sheets().put(TEXT).page().put(TEXT).data()
    with pytest.raises(ReadError, match=r"moede\.pdf: PDF-filen har mere end 1 mio\. tegn"):
        read_bytes(data, "moede.pdf")


def test_streams_that_unpack_to_very_much_are_stopped() -> None:
    bomb = zlib.compress(b" " * 200_000_000, 9)
    data = Sheets(pageCompression=0).put(TEXT).data()
    begin = data.index(b"stream\n") + 7
    end = data.index(b"endstream")
    length = data.index(b"/Length ")
    stop = data.index(b"\n", length)
    bombed = data[:length] + f"/Filter /FlateDecode /Length {len(bomb)}".encode() + data[stop:begin] + bomb + data[end:]
    before = process_time()
    with pytest.raises(ReadError):
        read_bytes(bombed, "moede.pdf")
    assert process_time() - before < 20
