"""Write N-Quads in the formats people exchange: Turtle, TriG, N-Quads, JSON-LD."""

from collections.abc import Iterable
from typing import Final, Literal, get_args

from graph.rdf.parsing import parse_dataset, parse_graph
from graph.vocabulary import PREFIXES

RdfFormat = Literal["ttl", "trig", "nq", "jsonld"]
RDF_FORMATS: Final[tuple[RdfFormat, ...]] = get_args(RdfFormat)


def serialise(lines: Iterable[str], form: RdfFormat) -> str:
    """Return N-Quads ``lines`` as text, the same bytes whatever order they come in.

    Turtle has no named graphs: there all graphs become one. The other formats keep them.
    """
    if form == "nq":
        return "".join(f"{line}\n" for line in sorted(set(lines)))
    if form == "ttl":
        return parse_graph(lines).serialize(format="turtle")
    if form == "trig":
        return parse_dataset(lines).serialize(format="trig")
    text = parse_dataset(lines).serialize(format="json-ld", context=dict(PREFIXES), sort_keys=True, indent=2)
    return f"{text}\n"
