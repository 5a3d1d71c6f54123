"""Sentences of a line: the Danish traps as the names of the cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.sentences import sentence_spans

CASES = [
    ("one", ["Dagsorden blev godkendt."]),
    ("two", ["Bo Lind gav en status.", "Udvalget drøftede den."]),
    ("ordinal-lower", ["Næste møde er den 3. september kl. 12.00.", "Bo Lind indkalder."]),
    ("ordinal-capital-month", ["Mødet den 3. September er flyttet.", "Slut"]),
    ("ordinal-draft", ["1. udkast til Chr. 4. plads blev vist.", "Det var godt."]),
    ("number-then-sentence", ["Se bilag til punkt 3.", "Der var kaffe."]),
    ("item-number", ["1. Velkomst ved Anna Berg"]),
    ("item-word-and-number", ["Punkt 2. Økonomi ved Anna Berg"]),
    ("item-abbreviation-and-number", ["Ad pkt. 2. Økonomi"]),
    ("item-number-and-letter", ["Ad 5a. Forslag fra Bo Lind"]),
    ("year-then-sentence", ["Aftalen gælder for 2019.", "Derefter ophører den."]),
    ("digit-opens", ["Mødet sluttede.", "12 deltog."]),
    ("initial", ["Lise K. Holm og J.P. Toft bød velkommen."]),
    ("initial-roman", ["Lise V. Holm bød velkommen."]),
    ("letter-then-opener", ["Den opgave løser gruppe B.", "Der følges op."]),
    ("letter-that-names-a-thing", ["Der var enighed om scenarie B.", "Torben Holm orienterer direktionen."]),
    ("abbreviation-then-name", ["Der var oplæg fra bl.a. Hans Dam."]),
    ("abbreviation-with-space", ["Der er f. eks. Hans Dam og 3 andre."]),
    ("abbreviation-that-closes", ["Det koster ca. 2,8 mio. kr. om året, i alt 5 mio. kr.", "Udvalget sagde ja."]),
    ("paragraph-sign", ["Efter § 5, stk. 2, kan det ske, jf. § 6.", "§ 7 gælder ikke."]),
    ("bracketed-sentence", ["Det gør en forskel.", "(også for de yngste).", "Der var enighed."]),
    ("bracket-closes-after-stop", ["(Se bilag.)", "Der var enighed."]),
    ("bracket-at-end", ["Der kom mange input.", "(Se de vedlagte plancher)"]),
    ("bracket-after-ordinal", ["Mødet er den 3. (onsdag)."]),
    ("bracket-after-dots", ["Vi har gang i meget... (måske et naturprojekt)"]),
    ("quotation", ['Citat: *"Det blev aftalt. ', 'Det gælder også her."*', "Næste møde er fysisk."]),
    ("guillemets", ["Hun sagde: »Ja.«", "Så gik hun."]),
    ("question", ["Hvad så? spurgte han.", "Ja!", "Og derefter…", "Intet."]),
    ("bold", ["**Beslutning.**", "Godkendt."]),
    ("numbers", ["Mødet varede fra kl. 9.30 – 12.15.", "Puljen er på 2.500.000 kr."]),
    ("blank-line", ["Intet punktum", "Ny linje\nsamme sætning"]),
]


@pytest.mark.parametrize("sentences", [pytest.param(sentences, id=name) for name, sentences in CASES])
def test_sentences(sentences: list[str]) -> None:
    joint = "\n\n" if "\n" in "".join(sentences) else " "
    text = joint.join(sentence.strip() for sentence in sentences)
    assert [span.of(text) for span in sentence_spans(text, 0, len(text))] == [
        sentence.strip() for sentence in sentences
    ]


def test_a_range_of_a_longer_text() -> None:
    text = "Før. Her er to. Sætninger. Efter."
    assert [span.of(text) for span in sentence_spans(text, 4, 27)] == ["Her er to.", "Sætninger."]


def test_white_space_alone_has_no_sentence() -> None:
    assert sentence_spans(" \t\n\n ", 0, 5) == []


@given(st.text(st.sampled_from('aBÆø1 .!?…()"*»«[§,-\t\n\u00a0')), st.data())
def test_every_character_lies_in_exactly_one_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = sentence_spans(text, start, end)
    covered = [index for span in spans for index in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {index for index in range(start, end) if not text[index].isspace()} <= set(covered)
    assert all(start <= span.start < span.end <= end and span.of(text) == span.of(text).strip() for span in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize("piece", [". ", ".", ".)", "a. ", ".\t", "? (", "\n\n"])
def test_a_long_line_is_one_pass(piece: str) -> None:
    text = piece * 50_000
    spans = sentence_spans(text, 0, len(text))
    assert "".join(span.of(text) for span in spans).split() == text.split() or piece == "? ("
