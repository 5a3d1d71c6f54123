"""Read a question in several ways: as it stands, without small words, and without the words that say which meeting."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.ask.questions import Match, load_questions, matches

LONGEST: Final = 300
"""The most characters a question may have."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")
_QUOTES = re.compile(r"[\"“”„«»‹›`´]|(?<!\w)['‘’]|['‘’](?!\w)")
_CONTRACTION = re.compile(r"\b(who|what|when|where)'s\b", re.IGNORECASE)
_ENDS = " \t?!.,;:…-–"
_YEAR = re.compile(r"(?<![\w-])(?:året |år |year )?((?:19|20)\d\d)(?![\w-])")
_NUMBER = re.compile(r"(?<![^\W_])\d")
_BEFORE_DATE = re.compile(
    r"(?:^|\s)(?:i|på|fra|til|for|on|in|from|of|at|the|dateret|dated|mødet|møde|meeting|året|d|den)$", re.IGNORECASE
)
_ENGLISH_DATE = re.compile(r"\b([A-Za-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b")
_ORDINAL_DATE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)(?: of)? (?=[A-Z][a-z]{2})")


@dataclass(frozen=True, slots=True)
class Which:
    """Which meeting a question is about; ``date`` has the precision it was written in ("2021-02", "--09-03")."""

    date: str | None = None
    number: str | None = None
    latest: bool = False
    any_meeting: bool = False

    def is_one_meeting(self) -> bool:
        """Return whether the question singles out meetings, not just a year or a body."""
        return bool(self.number or self.latest or (self.date and len(self.date) > 4))


@dataclass(frozen=True, slots=True)
class Reading:
    """A question's wording that fits, with what it says about the meeting; ``cuts`` counts what was taken out."""

    match: Match
    which: Which
    cuts: int


def plain_question(text: str) -> str:
    """Return ``text`` on one line without quotation marks, controls and final punctuation."""
    line = _CONTROL.sub(" ", unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode()))
    line = _QUOTES.sub("", line.replace("’", "'")).replace("?", " ").replace("!", " ")
    line = _CONTRACTION.sub(r"\1 is", line)
    return " ".join(line.split()).strip(_ENDS)


def find_readings(question: str) -> Iterator[Reading]:
    """Yield the ways to read a plain question, the least cut first."""
    for cuts, (text, which) in enumerate(_texts(question)):
        for kind in load_questions().questions:
            for match in matches(text, kind):
                if ("no_meeting" if which.any_meeting else "needs_meeting") not in match.sets:
                    yield Reading(match, which, cuts)


def _texts(question: str) -> Iterator[tuple[str, Which]]:
    seen: set[str] = set()
    bare = _without_openers(question)
    lean = _without_fillers(bare)
    for text, which in ((question, Which()), (bare, Which()), (lean, Which()), _cut(bare), _cut(lean)):
        if text and text not in seen:
            seen.add(text)
            yield text, which


def _without_openers(text: str) -> str:
    openers = load_questions().openers
    while (match := openers.match(text)) and match.end() < len(text):
        text = text[match.end() :].lstrip(" ,:")
    return " ".join(text.replace(",", " ").replace(";", " ").split())


def _without_fillers(text: str) -> str:
    return " ".join(load_questions().fillers.sub(" ", text).split())


def _cut(text: str) -> tuple[str, Which]:
    text, date = _cut_date(_ORDINAL_DATE.sub(r"\1 ", _ENGLISH_DATE.sub(r"\2 \1 \3", text)))
    which = Which(date=date, any_meeting=date is not None)
    for meetings in load_questions().meetings:
        match = meetings.pattern.search(text)
        if match is None:
            continue
        number = match.groupdict().get("number")
        which = replace(which, number=which.number or number, latest=which.latest or meetings.latest, any_meeting=True)
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(text.split()).strip(_ENDS), which


def _cut_date(text: str) -> tuple[str, str | None]:
    if not _NUMBER.search(text):
        return text, None
    # The extraction takes longer to import than most questions to answer.
    from graph.extract.dates import find_dates

    dates = find_dates(text)
    if dates:
        start, end, value = dates[0].span.start, dates[0].span.end, str(dates[0].value)
    elif year := _YEAR.search(text):
        start, end, value = year.start(), year.end(), year[1]
    else:
        return text, None
    before = text[:start].rstrip(" ,(")
    while match := _BEFORE_DATE.search(before):
        before = before[: match.start()].rstrip(" ,(")
    return f"{before} {text[end:].lstrip(' ,.)')}".strip(), value
