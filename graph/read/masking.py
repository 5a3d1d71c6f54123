"""Mask CPR numbers, the personal numbers of Danes: nothing after reading may hold one.

A CPR number is a date of birth (ddmmyy) and four digits, written 010190-1234, 010190 1234 or 0101901234. The check
digit (modulus 11) is no longer promised by those who issue them, so that the date is all there is to go by:
https://cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret. In doubt a number is masked, except where another kind of number
is said outright ("P-nr. 1012345678").
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from graph.model import Span
from graph.resources import resource_text

_DASH = r"[ \t]?[-‐-―−][ \t\n]?"
_CPR = re.compile(
    rf"[0-3](?<![0-9A-Za-z].)(?<![0-9][-./].)[0-9](?P<month>[01][0-9])(?P<year>[0-9]{{2}})"
    rf"(?P<gap>{_DASH}|[ \t])?(?P<serial>[0-9]{{4}})(?![0-9A-Za-z])(?![-./–][0-9])"
)
# Bold type sets asterisks of its own around those of the mask.
_MASKED = re.compile(rf"\*{{6}}(?P<gap>{_DASH}|[ \t])\*{{4}}|(?<!\*)(?:\*\*)?\*{{10}}(?:\*\*)?(?!\*)")
# How far before a number what it is called is looked for ("P-nummer: ").
_LEAD = 30
# The last word, and the four digits of a bank's branch that may stand between it and an account.
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_][\w/-]*)[ \t.:#]*(?:[0-9]{4}[ -])?\Z")


def mask_cpr(text: str) -> str:
    """Return ``text`` with the digits of every CPR number as "*"; its length and all other characters are the same."""
    return _CPR.sub(_masked, text)


def masked_numbers(text: str) -> Iterator[Span]:
    """Yield where a kept text holds a masked CPR number; a line of asterisks alone is an ornament."""
    for match in _MASKED.finditer(text):
        before = text[max(0, match.start() - _LEAD) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _LEAD].partition("\n")[0]
        if match["gap"] or any(letter.isalnum() for letter in before + after):
            yield Span(*match.span())


def _masked(match: re.Match[str]) -> str:
    number = match.group()
    if not _is_birthday(int(number[:2]), int(match["month"]), int(match["year"])) or _is_other_number(match):
        return number
    return re.sub(r"[0-9]", "*", number)


def _is_birthday(day: int, month: int, year: int) -> bool:
    """Return whether the day is in the calendar of 19yy or 20yy."""
    leap = 2000 if year % 4 == 0 else 2001
    return 1 <= month <= 12 and 1 <= day <= monthrange(leap, month)[1]


def _is_other_number(match: re.Match[str]) -> bool:
    """Return whether a number without a dash is called something else, or is the second half of a longer one."""
    if (match["gap"] or " ").strip():
        return False
    text, start = match.string, match.start()
    lead = text[max(0, start - _LEAD) : start]
    if match["gap"] is not None and re.search(r"[0-9][ \t]\Z", lead):
        return True
    word = _LAST_WORD.search(lead)
    return word is not None and word["word"].casefold().rstrip("-") in _other_numbers()


@cache
def _other_numbers() -> frozenset[str]:
    lines = resource_text("data/da/other_numbers.txt").splitlines()
    return frozenset(line.strip().casefold() for line in lines if line.strip() and not line.startswith("#"))
