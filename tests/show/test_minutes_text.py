"""The table of `extract`: whole output for people, in both languages."""

import io
import re
from pathlib import Path
from typing import get_args

import pytest
from rdflib import SKOS, Graph, Literal

from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Attendance,
    Coverage,
    Decision,
    Document,
    Evidence,
    InitiativeKind,
    InvolvementKind,
    Meeting,
    Minutes,
    Outcome,
    PartialDate,
    Span,
    Unresolved,
)
from graph.show.minutes_text import print_minutes
from graph.show.words import Lang, date_words, word
from graph.vocabulary import KIND

TEXT = "Møde 3. maj 2021. Karen Fjord – afbud. 1. Broen ved Bo Lund. Der var enighed\nom broen. Bo lover [en] plan. KF?"
DOCUMENT = Document("0" * 16, ("a.txt",), "text/plain", TEXT)
BO = Agent("person", "Bo Lund")


def _seen(quote: str) -> tuple[Evidence, ...]:
    start = TEXT.index(quote)
    return (Evidence("0" * 16, Span(start, start + len(quote)), "rule", 0.9),)


MINUTES = Minutes(
    DOCUMENT,
    Meeting("m", date=PartialDate(2021, 5, 3), evidence={"date": _seen("3. maj 2021")[0]}),
    attendance=(Attendance("a", Agent("person", "Karen Fjord"), "absent", _seen("Karen Fjord – afbud"), excused=True),),
    agenda=(AgendaItem("g", "1", "Broen", _seen("1. Broen ved Bo Lund"), (BO,)),),
    decisions=(Decision("d", "1", "broen", _seen("Der var enighed\nom broen."), "agreed", earlier=True),),
    actions=(ActionPoint("t", "1", "plan", _seen("Bo lover [en] plan."), (BO,), "committed", "2021-06-01"),),
    unresolved=(Unresolved("KF", (), _seen("KF")),),
    coverage=(Coverage(Span(0, 5), "not_understood"), Coverage(Span(5, 9), "used", ("m",))),
)

DANISH = """\
Møde
Hvad   Værdi         Ordene
─
Dato   3. maj 2021   3. maj 2021

Deltagere
Navn          Status   Titel   Organisation   Ordene
─
Karen Fjord   afbud                           Karen Fjord – afbud

Dagsorden
Punkt   Titel   Ved       Ordene
─
1       Broen   Bo Lund   1. Broen ved Bo Lund

Beslutninger
Punkt   Udfald                    Ordene
─
1       enighed, tidligere møde   Der var enighed om broen.

Opgaver og løfter
Punkt   Hvem      Art                       Frist          Ordene
─
1       Bo Lund   har lovet eller tilbudt   1. juni 2021   Bo lover [en] plan.

Hvem arbejder med hvad: Ingen fundet.

Linje   Ikke forstået
─
1       Møde

Sætninger, der ikke er forstået: 1
Navne, der ikke er afklaret: KF
"""


def _printed(lang: Lang) -> list[str]:
    stream = io.StringIO()
    print_minutes(MINUTES, lang, stream)
    return [re.sub("─+", "─", line.rstrip()) for line in stream.getvalue().splitlines()]


def test_people_read_the_minutes_as_tables_each_row_with_its_words() -> None:
    assert _printed("da") == DANISH.splitlines()


def test_english_changes_the_headings_and_not_the_words_of_the_source() -> None:
    assert _printed("en")[-15:] == [
        "1      agreed, earlier meeting   Der var enighed om broen.",
        "",
        "Tasks and promises",
        "Item   Who       Kind        Due           The words",
        "─",
        "1      Bo Lund   committed   1 June 2021   Bo lover [en] plan.",
        "",
        "Who works on what: None found.",
        "",
        "Line   Not understood",
        "─",
        "1      Møde",
        "",
        "Sentences not understood: 1",
        "Names not resolved: KF",
    ]


@pytest.mark.parametrize(
    ("date", "danish", "english"),
    [
        ("2021-02-03", "3. februar 2021", "3 February 2021"),
        ("2021-02", "februar 2021", "February 2021"),
        ("2021", "2021", "2021"),
        ("--09-03", "3. september", "3 September"),
        ("inden påske", "inden påske", "inden påske"),
        ("uge 30", "uge 30", "uge 30"),
        ("2021-13-40", "2021-13-40", "2021-13-40"),
        (None, "", ""),
    ],
)
def test_dates_read_as_people_write_them(date: str | None, danish: str, english: str) -> None:
    assert (date_words(date, "da"), date_words(date, "en")) == (danish, english)


def test_the_words_are_those_of_the_ontology() -> None:
    graph = Graph().parse(Path(__file__).parents[2] / "ontology" / "kinds.ttl")
    scheme: dict[str, dict[str | None, str]] = {}
    for concept, _, label in graph.triples((None, SKOS.prefLabel, None)):
        assert isinstance(label, Literal)
        scheme.setdefault(str(concept).removeprefix(KIND), {})[label.language] = str(label)
    known = {name: labels for name, labels in scheme.items() if word(name, "da") != name or name in ("model", "team")}
    assert {name: {"da": word(name, "da"), "en": word(name, "en")} for name in known} == known
    assert {*get_args(Outcome), *get_args(InvolvementKind), *get_args(InitiativeKind)} <= set(known)


def test_a_value_without_a_word_stays_what_it_is() -> None:
    assert [word("agreed", "da"), word("afventer", "da"), word(None, "en")] == ["enighed", "afventer", ""]
