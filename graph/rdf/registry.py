"""Write the registry: one entry an entity, with the names it goes by."""

from collections.abc import Iterable
from typing import Final

from graph.identity import slug
from graph.model import EntityKind
from graph.rdf import terms
from graph.rdf.lines import GraphLines, iri
from graph.vocabulary import ID, REGISTRY_GRAPH

ENTITY_CLASSES: Final[dict[EntityKind, tuple[str, ...]]] = {
    "person": (terms.PERSON,),
    "organisation": (terms.ORGANIZATION,),
    "body": (terms.BODY,),
    "office": (terms.OFFICE,),
    "initiative": (terms.INITIATIVE,),
    "goal": (terms.GOAL, terms.CONCEPT),
}


def scheme_iri(scheme: str) -> str:
    """Return the IRI of the agreement or policy that goals belong to."""
    return f"{ID}scheme/{slug(scheme)}"


def entity_lines(
    kind: EntityKind,
    name: str,
    entity: str,
    aliases: Iterable[str] = (),
    *,
    number: str | None = None,
    scheme: str | None = None,
) -> list[str]:
    """Return the N-Quads lines of one entity with IRI ``entity``; ``number`` and ``scheme`` belong to goals."""
    lines = GraphLines(REGISTRY_GRAPH)
    node = iri(entity)
    for entity_class in ENTITY_CLASSES[kind]:
        lines.add(node, terms.TYPE, entity_class)
    lines.text(node, terms.PREF_LABEL, name)
    for alias in sorted(set(aliases) - {name}):
        lines.text(node, terms.ALT_LABEL, alias)
    if kind == "goal":
        lines.text(node, terms.NOTATION, number)
        _add_scheme(lines, node, scheme)
    return lines.lines()


def _add_scheme(lines: GraphLines, goal: str, scheme: str | None) -> None:
    if not scheme:
        return
    node = iri(scheme_iri(scheme))
    lines.add(goal, terms.IN_SCHEME, node)
    lines.add(node, terms.TYPE, terms.CONCEPT_SCHEME)
    lines.text(node, terms.PREF_LABEL, scheme)


def replacement_line(old: str, new: str) -> str:
    """Return the line that says a merged entity's former IRI now points to ``new``."""
    lines = GraphLines(REGISTRY_GRAPH)
    lines.add(iri(old), terms.IS_REPLACED_BY, iri(new))
    return lines.lines()[0]
