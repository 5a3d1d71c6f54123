"""Document → Minutes: the one place where the steps of extraction are called in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Protocol, TypeVar

from graph.extract.actions import find_actions, find_table_actions
from graph.extract.agenda import Item, is_time_line, read_items
from graph.extract.aligned import read_aligned
from graph.extract.cast import Cast, make_cast
from graph.extract.closed import mark_closed
from graph.extract.closing import find_approval, find_planned
from graph.extract.columns import split_labels, unfold_columns
from graph.extract.common_bodies import is_common_body
from graph.extract.contradictions import find_contradictions
from graph.extract.coverage import account, proofs
from graph.extract.decisions import find_decisions
from graph.extract.fields import Reading as FieldReading
from graph.extract.goals import find_goals, find_relations, find_supports
from graph.extract.header import read_fields, surest
from graph.extract.initiatives import find_initiatives
from graph.extract.involvement import find_involvements
from graph.extract.items import make_attachments, make_items
from graph.extract.lines import Line, read_lines
from graph.extract.mentions import find_mentions
from graph.extract.outline import Outline, read_outline
from graph.extract.people import Participant, read_people
from graph.extract.presence import make_attendance, with_officers
from graph.extract.private import find_private
from graph.extract.proposals import find_proposals
from graph.extract.quoted import mark_quoted
from graph.extract.reading import index, read_sentence
from graph.extract.rules import could_match
from graph.extract.signatures import find_signatures
from graph.extract.statements import Sentence, read_sentences
from graph.extract.structure import endings
from graph.extract.surroundings import find_others, read_functions, read_initials
from graph.extract.tabbed import read_tabbed
from graph.extract.unfolding import unfold_tables
from graph.extract.versions import find_version
from graph.extract.votes import find_elections, find_votes
from graph.extract.witness import Witness
from graph.extract.wordlist import WordList, list_words
from graph.extract.wrapping import mark_wrapped
from graph.extract.zones import find_zones
from graph.identity import meeting_key
from graph.model import Document, Meeting, Mention, Minutes, PartialDate, ShortForm, Span, Unresolved

Identified = TypeVar("Identified", bound="HasId")
_TOP_LINES = 12
_SURE = 1.0  # a field that only the place of its words suggests weighs less
_FIELDS = ("body", "number", "date", "start", "end", "place", "host")


class HasId(Protocol):
    """A fact with an id."""

    @property
    def id(self) -> str:
        """Return the id of the fact."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What the lines of a document are, before any fact is read."""

    lines: tuple[Line, ...]
    outline: Outline
    sentences: tuple[Sentence, ...]
    items: tuple[Item, ...]
    people: tuple[Participant, ...]
    header: Mapping[str, FieldReading]
    dates: tuple[FieldReading, ...] = ()


def extract_minutes(document: Document) -> Minutes:
    """Return everything the document says as minutes; ``meeting`` is None where it is none."""
    structure = read_structure(document)
    if not is_minutes(document.text, structure):
        return Minutes(document, None)
    return _facts(document, structure)


def read_structure(document: Document) -> Structure:
    """Return the structure of the document."""
    text = document.text
    lines = read_aligned(text, read_tabbed(text, split_labels(text, read_lines(document))))
    lines = mark_quoted(text, unfold_tables(text, unfold_columns(text, lines)))
    lines = mark_wrapped(text, lines)
    outline = read_outline(text, lines)
    zones = find_zones(text, lines, outline)
    in_zones = frozenset(chain.from_iterable(zone.lines for zone in zones))
    times = frozenset(line.index for line in lines if is_time_line(text, line))
    ticks = {line.span.start: line.checked for line in lines if line.checked is not None}
    header = [line for line in lines[: outline.header_end] if line.index not in in_zones]
    fields = read_fields(text, lines, header)
    return Structure(
        lines,
        outline,
        read_sentences(text, lines, outline, in_zones | times),
        tuple(read_items(text, lines, outline)),
        tuple(read_people(text, zones, ticks)),
        surest(fields),
        tuple(reading for reading in fields if reading.field == "date"),
    )


def is_minutes(text: str, structure: Structure) -> bool:
    """Return whether the text shows enough of a meeting: who met or when, and people, items or the word for minutes."""
    header = structure.header
    named = ("body" in header and header["body"].weight > _SURE) or ("date" in header and header["date"].weight > _SURE)
    top = [line for line in structure.lines[:_TOP_LINES] if line.label == "minutes" or _says_minutes(text, line)]
    numbered = [item for item in structure.items if item.number is not None]
    shown = bool(structure.people) or len(numbered) > 1 or bool(top)
    signs = (bool(structure.people), len(structure.items) > 1, "date" in header, "body" in header, "start" in header)
    return named and shown and sum(signs) >= 2


def _says_minutes(text: str, line: Line) -> bool:
    words = line.span.of(text).casefold()
    return any(word in words for word in endings("minutes_words"))


def _facts(document: Document, structure: Structure) -> Minutes:
    text = document.text
    meeting, witness = _meeting(document, structure.header)
    private = find_private(text, structure.items, structure.sentences)
    words = list_words(text)
    cast, agents, doubtful = _cast(document, structure, meeting, words)
    titles = [item.title for item in structure.items]
    initiatives, initiative_mentions = find_initiatives(
        witness, words, titles, [m.span for m in agents if m.kind != "office"]
    )
    goals, goal_mentions = find_goals(witness, [s.span for s in structure.sentences if could_match("goals", s)])
    agent_index, initiative_index = index(agents), index(initiative_mentions)
    readings = [read_sentence(text, s, agent_index, initiative_index) for s in structure.sentences]
    agenda = make_items(witness, structure.items, structure.outline, cast, readings, private)
    decisions = find_decisions(witness, readings, meeting.body)
    actions = find_actions(witness, readings, meeting.body)
    actions += find_table_actions(witness, structure.lines, _items_of_lines(structure), agent_index)
    sign_off = find_approval(witness, readings, structure.people, cast, find_signatures(text, structure.lines))
    elections = _distinct(find_elections(witness, readings, decisions))
    attendance = make_attendance(witness, structure.people, structure.items, readings, cast, private)
    minutes = Minutes(
        document,
        meeting,
        attendance=tuple(with_officers(witness, attendance, elections)),
        agenda=tuple(agenda),
        attachments=tuple(make_attachments(witness, readings)),
        proposals=tuple(_distinct(find_proposals(witness, readings))),
        decisions=tuple(_distinct(decisions)),
        actions=tuple(_distinct(actions)),
        votes=tuple(_distinct(find_votes(witness, readings))),
        elections=tuple(elections),
        initiatives=tuple(initiatives),
        goals=tuple(goals),
        works_on=tuple(
            find_involvements(witness, meeting.body, agenda, decisions, actions, readings, initiative_index)
        ),
        initiative_relations=tuple(find_relations(witness, readings)),
        supports=tuple(find_supports(witness, readings, goal_mentions)),
        next_meetings=tuple(find_planned(witness, readings, meeting.body)),
        sign_off=sign_off,
        version=find_version(witness, structure.lines, structure.outline.header_end, sign_off),
        same_as=tuple(_short_forms(witness, agents, cast, text)),
        unresolved=tuple(_unresolved(witness, doubtful, cast, text)),
        mentions=tuple(sorted([*agents, *initiative_mentions, *goal_mentions], key=lambda m: m.span)),
    )
    minutes = replace(minutes, contradictions=tuple(find_contradictions(witness, minutes, structure.dates)))
    coverage = account(structure.sentences, _evidence(minutes), private.spans, document.blocks)
    return replace(mark_closed(minutes), coverage=tuple(coverage))


def _distinct(facts: Sequence[Identified]) -> list[Identified]:
    """Return the facts, each id once, the first of equals."""
    return list({fact.id: fact for fact in reversed(facts)}.values())[::-1]


def _meeting(document: Document, header: Mapping[str, FieldReading]) -> tuple[Meeting, Witness]:
    values = {name: header[name].value for name in _FIELDS if name in header}
    date = values.get("date")
    body, number, host = (str(values[name]) if name in values else None for name in ("body", "number", "host"))
    key = meeting_key(
        body,
        date if isinstance(date, PartialDate) else None,
        number,
        document.id,
        host if body and is_common_body(body) else None,
    )
    witness = Witness(document, key)
    evidence = {name: witness.evidence(header[name].span, header[name].rule) for name in values}
    return Meeting(key, evidence=evidence, **values), witness  # type: ignore[arg-type]


def _cast(
    document: Document, structure: Structure, meeting: Meeting, words: WordList
) -> tuple[Cast, list[Mention], list[Mention]]:
    """Return the cast, the mentions that resolve and those that fit more than one."""
    text = document.text
    entries = [p.entry for p in structure.people] + [e for item in structure.items for e in item.presenters]
    named = [entry.name for entry in entries if entry.person]
    others, found = find_others(text, meeting.body, entries)
    initials = {e.name: (e.initials,) for e in entries if e.initials} | read_initials(text, [*named, *found])
    cast = make_cast([*named, *found], initials, others)
    functions = read_functions(structure.people, structure.items, cast)
    mentions, doubtful = find_mentions(words, cast, meeting.body, functions)
    return cast, mentions, doubtful


def _items_of_lines(structure: Structure) -> list[str | None]:
    items: list[str | None] = [None] * len(structure.lines)
    for section in structure.outline.sections:
        items[section.first : section.last] = [section.number] * (section.last - section.first)
    return items


def _short_forms(witness: Witness, agents: Sequence[Mention], cast: Cast, text: str) -> list[ShortForm]:
    found: dict[str, ShortForm] = {}
    for mention in agents:
        written = cast.form_of(" ".join(mention.span.of(text).split()))
        if mention.rule in ("name.short", "name.initials") and written not in (mention.value, mention.value + "s"):
            evidence = (witness.evidence(mention.span, mention.rule),)
            found.setdefault(written, ShortForm(written, mention.value, mention.kind, evidence))
    return list(found.values())


def _unresolved(witness: Witness, doubtful: Sequence[Mention], cast: Cast, text: str) -> list[Unresolved]:
    found: dict[str, Unresolved] = {}
    for mention in doubtful:
        written = cast.form_of(" ".join(mention.span.of(text).split()))
        candidates = tuple(agent.name for agent in cast.candidates(written))
        found.setdefault(written, Unresolved(written, candidates, (witness.evidence(mention.span, mention.rule),)))
    return list(found.values())


def _evidence(minutes: Minutes):  # type: ignore[no-untyped-def]
    assert minutes.meeting is not None  # noqa: S101  (called for minutes only)
    yield minutes.meeting.id, proofs(minutes.meeting)
    for facts in (
        minutes.attendance, minutes.agenda, minutes.attachments, minutes.proposals, minutes.decisions, minutes.actions,
        minutes.votes, minutes.elections, minutes.initiatives, minutes.goals, minutes.works_on,
        minutes.initiative_relations, minutes.supports, minutes.next_meetings,
    ):  # fmt: skip
        for fact in facts:
            yield fact.id, proofs(fact)
    yield "sign_off", proofs(minutes.sign_off)


__all__ = ["Span", "extract_minutes"]
