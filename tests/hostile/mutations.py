"""Change files as faults, converters and ill will do: single bytes, whole lines, and what a container holds.

Each input follows from its format and number alone, so that a report names it in full.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from tests.hostile.seeds import seeds

MOST_BYTES = 100_000
_PIECES = tuple(
    piece.encode()
    for piece in (
        "\n", "\n\n", "\t", "|", "| - | - |\n", "- [ ] ", "> ", "# ", "1. ", "1.1.1.1.1 ", "A: ", "Punkt 1",
        "Ad 2)", ":", "::", ",", ", og ", " (afbud)", "v/ ", " ved ", "Afbud:\n", "Deltagere: ", "Til stede:",
        "Beslutning:\n", "Dagsorden\n", "Indstilling", "Der var enighed om følgende:\n- ", "kl. ", "kl. 25.99",
        "31.02.2023", "den 0. maj 0000", "999999999999999999999999999999", "120364-1234", "«»", "“", "–", "\u200b",
        "\xad", "\ufeff", "́", "\ue000", "\uf8ff", "📅", "\x00", "\r", "\x0c", "Å" * 200, "a " * 200, "Ab, " * 100,
        "((((", "[[[[", "****", "____", "....", "Lukket: ", "formanden", "Ida Toft ", "I.T. ", "suppleant for ",
        "For: 12 / Imod: 0", "Næste møde ", "pejlemærke 1, 2 og ", "Projekt ", "<b>", "&#0;", "<!--", "]]>",
    )
)  # fmt: skip


def mutated(suffix: str, number: int) -> bytes:
    """Return input ``number`` of the format: one of its seeds with one to six changes."""
    random = Random(f"{suffix} {number}")  # noqa: S311
    files = seeds(suffix)
    data = random.choice(files)
    for _ in range(random.randint(1, 6)):
        data = _change(data, random, files)
    return data[:MOST_BYTES]


def _change(data: bytes, random: Random, others: tuple[bytes, ...]) -> bytes:
    if data[:4] == b"PK\x03\x04" and random.random() < 0.7:
        return _packed_again(data, random)
    return random.choice(_CHANGES)(data, random, others)


def _packed_again(data: bytes, random: Random) -> bytes:
    """Return a container with the contents of one of its files changed; data that cannot be unpacked as it is."""
    packed = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as archive,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written,
        ):
            names = archive.namelist()
            chosen = random.choice(names)
            for name in names:
                inside = archive.read(name)
                written.writestr(name, random.choice(_CHANGES)(inside, random, (inside,)) if name == chosen else inside)
    except (
        zipfile.BadZipFile,
        zlib.error,
        IndexError,
        OSError,
        EOFError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ):
        return data
    return packed.getvalue()


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


def _stretch(data: bytes, random: Random, most: int) -> slice:
    start = _place(data, random)
    return slice(start, start + random.randint(1, most))


def _replaced(data: bytes, where: slice, new: bytes) -> bytes:
    return data[: where.start] + new + data[where.stop :]


def _flip(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    return _replaced(data, _stretch(data, random, 1), bytes([random.randrange(256)]))


def _cut(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    return _replaced(data, _stretch(data, random, random.choice((2, 40, 2_000))), b"")


def _repeat(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    where = _stretch(data, random, random.choice((1, 10, 300)))
    return _replaced(data, where, data[where] * random.choice((2, 5, 300)))[:MOST_BYTES]


def _insert(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    at = _place(data, random)
    return data[:at] + random.choice(_PIECES) * random.choice((1, 1, 1, 2, 50)) + data[at:]


def _splice(data: bytes, random: Random, others: tuple[bytes, ...]) -> bytes:
    other = random.choice(others)
    return data[: _place(data, random)] + other[_place(other, random) :]


def _swap_lines(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _double_lines(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    lines = data.split(b"\n")
    where = slice((start := random.randrange(len(lines))), start + random.randint(1, 20))
    return b"\n".join([*lines[: where.stop], *lines[where] * random.choice((1, 2, 20)), *lines[where.stop :]])[
        :MOST_BYTES
    ]


def _shuffle_lines(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _join_lines(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    where = _stretch(data, random, 3_000)
    return _replaced(data, where, data[where].replace(b"\n", random.choice((b" ", b"", b"\t", b" | "))))


def _break_lines(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    where = _stretch(data, random, 3_000)
    return _replaced(data, where, data[where].replace(random.choice((b" ", b", ", b". ", b":")), b"\n"))


def _other_encoding(data: bytes, random: Random, _: tuple[bytes, ...]) -> bytes:
    text = data.decode("utf-8", errors="replace")
    return text.encode(random.choice(("utf-16", "latin-1", "cp1252", "utf-8-sig", "mac_roman")), errors="replace")


_CHANGES: tuple[Callable[[bytes, Random, tuple[bytes, ...]], bytes], ...] = (
    _flip, _cut, _repeat, _insert, _insert, _splice, _swap_lines, _double_lines, _shuffle_lines, _join_lines,
    _break_lines, _other_encoding,
)  # fmt: skip
