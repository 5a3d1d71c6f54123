"""What one document claims about who is who: each name it resolves, and what it can share with other documents.

Two documents speak of the same entity where kind, name and at least one *context key* agree (DESIGN 6). Keys are text
that sorts: ``area:`` a region, ``at:`` a host or organisation, ``body:`` a forum, ``with:`` a person. Regions come
first, for they name namesakes best and change least. A name without any context gets the key of its document and so
meets no other. Human judgements (same / not the same) are to come in as further keys.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.identity import slug
from graph.model import Agent, Attendance, EntityKey, EntityKind, Minutes
from graph.resolve.places import is_common_body, is_full_name, is_nationwide, is_part, is_region, region_of

EVERYWHERE: Final = "everywhere"
"""The key of what its name alone identifies: organisations, and goals and offices within their scope."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One name of one document. ``scope`` is part of the identity: the forum of an office, the scheme of a goal.

    ``keys`` are sorted and never empty; the first is the claim's anchor.
    """

    kind: EntityKind
    name: str
    keys: tuple[str, ...]
    scope: str | None = None
    aliases: tuple[str, ...] = ()
    number: str | None = None
    scheme: str | None = None

    @property
    def identity(self) -> str:
        """What claims of the same name share: the slug of the name, with that of the scope behind ``--``."""
        return slug(self.name) + (f"--{slug(self.scope)}" if self.scope else "")


def find_claims(minutes: Minutes) -> list[Claim]:
    """Return one claim for each kind and name that the facts of ``minutes`` speak of, in a fixed order."""
    if minutes.meeting is None:
        return []
    context = _Context(minutes)
    return [context.claim(kind, name) for kind, name in sorted(set(_named(minutes)))]


class _Context:
    """What a document offers its names to share."""

    def __init__(self, minutes: Minutes) -> None:
        self._document = f"document:{minutes.document.id}"
        meeting = minutes.meeting
        self._host = meeting.host if meeting else None
        self._body = meeting.body if meeting else None
        self._attendance = minutes.attendance
        self._members = tuple(one for one in minutes.attendance if one.status != "guest")
        self._initiatives = {initiative.label: initiative for initiative in minutes.initiatives}
        self._goals = {goal.label: goal for goal in minutes.goals}
        self._specific = f"body:{slug(self._body)}" if self._body and not is_common_body(self._body) else None
        self._region = _common_region(name for one in self._members for name in _organisations_of(one))

    def claim(self, kind: EntityKind, name: str) -> Claim:
        if kind == "organisation":
            return Claim(kind, name, (EVERYWHERE,))
        if kind == "person":
            return Claim(kind, name, self._keys(self._person_keys(name)))
        if kind == "body":
            return Claim(kind, name, self._keys(self._body_keys(name)))
        if kind == "initiative":
            found = self._initiatives.get(name)
            aliases = tuple(sorted(set(found.aliases) - {name})) if found else ()
            return Claim(kind, name, self._keys(self._initiative_keys()), aliases=aliases)
        return self._goal(name) if kind == "goal" else self._office(name)

    def _keys(self, keys: Iterable[str | None]) -> tuple[str, ...]:
        return tuple(sorted({key for key in keys if key})) or (self._document,)

    def _person_keys(self, name: str) -> Iterator[str | None]:
        if not is_full_name(name):
            return
        yield _at(self._host)
        yield _at(self._region)
        yield self._specific
        for one in self._attendance:
            if one.agent.name == name and one.organisation:
                for part in _parts(one.organisation):
                    yield None if is_part(part) else _at(part)

    def _body_keys(self, name: str) -> Iterator[str | None]:
        own, common = name == self._body, is_common_body(name)
        yield _at(self._host)
        if not common:
            yield _at(self._region)
            yield from self._organisations()
        # A stated host settles which "bestyrelsen" is meant; without one only its members tell.
        if own and not (common and self._host):
            for one in self._members:
                if one.agent.kind == "person" and is_full_name(one.agent.name):
                    yield f"with:{slug(one.agent.name)}"

    def _initiative_keys(self) -> Iterator[str | None]:
        yield _at(self._host)
        yield _at(self._region)
        yield self._specific
        yield from self._organisations()

    def _organisations(self) -> Iterator[str | None]:
        for one in self._members:
            for name in _organisations_of(one):
                if not is_nationwide(name):
                    yield _at(name)

    def _office(self, name: str) -> Claim:
        if self._body is None:
            return Claim("office", name, (EVERYWHERE,), scope=self._document)
        return Claim("office", name, self._keys(self._body_keys(self._body)), scope=self._body)

    def _goal(self, name: str) -> Claim:
        goal = self._goals.get(name)
        scope = (goal.scheme if goal else None) or (self._body if self._specific else None) or self._host
        aliases = tuple(sorted(set(goal.aliases) - {name})) if goal else ()
        number, scheme = (goal.number, goal.scheme) if goal else (None, None)
        return Claim("goal", name, (EVERYWHERE,), scope or self._document, aliases, number, scheme)


def _common_region(organisations: Iterable[str]) -> str | None:
    """Return the one region that several organisations at a meeting belong to, or None.

    A municipality's own meeting has none: two people of one name in a region of a million are two.
    """
    regions = {name: region for name in organisations if (region := region_of(name))}
    if len(set(regions.values())) != 1:
        return None
    region = next(iter(regions.values()))
    return region if len(regions) > 1 or region in regions else None


def _at(name: str | None) -> str | None:
    if not name:
        return None
    return f"{'area' if is_region(name) else 'at'}:{slug(name)}"


def _organisations_of(attendance: Attendance) -> Iterator[str]:
    if attendance.organisation:
        yield from _parts(attendance.organisation)
    if attendance.agent.kind == "organisation":
        yield from _parts(attendance.agent.name)


def _parts(organisation: str) -> set[str]:
    """Return the name and, of "Digitalisering, Sandby Kommune", its parts: a colleague may be given with one."""
    return {organisation, *(part.strip() for part in organisation.split(",") if part.strip())}


def _named(minutes: Minutes) -> Iterator[EntityKey]:
    """Yield every kind and name that a quad can speak of."""
    yield from _named_agents(minutes)
    yield from _named_bodies(minutes)
    yield from _named_initiatives(minutes)
    for one in minutes.attendance:
        if one.organisation:
            yield "organisation", one.organisation
    for goal in minutes.goals:
        yield "goal", goal.label
    for support in minutes.supports:
        yield "goal", support.goal
    for short_form in minutes.same_as:
        if short_form.kind == "initials":
            yield "person", short_form.full
        elif short_form.kind != "date":
            yield short_form.kind, short_form.full


def _named_agents(minutes: Minutes) -> Iterator[EntityKey]:
    for agent in _agents(minutes):
        yield agent.kind, agent.name
    attending = {one.agent.name for one in minutes.attendance}
    for one in minutes.attendance:
        if one.substitute_for and one.substitute_for not in attending:
            yield "person", one.substitute_for
    for election in minutes.elections:
        yield "person", election.person


def _agents(minutes: Minutes) -> Iterator[Agent]:
    for one in minutes.attendance:
        yield one.agent
    for item in minutes.agenda:
        yield from item.presenters
    for action in minutes.actions:
        yield from action.assignees
    for involvement in minutes.works_on:
        yield involvement.agent


def _named_bodies(minutes: Minutes) -> Iterator[EntityKey]:
    bodies = [minutes.meeting.body if minutes.meeting else None]
    bodies += [planned.body for planned in minutes.next_meetings]
    bodies += [election.body for election in minutes.elections]
    for body in bodies:
        if body:
            yield "body", body


def _named_initiatives(minutes: Minutes) -> Iterator[EntityKey]:
    for initiative in minutes.initiatives:
        yield "initiative", initiative.label
    for involvement in minutes.works_on:
        yield "initiative", involvement.initiative
    for relation in minutes.initiative_relations:
        yield "initiative", relation.subject
        yield "initiative", relation.object
    for support in minutes.supports:
        yield "initiative", support.initiative
