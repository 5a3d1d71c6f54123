"""The same minutes as text, Word, OpenDocument and web page say the same."""

import html
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from graph.extract import extract_minutes
from graph.read import read_bytes
from graph.show.contract import contract

EXAMPLES = Path(__file__).resolve().parents[2] / "data" / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README")
BULLET = re.compile(r"( *)[-*•] +(?!\[)(.+)")
TITLE = re.compile(r"(\d+)\. +([^.]{3,80})$")
HEADING = re.compile(r"(#{1,6}) +(.+)")
EMPHASIS = re.compile(r"\*\*(.+?)\*\*|(?<!\w)[*_](\S.*?)[*_](?!\w)")


@dataclass(frozen=True)
class Piece:
    """A line as somebody would type it: kind, words, level, and whether a blank line stands above it."""

    kind: str
    words: str
    level: int = 0
    apart: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


def text_of(path: Path) -> str:
    """Return the text of an example; what Markdown shows by signs, emphasis and rules, is left out."""
    text = path.read_text("utf-8")
    if path.suffix != ".md":
        return text
    return EMPHASIS.sub(lambda found: found[1] or found[2], re.sub("(?m)^-{3,}$", "", text))


def pieces_of(text: str, markdown: bool) -> list[Piece]:
    return list(_typed(text.splitlines(), markdown))


def _typed(lines: list[str], markdown: bool) -> Iterator[Piece]:
    apart, rows = False, []
    for line in [*lines, ""]:
        if markdown and line.lstrip().startswith("|"):
            rows.append(line)
            continue
        if rows:
            yield Piece("table", "", 0, apart, tuple(_cells(row) for row in rows if set(row) - set("|-: ")))
            rows, apart = [], False
        if line.strip():
            yield _piece(line, apart, markdown)
        apart = not line.strip()


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.strip().strip("|").split("|"))


def _piece(line: str, apart: bool, markdown: bool) -> Piece:
    heading, bullet, quote = HEADING.match(line), BULLET.match(line), re.match("> *(.*)", line)
    if markdown and heading:
        return Piece("heading", heading[2], len(heading[1]), apart)
    if markdown and quote:
        return Piece("quote", quote[1], 0, apart)
    if bullet:
        return Piece("bullet", bullet[2], min(len(bullet[1]) // 2, 2), apart)
    return Piece("line", line.strip(), 0, apart)


def stacked(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield runs of lines that stand under one another without a blank line."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.apart or piece.kind != "line" or run[-1].kind != "line"):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def word_lines(pieces: list[Piece]) -> bytes:
    """Every line a paragraph, blank lines as empty paragraphs, real bullets and headings."""
    word = docx.Document()
    for piece in pieces:
        if piece.apart:
            word.add_paragraph()
        _word_paragraph(word, piece)
    return _saved(word)


def word_spaced(pieces: list[Piece]) -> bytes:
    """No empty paragraphs: distance says what blank lines say, and stacked lines are one paragraph."""
    word = docx.Document()
    for run in stacked(pieces):
        paragraph = _word_paragraph(word, run[0], style="No Spacing")
        for piece in run[1:]:
            paragraph.add_run().add_break(WD_BREAK.LINE)
            paragraph.add_run(piece.words)
        if paragraph is not None and run[0].apart:
            paragraph.paragraph_format.space_before = Pt(12)
    return _saved(word)


def word_numbered(pieces: list[Piece]) -> bytes:
    """Titles "1. …" are paragraphs that Word numbers, where they count from one."""
    titles = [int(found[1]) for piece in pieces if (found := TITLE.match(piece.words)) and piece.apart]
    counted = titles == list(range(1, len(titles) + 1))
    word = docx.Document()
    for piece in pieces:
        if piece.apart:
            word.add_paragraph()
        found = TITLE.match(piece.words)
        if found and piece.apart and counted:
            word.add_paragraph(found[2], style="List Number")
        else:
            _word_paragraph(word, piece)
    return _saved(word)


def word_even(pieces: list[Piece]) -> bytes:
    """All paragraphs at the distance that Word keeps by itself, and nothing but that."""
    word = docx.Document()
    for piece in pieces:
        _word_paragraph(word, piece)
    return _saved(word)


def _word_paragraph(word: Any, piece: Piece, style: str | None = None) -> Any:
    if piece.kind == "heading":
        return word.add_heading(piece.words, min(piece.level, 9))
    if piece.kind == "bullet":
        return word.add_paragraph(piece.words, style=("List Bullet", "List Bullet 2", "List Bullet 3")[piece.level])
    if piece.kind == "table":
        table = word.add_table(len(piece.rows), max(map(len, piece.rows)))
        for row, cells in enumerate(piece.rows):
            for column, words in enumerate(cells):
                table.cell(row, column).text = words.replace("<br>", "\n")
        return word.add_paragraph()
    return word.add_paragraph(piece.words, style="Quote" if piece.kind == "quote" else style)


def _saved(word: Any) -> bytes:
    data = BytesIO()
    word.save(data)
    return data.getvalue()


BASE = "urn:oasis:names:tc:opendocument:xmlns:"
ROOT = (
    f'<office:document-content xmlns:office="{BASE}office:1.0" xmlns:text="{BASE}text:1.0" '
    f'xmlns:table="{BASE}table:1.0" xmlns:style="{BASE}style:1.0"><office:automatic-styles>'
    '<text:list-style style:name="L1">'
    + "".join(f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="–"/>' for at in (1, 2, 3))
    + "</text:list-style></office:automatic-styles><office:body><office:text>{}</office:text></office:body>"
    "</office:document-content>"
)


def open_document(pieces: list[Piece]) -> bytes:
    body = "".join(("<text:p/>" if piece.apart else "") + _odt_block(piece) for piece in pieces)
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", ROOT.format(body))
    return data.getvalue()


def _odt_block(piece: Piece) -> str:
    words = _odt_words(piece.words)
    if piece.kind == "heading":
        return f'<text:h text:outline-level="{piece.level}">{words}</text:h>'
    if piece.kind == "bullet":
        opened = '<text:list text:style-name="L1"><text:list-item>' + "<text:list><text:list-item>" * piece.level
        return f"{opened}<text:p>{words}</text:p>" + "</text:list-item></text:list>" * (piece.level + 1)
    if piece.kind == "table":
        rows = (
            "".join(f"<table:table-cell><text:p>{_odt_words(cell)}</text:p></table:table-cell>" for cell in row)
            for row in piece.rows
        )
        inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return f"<table:table>{inside}</table:table>"
    style = ' text:style-name="Quotations"' if piece.kind == "quote" else ""
    return f"<text:p{style}>{words}</text:p>"


def _odt_words(words: str) -> str:
    escaped = html.escape(words).replace("\t", "<text:tab/>").replace("&lt;br&gt;", "<text:line-break/>")
    return re.sub(" ( +)", lambda more: f' <text:s text:c="{len(more[1])}"/>', escaped)


def web_page(pieces: list[Piece]) -> bytes:
    """Stacked lines are one paragraph, parted by line breaks; a portal's page around them."""
    body = "".join(_web_block(run) for run in stacked(pieces))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Referater</title></head><body><header><nav><ul>"
        "<li><a href='/'>Forside</a></li><li><a href='/r'>Referater</a></li></ul></nav></header>"
        f"<main>{body}</main><footer><p>Del på Facebook</p></footer></body></html>"
    ).encode()


def _web_block(run: list[Piece]) -> str:
    piece = run[0]
    words = "<br>".join(html.escape(one.words) for one in run)
    if piece.kind == "heading":
        return f"<h{piece.level}>{words}</h{piece.level}>"
    if piece.kind == "bullet":
        return "<ul><li>" + "<ul><li>" * piece.level + words + "</li></ul>" * (piece.level + 1)
    if piece.kind == "table":
        rows = (
            "".join(f"<td>{html.escape(cell).replace('&lt;br&gt;', '<br>')}</td>" for cell in row) for row in piece.rows
        )
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    if re.search("\t|  ", words):
        return f"<pre>{words.replace('<br>', chr(10))}</pre>"
    return f"<blockquote><p>{words}</p></blockquote>" if piece.kind == "quote" else f"<p>{words}</p>"


WRITERS: list[tuple[str, Callable[[list[Piece]], bytes]]] = [
    ("docx", word_lines),
    ("docx", word_spaced),
    ("docx", word_numbered),
    ("docx", word_even),
    ("odt", open_document),
    ("html", web_page),
]


# Set in columns with blanks or tabs, which Word, OpenDocument and web pages keep in other ways; what differs is where a
# cell begins, and with it a table of people or of tasks.
SET_IN_COLUMNS = {
    "byggemoede-hasselgaarden-17-2021-09", "byraadet-hvalskov-2024-02", "oerbjerg-vinde-menighedsraad-2021-08",
    "samordningsgruppen-lillehede-2022-11", "steenfeldts-fond-2023-10",
}  # fmt: skip
# Evenly spaced, these do not show what their blank lines show: which lines are titles, which hours open an item.
SHOWN_BY_BLANK_LINES = {
    "skolebestyrelsen-roermose-skole-2022-01", "dialogmoede-kystrup-2024-05", "foraeldremoede",
    "afdelingsbestyrelsen-rugmarken-2024-09",
}  # fmt: skip
PLACES = {"document", "evidence", "coverage", "mentions", "short_forms", "unresolved", "confidence", "span"}
IDS = {"id", "source", "proposal"}


def facts(data: bytes, name: str) -> dict[str, Any]:
    """Return all that was found, without where it stands and how sure it is.

    Where the meeting cannot be named its facts are named by the file: their ids are left out.
    """
    found = contract(extract_minutes(read_bytes(data, name)))
    meeting = found["meeting"]
    named = isinstance(meeting, dict) and not str(meeting["id"]).startswith("document-")
    left_out = PLACES if named else PLACES | IDS
    return {key: _without(value, left_out) for key, value in found.items() if key not in left_out}


def _without(value: Any, left_out: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(inner, left_out) for key, inner in value.items() if key not in left_out}
    if isinstance(value, list):
        return [_without(inner, left_out) for inner in value]
    return " ".join(re.sub("[*_]+", "", value).split()) if isinstance(value, str) else value


@pytest.mark.parametrize(("suffix", "write"), WRITERS, ids=[write.__name__ for _, write in WRITERS])
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_format_gives_the_same_facts(path: Path, suffix: str, write: Callable[[list[Piece]], bytes]) -> None:
    if path.stem in SET_IN_COLUMNS or (write is word_even and path.stem in SHOWN_BY_BLANK_LINES):
        pytest.skip("the format does not keep what shows the structure")
    text = text_of(path)
    written = write(pieces_of(text, path.suffix == ".md"))
    assert facts(written, f"moede.{suffix}") == facts(text.encode(), path.name)
