"""Carry what is closed from the items of the agenda to everything that stands under them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from graph.model import (
    ActionPoint,
    AgendaItem,
    Attachment,
    Contradiction,
    Decision,
    Derivation,
    Election,
    Goal,
    Initiative,
    Involvement,
    Minutes,
    Proposal,
    Span,
    Support,
    Vote,
)

Stated = TypeVar(
    "Stated",
    Attachment,
    Proposal,
    Decision,
    ActionPoint,
    Vote,
    Election,
    Involvement,
    Derivation,
    Support,
    Contradiction,
)
Named = TypeVar("Named", Initiative, Goal)


def mark_closed(minutes: Minutes) -> Minutes:
    """Return ``minutes`` with the facts of closed items, and of items under them, marked.

    An initiative or a goal is closed where no open item names it.
    """
    agenda = _with_parts(minutes.agenda)
    if not any(item.closed for item in agenda):
        return minutes
    minutes = replace(minutes, agenda=agenda)
    closed = _Closed(agenda, minutes.closed_spans())
    return replace(
        minutes,
        attachments=closed.facts(minutes.attachments),
        proposals=closed.facts(minutes.proposals),
        decisions=closed.facts(minutes.decisions),
        actions=closed.facts(minutes.actions),
        votes=closed.facts(minutes.votes),
        elections=closed.facts(minutes.elections),
        works_on=closed.facts(minutes.works_on),
        initiative_relations=closed.facts(minutes.initiative_relations),
        supports=closed.facts(minutes.supports),
        contradictions=closed.facts(minutes.contradictions),
        initiatives=closed.names(minutes.initiatives),
        goals=closed.names(minutes.goals),
    )


def _with_parts(agenda: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """Return the items, those under a closed one ("27.1" under "27") closed too."""
    whole = {item.number for item in agenda if item.closed and item.number}
    return tuple(
        replace(item, closed=True) if not item.closed and whole.intersection(_wholes(item.number or "")) else item
        for item in agenda
    )


def _wholes(number: str) -> list[str]:
    parts = number.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]


class _Closed:
    """Where the closed items stand, and their numbers."""

    def __init__(self, agenda: Sequence[AgendaItem], spans: Sequence[Span]) -> None:
        self._spans = spans
        self._numbers = {item.number for item in agenda if item.closed and item.number}
        self._numbers -= {item.number for item in agenda if not item.closed}

    def facts(self, facts: tuple[Stated, ...]) -> tuple[Stated, ...]:
        return tuple(replace(fact, closed=True) if self._is_closed(fact) else fact for fact in facts)

    def names(self, names: tuple[Named, ...]) -> tuple[Named, ...]:
        return tuple(
            replace(name, closed=True)
            if name.evidence and all(self._covers(one.span) for one in name.evidence)
            else name
            for name in names
        )

    def _is_closed(self, fact: Stated) -> bool:
        number = getattr(fact, "item", None)
        if number in self._numbers or self._numbers.intersection(_wholes(number or "")):
            return True
        return bool(fact.evidence) and self._covers(fact.evidence[0].span)

    def _covers(self, span: Span) -> bool:
        return any(around.contains(span) for around in self._spans)
