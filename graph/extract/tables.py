"""Read the tables of ``data/da``: word lists, rows of columns, and words with tails ("-udvalget")."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from graph.errors import DataError
from graph.resources import resource_text

_FOLDER = "data/da/"
# A word of a million letters has no longer tail than others.
_LONGEST_TAIL = 60


@dataclass(frozen=True, slots=True)
class WordSet:
    """Whole words and tails of words; a tail never matches the word that is nothing but the tail."""

    words: frozenset[str]
    tails: tuple[str, ...] = ()

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word.casefold() in self.words or self.ends_like(word))

    def ends_like(self, word: str) -> bool:
        """Return whether ``word`` is a compound with one of the tails."""
        folded = word.casefold()
        return folded.endswith(self.tails) and folded not in self.tails


@dataclass(frozen=True, slots=True)
class KindTable:
    """Whole words and tails of words, each with a kind."""

    words: Mapping[str, str]
    tails: Mapping[str, str]

    def kind_of(self, word: str) -> str | None:
        """Return the kind of ``word``: as a whole word, else by its longest tail, else ``None``."""
        folded = word.casefold()
        if folded in self.words:
            return self.words[folded]
        tail = longest_tail(folded, self.tails)
        return self.tails[tail] if tail else None


def longest_tail(word: str, tails: Container[str]) -> str | None:
    """Return the longest tail of the casefolded ``word`` that is one of ``tails``, None where there is none."""
    starts = range(max(1, len(word) - _LONGEST_TAIL), len(word))
    return next((word[start:] for start in starts if word[start:] in tails), None)


def _lines(name: str) -> list[str]:
    """Return the lines of a table without comments and blank lines."""
    return [line for line in resource_text(_FOLDER + name).splitlines() if line and line[0] != "#"]


def read_words(name: str) -> frozenset[str]:
    """Return the entries of a word list, casefolded."""
    entries = resource_text(_FOLDER + name).casefold().splitlines()
    return frozenset([entry for entry in entries if entry and entry[0] != "#"])


def read_rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of a table of tab-separated columns without its heading row; raises DataError for a wrong one."""
    rows = [line.split("\t") for line in _lines(name)]
    for row in rows:
        if len(row) != columns:
            raise DataError(f"{_FOLDER}{name}: {row[0]!r} has {len(row)} columns, expected {columns} split by tabs")
    return rows[1:]


def split_tails(entries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return whole words, and tails without their leading "-"."""
    words: list[str] = []
    tails: list[str] = []
    for entry in entries:
        (tails if entry.startswith("-") else words).append(entry.removeprefix("-"))
    return words, tails


def read_word_set(name: str) -> WordSet:
    """Return a word list whose entries may be tails."""
    words, tails = split_tails(read_words(name))
    return WordSet(frozenset(words), tuple(sorted(tails)))


def read_kind_table(name: str) -> KindTable:
    """Return a table of words or tails, each with a kind."""
    kinds: dict[str, str] = dict(line.casefold().split("\t") for line in _lines(name))
    words, tails = split_tails(kinds)
    return KindTable({word: kinds[word] for word in words}, {tail: kinds["-" + tail] for tail in tails})
