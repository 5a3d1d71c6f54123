"""Find where a fact stands: the agenda item it belongs to, and which facts an initiative is the subject of."""

import re
from collections.abc import Iterable, Iterator

from graph.model import ActionPoint, AgendaItem, Decision, Evidence, Minutes, Proposal, Span

_LAST_PART = re.compile(r"(?<![\W_])[\W_]*(?:(?<!\d)\d+|(?<![^\W\d_])[^\W\d_]+)[\W_]*$")

Subject = AgendaItem | Proposal | Decision | ActionPoint


class Items:
    """The agenda items of one document, found by the printed number or by place in the text."""

    def __init__(self, agenda: Iterable[AgendaItem]) -> None:
        self._agenda = tuple(agenda)
        self._by_number: dict[str, list[AgendaItem]] = {}
        for item in self._agenda:
            if item.number:
                self._by_number.setdefault(_normal(item.number), []).append(item)

    def of(self, number: str | None, evidence: tuple[Evidence, ...]) -> AgendaItem | None:
        """Return the item with this number or its longest printed prefix; without a number, the unnumbered item
        around the first evidence. None where there is no such item."""
        span = evidence[0].span if evidence else None
        if number is None:
            around = self.around(span) if span else None
            return around if around and around.number is None else None
        for prefix in _prefixes(number):
            if found := self._by_number.get(prefix):
                return found[0] if len(found) == 1 else _around(found, span) or found[0]
        return None

    def around(self, span: Span) -> AgendaItem | None:
        """Return the innermost item whose treatment covers ``span``."""
        return _around(self._agenda, span)


def _around(items: Iterable[AgendaItem], span: Span | None) -> AgendaItem | None:
    if span is None:
        return None
    covering = [(item.span.end - item.span.start, item) for item in items if item.span and item.span.contains(span)]
    return min(covering, key=lambda pair: pair[0])[1] if covering else None


def _normal(number: str) -> str:
    return number.strip(" .:)").casefold()


def _prefixes(number: str) -> Iterator[str]:
    rest = _normal(number)
    while rest:
        yield rest
        rest = _LAST_PART.sub("", rest)


def initiative_subjects(minutes: Minutes, items: Items) -> list[tuple[Subject, str]]:
    """Return pairs (fact, initiative label): what each item, proposal, decision or action is about.

    An item is about an initiative only if its title, or text under it that is no proposal, decision or action, names
    it: otherwise presenters would seem to work on what only a later decision under their item names.
    """
    labels = _initiative_labels(minutes)
    pairs: dict[tuple[str, str], tuple[Subject, str]] = {}
    if not labels:
        return []
    titles = [(one.span, item) for item in minutes.agenda for one in item.evidence]
    stated: tuple[Subject, ...] = (*minutes.proposals, *minutes.decisions, *minutes.actions)
    facts = [(one.span, fact) for fact in stated for one in fact.evidence]
    for mention in minutes.mentions:
        label = labels.get(mention.value) if mention.kind == "initiative" else None
        if label is None:
            continue
        for subject in _subjects(mention.span, titles, facts, items):
            pairs.setdefault((subject.id, label), (subject, label))
    return list(pairs.values())


def _initiative_labels(minutes: Minutes) -> dict[str, str]:
    labels = {alias: initiative.label for initiative in minutes.initiatives for alias in initiative.aliases}
    labels.update((initiative.label, initiative.label) for initiative in minutes.initiatives)
    return labels


def _subjects(
    span: Span, titles: list[tuple[Span, AgendaItem]], facts: list[tuple[Span, Subject]], items: Items
) -> list[Subject]:
    titled: list[Subject] = [item for title, item in titles if title.contains(span)]
    if titled:
        return titled
    stated = [fact for around, fact in facts if around.contains(span)]
    if stated:
        return stated
    item = items.around(span)
    return [item] if item else []
