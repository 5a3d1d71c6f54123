"""What people read on a page of the site: ``texts.json``, the words of codes, dates and numbers, in one language."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.ask.wording import has_phrase, phrase
from graph.resources import resource_text
from graph.show.words import Lang, date_words, page_words, word

_FILE: Final = "show/page/texts.json"
_OWN_COLUMNS: Final = {
    "members.agent": "member",
    "members.how": "attendance",
    "staff.agent": "member",
    "attended.agent": "member",
    "forums.how": "attendance",
    "relations.how": "relation",
    "relations.source": "initiative",
    "relations.target": "initiative",
    "goals.target": "goal",
    "supporters.source": "initiative",
    "elections.target": "post_of",
    "treated.text": "item",
    "substitutions.agent": "substitute",
}
"""The same as in ``src/panel/columns.tsx``."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    lang: Lang

    def text(self, key: str, *values: object) -> str:
        """Return the words of ``key``, each ``{}`` filled with the next value; raises KeyError for an unknown key."""
        return self.fill(_texts()[key], *values)

    def count(self, key: str, number: int, *before: object) -> str:
        """Return the words of ``key`` for so many; those for exactly one have ".one" behind."""
        return self.text(f"{key}.one" if number == 1 else key, *before, self.number(number))

    def fill(self, pair: tuple[str, str], *values: object) -> str:
        """Return the Danish or the English of ``pair``; what is filled in is never read as a place itself."""
        first, *rest = pair[self.lang == "en"].split("{}")
        given = [str(value) for value in values] + ["{}"] * len(rest)
        return first + "".join(value + words for value, words in zip(given, rest, strict=False))

    def column(self, name: str, panel: str = "") -> str:
        """Return the head of a column; a panel may have its own word for one, and the site columns of its own."""
        own = _OWN_COLUMNS.get(f"{panel}.{name}", name)
        return self.text(f"column.{own}" if f"column.{own}" in _texts() else f"site.column.{own}")

    def code(self, code: str | None) -> str:
        """Return what people read for a code such as "responsible", "excused" or "approved"."""
        if code is None:
            return ""
        section = next((one for one in ("how", "outcome") if has_phrase(one, code)), None)
        return phrase(self.lang, section, code) if section else word(code, self.lang)

    def date(self, date: str | None) -> str:
        """Return "3. februar 2021", "februar 2021", "2021" or "3. september"; other words as they are."""
        return date_words(date, self.lang)

    def file_date(self, date: str | None) -> str:
        """Return a date for a file: as programs read it, or in words where it has no year, which no program runs."""
        return self.date(date) if date and date.startswith("--") else date or ""

    def page(self, page: int | None) -> str:
        """Return "side 3", or nothing."""
        return page_words(page, self.lang)

    def number(self, number: int) -> str:
        """Return "12.345" in Danish, "12,345" in English."""
        return f"{number:,}".replace(",", "." if self.lang == "da" else ",")

    def years(self, first: str | None, latest: str | None) -> str:
        """Return "2019–2024", "2019" or nothing."""
        return "–".join(dict.fromkeys(date[:4] for date in (first, latest) if date))


@cache
def _texts() -> dict[str, tuple[str, str]]:
    return {key: (danish, english) for key, (danish, english) in json.loads(resource_text(_FILE)).items()}
