"""What the page says beside the map: each edge's ties and each node's notes with their quotes, as plain data."""

from collections import Counter
from dataclasses import asdict
from typing import Final, get_args

from graph.model import EntityKind
from graph.show.network.looks import EDGE_LOOKS, NODE_LOOKS, kind_group
from graph.show.network.picture import MOST_QUOTES, EdgeKind, Node, Note, NoteKind, Picture, Quote, Tie
from graph.show.network.selection import fold
from graph.show.network.texts import kind_name, text, texts, tie_words
from graph.show.tables import printable
from graph.show.words import Lang, date_words, page_words

_PLACES: Final[tuple[EntityKind, ...]] = ("body", "organisation")
_NOTES: Final[tuple[NoteKind, ...]] = ("decision", "action", "excused", "absent")
# Under which heading a tie stands on the page of the node it comes from, and of the one it goes to.
_RELATIONS: Final = ("section_relations", "section_relations")
_BELONGING: Final = ("section_setting", "section_members")
_SECTIONS: Final[dict[EdgeKind, tuple[str, str]]] = {
    "supports": _RELATIONS,
    "combines": _RELATIONS,
    "replaces": _RELATIONS,
    "part_of": _RELATIONS,
    "member": _BELONGING,
    "employed": _BELONGING,
    "guest": _BELONGING,
    "treated": ("section_treatment", "section_treated_by"),
    "decided": ("section_treatment", "section_treated_by"),
    "substitute_for": ("section_substitutes", "section_substitutes"),
    "attended": ("section_indirect", "section_indirect"),
}


def page_summary(picture: Picture, lang: Lang) -> str:
    """Return the line under the title: around whom, how many of each kind, from when to when."""
    counts = Counter(node.kind for node in picture.nodes)
    parts = [f"{counts[kind]} {kind_name(kind, lang, plural=counts[kind] != 1)}" for kind in NODE_LOOKS if counts[kind]]
    dates = sorted(
        q.date for e in picture.edges for t in e.ties for q in t.quotes if q.date and not q.date.startswith("-")
    )
    period = [date_words(date, lang) for date in dict.fromkeys((dates[0], dates[-1]))] if dates else []
    focus = next((node.label for node in picture.nodes if node.iri in picture.foci), None)
    around = text("about", lang).replace("{}", printable(focus)) if focus else ""
    return " · ".join(
        part for part in (around, ", ".join(parts), " – ".join(period), unconnected_words(picture, lang)) if part
    )


def left_out_words(picture: Picture, lang: Lang) -> str:
    """Return in words which nodes are beyond the limit; "" where there are none."""
    if not picture.left_out:
        return ""
    missing = sum(count for _, count in picture.left_out)
    kinds = ", ".join(f"{count} {kind_name(kind, lang, plural=count != 1)}" for kind, count in picture.left_out)
    return text("left_out", lang).format(len(picture.nodes), len(picture.nodes) + missing, kinds)


def unconnected_words(picture: Picture, lang: Lang) -> str:
    """Return in words how many nodes nothing joins to another; "" where there are none."""
    return text("unconnected", lang).format(picture.unconnected) if picture.unconnected else ""


def details(picture: Picture, lang: Lang) -> dict[str, object]:
    """Return what the page's script shows, as JSON values; keys stand in the order in which people meet them."""
    return {
        "lang": lang,
        "foci": list(picture.foci),
        "texts": texts(lang),
        "kinds": [
            {
                "kind": kind,
                "color": look.color,
                "one": kind_name(kind, lang),
                "many": kind_name(kind, lang, plural=True),
            }
            for kind, look in NODE_LOOKS.items()
        ],
        "groups": [{"group": group, "name": text(group, lang), **asdict(look)} for group, look in EDGE_LOOKS.items()],
        "names": _names(picture),
        "facts": {
            f"edge-{number}": [_tie(tie, lang) for tie in edge.ties] for number, edge in enumerate(picture.edges)
        },
        "notes": _notes(picture, lang),
    }


def _names(picture: Picture) -> dict[str, dict[str, object]]:
    """Return by IRI the names of each node; ``where`` tells namesakes apart, as far as the graph can."""
    bearers = Counter((node.kind, fold(node.label)) for node in picture.nodes)
    whereabouts = _whereabouts(picture)
    return {
        node.iri: {
            "name": printable(node.label),
            "aliases": _other_names(node),
            "where": printable(whereabouts.get(node.iri, "")) if bearers[node.kind, fold(node.label)] > 1 else "",
        }
        for node in picture.nodes
    }


def _other_names(node: Node) -> list[str]:
    """Return the aliases that people would read as another name than the label, one spelling each."""
    spelled = {fold(alias): printable(alias) for alias in node.aliases}
    return [alias for folded, alias in spelled.items() if folded != fold(node.label)]


def _whereabouts(picture: Picture) -> dict[str, str]:
    """Return by IRI the forum or organisation that a node is joined to most often, else the forum that speaks of it."""
    places = {node.iri: node for node in picture.nodes if node.kind in _PLACES}
    met: dict[str, Counter[tuple[int, str]]] = {}
    for edge in picture.edges:
        quotes = [quote for tie in edge.ties for quote in tie.quotes]
        for end, other in ((edge.source, edge.target), (edge.target, edge.source)):
            counts = met.setdefault(end, Counter())
            if place := places.get(other):
                counts[_PLACES.index(place.kind), place.label] += len(quotes)
            for quote in quotes:
                counts[len(_PLACES), quote.body or ""] += 1
    return {iri: min(counts, key=lambda place: (place[0], -counts[place], place[1]))[1] for iri, counts in met.items()}


def _tie(tie: Tie, lang: Lang) -> dict[str, object]:
    along, against = tie_words(tie.kind, lang)
    if tie.kind == "member":
        seen = text("at_one_meeting" if tie.meetings == 1 else "at_meetings", lang).replace("{}", str(tie.meetings))
        along, against = (f"{words} ({seen})" for words in (along, against))
    return {
        "kind": tie.kind,
        "rank": get_args(EdgeKind).index(tie.kind),
        "group": kind_group(tie.kind),
        "sections": _SECTIONS.get(tie.kind, ("section_work", "section_workers")),
        "along": along,
        "against": against,
        **_quotes(tie.quotes, lang),
    }


def _notes(picture: Picture, lang: Lang) -> dict[str, list[dict[str, object]]]:
    gathered: dict[str, dict[NoteKind, list[Note]]] = {}
    for note in picture.notes:
        gathered.setdefault(note.node, {}).setdefault(note.kind, []).append(note)
    return {
        node: [
            {"kind": kind, "tie": _quotes(tuple(note.quote for note in kinds[kind]), lang)}
            for kind in _NOTES
            if kind in kinds
        ]
        for node, kinds in gathered.items()
    }


def _quotes(quotes: tuple[Quote, ...], lang: Lang) -> dict[str, object]:
    shown = [{"words": printable(quote.words), "where": _where(quote, lang)} for quote in quotes[:MOST_QUOTES]]
    return {"quotes": shown, "count": len(quotes)}


def _where(quote: Quote, lang: Lang) -> str:
    parts = (date_words(quote.date, lang), quote.body, page_words(quote.page, lang))
    return printable(" · ".join(part for part in parts if part))
