"""Files to documents, and what is said where none can be had."""

import hashlib
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ReadError
from graph.model import Document
from graph.read import read_bytes, read_document


def test_a_text_file(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfReferat\r\nfra m\xc3\xb8det\r\n"
    path = tmp_path / "moede.txt"
    path.write_bytes(data)
    identifier = hashlib.sha256(data).hexdigest()[:16]
    assert read_document(path) == Document(identifier, ("moede.txt",), "text/plain", "Referat\nfra mødet\n")


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("2026/moede.txt", "2026/moede.txt"),
        ("./moede.txt", "moede.txt"),
        ("/home/anna/moede.txt", "moede.txt"),
        ("C:\\Anna\\moede.txt", "moede.txt"),
        ("-", "-"),
    ],
)
def test_a_source_is_never_an_absolute_path(name: str, source: str) -> None:
    assert read_bytes(b"Referat", name).sources == (source,)


def test_blocks_only_where_the_format_marks_them() -> None:
    assert [block.kind for block in read_bytes(b"# Referat", "a.MD").blocks] == ["heading"]
    assert read_bytes(b"# Referat", "a.txt").blocks == ()


def stream(name: str) -> bytes:
    return b"\0" * 508 + name.encode("utf-16-le")


def packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


REFUSED = [
    pytest.param(b"", "filen er tom", id="empty"),
    pytest.param(b"\xef\xbb\xbf \r\n\t", "filen er tom", id="blank"),
    pytest.param(b"\x00\x01\x02\x03", "indeholder ikke tekst", id="zero-bytes"),
    pytest.param(bytes(range(1, 256)), "indeholder ikke tekst", id="control-characters"),
    pytest.param(b"%PDF-1.7\n", "PDF-filen er beskadiget", id="pdf"),
    pytest.param(b"PK\x03\x04rest", "er en pakket fil", id="zip"),
    pytest.param(b"\xd0\xcf\x11\xe0rest", r"er et gammelt Office-dokument \(doc\)", id="doc"),
    pytest.param(b"\xd0\xcf\x11\xe0" + stream("EncryptedPackage"), "er beskyttet med adgangskode", id="encrypted"),
    pytest.param(b"\xd0\xcf\x11\xe0" + stream("__properties_version1.0"), "er en mail fra Outlook", id="msg"),
    pytest.param(b"\xd0\xcf\x11\xe0" + stream("Workbook"), "er et regneark", id="xls"),
    pytest.param(packed({"xl/workbook.xml": ""}), "er et regneark", id="xlsx"),
    pytest.param(packed({"ppt/presentation.xml": ""}), "er en præsentation", id="pptx"),
    pytest.param(packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "er et regneark", id="ods"),
    pytest.param(b"{\\rtf1 Referat}", "er et RTF-dokument", id="rtf"),
    pytest.param(b"\x89PNG\r\n", "billedet er beskadiget", id="png"),
    pytest.param(b"\xff\xd8\xff\xe0", "billedet er beskadiget", id="jpeg"),
    pytest.param(b"\n <!DOCTYPE HTML><html><title></title>", "filen er tom", id="html"),
    pytest.param(b"\xff\xfea\x00\x00\xd8", "filen er beskadiget", id="broken-utf-16"),
    pytest.param(b"a" * 20_000_001, "filen er større end 20 MB", id="too-large"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refused_bytes(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match="^a.txt: .*" + message) as caught:
        read_bytes(data, "a.txt")
    assert str(caught.value).endswith(".")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^moede.txt: filen findes ikke\. Kontrollér navn og mappe\.$"):
        read_document(tmp_path / "x.txt", "moede.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^2026: er en mappe, ikke en fil\."):
        read_document(tmp_path, "2026")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match=r"er ikke en almindelig fil"):
        read_document(tmp_path / "pipe.txt")


def test_no_access(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Referat")

    def refuse(*arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match=r"a.txt: du har ikke adgang"):
        read_document(path)


def test_a_failing_drive_and_an_impossible_name(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^a.txt: filen "):
        read_document(tmp_path / ("x" * 5000), "a.txt")
    with pytest.raises(ReadError, match=r"^a.txt: filen "):
        read_document(tmp_path / "x\0y", "a.txt")


def test_a_line_of_five_megabytes() -> None:
    text = "Åse og Bo " * 500_000
    assert read_bytes(text.encode(), "a.txt").text == text
    assert read_bytes(text.encode(), "a.md").blocks == ()


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md"]))
def test_only_read_errors_leave_the_reader(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name)
    except ReadError:
        return
    assert document.text.strip()
    assert all(0 <= block.span.start < block.span.end <= len(document.text) for block in document.blocks)
