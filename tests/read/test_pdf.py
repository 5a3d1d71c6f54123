"""PDF files with a text layer: what is drawn on pages comes back as paragraphs, lists, tables and furniture."""

from collections.abc import Callable

import pytest

from graph.model import Document
from tests.read.sheets import Sheets, cell

TEXT = (
    "Asta Brink orienterede om taget på bådehuset, som har været utæt siden efteråret. Der er hentet to tilbud, og det "
    "billigste er på 84.000 kr. Bestyrelsen besluttede at lade arbejdet udføre inden sommeren."
)
MORE = (
    "Bo Ravn fortalte, at broen er slidt, og at flere planker skal skiftes. Han undersøger, hvad det koster, og sender "
    "prisen til bestyrelsen inden næste møde. Svømmeholdet vil gerne hjælpe med arbejdet."
)


def said(document: Document) -> list[tuple[str, str, int, str | None, int | None]]:
    return [(b.kind, b.span.of(document.text), b.level, b.marker, b.page) for b in document.blocks]


def wrapped() -> Sheets:
    return Sheets().wrap(TEXT).wrap(MORE)


def test_a_whole_page() -> None:
    sheets = Sheets().put("Referat af bestyrelsesmøde", size=16, bold=True, down=30)
    sheets.put("1. Taget", bold=True, down=18).wrap(TEXT).skip()
    sheets.put("•", 80, down=0).wrap(
        "Asta Brink bestiller tømreren og aftaler tid, så snart det første forår kommer.", 92, 400
    )
    sheets.put("•", 80, down=0).put("Bo Ravn rydder loftet.", 92)
    sheets.table(
        [["Opgave", "Hvem"], [cell("Bestille tømreren i god tid og aftale en dag med ham"), "Asta Brink"]], [200, 120]
    )
    document = sheets.read()
    assert document.media_type == "application/pdf"
    assert document.text == (
        f"Referat af bestyrelsesmøde\n\n1. Taget\n\n{TEXT}\n\n"
        "• Asta Brink bestiller tømreren og aftaler tid, så snart det første forår kommer.\n"
        "• Bo Ravn rydder loftet.\n\n"
        "| Opgave | Hvem |\n| Bestille tømreren i god tid og aftale en dag med ham | Asta Brink |\n"
    )
    assert said(document) == [
        ("heading", "Referat af bestyrelsesmøde", 1, None, 1),
        ("heading", "1. Taget", 2, None, 1),
        ("paragraph", TEXT, 0, None, 1),
        ("list_item", "• Asta Brink bestiller tømreren og aftaler tid, så snart det første forår kommer.", 1, "•", 1),
        ("list_item", "• Bo Ravn rydder loftet.", 1, "•", 1),
        ("table_cell", "Opgave", 0, None, 1),
        ("table_cell", "Hvem", 0, None, 1),
        ("table_cell", "Bestille tømreren i god tid og aftale en dag med ham", 0, None, 1),
        ("table_cell", "Asta Brink", 0, None, 1),
    ]


def two_columns() -> Sheets:
    sheets = Sheets().put("Nyt fra bestyrelsen", size=16, down=26)
    sheets.wrap(TEXT, 72, 280)
    sheets.at = 98.0 + 6
    return sheets.wrap(MORE, 310, 523)


def side_column() -> Sheets:
    sheets = Sheets().put("Ansvarlig", 450).wrap(TEXT, 72, 400)
    sheets.at -= 14
    sheets.put("ABR", 450).skip().wrap(MORE, 72, 400)
    sheets.at -= 14
    return sheets.put("BRA", 450)


def head_and_foot() -> Sheets:
    sheets = Sheets()
    for number, text in enumerate((TEXT, MORE, "Mødet sluttede kl. 21."), 1):
        sheets.at = 40
        sheets.put("Hvideå Kajakklub · bestyrelsen", size=8)
        sheets.at = 72
        sheets.wrap(text)
        sheets.at = 810
        sheets.put(f"Side {number} af 3", 300, size=8).page()
    return sheets


def over_the_page() -> Sheets:
    sheets = Sheets().wrap(TEXT).skip(600)
    sheets.wrap("Han undersøger nu, hvad det vil koste at skifte alle de gamle planker i hele broen, og om").page()
    return sheets.put("svømmeholdet vil hjælpe.")


def side_text() -> Sheets:
    sheets = wrapped()
    sheets.canvas.rotate(90)
    sheets.canvas.drawString(100, -20, "Penneo dokumentnøgle: 7KQ2-ABCDE")
    return sheets


def boxes() -> Sheets:
    sheets = Sheets()
    for sign, name in (("\u2714", "Asta Brink"), ("\u274f", "Bo Ravn")):
        sheets.canvas.setFont("ZapfDingbats", 11)
        sheets.canvas.drawString(72, sheets.height - sheets.at, sign)
        sheets.put(name, 88)
    return sheets


def footnote() -> Sheets:
    sheets = Sheets()
    text = sheets.canvas.beginText(72, 770)
    text.setFont("Helvetica", 11)
    text.textOut("Aftalen med havnen")
    text.setFont("Helvetica", 7)
    text.setRise(4)
    text.textOut("1")
    text.setRise(0)
    text.setFont("Helvetica", 11)
    text.textOut(" fornyes.")
    sheets.canvas.drawText(text)
    return sheets


def turned(degrees: int) -> Sheets:
    sheets = Sheets()
    sheets.canvas.setPageRotation(degrees)
    sheets.canvas.translate(*{0: (0, 0), 90: (842, 0), 180: (595, 842), 270: (0, 595)}[degrees])
    sheets.canvas.rotate(degrees)
    return sheets.wrap(TEXT).table([["Opgave", "Hvem"], ["Taget", "Asta Brink"]], [200, 120])


def table_over_pages() -> Sheets:
    sheets = Sheets().wrap(TEXT).table([["Opgave", "Hvem"], ["Taget", "Asta Brink"]], [200, 120])
    sheets.page()
    return sheets.table([["Opgave", "Hvem"], ["Broen", "Bo Ravn"]], [200, 120])


TRAPS: dict[str, tuple[Callable[[], Sheets], str]] = {
    "wrapped lines are one paragraph": (wrapped, f"{TEXT}\n{MORE}\n"),
    "two columns are read one after the other": (two_columns, f"Nyt fra bestyrelsen\n\n{TEXT}\n\n{MORE}\n"),
    "a side column stands behind its paragraph": (side_column, f"Ansvarlig\n{TEXT}\tABR\n\n{MORE}\tBRA\n"),
    "page headers and footers are apart": (
        head_and_foot,
        "Hvideå Kajakklub · bestyrelsen\n" + TEXT + "\nSide 1 af 3\nHvideå Kajakklub · bestyrelsen\n" + MORE
        + "\nSide 2 af 3\nHvideå Kajakklub · bestyrelsen\nMødet sluttede kl. 21.\nSide 3 af 3\n",
    ),
    "a paragraph goes on over the page": (
        over_the_page,
        TEXT + "\n\nHan undersøger nu, hvad det vil koste at skifte alle de gamle planker i hele broen, og om "
        + "svømmeholdet vil hjælpe.\n",
    ),
    "upright text at the side": (side_text, f"{TEXT}\n{MORE}\nPenneo dokumentnøgle: 7KQ2-ABCDE\n"),
    "a table over two pages with its header twice": (
        table_over_pages,
        f"{TEXT}\n\n| Opgave | Hvem |\n| Taget | Asta Brink |\n| Broen | Bo Ravn |\n",
    ),
    "hyphens at the end of lines": (
        lambda: Sheets().put("Bestyrelsen drøftede drifts-").put("og anlægsbudgettet, en ny svømme-")
        .put("hal i Midt-").put("Nord og et IT-").put("system til børne-").put("haverne."),
        ("Bestyrelsen drøftede drifts- og anlægsbudgettet, en ny svømmehal i Midt-Nord og et IT-system "
         "til børnehaverne.\n"),
    ),
    "labels and values stand in two columns": (
        lambda: Sheets().put_beside((72, "Dato:"), (180, "24. marts 2026"))
        .put_beside((72, "Deltagere:"), (180, "Asta Brink"))
        .put("Bo Ravn", 180).put_beside((72, "Referent:"), (180, "Bo Ravn")),
        "Dato:\t24. marts 2026\nDeltagere:\tAsta Brink\nBo Ravn\nReferent:\tBo Ravn\n",
    ),
    "a label at the middle of its value": (
        lambda: Sheets().put_beside((72, "Dato:"), (180, "24. marts 2026"), down=40).put("Asta Brink", 180)
        .put_beside((72, "Deltagere:"), (180, "Bo Ravn")).put("Clara Holm Lind", 180, down=40)
        .put_beside((72, "Afbud:"), (180, "Dagmar Skov")),
        "Dato:\t24. marts 2026\n\nDeltagere:\tAsta Brink\nBo Ravn\nClara Holm Lind\n\nAfbud:\tDagmar Skov\n",
    ),
    "a label that nearly touches its value": (
        lambda: Sheets().put_beside((72, "Dato:"), (132, "24. marts 2026"))
        .put_beside((72, "Deltagere:"), (132, "Bo Ravn")).put("Asta Brink", 132),
        "Dato:\t24. marts 2026\nDeltagere:\tBo Ravn\nAsta Brink\n",
    ),
    "people stand in columns without rules": (
        lambda: Sheets().put_beside((72, "Asta Brink"), (200, "Hvideå Kommune"), (350, "AB"))
        .put_beside((72, "Bo Ravn"), (200, "Region Fjordland"), (350, "BR"))
        .put_beside((72, "Clara Holm Lind"), (200, "Lyngå Fjernvarme"), (350, "CHL")),
        ("| Asta Brink | Hvideå Kommune | AB |\n| Bo Ravn | Region Fjordland | BR |\n"
         "| Clara Holm Lind | Lyngå Fjernvarme | CHL |\n"),
    ),
    "a list hangs from its markers": (
        lambda: Sheets().put("Det indstilles, at bestyrelsen").put("a)", 80, down=0)
        .wrap("vedtager budgettet for det kommende år med de ændringer, som kassereren har foreslået", 96, 380)
        .put("b)", 80, down=0).put("vælger en revisor", 96).put("–", 96, down=0).put("gerne fra byen", 108),
        ("Det indstilles, at bestyrelsen\na) vedtager budgettet for det kommende år med de ændringer, som kassereren "
         "har foreslået\nb) vælger en revisor\n  – gerne fra byen\n"),
    ),
    "lines that end early are apart": (
        lambda: wrapped().skip().put("Til stede: Asta Brink").put("Afbud: Bo Ravn").put("Gæst: Clara Holm Lind"),
        f"{TEXT}\n{MORE}\n\nTil stede: Asta Brink\nAfbud: Bo Ravn\nGæst: Clara Holm Lind\n",
    ),
    "a heading set with wide letters": (
        lambda: Sheets().put("R E F E R A T", size=14, down=24).wrap(TEXT),
        f"REFERAT\n\n{TEXT}\n",
    ),
    "boxes of a symbol font": (boxes, "✓ Asta Brink\n☐ Bo Ravn\n"),
    "the number of a footnote": (footnote, "Aftalen med havnen ¹ fornyes.\n"),
}  # fmt: skip


@pytest.mark.parametrize(("draw", "text"), TRAPS.values(), ids=TRAPS)
def test_traps(draw: Callable[[], Sheets], text: str) -> None:
    assert draw().read().text == text


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_that_is_turned(degrees: int) -> None:
    assert turned(degrees).read().text == f"{TEXT}\n\n| Opgave | Hvem |\n| Taget | Asta Brink |\n"


def test_furniture_is_marked_and_the_rest_has_its_page() -> None:
    assert [(kind, words[:18], page) for kind, words, _, _, page in said(head_and_foot().read())] == [
        ("furniture", "Hvideå Kajakklub ·", 1),
        ("paragraph", "Asta Brink oriente", 1),
        ("furniture", "Side 1 af 3", 1),
        ("furniture", "Hvideå Kajakklub ·", 2),
        ("paragraph", "Bo Ravn fortalte, ", 2),
        ("furniture", "Side 2 af 3", 2),
        ("furniture", "Hvideå Kajakklub ·", 3),
        ("paragraph", "Mødet sluttede kl.", 3),
        ("furniture", "Side 3 af 3", 3),
    ]


def test_each_part_has_the_page_it_stands_on() -> None:
    parted, table = over_the_page().read(), table_over_pages().read()
    for document, words, page in (
        (parted, "Han undersøger nu", 1),
        (parted, "svømmeholdet vil hjælpe", 2),
        (table, "Taget |", 1),
        (table, "Broen |", 2),
    ):
        assert document.page_at(document.text.index(words)) == page
