"""Where a reader finds a stretch of text: line and page."""

from graph.model import Block, Document, Span
from graph.read.places import places_of

TEXT = "Referat\n\nMolen males.\nHavnen ryddes.\n"


def document(*blocks: Block) -> Document:
    return Document("0" * 16, ("referat.txt",), "text/plain", TEXT, blocks)


def test_lines_are_counted_from_1() -> None:
    places = places_of(document())
    spans = {word: Span(TEXT.index(word), TEXT.index(word) + 1) for word in ("Referat", "Molen", "males", "Havnen")}
    assert {word: (places.line(span), places.page(span)) for word, span in spans.items()} == {
        "Referat": (1, None),
        "Molen": (3, None),
        "males": (3, None),
        "Havnen": (4, None),
    }


def test_a_page_lasts_until_a_block_of_the_next() -> None:
    first, last = TEXT.index("Referat"), TEXT.index("Havnen")
    places = places_of(
        document(
            Block("paragraph", Span(first, first + 7), page=1),
            Block("paragraph", Span(9, 21)),
            Block("paragraph", Span(last, last + 5), page=2),
        )
    )
    assert [places.page(Span(at, at + 1)) for at in (first, 9, last, last + 8)] == [1, 1, 2, 2]
