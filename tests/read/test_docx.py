"""Word documents: what is printed on the page, and nothing else."""

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument

from graph.errors import ReadError
from graph.model import Document
from graph.read import read_bytes

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; each other part is the content of its root."""
    roots = {"numbering": "numbering", "header": "hdr", "footer": "ftr"}
    relations = "".join(f'<Relationship Id="{n}" Type="{OFFICE}/{n}" Target="{n}.xml"/>' for n in parts)
    return packed(
        {
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{relations}</Relationships>',
            **{
                f"word/{name}.xml": f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
                for name, content in parts.items()
                for root in [roots.get(name, name)]
            },
        }
    )


def packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def read(body: str, **parts: str) -> Document:
    return read_bytes(word_file(body, **parts), "moede.docx")


def text_of(body: str, **parts: str) -> str:
    return read(body, **parts).text


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(words)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def said(document: Document) -> list[tuple[object, ...]]:
    return [
        (block.kind, block.span.of(document.text), block.level, block.marker, block.row, block.column)
        for block in document.blocks
    ]


def test_a_document_as_word_writes_it() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Nørlund Kommune"
    word.sections[0].footer.paragraphs[0].text = "Side 1 af 2"
    word.add_heading("Referat af møde i Taggruppen", 0)
    word.add_paragraph("Dato: 3. maj 2024")
    word.add_paragraph("Til stede:")
    word.add_paragraph("Asta Brink, formand")
    word.add_paragraph("Bo Ravn")
    word.add_heading("1. Taget", 1)
    word.add_paragraph("Det indstilles, at", style="List Number")
    word.add_paragraph("taget skiftes", style="List Number")
    word.add_paragraph("inden påske", style="List Bullet")
    table = word.add_table(2, 3)
    for column, words in enumerate(("Handling", "Hvem", "Frist")):
        table.cell(0, column).text = words
    table.cell(1, 0).text = "Køb tagpap"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "Asta Brink"
    word.add_paragraph("Mødet sluttede.")
    document = saved(word)
    assert document.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert document.text == (
        "Nørlund Kommune\n\nReferat af møde i Taggruppen\nDato: 3. maj 2024\nTil stede:\nAsta Brink, formand\n"
        "Bo Ravn\n\n1. Taget\n1. Det indstilles, at\n2. taget skiftes\n• inden påske\n\n"
        "| Handling | Hvem | Frist |\n| Køb tagpap | Asta Brink |  |\n\nMødet sluttede.\nSide 1 af 2\n"
    )
    assert said(document) == [
        ("furniture", "Nørlund Kommune", 0, None, None, None),
        ("heading", "Referat af møde i Taggruppen", 1, None, None, None),
        ("paragraph", "Dato: 3. maj 2024", 0, None, None, None),
        ("paragraph", "Til stede:", 0, None, None, None),
        ("paragraph", "Asta Brink, formand", 0, None, None, None),
        ("paragraph", "Bo Ravn", 0, None, None, None),
        ("heading", "1. Taget", 1, None, None, None),
        ("list_item", "1. Det indstilles, at", 1, "1.", None, None),
        ("list_item", "2. taget skiftes", 1, "2.", None, None),
        ("list_item", "• inden påske", 1, "•", None, None),
        ("table_cell", "Handling", 0, None, 0, 0),
        ("table_cell", "Hvem", 0, None, 0, 1),
        ("table_cell", "Frist", 0, None, 0, 2),
        ("table_cell", "Køb tagpap", 0, None, 1, 0),
        ("table_cell", "Asta Brink", 0, None, 1, 1),
        ("paragraph", "Mødet sluttede.", 0, None, None, None),
        ("furniture", "Side 1 af 2", 0, None, None, None),
    ]


def saved(word: WordDocument) -> Document:
    data = BytesIO()
    word.save(data)
    return read_bytes(data.getvalue(), "moede.txt")


# A run of XML inside one paragraph, and the words it prints.
RUNS = [
    pytest.param(r("Mødet er ") + f'<w:ins w:id="1">{r("godkendt")}</w:ins>', "Mødet er godkendt", id="inserted"),
    pytest.param(
        r("Mødet er ") + '<w:del w:id="1"><w:r><w:delText>ikke </w:delText></w:r></w:del>' + r("godkendt"),
        "Mødet er godkendt",
        id="deleted",
    ),
    pytest.param(f"<w:moveFrom>{r('Væk')}</w:moveFrom><w:moveTo>{r('Her')}</w:moveTo>", "Her", id="moved"),
    pytest.param(r("Taget") + r(" skjult", "<w:vanish/>"), "Taget", id="hidden"),
    pytest.param(r("Taget", '<w:vanish w:val="0"/>'), "Taget", id="hidden-switched-off"),
    pytest.param(r("Taget") + '<w:r><w:commentReference w:id="1"/></w:r>', "Taget", id="comment"),
    pytest.param(f'<w:hyperlink w:anchor="x">{r("bilag 2")}</w:hyperlink>', "bilag 2", id="hyperlink"),
    pytest.param(f'<w:smartTag w:element="date">{r("3. maj")}</w:smartTag>', "3. maj", id="smart-tag"),
    pytest.param("<w:r><w:t>Dato</w:t><w:tab/><w:t>3. maj</w:t></w:r>", "Dato\t3. maj", id="tab"),
    pytest.param("<w:r><w:t>Asta</w:t><w:br/><w:t>Bo</w:t></w:r>", "Asta\nBo", id="soft-line-break"),
    pytest.param("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>", "e-mail", id="no-break-hyphen"),
    pytest.param("<w:r><w:t>besty</w:t><w:softHyphen/><w:t>relsen</w:t></w:r>", "bestyrelsen", id="soft-hyphen"),
    pytest.param(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ d</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/><w:t>3. maj</w:t><w:fldChar w:fldCharType="end"/></w:r>',
        "3. maj",
        id="field-result",
    ),
    pytest.param(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("kode") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("indre") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("ydre") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "ydre",
        id="field-inside-the-code-of-a-field",
    ),
    pytest.param(f'<w:fldSimple w:instr="AUTHOR">{r("Asta Brink")}</w:fldSimple>', "Asta Brink", id="simple-field"),
    pytest.param(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
        '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + r(" Bo Ravn"),
        "☒ Bo Ravn",
        id="old-form-box",
    ),
    pytest.param(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Kladde"/>'
        '<w:listEntry w:val="Godkendt"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "Godkendt",
        id="old-form-choice",
    ),
    pytest.param(
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        + r("þ") + "</w:sdtContent></w:sdt>" + r(" Bo Ravn"),
        "☒ Bo Ravn",
        id="ticked-box",
    ),
    pytest.param(
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        + r("o") + "</w:sdtContent></w:sdt>" + r(" Bo Ravn"),
        "☐ Bo Ravn",
        id="empty-box",
    ),
    pytest.param(
        f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('3. maj')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Klik her')}</w:sdtContent></w:sdt>",
        "3. maj",
        id="prompt-of-an-unfilled-control",
    ),
    pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Bo</w:t></w:r>', "☒ Bo", id="symbol"),
    pytest.param('<w:r><w:sym w:font="Wingdings" w:char="zz"/><w:t>Bo</w:t></w:r>', "Bo", id="no-symbol"),
    pytest.param("<w:r><w:t>Godk</w:t></w:r><w:r><w:t>endt</w:t></w:r>", "Godkendt", id="a-word-in-two-runs"),
]  # fmt: skip


@pytest.mark.parametrize(("runs", "words"), RUNS)
def test_the_words_of_a_paragraph(runs: str, words: str) -> None:
    document = read(f"<w:p>{runs}</w:p>")
    assert said(document) == [("paragraph", words, 0, None, None, None)]


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{lists}'


def item(words: str, at: int = 0, list_id: int = 1) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


OUTLINE = listed(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))
TWO_LISTS = (
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>{}</w:num>'
)
NUMBERS = [
    pytest.param(
        OUTLINE,
        item("A") + item("B", 1) + item("C", 2) + item("D", 2) + item("E") + item("F", 1) + item("G", 2),
        "1. A\n  1.1 B\n    a) C\n    b) D\n2. E\n  2.1 F\n    a) G\n",
        id="levels-begin-again",
    ),
    pytest.param(OUTLINE, item("A") + p("Tekst") + item("B"), "1. A\nTekst\n2. B\n", id="text-between"),
    pytest.param(OUTLINE, item("A", 1) + item("B", 1), "  1.1 A\n  1.2 B\n", id="no-item-above"),
    pytest.param(OUTLINE, item("A", 0, 9) + item("B", 0, 0), "A\nB\n", id="no-such-list-and-list-switched-off"),
    pytest.param(
        listed(level(0, "decimal", "%1."), lists=TWO_LISTS.format("")),
        item("A") + item("B", 0, 2),
        "1. A\n2. B\n",
        id="two-lists-of-one-kind-count-on",
    ),
    pytest.param(
        listed(
            level(0, "decimal", "%1."),
            lists=TWO_LISTS.format('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
        ),
        item("A") + item("B", 0, 2) + item("C", 0, 2),
        "1. A\n5. B\n6. C\n",
        id="begun-anew-at-five",
    ),
    pytest.param(
        listed(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
        item("A") + item("B") + item("C", 1),
        "I. A\nII. B\n  2.1 C\n",
        id="roman-and-legal",
    ),
    pytest.param(
        listed(level(0, "upperLetter", "%1"), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')),
        item("A") + item("B", 1) + item("C") + item("D", 1),
        "A A\n  1. B\nB C\n  2. D\n",
        id="never-begun-anew",
    ),
    pytest.param(
        listed(level(0, "decimalZero", "%1:"), level(1, "none", "")),
        item("A") + item("B", 1),
        "01: A\nB\n",
        id="leading-zero-and-no-number",
    ),
    pytest.param(listed(level(0, "decimal", "Punkt %1:")), item("A"), "Punkt 1: A\n", id="word-in-the-number"),
    pytest.param(
        listed(level(0, "bullet", "\uf0b7"), level(1, "bullet", "–")),
        item("A") + item("B", 1),
        "• A\n  – B\n",
        id="bullets",
    ),
    pytest.param(listed(level(0, "bullet", "\uf0a8")), item("Bo Ravn"), "• Bo Ravn\n", id="a-square-bullet-is-no-box"),
]  # fmt: skip


@pytest.mark.parametrize(("numbering", "body", "text"), NUMBERS)
def test_lists_have_the_numbers_that_word_prints(numbering: str, body: str, text: str) -> None:
    assert text_of(body, numbering=numbering) == text


def style(identifier: str, name: str, properties: str = "", base: str = "", kind: str = "paragraph") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


HEADINGS = [
    pytest.param(style("Overskrift1", "heading 1"), ("heading", "Taget", 1), id="danish-word"),
    pytest.param(style("Overskrift1", "Overskrift 2"), ("heading", "Taget", 2), id="danish-name"),
    pytest.param(style("Overskrift1", "Punkt", '<w:outlineLvl w:val="2"/>'), ("heading", "Taget", 3), id="outline"),
    pytest.param(
        style("Overskrift1", "Punkt", base="H") + style("H", "heading 1"),
        ("heading", "Taget", 1),
        id="based-on-heading",
    ),
    pytest.param(style("Overskrift1", "Titel"), ("heading", "Taget", 1), id="title"),
    pytest.param(style("Overskrift1", "Citat"), ("quote", "Taget", 1), id="quotation"),
    pytest.param(style("Overskrift1", "toc 1"), ("furniture", "Taget", 0), id="line-of-the-contents"),
    pytest.param(style("Overskrift1", "Punkt", base="Overskrift1"), ("paragraph", "Taget", 0), id="based-on-itself"),
]


@pytest.mark.parametrize(("styles", "block"), HEADINGS)
def test_headings_are_known_by_style_or_level(styles: str, block: tuple[str, str, int]) -> None:
    document = read(p("Taget", '<w:pStyle w:val="Overskrift1"/>'), styles=styles)
    assert [found[:3] for found in said(document)] == [block]


def test_the_number_of_a_heading_belongs_to_its_words() -> None:
    numbered = listed(
        level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')
    )
    styles = style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') + style(
        "H2", "heading 2", '<w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    body = p("Taget", '<w:pStyle w:val="H1"/>') + p("Pris", '<w:pStyle w:val="H2"/>')
    assert [found[:4] for found in said(read(body, styles=styles, numbering=numbered))] == [
        ("heading", "1. Taget", 1, None),
        ("heading", "1.1 Pris", 2, None),
    ]


def test_a_list_of_a_numbering_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Punkter"/></w:abstractNum>'
        + listed(level(0, "decimal", "%1)"))
        + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("Punkter", "Punkter", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    assert text_of(item("A", 0, 2) + item("B", 0, 2), numbering=numbering, styles=styles) == "1) A\n2) B\n"


def spaced(words: str, before: int = 0, after: int = 0) -> str:
    return p(words, f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"/>')


DISTANCES = [
    pytest.param(p("A") + p("B"), "A\nB\n", id="stacked"),
    pytest.param(p("A") + "<w:p/>" + p("B"), "A\n\nB\n", id="empty-paragraph"),
    pytest.param(p("A") + p(" \u00a0") + "<w:p/>" + p("B"), "A\n\nB\n", id="several-empty-paragraphs"),
    pytest.param("".join(spaced(word, 0, 8) for word in "ABCD"), "A\nB\nC\nD\n", id="all-alike-says-nothing"),
    pytest.param(p("A") + p("B") + p("C") + spaced("D", 12), "A\nB\nC\n\nD\n", id="space-before"),
    pytest.param(spaced("A", 0, 10) + p("B") + p("C") + p("D"), "A\n\nB\nC\nD\n", id="space-after"),
    pytest.param(p("A") + p("B") + p("C") + spaced("D", 2), "A\nB\nC\nD\n", id="a-little-space"),
    pytest.param(p("A") + f"<w:p>{r('Titel', '<w:b/>')}</w:p>" + p("B"), "A\n\nTitel\nB\n", id="short-bold-line"),
    pytest.param(
        f"<w:p>{r('Asta', '<w:b/>')}</w:p><w:p>{r('Bo', '<w:b/>')}</w:p><w:p>{r('Ib', '<w:b/>')}{r(' Ravn')}</w:p>",
        "Asta\nBo\nIb Ravn\n",
        id="all-bold",
    ),
]


@pytest.mark.parametrize(("body", "text"), DISTANCES)
def test_blank_lines_mean_what_they_mean_in_plain_text(body: str, text: str) -> None:
    assert text_of(body) == text


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


TABLES = [
    pytest.param(
        table(cell(p("A")) + cell(p("B"), p("C")), cell(p("D")) + cell("<w:p/>")),
        "| A | B; C |\n| D |  |\n",
        id="paragraphs-of-a-cell",
    ),
    pytest.param(
        table(
            cell(p("A"), properties="<w:gridSpan w:val='2'/>") + cell(p("B"), properties='<w:vMerge w:val="restart"/>'),
            cell(p("C")) + cell(p("D")) + cell(p("gone"), properties="<w:vMerge/>"),
        ),
        "| A |  | B |\n| C | D |  |\n",
        id="merged-cells",
    ),
    pytest.param(table(cell(p("A"), p("B")), cell(p("C"))), "A\nB\n\nC\n", id="one-column-is-layout"),
    pytest.param(
        table(cell(p("Til stede:"), p("Asta")) + cell(p("Afbud:"), p("Bo"))),
        "Til stede:\nAsta\n\nAfbud:\nBo\n",
        id="one-row-of-stacked-text-is-layout",
    ),
    pytest.param(
        table(cell(p("A")) + cell(table(cell(p("B")) + cell(p("C")), cell(p("D")) + cell(p("E"))), "<w:p/>")),
        "A\n\n| B | C |\n| D | E |\n",
        id="table-in-a-table",
    ),
    pytest.param(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell(p("x")) + cell(p("y")) + "</w:tr><w:sdt><w:sdtContent><w:tr>"
        + cell(p("A")) + "<w:sdt><w:sdtContent>" + cell(p("B")) + "</w:sdtContent></w:sdt></w:tr></w:sdtContent>"
        "</w:sdt></w:tbl>",
        "| A | B |\n",
        id="deleted-row-and-content-controls",
    ),
    pytest.param(
        table(cell(item("")) + cell(p("Taget")), cell(item("")) + cell(p("Eventuelt"))),
        "| 1. | Taget |\n| 2. | Eventuelt |\n",
        id="a-column-of-numbers",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), TABLES)
def test_tables(body: str, text: str) -> None:
    assert text_of(body, numbering=OUTLINE) == text


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>"
    body = gone.format(r("Taget ")) + p("skiftes.") + gone.format(f"<w:del>{r('Væk')}</w:del>") + item("Pris")
    assert text_of(body, numbering=OUTLINE) == "Taget skiftes.\n1. Pris\n"


def test_a_text_box_is_read_once_and_under_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Afbud: Bo Ravn')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(f"<w:p>{r('Taget')}<w:r>{both}</w:r></w:p>{p('Pris')}") == "Taget\nAfbud: Bo Ravn\nPris\n"


def test_notes_stand_under_the_paragraph_that_refers_to_them() -> None:
    body = f"<w:p>{r('Taget')}<w:r><w:footnoteReference w:id='2'/></w:r>{r(' skiftes.')}</w:p>{p('Pris')}"
    notes = f'<w:footnote w:id="0">{p("–")}</w:footnote><w:footnote w:id="2">{p("Se bilag 1.")}</w:footnote>'
    assert text_of(body, footnotes=notes) == "Taget skiftes.\nSe bilag 1.\nPris\n"


def test_headers_and_footers_are_furniture_and_said_once() -> None:
    document = read(p("Taget"), header=p("Hvideå") + p("Hvideå"), footer=table(cell(p("Side 1")) + cell(p("Hvideå"))))
    assert [found[:2] for found in said(document)] == [
        ("furniture", "Hvideå"),
        ("paragraph", "Taget"),
        ("furniture", "Side 1"),
        ("furniture", "Hvideå"),
    ]


def test_the_strict_form_is_read() -> None:
    data = word_file(p("Taget"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, content in parts.items()
    }
    assert read_bytes(packed(strict), "moede.docx").text == "Taget\n"


def document_part(xml: str) -> bytes:
    return packed({"word/document.xml": xml})


ENTITIES = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)
BODY = f"<w:document {NAMESPACES}><w:body>{{}}</w:body></w:document>"
DEEP = 120
REFUSED = [
    pytest.param(document_part(ENTITIES + BODY.format(p("&b;"))), "har en dokumenttype", id="entities"),
    pytest.param(
        packed({"word/document.xml": "x"}).replace(b"word/document.xml", b"word/document.xmX"),
        "er beskadiget",
        id="no-part",
    ),
    pytest.param(document_part("<w:document"), "er beskadiget", id="cut-xml"),
    pytest.param(document_part(f"<w:document {NAMESPACES}/>"), "er beskadiget", id="no-body"),
    pytest.param(word_file(p("Taget"))[:-200], "er beskadiget", id="cut-zip"),
    pytest.param(document_part(BODY.format(p("a" * 9_000_000))), "fylder usædvanligt meget", id="zip-bomb"),
    pytest.param(document_part(BODY.format("<w:sdt>" * 300 + "</w:sdt>" * 300)), "er beskadiget", id="too-deep"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_hostile_and_damaged_files_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match="^moede.docx: .*" + message) as caught:
        read_bytes(data, "moede.docx")
    assert str(caught.value).endswith(".")


def test_a_file_that_lies_about_its_size() -> None:
    data = word_file(p("Taget" * 2_000_000))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    lying = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(ReadError, match=r"^moede.docx: filen er beskadiget"):
        read_bytes(lying, "moede.docx")


def test_tables_nested_as_deep_as_xml_may_be() -> None:
    body = p("inderst")
    for _ in range(80):
        body = table(cell(body))
    assert text_of(body) == "inderst\n"


def test_links_out_of_the_file_are_never_followed() -> None:
    data = packed(
        {
            "word/document.xml": BODY.format(p("Taget")),
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relati'
            f'onships"><Relationship Id="1" Type="{OFFICE}/styles" TargetMode="External" Target="http://x.invalid/a"/>'
            f'<Relationship Id="2" Type="{OFFICE}/header" Target="../../../etc/passwd"/></Relationships>',
        }
    )
    assert read_bytes(data, "moede.docx").text == "Taget\n"
