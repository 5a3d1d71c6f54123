"""What a document says twice and differently: both stay, with their words; what may both hold is no contradiction."""

import pytest

from tests.extract.fictional import TITLE, read

PEOPLE = "Til stede: Asta Brink, Bo Lind\n"

Said = tuple[str, str | None, tuple[str, ...], tuple[str, ...]]


def headed(line: str) -> str:
    return f"Referat af møde i Havneudvalget den 5. marts 2024\n{line}\n{PEOPLE}\n1. Molen\nIntet.\n2. Evt.\nIntet.\n"


def contradictions(text: str) -> list[Said]:
    minutes = read(text)
    return [
        (one.about, one.item, one.values, tuple(seen.span.of(minutes.document.text) for seen in one.evidence))
        for one in minutes.contradictions
    ]


def item(text: str) -> str:
    return f"{TITLE}{PEOPLE}\n1. Velkomst\n\nIntet.\n\n2. Molen\n\n{text}\n\n3. Eventuelt\n\nIntet.\n"


CASES = [
    pytest.param(
        headed("Mødedato: 6. marts 2024"),
        [("date", None, ("2024-03-05", "2024-03-06"), ("den 5. marts 2024", "6. marts 2024"))],
        id="two dates",
    ),
    pytest.param(
        headed("Mødedato: 05.03.2024"),
        [],
        id="one date in two forms",
    ),
    pytest.param(
        headed("Referatdato: 8. marts 2024"),
        [],
        id="the date of the minutes is another thing",
    ),
    pytest.param(
        item("Beslutning\nGodkendt.\n\nBeslutning\nUdsat."),
        [("outcome", "2", ("approved", "deferred"), ("Godkendt.", "Udsat."))],
        id="two outcomes",
    ),
    pytest.param(item("Beslutning\nGodkendt.\n\nBeslutning\nGodkendt og vedtaget."), [], id="two that agree"),
    pytest.param(
        item("Det blev besluttet at male molen. Det blev besluttet at udsætte købet af en ny kran."), [],
        id="two decisions on two things",
    ),
    pytest.param(
        item("For: 12, imod: 3.\n\nMolen males. Der var 11 stemmer for og 4 imod."),
        [("vote", "2", ("12-3", "11-4"), ("For: 12, imod: 3.", "Der var 11 stemmer for og 4 imod."))],
        id="two counts",
    ),
    pytest.param(item("For: 12, imod: 3.\n\nDer var 12 stemmer for og 3 imod."), [], id="one count said twice"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_contradictions(text: str, expected: list[Said]) -> None:
    assert contradictions(text) == expected


def test_both_facts_stay() -> None:
    minutes = read(item("Beslutning\nGodkendt.\n\nBeslutning\nUdsat."))
    assert [(one.text, one.outcome) for one in minutes.decisions] == [("Godkendt.", "approved"), ("Udsat.", "deferred")]
    assert minutes.contradictions[0].facts == tuple(one.id for one in minutes.decisions)
