"""How a text is cut where marks begin and end."""

import pytest

from graph.show.page.site.marks import Block, Run, Segment, find_blocks, find_marks
from graph.show.page.texts import BLOT, DocumentText

PLACES = {"person/bo-lund": 3}


def blocks(text: DocumentText, *quotes: tuple[int, int, int]) -> list[Block]:
    return list(find_blocks(text, find_marks(text, quotes, PLACES)))


def document(text: str, **marks: object) -> DocumentText:
    fields = {"mentions": (), "missed": (), "headings": (), "hidden": (), **marks}
    return DocumentText(text, **fields)  # type: ignore[arg-type]


PLAIN = "Bo Lund lover en plan. Så gik vi."


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        pytest.param(document("a\n\n b "), [], [("a", 0), (" b ", 0)], id="a line is a block; an empty one is none"),
        pytest.param(document("1. Bro\nNej", headings=((0, 6, 2),)), [], [("1. Bro", 2), ("Nej", 0)], id="a heading"),
        pytest.param(document("😀 a\nb"), [(4, 5, 7)], [("😀 a", 0), ("b", 0)], id="places are code points"),
    ],
)
def test_lines_are_blocks(text: DocumentText, quotes: list[tuple[int, int, int]], expected: list[object]) -> None:
    found = blocks(text, *quotes)
    assert [
        ("".join(one.text for run in block.runs for one in run.segments), block.level) for block in found
    ] == expected


def test_a_fact_is_one_run_with_the_names_in_it() -> None:
    text = document(PLAIN, mentions=((0, 7, "person/bo-lund"), (23, 25, "person/ukendt")))
    assert blocks(text, (0, 22, 11)) == [
        Block(
            0,
            (
                Run((Segment("Bo Lund", True, mention=3), Segment(" lover en plan.", True)), (11,)),
                Run((Segment(" Så gik vi."),)),
            ),
        )
    ]


def test_facts_that_overlap_share_a_run_and_keep_their_places() -> None:
    assert blocks(document(PLAIN), (0, 22, 11), (8, 33, 12)) == [Block(0, (Run((Segment(PLAIN, True),), (11, 12)),))]


def test_a_fact_over_two_lines_begins_in_the_first() -> None:
    assert blocks(document("en\nto"), (0, 5, 11)) == [
        Block(0, (Run((Segment("en", True),), (11,)),)),
        Block(
            0,
            (
                Run(
                    (Segment("to", True),),
                ),
            ),
        ),
    ]


def test_what_was_not_understood_is_marked() -> None:
    assert blocks(document(PLAIN, missed=((23, 33),))) == [
        Block(0, (Run((Segment(PLAIN[:23]), Segment(PLAIN[23:], is_missed=True))),))
    ]


def test_what_is_left_out_stands_as_one_without_its_signs() -> None:
    text = document(f"a\n{BLOT * 3}\n{BLOT * 3}\nb", hidden=((2, 9),))
    assert blocks(text) == [
        Block(0, (Run((Segment("a"),)),)),
        Block(0, (Run((Segment("", is_hidden=True),)),)),
        Block(0, (Run((Segment("b"),)),)),
    ]
