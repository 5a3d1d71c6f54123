"""Print how long reading takes per page, for each format, as a ratio to plain text in the same run.

    python benchmarks/reading.py [--rounds N] [--pages N]

Minutes of ``--pages`` pages (3,000 characters each: headings, paragraphs, a list and a table on every page) are made
in each format, and read; CPU time, warm, the median of the rounds.
"""

import argparse
import html
import zipfile
from collections.abc import Callable
from functools import partial
from io import BytesIO
from statistics import median
from time import process_time

from graph.read import read_bytes

SENTENCE = "Asta Brink orienterede om taget på bådehuset, og bestyrelsen besluttede at indhente to tilbud inden påske. "
ROWS = (
    ("Handling", "Hvem", "Frist"),
    ("Indhent tilbud", "Asta Brink", "1. maj"),
    ("Kontakt naboen", "Bo Ravn", "Uge 20"),
)
ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="how often each file is timed; the median counts")
    parser.add_argument("--pages", type=int, default=20, help="how long the minutes are")
    arguments = parser.parse_args()
    print(f"{'format':<8} {'bytes':>10} {'ms a page':>10} {'ratio':>7}")
    plain = 0.0
    for suffix, write in WRITERS.items():
        data = write(arguments.pages)
        seconds = median(_cpu_time(partial(read_bytes, data, f"moede.{suffix}")) for _ in range(arguments.rounds))
        plain = plain or seconds
        print(f"{suffix:<8} {len(data):>10,} {1000 * seconds / arguments.pages:>10.3f} {seconds / plain:>7.1f}")


def _cpu_time(call: Callable[[], object]) -> float:
    begun = process_time()
    call()
    return process_time() - begun


def _page(number: int) -> tuple[str, list[str], list[str]]:
    """Return the title, the paragraphs and the list items of a page."""
    return f"{number}. Taget på bådehuset", [SENTENCE * 4] * 6, [SENTENCE.strip()] * 3


def _text(pages: int) -> bytes:
    parts = (
        f"{title}\n\n" + "\n\n".join(paragraphs) + "\n\n" + "\n".join(f"- {item}" for item in items)
        + "\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in ROWS)
        for title, paragraphs, items in map(_page, range(1, pages + 1))
    )  # fmt: skip
    return "\n\n".join(parts).encode()


def _word(pages: int) -> bytes:
    import docx

    word = docx.Document()
    for title, paragraphs, items in map(_page, range(1, pages + 1)):
        word.add_heading(title, 1)
        for words in paragraphs:
            word.add_paragraph(words)
        for words in items:
            word.add_paragraph(words, style="List Bullet")
        table = word.add_table(len(ROWS), len(ROWS[0]))
        for row, cells in zip(table.rows, ROWS, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    data = BytesIO()
    word.save(data)
    return data.getvalue()


def _web(pages: int) -> bytes:
    body = "".join(
        f"<h2>{title}</h2>{''.join(f'<p>{words}</p>' for words in paragraphs)}"
        f"<ul>{''.join(f'<li>{words}</li>' for words in items)}</ul>"
        f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in ROWS)}</table>"
        for title, paragraphs, items in map(_page, range(1, pages + 1))
    )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><main>{body}</main></body></html>".encode()


def _open_document(pages: int) -> bytes:
    body = "".join(
        f'<text:h text:outline-level="1">{title}</text:h>'
        + "".join(f"<text:p>{html.escape(words)}</text:p>" for words in paragraphs)
        + "<text:list>" + "".join(f"<text:list-item><text:p>{words}</text:p></text:list-item>" for words in items)
        + "</text:list><table:table>" + "".join(map(_open_document_row, ROWS)) + "</table:table>"
        for title, paragraphs, items in map(_page, range(1, pages + 1))
    )  # fmt: skip
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" '
            f'xmlns:table="{ODF}table:1.0"><office:body><office:text>{body}</office:text></office:body>'
            "</office:document-content>",
        )
    return data.getvalue()


def _open_document_row(row: tuple[str, ...]) -> str:
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
    return f"<table:table-row>{cells}</table:table-row>"


# A format's writer is added here: it takes a number of pages and returns a file.
WRITERS: dict[str, Callable[[int], bytes]] = {
    "txt": _text,
    "md": _text,
    "docx": _word,
    "odt": _open_document,
    "html": _web,
}

if __name__ == "__main__":
    main()
