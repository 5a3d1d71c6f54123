"""Read whom "han" or "hun" means at the start of a sentence, where the sentence before leaves no choice."""

from collections.abc import Sequence

from graph.extract.masked import mask
from graph.extract.reading import Reading
from graph.extract.records import record
from graph.extract.rules import AGENT_FIRST
from graph.extract.structure import structure
from graph.model import Mention, Span


@record
class Referring:
    """A sentence whose first word stands for the subject of ``before``; ``reading`` has that word masked as them."""

    reading: Reading
    before: Reading


def referring(text: str, readings: Sequence[Reading], position: int) -> Referring | None:
    """Return the sentence with its first pronoun resolved, or None where it has none or the choice is open."""
    reading = readings[position]
    sentence = reading.sentence
    first = sentence.folded.split(None, 1)[0] if sentence.folded else ""
    if first not in structure()["pronouns"] or position == 0:
        return None
    before = readings[position - 1]
    subject = _only_subject(before) if before.sentence.section == sentence.section else None
    if subject is None:
        return None
    start = sentence.span.start
    stretches = [(Span(start, start + len(first)), subject), *((m.span, m) for m in reading.agents)]
    masked = mask(text, sentence.span, stretches)
    return Referring(Reading(sentence, (subject, *reading.agents), reading.initiatives, masked), before)


def _only_subject(reading: Reading) -> Mention | None:
    """Return the person whom a sentence begins with and who is the only one it names."""
    people = [mention for mention in reading.agents if mention.kind == "person"]
    begins = reading.masked.text.startswith(AGENT_FIRST)
    return people[0] if begins and len(people) == 1 and reading.agents[0] is people[0] else None
