"""Which documents tell of one meeting, and which of several versions of its minutes counts (DESIGN 6).

Documents of one body and date are *versions* of one another where their texts are alike; then one of them counts and
the others are kept beside it. Alike is measured as the share of the shorter text's word triples that stand in the
longer one: on the 59 fictional minutes of data/examples, two minutes of different meetings share at most 0.06, header
and titles at least 0.58 with their minutes. Two texts of one meeting that are not alike (an open and a closed part)
both count.

Everything here depends on the set of documents alone, never on the order in which they came.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from graph.identity import meeting_key, slug, statement_id
from graph.model import Minutes, VersionKind, VersionStatus
from graph.resolve.naming import join_keys
from graph.resolve.places import is_common_body, is_full_name

ALIKE: Final = 0.3
NEARLY_EQUAL: Final = 0.9
"""What it takes where host or number differ, or where nothing but the items' titles joins two documents."""
_SHARED_PEOPLE: Final = 2
_WORD: Final = re.compile(r"\w+")
_RANKS: Final[dict[VersionStatus | None, int]] = {"draft": 0, None: 1, "approved": 2}


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's account of a meeting, as far as it takes to compare it with others.

    Only documents of one ``base`` are compared. ``key`` is the meeting's by this document alone; ``dated`` says that
    body and date name it, ``placed`` that the body's name or its host says which body it is.
    """

    document: str
    base: str
    key: str
    dated: bool
    placed: bool
    number: str | None
    host: str | None
    people: tuple[str, ...]
    kind: VersionKind
    status: VersionStatus | None
    revision: int | None
    facts: int
    length: int


@dataclass(frozen=True, slots=True)
class Role:
    """The key of the meeting a document tells of, and the document whose account counts: itself or a better version."""

    meeting: str
    counting: str


def find_telling(minutes: Minutes) -> Telling | None:
    """Return what compares these minutes with other versions; None where the text is no minutes."""
    meeting, version = minutes.meeting, minutes.version
    if meeting is None:
        return None
    common = bool(meeting.body) and is_common_body(meeting.body or "")
    base = meeting_key(meeting.body, meeting.date, meeting.number, minutes.document.id)
    dated = not base.startswith("document-")
    titles = "\n".join(slug(item.title) for item in minutes.agenda)
    people = {one.agent.name for one in minutes.attendance if one.agent.kind == "person"}
    return Telling(
        minutes.document.id,
        base if dated or not titles else statement_id(slug(meeting.body or ""), "titles", titles),
        meeting.id,
        dated,
        dated and not (common and meeting.host is None),
        slug(meeting.number) if meeting.number else None,
        slug(meeting.host) if meeting.host and common else None,
        tuple(sorted(slug(name) for name in people if is_full_name(name))),
        version.kind,
        version.status,
        version.revision,
        sum(map(len, (minutes.attendance, minutes.agenda, minutes.decisions, minutes.actions, minutes.votes))),
        len(minutes.document.text),
    )


def assign_roles(
    tellings: Iterable[Telling], sources: Mapping[str, Sequence[str]], text: Callable[[str], str]
) -> dict[str, Role]:
    """Return the role of each document of one base; ``sources`` are their file names, ``text`` returns their text."""
    ordered = sorted(tellings, key=lambda one: one.document)
    groups = _versions(ordered, _Texts(text))
    best = [max(group, key=lambda one: _rank(one, sources.get(one.document, ()))) for group in groups]
    counting = {one.document: chosen.document for group, chosen in zip(groups, best, strict=True) for one in group}
    keys = _keys(groups, best)
    return {one.document: Role(keys[one.document], counting[one.document]) for one in ordered}


def counting_minutes(found: Sequence[Minutes]) -> Minutes | None:
    """Return those of several minutes that count, where all are versions of one another; else None."""
    tellings = [telling for minutes in found if (telling := find_telling(minutes)) is not None]
    if len({telling.base for telling in tellings}) != 1:
        return None
    known = {minutes.document.id: minutes for minutes in found}
    sources = {document: minutes.document.sources for document, minutes in known.items()}
    roles = assign_roles(tellings, sources, lambda document: known[document].document.text)
    counting = {role.counting for role in roles.values()}
    return known[counting.pop()] if len(counting) == 1 else None


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the share of the smaller set that stands in the larger, 0 where one is empty."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def triples(text: str) -> frozenset[str]:
    """Return every three words that follow each other, casefolded."""
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[at : at + 3]) for at in range(max(len(words) - 2, 0)))


class _Texts:
    """The texts of documents, each read once and only where it is asked for."""

    def __init__(self, text: Callable[[str], str]) -> None:
        self._text = text
        self._triples: dict[str, frozenset[str]] = {}

    def likeness(self, first: Telling, second: Telling) -> float:
        return likeness(self._of(first.document), self._of(second.document))

    def _of(self, document: str) -> frozenset[str]:
        if document not in self._triples:
            self._triples[document] = triples(self._text(document))
        return self._triples[document]


def _versions(tellings: Sequence[Telling], texts: _Texts) -> list[list[Telling]]:
    """Return the groups of versions, the most alike joined first; a group never holds two hosts."""
    group = {one.document: [one] for one in tellings}
    pairs = [pair for pair in combinations(tellings, 2) if not _differ(pair, _host)]
    alike = sorted(((texts.likeness(*pair), pair) for pair in pairs), key=lambda found: -found[0])
    for degree, (first, second) in alike:
        joined = [*group[first.document], *group[second.document]]
        if group[first.document] is not group[second.document] and _is_version(degree, first, second, joined):
            group.update((one.document, joined) for one in joined)
    found = {id(members): sorted(members, key=lambda one: one.document) for members in group.values()}
    return sorted(found.values(), key=lambda members: members[0].document)


def _is_version(degree: float, first: Telling, second: Telling, joined: Sequence[Telling]) -> bool:
    if _differ(joined, _host):
        return False
    if not (first.dated and second.dated) or _differ(joined, _number):
        return degree >= NEARLY_EQUAL
    is_agenda = "agenda" in (first.kind, second.kind) and first.placed and second.placed
    return degree >= ALIKE or is_agenda


def _differ(tellings: Iterable[Telling], of: Callable[[Telling], str | None]) -> bool:
    """Return whether two of them give different values; one that gives none differs from nothing."""
    return len({of(one) for one in tellings} - {None}) > 1


def _host(telling: Telling) -> str | None:
    return telling.host


def _number(telling: Telling) -> str | None:
    return telling.number


def _rank(telling: Telling, sources: Iterable[str]) -> tuple[object, ...]:
    """Return what orders versions, the one that counts last: minutes, approved, latest revision, fullest, by name."""
    # Inside: only `add` looks here, and reading the rules brings the whole of extract/ with it.
    from graph.extract.versions import named_version

    names = sorted(sources)
    named = [named_version(name) for name in names]
    statuses = [telling.status] if telling.status else [status for _, status, _ in named]
    revisions = [telling.revision or 0, *(revision or 0 for _, _, revision in named)]
    is_agenda = telling.kind == "agenda" or (bool(named) and all(kind == "agenda" for kind, _, _ in named))
    return (
        not is_agenda,
        max((_RANKS[status] for status in statuses), default=_RANKS[None]),
        max(revisions),
        telling.facts,
        telling.length,
        names,
        telling.document,
    )


def _keys(groups: Sequence[Sequence[Telling]], best: Sequence[Telling]) -> dict[str, str]:
    """Return the meeting key of each document: that of its group, qualified where two meetings would share it."""
    meetings = _meetings(groups)
    plain = [_key(members, best) for members in meetings]
    keys: dict[str, str] = {}
    for members, key in zip(meetings, plain, strict=True):
        others = [
            one
            for namesakes, other in zip(meetings, plain, strict=True)
            if other == key and namesakes is not members
            for one in namesakes
        ]
        own = [one for one in members if one in best]
        keys.update((one.document, f"{key}--{_qualifier(own, others)}" if others else key) for one in members)
    return keys


def _meetings(groups: Sequence[Sequence[Telling]]) -> list[list[Telling]]:
    """Return the documents of each meeting: groups of versions that tell of one meeting belong together."""
    links = [{group[0].document} for group in groups]
    links += [{one[0].document, other[0].document} for one, other in combinations(groups, 2) if _is_one(one, other)]
    component = join_keys(links)
    meetings: dict[str, list[Telling]] = {}
    for group in groups:
        meetings.setdefault(component[group[0].document], []).extend(group)
    return list(meetings.values())


def _is_one(first: Sequence[Telling], second: Sequence[Telling]) -> bool:
    """Return whether two groups, though not alike, tell of one meeting."""
    both = (*first, *second)
    if not all(one.dated for one in both) or _differ(both, _host) or _differ(both, _number):
        return False
    if all(any(one.placed for one in group) for group in (first, second)):
        return True
    people = [{name for one in group for name in one.people} for group in (first, second)]
    return len(people[0] & people[1]) >= _SHARED_PEOPLE


def _key(tellings: Sequence[Telling], best: Sequence[Telling]) -> str:
    """Return the key of a meeting: one that names the host if any document does, else of what counts."""
    return min(tellings, key=lambda one: (one.host is None, one not in best, one.key)).key


def _qualifier(own: Sequence[Telling], others: Sequence[Telling]) -> str:
    """Return what tells a meeting from others of its key: number, else somebody who was only there, else document."""
    numbers = sorted({one.number for one in own if one.number} - {one.number for one in others})
    people = sorted({name for one in own for name in one.people} - {name for one in others for name in one.people})
    if numbers:
        return f"no-{numbers[0]}"
    return f"with-{people[0]}" if people else f"document-{min(one.document for one in own)}"
