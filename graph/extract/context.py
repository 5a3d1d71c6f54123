"""Read which initiative a sentence means that does not name it: "Projektet ledes af Karen", "Bo er tovholder"."""

from collections.abc import Iterator, Sequence

from graph.extract.phrases import indefinite
from graph.extract.reading import Reading
from graph.extract.records import record
from graph.extract.structure import endings, structure
from graph.model import Mention

_LEAD = 10  # characters: "Projektet "
_WITHIN = 12  # sentences above, beside the title


@record
class Meant:
    """The initiative that a sentence means, and the sentence above that names it."""

    initiative: Mention
    reading: Reading


def pointed_at(readings: Sequence[Reading], position: int) -> Meant | None:
    """Return what a sentence that begins with a pointing word ("Projektet …", "Det …") points back to."""
    reading = readings[position]
    sentence = reading.sentence
    first = sentence.folded.split(None, 1)[0] if sentence.folded else ""
    named = reading.initiatives
    if first not in structure()["pointing_words"] or (
        named and named[0].span.start <= sentence.span.start + len(first) + 2
    ):
        return None
    above = list(_above(readings, position))
    nearest = next(_workable(above), None)
    if nearest is not None and nearest.reading is readings[position - 1] and _is_subject(nearest):
        return nearest
    return _of_the_kind(above, first) or nearest


def mentioned(readings: Sequence[Reading], position: int) -> Meant | None:
    """Return what a noun inside a sentence means ("Karen leder projektet"): one above that goes by the noun."""
    words = [word.strip(".,;:()") for word in readings[position].sentence.folded.split()]
    nouns = [word for word in words if word in structure()["pointing_words"] and word not in structure()["pronominal"]]
    above = list(_above(readings, position)) if nouns else []
    return next((found for noun in nouns if (found := _of_the_kind(above, noun))), None) or _titled(above)


def beside(readings: Sequence[Reading], position: int) -> Meant | None:
    """Return the one initiative that the sentence straight above names, else the one that the title names."""
    above = list(_above(readings, position))
    if above and above[0] is readings[position - 1] and len({m.value for m in above[0].initiatives}) == 1:
        return next(_workable(above[:1]), None)
    return _titled(above)


def _above(readings: Sequence[Reading], position: int) -> Iterator[Reading]:
    """Yield the sentences of the same section above that name an initiative, the nearest first."""
    section = readings[position].sentence.section
    for distance, reading in enumerate(reversed(readings[:position])):
        if reading.sentence.section != section or (section is None and distance >= _WITHIN):
            return
        if reading.initiatives and (distance < _WITHIN or reading.sentence.part == "title"):
            yield reading


def _of_the_kind(above: Sequence[Reading], noun: str) -> Meant | None:
    """Return the nearest initiative that goes by the noun: "projektet" means "projekt Åben Havn", "havneprojektet"."""
    if noun in structure()["pronominal"]:
        return None
    stem = indefinite(noun)
    return next((one for one in _workable(above) if _goes_by(one, noun, stem)), None)


def _goes_by(one: Meant, noun: str, stem: str) -> bool:
    """Return whether an initiative ends in the noun, or the noun stands before it where it is named."""
    sentence, start = one.reading.sentence, one.initiative.span.start
    before = sentence.folded[: start - sentence.span.start].rstrip(' "”»„“')
    forms = (stem, *(stem + ending for ending in structure()["definite_endings"]))
    return one.initiative.value.casefold().endswith((noun, stem)) or before.endswith(forms)


def _is_subject(one: Meant) -> bool:
    """Return whether the sentence begins with the initiative, or with a word or two that lead it in."""
    return one.initiative.span.start - one.reading.sentence.span.start <= _LEAD


def _titled(above: Sequence[Reading]) -> Meant | None:
    titles = [reading for reading in above if reading.sentence.part == "title"]
    found = list(_workable(titles))
    return found[0] if len({one.initiative.value for one in found}) == 1 else None


def _workable(readings: Sequence[Reading]) -> Iterator[Meant]:
    """Yield the initiatives one can work on: a fund one applies to is none."""
    for reading in readings:
        for mention in reading.initiatives:
            if not mention.value.casefold().endswith(endings("fund_tails")):
                yield Meant(mention, reading)
