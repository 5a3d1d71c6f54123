"""Web pages: the text of the minutes, with what belongs to the site set apart."""

import time

import pytest

from graph.errors import ReadError
from graph.model import Document
from graph.read import read_bytes


def read(page: str) -> Document:
    return read_bytes(page.encode(), "moede.html")


def said(document: Document) -> list[tuple[object, ...]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


PORTAL = """<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Referat | Hvideå</title><style>p { color: red }</style></head><body>
<a class="visually-hidden" href="#indhold">Spring til indhold</a>
<div id="cookie-banner"><h2>Cookies</h2><p>Vi bruger cookies.</p><button>OK</button></div>
<header><a href="/">Hvideå Kommune</a><nav><ul><li><a href="/b">Borger</a></li><li><a href="/p">Politik</a></li></ul>
</nav></header>
<ol class="breadcrumb"><li><a href="/">Forside</a></li><li>Referat</li></ol>
<div id="indhold"><h1>Referat af møde i Havneudvalget</h1>
<dl><dt>Dato</dt><dd>3. maj 2024</dd><dt>Til stede</dt><dd>Asta Brink</dd><dd>Bo Ravn</dd></dl>
<h2>1. Molen</h2>
<p>Asta Brink orienterede om
   molen&nbsp;og <b>priserne</b>.<sup><a href="#n1">1</a></sup></p>
<h3>Beslutning</h3><p>Godkendt.</p>
<p><a href="https://www.facebook.com/sharer.php?u=x">Del på Facebook</a></p>
<p>Se <a href="/bilag1.pdf">bilag 1</a>.</p>
</div>
<aside><h2>Genveje</h2><p>Find en dagsorden</p></aside>
<footer><p>Hvideå Kommune, Torvet 1</p><script>var a = "<p>nej</p>";</script></footer>
</body></html>"""


def test_a_page_of_a_portal_without_a_main_element() -> None:
    document = read(PORTAL)
    assert document.media_type == "text/html"
    assert said(document) == [
        ("furniture", "Referat | Hvideå"),
        ("furniture", "Cookies"),
        ("furniture", "Vi bruger cookies."),
        ("furniture", "OK"),
        ("furniture", "Hvideå Kommune"),
        ("furniture", "• Borger"),
        ("furniture", "• Politik"),
        ("furniture", "1. Forside"),
        ("furniture", "2. Referat"),
        ("heading", "Referat af møde i Havneudvalget"),
        ("table_cell", "Dato"),
        ("table_cell", "3. maj 2024"),
        ("table_cell", "Til stede"),
        ("table_cell", "Asta Brink; Bo Ravn"),
        ("heading", "1. Molen"),
        ("paragraph", "Asta Brink orienterede om molen og priserne."),
        ("heading", "Beslutning"),
        ("paragraph", "Godkendt."),
        ("furniture", "Del på Facebook"),
        ("paragraph", "Se bilag 1."),
        ("furniture", "Genveje"),
        ("furniture", "Find en dagsorden"),
        ("furniture", "Hvideå Kommune, Torvet 1"),
    ]


LONG = "<p>Bestyrelsen drøftede taget på bådehuset, som har været utæt siden efteråret, og bad om to tilbud.</p>"


def links(*words: str) -> str:
    return f"<ul>{''.join(f'<li><a href=/{word}>{word}</a></li>' for word in words)}</ul>"


REGIONS = [
    pytest.param(f"<p>Login</p><main><p>Taget</p>{LONG}</main><p>Kontakt</p>", ["Taget"], id="main"),
    pytest.param(f"<p>Login</p><div role='main'><p>Taget</p>{LONG}</div>", ["Taget"], id="role-of-main"),
    pytest.param(
        f"<header><h1>Referat</h1><p>Login</p></header><main><p>Taget</p>{LONG}</main>",
        ["Referat", "Taget"],
        id="title",
    ),
    pytest.param(f"<main></main><p>Taget</p>{LONG}", ["Taget"], id="an-empty-main"),
    pytest.param(
        f"<article><header><p>Dato: 3. maj</p></header>{LONG}<footer><p>Referent: Bo</p></footer></article>",
        ["Dato: 3. maj", "Referent: Bo"],
        id="header-of-an-article-is-text",
    ),
    pytest.param(
        '<h2><button aria-expanded="false">1. Taget</button></h2><h2><a role="button" href="#c2">2. Molen</a></h2>'
        f'<div id="c2">{LONG}</div>',
        ["1. Taget", "2. Molen"],
        id="headings-that-fold-out",
    ),
    pytest.param(
        f'<details><summary>1. Taget</summary>{LONG}</details><div hidden="until-found">Molen</div><p hidden>nej</p>',
        ["1. Taget", "Molen"],
        id="folded-away-and-hidden",
    ),
    pytest.param(
        f'<p style="display: none">nej</p><p aria-hidden="true">Ja</p>{LONG}', ["Ja"], id="unseen-and-only-not-spoken"
    ),
    pytest.param(
        links("Borger", "Politik", "Job") + f"<h1>Referat</h1>{LONG}<p>Bilag:</p>" + links("Budget", "Kort", "Brev"),
        ["Referat", "Bilag:", "• Budget", "• Kort", "• Brev"],
        id="a-menu-above-and-attachments-below",
    ),
    pytest.param(
        f'<section id="social-og-sundhed"><p>Taget</p></section><p class="d-print-block">Molen</p>{LONG}',
        ["Taget", "Molen"],
        id="names-that-only-look-like-the-site's",
    ),
    pytest.param(f'<div class="consent">{LONG}{LONG}</div><p>Molen</p>', ["Molen"], id="names-never-take-the-text"),
    pytest.param(
        f"<p>Se <a href='#top'>øverst</a> i referatet</p>{LONG}", ["Se øverst i referatet"], id="link-in-text"
    ),
    pytest.param(
        f"<p><a href='#top'>Til toppen</a></p><p><a href='javascript:print()'>Udskriv</a></p>{LONG}", [], id="actions"
    ),
]


@pytest.mark.parametrize(("body", "kept"), REGIONS)
def test_the_text_of_a_page(body: str, kept: list[str]) -> None:
    text = [words for kind, words in said(read(f"<html><body>{body}</body></html>")) if kind != "furniture"]
    assert [words for words in text if "bådehuset" not in str(words)] == kept


LINES = [
    pytest.param("<p>Asta</p><p>Bo</p>", "Asta\nBo\n", id="paragraphs"),
    pytest.param("<p>Asta<br>\n Bo<br/>Ib</p>", "Asta\nBo\nIb\n", id="line-breaks"),
    pytest.param("<p>Asta<br><br>Bo</p>", "Asta\n\nBo\n", id="two-line-breaks"),
    pytest.param("<div>Asta</div><div>Bo</div>tekst", "Asta\nBo\ntekst\n", id="divisions"),
    pytest.param("<p>Asta</p><p>&nbsp;</p><p>Bo</p>", "Asta\n\nBo\n", id="empty-paragraph"),
    pytest.param("<p>Asta</p><p><br/>\n</p><p>Bo</p>", "Asta\n\nBo\n", id="empty-paragraph-of-a-word-processor"),
    pytest.param("<p>\n\tDato\t3. maj\n\tkl. 9</p>", "Dato\t3. maj kl. 9\n", id="tabs-and-indentation"),
    pytest.param("<p>Asta</p><p></p><p>Bo</p>", "Asta\nBo\n", id="paragraph-without-height"),
    pytest.param("<p>Asta</p><hr><p>Bo</p>", "Asta\n\nBo\n", id="rule"),
    pytest.param("<p>En</p><p><b>Beslutning</b></p><p>Godkendt.</p>", "En\n\nBeslutning\nGodkendt.\n", id="bold-line"),
    pytest.param("<pre>Referat\n\n1. Taget\n   utæt</pre>", "Referat\n\n1. Taget\nutæt\n", id="plain-text"),
    pytest.param("<p>R&oslash;d gr&#248;d &amp; &lt;fl&#xF8;de&gt;</p>", "Rød grød & <fløde>\n", id="entities"),
    pytest.param("<p>Mødet er <del>ikke </del><ins>nu </ins>slut</p>", "Mødet er nu slut\n", id="changes"),
    pytest.param('<p><input type="checkbox" checked>Bo <input type="text" value="x"></p>', "☒ Bo\n", id="box"),
    pytest.param("<blockquote><p>Citat</p></blockquote>", "Citat\n", id="quotation"),
    pytest.param("<ol start=3 type=a><li>A<li>B<ul><li>C</ul></ol>", "c. A\nd. B\n  • C\n", id="lists"),
    pytest.param("<ol reversed><li value=4>A<li>B</ol>", "4. A\n3. B\n", id="numbers-given-and-backwards"),
    pytest.param("<ol><li><p>A</p><p>mere</p><li><h3>B</h3></ol>", "1. A\nmere\n\n2. B\n", id="blocks-in-items"),
    pytest.param("<ul style='list-style: none'><li>A</ul><ol><li>7. B</ol>", "A\n7. B\n", id="no-marker-of-its-own"),
    pytest.param("<div role=heading aria-level=3>A</div><p>b</p>", "A\nb\n", id="heading-by-role"),
    pytest.param(
        "<table><caption>Log</caption><tr><th>A<th colspan=2>B<tr><td rowspan=2>C<td>D<td>E<tr><td>F<br>G<td></table>",
        "Log\n\n| A | B |  |\n| C | D | E |\n|  | F; G |  |\n",
        id="table",
    ),
    pytest.param("<table><tr><td><h2>A</h2><p>b</p></td></tr></table>", "A\nb\n", id="table-of-one-cell"),
    pytest.param(
        "<table><tr><td>Menu<td><table><tr><td>A<td>B<tr><td>C<td>D</table></table>",
        "Menu\n\n| A | B |\n| C | D |\n",
        id="table-in-a-table",
    ),
    pytest.param(
        "<dl><div><dt>Dato<dd>3. maj</div><dt>Sted<dd>Teams</dl>", "| Dato | 3. maj |\n| Sted | Teams |\n", id="terms"
    ),
]


@pytest.mark.parametrize(("body", "text"), LINES)
def test_lines(body: str, text: str) -> None:
    assert read(f"<html><body>{body}</body></html>").text == text


CHARSETS = [
    pytest.param("<meta charset=utf-8><p>Åse</p>".encode(), id="utf-8"),
    pytest.param("<p>Åse</p>".encode("cp1252"), id="nothing-said"),
    pytest.param(
        '<meta http-equiv="x" content="text/html; charset=iso-8859-1"><p>Åse</p>'.encode("cp1252"), id="latin"
    ),
    pytest.param("<meta charset=iso-8859-1><p>Åse</p>".encode(), id="says-latin-and-is-utf-8"),
    pytest.param("<meta charset='macintosh'><p>Åse</p>".encode("mac_roman"), id="macintosh"),
    pytest.param("<meta charset=klingon><p>Åse</p>".encode(), id="no-such-character-set"),
    pytest.param("\ufeff<html><p>Åse</p>".encode("utf-16-le"), id="utf-16"),
    pytest.param('<?xml version="1.0" encoding="latin1"?><html><p>Åse</p></html>'.encode(), id="declaration"),
]


@pytest.mark.parametrize("data", CHARSETS)
def test_the_character_set(data: bytes) -> None:
    assert read_bytes(data, "moede.html").text == "Åse\n"


def test_a_page_is_known_by_its_beginning() -> None:
    assert read_bytes(b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>Taget", "moede.doc").media_type == "text/html"


HOSTILE = [
    pytest.param("<div>" * 20_000 + "Taget", id="deep"),
    pytest.param("<table><tr><td>" * 3_000 + "Taget", id="deep-tables"),
    pytest.param("<b><i>" * 5_000 + "Taget", id="deep-emphasis"),
    pytest.param("<ul><li>" * 5_000 + "Taget", id="deep-lists"),
    pytest.param("<p>Taget</p><table>" + "<tr><td colspan=999999 rowspan=999999>x" * 500, id="wide-and-high-cells"),
    pytest.param('<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "hej">]><p>Taget &b;</p>', id="entities"),
    pytest.param("<p>Taget</p>" + "<a href='#'>x</a>" * 20_000, id="links"),
    pytest.param("Taget" + "<meta " * 5_000 + "&#0;&#xD800;&#1114112;", id="broken-markup"),
]


@pytest.mark.parametrize("page", HOSTILE)
def test_a_hostile_page_is_read_or_refused_at_once(page: str) -> None:
    begun = time.perf_counter()
    try:
        text = read(f"<html>{page}").text
    except ReadError:
        text = "Taget"
    assert ("Taget" in text, time.perf_counter() - begun < 10) == (True, True)
