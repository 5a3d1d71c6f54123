"""Tell apart those who share kind and name, by what their id is qualified with: a place, a forum, a person, a file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.identity import slug
from graph.show.page.records import Entity

_BODY, _WITH, _DOCUMENT = "body-", "with-", "document-"


def told_apart(found: Mapping[str, Entity], files: Mapping[str, str]) -> dict[str, Entity]:
    """Return the entities by IRI, namesakes with a note; ``files`` are the names of documents by their id.

    The qualifier of an id is a slug: what bears that name lends its own spelling.
    """
    spelling = _spellings(found.values())
    bearers = Counter((one.kind, one.label.casefold()) for one in found.values())
    return {
        iri: replace(one, note=_note(one, spelling, files)) if bearers[one.kind, one.label.casefold()] > 1 else one
        for iri, one in found.items()
    }


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
