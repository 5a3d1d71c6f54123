"""The quads of one document by itself, without a store: names are taken to be who they say."""

from graph.model import Minutes
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines
from graph.resolve.claims import find_claims
from graph.resolve.naming import canonical_iri


def document_lines(minutes: Minutes) -> list[str]:
    """Return the N-Quads lines of ``minutes`` and of the entities they name, none qualified: no namesakes are known."""
    claims = find_claims(minutes)
    iris = [canonical_iri(claim.kind, claim.identity, "", namesakes=False) for claim in claims]
    lines = quad_lines(minutes, {(claim.kind, claim.name): iri for claim, iri in zip(claims, iris, strict=True)})
    for claim, iri in zip(claims, iris, strict=True):
        lines += entity_lines(claim.kind, claim.name, iri, claim.aliases, number=claim.number, scheme=claim.scheme)
    return lines
