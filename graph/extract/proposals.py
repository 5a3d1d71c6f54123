"""Find what the meeting was asked to take a position on."""

from collections.abc import Sequence

from graph.extract.reading import Reading
from graph.extract.rules import first_match
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.model import Evidence, Proposal


def find_proposals(witness: Witness, readings: Sequence[Reading]) -> list[Proposal]:
    """Return the proposals in reading order."""
    proposals: list[Proposal] = []
    for position, reading in enumerate(readings):
        sentence = reading.sentence
        rule = _rule(reading)
        if rule is None or (_is_lead(reading) and _list_follows(readings, position)):
            continue
        evidence = witness.evidence(sentence.span, rule)
        identifier = witness.id("proposal", sentence.item, sentence.text)
        proposals.append(Proposal(identifier, sentence.item, sentence.text, (evidence, *_cue(witness, reading))))
    return proposals


def _rule(reading: Reading) -> str | None:
    sentence = reading.sentence
    if sentence.part == "proposal":
        return "proposal.listed" if sentence.cue or sentence.listed else "proposal.labelled"
    if sentence.part not in ("body", "discussion", "decision", "history", "action"):
        return None
    if sentence.cue is not None and sentence.cue.opens == "proposal":
        return "proposal.listed"
    found = first_match("proposals", reading.masked)
    if found is None or (found[0].values.get("only") == "body" and sentence.part == "history"):
        return None
    return found[0].name


def _is_lead(reading: Reading) -> bool:
    """Return whether the sentence only leads in what is proposed ("Det foreslås, at forummet")."""
    sentence = reading.sentence
    if sentence.text.endswith(":") or (sentence.text.endswith(",") and not _is_listed(sentence.text)):
        return True
    return not sentence.text.endswith(".") and first_match("proposals", reading.masked) is not None


def _is_listed(words: str) -> bool:
    """Return whether the words are one of several things proposed ("at planen godkendes,")."""
    first, _, rest = words.partition(" ")
    return first.casefold() in structure()["proposal_starts"] and " " in rest


def _list_follows(readings: Sequence[Reading], position: int) -> bool:
    follower = readings[position + 1].sentence if position + 1 < len(readings) else None
    here = readings[position].sentence
    return follower is not None and follower.section == here.section and follower.part == "proposal"


def _cue(witness: Witness, reading: Reading) -> tuple[Evidence, ...]:
    cue = reading.sentence.cue
    return (witness.evidence(cue.span, "proposal.listed"),) if cue else ()
