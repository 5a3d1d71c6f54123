"""Every sentence is accounted for, once; private persons are left out; a text that is no minutes gives nothing."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.minutes import extract_minutes
from graph.model import Minutes
from graph.read.document import read_bytes, read_document
from tests.extract.fictional import PRESENT, TITLE, read, read_item

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
TEXTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README")
# The number, letter or box that opens a line: its structure, and no words of it.
MARKER = re.compile(
    r"^[ \t>|*_#•–-]*(?:\[[xX ]?\]|o(?=[ \t])|(?:\d+(?:\.\d+)*|[^\W\d_])[.):/]*(?=[\s*]))[ \t]*", re.MULTILINE
)
NO_MINUTES = sorted((Path(__file__).parent / "not_minutes").iterdir())


def assert_accounted_for(minutes: Minutes) -> None:
    """Spans are ordered and disjoint, and every letter and digit lies in one or in the marker of its line."""
    text, spans = minutes.document.text, [one.span for one in minutes.coverage]
    assert [(a, b) for a, b in pairwise(spans) if a.end > b.start] == []
    stretches = [*((span.start, span.end) for span in spans), *(mark.span() for mark in MARKER.finditer(text))]
    covered = {at for start, end in stretches for at in range(start, end)}
    assert [text[at : at + 20] for at, letter in enumerate(text) if letter.isalnum() and at not in covered] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_examples_are_accounted_for(path: Path) -> None:
    assert_accounted_for(extract_minutes(read_document(path)))


def test_what_became_of_each_sentence() -> None:
    minutes = read_item("Molen males grøn. Det blev vedtaget.\n\nBo Lind spurgte til prisen.\n\nxyz", TITLE + PRESENT)
    text = minutes.document.text
    said = {one.span.of(text): (one.status, one.reason) for one in minutes.coverage}
    assert said["Det blev vedtaget."] == ("used", None)
    assert said["Bo Lind spurgte til prisen."] == ("ignored", "account or discussion")
    assert said["xyz"] == ("not_understood", None)


def test_used_sentences_name_facts_of_the_minutes() -> None:
    minutes = read_item("Bo Lind undersøger prisen.", TITLE + PRESENT)
    used = {one.span.of(minutes.document.text): one.facts for one in minutes.coverage if one.status == "used"}
    assert minutes.actions[0].id in used["Bo Lind undersøger prisen."]


PRIVATE = [
    ("Molen v/ Jens Bak", "Jens Bak fortalte om sine egne oplevelser som patient."),
    ("Hvordan oplever man det som pårørende v/ Jens Bak", "Intet."),
]


@pytest.mark.parametrize(("title", "text"), PRIVATE)
def test_a_private_person_is_left_out(title: str, text: str) -> None:
    minutes = read_item(text, TITLE + PRESENT, title)
    named = [agent.name for one in minutes.agenda for agent in one.presenters]
    assert [*named, *(one.agent.name for one in minutes.attendance)] == ["Asta Brink", "Bo Lind", "Lis Toft"]


def test_someone_with_a_title_who_tells_is_named() -> None:
    minutes = read_item("Han fortalte om sine egne oplevelser.", TITLE + PRESENT, "Molen v/ direktør Jens Bak")
    assert [agent.name for agent in minutes.agenda[1].presenters] == ["Jens Bak"]


@pytest.mark.parametrize("path", NO_MINUTES, ids=lambda path: path.stem)
def test_other_texts_are_no_minutes(path: Path) -> None:
    document = read_document(path)
    assert extract_minutes(document) == Minutes(document, None)


@pytest.mark.parametrize("text", ["x", "Kære Bo\n\nTak for sidst.\n\nHilsen Asta", "1. Mel\n2. Vand\n3. Gær"])
def test_short_texts_are_no_minutes(text: str) -> None:
    assert read(text).meeting is None


# Pieces of minutes, in any order: nothing in them may stop extraction.
PIECES = st.lists(
    st.sampled_from(
        [
            "Referat af møde i Havneudvalget", "Dato: 3. maj 2024", "Til stede: Asta Brink, Bo Lind", "Afbud:",
            "Dagsorden", "1. Velkomst", "2.1", "Punkt 3: Molen v/Bo", "A:", "- Bo Lind maler.", "  1) pæle",
            "[x] Asta Brink", "> citat", "| Navn | Init. |", "|---|---|", "| Bo | BL", "| Opgave | Ansvarlig |",
            "Indstilling:", "Beslutning", "Der var enighed om følgende:", "Det blev vedtaget.", "Ansvarlig: Bo",
            "Frist: 1. maj", "For: 3", "Imod: 1", "TUT2 (Tværfagligt Team) afløser fjordmodellen.", "Pejlemærke 3 om",
            "Valg af formand", "Bo Lind blev valgt.", "Næste møde: 4. juni", "Referent: LT", "# Titel", "***", "", " ",
            "\t", ":", "–", "(", "1. - 2. Godkendt", "Næste møde i stedet for", "Hun sagde: »Ja", "   LT",
            "\ue000 maler", "🙂", "K. Holm", "J.P. Toft/H.C. Dam",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(PIECES)
def test_any_lines_are_read_and_accounted_for(lines: list[str]) -> None:
    document = read_bytes(("Møde\n" + "\n".join(lines)).encode(), "referat.txt")
    minutes = extract_minutes(document)
    if minutes.meeting is not None:
        assert_accounted_for(minutes)
