"""CPR numbers are masked when a text is read, and nothing else is."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract import extract_minutes
from graph.read.document import read_bytes
from graph.read.masking import mask_cpr, masked_numbers
from graph.read.text import kept_text
from graph.show.contract import contract

BIRTHDAYS = st.dates(date(1900, 1, 1), date(2030, 12, 31)).map(lambda day: day.strftime("%d%m%y"))
SERIALS = st.text("0123456789", min_size=4, max_size=4)
GAPS = st.sampled_from(["", " ", "-", "–", " - ", "-\n", "\t", "‑"])
WORDS = st.sampled_from(["", "Borger ", "CPR: ", "cpr-nr. ", "(", "\n", "Karen Holm, ", "født ", "|", "*", "nr. 3, "])
AFTER = st.sampled_from(["", ".", ", som", ")", "\n", " og", ":", "|", "; 3 børn"])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Borger 010190-1234 fik støtte.", "Borger ******-**** fik støtte."),
        ("010190 1234", "****** ****"),
        ("0101901234.", "**********."),
        ("(cpr.nr. 290200-4321)", "(cpr.nr. ******-****)"),
        ("CPR 311299 – 0001, CPR 010203-0002", "CPR ****** – ****, CPR ******-****"),
        ("Sag nr. 12, 010190-1234", "Sag nr. 12, ******-****"),
        ("P-nr. 1003456789, Karen, 100345-6789", "P-nr. 1003456789, Karen, ******-****"),
    ],
)
def test_a_personal_number_is_masked_in_its_length(text: str, kept: str) -> None:
    assert mask_cpr(text) == kept
    assert mask_cpr(kept) == kept


@pytest.mark.parametrize(
    "text",
    [
        "tlf. 12 34 56 78",
        "Telefon 0101901234",
        "+45 12345678",
        "konto 1234-1234567",
        "Reg. 1234 konto 0101901234",
        "Kontonr. 1234 0101901234",
        "P-nummer: 1012345678",
        "EAN 5798001234567",
        "Sagsnr. 2021-012345",
        "27.69.40-G01-1-21",
        "310290-1234",
        "001290-1234",
        "011390-1234",
        "010190-12345",
        "1010190-1234",
        "010190-1234-5",
        "a010190-1234",
        "1234567890",
        "den 01.01.90, 1234 kr.",
        "01-01-1990",
    ],
)
def test_another_number_stays(text: str) -> None:
    assert mask_cpr(text) == text


@given(before=WORDS, birthday=BIRTHDAYS, gap=GAPS, serial=SERIALS, after=AFTER)
def test_every_personal_number_is_masked(before: str, birthday: str, gap: str, serial: str, after: str) -> None:
    text = before + birthday + gap + serial + after
    masked = mask_cpr(text)
    assert masked == before + "*" * 6 + gap + "*" * 4 + after
    assert mask_cpr(masked) == masked


@given(st.text("0123456789-– .\nabP*", max_size=60))
def test_masking_changes_digits_alone_and_twice_is_as_once(text: str) -> None:
    masked = mask_cpr(text)
    assert len(masked) == len(text)
    assert [(a, b) for a, b in zip(text, masked, strict=True) if a != b and not (a.isdigit() and b == "*")] == []
    assert mask_cpr(masked) == masked


@given(day=st.integers(32, 99), month=st.integers(1, 99), year=st.integers(0, 99), serial=SERIALS)
def test_what_is_no_date_is_no_personal_number(day: int, month: int, year: int, serial: str) -> None:
    text = f"Nr. {day:02d}{month:02d}{year:02d}-{serial}"
    assert mask_cpr(text) == text


def test_the_last_day_of_every_month_is_a_birthday() -> None:
    days = [date(2000, 1, 1) + timedelta(days=number) for number in range(366)]
    assert [day for day in days if "*" not in mask_cpr(day.strftime("%d%m%y-1234"))] == []


def test_nothing_of_the_number_is_left_in_what_is_extracted() -> None:
    text = "Referat af møde i Havneudvalget\nDato: 3. maj 2024\nTil stede: Asta Brink, 010190-1234\n\n1. Velkomst\n\n"
    text += "Asta Brink, 010190\u00a01234, får en plads. Det blev vedtaget.\n\n2. Eventuelt\n\nIntet.\n"
    minutes = extract_minutes(read_bytes(text.encode(), "referat.txt"))
    assert minutes.meeting is not None
    assert re.findall(r"010190|1234", str(contract(minutes))) == []
    assert kept_text(text).count("*") == 20


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Borger 010190-1234.", ["******-****"]),
        ("Borger **010190-1234** og 020290 1234", ["******-****", "****** ****"]),
        ("Borger 0101901234.", ["**********"]),
        ("Borger **0101901234**", ["**************"]),
        ("Referat\n**********\nMolen\n*****\n", []),
        ("Borger *** og ***********", []),
    ],
)
def test_where_a_number_was_masked(text: str, found: list[str]) -> None:
    masked = mask_cpr(text)
    assert [span.of(masked) for span in masked_numbers(masked)] == found
