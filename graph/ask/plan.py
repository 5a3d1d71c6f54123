"""Turn a meaning into the query that answers it, its parameters, and what is said about both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.ask import wording
from graph.ask.folding import content_stems
from graph.ask.matching import GOOD_MATCH, find_matches
from graph.ask.meaning import Meaning
from graph.ask.names import Entity, Names
from graph.ask.queries import Queryable, SparqlTerm, fill_query, iri_term, kind_term, text_term
from graph.ask.readings import Which
from graph.ask.wording import Lang
from graph.vocabulary import expand

_PARAMETERS: Final[dict[str, dict[str, str]]] = {
    "substitutes": {"person": "replaced", "substitute": "agent"},
    "people_of": {"organisation": "organisation"},
}
_ANY_INTENT: Final = {
    "initiative": "initiative",
    "topic": "initiative",
    "goal": "goal",
    "agent": "agent",
    "person": "agent",
    "organisation": "organisation",
    "body": "body",
}
_CLASSES: Final = {
    "initiative": "ref:Initiative",
    "goal": "ref:Goal",
    "body": "ref:Body",
    "organisation": "org:Organization",
    "person": "foaf:Person",
}
_OUTCOMES: Final = ("approved", "deferred", "rejected", "noted")
_FUNCTIONS: Final = ("chair", "note-taker", "secretary", "approver")


Terms = dict[str, tuple[SparqlTerm, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The intent whose rows are built, the query, its parameters, and the content words that rows must hold.

    ``known`` is False where words were asked for and nothing holds even one of them.
    """

    intent: str
    query: str
    parameters: Mapping[str, tuple[SparqlTerm, ...]]
    entities: tuple[Entity, ...]
    words: tuple[str, ...] = ()
    known: bool = True


def make_plan(meaning: Meaning, names: Names, store: Queryable) -> Plan:
    """Return how to answer ``meaning``; asks the store which meetings and which staff are meant."""
    intent = "planned" if "next" in meaning.sets else meaning.question.intent
    renamed = {**_ANY_INTENT, **_PARAMETERS.get(intent, {})}
    entities = {slot: _widened(slot, found, names, store) for slot, found in meaning.entities.items()}
    words = _wanted_words(meaning)
    parameters = {renamed[slot]: _iris(found) for slot, found in entities.items()}
    parameters |= _set_parameters(meaning)
    known = True
    if words:
        matches = find_matches(store, intent, words)
        known = matches.known
        lowest = 1.0 if "whole" in meaning.sets else GOOD_MATCH
        parameters["matched"] = tuple(iri_term(fact) for fact, fit in sorted(matches.fits.items()) if fit >= lowest)
    parameters = _fitted(intent, parameters, entities, store)
    parameters = _at_meetings(meaning, parameters, store)
    named = tuple(entity for found in meaning.entities.values() for entity in found)
    return Plan(intent, _QUERIES.get(intent, intent), parameters, named, words, known)


def _fitted(intent: str, parameters: Terms, entities: Mapping[str, tuple[Entity, ...]], store: Queryable) -> Terms:
    """Return the parameters as the query of ``intent`` takes them."""
    fitted = dict(parameters)
    agents = entities.get("agent", ())
    if intent == "works_on" and "organisation" in fitted:
        staff = store.select(fill_query("staff", {"organisation": fitted["organisation"]}))
        fitted["agent"] = (*fitted.pop("organisation"), *(iri_term(row["agent"]) for row in staff))
    if intent in ("work_of", "tasks") and (organisations := [one for one in agents if one.kind == "organisation"]):
        fitted["organisation"] = _iris(organisations)
    if intent == "tasks" and agents and all(one.kind == "body" for one in agents):
        fitted["forum"] = fitted.pop("agent")
    if intent in ("tasks", "task_holder") and not {"agent", "forum", "initiative"} & fitted.keys():
        fitted["anyone"] = ()
    if intent == "inventory" and fitted.get("class") == (_class_term("body"),):
        fitted["bodies"] = ()
    return fitted


def _at_meetings(meaning: Meaning, parameters: Terms, store: Queryable) -> Terms:
    """Return the parameters with the meetings that a date, a number or "the latest" singles out."""
    which, latest = meaning.which, meaning.which.latest or "last" in meaning.sets
    if "next" in meaning.sets:
        return {("asked" if name == "body" else name): terms for name, terms in parameters.items()}
    if not (which.date or which.number or latest):
        return parameters
    forum = {"body": parameters["body"]} if "body" in parameters else {}
    held = store.select(fill_query("meetings", {**forum, **_meeting_parameters(which)}))
    if latest:
        dated = [row["date"] for row in held if row.get("date", "-")[0] != "-"]
        held = [row for row in held if dated and row.get("date") == max(dated)]
    found = {name: terms for name, terms in parameters.items() if name != "body"}
    return {**found, "meeting": tuple(dict.fromkeys(iri_term(row["meeting"]) for row in held))}


_QUERIES: Final = {
    "supporting": "supports",
    "supported": "supports",
    "present": "attendance",
    "absent": "attendance",
    "attendance_of": "attendance",
    "substitutes": "attendance",
    "members": "attendance",
    "bodies_of": "attendance",
    "person": "posts",
    "people_of": "posts",
    "task_holder": "tasks",
}


def understood_as(meaning: Meaning, lang: Lang) -> str:
    """Return a sentence saying how the question was understood."""
    intent = meaning.question.intent
    key = next((name for name in ("open", "mandated", "next", "last") if name in meaning.sets), intent)
    if intent == "tasks" and "promised" in meaning.sets:
        key = "promised"
    places = {slot: _labels(found, lang) for slot, found in meaning.entities.items()} | dict(meaning.words)
    for place, section, choices in (("function", "function", _FUNCTIONS), ("listed", "listed", _CLASSES)):
        if chosen := meaning.sets.intersection(choices):
            places[place] = wording.phrase(lang, section, min(chosen))
    sentence = wording.phrase(lang, "understood", key, **places)
    return "; ".join([sentence, *_filters(meaning, key, lang)]) + "."


def _filters(meaning: Meaning, key: str, lang: Lang) -> list[str]:
    shown = [
        wording.phrase(lang, "filter", slot, name=_labels(found, lang))
        for slot, found in meaning.entities.items()
        if slot in ("body", "organisation") and not (key in ("members", "people_of") and slot != "organisation")
    ]
    if key == "people_of":
        shown = [wording.phrase(lang, "filter", "body", name=_labels(one, lang)) for one in _of(meaning, "body")]
    which = meaning.which
    if which.date:
        shown.append(wording.phrase(lang, "filter", "date", name=_written(which.date)))
    if which.number:
        shown.append(wording.phrase(lang, "filter", "number", name=which.number))
    if which.latest and key != "last":
        shown.append(wording.phrase(lang, "filter", "latest"))
    for outcome in _OUTCOMES:
        if outcome in meaning.sets:
            shown.append(wording.phrase(lang, "filter", "outcome", name=wording.phrase(lang, "outcome", outcome)))
    return shown


def _written(date: str) -> str:
    """Return a date as it is read; "--05-03" is the 3rd of May of any year."""
    return f"{int(date[5:7])}/{int(date[2:4])}" if date.startswith("--") else date


def _of(meaning: Meaning, slot: str) -> list[tuple[Entity, ...]]:
    return [meaning.entities[slot]] if slot in meaning.entities else []


def _labels(entities: Iterable[Entity], lang: Lang) -> str:
    labels = list(dict.fromkeys(_label(entity) for entity in entities))
    return f" {wording.phrase(lang, 'or')} ".join(labels)


def _label(entity: Entity) -> str:
    """Return the label, of a forum with a name that many have also whose it is."""
    if entity.kind == "body" and " " not in entity.label and entity.hosts:
        return f"{entity.label} ({entity.hosts[0]})"
    return entity.label


def _widened(slot: str, entities: tuple[Entity, ...], names: Names, store: Queryable) -> tuple[Entity, ...]:
    """Return an organisation with its units, and for a goal the initiatives that support it; others as they are."""
    if slot == "initiative":
        return tuple(
            wide for one in entities for wide in (supporters(one, names, store) if one.kind == "goal" else (one,))
        )
    if slot not in ("organisation", "agent", "person"):
        return entities
    organisations = tuple(one for one in entities if one.kind == "organisation")
    return tuple(dict.fromkeys((*entities, *names.units(organisations)))) if organisations else entities


def supporters(goal: Entity, names: Names, store: Queryable) -> tuple[Entity, ...]:
    """Return the initiatives that are said to support ``goal``, by label."""
    rows = store.select(fill_query("supports", {"goal": (iri_term(goal.iri),)}))
    iris = {row["initiative"] for row in rows}
    return tuple(one for one in names.entities if one.iri in iris)


def _iris(entities: Iterable[Entity]) -> tuple[SparqlTerm, ...]:
    return tuple(iri_term(entity.iri) for entity in entities)


def _wanted_words(meaning: Meaning) -> tuple[str, ...]:
    text = meaning.words.get("words") or meaning.words.get("topic")
    return content_stems(text) if text else ()


def _set_parameters(meaning: Meaning) -> Terms:
    found: Terms = {}
    if outcomes := tuple(kind_term(name) for name in _OUTCOMES if name in meaning.sets):
        found["outcome"] = (*outcomes, kind_term("adopted")) if "approved" in meaning.sets else outcomes
    if classes := tuple(_class_term(name) for name in _CLASSES if name in meaning.sets):
        found["class"] = classes
    for name in _FUNCTIONS:
        if name in meaning.sets:
            found["function"] = tuple(text_term(word) for word in wording.function_words(name))
            found["approval"] = (kind_term("author" if name == "note-taker" else name),)
    if asked := meaning.words.get("function"):
        found["function"] = (text_term(asked.casefold()),)
    return found


def _class_term(name: str) -> SparqlTerm:
    return iri_term(expand(_CLASSES[name]))


def _meeting_parameters(which: Which) -> Terms:
    found: Terms = {}
    if which.number:
        found["number"] = (text_term(which.number),)
    if which.date and which.date.startswith("--"):
        found["dateEnd"] = (text_term(which.date[1:]),)
    elif which.date:
        found["dateStart"] = (text_term(which.date),)
    return found
