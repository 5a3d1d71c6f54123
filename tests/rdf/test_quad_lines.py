"""N-Quads as text: whatever the words are, a reader gets them back and nothing else."""

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import PartialDate
from graph.rdf.lines import GraphLines, date, decimal, iri, literal, partial_date, time

XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = [
    'citat " i midten',
    "skråstreg \\ og \\n som tegn",
    "linje\nskift\r\nog tab\t",
    '" . <x:a> <x:b> <x:c> <x:d> .\n<x:e> <x:f> "',
    "\x00\x01\x1b[31m\x7f\x85",
    "linjeseparator \u2028 og \u2029",
    "emoji 🎻 og æøå og \ufeff",
    "<script>alert('hej')</script>",
    "=cmd|' /C calc'!A0",
    "[bold]rich[/bold]",
]


def read_back(lines: list[str]) -> list[pyoxigraph.Quad]:
    return list(pyoxigraph.parse("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_as_they_are(words: str) -> None:
    lines = GraphLines("https://x/graph")
    lines.text("<https://x/s>", "<https://x/p>", words)
    (quad,) = read_back(lines.lines())
    assert (quad.subject.value, quad.object.value, quad.graph_name.value) == ("https://x/s", words, "https://x/graph")  # type: ignore[union-attr]


@given(st.text())
def test_any_words_stay_on_one_line_and_come_back(words: str) -> None:
    line = f"<https://x/s> <https://x/p> {literal(words)} <https://x/g> ."
    assert line.splitlines() == [line]
    (quad,) = read_back([line])
    assert quad.object.value == words  # type: ignore[union-attr]


def test_a_lone_surrogate_becomes_the_replacement_sign() -> None:
    assert literal("a\ud800b") == '"a\ufffdb"'


@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_any_name_gives_an_iri_that_a_strict_parser_takes(name: str) -> None:
    node = iri(f"https://x/id/person/{name}")
    (quad,) = read_back([f"{node} <https://x/p> <https://x/o> <https://x/g> ."])
    assert isinstance(quad.subject, pyoxigraph.NamedNode)
    assert "<" + quad.subject.value + ">" == node


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://x/søren-ærø", "<https://x/søren-ærø>"),
        ("https://x/a b", "<https://x/a%20b>"),
        ("https://x/> <https://y", "<https://x/%3E%20%3Chttps://y>"),
        ("https://x/{}|^`\\[]", "<https://x/%7B%7D%7C%5E%60%5C%5B%5D>"),
        ("https://x/100%", "<https://x/100%25>"),
        ("https://x/#a#b#", "<https://x/#a%23b%23>"),
        ("https://x/100%C3%A6", "<https://x/100%C3%A6>"),
        ("https://x/\u0085\ue000\U0001fffe", "<https://x/%C2%85%EE%80%80%F0%9F%BF%BE>"),
    ],
)
def test_what_an_iri_may_not_hold_is_percent_escaped(value: str, expected: str) -> None:
    assert iri(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PartialDate(2021, 2, 3), f'"2021-02-03"^^<{XSD}date>'),
        (PartialDate(2021, 2), f'"2021-02"^^<{XSD}gYearMonth>'),
        (PartialDate(2021), f'"2021"^^<{XSD}gYear>'),
        (PartialDate(None, 9, 3), f'"--09-03"^^<{XSD}gMonthDay>'),
        (PartialDate(None, 9), None),
        (PartialDate(), None),
        (None, None),
    ],
    ids=["day", "month", "year", "no-year", "month-alone", "nothing-in-it", "none"],
)
def test_a_date_keeps_its_precision(value: PartialDate | None, expected: str | None) -> None:
    assert partial_date(value) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-06-01", f'"2024-06-01"^^<{XSD}date>'),
        ("2024-06", f'"2024-06"^^<{XSD}gYearMonth>'),
        ("--06-01", f'"--06-01"^^<{XSD}gMonthDay>'),
        ("inden påske", '"inden påske"'),
        ("2024-06-01 eller før", '"2024-06-01 eller før"'),
    ],
)
def test_a_deadline_is_a_date_or_the_words(words: str, expected: str) -> None:
    assert date(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("13:30", f'"13:30:00"^^<{XSD}time>'),
        ("09:05:59", f'"09:05:59"^^<{XSD}time>'),
        ("24:30", '"24:30"'),
        ("efter frokost", '"efter frokost"'),
    ],
)
def test_a_time_of_day_is_a_time_or_the_words(words: str, expected: str) -> None:
    assert time(words) == expected


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.9, "0.9"), (0.97, "0.97"), (0.0, "0"), (2 / 3, "0.6667")])
def test_a_confidence_is_a_canonical_decimal(value: float, text: str) -> None:
    # Canonical, so that the store gives back the very same line.
    (quad,) = read_back([f"<https://x/s> <https://x/p> {decimal(value)} <https://x/g> ."])
    assert decimal(value) == f'"{text}"^^<{XSD}decimal>' == str(quad.object)
