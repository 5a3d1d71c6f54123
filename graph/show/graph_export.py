"""Write a picture for graph programs such as Gephi, yEd and Cytoscape: GraphML and GEXF."""

import io
import re
from typing import TYPE_CHECKING, Final, Literal, get_args

from graph.show.network.picture import INDIRECT, Picture
from graph.show.network.texts import tie_words
from graph.show.tables import printable
from graph.show.words import Lang

if TYPE_CHECKING:
    import networkx

GraphFormat = Literal["graphml", "gexf"]
GRAPH_FORMATS: Final[tuple[GraphFormat, ...]] = get_args(GraphFormat)

# networkx writes the day and its own version into GEXF: the same graph would give other bytes tomorrow.
_STAMP: Final = re.compile(r'\s*<meta lastmodifieddate="[^"]*">.*?</meta>', re.DOTALL)


def graph_file(picture: Picture, form: GraphFormat, lang: Lang) -> str:
    """Return ``picture`` as XML, the same bytes for the same picture: one edge for each way two nodes are joined.

    Nodes have ``label`` and ``kind``; edges have ``kind``, ``label`` (in ``lang``), ``direct``, ``meetings`` (how many
    attest it), and of the newest ``date``, ``body`` and ``quote``. Control characters are shown as signs: XML has none.
    """
    import networkx

    graph = _graph(picture, lang)
    if form == "graphml":
        return "\n".join(networkx.generate_graphml(graph, prettyprint=True)) + "\n"
    buffer = io.BytesIO()
    networkx.write_gexf(graph, buffer, prettyprint=True)
    return _STAMP.sub("", buffer.getvalue().decode()) + "\n"


def _graph(picture: Picture, lang: Lang) -> "networkx.MultiDiGraph":
    import networkx

    graph = networkx.MultiDiGraph()
    for node in picture.nodes:
        graph.add_node(node.iri, label=printable(node.label), kind=node.kind)
    for edge in picture.edges:
        for tie in edge.ties:
            newest = tie.quotes[0]
            graph.add_edge(
                edge.source,
                edge.target,
                key=tie.kind,
                kind=tie.kind,
                label=tie_words(tie.kind, lang)[0],
                direct=tie.kind not in INDIRECT,
                meetings=tie.meetings,
                date=newest.date or "",
                body=printable(newest.body or ""),
                quote=printable(newest.words),
            )
    return graph
