"""Proposals, decisions, votes and elections of one item, whole; and what only looks like them."""

from typing import Any

import pytest

from tests.extract.fictional import TITLE, read_item

HEADER = f"{TITLE}Til stede: Asta Brink (formand), Bo Lind, Lis Toft, Ole Krag\n"

Decided = tuple[str | None, str]
"""The outcome ("earlier:" before it where another meeting decided), and the words."""


def decisions(text: str) -> list[Decided]:
    found = read_item(text, HEADER).decisions
    return [(f"earlier:{one.outcome}" if one.earlier else one.outcome, one.text) for one in found]


OUTCOMES = [
    ("approved", "Dagsordenen blev godkendt."),
    ("approved", "Godkendt."),
    ("approved", "Udvalget godkendte planen."),
    ("approved", "Referatet fra sidste møde blev godkendt."),
    ("approved", "Referatet fra mødet den 3. maj 2023 blev godkendt."),
    ("adopted", "Det blev besluttet at købe en pumpe."),
    ("adopted", "Udvalget vedtog, at molen males."),
    ("adopted", "Indstillingen blev tiltrådt."),
    ("adopted", "Enstemmigt vedtaget."),
    ("noted", "Orienteringen blev taget til efterretning."),
    ("agreed", "Der var enighed om, at molen males."),
    ("agreed", "Der var bred opbakning til planen."),
    ("agreed", "Det blev aftalt at mødes igen."),
    ("mandate", "Asta Brink får mandat til at forhandle prisen."),
    ("mandate", "Udvalget bemyndiger formanden til at købe pumpen."),
    ("elected", "Asta Brink blev valgt som dirigent."),
    ("elected", "Formand: Asta Brink blev valgt."),
    ("elected", "Udvalget valgte Asta Brink som formand."),
    ("rejected", "Udvalget kunne ikke tiltræde forslaget."),
    ("adopted", "Beslutningen blev at male molen."),
    ("recommended", "Udvalget anbefaler over for byrådet, at molen males."),
    ("forwarded", "Sagen oversendes til Økonomiudvalget."),
    ("deferred", "Punktet udsættes til næste møde."),
    ("deferred", "Udvalget besluttede at udsætte sagen."),
    ("withdrawn", "Forslaget blev trukket tilbage."),
    ("rejected", "Forslaget blev nedstemt."),
    ("rejected", "Ikke godkendt."),
]


@pytest.mark.parametrize(("outcome", "text"), OUTCOMES)
def test_outcomes(outcome: str, text: str) -> None:
    assert decisions(text) == [(outcome, text)]


NOT_DECIDED = [
    pytest.param("Planen skal godkendes af byrådet.", id="what others must do first"),
    pytest.param("Er det besluttet?", id="a question"),
    pytest.param("Hvis det bliver vedtaget, males molen.", id="a condition"),
    pytest.param("Bo Lind sagde: »Det blev besluttet at male molen«.", id="a quotation"),
    pytest.param("Byrådet besluttede den 3. marts 2023, at molen males.", id="another body"),
    pytest.param("Planen blev godkendt af Byrådet.", id="another body after the verb"),
    pytest.param("Molen er udsat for vind.", id="exposed is not postponed"),
    pytest.param("Der var ikke enighed om farven.", id="no agreement"),
    pytest.param("Bo Lind foreslog, at molen males.", id="a proposal"),
    pytest.param("Beslutning:\n3 stemte for, 1 imod.", id="a vote under the heading of decisions"),
    pytest.param("Molen kunne males grøn.", id="an idea"),
    pytest.param("Udvalget har følgende input:\n- Molen kan males.\n- Skuret bør rives ned.", id="a list of ideas"),
    pytest.param("Sagsfremstilling:\nMolen blev i 2019 besluttet malet.", id="the case's history"),
    pytest.param("Som aftalt på sidste møde er skuret malet.", id="what was done"),
    pytest.param("[x] Referat godkendt", id="a status box"),
    pytest.param("Beslutning:\nImod stemte 3 (V og C). 1 undlod at stemme (A).", id="who voted what"),
    pytest.param("Beslutning:\nMolebyg leverer tegninger senest 4. maj.", id="a task under the heading"),
    pytest.param("Flere af medlemmerne var enige i, at molen er grøn.", id="some of them agree"),
    pytest.param("Udvalget drøftede, om sagen skal udsættes.", id="weighed"),
    pytest.param("Kommunens forvaltning har vedtaget en plan.", id="whoever else decides"),
    pytest.param("Indstilling:\nAt planen godkendes.", id="a proposal under its heading"),
    pytest.param("Beslutning:\nIngen.", id="nothing"),
]


@pytest.mark.parametrize("text", NOT_DECIDED)
def test_what_only_looks_decided(text: str) -> None:
    assert decisions(text) == []


WHOLE: list[tuple[str, str, list[Decided]]] = [
    (
        "a cue that points back takes the sentence before it",
        "Molen skal males. Der var enighed om dette.",
        [("agreed", "Molen skal males. Der var enighed om dette.")],
    ),
    (
        "and the outcome its own words name",
        "Bo Lind foreslog en ny mole. Det blev vedtaget.",
        [("adopted", "Bo Lind foreslog en ny mole. Det blev vedtaget.")],
    ),
    (
        "a list under a complete cue is one decision an item",
        "Der var enighed om følgende:\n- Molen males.\n- Skuret rives ned.",
        [("agreed", "Molen males."), ("agreed", "Skuret rives ned.")],
    ),
    (
        "a list that completes the sentence belongs to it",
        "Det blev besluttet at male molen med henblik på:\n- at den holder\n- at den er pæn",
        [("adopted", "Det blev besluttet at male molen med henblik på: at den holder at den er pæn")],
    ),
    (
        "an earlier meeting's list",
        "Udvalget besluttede på seneste møde følgende:\n- Molen males.\n- Skuret rives ned.",
        [("earlier:adopted", "Molen males."), ("earlier:adopted", "Skuret rives ned.")],
    ),
    (
        "an earlier meeting by its date",
        "Udvalget godkendte den 3. marts 2023, at molen males.",
        [("earlier:approved", "Udvalget godkendte den 3. marts 2023, at molen males.")],
    ),
    (
        "an earlier meeting in the middle of the sentence",
        "Det blev på sidste møde aftalt, at molen males.",
        [("earlier:agreed", "Det blev på sidste møde aftalt, at molen males.")],
    ),
    (
        "a heading with a decision in words of its own",
        "Beslutning:\nMolen males til sommer.",
        [(None, "Molen males til sommer.")],
    ),
    (
        "a heading that opens a list",
        "Det blev besluttet:\n- Molen males.\n- Skuret rives ned.",
        [("adopted", "Molen males."), ("adopted", "Skuret rives ned.")],
    ),
    ("a label with its decision", "Beslutning: Godkendt.", [("approved", "Godkendt.")]),
    (
        "a label whose decision goes on in the next line",
        "Beslutning: Der bevilges 4.000 kr. til maling af molen og af det gamle skur\nved siden af den.",
        [("adopted", "Der bevilges 4.000 kr. til maling af molen og af det gamle skur ved siden af den.")],
    ),
    (
        "a list under a cue that names the body",
        "MED-Udvalget kunne enes om følgende:\n- at molen males\n- at skuret rives ned",
        [("agreed", "at molen males"), ("agreed", "at skuret rives ned")],
    ),
    (
        "an earlier meeting by its number",
        "På møde 10 blev det besluttet at male molen.",
        [("earlier:adopted", "På møde 10 blev det besluttet at male molen.")],
    ),
    (
        "an earlier meeting by its month",
        "Udvalget havde på mødet i oktober besluttet at male molen.",
        [("earlier:adopted", "Udvalget havde på mødet i oktober besluttet at male molen.")],
    ),
    (
        "an earlier meeting in the case's history",
        "Baggrund: På mødet i juni blev det vedtaget at male molen.",
        [("earlier:adopted", "På mødet i juni blev det vedtaget at male molen.")],
    ),
    (
        "an earlier meeting that a heading recalls, without who and when",
        "Sagens tidligere behandling:\nHavneudvalget den 16. april 2024: Sagen udsættes.",
        [("earlier:deferred", "Sagen udsættes.")],
    ),
    (
        "a proposal on the label's line ends there",
        "Indstilling: at udvalget godkender planen.\nUdvalget godkendte planen.",
        [("approved", "Udvalget godkendte planen.")],
    ),
    ("another's proposal is followed", "Arbejdsgruppens indstilling blev fulgt.",
     [("adopted", "Arbejdsgruppens indstilling blev fulgt.")]),
    ("who was elected, by function", "Formand: Asta Brink, genvalgt\nRevisor: Bo Lind blev genvalgt.",
     [("elected", "Formand: Asta Brink, genvalgt"), ("elected", "Revisor: Bo Lind blev genvalgt.")]),
    (
        "a decision that stands before its proposal",
        "Beslutning:\nGodkendt.\n\nIndstilling:\nDet indstilles, at molen males.",
        [("approved", "Godkendt.")],
    ),
    (
        "two in one paragraph",
        "Molen males, og det blev vedtaget. Punktet om skuret blev udsat.",
        [("adopted", "Molen males, og det blev vedtaget."), ("deferred", "Punktet om skuret blev udsat.")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "decided"), [pytest.param(text, decided, id=name) for name, text, decided in WHOLE])
def test_whole_decisions(text: str, decided: list[Decided]) -> None:
    assert decisions(text) == decided


def test_a_decision_quotes_its_words_and_those_it_points_back_to() -> None:
    minutes = read_item("Molen skal males. Bo Lind var enig.\n\nDet blev vedtaget.", HEADER)
    assert [[proof.span.of(minutes.document.text) for proof in one.evidence] for one in minutes.decisions] == [
        ["Bo Lind var enig.\n\nDet blev vedtaget."],
    ]  # fmt: skip


def test_a_listed_decision_quotes_the_cue_of_its_list_too() -> None:
    minutes = read_item("Der var enighed om følgende:\n- Molen males.", HEADER)
    assert [[proof.span.of(minutes.document.text) for proof in one.evidence] for one in minutes.decisions] == [
        ["Molen males.", "Der var enighed om følgende:"],
    ]  # fmt: skip


def test_a_decision_belongs_to_the_finest_number_above_it() -> None:
    minutes = read_item("2.1 Pæle\nGodkendt.\n\n2.2 Dæk\nUdsat.", HEADER)
    assert [(one.item, one.text) for one in minutes.decisions] == [("2.1", "Godkendt."), ("2.2", "Udsat.")]


PROPOSALS = [
    ("Det indstilles, at molen males.", ["Det indstilles, at molen males."]),
    ("Administrationen indstiller, at molen males.", ["Administrationen indstiller, at molen males."]),
    ("Bo Lind foreslog en ny mole.", ["Bo Lind foreslog en ny mole."]),
    ("Indstilling:\nMolen males.", ["Molen males."]),
    (
        "Indstilling\n\nAt molen males\nAt skuret rives ned\n\nBeslutning\n\nGodkendt.",
        ["At molen males", "At skuret rives ned"],
    ),
    ("Det indstilles:\n- at molen males\n- at skuret rives ned", ["at molen males", "at skuret rives ned"]),
    ("Det indstilles, at:\n1. molen males\n2. skuret rives ned", ["molen males", "skuret rives ned"]),
    pytest.param("Indstillingen blev tiltrådt.", [], id="what became of it"),
    (
        "Asta Brink (A) og Bo Lind (Lokallisten) stillede ændringsforslag om, at molen er grøn.",
        ["Asta Brink (A) og Bo Lind (Lokallisten) stillede ændringsforslag om, at molen er grøn."],
    ),
    ("En af beboerne foreslog en ny mole.", ["En af beboerne foreslog en ny mole."]),
    ("SF foreslår, at molen er grøn.", ["SF foreslår, at molen er grøn."]),
    (
        "Direktøren indstiller,\nat molen males,\nat skuret rives ned.",
        ["at molen males,", "at skuret rives ned."],
    ),
    pytest.param("Udvalget foreslog allerede i 2021 en ny mole.", [], id="of old"),
    pytest.param("Der var forslag om en ny mole.", [], id="a mention"),
]


@pytest.mark.parametrize(("text", "proposed"), PROPOSALS)
def test_proposals(text: str, proposed: list[str]) -> None:
    assert [one.text for one in read_item(text, HEADER).proposals] == proposed


VOTES: list[Any] = [
    ("For: 12 / Imod: 3 / Blank: 0", [(12, 3, 0, ())]),
    ("For: 12. Imod: 3. Blanke: 2.", [(12, 3, 2, ())]),
    ("For: 12\nImod: 3", [(12, 3, None, ())]),
    ("For forslaget: 3 (F og Ø)\nImod: 12 (A og V)", [(3, 12, None, ())]),
    ("31 stemte for, 6 imod.", [(31, 6, None, ())]),
    ("Forslaget blev vedtaget med 40 stemmer for og 3 imod.", [(40, 3, None, ())]),
    ("Udvalget vedtog det med fire stemmer for og én imod.", [(4, 1, None, ())]),
    ("Forslaget blev nedstemt med 4 stemmer mod 2.", [(2, 4, None, ())]),
    ("Forslaget blev vedtaget med 4 stemmer mod 2.", [(4, 2, None, ())]),
    ("For forslaget stemte 1. Imod stemte 3.", [(1, 3, None, ())]),
    ("Alle fire stemte for.", [(4, None, None, ())]),
    ("For: Asta Brink, Bo Lind\nImod: Lis Toft", [(2, 1, None, ("Asta Brink", "Bo Lind", "Lis Toft"))]),
    ("For: 2. Imod: 1.\n\nFor: 4. Imod: 5.", [(2, 1, None, ()), (4, 5, None, ())]),
    ("For stemte A og F (6 stemmer). Imod stemte V (4 stemmer).", [(6, 4, None, ())]),
    (
        "For forslaget stemte Asta Brink og Bo Lind. Imod stemte Lis Toft.",
        [(2, 1, None, ("Asta Brink", "Bo Lind", "Lis Toft"))],
    ),
    pytest.param("For at komme videre tager vi 3 trin.", [], id="a preposition"),
    pytest.param("Molen koster 3 mio. for hver.", [], id="a price"),
    pytest.param("Kl. 12 for børn, 13 for voksne.", [], id="times"),
]


@pytest.mark.parametrize(("text", "counted"), VOTES)
def test_votes(text: str, counted: list[tuple[Any, ...]]) -> None:
    assert [(one.in_favour, one.against, one.blank, one.by) for one in read_item(text, HEADER).votes] == counted


ELECTIONS = [
    ("Molen", "Asta Brink blev valgt som dirigent.", [("Asta Brink", "dirigent")]),
    ("Molen", "Asta Brink blev valgt som 1. suppleant for to år.", [("Asta Brink", "1. suppleant")]),
    ("Molen", "Asta Brink og Bo Lind blev genvalgt.", [("Asta Brink", None), ("Bo Lind", None)]),
    ("Molen", "Bo Lind valgtes til referent.", [("Bo Lind", "referent")]),
    (
        "Molen",
        "Som stemmetællere valgtes Bo Lind og Lis Toft.",
        [("Bo Lind", "stemmetæller"), ("Lis Toft", "stemmetæller")],
    ),
    ("Molen", "Bestyrelsesmedlemmer: Lis Toft, genvalgt", [("Lis Toft", "Bestyrelsesmedlem")]),
    ("Molen", "Asta Brink udpegedes som udvalgets repræsentant.", [("Asta Brink", "udvalgets repræsentant")]),
    ("Molen", "Udvalget udpegede Bo Lind som medlem af Moleudvalget.", [("Bo Lind", "medlem")]),
    ("Molen", "Som personlig stedfortræder blev udpeget Lis Toft.", [("Lis Toft", "personlig stedfortræder")]),
    ("Molen", "Som nyt medlem indvælges direktør Lis Toft.", [("Lis Toft", "nyt medlem")]),
    ("Valg af revisor", "Genvalg til Ole Krag.", [("Ole Krag", "revisor")]),
    ("Valg af suppleanter", "Ole Krag blev valgt.", [("Ole Krag", "suppleant")]),
    ("Valg af dirigent og stemmetællere", "Ole Krag blev valgt.", [("Ole Krag", None)]),
    ("Molen", "Ole Krag valgte at gå.", []),
    ("Molen", "Der er valgt en løsning i beton.", []),
    ("Molen", "På sidste møde blev Ole Krag valgt som formand.", []),
]


@pytest.mark.parametrize(("title", "text", "elected"), ELECTIONS)
def test_elections(title: str, text: str, elected: list[tuple[str, str | None]]) -> None:
    assert [(one.person, one.function) for one in read_item(text, HEADER, title).elections] == elected
