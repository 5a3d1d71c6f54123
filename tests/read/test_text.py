"""Bytes to kept text: encodings, line ends, what nobody sees."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ReadError
from graph.read.text import decode_text, kept_text

TEXT = "Referat af møde på Ærø den 3. maj\nÅse Holm – “bestyrelsen” – bød velkommen.\n"
PLAIN = "Referat af møde på Ærø\nÅse Holm bød velkommen til alle på øen.\n"

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf_16_with_a_byte_order_mark(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert decode_text(mark + TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["mac_roman", "cp865", "iso8859_15"])
def test_old_code_pages(encoding: str) -> None:
    assert decode_text(PLAIN.encode(encoding), "a.txt") == PLAIN


def test_another_language_is_left_to_charset_normalizer() -> None:
    text = "Протокол заседания комитета. Присутствовали все члены комитета, отсутствующих не было.\n" * 4
    assert decode_text(text.encode("cp1251"), "a.txt") == text


def test_utf_8_with_one_broken_byte_stays_utf_8() -> None:
    data = PLAIN.encode() + b"\xe6\n"
    assert decode_text(data, "a.txt") == PLAIN + "\ufffd\n"


@given(st.text(st.sampled_from("abcdeæøåÆØÅé .,\n"), min_size=1), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_written_is_read(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding), "a.txt") == text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_read_error(data: bytes) -> None:
    try:
        text = kept_text(decode_text(data, "a.txt"))
    except ReadError:
        return
    assert not {character for character in text if ord(character) < 32} - {"\t", "\n"}


KEPT = [
    pytest.param("a\r\nb\rc\x85d\u2028e\u2029f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh", id="line-ends"),
    pytest.param("a\r\n\r\nb", "a\n\nb", id="blank-line"),
    pytest.param("A\u030ase a\u030a", "Åse å", id="composed"),
    pytest.param("ny\u200bhed\u00adsbrev\ufeff", "nyhedsbrev", id="zero-width"),
    pytest.param("\uf0b7 Bo\n\uf0a7 Asta\uf123", "• Bo\n▪ Asta\ufffd", id="bullets-of-word"),
    pytest.param("\u202eexe.\u202c", "exe.", id="direction"),
    pytest.param("kl.\u00a012\u202f500\u2009kr.", "kl. 12 500 kr.", id="blanks"),
    pytest.param("a\tb", "a\tb", id="tab-stays"),
    pytest.param("a\x00b\x1b[31mc\x7f\x9b", "ab[31mc", id="control"),
    pytest.param("☑\ufe0f 👩\u200d👧", "☑ 👩👧", id="emoji-joiners"),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_kept_text(text: str, kept: str) -> None:
    assert kept_text(text) == kept


@given(st.text())
def test_keeping_twice_changes_nothing(text: str) -> None:
    kept = kept_text(text)
    assert kept_text(kept) == kept == normalize("NFC", kept)
    assert not set(kept) & set("\r\x00\u200b\u00ad\u00a0\u2028\ufeff")
