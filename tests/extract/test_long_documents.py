"""Extraction is linear: a document of 60,000 characters takes about four times as long as one of 15,000."""

from collections.abc import Callable
from time import process_time

import pytest

from benchmarks.quality.examples import read_examples
from graph.extract import extract_minutes
from graph.read.document import read_bytes

SHORT, LONG = 15_000, 60_000
MOST_TIMES = 9  # 4 is linear and 16 quadratic

HEAD = """Referat af møde i Havnerådet den 3. april 2024
Til stede: Ida Toft, Bo Lindeskov
Afbud: Rosa Birkemark

"""
TOLD = "Ida Toft fortalte om projekt Ny Kaj. Der var enighed om at bygge kajen. Bo Lindeskov sender en plan inden maj. "


def joined(length: int) -> str:
    return "\n".join(example.path.read_text("utf-8") for example in read_examples())[:length]


def many_items(length: int) -> str:
    items = (
        f"{n}. Kajplads {n}\nDer var enighed om at udleje kajplads {n}. Ida Toft skriver.\n\n"
        for n in range(1, length // 60)
    )
    return (HEAD + "".join(items))[:length]


def one_paragraph(length: int) -> str:
    return (HEAD + "1. Havnen\n" + TOLD * (length // len(TOLD)))[:length]


def many_people(length: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = ", ".join(f"Ida Toft{one}{other}{third}" for one in letters for other in letters for third in letters)
    return HEAD.replace("Ida Toft", names[: length - 200].rpartition(",")[0]) + "1. Havnen\nGodkendt.\n"


def seconds(text: str) -> float:
    document = read_bytes(text.encode(), "referat.txt")
    begun = process_time()
    assert extract_minutes(document).meeting is not None
    return process_time() - begun


@pytest.mark.parametrize("written", [joined, many_items, one_paragraph, many_people])
def test_a_long_document_takes_its_share(written: Callable[[int], str]) -> None:
    short, long = written(SHORT), written(LONG)
    # The clock of a busy machine errs, but not three times.
    assert min(seconds(long) / seconds(short) for _ in range(3)) < MOST_TIMES
