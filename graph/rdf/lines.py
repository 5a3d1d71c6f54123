"""Write N-Quads as text: terms properly escaped, and the lines of one graph."""

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.model import PartialDate
from graph.vocabulary import KIND, PREFIXES

_XSD = PREFIXES["xsd"]
# Control characters and everything str.splitlines() breaks at: a line stays one line in every reader.
_LITERAL_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
# What RFC 3987 does not allow in an IRI: delimiters, blanks, controls, private use, non-characters.
_IRI_FORBIDDEN = re.compile(
    '[\x00-\x20<>"{}|\\\\^`\\[\\]\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]'
    "|[" + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 14)) + "]"
    "|%(?![0-9A-Fa-f]{2})"
)
# What most IRIs are made of, told without trying the alternatives above at each character.
_IRI_PLAIN = re.compile(r"[\w:/.,=~-]*+(?:#[\w:/.,=~-]*+)?")
_ECHAR = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_DATE_FORMS = (
    ("date", re.compile(r"\d{4}-\d\d-\d\d")),
    ("gYearMonth", re.compile(r"\d{4}-\d\d")),
    ("gYear", re.compile(r"\d{4}")),
    ("gMonthDay", re.compile(r"--\d\d-\d\d")),
)


def literal(text: str) -> str:
    """Return ``text`` as an N-Quads string literal; a lone surrogate becomes U+FFFD, for UTF-8 cannot hold it."""
    # Most texts need nothing escaped, and these three tests say so at a tenth of what the pattern costs.
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{_LITERAL_SPECIAL.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ECHAR:
        return _ECHAR[character]
    return "\ufffd" if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04X}"


@lru_cache(maxsize=8192)
def iri(value: str) -> str:
    """Return ``value`` as an N-Quads IRI; characters that no IRI may hold are percent-escaped."""
    return new_iri(value)


def new_iri(value: str) -> str:
    """Return what ``iri`` returns, of a value that does not come again."""
    if _IRI_PLAIN.fullmatch(value):
        return f"<{value}>"
    beginning, mark, fragment = value.partition("#")
    return f"<{_IRI_FORBIDDEN.sub(_percent, beginning + mark + fragment.replace('#', '%23'))}>"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode(errors="replace"))


def typed(text: str, datatype: str) -> str:
    """Return a literal of the XML Schema ``datatype`` such as ``"date"``."""
    return f"{literal(text)}^^<{_XSD}{datatype}>"


def integer(value: int) -> str:
    """Return ``value`` as xsd:integer."""
    return f'"{value}"^^<{_XSD}integer>'


@lru_cache(maxsize=1024)
def decimal(value: float) -> str:
    """Return ``value`` as xsd:decimal in canonical form, to four places."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return f'"{text}"^^<{_XSD}decimal>'


TRUE = f'"true"^^<{_XSD}boolean>'
FALSE = f'"false"^^<{_XSD}boolean>'


def boolean(value: bool) -> str:
    """Return ``value`` as xsd:boolean."""
    return TRUE if value else FALSE


def date_form(text: str) -> str | None:
    """Return the XML Schema datatype that fits a date in ISO form, or None for other words."""
    return next((datatype for datatype, pattern in _DATE_FORMS if pattern.fullmatch(text)), None)


def date(text: str) -> str:
    """Return a date in the precision it has; words that are no date become a plain literal."""
    datatype = date_form(text)
    return typed(text, datatype) if datatype else literal(text)


def partial_date(value: PartialDate | None) -> str | None:
    """Return the literal of a date in its precision; None where not even a month and day are known."""
    if value is None or (value.year is None and None in (value.month, value.day)):
        return None
    return date(str(value))


def time(text: str) -> str:
    """Return "13:30" as xsd:time; other words become a plain literal."""
    if not _TIME.fullmatch(text):
        return literal(text)
    return typed(text if len(text) > 5 else f"{text}:00", "time")


def kind(name: str) -> str:
    """Return the IRI of a concept of `ontology/kinds.ttl`."""
    return f"<{KIND}{name}>"


class GraphLines:
    """The N-Quads lines of one graph, none twice; terms are given in N-Quads form, and None adds nothing."""

    __slots__ = ("_known", "_lines", "_tail")

    def __init__(self, graph: str) -> None:
        self._lines: list[str] = []
        self._known: set[str] = set()
        self._tail = f" {iri(graph)} ."

    def add(self, subject: str, predicate: str, value: str | None) -> None:
        """Add one quad."""
        if value is not None:
            line = f"{subject} {predicate} {value}{self._tail}"
            if line not in self._known:
                self._known.add(line)
                self._lines.append(line)

    def text(self, subject: str, predicate: str, words: str | None) -> None:
        """Add one quad whose object is a plain literal; nothing for None or an empty string."""
        if words:
            self.add(subject, predicate, literal(words))

    def block(self, subject: str, pairs: Iterable[str]) -> None:
        """Add one quad for each "predicate object" of a subject that nothing else is said of: half the cost."""
        tail = self._tail
        self._lines += [f"{subject} {pair}{tail}" for pair in pairs]

    def lines(self) -> list[str]:
        """Return the lines without line ends, in the order they were added."""
        return self._lines
