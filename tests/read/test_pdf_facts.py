"""The project's example minutes, printed as PDF files, give the facts that they give as text."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from graph.extract import extract_minutes
from graph.model import Document
from graph.read import read_bytes, read_document
from tests.read.printing import print_pdf

EXAMPLES = Path(__file__).parents[2] / "data/examples"
# Where the print itself says more or less than the text.
OTHERWISE = {
    "bestyrelsen-lillesund-fyrmuseum-2014-03.txt": "two lines of names run into one where the first fills its line",
    "byggemoede-boernehaven-aabrinken-12.txt": "lines too wide for the page",
    "lyngaa-fjernvarme-2006-04.txt": "the text holds the headers of its own pages",
    **dict.fromkeys(
        (
            "aeldreraadet-stenloekke-2025-04.txt",
            "byggemoede-hasselgaarden-17-2021-09.txt",
            "byraadet-hvalskov-2024-02.txt",
            "grundejerforeningen-laerkebakken-2019-03.txt",
            "oerbjerg-vinde-menighedsraad-2021-08.txt",
            "samordningsgruppen-lillehede-2022-11.txt",
            "skolebestyrelsen-skovkildeskolen-2022-12.txt",
            "steenfeldts-fond-2023-10.txt",
            "teknik-og-landdistriktsudvalget-soenderhede-2024-05.txt",
        ),
        "set in columns with blanks and tabs, or with page headers of their own in the text",
    ),
    "erfa-netvaerk-frivillighed-2023-05.md": "bold lines become headings, and more is found",
}
SAMPLES = sorted(
    path
    for path in EXAMPLES.iterdir()
    if path.suffix in (".txt", ".md")
    and path.name not in OTHERWISE
    and "README" not in path.name
    and not re.search("[\u2500-\uffff]", path.read_text("utf-8"))
)
# What differs between two files of the same words: names of files, places in them, and ids that rest on a file.
LEFT_OUT = {"document", "coverage", "mentions", "evidence", "span", "id", "proposal", "source", "unresolved", "same_as"}


def plain(value: object) -> object:
    """Return a fact without its place, with blanks and emphasis evened out."""
    if is_dataclass(value):
        return (type(value).__name__, *(plain(getattr(value, f.name)) for f in fields(value) if f.name not in LEFT_OUT))
    if isinstance(value, tuple | list):
        return tuple(map(plain, value))
    if isinstance(value, str):
        return " ".join(re.sub(r"[*_]", "", value).split())
    return value


def facts(document: Document) -> list[str]:
    minutes = extract_minutes(document)
    found: list[str] = []
    for field in fields(minutes):
        value = getattr(minutes, field.name)
        if field.name not in LEFT_OUT:
            found += [repr(plain(one)) for one in value] if isinstance(value, tuple | list) else [repr(plain(value))]
    return sorted(found)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_printed_file_gives_the_same_facts(path: Path) -> None:
    document = read_document(path, path.name)
    assert facts(read_bytes(print_pdf(document.text), f"{path.stem}.pdf")) == facts(document)
