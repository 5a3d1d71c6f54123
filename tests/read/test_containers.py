"""E-mails and archives: what each gives, under which names, and what is refused with a way out."""

import io
import zipfile
from contextlib import suppress
from email.message import EmailMessage

import pytest

from graph.errors import ReadError
from graph.read import containers
from graph.read.containers import Member, open_container
from graph.read.names import clean_name

NESTED = "ligger i en fil, der selv ligger i en anden; kun ét lag åbnes. Pak den ud, og tilføj den for sig."


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def mail(text: str | None = "Hermed referatet.", html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "ida@klitby.example",
        "Referat",
        "Thu, 2 May 2024 09:00:00 +0200",
    )
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def attach(message: EmailMessage, name: str, data: bytes, kind: str = "application/octet-stream") -> EmailMessage:
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message


def opened(data: bytes, name: str) -> list[tuple[str, bytes | str]]:
    return [(one.name, one.error or one.data.removeprefix(b"\xef\xbb\xbf")) for one in open_container(data, name)]


def test_an_archive_gives_its_readable_files_in_their_order() -> None:
    files = {
        "2024/maj.txt": b"a",
        "b.md": b"b",
        "foto.jpg": b"c",
        ".skjult.txt": b"d",
        "__MACOSX/._b.md": b"e",
        "mappe/": b"",
    }
    assert opened(packed(files), "arkiv.zip") == [("arkiv.zip/2024/maj.txt", b"a"), ("arkiv.zip/b.md", b"b")]


@pytest.mark.parametrize(
    ("written", "coded", "read"),
    [("møde.txt", "utf-8", "møde.txt"), ("møde.txt", "cp850", "møde.txt"), ("Året.txt", "cp850", "Året.txt")],
    ids=["a Mac that does not say so", "Windows", "Windows, capital"],
)
def test_the_names_of_other_systems(written: str, coded: str, read: str) -> None:
    raw = written.encode(coded)
    plain = bytes(b"abcdefghij"[index % 10] for index in range(len(raw) - 4)) + b".txt"
    data = packed({plain.decode(): b"a"}).replace(plain, raw)
    assert opened(data, "a.zip") == [(f"a.zip/{read}", b"a")]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\Brugere\\ida\\referat.txt", "Brugere/ida/referat.txt"),
        ("/rod//./a.txt", "rod/a.txt"),
        ("re\u202efdp.txt\x00\n", "refdp.txt"),
        ("x" * 500 + ".docx", "x" * 110 + ".docx"),
        ("a/" * 900 + "b.txt", "a/" * 11 + "b.txt"),
        ("..", "uden navn"),
        ("", "uden navn"),
        ("mo\u0308de.txt", "möde.txt"),
        ("\ud800.txt", ".txt"),
    ],
)
def test_names_are_cleaned(name: str, clean: str) -> None:
    assert clean_name(name) == clean


def test_two_members_of_one_name_are_told_apart() -> None:
    files = {"a.txt": b"1", "../a.txt": b"2", "A.txt": b"3"}
    assert opened(packed(files), "x.zip") == [
        ("x.zip/a.txt", b"1"),
        ("x.zip/a (2).txt", b"2"),
        ("x.zip/A (3).txt", b"3"),
    ]


def test_a_member_without_a_name_is_passed_over() -> None:
    data = packed({"zz.txt": b"1", "b.txt": b"2"}).replace(b"zz.txt", b"\0z.txt")
    assert opened(data, "x.zip") == [("x.zip/b.txt", b"2")]


def test_one_broken_member_stops_only_itself() -> None:
    data = bytearray(packed({"a.txt": b"a" * 50, "b.txt": b"b" * 50}, zipfile.ZIP_STORED))
    data[data.index(b"aaaa")] = 0
    broken = "er beskadiget i zip-filen. Pak den igen, og prøv igen."
    assert opened(bytes(data), "x.zip") == [("x.zip/a.txt", broken), ("x.zip/b.txt", b"b" * 50)]


def test_a_protected_member_says_so() -> None:
    data = bytearray(packed({"a.txt": b"a"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert opened(bytes(data), "x.zip") == [
        ("x.zip/a.txt", "er beskyttet med adgangskode. Pak zip-filen ud, og tilføj filerne.")
    ]


def test_other_ways_of_packing_are_refused() -> None:
    assert opened(packed({"a.txt": b"a"}, zipfile.ZIP_LZMA), "x.zip") == [
        ("x.zip/a.txt", "er pakket på en måde, der ikke læses. Pak zip-filen ud, og tilføj filerne.")
    ]


def test_a_bomb_is_not_unpacked() -> None:
    data = packed({"bombe.txt": b"\0" * 19_000_000, "a.txt": b"a"})
    ratio = "fylder over 200 gange mere udpakket end pakket, og er ikke åbnet."
    assert opened(data, "x.zip") == [("x.zip/bombe.txt", ratio), ("x.zip/a.txt", b"a")]


def test_a_header_that_lies_about_the_size_is_not_believed() -> None:
    data = packed({"a.txt": b"a" * 5000})
    lied = data.replace((5000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    assert opened(lied, "x.zip") == [("x.zip/a.txt", "er beskadiget i zip-filen. Pak den igen, og prøv igen.")]


def test_the_sizes_of_all_members_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "_MOST_UNPACKED", 1_000_000)
    found = open_container(packed({"a.txt": b"ab" * 300_000, "b.txt": b"cd" * 300_000}), "x.zip")
    assert next(found).name == "x.zip/a.txt"
    with pytest.raises(ReadError, match=r"x\.zip: fylder mere end 1 MB udpakket\. Del den, og tilføj delene\."):
        next(found)


def test_too_many_members_are_refused() -> None:
    many = packed({f"{number}.txt": b"" for number in range(5_001)}, zipfile.ZIP_STORED)
    with pytest.raises(ReadError, match="har mere end 5000 filer i sig"):
        list(open_container(many, "x.zip"))
    with pytest.raises(ReadError, match="har mere end 5000 filer i sig"):
        list(open_container(b"PK\x01\x02" * 100_001, "x.zip"))


def test_containers_in_containers_are_opened_one_level_down() -> None:
    inner = packed({"c.txt": b"c", "d.zip": packed({"e.txt": b"e"})})
    letter = attach(mail("Hermed."), "f.zip", inner, "application/zip").as_bytes()
    assert opened(packed({"a.txt": b"a", "b.zip": inner}), "x.zip") == [
        ("x.zip/a.txt", b"a"), ("x.zip/b.zip/c.txt", b"c"), ("x.zip/b.zip/d.zip", NESTED),
    ]  # fmt: skip
    assert opened(letter, "m.eml") == [
        ("m.eml/besked.txt", b"Hermed.\n"), ("m.eml/f.zip/c.txt", b"c"), ("m.eml/f.zip/d.zip", NESTED),
    ]  # fmt: skip
    assert opened(packed({"m.eml": letter, "b.zip": b"PK\x03\x04nej"}), "x.zip") == [
        ("x.zip/m.eml/besked.txt", b"Hermed.\n"),
        ("x.zip/m.eml/f.zip", NESTED),
        ("x.zip/b.zip", "er ikke en zip-fil, eller den er beskadiget. Pak den igen, og prøv igen."),
    ]


def test_a_mail_gives_its_text_and_its_attachments() -> None:
    message = attach(
        attach(mail("Se bilag.", "<p>Se <b>bilag</b>.</p>"), "referat.md", b"# Referat"), "logo.png", b"png"
    )
    assert opened(message.as_bytes(), "m.eml") == [
        ("m.eml/besked.txt", b"Se bilag.\n"),
        ("m.eml/referat.md", b"# Referat"),
    ]


def test_a_mail_in_html_alone_is_read_as_html() -> None:
    assert opened(mail(None, "<p>Møde på Ærø</p>").as_bytes(), "m.eml") == [
        ("m.eml/besked.html", "<p>Møde på Ærø</p>\n".encode())
    ]


def test_the_coding_of_the_text_is_that_of_the_mail() -> None:
    message = EmailMessage()
    message["From"] = "ida@klitby.example"
    message.set_content("Møde på Ærø", charset="iso-8859-1")
    assert opened(message.as_bytes(), "m.eml") == [("m.eml/besked.txt", "Møde på Ærø\n".encode())]
    wrong = message.as_bytes().replace(b"iso-8859-1", b"x-ukendt")
    assert opened(wrong, "m.eml") == [("m.eml/besked.txt", "Møde på Ærø\n".encode("latin-1"))]


def test_lines_broken_for_sending_are_joined() -> None:
    head = b"From: a@b.example\nContent-Type: text/plain; format=flowed\n\n"
    raw = head + b"Der var enighed om, \nat planen godkendes.\n> citat \n> mere\n"
    assert opened(raw, "m.eml") == [
        ("m.eml/besked.txt", b"Der var enighed om, at planen godkendes.\n> citat \n> mere\n")
    ]


def test_a_quoted_mail_stays_text_and_an_attached_one_is_opened() -> None:
    forwarded = mail("Se nedenfor.\n\nFra: Bo\nSendt: 1. maj\nEmne: Referat\n\nDagsorden")
    forwarded.add_attachment(mail("Indre besked."))
    assert opened(forwarded.as_bytes(), "m.eml") == [
        ("m.eml/besked.txt", b"Se nedenfor.\n\nFra: Bo\nSendt: 1. maj\nEmne: Referat\n\nDagsorden\n"),
        ("m.eml/vedhæftning.eml/besked.txt", b"Indre besked.\n"),
    ]


def test_apple_mail_attaches_inside_a_form_of_the_text() -> None:
    raw = b"""\
From: a@b.example
Content-Type: multipart/alternative; boundary=A

--A
Content-Type: text/plain

Se bilag.
--A
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/html

<p>Se bilag.</p>
--B
Content-Type: text/plain
Content-Disposition: inline; filename=ref.txt

Referat
--B--
--A--
"""
    assert opened(raw, "m.eml") == [("m.eml/besked.txt", b"Se bilag."), ("m.eml/ref.txt", b"Referat")]


def test_what_only_outlook_reads_says_what_to_do() -> None:
    message = attach(attach(mail(), "winmail.dat", b"x", "application/ms-tnef"), "gammel.msg", b"x")
    assert opened(message.as_bytes(), "m.eml")[1:] == [
        ("m.eml/winmail.dat", "er Outlooks egen pakke af bilag (winmail.dat). Bed afsenderen sende mailen som HTML."),
        ("m.eml/gammel.msg", "er en Outlook-besked (.msg). Åbn den i Outlook, og gem den som .eml."),
    ]


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"Bare tekst", "m.eml", "m.eml: er ikke en e-mail. Gem den fra mailprogrammet som .eml, og prøv igen."),
        (b"", "m.eml", "m.eml: er ikke en e-mail. Gem den fra mailprogrammet som .eml, og prøv igen."),
        (b"From: a@b\nContent-Type: application/pkcs7-mime\n\nxx", "m.eml",
         "m.eml: e-mailen er krypteret. Åbn den i mailprogrammet, og gem teksten eller bilagene."),
        (b"From: a@b\n\n  \n", "m.eml", "m.eml: har hverken tekst eller bilag, der kan læses"),
        (packed({"foto.jpg": b"x"}), "x.zip", "x.zip: har ingen filer, der kan læses"),
        (b"PK\x03\x04", "x.zip", "x.zip: er ikke en zip-fil, eller den er beskadiget. Pak den igen, og prøv igen."),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_says_why(data: bytes, name: str, message: str) -> None:
    with pytest.raises(ReadError) as error:
        list(open_container(data, name))
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b\nContent-Type: multipart/mixed; boundary=" + b"a" * 100_000 + b"\n\nx",
        b"From: a@b\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 3000 + b"\nx",
        b"From: a@b\nContent-Disposition: attachment; filename*0*=" + b"''%" * 5000 + b"\n\nx",
        b'From: a@b\nContent-Type: text/plain; charset="\x00"; name="=?x?q?' + b"=?" * 4000 + b'"\n\nx',
        b"From: a@b\nContent-Type: " + b"(" * 15_000 + b"\n\nx",
        b"From: a@b\nContent-Transfer-Encoding: base64\n\n===",
    ],
    ids=["boundary", "nested", "file name", "coded word", "comment", "base64"],
)
def test_a_hostile_mail_ends_in_a_message(data: bytes) -> None:
    found: list[Member] = []
    with suppress(ReadError):
        found += open_container(data, "m.eml")
    assert all(one.name.startswith("m.eml/") for one in found)
