"""The words of an answer, in Danish and English: ``data/da/answers.yaml``."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, Literal

from graph.resources import resource_text

Lang = Literal["da", "en"]

_FILE: Final = "data/da/answers.yaml"
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PLACE = re.compile(r"\{(\w+)\}")


@cache
def load_wording() -> dict[str, Any]:
    """Return the phrases by section, read once."""
    import yaml

    data: dict[str, Any] = yaml.load(resource_text(_FILE), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return data


def phrase(lang: Lang, *path: str, **places: object) -> str:
    """Return the phrase at ``path`` with its places filled; a part in brackets stands only where its place is filled.

    What is filled in is never read as a place itself. Raises KeyError where there is no such phrase.
    """
    node: Any = load_wording()
    for step in path:
        node = node[step]
    template: str = node[lang]
    filled = {name: str(value) for name, value in places.items() if value not in (None, "")}
    kept = _OPTIONAL.sub(lambda match: match[1] if _is_filled(match[1], filled) else "", template)
    return _PLACE.sub(lambda match: filled.get(match[1], match[0]), kept)


def has_phrase(*path: str) -> bool:
    """Return whether there is a phrase at ``path``."""
    node: Any = load_wording()
    for step in path:
        if not isinstance(node, Mapping) or step not in node:
            return False
        node = node[step]
    return True


def rank(how: str) -> int:
    """Return the rank of a way to be involved: the lower, the more directly; 99 for one without."""
    entry = load_wording()["how"].get(how)
    return int(entry["rank"]) if entry else 99


def is_direct(how: str) -> bool:
    """Return whether the source itself says it."""
    entry = load_wording()["how"].get(how)
    return bool(entry and entry["direct"])


def function_words(function: str) -> tuple[str, ...]:
    """Return the words, in lower case, that show a function such as "chair"; none for an unknown one."""
    return tuple(load_wording()["functions"].get(function, ()))


def _is_filled(text: str, filled: Mapping[str, str]) -> bool:
    return all(name in filled for name in _PLACE.findall(text))
