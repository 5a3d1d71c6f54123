"""Find what somebody must, promises or is to do: from sentences, "Ansvarlig:" lines and tables of actions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.antecedents import referring
from graph.extract.dates import find_dates, find_due
from graph.extract.labels import label_named
from graph.extract.lines import Line
from graph.extract.reading import Index, Reading
from graph.extract.records import record
from graph.extract.rules import Rule, agent_group, compiled, first_match, matches
from graph.extract.witness import Witness
from graph.model import ActionKind, ActionPoint, Agent, Mention, Span

_NEVER = frozenset(
    {
        "header",
        "people",
        "agenda",
        "title",
        "label",
        "proposal",
        "history",
        "attachments",
        "notice",
        "table",
        "sign_off",
        "owner",
        "due",
    }
)
_COLUMNS = {
    "action": "text",
    "owner": "owner",
    "due": "due",
    "action_status": "status",
    "decision": "text",
    "name_column": "owner",
    "time": "due",
    "subject": "text",
}

_LISTED_OWNER = r"^\W*{agent}|[(\[–:/-]\s*{agent}[)\].]*$"


def agents_of(mentions: Sequence[Mention]) -> tuple[Agent, ...]:
    """Return the agents the mentions name, each once."""
    return tuple(dict.fromkeys(Agent(m.kind, m.value) for m in mentions))  # type: ignore[arg-type]


def find_actions(witness: Witness, readings: Sequence[Reading], body: str | None) -> list[ActionPoint]:
    """Return the actions that sentences state, in reading order."""
    actions: list[ActionPoint] = []
    for position, reading in enumerate(readings):
        if reading.sentence.part == "owner":
            _assign_owner(witness, reading, readings, actions)
            continue
        if reading.sentence.part == "due":
            _set_due(witness, reading, readings, actions)
            continue
        action = _action(witness, reading) or _referred(witness, readings, position)
        others = action is not None and [a for a in action.assignees if a.kind == "body" and a.name != body]
        if action is not None and (not others or len(others) < len(action.assignees)):
            actions.append(action)
    return actions


def _referred(witness: Witness, readings: Sequence[Reading], position: int) -> ActionPoint | None:
    """Return the action of a sentence that says "han" or "hun" of whom the sentence before is about."""
    referred = referring(witness.document.text, readings, position)
    action = _action(witness, referred.reading) if referred is not None else None
    if action is None or referred is None or not action.assignees:
        return None
    proof = witness.evidence(referred.before.sentence.span, action.evidence[0].rule)
    return replace(action, evidence=(*action.evidence, proof))


def _action(witness: Witness, reading: Reading) -> ActionPoint | None:
    sentence = reading.sentence
    if sentence.part in _NEVER or sentence.earlier == "elsewhere" or sentence.text.endswith("?"):
        return None
    past = first_match("earlier", sentence)
    if past is not None and past[0].values["who"] == "elsewhere":
        return None
    found = first_match("actions", reading.masked)
    listed = sentence.part == "action" or (sentence.cue is not None and sentence.cue.opens == "action")
    if found is None or found[0].values.get("none"):
        if not listed or found is not None or not reading.sentence.listed:
            return None
        return _made(witness, reading, _set_off(reading), None, "action.listed")
    rule, match = found
    if rule.values.get("passive") and (reading.agents and first_match("decisions", sentence)):
        return None
    if (
        sentence.cue is not None
        and sentence.cue.opens == "ideas"
        and rule.name not in ("action.attends_next", "action.committed")
    ):
        return None
    mentions = _doers(reading, rule, match)
    if rule.values.get("who") == "ours" and all(mention.kind == "organisation" for mention in mentions):
        return None
    kind: ActionKind | None = rule.values["kind"] or None  # type: ignore[assignment]
    return _made(witness, reading, mentions, kind, rule.name)


def _set_off(reading: Reading) -> Sequence[Mention]:
    """Return the owner of a listed task: first, or set off behind it; whoever else it names is what it is about."""
    masked = reading.masked
    found = compiled(_LISTED_OWNER).search(masked.text)
    return masked.agents(agent_group(found)) if found else ()


def _doers(reading: Reading, rule: Rule, match: re.Match[str]) -> list[Mention]:
    """Return who does it, and who does something in another clause ("Bo laver en liste, og Lis ringer")."""
    found = [match]
    if rule.values.get("clause") == "yes":
        found = [other for one, other in matches("actions", reading.masked) if one.values.get("clause") == "yes"]
    doers = [mention for one in found for mention in reading.masked.agents(agent_group(one))]
    return sorted(doers, key=lambda mention: mention.span)


def _made(
    witness: Witness, reading: Reading, mentions: Sequence[Mention], kind: ActionKind | None, rule: str
) -> ActionPoint:
    sentence = reading.sentence
    due = find_due(sentence.text)
    evidence = [witness.evidence(sentence.span, rule)]
    return ActionPoint(
        witness.id("action", sentence.item, sentence.text), sentence.item, sentence.text, tuple(evidence),
        agents_of(mentions), kind, due[0] if due else None, None, sentence.earlier == "earlier",
    )  # fmt: skip


def _set_due(witness: Witness, reading: Reading, readings: Sequence[Reading], actions: list[ActionPoint]) -> None:
    """Give the action above a "Frist:" line what is due when."""
    above = _above(reading, readings)
    due = find_due(reading.sentence.text)
    if above is None or due is None or not actions or actions[-1].evidence[0].span != above.sentence.span:
        return
    proof = witness.evidence(reading.sentence.span, "action.due_line")
    actions[-1] = replace(actions[-1], due=actions[-1].due or due[0], evidence=(*actions[-1].evidence, proof))


def _above(reading: Reading, readings: Sequence[Reading]) -> Reading | None:
    """Return the statement of the same item that a line on its owner or deadline belongs to."""
    before = reversed(readings[: readings.index(reading)])
    above = next((r for r in before if r.sentence.part not in ("label", "owner", "due")), None)
    fits = (
        above is not None and above.sentence.section == reading.sentence.section and above.sentence.part not in _NEVER
    )
    return above if fits else None


def _assign_owner(witness: Witness, reading: Reading, readings: Sequence[Reading], actions: list[ActionPoint]) -> None:
    """Give the paragraph above an "Ansvarlig:" line to whom it names."""
    above = _above(reading, readings)
    owners = agents_of(reading.agents)
    if above is None or not owners:
        return
    proof = witness.evidence(reading.sentence.span, "action.owner_line")
    if actions and actions[-1].evidence[0].span == above.sentence.span:
        known = actions[-1]
        assignees = tuple(dict.fromkeys((*known.assignees, *owners)))
        actions[-1] = replace(
            known, assignees=assignees, kind=known.kind or "responsible", evidence=(*known.evidence, proof)
        )
        return
    made = _made(witness, above, (), "responsible", "action.owner_line")
    actions.append(replace(made, assignees=owners, evidence=(*made.evidence, proof)))


@record
class _Row:
    cells: dict[str, Span]
    span: Span
    item: str | None


def find_table_actions(
    witness: Witness, lines: Sequence[Line], items: Sequence[str | None], agents: Index
) -> list[ActionPoint]:
    """Return the actions of tables with a column of owners or deadlines; ``items`` is each line's item."""
    actions = []
    for row in _rows(witness.document.text, lines, items):
        words = witness.words(row.cells["text"])
        owner = row.cells.get("owner")
        due = row.cells.get("due")
        owners = agents_of(agents.within(owner)) if owner else ()
        evidence = (witness.evidence(row.cells["text"], "action.table"), witness.evidence(row.span, "action.table"))
        status = row.cells.get("status")
        actions.append(
            ActionPoint(
                witness.id("action", row.item, words),
                row.item,
                words,
                evidence,
                owners,
                "assigned" if owners else None,
                _due(witness, due),
                witness.words(status) or None if status else None,
            )
        )
    return actions


def _due(witness: Witness, cell: Span | None) -> str | None:
    if cell is None or cell.start >= cell.end:
        return None
    dates = find_dates(witness.document.text, cell.start, cell.end)
    return str(dates[0].value) if dates else witness.words(cell)


def _rows(text: str, lines: Sequence[Line], items: Sequence[str | None]) -> Iterator[_Row]:
    header: list[str | None] = []
    for line in lines:
        if not line.cells:
            header = []
            continue
        names = [_COLUMNS.get(label_named(cell.of(text)) or "") for cell in line.cells]
        if "text" in names and ("owner" in names or "due" in names):
            header = names
        elif header:
            cells = {name: cell for name, cell in zip(header, line.cells, strict=False) if name}
            if "text" in cells and cells["text"].start < cells["text"].end:
                whole = Span(line.cells[0].start, line.cells[-1].end)
                yield _Row(cells, whole, items[line.index])
