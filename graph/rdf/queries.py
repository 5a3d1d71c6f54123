"""Read the competency questions and rules of `ontology/queries/`: SPARQL with named parameters."""

import re
from typing import Final

from graph.rdf.lines import iri
from graph.resources import resource_text
from graph.vocabulary import prologue

_PARAMETER: Final = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")


def ontology_query(name: str, **parameters: str) -> str:
    """Return the query ``name`` ("cq01" … "cq18", "rule-attended", "rule-via-organisation") with its prefixes.

    ``parameters`` bind variables to IRIs; one left out stays free, and the query then answers for all. Raises
    KeyError for a parameter that the query does not have.
    """
    text = resource_text(f"ontology/queries/{name}.rq")
    unknown = parameters.keys() - set(_PARAMETER.findall(text))
    if unknown:
        raise KeyError(f"{name}: no parameter {', '.join(sorted(unknown))}")

    def bound(match: re.Match[str]) -> str:
        variable = match[1]
        return f"VALUES ?{variable} {{ {iri(parameters[variable])} }}" if variable in parameters else match[0]

    return prologue() + _PARAMETER.sub(bound, text)
