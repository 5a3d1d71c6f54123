"""Lay out everything one document says as the JSON object that docs/contract.schema.json describes."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from graph.model import Agent, Document, Evidence, Meeting, Minutes, PartialDate, Span

JsonObject = dict[str, object]

# Names that Python reserves, or that say less to a reader of the JSON.
_KEYS: Final = {"present_from": "from", "present_to": "to", "in_favour": "for"}
_FACTS: Final = (
    "attendance",
    "agenda",
    "attachments",
    "proposals",
    "decisions",
    "actions",
    "votes",
    "elections",
    "initiatives",
    "goals",
    "works_on",
    "initiative_relations",
    "supports",
    "next_meetings",
)


def contract(minutes: Minutes) -> JsonObject:
    """Return ``minutes`` as one JSON object; ``"meeting"`` is ``None`` where the text is no minutes.

    Offsets are Unicode code points into ``document.text``; ``document.text[start:end] == quote`` for every evidence.
    """
    text = minutes.document.text
    return {
        "document": _document(minutes.document),
        "meeting": _meeting(minutes.meeting, text),
        **{name: [_entry(fact, text) for fact in getattr(minutes, name)] for name in _FACTS},
        "sign_off": _entry(minutes.sign_off, text),
        "version": _entry(minutes.version, text),
        "same_as": {form.short: form.full for form in minutes.same_as},
        "short_forms": [_entry(form, text) for form in minutes.same_as],
        "unresolved": [_entry(name, text) for name in minutes.unresolved],
        "contradictions": [_entry(one, text) for one in minutes.contradictions],
        "coverage": [_spanned(sentence, text) for sentence in minutes.coverage],
        "mentions": [_spanned(mention, text) for mention in minutes.mentions],
    }


def _document(document: Document) -> JsonObject:
    return {
        "id": document.id,
        "source": document.sources[0] if document.sources else None,
        "sources": list(document.sources),
        "media_type": document.media_type,
        "language": document.language,
        "text": document.text,
    }


def _meeting(meeting: Meeting | None, text: str) -> JsonObject | None:
    return None if meeting is None else _entry(meeting, text)


def _entry(fact: Any, text: str) -> JsonObject:
    """Return every field of a dataclass of the model under its JSON key, the evidence last."""
    names = sorted((field.name for field in fields(fact)), key="evidence".__eq__)
    entry: JsonObject = {}
    for name in names:
        value = getattr(fact, name)
        if isinstance(value, Agent):
            # An attendance is about its agent; elsewhere the agent is one part of the fact.
            entry["agent" if hasattr(fact, "initiative") else "name"] = value.name
            entry["agent_kind"] = value.kind
        else:
            entry[_KEYS.get(name, name)] = _plain(value, text)
    return entry


def _spanned(noted: Any, text: str) -> JsonObject:
    entry = _entry(noted, text)
    del entry["span"]
    return {"start": noted.span.start, "end": noted.span.end, **entry}


def _plain(value: object, text: str) -> object:
    if isinstance(value, Evidence):
        return _evidence(value, text)
    if isinstance(value, Agent):
        return value.name
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, Mapping):
        return {key: [_plain(part, text)] for key, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(part, text) for part in value]
    return value


def _evidence(evidence: Evidence, text: str) -> JsonObject:
    return {
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.span.of(text),
        "rule": evidence.rule,
        "confidence": evidence.confidence,
        "page": evidence.page,
    }
