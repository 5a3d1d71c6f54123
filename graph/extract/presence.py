"""Make attendance: what the lists say, what the text adds, and nobody twice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from graph.extract.actions import agents_of
from graph.extract.agenda import Item
from graph.extract.cast import Cast
from graph.extract.people import Participant
from graph.extract.phrases import function_code
from graph.extract.private import Private
from graph.extract.reading import Reading
from graph.extract.rules import Rule, agent_group, first_match, matches
from graph.extract.witness import Witness
from graph.model import Agent, Attendance, Election

_OFFICERS = frozenset({"moderator", "note_taker"})
_WHOM = ("whom", "whom3", "whom4", "whom5", "whom6", "whom7")


def make_attendance(
    witness: Witness, people: Sequence[Participant], items: Sequence[Item], readings: Sequence[Reading], cast: Cast,
    private: Private,
) -> list[Attendance]:  # fmt: skip
    """Return one attendance for each agent, in reading order of the lists, then of the text."""
    found: dict[Agent, Attendance] = {}
    for participant in people:
        attendance = _listed(witness, participant, cast)
        found.setdefault(attendance.agent, attendance)
    has_list = any(p.status in ("present", "unknown") and not _is_named_alone(p) for p in people)
    said = list(_said(witness, readings))
    has_list = has_list or any(a.status == "present" for a in said)
    for attendance in (*said, *_acting(witness, items, readings, cast, has_list)):
        if attendance.agent.name in private.names:
            continue
        known = found.get(attendance.agent)
        if known is None:
            found[attendance.agent] = attendance
        elif (
            (known.status == "unknown" and attendance.status != "guest")
            or attendance.substitute_for
            or attendance.evidence[0].rule == "attending.except"
        ):
            found[attendance.agent] = _with_status(known, attendance)
    everyone = _everyone(witness, readings)
    seen = [_with_status(a, everyone(a)) if everyone and a.status == "unknown" else a for a in found.values()]
    by_name = {attendance.agent.name: attendance for attendance in seen}
    return [_placed(witness, attendance, by_name.get(attendance.substitute_for or "")) for attendance in seen]


def _is_named_alone(participant: Participant) -> bool:
    """Return whether only a label of one ("Referent: …") names the participant: that is no list of those present."""
    return all(rule in ("people.chair", "people.note_taker") for _, rule in participant.places)


def with_officers(
    witness: Witness, attendance: Sequence[Attendance], elections: Sequence[Election]
) -> list[Attendance]:
    """Return the attendance with those elected to lead the meeting or to take its minutes: they were there."""
    found = {one.agent: one for one in attendance}
    for election in elections:
        if function_code(election.function or "") not in _OFFICERS:
            continue
        agent = Agent("person", election.person)
        known = found.get(agent)
        if known is None:
            identifier = witness.id("attendance", agent.kind, agent.name)
            found[agent] = Attendance(identifier, agent, "present", election.evidence, function=election.function)
        elif known.function is None and known.status == "present":
            found[agent] = replace(known, function=election.function)
    return list(found.values())


def _placed(witness: Witness, attendance: Attendance, replaced: Attendance | None) -> Attendance:
    """Return a substitute of whom no organisation is said with that of the one replaced: likely, and less sure."""
    if attendance.organisation or replaced is None or replaced.organisation is None:
        return attendance
    proof = witness.evidence(replaced.evidence[0].span, "presence.inherited")
    return replace(attendance, organisation=replaced.organisation, evidence=(*attendance.evidence, proof))


def _everyone(witness: Witness, readings: Sequence[Reading]) -> Callable[[Attendance], Attendance] | None:
    """Return what "Alle var mødt" makes of a member of whom nothing else is said, or None where no sentence says so."""
    for reading in readings:
        sentence = reading.sentence
        if sentence.section is None and first_match("attending", sentence):
            for rule, match in matches("attending", sentence):
                if match.groupdict().get("everyone"):
                    return lambda known: _stated(witness, reading, known.agent, rule, None)
    return None


def _listed(witness: Witness, participant: Participant, cast: Cast) -> Attendance:
    entry = participant.entry
    known = cast.named(entry.name)
    agent = (
        known if known and known.kind == "person" else Agent("person" if entry.person else "organisation", entry.name)
    )
    whom = cast.named(entry.substitute_for or "")
    substitute_for = whom.name if whom and whom.kind == "person" else entry.substitute_for
    evidence = tuple(witness.evidence(span, rule) for span, rule in participant.places)
    status = participant.status
    return Attendance(
        witness.id("attendance", agent.kind, agent.name), agent, status, evidence, entry.role, entry.organisation,
        entry.excused if status == "absent" else None, substitute_for if status == "substitute" else None,
        entry.function, entry.party, entry.present_from, entry.present_to,
    )  # fmt: skip


def _with_status(known: Attendance, said: Attendance) -> Attendance:
    return Attendance(
        known.id, known.agent, said.status, (*said.evidence, *known.evidence), known.role, known.organisation,
        said.excused, said.substitute_for, known.function, known.party, known.present_from, known.present_to,
    )  # fmt: skip


def _said(witness: Witness, readings: Sequence[Reading]) -> Iterator[Attendance]:
    """Yield what sentences say of presence ("… havde meldt afbud", "Alle var mødt undtagen …")."""
    for reading in readings:
        if not reading.agents or reading.sentence.part in ("history", "title", "table"):
            continue
        for rule, match in matches("attending", reading.masked):
            crowded = reading.sentence.part == "people" and len(reading.agents) > 2
            if (
                crowded
                or reading.sentence.part == "proposal"
                or (reading.sentence.part == "people" and rule.values["status"] == "present")
            ):
                continue
            whom = reading.masked.agents("".join(match.groupdict().get(name) or "" for name in _WHOM))
            for agent in agents_of(reading.masked.agents(agent_group(match))):
                if agent.kind == "person":
                    yield _stated(witness, reading, agent, rule, whom[0].value if whom else None)


def _stated(witness: Witness, reading: Reading, agent: Agent, rule: Rule, whom: str | None) -> Attendance:
    excused = {"true": True, "false": False}.get(rule.values.get("excused", ""))
    return Attendance(
        witness.id("attendance", agent.kind, agent.name), agent, rule.values["status"],  # type: ignore[arg-type]
        (witness.evidence(reading.sentence.span, rule.name),), excused=excused, substitute_for=whom,
    )  # fmt: skip


def _acting(
    witness: Witness, items: Sequence[Item], readings: Sequence[Reading], cast: Cast, has_list: bool
) -> Iterator[Attendance]:
    """Yield presenters and others who are seen acting at a meeting that lists nobody present."""
    if has_list:
        return
    for item in items:
        for entry in item.presenters:
            agent = cast.named(entry.name) or Agent("person", entry.name)
            evidence = (witness.evidence(entry.span, "presents.titled"),)
            yield Attendance(
                witness.id("attendance", agent.kind, agent.name), agent, "present", evidence, entry.role,
                entry.organisation, function=entry.function,
            )  # fmt: skip
    for reading in readings:
        found = first_match("acting", reading.masked) if reading.agents else None
        if found is None or reading.sentence.part in ("history", "proposal", "past_decision"):
            continue
        for agent in agents_of(reading.masked.agents(agent_group(found[1]))):
            if agent.kind == "person":
                evidence = (witness.evidence(reading.sentence.span, found[0].name),)
                yield Attendance(witness.id("attendance", agent.kind, agent.name), agent, "present", evidence)
