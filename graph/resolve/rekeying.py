"""Give the facts of a document the ids they have at another meeting key.

Extraction mints ids from what one document says of its meeting. Where others show that the meeting must be called
something else (two boards met on the same day), each id is minted anew from the new key and the old id.
"""

from dataclasses import fields, replace
from typing import Any, Final

from graph.identity import statement_id
from graph.model import Minutes

# Fields that hold the id of another fact.
_REFERENCES: Final = ("proposal", "source")


def with_meeting_key(minutes: Minutes, key: str) -> Minutes:
    """Return ``minutes`` with the meeting's key and the ids that belong to it; unchanged where it has that key."""
    if minutes.meeting is None or minutes.meeting.id == key:
        return minutes
    old = minutes.meeting.id

    def renewed(identifier: str) -> str:
        return key if identifier == old else statement_id(key, "rekeyed", identifier)

    changed: dict[str, Any] = {"meeting": replace(minutes.meeting, id=key)}
    for field in fields(minutes):
        facts = getattr(minutes, field.name)
        if isinstance(facts, tuple) and facts and hasattr(facts[0], "id"):
            changed[field.name] = tuple(_rekeyed(fact, renewed) for fact in facts)
    changed["coverage"] = tuple(
        replace(sentence, facts=tuple(one if one == "sign_off" else renewed(one) for one in sentence.facts))
        for sentence in minutes.coverage
    )
    return replace(minutes, **changed)


def _rekeyed(fact: Any, renewed: Any) -> Any:
    names = [name for name in _REFERENCES if getattr(fact, name, None)]
    return replace(fact, id=renewed(fact.id), **{name: renewed(getattr(fact, name)) for name in names})
