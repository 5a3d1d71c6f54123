"""The action verbs: what somebody will do after a meeting, in the forms minutes use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.extract.records import record
from graph.extract.tables import read_rows

_GAP = " … "  # in verbs.tsv: other words may stand between a verb and its particle ("følger sagen op")
_PARTICLE_WITHIN = 8  # words, and never beyond a comma or the end of the sentence

VerbMap = Mapping[str, tuple["Verb", ...]]
"""From the first word of a form to every verb that begins so, longest particle first."""


@record
class Verb:
    """An action verb; ``particle`` holds the words after its first word, ``separable`` if others may stand between."""

    present: str
    infinitive: str
    past: str
    supine: str
    particle: tuple[str, ...] = ()
    separable: bool = False

    @property
    def pattern(self) -> str:
        """Return a regular expression for the present tense; a particle that stands apart is looked for ahead."""
        first, _, particle = self.present.partition(" ")
        return rf"{first}(?=[^.,;:!?]{{1,60}}?\b{particle}\b)" if self.separable else self.present


def read_verbs() -> Iterator[Verb]:
    """Yield the verbs of the table."""
    for present, infinitive, past, supine in read_rows("verbs.tsv", 4):
        forms = [form.replace(_GAP, " ") for form in (present, infinitive, past, supine)]
        yield Verb(forms[0], forms[1], forms[2], forms[3], tuple(forms[0].split()[1:]), _GAP in present)


def by_first_word(forms: Iterable[tuple[str, Verb]]) -> VerbMap:
    """Return the verbs by the first word of one of their forms."""
    found: dict[str, list[Verb]] = {}
    for form, verb in forms:
        found.setdefault(form.partition(" ")[0], []).append(verb)
    return {first: tuple(sorted(verbs, key=_longest_particle_first)) for first, verbs in found.items()}


def _longest_particle_first(verb: Verb) -> int:
    return -len(verb.particle)


def passive(infinitive: str) -> str:
    """Return the s-passive of an infinitive; one that is passive in form already stays."""
    first, space, particle = infinitive.partition(" ")
    return (first if first.endswith("s") else first + "s") + space + particle


def verb_at(verbs: VerbMap, words: Sequence[str]) -> Verb | None:
    """Return the verb that opens ``words``, with its particle, or ``None``."""
    if not words:
        return None
    candidates = verbs.get(words[0].casefold(), ())
    return next((verb for verb in candidates if _has_particle(verb, words)), None)


def _has_particle(verb: Verb, words: Sequence[str]) -> bool:
    """Return whether the particle follows: at once, or within the same clause where the verb is separable."""
    if not verb.separable:
        return tuple(_bare(word) for word in words[1 : 1 + len(verb.particle)]) == verb.particle
    following = _same_clause(words[1 : 1 + _PARTICLE_WITHIN])
    return all(any(word == wanted for word in following) for wanted in verb.particle)


def _same_clause(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield _bare(word)
        if word[-1:] in ",.;:!?":
            return


def _bare(word: str) -> str:
    return word.casefold().rstrip(",.;:!?")
