"""The pipeline: which files are found, what each is called, and what becomes of it."""

import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from graph import build
from graph.build import FileResult, FoundFile, add_bytes, add_files, build_document, find_files
from graph.model import Agent, Attendance, Document, Evidence, Meeting, Minutes, PartialDate, Span
from graph.read import CONTAINER_SUFFIXES, READABLE_SUFFIXES
from graph.store import Store

MINUTES = "Referat af møde i {}\nTil stede: {}\n"


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a small extractor in place of the real one; the list fills with the files it has read."""
    names: list[str] = []

    def extract(document: Document) -> Minutes:
        names.append(document.sources[0])
        head, _, people = document.text.partition("\nTil stede: ")
        if "STOP" in document.text:
            raise RecursionError("for dybt")
        if not head.startswith("Referat af møde i "):
            return Minutes(document, None)
        evidence = (Evidence(document.id, Span(0, 7), "test.rule", 0.9),)
        body, name = head.removeprefix("Referat af møde i "), people.strip()
        attendance = (Attendance(f"{document.id} {name}", Agent("person", name), "present", evidence),) if name else ()
        return Minutes(document, Meeting(f"document-{document.id}", body), attendance=attendance)

    monkeypatch.setattr(build, "extract_minutes", extract)
    return names


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", create=True) as opened:
        yield opened


def write(path: Path, body: str = "Havnerådet", person: str = "Ida Fjord") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(MINUTES.format(body, person), encoding="utf-8")
    return path


def add(store: Store, *paths: Path, replace_others: bool = False) -> list[tuple[str, str, str | None]]:
    results = add_files(store, find_files(paths), replace_others=replace_others)
    return [(result.source, result.status, result.message) for result in results]


def sources(store: Store) -> list[tuple[str, ...]]:
    return sorted(one.sources for one in store.documents())


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/y.TXT", ".hidden.txt", ".git/x.txt", "c.csv", "noter.text"):
        write(tmp_path / "2024" / name)
    found = find_files([tmp_path / "2024", tmp_path / "2024" / "b.txt"])
    assert [one.source for one in found] == ["2024/a/y.TXT", "2024/a/z.md", "2024/b.txt", "2024/noter.text"]
    assert len({one.origin for one in found if isinstance(one, FoundFile)}) == 1


def test_a_folder_without_a_name_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "2024" / "a.txt")
    monkeypatch.chdir(tmp_path / "2024")
    assert [one.source for one in find_files([Path()])] == ["2024/a.txt"]
    assert [one.source for one in find_files([Path("../2024")])] == ["2024/a.txt"]


def test_a_folder_linked_into_itself_is_walked_once(tmp_path: Path) -> None:
    write(tmp_path / "2024" / "a.txt")
    try:
        (tmp_path / "2024" / "loop").symlink_to(tmp_path / "2024", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert [one.source for one in find_files([tmp_path / "2024"])] == ["2024/a.txt"]


def test_a_folder_without_files_fails(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    message = (
        f"mappen har ingen filer, der kan læses ({', '.join((*READABLE_SUFFIXES, *CONTAINER_SUFFIXES))}). "
        "Vælg en anden mappe, eller gem filerne i et af de formater."
    )
    assert find_files([tmp_path / "tom"]) == [FileResult("tom", "failed", message)]


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_name_that_is_no_text(tmp_path: Path, store: Store) -> None:
    path = tmp_path / os.fsdecode(b"m\xf8de.txt")
    try:
        write(path)
    except OSError:
        pytest.skip("this system has no such names")
    assert add(store, path) == [("m\N{REPLACEMENT CHARACTER}de.txt", "added", None)]


def test_unchanged_files_are_not_read_again(tmp_path: Path, store: Store, read: list[str]) -> None:
    paths = [write(tmp_path / "a.txt"), write(tmp_path / "b.txt", "Skolerådet")]
    assert add(store, *paths) == [("a.txt", "added", None), ("b.txt", "added", None)]
    lines = list(store.lines())
    assert add(store, *paths) == [("a.txt", "unchanged", None), ("b.txt", "unchanged", None)]
    assert (read, list(store.lines())) == (["a.txt", "b.txt"], lines)


def test_a_changed_file_is_replaced(tmp_path: Path, store: Store) -> None:
    add(store, write(tmp_path / "a.txt"))
    assert add(store, write(tmp_path / "a.txt", "Skolerådet")) == [("a.txt", "replaced", None)]
    assert [(one.sources, one.body) for one in store.documents()] == [(("a.txt",), "Skolerådet")]


def test_a_newer_extractor_reads_again(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt")
    add(store, path)
    monkeypatch.setattr(build, "EXTRACTOR_VERSION", "9.9")
    monkeypatch.setattr("graph.store.writer.EXTRACTOR_VERSION", "9.9")
    assert add(store, path) == [("a.txt", "replaced", None)]
    assert add(store, path) == [("a.txt", "unchanged", None)]


def test_the_same_bytes_under_another_name_are_read_once(tmp_path: Path, store: Store, read: list[str]) -> None:
    paths = [write(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    add(store, *paths[:2])
    add(store, paths[2])
    assert (read, sources(store)) == (["a.txt"], [("a.txt", "b.txt", "c.txt")])


def test_two_folders_may_have_files_of_one_name(tmp_path: Path, store: Store) -> None:
    write(tmp_path / "2023" / "referat.txt")
    write(tmp_path / "2024" / "referat.txt", "Skolerådet")
    add(store, tmp_path / "2023", tmp_path / "2024")
    assert sources(store) == [("2023/referat.txt",), ("2024/referat.txt",)]


def test_a_file_does_not_take_the_place_of_another_folders(tmp_path: Path, store: Store) -> None:
    first, second = write(tmp_path / "2023" / "referat.txt"), write(tmp_path / "2024" / "referat.txt", "Skolerådet")
    refused = (
        "lageret har allerede en fil med dette navn fra en anden mappe. Tilføj mappen i stedet for filen, fjern den "
        "anden med `referatgraf remove referat.txt`, eller erstat den med `add --replace`."
    )
    assert add(store, first, second) == [("referat.txt", "added", None), ("referat.txt", "failed", refused)]
    assert add(store, second) == [("referat.txt", "failed", refused)]
    assert add(store, second, replace_others=True) == [("referat.txt", "replaced", None)]
    assert [one.body for one in store.documents()] == ["Skolerådet"]


def test_a_text_that_is_no_minutes_is_remembered(tmp_path: Path, store: Store, read: list[str]) -> None:
    (tmp_path / "boller.txt").write_text("500 g mel, 2 dl vand.")
    reason = "teksten ligner ikke et referat: ingen dagsorden, deltagere eller mødeoplysninger blev fundet."
    for _ in range(2):
        assert add(store, tmp_path / "boller.txt") == [("boller.txt", "no_minutes", reason)]
    assert (read, store.documents()) == (["boller.txt"], [])
    add(store, write(tmp_path / "a.txt"))
    (tmp_path / "a.txt").write_text("500 g mel, 2 dl vand.")
    kept = f"{reason} Den tidligere udgave er beholdt."
    assert add(store, tmp_path / "a.txt") == [("a.txt", "no_minutes", kept)]
    assert sources(store) == [("a.txt",)]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, store: Store) -> None:
    (tmp_path / "tom.txt").write_bytes(b"")
    (tmp_path / "stop.txt").write_text("Referat af møde i STOP")
    paths = [tmp_path / "tom.txt", tmp_path / "nix.txt", tmp_path / "stop.txt", write(tmp_path / "a.txt")]
    assert add(store, *paths) == [
        ("tom.txt", "failed", "filen er tom. Vælg den fil, referatet står i."),
        ("nix.txt", "failed", "filen findes ikke. Kontrollér navn og mappe."),
        ("stop.txt", "failed", "fejl i programmet (RecursionError: for dybt). Meld den gerne."),
        ("a.txt", "added", None),
    ]


def test_a_result_is_given_when_it_is_durable(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "_FACTS_A_BATCH", 11)  # two of these minutes
    paths = [write(tmp_path / f"{number}.txt", f"Råd {number}") for number in range(5)]
    seen = [(result.source, len(store.documents())) for result in add_files(store, find_files(paths))]
    assert seen == [("0.txt", 2), ("1.txt", 2), ("2.txt", 4), ("3.txt", 4), ("4.txt", 5)]


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return path


def test_each_document_in_an_archive_is_added_under_a_name_of_its_own(
    tmp_path: Path, store: Store, read: list[str]
) -> None:
    files = {name: MINUTES.format(name, "Ida Fjord").encode() for name in ("2024/a.txt", "b.md")}
    path = archive(tmp_path / "arkiv.zip", {**files, "tom.txt": b"", "indre.zip": b"nej"})
    broken = "er ikke en zip-fil, eller den er beskadiget. Pak den igen, og prøv igen."
    others = [("arkiv.zip/tom.txt", "failed", "filen er tom. Vælg den fil, referatet står i."),
              ("arkiv.zip/indre.zip", "failed", broken)]  # fmt: skip
    names = ["arkiv.zip/2024/a.txt", "arkiv.zip/b.md"]
    assert add(store, path) == [*((name, "added", None) for name in names), *others]
    assert add(store, path) == [*((name, "unchanged", None) for name in names), *others]
    assert (read, sources(store)) == (names, [(name,) for name in names])
    store.remove(["arkiv.zip"])
    assert sources(store) == []


def test_a_mail_in_a_folder_gives_its_text_and_its_attachments(tmp_path: Path, store: Store) -> None:
    letter = EmailMessage()
    letter["From"] = "ida@klitby.example"
    letter.set_content(MINUTES.format("Havnerådet", "Ida Fjord"))
    letter.add_attachment(MINUTES.format("Skolerådet", "Bo Lund"), filename="bilag.txt")
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "maj.EML").write_bytes(letter.as_bytes())
    (tmp_path / "post" / "brev.eml").write_bytes(b"Kun tekst")
    assert add(store, tmp_path / "post") == [
        ("post/brev.eml", "failed", "er ikke en e-mail. Gem den fra mailprogrammet som .eml, og prøv igen."),
        ("post/maj.EML/besked.txt", "added", None),
        ("post/maj.EML/bilag.txt", "added", None),
    ]


def test_a_text_in_an_archive_that_is_no_minutes_is_no_failure(tmp_path: Path, store: Store) -> None:
    path = archive(tmp_path / "arkiv.zip", {"boller.txt": b"500 g mel"})
    (result,) = add_files(store, find_files([path]))
    assert (result.source, result.status, result.named) == ("arkiv.zip/boller.txt", "no_minutes", False)


def test_a_limit_of_an_archive_stops_what_is_left_of_it(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.read.containers._MOST_MEMBERS", 1)
    text = MINUTES.format("Havnerådet", "Ida Fjord").encode()
    paths = [archive(tmp_path / "arkiv.zip", {"a.txt": text, "b.txt": text}), write(tmp_path / "c.txt", "Skolerådet")]
    assert [(source, status) for source, status, _ in add(store, *paths)] == [
        ("arkiv.zip/a.txt", "added"), ("arkiv.zip", "failed"), ("c.txt", "added"),
    ]  # fmt: skip


def test_a_version_of_minutes_that_are_here_says_which_one_counts(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract(document: Document) -> Minutes:
        meeting = Meeting("havnerådet/2024-05-02", "Havnerådet", date=PartialDate(2024, 5, 2))
        return Minutes(document, meeting)

    monkeypatch.setattr(build, "extract_minutes", extract)
    (tmp_path / "referat_udkast.txt").write_text("Molen får nye fendere før vinteren. Måske.", encoding="utf-8")
    (tmp_path / "referat.txt").write_text("Molen får nye fendere før vinteren.", encoding="utf-8")
    assert add(store, tmp_path / "referat_udkast.txt", tmp_path / "referat.txt") == [
        ("referat_udkast.txt", "added", "udgave af samme møde som referat.txt, som tæller."),
        ("referat.txt", "added", None),
    ]


def test_standard_input_is_called_after_its_content(store: Store) -> None:
    for body in ("Havnerådet", "Skolerådet", "Havnerådet"):
        result = add_bytes(store, MINUTES.format(body, "Ida Fjord").encode())
        assert (result.status, result.source[:6], len(result.source)) == ("added", "stdin-", 26)
    assert sorted(one.body or "" for one in store.documents()) == ["Havnerådet", "Skolerådet"]
    assert add_bytes(store, b"").message == "filen er tom. Vælg den fil, referatet står i."


def test_build_document_gives_the_minutes_in_bytes() -> None:
    minutes = build_document(MINUTES.format("Havnerådet", "Ida Fjord").encode(), "a.txt")
    assert replace(minutes, attendance=()) == Minutes(
        minutes.document, Meeting(f"document-{minutes.document.id}", "Havnerådet")
    )
    assert minutes.document.sources == ("a.txt",)
