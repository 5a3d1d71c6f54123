"""GraphML and GEXF: read back by networkx, whole nodes and edges; no clock, no control characters."""

import io
import xml.etree.ElementTree as ElementTree
from typing import Any

import networkx
import pytest

from graph.show.graph_export import GRAPH_FORMATS, GraphFormat, graph_file
from graph.show.network.picture import Link, Node, Picture, Quote, draw
from graph.show.network.source import read_picture, with_words
from tests.show.network.network_minutes import quads, select_from

PICTURE = draw(
    [
        Node("urn:p", "person", "Karen <Fjord>\x07"),
        Node("urn:i", "initiative", "Broen"),
        Node("urn:g", "goal", "Mål & mere"),
    ],
    [
        Link("urn:p", "urn:i", "presents", Quote("f1", "Broen ved\x1b Karen", "2021-02-03", "Rådet", "m1")),
        Link("urn:p", "urn:i", "attended", Quote("f2", "Til stede: Karen", None, None, "m1")),
    ],
)
READERS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_a_graph_program_reads_back_what_the_picture_says(form: GraphFormat) -> None:
    graph: Any = READERS[form](io.BytesIO(graph_file(PICTURE, form, "da").encode()))
    assert {name: (values["label"], values["kind"]) for name, values in graph.nodes(data=True)} == {
        "urn:p": ("Karen <Fjord>␇", "person"),
        "urn:i": ("Broen", "initiative"),
        "urn:g": ("Mål & mere", "goal"),
    }
    keys = ("kind", "label", "direct", "meetings", "date", "body", "quote")
    assert [(source, target, *(values[key] for key in keys)) for source, target, values in graph.edges(data=True)] == [
        ("urn:p", "urn:i", "presents", "fremlægger", True, 1, "2021-02-03", "Rådet", "Broen ved␛ Karen"),
        ("urn:p", "urn:i", "attended", "var til stede, da det blev behandlet", False, 1, "", "", "Til stede: Karen"),
    ]


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_the_file_is_xml_without_a_date_of_its_own(form: GraphFormat) -> None:
    text = graph_file(PICTURE, form, "en")
    ElementTree.fromstring(text)  # noqa: S314 - our own output
    assert "lastmodifieddate" not in text
    assert "was present when it was treated" in text


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_the_same_graph_gives_the_same_bytes(form: GraphFormat) -> None:
    selects = [select_from(quads()), select_from(quads()[::-1])]
    texts = [graph_file(with_words(read_picture(select), select), form, "da") for select in selects]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_an_empty_graph_is_a_file_too(form: GraphFormat) -> None:
    graph: Any = READERS[form](io.BytesIO(graph_file(Picture((), ()), form, "da").encode()))
    assert (list(graph.nodes), list(graph.edges)) == ([], [])
