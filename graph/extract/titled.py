"""Read the name of an initiative off a title, and tell where a name ends that an organisation follows."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.lexicon import lexicon
from graph.extract.phrases import is_organisation_word
from graph.extract.structure import structure
from graph.model import Span

_TEXT_WITHIN = 160  # characters after a title within which its text says what the title is
_MOST_WORDS = 6
_CAPITAL = re.compile(r"[A-ZÆØÅ][^\W\d_]+")


def titled_names(text: str, titles: Sequence[Span]) -> Iterator[Span]:
    """Yield the titles, or what follows their colon, that the text below calls a project or says is applied for."""
    pointers, applied = structure()["title_pointers"], structure()["title_applied"]
    for title in titles:
        below = text[title.end : title.end + _TEXT_WITHIN].lstrip()
        first = _CAPITAL.match(below)
        if first is None:
            continue
        name = _after_colon(text, title)
        if (first.group() in applied and name.start > title.start) or (
            (first.group() in pointers or _points(below, pointers)) and _is_name(name.of(text))
        ):
            yield name


def _points(below: str, pointers: Sequence[str]) -> bool:
    """Return whether the line after the first begins with a word that points at the title."""
    second = below.split("\n", 2)[1:2]
    return bool(second) and second[0].split(" ", 1)[0] in pointers


def _after_colon(text: str, title: Span) -> Span:
    """Return what stands after the colon of a title ("Havnens Venner: Åben Bro"), or the whole title."""
    head, colon, _ = title.of(text).partition(": ")
    return Span(title.start + len(head) + 2, title.end) if colon else title


def _is_name(words: str) -> bool:
    """Return whether the words are a proper name: two or more with a capital, the others links."""
    every = words.strip('"”»„“«').split()
    capitals = [word for word in every if word[0].isupper()]
    links = [word for word in every if word in structure()["name_links"]]
    return 2 <= len(capitals) == len(every) - len(links) and len(every) <= _MOST_WORDS


def named_alone(name: str) -> str:
    """Return the name without the organisation it is said to come from ("Tryg Start fra Havneby Kommune")."""
    words = name.strip('"”»„“«').split(" ")
    for at, word in enumerate(words[1:-1], 1):
        if word in structure()["name_links"] and _is_organisation(words[at + 1 :]):
            return " ".join(words[:at])
    return " ".join(words)


def is_place(text: str, name: str) -> bool:
    """Return whether the text has an authority or institution of a place of this name ("Havneby Kommune")."""
    return " " not in name and any(f"{name} {tail}" in text for tail in structure()["place_tails"])


def _is_organisation(words: Sequence[str]) -> bool:
    known = lexicon().organisation_named(" ".join(words))
    return known is not None or (len(words) > 1 and is_organisation_word(words[-1]))
