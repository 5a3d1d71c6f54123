"""Write a picture as one HTML file that works from anywhere without a network: pyvis with a template of our own.

pyvis's own template asks a CDN for bootstrap at every opening, and runs what a heading or a select menu holds. Here the
words of documents are data in a JSON block, the only scripts are those whose hashes the content security policy lists,
and nothing may be fetched.
"""

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.resources import resource_text
from graph.show.network.details import details, left_out_words, page_summary
from graph.show.network.layout import place
from graph.show.network.looks import EDGE_LOOKS, NODE_LOOKS, edge_group
from graph.show.network.picture import Edge, Picture
from graph.show.network.signs import edge_lines, find_signs
from graph.show.network.texts import edge_words, text, texts
from graph.show.policy import content_policy
from graph.show.words import Lang

if TYPE_CHECKING:
    from pyvis.network import Network

_FONT: Final = "system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 120,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "hideEdgesOnDrag": False,
    },
    "nodes": {"borderWidth": 2, "borderWidthSelected": 4, "scaling": {"label": {"drawThreshold": 5}}},
    "edges": {"smooth": False, "selectionWidth": 1, "hoverWidth": 1},
}


def network_page(picture: Picture, lang: Lang) -> str:
    """Return the page as HTML, the same bytes for the same picture."""
    from jinja2 import DictLoader, Environment
    from markupsafe import Markup

    network = _network(picture, lang)
    library, script, style = _library(), _asset("page.js"), _asset("page.css")
    environment = Environment(loader=DictLoader({network.path: _asset("page.html")}), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    environment.globals |= {
        "lang": lang,
        "policy": content_policy((library, script), style),
        "title": text("title", lang),
        "summary": page_summary(picture, lang),
        "notice": left_out_words(picture, lang),
        "empty": not picture.nodes,
        "texts": texts(lang),
        "details": details(picture, lang),
        # Our own files and the library: nothing in them comes from a document.
        "library": Markup(library),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "style": Markup(style),  # noqa: S704
    }
    network.templateEnv = environment
    page: str = network.generate_html(notebook=False)
    return page


def _network(picture: Picture, lang: Lang) -> "Network":
    from pyvis.network import Network

    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    signs = find_signs(picture)
    spots = place(picture, {iri: sign.box for iri, sign in signs.items()})
    for node in picture.nodes:
        look, (x, y) = NODE_LOOKS[node.kind], spots[node.iri]
        network.add_node(
            node.iri,
            label=signs[node.iri].label,
            shape=look.shape,
            color={
                "background": look.color,
                "border": look.border,
                "highlight": look.highlight,
                "hover": look.highlight,
            },
            size=signs[node.iri].radius,
            font=_font(signs[node.iri].letters),
            kind=node.kind,
            x=x,
            y=y,
        )
    for number, edge in enumerate(picture.edges):
        network.add_edge(edge.source, edge.target, **_edge_options(number, edge, lang))
    network.options = _OPTIONS
    return network


def _font(letters: int) -> dict[str, object]:
    return {"size": letters, "face": _FONT, "color": "#1a1f26", "strokeWidth": 3, "strokeColor": "#ffffff"}


def _edge_options(number: int, edge: Edge, lang: Lang) -> dict[str, object]:
    first = edge.ties[0].kind
    group = edge_group(edge)
    look = EDGE_LOOKS[group]
    return {
        "id": f"edge-{number}",
        "label": edge_lines(edge_words(first, lang)),
        "group": group,
        "kind": first,
        "color": {"color": look.color, "highlight": look.color, "hover": look.color, "inherit": False},
        "width": look.width,
        "dashes": look.dashes,
        "arrows": {"to": {"enabled": look.arrow, "scaleFactor": 0.5}},
        "font": {"face": _FONT, "color": "#3c4652", "strokeWidth": 0, "background": "#ffffff", "align": "middle"},
    }


def _asset(name: str) -> str:
    return resource_text(f"show/network/assets/{name}").replace("\r\n", "\n")


def _library() -> str:
    path = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js")
    # An HTML parser reads CRLF as LF before the hash is taken.
    return Path(str(path)).read_text(encoding="utf-8").replace("\r\n", "\n")
