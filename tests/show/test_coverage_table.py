"""What became of every sentence, with its line, its page and the reason."""

import io

from graph.model import Block, Coverage, Document, Meeting, Minutes, Span
from graph.show.coverage import print_coverage

TEXT = "Molen males.\nBo spurgte\ntil [b]prisen[/b].\nHm.\nNyt."
COVERAGE = (
    Coverage(Span(0, 12), "used", ("d",)),
    Coverage(Span(13, 42), "ignored", reason="account or discussion"),
    Coverage(Span(43, 46), "not_understood"),
    Coverage(Span(47, 51), "ignored", reason="something new"),
)


def printed(lang: str, *blocks: Block) -> list[str]:
    document = Document("0" * 16, ("a.txt",), "text/plain", TEXT, blocks)
    stream = io.StringIO()
    print_coverage(Minutes(document, Meeting("m"), coverage=COVERAGE), lang, stream)  # type: ignore[arg-type]
    return stream.getvalue().splitlines()


def test_each_sentence_has_its_line_and_its_reason() -> None:
    assert printed("da") == [
        "Linje\tStatus\tHvorfor\tSætning",
        "1\tbrugt\t\tMolen males.",
        "2\tudeladt\tgengivelse eller drøftelse\tBo spurgte til [b]prisen[/b].",
        "4\tikke forstået\t\tHm.",
        "5\tudeladt\tsomething new\tNyt.",
    ]


def test_pages_are_shown_where_the_format_has_them() -> None:
    first, second = Block("paragraph", Span(0, 42), page=1), Block("paragraph", Span(43, 51), page=2)
    assert printed("en", first, second) == [
        "Line\tPage\tStatus\tWhy\tSentence",
        "1\t1\tused\t\tMolen males.",
        "2\t1\tleft out\taccount or discussion\tBo spurgte til [b]prisen[/b].",
        "4\t2\tnot understood\t\tHm.",
        "5\t2\tleft out\tsomething new\tNyt.",
    ]
