"""Leave out of the lines of a graph what is closed, with the words it rests on."""

from collections.abc import Collection, Iterable, Iterator

from graph.rdf import terms
from graph.rdf.lines import literal


def open_lines(lines: Iterable[str], closed: Collection[str], names: Collection[str] = ()) -> Iterator[str]:
    """Yield the N-Quads lines of one graph that speak of none of the IRIs in ``closed``.

    Nor of one of ``names`` as what an unresolved short form could stand for.

    With a closed annotation goes the stretch of text it points to, unless an open one points there too.
    """
    hidden = {f"<{iri}>" for iri in closed}
    triples = [_parts(line) for line in lines]
    could_be = {f"{terms.CANDIDATE} {literal(name)} " for name in names}
    kept = [one for one in triples if one[1] not in hidden and one[3] not in hidden and not _names(one, could_be)]
    orphans = _targets(triples) - _targets(kept)
    selectors = {one[3] for one in kept if one[1] in orphans and one[2] == terms.HAS_SELECTOR}
    for line, subject, _, _ in kept:
        if subject not in orphans and subject not in selectors:
            yield line


def _names(triple: tuple[str, str, str, str], could_be: Collection[str]) -> bool:
    return triple[2] == terms.CANDIDATE and any(words in triple[0] for words in could_be)


def _parts(line: str) -> tuple[str, str, str, str]:
    """Return the line, its subject, its predicate and, where that is an IRI, its object."""
    subject, predicate, value, *_ = line.split(" ", 3)
    return line, subject, predicate, value


def _targets(triples: Iterable[tuple[str, str, str, str]]) -> set[str]:
    return {value for _, _, predicate, value in triples if predicate == terms.HAS_TARGET}
