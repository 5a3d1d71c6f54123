"""Read who was at the meeting: every list of people in the document, merged to one line a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.extract.entries import Entry, read_entries, with_pieces
from graph.extract.keys import read_keyed, read_keys
from graph.extract.labels import folded, label_named
from graph.extract.names import find_names
from graph.extract.phrases import is_function, split_organisation
from graph.extract.records import record
from graph.extract.spellings import Spellings
from graph.extract.structure import structure
from graph.extract.zones import Zone
from graph.model import AttendanceStatus, Span

_STATUS: dict[str, AttendanceStatus] = {
    "present": "present", "members": "unknown", "absent": "absent", "absent_without": "absent",
    "substitutes": "substitute", "guests": "guest", "administration": "present", "ticked": "present",
}  # fmt: skip
_COLUMNS = {
    "name_column": "name", "organisation_column": "organisation", "initials_column": "initials",
    "role_column": "role", "presence_column": "presence", "present": "presence", "absent": "absence",
    "party_column": "party", "body": "organisation", "action_status": "presence", "place": "organisation",
    "note_column": "piece", "discussion": "piece",
}  # fmt: skip
_FEWEST_TOLD = 3  # items that say who was absent, from which on each may speak for itself alone
_RANK = {"absent": 4, "substitute": 3, "guest": 2, "present": 1, "unknown": 0}


@record
class Participant:
    """One person (or organisation) of the meeting with all entries that speak of it, the surest first."""

    entry: Entry
    status: AttendanceStatus
    places: tuple[tuple[Span, str], ...]
    section: int | None


def read_people(text: str, zones: Sequence[Zone], ticks: dict[int, bool]) -> list[Participant]:
    """Return the participants in reading order; ``ticks`` says by a line's start whether its box is ticked."""
    people: dict[str, Participant] = {}
    text = _unwrapped(text, zones)
    absent_from: dict[str, set[int | None]] = {}
    keys = read_keys(text)
    known = Spellings()
    for zone in zones:
        for entry, status in _zone_entries(text, zone, ticks, keys):
            rule = entry.rules[0] if entry.rules else f"people.{zone.key}"
            found = Participant(entry, status, ((entry.span, rule),), zone.section)
            key = _same_person(known, entry.name)
            known.add(key)
            people[key] = _merged(people[key], found) if key in people else found
            if status == "absent":
                absent_from.setdefault(key, set()).add(zone.section)
    partly = _partly_absent(absent_from)
    return [replace(one, status="unknown") if key in partly else one for key, one in people.items()]


def _partly_absent(absent_from: dict[str, set[int | None]]) -> set[str]:
    """Return who is absent from a later item or a few of those that say who was absent: not from the meeting."""
    told = sorted({section for sections in absent_from.values() for section in sections if section is not None})
    if len(told) < _FEWEST_TOLD:
        return set()
    return {
        key
        for key, sections in absent_from.items()
        if None not in sections and told[0] not in sections and 2 * len(sections) < len(told)
    }


def _unwrapped(text: str, zones: Sequence[Zone]) -> str:
    """Return the text, line breaks within a piece of a list as blanks; every place stays where it is."""
    for span in (span for zone in zones for span in zone.spans):
        if "\n" in span.of(text):
            text = text[: span.start] + span.of(text).replace("\n", " ") + text[span.end :]
    return text


def _same_person(known: Spellings, name: str) -> str:
    """Return the key of the one participant that a shorter or longer spelling names, else the name itself."""
    if name in known:
        return name
    alike = known.longer(name)
    return alike[0] if len(alike) == 1 else name


def _zone_entries(
    text: str, zone: Zone, ticks: dict[int, bool], keys: Mapping[str, Entry]
) -> Iterator[tuple[Entry, AttendanceStatus]]:
    if zone.rows:
        yield from _table_entries(text, zone)
    listed = [
        (span, entry) for span in zone.spans for entry in (read_keyed(text, span, keys) or read_entries(text, span))
    ]
    default = _STATUS.get(zone.key, "present")
    if zone.key == "members" and any(entry.status == "absent" for _, entry in listed):
        default = "present"  # a list that marks who stayed away says of the others that they came
    if listed:
        for span, entry in listed:
            if zone.key in ("chair", "note_taker"):
                entry = entry._replace(function=entry.function or _label_function(text, zone))
            if entry.organisation is None and entry.person:
                entry = entry._replace(organisation=_label_organisation(text, zone))
            if zone.key == "absent_without" and entry.excused is None:
                entry = entry._replace(excused=False)
            if zone.key == "absent" and _says_excused(text, zone):
                entry = entry._replace(excused=True)
            ticked = ticks.get(span.start)
            status = default
            if ticked is not None and zone.key in ("ticked", "present", "members", "guests", "administration", "side"):
                status = "present" if ticked else "absent"
            yield entry, _status(entry, status, zone.key)


def _status(entry: Entry, default: AttendanceStatus, key: str) -> AttendanceStatus:
    if entry.status == "substitute" and "presence.instead" in entry.rules:
        return entry.status
    if entry.status is None or (default == "absent" and key.startswith("absent")):
        return default
    return entry.status


def _label_organisation(text: str, zone: Zone) -> str | None:
    """Return the organisation that a label names ("Fra Region Nord: …")."""
    first, _, rest = zone.label.of(text).split(":")[0].strip(" *_").partition(" ")
    if first.casefold() not in structure()["org_leads"]:
        return None
    organisation, more = split_organisation(rest)
    # "Region Nord" is one name, though only "Region" is known.
    return rest if organisation and (not more or more[0].isupper()) else None


def _says_excused(text: str, zone: Zone) -> bool:
    return any(word in zone.label.of(text).casefold() for word in structure()["excused_words"])


def _label_function(text: str, zone: Zone) -> str:
    """Return the function as the label words it, or its usual name where the label is a sentence ("Skrevet af")."""
    words = re.split(r"[:|\t]", zone.label.of(text))[0].strip(" *_")
    return words if is_function(words) else structure()["function_names"][zone.key == "chair"]


def _table_entries(text: str, zone: Zone) -> Iterator[tuple[Entry, AttendanceStatus]]:
    header = [_COLUMNS.get(label_named(cell.of(text)) or "") for cell in zone.rows[0]]
    has_header = "name" in header
    default = _STATUS.get(zone.key, "unknown")
    for row in zone.rows[1:] if has_header else zone.rows:
        columns = header if has_header else _guessed(text, row)
        entry = _row_entry(text, row, columns)
        if entry is not None:
            mark = next((c.of(text) for c, name in zip(row, columns, strict=False) if name == "presence"), None)
            yield entry, _status(entry, _marked(mark, default), zone.key)


def _guessed(text: str, row: Sequence[Span]) -> list[str | None]:
    """Return the columns of a row without a header: the cell that holds a name is it."""
    names = [bool(find_names(text, cell.start, cell.end, listed=True)) for cell in row]
    first = names.index(True) if True in names else 0
    return ["name" if index == first else "piece" for index in range(len(row))]


def _row_entry(text: str, row: Sequence[Span], columns: Sequence[str | None]) -> Entry | None:
    cells = dict(zip(columns, row, strict=False))
    name = cells.get("name")
    if name is None:
        return None
    found = read_entries(text, name)
    if not found:
        return None
    entry = found[0]._replace(span=Span(row[0].start, max(cell.end for cell in row)))
    for field in ("organisation", "initials", "role", "party"):
        cell = cells.get(field)
        words = " ".join(cell.of(text).split()) if cell else ""
        if words and words not in ("-", "–"):
            entry = entry._replace(**{field: words})  # type: ignore[arg-type]
    for column, cell in zip(columns, row, strict=False):
        if column in ("piece", "presence") and cell.end - cell.start > 1:
            entry = with_pieces(entry, text, cell, structure()["present_marks"])
    return entry


def _marked(mark: str | None, default: AttendanceStatus) -> AttendanceStatus:
    if mark is None:
        return "present" if default == "unknown" else default
    word = folded(mark) or mark.strip()
    if word in structure()["present_marks"] or mark.strip() in structure()["present_marks"]:
        return "present"
    if word in structure()["absent_marks"] or mark.strip() in structure()["absent_marks"] or not word:
        return "absent" if word else "unknown"
    return "absent" if any(part in structure()["absent_marks"] for part in word.split()) else "present"


def _merged(one: Participant, two: Participant) -> Participant:
    """Return what two entries say of one person; absence said of the whole meeting outweighs a list of members."""
    main, other = one.entry, two.entry
    filled = {
        name: getattr(other, name)
        for name in ("role", "organisation", "party", "function", "initials", "excused", "substitute_for",
                     "present_from", "present_to")
        if getattr(main, name) is None
    }  # fmt: skip
    status = one.status
    whole = two.section is None or one.status == "unknown"
    if whole and _RANK[two.status] > _RANK[one.status]:
        status = two.status
    places = (*two.places, *one.places) if status == two.status != one.status else (*one.places, *two.places)
    return Participant(main._replace(**filled), status, places, one.section)
