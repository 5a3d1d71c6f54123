"""Read entries of people: "Kontorchef Mette Holm, Sommerby Kommune (afbud)" in all the orders people write it.

Between two names stands what belongs to the first and what belongs to the second. A title straight before a name is
that person's, everything before it the other's; where no comma parts an organisation from the next title ("… Kommune
Direktør Eva …"), the organisation's own end parts them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.extract.names import find_names
from graph.extract.phrases import (
    is_doubtful_first_name,
    is_function,
    is_not_name,
    is_party,
    is_title,
    is_title_word,
    split_organisation,
)
from graph.extract.rules import Worded, as_words, compiled, first_match, rules
from graph.extract.structure import structure
from graph.model import AttendanceStatus, Span

_PIECES = re.compile(r"[,;()\[\]|\n•]|\s[-–—:]\s|\t+|[ ]{3,}|(?<=\w)\s+[-–]\s*(?=[a-zæøå])")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}|[A-ZÆØÅ][a-zæøå]?[A-ZÆØÅ]{1,3}")
_PIECE = re.compile(r"[^,;\n()\s](?:[^,;\n()]*[^,;\n()\s])?")
_FIRST_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåéü]{2,}")
_FEWEST_SINGLE = 4
_PARTY = re.compile(r"[A-ZÆØÅ]{1,2}")
_EDGE = " \t\n,;:=–—-|*_•/\\\"'"


class Entry(NamedTuple):
    """What one entry says; ``span`` is the whole of it, ``name`` where the name stands (None for an organisation)."""

    span: Span
    name: str
    person: bool = True
    role: str | None = None
    organisation: str | None = None
    party: str | None = None
    function: str | None = None
    initials: str | None = None
    status: AttendanceStatus | None = None
    excused: bool | None = None
    substitute_for: str | None = None
    present_from: str | None = None
    present_to: str | None = None
    rules: tuple[str, ...] = ()


def read_entries(text: str, span: Span) -> list[Entry]:
    """Return the entries of one line or piece of a list of people, in order."""
    names = _without_mentioned(text, _with_strangers(text, span, find_names(text, span.start, span.end, listed=True)))
    if not names and is_doubtful_first_name(span.of(text)):
        names = [span]
    if not names:
        return list(_organisations(text, span))
    entries: list[Entry] = []
    lead, lead_start = _title_before(text, span.start, names[0].start)
    stray = text[span.start : lead_start]
    substitute = False
    for last, name, following in zip([None, *names[:-1]], names, [*names[1:], None], strict=True):
        gap_end = following.start if following else span.end
        next_lead, cut = _title_before(text, name.end, gap_end) if following else (None, gap_end)
        pieces = list(_pieces(text, name.end, cut))
        if lead and following and next_lead is None:
            pieces, next_lead = _glued_title(pieces)
            cut = text.rindex(next_lead, name.end, cut) if next_lead else cut
        entry = Entry(Span(lead_start, _trim_end(text, name.end, cut)), _clean_name(name.of(text)), role=lead)
        introduced = following is not None and _introduces(text[name.end : gap_end])
        entry, substitute_next = _with_all(entry, pieces[:-1] if introduced else pieces)
        substitute_next = substitute_next or introduced
        substitute = substitute or (last is not None and _comes_for(text, last, name, entries[-1].status))
        if substitute:
            entry = entry._replace(status=entry.status or "substitute", rules=(*entry.rules, "presence.instead"))
            if entries:
                entry = entry._replace(substitute_for=entries[-1].name)
        if entry.status == "substitute" and entry.substitute_for is None and entries and entries[-1].status == "absent":
            entry = entry._replace(substitute_for=entries[-1].name)
        entries.append(entry)
        substitute, lead, lead_start = substitute_next, next_lead, cut
    return [_with_lead(entries[0], stray), *entries[1:]]


def _with_strangers(text: str, span: Span, names: list[Span]) -> list[Span]:
    """Return the names of a list, and first names nobody listed, where most pieces are single names that are known."""
    pieces = [Span(match.start(), match.end()) for match in _PIECE.finditer(text, span.start, span.end)]
    single = [piece for piece in pieces if _FIRST_NAME.fullmatch(text, piece.start, piece.end)]
    known = [piece for piece in single if piece in names]
    if len(single) < _FEWEST_SINGLE or 2 * len(known) < len(single):
        return names
    strangers = [piece for piece in single if piece not in names and not is_title_word(piece.of(text))]
    return sorted({*names, *(one for one in strangers if not is_not_name(one.of(text)))})


def _with_all(entry: Entry, pieces: Sequence[str]) -> tuple[Entry, bool]:
    """Return the entry with what its pieces say, up to the one after which the next name stands in for it."""
    for piece in pieces:
        entry, stands_in = _with_piece(entry, piece)
        if stands_in:
            return entry, True
    return entry, False


def _comes_for(text: str, before: Span, name: Span, status: AttendanceStatus | None) -> bool:
    """Return whether a name comes for the one before it ("… – afbud. Suppleant Bo Lind deltog.", "For … mødte …")."""
    gap = text[before.end : name.start].casefold()
    words = gap.replace("(", " ( ").split()
    told = status == "absent" or "." in gap or "(" in gap
    if told and any(word.strip(".,") in structure()["substitute_words"] for word in words[-3:]):
        return True
    came = any(word in structure()["came_words"] for word in words)
    return came and text[max(0, before.start - 20) : before.start].casefold().rstrip().endswith(
        tuple(structure()["for_words"])
    )


def _introduces(gap: str) -> bool:
    """Return whether what stands between two names says that the second comes for the first ("(stedfortræder: …")."""
    word = re.split(r"[,;(\n]", gap)[-1].strip(_EDGE + ".").casefold()
    return gap.rstrip().endswith(":") and word in structure()["substitute_words"]


def _glued_title(pieces: list[str]) -> tuple[list[str], str | None]:
    """Return the pieces, and the next person's title that no comma parts from this one's organisation."""
    organisation, rest = split_organisation(pieces[-1]) if pieces else (None, "")
    if organisation and rest and is_title(rest):
        return [*pieces[:-1], organisation], rest
    return pieces, None


def _without_mentioned(text: str, names: Sequence[Span]) -> list[Span]:
    """Drop names that only say for whom somebody stands in ("suppleant for Mette Holm")."""
    kept: list[Span] = []
    for last, name in zip([None, *names], names, strict=False):
        before = text[max(last.end if last else 0, name.start - 40) : name.start]
        gap = text[kept[-1].end : name.start] if kept else ""
        openings = [re.split(r"[,;(\n]", before)[-1], "" if re.search(r"[,;(\n.]", gap) else gap]
        found = [first_match("presence", as_words(opening + "Xx")) for opening in openings]
        if not (kept and any(one and "whom" in "".join(one[1].groupdict()) for one in found)):
            kept.append(name)
    return kept


def _title_before(text: str, start: int, end: int) -> tuple[str | None, int]:
    """Return the title that stands straight before ``end``, and where it begins; (None, end) where there is none."""
    gap = text[start:end]
    separators = list(_PIECES.finditer(gap))
    piece_start = start + max(separators[-1].end() if separators else 0, _presence_end(gap))
    words = list(re.finditer(r"\S+", text[piece_start:end]))
    if not words:
        return None, piece_start if separators else end
    while len(words) > 1 and words[0].group() in structure()["joint_words"]:
        words = words[1:]
    for first in words:
        candidate = text[piece_start + first.start() : end].strip()
        if is_title(candidate) and not any(w[0].isupper() and is_title_word(w) for w in candidate.split()[1:]):
            return candidate.strip(_EDGE), piece_start + first.start()
    return None, end


def _presence_end(gap: str) -> int:
    """Return where the last word on presence ends in the gap, 0 where there is none."""
    low = gap.casefold()
    ends = [m.end() for rule in rules("presence") if rule.match(gap, low) for m in compiled(rule.pattern).finditer(gap)]
    return max(ends, default=0)


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    for piece in _PIECES.split(text[start:end]):
        words = piece.strip(_EDGE)
        while words.rpartition(" ")[2] in structure()["joint_words"]:
            words = words.rpartition(" ")[0].strip(_EDGE)
        if words:
            yield words


def with_pieces(entry: Entry, text: str, span: Span, marks: Sequence[str]) -> Entry:
    """Return the entry with what the pieces of a table's cell say, those that only mark presence aside."""
    for piece in _pieces(text, span.start, span.end):
        about_another = any(" " in name.of(piece) for name in find_names(piece, 0, len(piece)))
        said = first_match("presence", as_words(piece))
        whose = not about_another or (said is not None and "whom" in "".join(said[1].groupdict()))
        if piece not in marks and piece.casefold() not in marks and whose:
            entry = _with_piece(entry, piece)[0]
    return entry


def _with_piece(entry: Entry, piece: str) -> tuple[Entry, bool]:
    """Return the entry with what one piece says, and whether the next name stands in for it."""
    words = as_words(piece)
    found = first_match("presence", words)
    if found is not None:
        rule, match = found
        if rule.name == "presence.instead":
            before = first_match("presence", as_words(piece[: match.start()]))
            return (_with_status(entry, *before) if before else entry), True
        entry = _partly(_with_status(entry, rule, match), words)
        if rule.name == "presence.guest" and is_function(piece):
            entry = entry._replace(function=entry.function or piece)
        rest = piece[: match.start()].strip(_EDGE)
        after = _instead(piece[match.end() :])
        return (_described(entry, rest) if rest and rule.values["status"] == "absent" else entry), after
    part = _partly(entry, words)
    return (part if part is not entry else _described(entry, piece)), False


def _partly(entry: Entry, words: Worded) -> Entry:
    """Return the entry with the part of the meeting that a piece says the person was there, or as it is."""
    found = first_match("partial", words)
    if found is None:
        return entry
    rule, match = found
    at = _clock(match["at"], rule.name.endswith("_time"))
    return entry._replace(**{"present_from" if rule.values["side"] == "from" else "present_to": at})  # type: ignore[arg-type]


def _instead(words: str) -> bool:
    found = first_match("presence", as_words(words))
    return found is not None and found[0].name == "presence.instead"


def _with_status(entry: Entry, rule, match) -> Entry:  # type: ignore[no-untyped-def]
    groups = match.groupdict()
    whom = groups.get("whom") or groups.get("whom2") or groups.get("whom3")
    excused = {"true": True, "false": False}.get(rule.values.get("excused", ""))
    return entry._replace(
        status=rule.values["status"],
        excused=excused,
        substitute_for=_clean_name(whom) if whom else entry.substitute_for,
        rules=(*entry.rules, rule.name),
    )


def _described(entry: Entry, piece: str) -> Entry:
    """Return the entry with a piece that is a party, initials, function, title or organisation."""
    away = f"{piece.casefold()} ".startswith(tuple(f"{lead} " for lead in structure()["ignored_leads"]))
    if away or piece.casefold() in structure()["ignored_pieces"] or piece[0] == ".":
        return entry
    first, _, rest = piece.partition(" ")
    if rest and first.casefold() in structure()["org_leads"]:
        return entry._replace(organisation=_joined(entry.organisation, rest))
    if _PARTY.fullmatch(piece) and is_party(piece):
        return entry._replace(party=entry.party or piece)
    if _INITIALS.fullmatch(piece) and fits(piece, entry.name):
        return entry._replace(initials=entry.initials or piece)
    organisation, rest = split_organisation(piece)
    if organisation and rest and (is_title(rest) or is_function(rest)):
        entry = _described(entry, rest)
        return entry._replace(organisation=_joined(entry.organisation, organisation))
    if organisation and not is_function(piece):
        return entry._replace(organisation=_joined(entry.organisation, piece))
    if is_function(piece):
        return entry._replace(function=entry.function or piece)
    if is_title(piece) or (_is_role(piece) and not is_party(piece)):
        return entry._replace(role=entry.role or piece)
    if is_party(piece):
        return entry._replace(party=entry.party or piece)
    is_phrase = piece[0].isupper() and piece.rpartition(" ")[2] not in structure()["office_links"]
    return entry._replace(organisation=_joined(entry.organisation, piece)) if is_phrase else entry


def _is_role(piece: str) -> bool:
    """Return whether an unknown piece in small letters can be a role: three words at most, none that says otherwise."""
    words = piece.split()
    if len(piece) < 4 or not piece[0].islower() or any(letter.isdigit() for letter in piece):
        return False
    return len(words) <= 4 and not set(words) & set(structure()["not_roles"])


def _joined(organisation: str | None, more: str) -> str:
    return f"{organisation}, {more}" if organisation and more not in organisation else more


def _with_lead(entry: Entry, stray: str) -> Entry:
    """Return the entry with what stands before its title or name: initials, an organisation, a function."""
    for piece in _PIECES.split(stray):
        words = piece.strip(_EDGE)
        if words and words[0].isalpha():
            entry = _with_piece(entry, words)[0]
    return entry


def _organisations(text: str, span: Span) -> Iterator[Entry]:
    """Yield the organisations of a list that names no people ("Afbud: PLO")."""
    for match in re.finditer(r"[^,;\n]+", text[span.start : span.end]):
        words = match.group().strip(_EDGE + ".")
        organisation, rest = split_organisation(words)
        if organisation and (not rest or (rest[0].isupper() and not is_title(rest))):
            start = span.start + match.start() + match.group().index(words[0])
            yield Entry(Span(start, start + len(words)), words, person=False)


def fits(initials: str, name: str) -> bool:
    """Return whether the initials could be those of the name: each in order, from the first."""
    letters = name.casefold()
    at = -1
    for letter in initials.casefold():
        at = letters.find(letter, at + 1)
        if at < 0:
            return False
    return letters.startswith(initials[0].casefold())


def _clean_name(name: str) -> str:
    words = " ".join(name.split()).rstrip("-–,;: ")
    return words if re.search(r"\b[^\W\d_]\.$", words) else words.rstrip(".")


def _clock(words: str, is_time: bool) -> str:
    if not is_time:
        return words
    hour, _, minute = words.replace(":", ".").partition(".")
    return f"{int(hour):02d}:{minute or '00'}"


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _EDGE + "(":
        end -= 1
    return end
