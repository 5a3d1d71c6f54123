"""What Markdown marks, as spans into the raw text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Block
from graph.read.markdown import find_blocks

MINUTES = """# Referat

Sted: Sal 2
Dato: 3. maj
------------

| Navn | Init. |  |
|------|:-----:|--|
| Åse Holm \\| Bo | ÅH | x |
| Bo Lind |

- [x] Godkendt
  også i morgen

  ny tekst
  1) Først
  10) Sidst
* > citat
  > mere

> Det blev vedtaget.
> > Før."""


def shown(block: Block, text: str) -> tuple[object, ...]:
    place = (block.row, block.column) if block.row is not None else block.marker or block.level
    return block.kind, place, block.span.of(text)


def test_blocks_of_minutes() -> None:
    assert [shown(block, MINUTES) for block in find_blocks(MINUTES)] == [
        ("heading", 1, "# Referat"),
        ("heading", 2, "Sted: Sal 2\nDato: 3. maj\n------------"),
        ("table_cell", (0, 0), "Navn"),
        ("table_cell", (0, 1), "Init."),
        ("table_cell", (1, 0), "Åse Holm \\| Bo"),
        ("table_cell", (1, 1), "ÅH"),
        ("table_cell", (1, 2), "x"),
        ("table_cell", (2, 0), "Bo Lind"),
        ("list_item", "-", "- [x] Godkendt\n  også i morgen"),
        ("list_item", "1)", "1) Først"),
        ("list_item", "10)", "10) Sidst"),
        ("list_item", "*", "* > citat"),
        ("quote", 1, "> citat\n  > mere"),
        ("quote", 1, "> Det blev vedtaget.\n> > Før."),
        ("quote", 2, "> > Før."),
    ]


def test_levels_of_nested_lists() -> None:
    text = "- a\n  - b\n- c"
    assert [(block.level, block.span.of(text)) for block in find_blocks(text)] == [(1, "- a"), (2, "- b"), (1, "- c")]


@pytest.mark.parametrize("text", ["", "Referat\nuden tegn", "2.500 kr.", "\tindrykket"])
def test_plain_text_has_no_blocks(text: str) -> None:
    assert find_blocks(text) == ()


@given(st.text(st.sampled_from("#>-|*1.) \t\nabø:`[]\\=")))
def test_blocks_lie_in_the_text(text: str) -> None:
    for block in find_blocks(text):
        quote = block.span.of(text)
        assert quote
        assert quote == quote.rstrip() or block.kind == "heading"
