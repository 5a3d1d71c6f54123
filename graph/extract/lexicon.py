"""The Danish lexicon: the tables of ``data/da`` as frozen sets and maps, read once.

No Danish word stands here; each table says its source and licence in its own first lines. Keys are casefolded
unless said otherwise, so callers look up ``word.casefold()`` or use the predicates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from graph.extract.records import record
from graph.extract.tables import KindTable, WordSet, read_kind_table, read_rows, read_word_set, read_words, split_tails
from graph.extract.verbs import Verb, VerbMap, by_first_word, passive, read_verbs, verb_at

Entry = TypeVar("Entry")


@record
class Organisation:
    """An organisation of public record; ``code`` is its official code, ``region`` the region it lies in."""

    name: str
    kind: str
    code: str | None = None
    region: str | None = None


@record
class Party:
    """A political party; ``letter`` is its ballot letter, where it has one."""

    name: str
    letter: str | None = None


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
    action_presents: VerbMap
    action_infinitives: VerbMap
    action_passives: VerbMap
    action_pasts: VerbMap
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
        return verb_at(self.action_presents, words)

    def action_infinitive_at(self, words: Sequence[str]) -> Verb | None:
        """Return the action verb whose infinitive opens ``words``."""
        return verb_at(self.action_infinitives, words)

    def action_passive_at(self, words: Sequence[str]) -> Verb | None:
        """Return the action verb whose s-passive ("udsendes") opens ``words``."""
        return verb_at(self.action_passives, words)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read on the first call; raises DataError for a missing or wrong table."""
    titles, phrases = _titles()
    verbs = tuple(read_verbs())
    return Lexicon(
        first_names=read_words("first_names.txt"),
        ambiguous_first_names=read_words("ambiguous_first_names.txt"),
        last_names=read_words("last_names.txt"),
        places=read_words("places.txt"),
        organisations=_organisations(),
        parties=_parties(),
        organisation_words=read_word_set("org_words.txt"),
        body_words=read_word_set("body_words.txt"),
        office_words=read_kind_table("office_words.txt"),
        titles=titles,
        title_phrases=phrases,
        functions=read_kind_table("functions.txt"),
        months=_months(),
        weekdays=read_words("weekdays.txt"),
        numbers={word: int(value) for word, value in read_rows("numbers.tsv", 2)},
        abbreviations=read_words("abbreviations.txt"),
        action_presents=by_first_word((verb.present, verb) for verb in verbs),
        action_infinitives=by_first_word((verb.infinitive, verb) for verb in verbs),
        action_passives=by_first_word((passive(verb.infinitive), verb) for verb in verbs),
        action_pasts=by_first_word((verb.past, verb) for verb in verbs),
        discussion_verbs={form: kind for *forms, kind in read_rows("discussion_verbs.txt", 3) for form in forms},
        not_names=read_words("not_names.txt"),
        initiative_words=read_kind_table("initiative_words.txt"),
        generic_initiatives=read_words("generic_initiatives.txt"),
    )


def _titles() -> tuple[WordSet, frozenset[tuple[str, ...]]]:
    words, tails = split_tails(read_words("titles.txt"))
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
    for name, kind, code, region, aliases in read_rows("organisations.tsv", 5):
        organisation = Organisation(name, kind, code or None, region or None)
        for alias in (name, *filter(None, aliases.split(";"))):
            found.setdefault(_key(alias), organisation)
    return found


def _parties() -> dict[str, Party]:
    found: dict[str, Party] = {}
    for letter, name, aliases in read_rows("parties.tsv", 3):
        for alias in filter(None, (name, letter, *aliases.split(";"))):
            found.setdefault(_key(alias), Party(name, letter or None))
    return found


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for name, abbreviations, number in read_rows("months.tsv", 3):
        found |= dict.fromkeys((name, *filter(None, abbreviations.split(";"))), int(number))
    return found
