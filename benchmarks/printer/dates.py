"""Dates and times as minutes write them."""

from datetime import date
from typing import Final

MONTHS: Final = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)  # fmt: skip
WEEKDAYS: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def written(day: date, form: str) -> str:
    """Return the day in one of the forms of the switch ``date``."""
    month = MONTHS[day.month - 1]
    forms = {
        "long": f"{day.day}. {month} {day.year}",
        "weekday": f"{WEEKDAYS[day.weekday()]} d. {day.day}. {month} {day.year}",
        "dotted": f"{day:%d.%m.%Y}",
        "short": f"{day:%d.%m.%y}",
        "dashed": f"{day:%d-%m-%Y}",
        "slash": f"{day.day}/{day.month} {day.year}",
        "capitals": f"{day.day}. {month.upper()} {day.year}",
        "bare_capitals": f"{day.day} {month.upper()} {day.year}",
        "reversed": f"d. {day:%Y.%m.%d}",
        "iso": f"{day:%Y-%m-%d}",
        "lead": f"den {day.day}. {month} {day.year}",
    }
    return forms[form]


def in_sentence(day: date) -> str:
    """Return the day as running text has it: "torsdag den 4. juni 2026"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def without_year(day: date) -> str:
    """Return the day as running text has it where the year goes without saying: "torsdag den 4. juni"."""
    return in_sentence(day).rpartition(" ")[0]


def hours(start: str, end: str, form: str) -> str:
    """Return when a meeting began (and ended) in one of the forms of the switch ``time``; "" for ``none``."""
    dotted, until = start.replace(":", "."), end.replace(":", ".")
    short, short_until = (words.removesuffix(".00") for words in (dotted, until))
    forms = {
        "none": "",
        "start": f"kl. {dotted}",
        "range": f"kl. {dotted} - {until}",
        "bare_range": f"{dotted}-{until}",
        "short_range": f"kl. {short}-{short_until}",
    }
    return forms[form]
