"""Find the stretches of lines that list people: what a label says of them, and how far each reaches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.labels import PEOPLE, label_named, people_label, says_of_people
from graph.extract.lines import Line
from graph.extract.names import find_names
from graph.extract.outline import Outline
from graph.extract.phrases import is_title, split_organisation
from graph.extract.records import record
from graph.extract.sentences import sentence_spans
from graph.extract.structure import structure
from graph.model import Span

_SINGLE = frozenset({"chair", "note_taker"})
_ELECTED = frozenset({"members", "substitutes"})  # in an item they are those it elects
_PAST = frozenset({"history", "past_decision"})
_TREATMENT = _PAST | {"decision", "discussion", "proposal", "minutes", "action", "next_meeting"}
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_LEAD = 5  # words up to the verb of a sentence that lists people
_LONGEST_STACKED = 120
_LONGEST_GROUP = 40
_FEWEST_LISTED = 3
_KEY = re.compile(r"[^\W\d_]{2,4}[ ]?=[ ]?(?=[^\W\d_])")


@record
class Zone:
    """A list of people under one label; ``spans`` are its pieces (one a line), ``lines`` all lines it takes."""

    key: str
    label: Span
    spans: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
    lines: frozenset[int]
    section: int | None


def find_zones(text: str, lines: Sequence[Line], outline: Outline) -> tuple[Zone, ...]:
    """Return the lists of people in the document, in order."""
    zones: list[Zone] = []
    taken: set[int] = set()
    elsewhere = _elsewhere(lines, outline)
    for line in lines:
        if line.index in taken or line.index in elsewhere:
            continue
        zone = _labelled(text, lines, line, outline) or _unlabelled(text, lines, line, outline)
        zone = zone or _told(text, lines, line, outline)
        if zone is not None:
            zones.append(replace(zone, key=_side_key(zones)) if zone.key == "side" else zone)
            taken |= zone.lines
    if not any(zone.section is None and zone.key in ("present", "members", "ticked") for zone in zones):
        zones += _listed_alone(text, lines, outline, taken)
    return tuple(zones)


def _side_key(zones: Sequence[Zone]) -> str:
    """Return what a side's people are: what the list above says of its own, those who stayed away aside."""
    return zones[-1].key if zones and zones[-1].key in ("present", "members") else "present"


def _told(text: str, lines: Sequence[Line], line: Line, outline: Outline) -> Zone | None:
    """Return the people that a sentence of the header lists ("I mødet deltog direktør Karen Holm og Bo Ravn.")."""
    if line.label is not None or line.cells or line.is_list_item or _section(outline, line.index) is not None:
        return None
    words = list(_WORDS.finditer(text, line.span.start, line.span.end))[:_LONGEST_LEAD]
    verb = next((word for word in words if word.group().casefold() in structure()["told_verbs"]), None)
    if verb is None:
        return None
    lead = text[line.span.start : verb.end()]
    key = label_named(lead) or label_named(text[line.span.start : verb.start()]) or people_label(lead)
    if key not in ("present", "side", "administration", "guests"):
        return None
    members = [line]
    while members[-1].wraps and members[-1].index + 1 < len(lines):
        members.append(lines[members[-1].index + 1])
    first = next(iter(sentence_spans(text, verb.end(), members[-1].span.end)), Span(verb.end(), verb.end()))
    names = find_names(text, first.start, first.end, listed=True)
    everyone = any(word in structure()["all_words"] for word in first.of(text).casefold().split())
    if everyone or not names:
        return None
    taken = frozenset(member.index for member in members)
    return Zone(key, Span(line.span.start, verb.end()), (first,), (), taken, None)


def _elsewhere(lines: Sequence[Line], outline: Outline) -> frozenset[int]:
    """Return the lines of items that tell the case's history: who was absent there was absent from another meeting."""
    found: set[int] = set()
    for section in outline.sections:
        part = None
        for line in lines[section.first : section.last]:
            part = line.label if line.label in _TREATMENT else part
            if part in _PAST:
                found.add(line.index)
    return frozenset(found)


def _listed_alone(text: str, lines: Sequence[Line], outline: Outline, taken: set[int]) -> list[Zone]:
    """Return the longest list of people in the header that no known label opens: members, nothing said of presence."""
    runs: list[list[Line]] = [[]]
    for line in lines[: outline.header_end]:
        short = line.span.end - line.span.start <= _LONGEST_STACKED and text[line.span.end - 1] not in ".:?"
        if line.index not in taken and short and find_names(text, line.span.start, line.span.end, listed=True):
            runs[-1].append(line)
        elif not (runs[-1] and _opens_group(text, lines, line, outline.header_end)):
            runs.append([])
    longest = max(runs, key=len)
    named = sum(len(find_names(text, *_ends(line), listed=True)) for line in longest)
    if len(longest) < _FEWEST_LISTED and (len(longest) < 2 or named <= _FEWEST_LISTED):
        return []
    spans = tuple(_without_group(text, line.span) for line in longest)
    return [Zone("members", spans[0], spans, (), frozenset(line.index for line in longest), None)]


def _labelled(text: str, lines: Sequence[Line], line: Line, outline: Outline) -> Zone | None:
    if line.label not in PEOPLE or line.value is None or line.cells:
        return _grouped(text, lines, line, outline)
    section = _section(outline, line.index)
    if section is not None and line.number is not None:
        return None
    spans = [_without_group(text, line.value)] if line.value.start < line.value.end else []
    if spans and section is not None and not find_names(text, spans[0].start, spans[0].end, listed=True):
        return None
    if (section is not None and (_is_sentence(text, line) or line.label in _ELECTED)) or _says_everyone(text, line):
        return None
    limit = outline.sections[0].first if section is None and outline.sections else len(lines)
    below = list(_below(text, lines, line, min(limit, len(lines)), bool(spans)))
    rows = tuple(member.cells for member in below if member.cells)
    members = [member for member in below if not member.cells and not _is_group(text, lines, member, limit)]
    pieces = [member.value if member.label == "side" and member.value else member.span for member in members]
    spans = _joined([*spans, *(_without_group(text, piece) for piece in pieces if piece.start < piece.end)], lines)
    if (not spans and not rows) or (section is not None and not rows and not _names_people(text, spans)):
        return None
    taken = frozenset({line.index, *(member.index for member in below)})
    return Zone(line.label, line.span, tuple(spans), rows, taken, section)


def _says_everyone(text: str, line: Line) -> bool:
    """Return whether a label's value is a sentence on all of them ("Mødt var alle undtagen Karen Holm.")."""
    value = line.value.of(text).casefold() if line.value else ""
    first = value.split(maxsplit=1)[:1]
    return bool(first) and first[0] in structure()["all_words"]


def _without_group(text: str, span: Span) -> Span:
    """Return the people of a line without the group they sit for ("Forældrevalgte: …"); an organisation stays."""
    head, colon, rest = span.of(text).partition(": ")
    group = colon and len(head) <= _LONGEST_GROUP and rest.strip() and not split_organisation(head)[0]
    if not group or is_title(head) or find_names(head, 0, len(head), listed=True):
        return span
    return Span(span.end - len(rest.lstrip()), span.end)


def _names_people(text: str, spans: Sequence[Span]) -> bool:
    """Return whether most of the pieces name somebody."""
    named = sum(bool(find_names(text, span.start, span.end, listed=True)) for span in spans)
    return 2 * named > len(spans)


def _joined(spans: Sequence[Span], lines: Sequence[Line]) -> list[Span]:
    """Return the pieces of a list, one that was broken at the end of a full line whole again."""
    wrapped = {line.span.end for line in lines if line.wraps}
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end in wrapped:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _grouped(text: str, lines: Sequence[Line], line: Line, outline: Outline) -> Zone | None:
    """Return the people under a heading that begins as a label of people does ("Medlemmer udpeget af regionen")."""
    words = line.span.of(text)
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if (
        line.index >= outline.header_end
        or below is None
        or below.blank_before
        or line.cells
        or line.label
        or len(words) > 60
    ):
        return None
    key = people_label(words)
    if key is None or key in _SINGLE or find_names(text, line.span.start, line.span.end, listed=True):
        return None
    if not find_names(text, below.span.start, below.span.end, listed=True):
        return None
    members = _run(
        lines[: outline.header_end], below, lambda other: other.index == below.index or _alike(text, below, other)
    )
    taken = frozenset({line.index, *(member.index for member in members)})
    return Zone(key, line.span, tuple(member.span for member in members), (), taken, None)


def _below(text: str, lines: Sequence[Line], opening: Line, limit: int, has_value: bool) -> Iterator[Line]:
    """Yield the lines after the label that still belong to it."""
    if opening.label in _SINGLE and has_value:
        return
    first: Line | None = None
    for line in lines[opening.index + 1 : limit]:
        if _is_group(text, lines, line, limit):
            yield line
            continue
        if line.label == "side" and not line.blank_before and first is not None:
            yield line
            continue
        if line.heading or (line.label is not None and not line.is_list_item and not line.cells):
            return
        if first is None:
            if has_value and not (lines[line.index - 1].wraps or _continues(text, line)):
                return
            first = line
        elif not (lines[line.index - 1].wraps or _alike(text, first, line)):
            return
        yield line
        if opening.label in _SINGLE:
            return


def _is_group(text: str, lines: Sequence[Line], line: Line, limit: int) -> bool:
    """Return whether a line in a list of people only says which group the next ones belong to."""
    words = line.span.of(text)
    if line.label or line.is_list_item or line.cells or line.heading or len(words) > 60 or words[-1] in ".,;":
        return False
    below = lines[line.index + 1] if line.index + 1 < limit else None
    if (
        below is None
        or below.blank_before
        or below.label
        or find_names(text, line.span.start, line.span.end, listed=True)
    ):
        return False
    short = len(words.split()) <= 3 or people_label(words) is not None
    return short and bool(find_names(text, below.span.start, below.span.end, listed=True))


def _opens_group(text: str, lines: Sequence[Line], line: Line, limit: int) -> bool:
    """Return whether a line inside a list of people only names the side that the next ones sit for ("Ledersiden:")."""
    below = lines[line.index + 1] if line.index + 1 < limit else None
    short = line.span.end - line.span.start <= _LONGEST_GROUP and line.label is None and not line.cells
    listed = below is not None and below.label is None and not below.blank_before
    return short and listed and below is not None and bool(find_names(text, *_ends(below), listed=True))


def _ends(line: Line) -> tuple[int, int]:
    return line.span.start, line.span.end


def _is_sentence(text: str, line: Line) -> bool:
    return says_of_people(line.span.of(text))


def _continues(text: str, line: Line) -> bool:
    """Return whether the line under a label that has a value of its own goes on with it."""
    if line.blank_before or line.number is not None or _is_sentence(text, line) or _is_key(text, line):
        return False
    return line.is_list_item or bool(find_names(text, line.span.start, line.span.end, listed=True))


def _alike(text: str, first: Line, line: Line) -> bool:
    """Return whether a line goes on with the list that ``first`` began."""
    if bool(first.cells) != bool(line.cells) or first.is_list_item != line.is_list_item:
        return bool(first.is_list_item and line.indent > first.indent and not line.blank_before)
    if first.cells or first.is_list_item:
        return True
    if line.span.end - line.span.start > _LONGEST_STACKED or text[line.span.end - 1] in ".:?":
        return False
    names = bool(find_names(text, line.span.start, line.span.end, listed=True)) or _same_shape(text, first, line)
    return names or (line.blank_before == 0 and line.span.end - line.span.start < _LONGEST_STACKED // 2)


def _same_shape(text: str, first: Line, line: Line) -> bool:
    """Return whether two lines that follow one another each name a group and then its people ("Elever: …")."""
    heads = [other.span.of(text).partition(": ") for other in (first, line)]
    return not line.blank_before and all(rest and len(head) <= _LONGEST_GROUP for head, _, rest in heads)


def _unlabelled(text: str, lines: Sequence[Line], line: Line, outline: Outline) -> Zone | None:
    """Return a list of people that no label opens: a table with a column of names, or boxes ticked in the header."""
    section = _section(outline, line.index)
    if line.cells and any(label_named(cell.of(text)) == "name_column" for cell in line.cells):
        members = _run(lines, line, lambda other: bool(other.cells))
        rows = tuple(member.cells for member in members)
        return Zone("members", line.span, (), rows, frozenset(m.index for m in members), section)
    in_header = line.index < outline.header_end or section is None
    if in_header and line.index < outline.header_end and _is_key(text, line):
        members = _run(lines[: outline.header_end], line, lambda other: _is_key(text, other))
        spans = tuple(m.span for m in members)
        return (
            Zone("members", line.span, spans, (), frozenset(m.index for m in members), None) if len(spans) > 1 else None
        )
    if in_header and line.checked is not None and find_names(text, line.span.start, line.span.end, listed=True):
        members = _run(lines, line, lambda other: other.checked is not None)
        return Zone(
            "ticked", line.span, tuple(m.span for m in members), (), frozenset(m.index for m in members), section
        )
    return None


def _is_key(text: str, line: Line) -> bool:
    """Return whether a line explains initials ("KH = Karen Holm, leder")."""
    match = _KEY.match(text, line.span.start, line.span.end)
    return match is not None and bool(find_names(text, match.end(), line.span.end, listed=True))


def _run(lines: Sequence[Line], first: Line, belongs) -> list[Line]:  # type: ignore[no-untyped-def]
    members = []
    for line in lines[first.index :]:
        if not belongs(line):
            break
        members.append(line)
    return members


def _section(outline: Outline, index: int) -> int | None:
    for number, section in enumerate(outline.sections):
        if section.first <= index < section.last and section.parent is None:
            return number
    return None
