"""Lines broken at a fixed width belong together: paragraphs, labelled values, lists of people."""

import pytest

from graph.extract.lines import read_lines
from graph.extract.wrapping import mark_wrapped
from graph.read.document import read_bytes
from tests.extract.fictional import plain, read

WRAPPED = """Referat af møde i Havneudvalget
Dato: 3. maj 2024

Til stede: Asta Brink (formand), Bo Lind (kasserer), Lis Toft (referent), Ole
Krag, Ida Holm og Tove Ravn

1. Molen

Indstilling: Administrationen indstiller, at molen bliver malet, så snart der
er penge til det.

Molen har stået siden 1912 og holder længe endnu, hvis den bliver malet inden
vinteren. Udvalget besluttede, efter at alle havde haft ordet, at male den til
sommer.

2. Eventuelt

Der var ikke mere.
"""


def wrapping_lines(text: str) -> list[str]:
    document = read_bytes(text.encode(), "referat.txt")
    return [line.span.of(document.text) for line in mark_wrapped(document.text, read_lines(document)) if line.wraps]


def test_lines_whose_next_word_did_not_fit_go_on() -> None:
    assert wrapping_lines(WRAPPED) == [
        "Til stede: Asta Brink (formand), Bo Lind (kasserer), Lis Toft (referent), Ole",
        "Indstilling: Administrationen indstiller, at molen bliver malet, så snart der",
        "Molen har stået siden 1912 og holder længe endnu, hvis den bliver malet inden",
        "vinteren. Udvalget besluttede, efter at alle havde haft ordet, at male den til",
    ]


SENTENCE = "Molen har stået siden 1912 og holder længe endnu, hvis den bliver malet."
NONE = [
    pytest.param(f"Møde\n\n{SENTENCE} {SENTENCE}\nBo Lind ringer.\n", id="lines as long as their paragraphs"),
    pytest.param("Møde\n\nAsta Brink\nBo Lind\nLis Toft\n", id="short lines"),
    pytest.param(f"Møde\n\n{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}\n- Bo\n", id="paragraphs and a list"),
]


@pytest.mark.parametrize("text", NONE)
def test_other_lines_do_not(text: str) -> None:
    assert wrapping_lines(text) == []


def test_what_was_wrapped_is_read_whole() -> None:
    minutes = read(WRAPPED)
    people = ["Asta Brink", "Bo Lind", "Lis Toft", "Ole Krag", "Ida Holm", "Tove Ravn"]
    assert [(plain(one.agent), one.status) for one in minutes.attendance] == [(name, "present") for name in people]
    assert [one.text for one in minutes.proposals] == [
        "Administrationen indstiller, at molen bliver malet, så snart der er penge til det."
    ]
    assert [(one.item, one.text) for one in minutes.decisions] == [
        ("1", "Udvalget besluttede, efter at alle havde haft ordet, at male den til sommer.")
    ]
