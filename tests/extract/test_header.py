"""Which body met, when and where: the forms of headers, and the dates and numbers in them that are others'."""

from typing import Any

import pytest

from tests.extract.fictional import ITEMS, read

FIELDS = ("body", "number", "date", "start", "end", "place")
MAY = "2024-05-03"


def header(text: str) -> dict[str, str]:
    meeting = read(f"{text}\n\nTil stede: Asta Brink, Bo Lind\n{ITEMS}").meeting
    assert meeting is not None
    return {name: str(value) for name in FIELDS if (value := getattr(meeting, name)) is not None}


def met(date: str | None = MAY, body: str | None = "Havneudvalget", **more: str) -> dict[str, str]:
    return {name: value for name, value in {"body": body, "date": date, **more}.items() if value}


FORMS: list[tuple[str, dict[str, str]]] = [
    ("Referat af møde i Havneudvalget\nDato: 3. maj 2024", met()),
    ("Referat fra møde i Havneudvalget den 3. maj 2024", met()),
    ("Referat af ordinært møde i Havneudvalget\nDato: 3. maj 2024", met()),
    ("Referat af Havneudvalgets møde den 3. maj 2024", met()),
    ("Møde i Havneudvalget fredag d. 3. maj 2024", met()),
    ("Mødenavn: Havneudvalget\nMødedato: 03.05.24\nSted: Havnehuset", met(place="Havnehuset")),
    ("Udvalg: Havneudvalget\nMødedato:\n\n03-05-2024\n\nSted:\n\nHavnehuset", met(place="Havnehuset")),
    ("HAVNEUDVALGET\n3 MAJ 2024", met()),
    ("Havneudvalget\nDato: 3. maj 2024\nSted:\n\nMødelokale 3", met(place="Mødelokale 3")),
    (
        "Havneudvalget\n| Dato | 3. maj 2024 |\n| Tid | kl. 13 - 15 |\n| Lokale | Mødelokale 3 |",
        met(start="13:00", end="15:00", place="Mødelokale 3"),
    ),
    ("Havneudvalget\n3/5 2024 hos Bo Lind", met(place="hos Bo Lind")),
    ("Havneudvalget - referat\nd. 2024.05.03 kl 19:00", met(start="19:00")),
    ("Havneudvalget, 3. maj 2024, kl. 13, Havnehuset", met(start="13:00", place="Havnehuset")),
    ("Havneudvalget\nFredag den 3. maj 2024 kl. 13.00 i Havnehuset", met(start="13:00", place="Havnehuset")),
    (
        "Havneudvalget\nTid og sted: 3. maj 2024 kl. 13-15, Havnehuset, lokale 2",
        met(start="13:00", end="15:00", place="Havnehuset, lokale 2"),
    ),
    (
        "Havneudvalget\nDato: 3. maj 2024\nTid: 13.00 - 15.00\nSted: Virtuelt",
        met(start="13:00", end="15:00", place="Virtuelt"),
    ),
    (
        "Havneudvalget\nDato: 3. maj 2024\nStarttidspunkt: 13:00\nSluttidspunkt: 15:00",
        met(start="13:00", end="15:00"),
    ),
    (
        "# Havneudvalget\n\n**Dato:** 3. maj 2024\n**Tid:** kl. 13.00–15.00\n**Sted:** Havnehuset",
        met(start="13:00", end="15:00", place="Havnehuset"),
    ),
    (
        "Møde i Havneudvalget 3. maj 2024, kl. 13 - 13.30 (indkaldt til 14.30)\nSted: Teams",
        met(start="13:00", end="13:30", place="Teams"),
    ),
    ("Referat – Styregruppen for Havnen – 3. maj 2024", met(body="Styregruppen for Havnen")),
    ("Referat fra generalforsamling i Havnelauget den 3/5 2024", met(body="Havnelauget")),
    ("Referat af dialogmøde mellem Havnelauget og Kommunen\nDato: 3. maj 2024", met(body="Havnelauget og Kommunen")),
    ("Udvalgsmøde den 3. maj 2024", met(body="Udvalget")),
    ("BESTYRELSESMØDE\n3. maj 2024", met(body="Bestyrelsen")),
    ("Personalemøde\n3. maj 2024", met(body="Personalemøde")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), FORMS)
def test_forms_of_the_header(text: str, said: dict[str, str]) -> None:
    assert header(text) == said


NUMBERS = [
    ("Referat af 2. møde i Havneudvalget\nDato: 3. maj 2024", met(number="2")),
    ("Referat af møde nr. 7 i Havneudvalget\nDato: 3. maj 2024", met(number="7")),
    ("Havneudvalget\nMøde nr. 7\nDato: 3. maj 2024", met(number="7")),
    ("Havneudvalget\nMødenummer: 7\nDato: 3. maj 2024", met(number="7")),
    ("Referat af styregruppemøde nr. 4\n3. maj 2024", met(body="Styregruppen", number="4")),
    ("Referat: Byggemøde nr. 12\nSag: Ny mole\nDato: 3. maj 2024", met(body="Byggemøde", number="12")),
    ("Møde 3, 2024 Styregruppe Havn", met("2024", "Styregruppe Havn", number="3")),
    pytest.param("Møde i Havneudvalget 3. maj 2024", met(), id="the day is no number"),
    pytest.param("Havneudvalget\nSagsnr. 7\nDato: 3. maj 2024", met(), id="a case number"),
    pytest.param("Havneudvalget\nTlf. 12 34 56 78\nDato: 3. maj 2024", met(), id="a telephone"),
]


@pytest.mark.parametrize(("text", "said"), NUMBERS)
def test_number_of_the_meeting(text: str, said: dict[str, str]) -> None:
    assert header(text) == said


OTHER_DATES = [
    "Brevdato: 1. januar 2020\nReferat af møde i Havneudvalget\nMødedato: 3. maj 2024",
    "9. maj 2024\nReferat af møde i Havneudvalget\nMødedato: 3. maj 2024",
    "Referat af møde i Havneudvalget den 3. maj 2024\nReferatdato: 9. maj 2024",
    "Referat af møde i Havneudvalget den 3. maj 2024\nRev. dato: 9. maj 2024",
    "Referat af møde i Havneudvalget den 3. maj 2024\nNæste møde: 9. juni 2024",
    "Referat af møde i Havneudvalget\nSagsnr.: 25-11-2025-0003\nMødedato: 3. maj 2024",
    "Referat af møde i Havneudvalget\nUdskrevet: 9. maj 2024\nDato: 3. maj 2024",
]


@pytest.mark.parametrize("text", OTHER_DATES)
def test_dates_that_are_not_the_meetings(text: str) -> None:
    assert header(text) == met()


PRECISION = [
    ("Referat af møde i Havneudvalget\nDato: 3. maj", "--05-03"),
    ("Referat af møde i Havneudvalget, maj 2024", "2024-05"),
    ("Referat 2024\nMøde i Havneudvalget", "2024"),
    ("Referat af møde i Havneudvalget\nDato: 12.-13. maj 2025", "2025-05-12"),
    ("Referat af møde i Havneudvalget", None),
]


@pytest.mark.parametrize(("text", "date"), PRECISION)
def test_a_date_is_as_precise_as_it_is_written(text: str, date: str | None) -> None:
    assert header(text) == met(date)


def test_an_address_is_no_body() -> None:
    assert header("Til medlemmerne af Havneudvalget\n9. maj 2024\n\nReferat af møde den 3. maj 2024") == met(body=None)


def test_each_field_quotes_its_words() -> None:
    document = read(f"Referat af 2. møde i Havneudvalget\nTid: d. 3. maj 2024 kl. 13-15\nSted: Havnehuset\n{ITEMS}")
    assert document.meeting is not None
    evidence: dict[str, Any] = document.meeting.evidence
    assert {name: proof.span.of(document.document.text) for name, proof in evidence.items()} == {
        "body": "Havneudvalget",
        "number": "2",
        "date": "d. 3. maj 2024",
        "start": "kl. 13-15",
        "end": "kl. 13-15",
        "place": "Havnehuset",
    }
