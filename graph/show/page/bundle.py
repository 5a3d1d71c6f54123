"""Write an archive as the chunks of JSON that the scripts of a page read; ``src/data.ts`` has their types."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from graph.ask.questions import load_questions
from graph.ask.wording import load_wording
from graph.show.page.archive import Archive
from graph.show.page.map import graph_map
from graph.show.page.matrices import find_matrices
from graph.show.page.panels import load_panels
from graph.show.page.queries import panel_query
from graph.show.page.records import Quote, Records
from graph.show.words import Lang, plain_words
from graph.vocabulary import EXTRACTOR_VERSION, ID

Json = dict[str, object] | list[object]

_STATEMENT: Final = f"{ID}statement/"


def head_chunk(archive: Archive, lang: Lang, *, texts: bool) -> Json:
    """Return what a page knows before anything is opened: counts, words, and the query behind each panel."""
    records, scope = archive.records, archive.scope
    chosen = {"body": scope.body_name, "from": scope.first, "to": scope.last}
    dates = sorted(one.date for one in records.meetings if one.date and not one.date.startswith("-"))
    return {
        "version": EXTRACTOR_VERSION,
        "lang": lang,
        "scope": {name: value for name, value in chosen.items() if value} | {"closed": scope.include_closed},
        "texts": texts,
        "counts": _counts(records),
        **({"period": [dates[0], dates[-1]]} if dates else {}),
        "endings": sorted(load_questions().endings, key=lambda ending: (-len(ending), ending)),
        "words": _words(),
        "ranks": {code: entry["rank"] for code, entry in load_wording()["how"].items()},
        "queries": {panel.id: panel_query(panel, scope) for panel in load_panels()},
        "base": {"entity": ID, "fact": _STATEMENT, "document": ID},
    }


def names_chunk(records: Records) -> Json:
    """Return entities, meetings and documents."""
    return {name: [_plain(one) for one in getattr(records, name)] for name in ("entities", "meetings", "documents")}


def facts_chunk(records: Records) -> Json:
    """Return the facts and the words behind them; rules are numbered, for few read most words."""
    rules = sorted({quote.rule for quote in records.quotes})
    numbers = {rule: place for place, rule in enumerate(rules)}
    return {
        "facts": [_plain(fact) for fact in records.facts],
        "quotes": [_quote(quote, numbers) for quote in records.quotes],
        "rules": list(rules),
    }


def text_chunk(archive: Archive, document: int, entities: dict[str, int]) -> Json:
    """Return the text of one document; ``entities`` are the places of those the page knows, by id."""
    text = archive.text(document)
    known = [[start, end, entities[name]] for start, end, name in text.mentions if name in entities]
    return {
        "text": text.text,
        "mentions": list(known),
        "missed": list(text.missed),
        "headings": list(text.headings),
        "hidden": list(text.hidden),
    }


def chunks(archive: Archive, lang: Lang, *, texts: bool) -> Iterator[tuple[str, str]]:
    """Yield the name and the JSON of each chunk, safe to stand in a script element of a page."""
    records, whole = archive.records, graph_map(archive.records)
    yield "head", _json(head_chunk(archive, lang, texts=texts))
    yield "names", _json(names_chunk(records))
    yield "facts", _json(facts_chunk(records))
    yield "matrices", _json(find_matrices(records))
    yield "map", _json({one.name: getattr(whole, one.name) for one in fields(whole)})
    if texts:
        entities = {entity.id: place for place, entity in enumerate(records.entities)}
        for document in range(len(records.documents)):
            yield f"text-{document}", _json(text_chunk(archive, document, entities))


def _counts(records: Records) -> dict[str, int]:
    kinds = Counter(entity.kind for entity in records.entities) + Counter(fact.kind for fact in records.facts)
    sentences = {name: sum(getattr(one, name) for one in records.documents) for name in ("used", "ignored", "missed")}
    return {
        "meetings": len(records.meetings),
        "documents": len(records.documents),
        "quotes": len(records.quotes),
        "facts": len(records.facts),
        **dict(sorted(kinds.items())),
        **sentences,
    }


def _words() -> dict[str, list[str]]:
    wording = load_wording()
    found = {code: [entry["da"], entry["en"]] for code, entry in wording["how"].items()}
    found |= {code: [entry["da"], entry["en"]] for code, entry in wording["outcome"].items()}
    return {code: list(pair) for code, pair in plain_words().items()} | found


def _quote(quote: Quote, rules: dict[str, int]) -> list[object]:
    row: list[object] = [
        quote.document, quote.start, quote.end, quote.words, quote.confidence, rules[quote.rule],
    ]  # fmt: skip
    return row if quote.page is None else [*row, quote.page]


def _plain(row: Any) -> Json:
    """Return the fields of a row that say something."""
    values = ((field.name, getattr(row, field.name)) for field in fields(row))
    # Compared by identity: the first place of a list is 0, and 0 equals False.
    return {name: value for name, value in values if value is not None and value is not False and value != ()}


def _json(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Whatever could end or open an element of HTML, or a line in a script, is written as an escape.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e").translate(_LINES)


_LINES: Final = {0x2028: "\\u2028", 0x2029: "\\u2029"} | {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
