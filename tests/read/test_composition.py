"""What a format holds, laid out as one text with blocks, and how its lines are then read."""

from typing import Any

from graph.extract.coverage import account
from graph.extract.lines import read_lines
from graph.extract.unfolding import unfold_tables
from graph.model import Block, Coverage, Document, Span
from graph.read.composition import Composition

LONG = "Bestyrelsen drøftede taget på bådehuset, som har været utæt siden efteråret. " * 6


def document_of(composition: Composition) -> Document:
    content = composition.content()
    return Document("0" * 16, ("moede.docx",), "application/test", content.text, content.blocks)


def said(document: Document) -> list[tuple[Any, ...]]:
    return [
        (block.kind, block.span.of(document.text), block.level, block.marker, block.row, block.column, block.page)
        for block in document.blocks
    ]


def test_every_piece_has_its_line_and_its_block() -> None:
    composition = Composition(page=1)
    composition.furniture("Hvideå Kajakklub · side 1")
    composition.heading("1. Taget", 2)
    composition.paragraph("Asta Brink\u00a0orienterede.")
    composition.list_item("at taget skiftes", "a)")
    composition.list_item("inden påske", "–", 2)
    composition.page = 2
    composition.paragraph("  ")
    composition.gap()
    composition.quote("Citat fra sidste møde")
    composition.row([["Handling"], ["Hvem"]], 0)
    composition.row([["Køb tagpap"], ["Asta Brink", "Bo Ravn"], []], 1)
    document = document_of(composition)
    assert document.text == (
        "Hvideå Kajakklub · side 1\n\n1. Taget\nAsta Brink orienterede.\na) at taget skiftes\n  – inden påske\n\n"
        "Citat fra sidste møde\n| Handling | Hvem |\n| Køb tagpap | Asta Brink; Bo Ravn |  |\n"
    )
    assert said(document) == [
        ("furniture", "Hvideå Kajakklub · side 1", 0, None, None, None, 1),
        ("heading", "1. Taget", 2, None, None, None, 1),
        ("paragraph", "Asta Brink orienterede.", 0, None, None, None, 1),
        ("list_item", "a) at taget skiftes", 1, "a)", None, None, 1),
        ("list_item", "– inden påske", 2, "–", None, None, 1),
        ("quote", "Citat fra sidste møde", 1, None, None, None, 2),
        ("table_cell", "Handling", 0, None, 0, 0, 2),
        ("table_cell", "Hvem", 0, None, 0, 1, 2),
        ("table_cell", "Køb tagpap", 0, None, 1, 0, 2),
        ("table_cell", "Asta Brink; Bo Ravn", 0, None, 1, 1, 2),
    ]
    assert [document.page_at(document.text.index(words)) for words in ("Taget", "inden", "Bo Ravn")] == [1, 1, 2]


def test_a_row_of_running_text_is_written_out_and_keeps_its_columns() -> None:
    composition = Composition()
    composition.row([["Punkt"], ["Referat"], ["Ansvarlig"]], 0)
    composition.row([["1. Taget"], [LONG, "Bo Ravn undersøger priser."], ["Bo Ravn"]], 1)
    document = document_of(composition)
    assert document.text.count("\n") == 6
    lines = unfold_tables(document.text, read_lines(document))
    assert [(line.span.of(document.text)[:20], line.column, line.label) for line in lines] == [
        ("| Punkt | Referat | ", None, None),
        ("1. Taget", 0, None),
        ("Bestyrelsen drøftede", 1, None),
        ("Bo Ravn undersøger p", 1, None),
        ("Bo Ravn", 2, "owner"),
    ]


def test_furniture_is_no_line_and_is_accounted_for() -> None:
    composition = Composition()
    composition.furniture("Side 1 af 3")
    composition.paragraph("Asta Brink orienterede.")
    document = document_of(composition)
    assert [line.span.of(document.text) for line in read_lines(document)] == ["Asta Brink orienterede."]
    assert account([], [], [], document.blocks) == [Coverage(Span(0, 11), "ignored", (), "page furniture")]


def test_paragraphs_of_a_format_are_never_joined() -> None:
    document = Document("0" * 16, ("a.docx",), "application/test", "Asta\nBo\n", (Block("paragraph", Span(0, 4)),))
    assert [line.opens for line in read_lines(document)] == [True, False]


def test_a_paragraph_that_goes_on_over_the_page_is_one_line_and_a_block_a_page() -> None:
    composition = Composition(page=1)
    composition.list_item("Bo Ravn undersøger prisen på planker.", "a)", turns=[(19, 2)])
    document = document_of(composition)
    assert document.text == "a) Bo Ravn undersøger prisen på planker.\n"
    assert said(document) == [
        ("list_item", "a) Bo Ravn undersøger ", 1, "a)", None, None, 1),
        ("list_item", "prisen på planker.", 1, None, None, None, 2),
    ]
    assert [line.opens for line in read_lines(document)] == [True]
