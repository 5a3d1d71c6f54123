"""Tell apart those who share kind and name, by what their id is qualified with: a place, a forum, a person, a file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.identity import slug
from graph.show.page.records import Entity

_BODY, _WITH, _DOCUMENT = "body-", "with-", "document-"


def told_apart(found: Mapping[str, Entity], files: Mapping[str, str], homes: Mapping[str, str]) -> dict[str, Entity]:
    """Return the entities by IRI, namesakes with a note.

    ``homes`` are the organisations that people are said to come from: where each namesake has one of their own, it says
    most. Else it is the qualifier of the id, a slug: what bears that name lends its own spelling. ``files`` are the
    names of documents by their id.
    """
    spelling = _spellings(found.values())
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for iri, one in found.items():
        bearers[one.kind, one.label.casefold()].append(iri)
    noted = dict(found)
    for namesakes in bearers.values():
        if len(namesakes) > 1:
            own = [homes.get(iri) for iri in namesakes]
            by_home = None not in own and len({*own}) == len(own)
            for iri in namesakes:
                note = homes[iri] if by_home else _note(found[iri], spelling, files)
                noted[iri] = replace(found[iri], note=note)
    return noted


def _spellings(entities: Iterable[Entity]) -> dict[str, str]:
    names = {name for one in entities for name in (one.label, *one.aliases, one.scheme or "")}
    return {slug(name): name for name in sorted(names)}


def _note(entity: Entity, spelling: Mapping[str, str], files: Mapping[str, str]) -> str | None:
    qualifier = entity.id.partition("--")[2]
    if qualifier.startswith(_DOCUMENT):
        return files.get(qualifier.removeprefix(_DOCUMENT))
    place = qualifier.removeprefix(_BODY).removeprefix(_WITH)
    spelled = spelling.get(qualifier) or spelling.get(place) or place.replace("-", " ").capitalize()
    return spelled or None
