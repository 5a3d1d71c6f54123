"""Choose what a picture shows: around whom, from when to when, and not more than people can look at."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Final

from graph.errors import UnknownNameError
from graph.show.network.picture import Edge, Node, Picture, Quote, Tie

_DATE: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_PLAIN: Final = str.maketrans({"ø": "o", "æ": "a", "å": "a", "ð": "d", "þ": "t", "ß": "s"})
_DOUBLE: Final = re.compile("a[ae]|oe")


def is_period_bound(date: str) -> bool:
    """Return whether ``date`` is a year, a month or a day in ISO form: "2021", "2021-02", "2021-02-03"."""
    return _DATE.fullmatch(date) is not None


def within_period(picture: Picture, first: str | None, last: str | None) -> Picture:
    """Return ``picture`` with only what is said from ``first`` to ``last``, both included; undated words go.

    A date that is less precise than the bound stays where it may lie within: "2020" lies in a period from "2020-05".
    """
    if first is None and last is None:
        return picture
    edges = []
    for edge in picture.edges:
        ties = [Tie(tie.kind, tuple(q for q in tie.quotes if _lies_within(q, first, last))) for tie in edge.ties]
        edges.append(replace(edge, ties=tuple(tie for tie in ties if tie.quotes)))
    notes = tuple(note for note in picture.notes if _lies_within(note.quote, first, last))
    return replace(picture, edges=tuple(edge for edge in edges if edge.ties), notes=notes)


def around(picture: Picture, name: str, depth: int) -> Picture:
    """Return the part of ``picture`` within ``depth`` steps of what is called ``name``, which becomes its focus.

    Names are compared without case and accents, and "aa" is "å"; part of one name only will do. Raises
    UnknownNameError where no name, or no single one, fits.
    """
    import networkx

    foci = tuple(node.iri for node in find_nodes(picture.nodes, name))
    graph = _graph(picture)
    near = {iri for focus in foci for iri in networkx.ego_graph(graph, focus, radius=depth)}
    return replace(_restricted(picture, near), foci=foci)


def indirect_at(picture: Picture, name: str) -> Picture:
    """Return ``picture`` with what a rule concludes only where it concerns what is called ``name``.

    Who was present when something else was treated says nothing about it. Raises UnknownNameError.
    """
    foci = {node.iri for node in find_nodes(picture.nodes, name)}
    kept = (edge for edge in picture.edges if not edge.indirect or {edge.source, edge.target} & foci)
    return replace(picture, edges=tuple(kept))


def find_nodes(nodes: Iterable[Node], name: str) -> tuple[Node, ...]:
    """Return what is called ``name``: by its label, else an alias, else as part of one label only.

    Several bear one label where nothing says whether they are the same.
    """
    candidates, wanted = list(nodes), fold(name)
    by_label = [node for node in candidates if fold(node.label) == wanted]
    by_alias = [node for node in candidates if wanted in map(fold, node.aliases)]
    by_part = [node for node in candidates if wanted and wanted in fold(node.label)]
    for fitting in (by_label, by_alias, by_part):
        if len({fold(node.label) for node in fitting}) == 1:
            return tuple(fitting)
        if fitting:
            raise UnknownNameError(name, tuple(node.label for node in fitting[:5]))
    names = {fold(text): node.label for node in candidates for text in (*node.aliases, node.label)}
    nearest = dict.fromkeys(names[close] for close in get_close_matches(wanted, names, n=5, cutoff=0.7))
    raise UnknownNameError(name, tuple(nearest))


def connected(picture: Picture) -> Picture:
    """Return ``picture`` without nodes that nothing joins to another (save the foci), and how many those were."""
    joined = {end for edge in picture.edges for end in (edge.source, edge.target)}
    kept = joined | set(picture.foci)
    return replace(_restricted(picture, kept), unconnected=len({node.iri for node in picture.nodes} - kept))


def at_most(picture: Picture, limit: int) -> Picture:
    """Return ``picture`` with at most ``limit`` nodes, nearest the foci and best connected, and what was left out."""
    if len(picture.nodes) <= limit:
        return picture
    weight = _weights(picture)
    steps = _steps(picture)
    ranked = sorted(picture.nodes, key=lambda node: (steps.get(node.iri, 0), -weight[node.iri], node.label, node.iri))
    kept = {node.iri for node in ranked[:limit]}
    counts = Counter(node.kind for node in ranked[limit:])
    return replace(_restricted(picture, kept), left_out=tuple(sorted(counts.items())))


def fold(text: str) -> str:
    """Return ``text`` for comparing names: no case, no accents, "å", "aa", "æ" as "a" and "ø", "oe" as "o"."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_PLAIN)
    bare = "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return " ".join(_DOUBLE.sub(lambda match: match[0][0], bare).split())


def _lies_within(quote: Quote, first: str | None, last: str | None) -> bool:
    date = quote.date
    if date is None or date.startswith("--"):
        return False
    # Of two dates the shorter is a year or month that holds the other: compare what both of them say.
    after = first is None or date[: len(first)] >= first[: len(date)]
    before = last is None or date[: len(last)] <= last[: len(date)]
    return after and before


def _graph(picture: Picture):  # type: ignore[no-untyped-def]
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(node.iri for node in picture.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in picture.edges)
    return graph


def _restricted(picture: Picture, kept: set[str]) -> Picture:
    def inside(edge: Edge) -> bool:
        return edge.source in kept and edge.target in kept

    return replace(
        picture,
        nodes=tuple(node for node in picture.nodes if node.iri in kept),
        edges=tuple(filter(inside, picture.edges)),
        notes=tuple(note for note in picture.notes if note.node in kept),
    )


def _weights(picture: Picture) -> Counter[str]:
    """Return per node how well it is connected: work counts most, then where people belong, then what rules add."""
    weight: Counter[str] = Counter()
    for edge in picture.edges:
        worth = 1 if edge.indirect else 2 if edge.setting else 4
        weight[edge.source] += worth
        weight[edge.target] += worth
    return weight


def _steps(picture: Picture) -> dict[str, int]:
    if not picture.foci:
        return {}
    import networkx

    lengths: dict[str, int] = networkx.multi_source_dijkstra_path_length(_graph(picture), set(picture.foci))
    return lengths
