"""The printer knows nothing of the reader, prints the same again, and has every way it promises."""

import ast
import io
import zipfile
from pathlib import Path

import pytest

import benchmarks.printer
from benchmarks.printer.forms import FORMATS, render
from benchmarks.printer.page import Block, Claim
from benchmarks.printer.printing import random_copy
from benchmarks.printer.switches import FAMILIES, SWITCHES

FOLDER = Path(benchmarks.printer.__file__).parent
MODULES = sorted(path for path in FOLDER.rglob("*.py") if path.name != "__main__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_the_printer_imports_nothing_of_the_reader(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    assert {name for name in names if name.split(".")[0] in ("graph", "tests")} == set()


def test_families_know_only_positions_that_exist() -> None:
    unknown = {
        (family, switch, position)
        for family, known in FAMILIES.items()
        for switch, positions in known.items()
        for position in positions
        if position not in SWITCHES.get(switch, ())
    }
    assert (unknown, len(FAMILIES) >= 12) == (set(), True)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_seed_prints_the_same_again(family: str) -> None:
    first, again, other = (random_copy(family, seed) for seed in (7, 7, 8))
    assert (first.page.blocks, first.page.claims) == (again.page.blocks, again.page.claims)
    assert first.page.blocks != other.page.blocks


def test_what_is_claimed_stands_on_the_page() -> None:
    copy = random_copy("steering-group", 3)
    words = " ".join(" ".join((block.words, *block.cells)) for block in copy.page.blocks)
    said = [claim for claim in copy.page.claims if claim.kind in ("decision", "proposal", "item", "attendance")]
    assert [claim for claim in said if claim.about not in words] == []


BLOCKS = [
    Block("heading", "Referat"),
    Block("paragraph", "4. maj 2026", label="Dato"),
    Block("row", cells=("Navn", "Tilstede"), first=True),
    Block("row", cells=("Åse Hald", "X")),
    Block("list_item", "at planen <godkendes>", marker="-"),
    Block("furniture", "Side 1"),
]


def test_plain_text_keeps_every_block() -> None:
    pipes = (
        "Referat\n\nDato: 4. maj 2026\n\n| Navn | Tilstede |\n| Åse Hald | X |\n\n- at planen <godkendes>\n\nSide 1\n"
    )
    assert render(BLOCKS, ".txt").decode() == pipes
    assert "\nNavn\tTilstede\nÅse Hald\tX\n" in render(BLOCKS, ".txt", "tabs").decode()


def test_markdown_marks_headings_labels_and_tables() -> None:
    assert render(BLOCKS, ".md").decode() == (
        "# Referat\n\n**Dato:** 4. maj 2026\n\n| Navn | Tilstede |\n| --- | --- |\n| Åse Hald | X |\n\n"
        "- at planen <godkendes>\n\nSide 1  \n"
    )


def test_a_web_page_escapes_words_and_sets_the_paper_apart() -> None:
    page = render(BLOCKS, ".html").decode()
    assert "<li>at planen &lt;godkendes&gt;</li>" in page
    assert "<tr><td>Åse Hald</td><td>X</td></tr>\n</table>" in page
    assert page.index("</main>") < page.index("Side 1")


@pytest.mark.parametrize(("suffix", "part"), [(".docx", "word/document.xml"), (".odt", "content.xml")])
def test_office_documents_hold_the_words(suffix: str, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(render(BLOCKS, suffix))) as file:
        inner = file.read(part).decode()
    assert [
        words for words in ("Referat", "4. maj 2026", "Åse Hald", "at planen &lt;godkendes&gt;") if words not in inner
    ] == []
    assert "Side 1" not in inner


def test_paper_is_a_pdf() -> None:
    assert render(BLOCKS, ".pdf").startswith(b"%PDF")
    assert set(FORMATS) == {".txt", ".md", ".docx", ".odt", ".html", ".pdf"}


def test_a_claim_is_a_flat_row() -> None:
    assert Claim("decision", "2", "Vedtaget.", "adopted") == ("decision", "2", "Vedtaget.", "adopted")
