"""Know the labels and headings of minutes: "Mødedato:", "Afbud", "Beslutning"."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import yaml

from graph.errors import DataError
from graph.extract.phrases import is_office_word, is_organisation_word
from graph.extract.structure import structure
from graph.resources import resource_text

PEOPLE = frozenset(
    {
        "side",
        "present",
        "members",
        "absent",
        "absent_without",
        "substitutes",
        "guests",
        "administration",
        "chair",
        "note_taker",
    }
)
_NUMBERS = re.compile(r"( \d+)+$")
_LONGEST_SIDE = 6
_NOT_WORD = re.compile(r"[\W_]+")


def folded(words: str) -> str:
    """Return ``words`` as labels are compared: casefolded, punctuation as single blanks."""
    return _NOT_WORD.sub(" ", words.casefold()).strip()


@lru_cache(maxsize=4096)
def label_named(words: str) -> str | None:
    """Return the key of the label spelt ``words`` in ``data/da/labels.yaml``, or None."""
    name = folded(words)
    return _labels().get(name) or _by_tail(name) or _labels().get(_NUMBERS.sub("", name))


def _by_tail(name: str) -> str | None:
    """Return the key of a label of two to four words that its last word tells ("skolechefen foreslår")."""
    head, _, tail = name.rpartition(" ")
    return structure_tails().get(tail) if head and head.count(" ") < 3 else None


@lru_cache(maxsize=4096)
def is_page_number(words: str) -> bool:
    """Return whether a line only says which page it stands on ("Side 1 af 3")."""
    return re.fullmatch(structure()["page_numbers"][0], words, re.IGNORECASE) is not None


def is_closed_title(words: str) -> bool:
    """Return whether words begin as the title of a closed item does ("Lukket: Køb af grund")."""
    head, colon, title = words.partition(":")
    return bool(colon and title) and folded(head) in structure()["closed_words"]


def says_of_people(words: str) -> bool:
    """Return whether words say something of people instead of listing them ("Alle var mødt undtagen …")."""
    return words.endswith(".") and any(word in structure()["not_roles"] for word in words.casefold().split())


@lru_cache(maxsize=4096)
def people_label(words: str) -> str | None:
    """Return the key of the people's label that longer words begin with ("Gæst under pkt. 3", "Afbud til mødet")."""
    parts = folded(words).split()
    for size in range(min(3, len(parts) - 1), 0, -1):
        label = " ".join(parts[:size])
        key = _labels().get(label)
        if key == "members" and is_office_word(label):
            continue  # "Udvalget besluttede følgende:" says what the members did, not who they are
        if (key in PEOPLE or (key == "attachments" and len(parts) == 2)) and len(parts) <= size + 5:
            return key
    return "side" if _is_side(parts) else None


def _is_side(parts: Sequence[str]) -> bool:
    """Return whether words only name the side that people sit for ("For kommunerne", "Fra Havnestyrelsen")."""
    if not 2 <= len(parts) <= _LONGEST_SIDE or parts[0] not in structure()["side_leads"]:
        return False
    return any(word in structure()["side_words"] or is_organisation_word(word) for word in parts[1:])


@cache
def structure_tails() -> dict[str, str]:
    """Return the key of the label that a last word tells."""
    return {word: key for key in ("proposal",) for word in structure()[f"{key}_tails"]}


@cache
def _labels() -> dict[str, str]:
    labels: dict[str, str] = {}
    table: dict[str, list[str]] = yaml.load(resource_text("data/da/labels.yaml"), Loader=yaml.CSafeLoader)
    for key, spellings in table.items():
        for spelling in spellings:
            if labels.setdefault(folded(str(spelling)), key) != key:
                raise DataError(f"labels.yaml: {spelling!r} stands under both {labels[folded(spelling)]} and {key}")
    return labels
