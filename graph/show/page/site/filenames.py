"""Names of files that every system can keep: of letters a–z, digits and hyphens, none twice, none too long."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss", "đ": "d", "ł": "l"})
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 80
# Windows keeps these for devices, whatever ending follows.
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)")


def file_stems(ids: Iterable[str]) -> dict[str, str]:
    """Return a file name without ending for each id ("person/søren-å" → "soeren-aa"), the same in every build.

    Ids whose names would be one and the same are told apart by a hash, all of them: which came first does not matter.
    """
    bearers: dict[str, list[str]] = defaultdict(list)
    for identifier in dict.fromkeys(ids):
        bearers[_stem(identifier)].append(identifier)
    return {
        identifier: stem if _is_safe(stem) and len(sharing) == 1 else _hashed(stem, identifier)
        for stem, sharing in bearers.items()
        for identifier in sharing
    }


def _stem(identifier: str) -> str:
    """Return what follows the kind in plain letters, "/" as "-"."""
    _, _, name = identifier.partition("/")
    spelled = unicodedata.normalize("NFC", name.casefold()).translate(_LETTERS)
    return _OTHER.sub("-", _without_accents(spelled)).strip("-")


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _is_safe(stem: str) -> bool:
    return 0 < len(stem) <= _LONGEST and not _RESERVED.fullmatch(stem)


def _hashed(stem: str, identifier: str) -> str:
    digest = hashlib.sha256(identifier.encode()).hexdigest()[:10]
    return f"{stem[: _LONGEST - len(digest) - 1].rstrip('-')}-{digest}".lstrip("-")
