"""OpenDocument texts: what is printed on the page, and nothing else."""

import zipfile
from io import BytesIO

import odfdo
import pytest

from graph.errors import ReadError
from graph.model import Document
from graph.read import read_bytes

BASE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{BASE}{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("form", "form"),
        ("fo", "xsl-fo-compatible"),
    ]
) + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'  # fmt: skip
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def odt_file(body: str, styles: str = "", pages: str = "", **more: str) -> bytes:
    """Return an OpenDocument text with this body; ``styles`` stand in its content, ``pages`` are master pages."""
    return packed(
        {
            "mimetype": MEDIA_TYPE,
            "content.xml": f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {NAMESPACES}><office:master-styles>{pages}</office:master-styles>"
            "</office:document-styles>",
            **more,
        }
    )


def packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def read(body: str, styles: str = "", pages: str = "") -> Document:
    return read_bytes(odt_file(body, styles, pages), "moede.odt")


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def said(document: Document) -> list[tuple[object, ...]]:
    return [
        (block.kind, block.span.of(document.text), block.level, block.marker, block.row, block.column)
        for block in document.blocks
    ]


def test_a_document_made_with_a_library() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Header(1, "Referat af møde i Taggruppen"))
    made.body.append(odfdo.Paragraph("Dato: 3. maj 2024"))
    made.body.append(odfdo.List(["Asta Brink", "Bo Ravn"]))
    table = odfdo.Table("Handlinger", width=2, height=2)
    table.set_values([["Handling", "Hvem"], ["Køb tagpap", "Asta Brink"]])
    made.body.append(table)
    data = BytesIO()
    made.save(data)
    document = read_bytes(data.getvalue(), "moede.txt")
    assert document.media_type == MEDIA_TYPE
    assert said(document) == [
        ("heading", "1. Referat af møde i Taggruppen", 1, None, None, None),
        ("paragraph", "Dato: 3. maj 2024", 0, None, None, None),
        ("paragraph", "Asta Brink", 0, None, None, None),
        ("paragraph", "Bo Ravn", 0, None, None, None),
        ("table_cell", "Handling", 0, None, 0, 0),
        ("table_cell", "Hvem", 0, None, 0, 1),
        ("table_cell", "Køb tagpap", 0, None, 1, 0),
        ("table_cell", "Asta Brink", 0, None, 1, 1),
    ]


HIDDEN = (
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
)


def control(properties: str, words: str) -> str:
    return f"<loext:content-control loext:{properties}>{words}</loext:content-control>"


RUNS = [
    pytest.param("Taget\n   er  <text:span>utæt</text:span>", "Taget er utæt", id="blanks-of-the-markup"),
    pytest.param("Ole<text:s/><text:s text:c='3'/>Bo", "Ole    Bo", id="blanks-that-are-meant"),
    pytest.param("Dato<text:tab/>3. maj<text:line-break/>kl. 9", "Dato\t3. maj\nkl. 9", id="tab-and-line-break"),
    pytest.param('Taget<text:span text:style-name="T1"> skjult</text:span>', "Taget", id="hidden"),
    pytest.param('Mødet <text:change text:change-id="a"/>er godkendt', "Mødet er godkendt", id="deleted-elsewhere"),
    pytest.param(f"Taget<office:annotation>{p('note')}</office:annotation>", "Taget", id="comment"),
    pytest.param("<text:a>bilag 2</text:a>", "bilag 2", id="link"),
    pytest.param("<text:placeholder>&lt;navn&gt;</text:placeholder>Bo", "Bo", id="prompt"),
    pytest.param(control('checkbox="true" loext:checked="true"', "☑") + " Bo", "☒ Bo", id="ticked"),
    pytest.param(control('checkbox="true" loext:checked="false"', "☐") + " Bo", "☐ Bo", id="empty-box"),
    pytest.param(control('showing-place-holder="true"', "Vælg") + "Bo", "Bo", id="unfilled-control"),
    pytest.param("<text:page-number>2</text:page-number>", "2", id="field"),
    pytest.param("<text:hidden-text text:is-hidden='true'>x</text:hidden-text>Bo", "Bo", id="hidden-by-condition"),
]


@pytest.mark.parametrize(("runs", "words"), RUNS)
def test_the_words_of_a_paragraph(runs: str, words: str) -> None:
    assert said(read(p(runs), HIDDEN)) == [("paragraph", words, 0, None, None, None)]


def test_a_box_of_a_form() -> None:
    box = '<form:checkbox form:id="k1" form:current-state="checked"/>'
    body = p('<draw:control draw:control="k1"/> Bo Ravn')
    assert read(f"<office:forms><form:form>{box}</form:form></office:forms>{body}").text == "☒ Bo Ravn\n"


def numbers(*levels: str) -> str:
    return f'<text:list-style style:name="L1">{"".join(levels)}</text:list-style>'


def level(at: int, form: str, more: str = 'style:num-suffix="."') -> str:
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" {more}/>'


def listed(*items: str, more: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="L1" {more}>{inside}</text:list>'


def inner(*items: str) -> str:
    return f"<text:list>{''.join(f'<text:list-item>{item}</text:list-item>' for item in items)}</text:list>"


DEEP = numbers(level(1, "1"), level(2, "1", 'text:display-levels="2"'), level(3, "a", 'style:num-suffix=")"'))
BULLET = '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0a8"/>'
LISTS = [
    pytest.param(
        DEEP,
        listed(p("A") + inner(p("B") + inner(p("C"), p("D"))), p("E") + inner(p("F"))),
        "1. A\n  1.1 B\n    a) C\n    b) D\n2. E\n  2.1 F\n",
        id="levels",
    ),
    pytest.param(
        DEEP, listed(p("A") + p("mere")) + p("Tekst") + listed(p("B")), "1. A\nmere\nTekst\n1. B\n", id="anew"
    ),
    pytest.param(
        DEEP,
        listed(p("A")) + p("Tekst") + listed(p("B"), more='text:continue-numbering="true"'),
        "1. A\nTekst\n2. B\n",
        id="continued",
    ),
    pytest.param(
        DEEP,
        listed(p("A"), more='xml:id="x"') + listed(p("B")) + listed(p("C"), more='text:continue-list="x"'),
        "1. A\n1. B\n2. C\n",
        id="continued-by-name",
    ),
    pytest.param(DEEP, listed(inner(p("A"), p("B"))), "  1.1 A\n  1.2 B\n", id="no-item-above"),
    pytest.param(
        numbers(level(1, "1", 'loext:num-list-format="Punkt %1%:"')), listed(p("A")), "Punkt 1: A\n", id="words"
    ),
    pytest.param(
        numbers(level(1, "I", 'style:num-prefix="(" style:num-suffix=")" text:start-value="4"')),
        listed(p("A")),
        "(IV) A\n",
        id="roman-from-four",
    ),
    pytest.param(numbers(level(1, "")), listed(p("A")), "A\n", id="no-number"),
    pytest.param(numbers(BULLET), listed(p("A")), "• A\n", id="bullet"),
    pytest.param(
        DEEP,
        "<text:list text:style-name='L1'><text:list-header><text:p>A</text:p></text:list-header><text:list-item"
        " text:start-value='7'><text:p>B</text:p></text:list-item></text:list>",
        "A\n7. B\n",
        id="header-and-start",
    ),
]


@pytest.mark.parametrize(("styles", "body", "text"), LISTS)
def test_lists_have_the_numbers_that_are_printed(styles: str, body: str, text: str) -> None:
    assert read(body, styles).text == text


def test_headings_with_numbers() -> None:
    data = odt_file(
        '<text:h text:outline-level="1">Taget</text:h><text:h text:outline-level="2">Pris</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">Slut</text:h>'
    )
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style>"
    )
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["styles.xml"] = (
        f"<office:document-styles {NAMESPACES}><office:styles>{outline}</office:styles></office:document-styles>"
    )
    assert [found[:3] for found in said(read_bytes(packed(parts), "moede.odt"))] == [
        ("heading", "1. Taget", 1),
        ("heading", "1.1 Pris", 2),
        ("heading", "Slut", 1),
    ]


def style(name: str, more: str = "", inside: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="paragraph" {more}>{inside}</style:style>'


STYLES = [
    pytest.param(style("P1", 'style:parent-style-name="Heading_20_2"'), ("heading", "Taget", 2), id="heading"),
    pytest.param(style("P1", 'style:parent-style-name="Title"'), ("heading", "Taget", 1), id="title"),
    pytest.param(style("P1", 'style:default-outline-level="3"'), ("heading", "Taget", 3), id="outline"),
    pytest.param(style("P1", 'style:parent-style-name="Quotations"'), ("quote", "Taget", 1), id="quotation"),
    pytest.param(style("P1", 'style:parent-style-name="Contents_20_1"'), ("furniture", "Taget", 0), id="contents"),
    pytest.param(style("P1", 'style:parent-style-name="P1"'), ("paragraph", "Taget", 0), id="based-on-itself"),
]


@pytest.mark.parametrize(("styles", "block"), STYLES)
def test_headings_are_known_by_style_or_level(styles: str, block: tuple[str, str, int]) -> None:
    assert [found[:3] for found in said(read(p("Taget", "P1"), styles))] == [block]


def margins(name: str, above: str, below: str) -> str:
    distance = f'<style:paragraph-properties fo:margin-top="{above}" fo:margin-bottom="{below}"/>'
    return style(name, inside=distance)


DISTANCES = [
    pytest.param(p("A") + p("B"), "A\nB\n", id="stacked"),
    pytest.param(p("A") + p("") + p("B"), "A\n\nB\n", id="empty-paragraph"),
    pytest.param(p("A", "P1") + p("B", "P1") + p("C", "P1"), "A\nB\nC\n", id="all-alike-says-nothing"),
    pytest.param(p("A") + p("B") + p("C") + p("D", "P1"), "A\nB\nC\n\nD\n", id="space-before"),
    pytest.param(p("A") + p("Titel", "P2") + p("B"), "A\n\nTitel\nB\n", id="short-bold-line"),
]


@pytest.mark.parametrize(("body", "text"), DISTANCES)
def test_blank_lines_mean_what_they_mean_in_plain_text(body: str, text: str) -> None:
    bold = style("P2", inside='<style:text-properties fo:font-weight="bold"/>')
    assert read(body, margins("P1", "0.5cm", "0cm") + bold).text == text


def test_tables_with_merged_cells() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        f'<table:table-cell table:number-columns-spanned="2">{p("A")}</table:table-cell><table:covered-table-cell/>'
        f"<table:table-cell>{p('B')}{p('C')}</table:table-cell></table:table-row></table:table-header-rows>"
        f"<table:table-row><table:table-cell>{p('D')}</table:table-cell>"
        f'<table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>'
    )
    assert read(body).text == "| A |  | B; C |\n| D |  |  |\n"


def test_changes_boxes_notes_sections_and_contents() -> None:
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('væk')}</text:deletion></text:changed-region>"
        f"</text:tracked-changes><text:table-of-content><text:index-body>{p('Taget 2')}</text:index-body>"
        f"</text:table-of-content><text:section>"
        f"{p('Taget<text:note><text:note-citation>1</text:note-citation><text:note-body>' + p('Se bilag.'))[:-9]}"
        f"</text:note-body></text:note> skiftes.<draw:frame><draw:text-box>{p('Afbud: Bo')}</draw:text-box>"
        f'</draw:frame></text:p></text:section><text:section text:display="none">{p("skjult")}</text:section>'
        f"{p('skjult', 'P1')}"
    )
    assert [found[:2] for found in said(read(body, HIDDEN))] == [
        ("furniture", "Taget 2"),
        ("paragraph", "Taget skiftes."),
        ("paragraph", "Afbud: Bo"),
        ("paragraph", "Se bilag."),
    ]


def test_headers_and_footers_are_furniture_and_said_once() -> None:
    page = f"<style:master-page><style:header>{p('Hvideå')}</style:header><style:footer>{p('Side 1')}</style:footer>"
    assert [found[:2] for found in said(read(p("Taget"), "", f"{page}</style:master-page>" * 2))] == [
        ("furniture", "Hvideå"),
        ("paragraph", "Taget"),
        ("furniture", "Side 1"),
    ]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
REFUSED = [
    pytest.param(packed({"mimetype": MEDIA_TYPE}), "er beskadiget", id="no-content"),
    pytest.param(packed({"mimetype": MEDIA_TYPE, "content.xml": "<a/>"}), "er beskadiget", id="no-text"),
    pytest.param(
        packed({"mimetype": MEDIA_TYPE, "content.xml": f"{ENTITIES}<a>&b;</a>"}), "en dokumenttype", id="entities"
    ),
    pytest.param(odt_file(p("a" * 9_000_000)), "fylder usædvanligt meget", id="zip-bomb"),
    pytest.param(
        odt_file("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "med adgangskode", id="encrypted"
    ),
    pytest.param(odt_file("<text:section>" * 300 + "</text:section>" * 300), "er beskadiget", id="too-deep"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_hostile_and_damaged_files_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match="^moede.odt: .*" + message) as caught:
        read_bytes(data, "moede.odt")
    assert str(caught.value).endswith(".")
