"""Describe the subject of a page as JSON-LD: its names, its facts, and the words behind each.

The terms are those of ``docs/graph.md``, so every triple about a fact is one that ``referatgraf export`` writes too;
names and types are said in schema.org's terms besides, which search engines read.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from graph.model import EntityKind
from graph.rdf.lines import date_form
from graph.show.page.records import Fact
from graph.show.page.site.places import Site
from graph.show.page.texts import BLOT
from graph.vocabulary import ID, PREFIXES, REF

Node = dict[str, object]

MOST_FACTS: Final = 200
"""So many facts a page describes at most: the leading ones of its panels."""

_STATEMENT: Final = f"{ID}statement/"
_ENTITY_TYPES: Final[dict[EntityKind, tuple[str, ...]]] = {
    "person": ("foaf:Person", "schema:Person"),
    "organisation": ("org:Organization", "schema:Organization"),
    "body": ("ref:Body", "schema:Organization"),
    "office": ("ref:Office",),
    "initiative": ("ref:Initiative",),
    "goal": ("ref:Goal", "skos:Concept", "schema:DefinedTerm"),
}
_RELATIONS: Final = {
    "supports": "supports",
    "combines": "combines",
    "replaces": "replaces",
    "part_of": "partOf",
    "partOf": "partOf",
}
_ESCAPED: Final = "&<>\u2028\u2029"
"""What could end or open an element of HTML, or a line in a script, is written as an escape."""


def entity_description(site: Site, place: int, facts: Iterable[int]) -> str:
    """Return what a profile's page says of its entity and of ``facts``, as JSON safe in a script element."""
    entity = site.entity(place)
    node: Node = {
        "@id": _entity(site, place),
        "@type": list(_ENTITY_TYPES[entity.kind]),
        "skos:prefLabel": entity.label,
        "schema:name": entity.label,
        "schema:alternateName": list(entity.aliases),
        "skos:notation": entity.number,
    }
    return _document([node, *_facts(site, facts)])


def meeting_description(site: Site, place: int, facts: Iterable[int]) -> str:
    """Return what a meeting's page says of the meeting and of ``facts``, as JSON safe in a script element."""
    meeting = site.meeting(place)
    node: Node = {
        "@id": _meeting(site, place),
        "@type": ["ref:Meeting", "schema:Event"],
        "schema:name": site.meeting_name(place),
        "schema:startDate": meeting.date if meeting.date and not meeting.date.startswith("-") else None,
        "schema:organizer": _reference(site, meeting.body),
        "dcterms:date": _date(meeting.date),
        "ref:number": meeting.number,
        "ref:host": meeting.host,
        "schema:location": meeting.place,
        "schema:recordedIn": [{"@id": ID + site.records.documents[document].id} for document in meeting.documents],
    }
    return _document([node, *_facts(site, facts)])


def site_description(site: Site, title: str) -> str:
    """Return what the front page says of the whole: the documents it was made from."""
    documents: list[Node] = [
        {"@id": ID + one.id, "@type": "foaf:Document", "dcterms:title": one.file, "dcterms:format": one.media_type}
        for one in site.records.documents[:MOST_FACTS]
    ]
    return _document([{"@type": "schema:Dataset", "schema:name": title}, *documents])


def _document(nodes: Iterable[Node]) -> str:
    used = {"@context": {name: PREFIXES[name] for name in sorted(PREFIXES)}, "@graph": [_told(node) for node in nodes]}
    text = json.dumps(used, ensure_ascii=False, separators=(",", ":"))
    for letter in _ESCAPED:
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _told(node: Node) -> Node:
    """Return what a node says; nothing is said by null, an empty list, or words with something blotted out."""
    return {key: value for key, value in node.items() if value not in (None, [], "") and BLOT not in str(value)}


def _facts(site: Site, places: Iterable[int]) -> Iterator[Node]:
    targets: set[str] = set()
    for place in list(dict.fromkeys(places))[:MOST_FACTS]:
        fact = site.records.facts[place]
        if fact.kind == "named":  # no statement: the words bear the name itself
            continue
        node = {"@id": _STATEMENT + fact.id, "dcterms:isPartOf": {"@id": _meeting(site, fact.meeting)}}
        yield _told({**node, **_said(site, fact)})
        for number in fact.quotes:
            yield from _evidence(site, fact, number, targets)


def _evidence(site: Site, fact: Fact, number: int, targets: set[str]) -> Iterator[Node]:
    """Yield the annotation that joins a fact and its words, and the words once."""
    quote = site.records.quotes[number]
    document = ID + site.records.documents[quote.document].id
    stretch = f"{quote.start},{quote.end}"
    target, selector = f"{document}#char={stretch}", f"{document}#selector={stretch}"
    if not _bears_its_goal(site, fact, number):
        yield {
            "@id": f"{document}#evidence={fact.id},{stretch}",
            "@type": "oa:Annotation",
            "oa:hasBody": {"@id": _STATEMENT + fact.id},
            "oa:hasTarget": {"@id": target},
        }
    if target not in targets and BLOT not in quote.words:
        targets.add(target)
        yield {"@id": target, "oa:hasSource": {"@id": document}, "oa:hasSelector": {"@id": selector}}
        yield {"@id": selector, "oa:exact": quote.words, "oa:start": quote.start, "oa:end": quote.end}


def _bears_its_goal(site: Site, fact: Fact, number: int) -> bool:
    """Return whether these words bear the goal of a support as well: which annotation is whose is not told then."""
    if fact.kind != "supports" or fact.target is None:
        return False
    named = site.index.matching("named", ("target",), fact.target)
    return any(number in site.records.facts[place].quotes for place in named)


def _said(site: Site, fact: Fact) -> Node:
    """Return the type of a fact and what it says, in the terms of ``docs/graph.md``."""
    agent, target = _reference(site, fact.agent), _reference(site, fact.target)
    match fact.kind:
        case "involvement":
            about = target if fact.about is None else _statement(site, fact.about)
            return {
                "@type": "ref:Involvement",
                "ref:agent": agent,
                "dcterms:type": _kind(fact.how),
                "ref:target": about,
            }
        case "presented":
            item = None if fact.item is None else _statement(site, fact.item)
            return {
                "@type": "ref:Involvement",
                "ref:agent": agent,
                "dcterms:type": _kind("presents"),
                "ref:target": item,
            }
        case "attendance":
            return _attendance(site, fact)
        case "supports" | "relation":
            relation = {"@id": REF + _RELATIONS[fact.how or fact.kind]}
            statement: Node = {"@type": "rdf:Statement", "rdf:subject": _reference(site, fact.source)}
            return {**statement, "rdf:predicate": relation, "rdf:object": target}
        case "election":
            return {"@type": "ref:Election", "ref:agent": agent, "ref:function": fact.function, "ref:target": target}
        case "approval":
            return {
                "@type": "ref:Approval",
                "ref:agent": agent,
                "ref:wording": fact.text,
                "dcterms:type": _kind(fact.how),
            }
        case "planned":
            planned: Node = {"@type": "ref:PlannedMeeting", "schema:organizer": target, "schema:location": fact.place}
            return {**planned, "dcterms:date": _date(fact.date)}
        case _:
            return _treated(site, fact)


def _treated(site: Site, fact: Fact) -> Node:
    """Return what was treated: an item, a proposal, a decision, a task, a vote, an attachment or an open name."""
    match fact.kind:
        case "item":
            subjects = [_reference(site, subject) for subject in fact.subjects]
            item: Node = {"@type": "ref:AgendaItem", "dcterms:title": fact.text, "ref:number": fact.number}
            return {**item, "dcterms:subject": subjects}
        case "decision":
            decision: Node = {"@type": "ref:Decision", "schema:text": fact.text, "dcterms:type": _kind(fact.outcome)}
            return {**decision, "ref:earlier": fact.earlier}
        case "task":
            task: Node = {"@type": "ref:ActionPoint", "schema:text": fact.text, "dcterms:type": _kind(fact.how)}
            return {**task, "ref:due": _date(fact.due), "ref:status": fact.status, "ref:earlier": fact.earlier}
        case "proposal":
            return {"@type": "ref:Proposal", "schema:text": fact.text}
        case "vote":
            counts = zip(("ref:inFavour", "ref:against", "ref:blank"), fact.votes or (None,) * 3, strict=True)
            return {"@type": "ref:Vote", **dict(counts), "ref:voted": list(fact.by)}
        case "attachment":
            return {"@type": "ref:Attachment", "dcterms:title": fact.text}
        case _:
            return {"@type": "ref:Unresolved", "ref:wording": fact.text, "ref:candidate": list(fact.candidates)}


def _attendance(site: Site, fact: Fact) -> Node:
    excused = {"excused": True, "not_excused": False}.get(fact.how or "")
    return {
        "@type": "ref:Attendance",
        "ref:agent": _reference(site, fact.agent),
        "ref:target": {"@id": _meeting(site, fact.meeting)},
        "dcterms:type": _kind(fact.how if excused is None else "absent"),
        "ref:excused": excused,
        "ref:function": fact.function,
        "ref:party": fact.party,
        "ref:presentFrom": fact.present_from,
        "ref:presentTo": fact.present_to,
        "ref:substituteForAgent": _reference(site, fact.replaced),
    }


def _entity(site: Site, place: int) -> str:
    return ID + site.entity(place).id


def _meeting(site: Site, place: int) -> str:
    return ID + site.meeting(place).id


def _reference(site: Site, place: int | None) -> Node | None:
    return None if place is None else {"@id": _entity(site, place)}


def _statement(site: Site, place: int) -> Node:
    return {"@id": _STATEMENT + site.records.facts[place].id}


def _kind(code: str | None) -> Node | None:
    return None if code is None else {"@id": f"{PREFIXES['kind']}{code}"}


def _date(date: str | None) -> object:
    """Return a date with the datatype of its precision; other words as they are."""
    form = date_form(date) if date else None
    return {"@value": date, "@type": f"xsd:{form}"} if form else date
