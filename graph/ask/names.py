"""Find the entities a question names: exact before inflected, inflected before part of a longer name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Final

from graph.ask.folding import empty_words, fold, genitives, stem, stems
from graph.ask.questions import load_questions
from graph.model import EntityKind

_SUGGESTION_CUTOFF: Final = 82
_NEAR_CUTOFF: Final = 80
_MOST_NAMES: Final = 3
_SHORTEST_SUFFIX: Final = 4
_LEGAL: Final = ("body", "organisation")  # "A.m.b.a." and "A/S" after a name are folded to single letters


class Grade(IntEnum):
    """How well a text fits a name; the lower the better."""

    EXACT = 0
    INFLECTED = 1
    PART = 2


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """An entity of the registry with the names it goes by; ``hosts`` are the organisations whose body it is."""

    iri: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return label and aliases, and a body's label with its host's."""
        hosted = (f"{self.label} {host}" for host in self.hosts if host != self.label)
        whole = self.hosts if fold(self.label) in load_questions().whole_bodies else ()
        return self.label, *self.aliases, *hosted, *whole


@dataclass(frozen=True, slots=True)
class Found:
    """The entities a text fits equally well; several are either namesakes or, with ``ambiguous``, a question back."""

    grade: Grade
    entities: tuple[Entity, ...]
    ambiguous: bool = False


@dataclass
class Names:
    """The names of all entities, indexed by their folded spelling."""

    entities: tuple[Entity, ...]
    _folded: dict[str, list[Entity]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._folded = defaultdict(list)
        for entity in self.entities:
            for name in dict.fromkeys(fold(name) for name in entity.names()):
                self._folded[name].append(entity)

    def namesakes(self, kind: EntityKind) -> frozenset[str]:
        """Return the labels that several entities of a kind bear."""
        labels = Counter(entity.label for entity in self.entities if entity.kind == kind)
        return frozenset(label for label, count in labels.items() if count > 1)

    def find(self, text: str, kinds: tuple[EntityKind, ...]) -> Found | None:
        """Return what ``text`` names among entities of ``kinds``, None for nothing; an earlier kind wins a tie."""
        for search in (self._exact, self._inflected, self._part):
            for kind in kinds:
                found = search(fold(text), kind)
                if found is not None:
                    return found
        return None

    def suggestions(self, text: str, kinds: tuple[EntityKind, ...]) -> tuple[str, ...]:
        """Return labels that look like ``text``, nearest first; they are shown, never used."""
        names = {name: entity.label for name, entity in self._names_of(kinds)}
        return tuple(dict.fromkeys(names[name] for name in _alike(fold(text), names, _SUGGESTION_CUTOFF)))[:_MOST_NAMES]

    def near(self, entities: Iterable[Entity]) -> tuple[str, ...]:
        """Return labels of the same kind that one could mistake for these: "TUT" for "TUT2"."""
        own = tuple(entities)
        taken = {entity.iri for entity in own}
        labels: dict[str, None] = {}
        for entity in own:
            names = {name: other.label for name, other in self._names_of((entity.kind,)) if other.iri not in taken}
            for alike in _alike(fold(entity.label), names, _NEAR_CUTOFF):
                labels.setdefault(names[alike])
        return tuple(labels)[:_MOST_NAMES]

    def units(self, organisations: Iterable[Entity]) -> tuple[Entity, ...]:
        """Return organisations and the units that name them: "Fjordby Kommune, IT" belongs to "Fjordby Kommune"."""
        wanted = {fold(one.label) for one in organisations}
        units = (
            entity
            for entity in self.entities
            if entity.kind == "organisation" and wanted.intersection(fold(part) for part in _parts(entity.label))
        )
        return tuple(dict.fromkeys((*organisations, *units)))

    def _names_of(self, kinds: tuple[EntityKind, ...]) -> Iterator[tuple[str, Entity]]:
        for name, entities in self._folded.items():
            for entity in entities:
                if entity.kind in kinds:
                    yield name, entity

    def _exact(self, text: str, kind: EntityKind) -> Found | None:
        return _all(Grade.EXACT, text, (entity for entity in self._folded.get(text, ()) if entity.kind == kind))

    def _inflected(self, text: str, kind: EntityKind) -> Found | None:
        for variant in _variants(text, kind):
            found = _all(Grade.INFLECTED, variant, (one for one in self._folded.get(variant, ()) if one.kind == kind))
            if found is not None:
                return found
        index = self._stemmed[kind]
        for variant in _variants(text, kind):
            found = _all(Grade.INFLECTED, variant, index.get(_key(variant, kind), ()))
            if found is not None:
                return found
        if kind == "goal" and (number := _without_around(text, kind)).isdigit():
            return _all(Grade.INFLECTED, text, (one for name, one in self._names_of((kind,)) if number in name.split()))
        if kind == "organisation":
            parts = (one for one in self.entities if one.kind == kind and text in map(fold, _parts(one.label)))
            return Found(Grade.INFLECTED, units) if (units := tuple(parts)) else None
        return None

    @cached_property
    def _stemmed(self) -> dict[EntityKind, dict[str, list[Entity]]]:
        index: dict[EntityKind, dict[str, list[Entity]]] = defaultdict(lambda: defaultdict(list))
        for name, entities in self._folded.items():
            for entity in entities:
                index[entity.kind][_key(name, entity.kind)].append(entity)
        return index

    @cached_property
    def _by_word(self) -> dict[tuple[EntityKind, str], list[tuple[tuple[str, ...], Entity]]]:
        index: dict[tuple[EntityKind, str], list[tuple[tuple[str, ...], Entity]]] = defaultdict(list)
        for entity in self.entities:
            for words in {_words(fold(name), entity.kind) for name in (entity.label, *entity.aliases)}:
                for word in dict.fromkeys(words):
                    index[entity.kind, word].append((words, entity))
        return index

    def _holding(self, words: tuple[str, ...], kind: EntityKind) -> list[tuple[tuple[str, ...], Entity]]:
        return min((self._by_word.get((kind, word), []) for word in words), key=len)

    def _part(self, text: str, kind: EntityKind) -> Found | None:
        for variant in (text, *_variants(text, kind)):
            words = _words(variant, kind)
            if not words or _says_nothing(variant, kind):
                continue
            fitting = [one for name, one in self._holding(words, kind) if _is_part(words, name, kind)]
            if not fitting and kind == "body" and len(words) == 1:
                fitting = [one for name, one in self._names_of((kind,)) if _ends_compound(words[0], name)]
            distinct = tuple(dict.fromkeys(fitting))
            if distinct:
                return Found(Grade.PART, distinct, ambiguous=len({one.label for one in distinct}) > 1)
        return None


def _all(grade: Grade, text: str, entities: Iterable[Entity]) -> Found | None:
    """Return the entities that bear this very name; those it is only an alias of count where it is nobody's label.

    Two initiatives may share an alias. Two people with the initials "MH" are a question back.
    """
    distinct = tuple(dict.fromkeys(entities))
    labelled = tuple(one for one in distinct if fold(one.label) == text) or distinct
    several = len({one.label for one in labelled}) > 1 and labelled[0].kind not in ("initiative", "goal")
    return Found(grade, labelled, ambiguous=several) if labelled else None


def _variants(text: str, kind: EntityKind) -> Iterator[str]:
    """Yield ``text`` without a genitive, without small words around it, and "styregruppe" for "styregruppemødet"."""
    yield from genitives(text)
    bare = _without_around(text, kind)
    if bare and bare != text:
        yield bare
        yield from genitives(bare)
    yield text
    if kind == "body":
        yield from _hosted(bare or text)
    words = _without_around(text).split()
    if kind != "person" and len(words) == 2:
        yield from (" ".join(words), "".join(words), "s".join(words))
    if kind == "body" and (short := _without_meeting(bare or text)):
        yield short


def _hosted(text: str) -> Iterator[str]:
    """Yield "bestyrelsen sejlklubben" for "bestyrelsen i sejlklubben" and for "sejlklubbens bestyrelse"."""
    words = text.split()
    if words and (short := _without_meeting(words[0])):
        words[0] = short
    for place in range(1, len(words) - 1):
        if words[place] in load_questions().prepositions:
            yield " ".join((*words[:place], *words[place + 1 :]))
    if len(words) > 1:
        yield " ".join((words[-1], " ".join(words[:-1]).removesuffix("s")))


def _without_around(text: str, kind: EntityKind | None = None) -> str:
    around = load_questions().around
    loose = around["any"] | around.get(kind or "any", frozenset())
    words = text.split()
    while words and words[0] in loose:
        words.pop(0)
    while words and (words[-1] in loose or (kind in _LEGAL and len(words[-1]) == 1)):
        words.pop()
    return " ".join(words)


def _without_meeting(text: str) -> str | None:
    for word in sorted(load_questions().meeting_words, key=len, reverse=True):
        rest = text.removesuffix(word)
        if rest != text and len(rest) >= _SHORTEST_SUFFIX and not rest.endswith(" "):
            return rest.removesuffix("s") if rest.endswith(("gs", "ds", "es")) else rest
    return None


def _says_nothing(text: str, kind: EntityKind) -> bool:
    """Return whether every word is one that stands around names: "mødet", "projektet", "3"."""
    around = load_questions().around
    loose = around["any"] | around.get(kind, frozenset()) | load_questions().meeting_words
    loose |= empty_words()
    if kind in ("body", "organisation"):
        loose = around["any"] | load_questions().meeting_words | empty_words()
    return all(word in loose or word.isdigit() or len(word) == 1 for word in text.split())


def _words(name: str, kind: EntityKind) -> tuple[str, ...]:
    """Return the words to compare; people's names are not inflected."""
    return tuple(name.split()) if kind == "person" else stems(name)


def _key(name: str, kind: EntityKind) -> str:
    """Return what two spellings of one name share: "TUT 2" and "TUT2", "modellen" and "model"."""
    return "".join(_words(name, kind))


def _is_part(words: tuple[str, ...], name: tuple[str, ...], kind: EntityKind) -> bool:
    """Return whether ``words`` stand in ``name`` in this order, and no number or letter alone is left over.

    A number after a forum of several words is that of a meeting or a term, not another forum.
    """
    rest = list(name)
    position = 0
    for word in words:
        if word not in rest[position:]:
            return False
        position += rest[position:].index(word)
        del rest[position]
    numbered = kind == "body" and len(words) > 1
    return len(words) < len(name) and (numbered or not any(map(_tells_apart, rest)))


def _tells_apart(word: str) -> bool:
    """Return whether a word makes another name of a name: a number, or a letter that is no small word."""
    return word.isdigit() or (len(word) == 1 and word not in empty_words())


def _ends_compound(word: str, name: str) -> bool:
    """Return whether the one word that names a body ends in ``word``: "udvalget" in "Havneudvalget"."""
    first = stem(name.split()[0]) if name else ""
    return len(word) >= _SHORTEST_SUFFIX and first.endswith(word) and first != word


def _parts(label: str) -> list[str]:
    return [part for piece in label.split(", ") for part in piece.split(" - ")]


def _alike(text: str, names: Iterable[str], cutoff: int) -> list[str]:
    from rapidfuzz import fuzz, process

    found = process.extract(text, list(names), scorer=fuzz.ratio, score_cutoff=cutoff, limit=2 * _MOST_NAMES)
    found += process.extract(text, list(names), scorer=fuzz.token_sort_ratio, score_cutoff=cutoff, limit=_MOST_NAMES)
    return [name for name, _, _ in sorted(found, key=lambda one: (-one[1], one[0]))]
