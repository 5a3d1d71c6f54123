"""The Danish lexicon: the tables of ``data/da`` as frozen sets and maps, read once.

No Danish word stands here; each table says its source and licence in its own first lines. Keys are casefolded
unless said otherwise, so callers look up ``word.casefold()`` or use the predicates.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from graph.errors import DataError
from graph.resources import resource_text

Entry = TypeVar("Entry")

_FOLDER = "data/da/"
_GAP = " … "  # in verbs.tsv: other words may stand between a verb and its particle ("følger sagen op")
_PARTICLE_WITHIN = 8  # words, and never beyond a comma or the end of the sentence


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of public record; ``code`` is its official code, ``region`` the region it lies in."""

    name: str
    kind: str
    code: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A political party; ``letter`` is its ballot letter, where it has one."""

    name: str
    letter: str | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class WordSet:
    """Whole words and tails of words; a tail never matches the word that is nothing but the tail."""

    words: frozenset[str]
    tails: tuple[str, ...] = ()

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word.casefold() in self.words or self.ends_like(word))

    def ends_like(self, word: str) -> bool:
        """Return whether ``word`` is a compound with one of the tails."""
        folded = word.casefold()
        return folded.endswith(self.tails) and folded not in self.tails


@dataclass(frozen=True, slots=True)
class KindTable:
    """Whole words and tails of words, each with a kind."""

    words: Mapping[str, str]
    tails: Mapping[str, str]

    def kind_of(self, word: str) -> str | None:
        """Return the kind of ``word``: as a whole word, else by its longest tail, else ``None``."""
        folded = word.casefold()
        if folded in self.words:
            return self.words[folded]
        for start in range(1, len(folded)):
            if folded[start:] in self.tails:
                return self.tails[folded[start:]]
        return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every table of ``data/da`` that lists words.

    ``organisations`` maps each name and alias: casefolded, but as written where it is all capitals ("KL" is an
    organisation, "kl" is not). ``parties`` maps letters and short names as written, longer names casefolded.
    The verb maps lead from the first word of the form to every verb that begins so, longest particle first.
    """

    first_names: frozenset[str]
    ambiguous_first_names: frozenset[str]
    last_names: frozenset[str]
    places: frozenset[str]
    organisations: Mapping[str, Organisation]
    parties: Mapping[str, Party]
    organisation_words: WordSet
    body_words: WordSet
    office_words: KindTable
    titles: WordSet
    title_phrases: frozenset[tuple[str, ...]]
    functions: KindTable
    months: Mapping[str, int]
    weekdays: frozenset[str]
    numbers: Mapping[str, int]
    abbreviations: frozenset[str]
    action_presents: Mapping[str, tuple[Verb, ...]]
    action_infinitives: Mapping[str, tuple[Verb, ...]]
    action_passives: Mapping[str, tuple[Verb, ...]]
    action_pasts: Mapping[str, tuple[Verb, ...]]
    discussion_verbs: Mapping[str, str]
    not_names: frozenset[str]
    initiative_words: KindTable
    generic_initiatives: frozenset[str]

    def is_first_name(self, word: str, *, ambiguous: bool = True) -> bool:
        """Return whether ``word`` is a first name; double names ("Anne-Marie") by their first part.

        With ``ambiguous=False`` only names that are no ordinary word or place ("Bent", "August" are).
        """
        folded = word.casefold()
        for name in (folded, folded.partition("-")[0]):
            if name in self.first_names or (ambiguous and name in self.ambiguous_first_names):
                return True
        return False

    def is_last_name(self, word: str) -> bool:
        """Return whether ``word`` is a known last name; double names ("Holm-Larsen") by their last part."""
        folded = word.casefold()
        return folded in self.last_names or folded.rpartition("-")[2] in self.last_names

    def organisation_named(self, text: str) -> Organisation | None:
        """Return the organisation that ``text`` names, also in the genitive; ``None`` if it names none."""
        return _named(self.organisations, text)

    def party_named(self, text: str) -> Party | None:
        """Return the party of this letter, short name or name, or ``None``."""
        return _named(self.parties, text)

    def title_length(self, words: Sequence[str]) -> int:
        """Return how many of the leading ``words`` are one title, 0 if none: the longest reading counts.

        A trailing comma on a word is ignored. "Sundheds- og ældrechef" counts 3.
        """
        plain = [word.rstrip(",") for word in words[:6]]
        folded = [word.casefold() for word in plain]
        for length in range(min(5, len(folded)), 1, -1):
            if tuple(folded[:length]) in self.title_phrases:
                return length
        if len(plain) > 2 and plain[0].endswith("-") and plain[2] in self.titles:
            return 3
        return int(bool(plain) and plain[0] in self.titles)

    def action_verb_at(self, words: Sequence[str]) -> Verb | None:
        """Return the action verb whose present tense opens ``words``, its particle at most a few words on."""
        return _verb_at(self.action_presents, words)

    def action_infinitive_at(self, words: Sequence[str]) -> Verb | None:
        """Return the action verb whose infinitive opens ``words``."""
        return _verb_at(self.action_infinitives, words)

    def action_passive_at(self, words: Sequence[str]) -> Verb | None:
        """Return the action verb whose s-passive ("udsendes") opens ``words``."""
        return _verb_at(self.action_passives, words)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read on the first call; raises DataError for a missing or wrong table."""
    titles, phrases = _titles()
    verbs = tuple(_verbs())
    return Lexicon(
        first_names=_words("first_names.txt"),
        ambiguous_first_names=_words("ambiguous_first_names.txt"),
        last_names=_words("last_names.txt"),
        places=_words("places.txt"),
        organisations=_organisations(),
        parties=_parties(),
        organisation_words=_word_set("org_words.txt"),
        body_words=_word_set("body_words.txt"),
        office_words=_kind_table("office_words.txt"),
        titles=titles,
        title_phrases=phrases,
        functions=_kind_table("functions.txt"),
        months=_months(),
        weekdays=_words("weekdays.txt"),
        numbers={word: int(value) for word, value in _rows("numbers.tsv", 2)},
        abbreviations=_words("abbreviations.txt"),
        action_presents=_by_first_word((verb.present, verb) for verb in verbs),
        action_infinitives=_by_first_word((verb.infinitive, verb) for verb in verbs),
        action_passives=_by_first_word((_passive(verb.infinitive), verb) for verb in verbs),
        action_pasts=_by_first_word((verb.past, verb) for verb in verbs),
        discussion_verbs={form: kind for *forms, kind in _rows("discussion_verbs.txt", 3) for form in forms},
        not_names=_words("not_names.txt"),
        initiative_words=_kind_table("initiative_words.txt"),
        generic_initiatives=_words("generic_initiatives.txt"),
    )


def _lines(name: str) -> list[str]:
    """Return the lines of a table without comments and blank lines."""
    return [line for line in resource_text(_FOLDER + name).splitlines() if line and line[0] != "#"]


def _words(name: str) -> frozenset[str]:
    entries = resource_text(_FOLDER + name).casefold().splitlines()
    return frozenset([entry for entry in entries if entry and entry[0] != "#"])


def _rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of a table of tab-separated columns without its heading row."""
    rows = [line.split("\t") for line in _lines(name)]
    for row in rows:
        if len(row) != columns:
            raise DataError(f"{_FOLDER}{name}: {row[0]!r} has {len(row)} columns, expected {columns} split by tabs")
    return rows[1:]


def _split_tails(entries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return whole words, and tails without their leading "-"."""
    words: list[str] = []
    tails: list[str] = []
    for entry in entries:
        (tails if entry.startswith("-") else words).append(entry.removeprefix("-"))
    return words, tails


def _word_set(name: str) -> WordSet:
    words, tails = _split_tails(_words(name))
    return WordSet(frozenset(words), tuple(sorted(tails)))


def _kind_table(name: str) -> KindTable:
    kinds: dict[str, str] = dict(line.casefold().split("\t") for line in _lines(name))
    words, tails = _split_tails(kinds)
    return KindTable({word: kinds[word] for word in words}, {tail: kinds["-" + tail] for tail in tails})


def _titles() -> tuple[WordSet, frozenset[tuple[str, ...]]]:
    words, tails = _split_tails(_words("titles.txt"))
    phrases = frozenset(tuple(word.split()) for word in words if " " in word)
    return WordSet(frozenset(word for word in words if " " not in word), tuple(sorted(tails))), phrases


def _key(name: str) -> str:
    return name if name.isupper() else name.casefold()


def _named(table: Mapping[str, Entry], text: str) -> Entry | None:
    """Return the entry of a name or its genitive."""
    name = " ".join(text.split())
    for form in (name, name.removesuffix("s").rstrip("'’-")):
        found = table.get(form) if form.isupper() else table.get(form.casefold())
        if found is not None:
            return found
    return None


def _organisations() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for name, kind, code, region, aliases in _rows("organisations.tsv", 5):
        organisation = Organisation(name, kind, code or None, region or None)
        for alias in (name, *filter(None, aliases.split(";"))):
            found.setdefault(_key(alias), organisation)
    return found


def _parties() -> dict[str, Party]:
    found: dict[str, Party] = {}
    for letter, name, aliases in _rows("parties.tsv", 3):
        for alias in filter(None, (name, letter, *aliases.split(";"))):
            found.setdefault(_key(alias), Party(name, letter or None))
    return found


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for name, abbreviations, number in _rows("months.tsv", 3):
        found |= dict.fromkeys((name, *filter(None, abbreviations.split(";"))), int(number))
    return found


def _verbs() -> Iterator[Verb]:
    for present, infinitive, past, supine in _rows("verbs.tsv", 4):
        forms = [form.replace(_GAP, " ") for form in (present, infinitive, past, supine)]
        yield Verb(*forms, particle=tuple(forms[0].split()[1:]), separable=_GAP in present)


def _by_first_word(forms: Iterable[tuple[str, Verb]]) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for form, verb in forms:
        found.setdefault(form.partition(" ")[0], []).append(verb)
    return {first: tuple(sorted(verbs, key=_longest_particle_first)) for first, verbs in found.items()}


def _longest_particle_first(verb: Verb) -> int:
    return -len(verb.particle)


def _passive(infinitive: str) -> str:
    """Return the s-passive of an infinitive; one that is passive in form already stays."""
    first, space, particle = infinitive.partition(" ")
    return (first if first.endswith("s") else first + "s") + space + particle


def _verb_at(verbs: Mapping[str, tuple[Verb, ...]], words: Sequence[str]) -> Verb | None:
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
