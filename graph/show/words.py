"""The words people read for the values of the model, in Danish and English: those of ontology/kinds.ttl."""

import re
from typing import Final, Literal

Lang = Literal["da", "en"]

# fmt: off
_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli",
           "august", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July",
           "August", "September", "October", "November", "December"),
}
# fmt: on
_DATE: Final = re.compile(r"(?:(\d{4})|-)(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")
_DAY: Final[dict[Lang, str]] = {"da": "{}. {}", "en": "{} {}"}

_WORDS: Final[dict[str, tuple[str, str]]] = {
    # attendance
    "present": ("til stede", "present"),
    "absent": ("fraværende", "absent"),
    "excused": ("afbud", "sent apologies"),
    "not_excused": ("udeblevet", "absent without apologies"),
    "substitute": ("stedfortræder", "substitute"),
    "guest": ("gæst", "guest"),
    "unknown": ("fremmøde ikke oplyst", "attendance not stated"),
    # outcomes
    "approved": ("godkendt", "approved"),
    "adopted": ("vedtaget", "adopted"),
    "noted": ("taget til efterretning", "noted"),
    "agreed": ("enighed", "agreed"),
    "mandate": ("mandat givet", "mandate given"),
    "elected": ("valgt", "elected"),
    "recommended": ("anbefalet", "recommended"),
    "forwarded": ("sendt videre", "forwarded"),
    "deferred": ("udsat", "deferred"),
    "withdrawn": ("trukket tilbage", "withdrawn"),
    "rejected": ("afslået", "rejected"),
    # actions and involvements
    "responsible": ("ansvarlig", "responsible"),
    "mandated": ("har fået mandat", "mandated"),
    "committed": ("har lovet eller tilbudt", "committed"),
    "assigned": ("har fået opgaven", "assigned"),
    "presents": ("fremlægger", "presents"),
    "participates": ("deltager i", "participates"),
    # initiatives
    "project": ("projekt", "project"),
    "model": ("model", "model"),
    "programme": ("program", "programme"),
    "measure": ("tiltag", "measure"),
    "strategy": ("strategi", "strategy"),
    "agreement": ("aftale", "agreement"),
    "team": ("team", "team"),
    "combines": ("samler", "combines"),
    "replaces": ("afløser", "replaces"),
    "part_of": ("er en del af", "is part of"),
}


def plain_words() -> dict[str, tuple[str, str]]:
    """Return the Danish and English words for every value of the model."""
    return dict(_WORDS)


def quoted(text: str, lang: Lang) -> str:
    """Return ``text`` on one line in the quotation marks of the language."""
    line = " ".join(text.split())
    return f"”{line}”" if lang == "da" else f"“{line}”"


def word(value: str | None, lang: Lang) -> str:
    """Return what people read for a value of the model; the value itself where it is no such word."""
    if value is None:
        return ""
    return _WORDS[value][lang == "en"] if value in _WORDS else value


def page_words(page: int | None, lang: Lang) -> str:
    """Return "side 3"; nothing for a format without pages."""
    return "" if page is None else f"side {page}" if lang == "da" else f"page {page}"


def date_words(date: str | None, lang: Lang) -> str:
    """Return a date of any precision as people write it: "3. februar 2021", "februar 2021", "2021", "3. september".

    What is no date, such as "inden påske", comes back as it is.
    """
    match = _DATE.fullmatch(date or "")
    if match is None:
        return date or ""
    year, month, day = match.groups()
    name = _MONTHS[lang][int(month) - 1] if month else ""
    words = _DAY[lang].format(int(day), name) if day else name
    return " ".join(part for part in (words, year) if part)


def table_date(date: str | None, lang: Lang) -> str:
    """Return a date for a narrow column: "2021-02-03", but in words where no year is written."""
    return date_words(date, lang) if (date or "").startswith("--") else date or ""
