"""Make one draft of each fact from its rows, before everything has its number."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from graph.show.page.records import Fact, FactKind
from graph.show.page.rows import Rows
from graph.store.closed import Row
from graph.vocabulary import BASE, ID

FACT_KINDS: Final[tuple[FactKind, ...]] = get_args(FactKind)

Numbering = Callable[[str | None], int | None]
"""From an IRI to its place in a list; None where it has none."""

_STATEMENT: Final = f"{BASE}id/statement/"


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact whose names are still IRIs; the words of ``iri`` bear it, those in ``documents`` alone where given."""

    kind: FactKind
    iri: str
    meeting: str
    row: Row
    subjects: tuple[str, ...] = ()
    owners: tuple[tuple[str, str], ...] = ()
    by: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    documents: frozenset[str] | None = None
    closed: bool = False

    @property
    def target(self) -> str | None:
        """Return what the fact is about: an initiative, a goal, a body."""
        return self.iri if self.kind == "named" else self.row.get("target")

    def names(self) -> Iterator[str]:
        """Yield the IRIs of everyone and everything the fact speaks of."""
        for name in ("agent", "source", "organisation", "replaced"):
            if name in self.row:
                yield self.row[name]
        if self.target:
            yield self.target
        yield from self.subjects
        yield from (agent for agent, _ in self.owners)

    def numbered(self, quotes: tuple[int, ...], entity: Numbering, meeting: Numbering, fact: Numbering) -> Fact:
        """Return the fact with everything it refers to by number."""
        row = self.row
        place = meeting(self.meeting)
        assert place is not None, self.meeting  # noqa: S101  (drafts of other meetings are not kept)
        return Fact(
            kind=self.kind,
            id=self.iri.removeprefix(_STATEMENT).removeprefix(ID),
            meeting=place,
            quotes=quotes,
            agent=entity(row.get("agent")),
            target=entity(self.target),
            source=entity(row.get("source")),
            how=_how(row),
            item=fact(row.get("item")),
            about=fact(row.get("about")),
            subjects=_places(self.subjects, entity),
            owners=tuple((at, how) for agent, how in self.owners if (at := entity(agent)) is not None),
            text=row.get("text"),
            outcome=_local(row["outcome"]) if "outcome" in row else None,
            due=row.get("due"),
            status=row.get("status"),
            date=row.get("date"),
            place=row.get("place"),
            role=row.get("role"),
            organisation=entity(row.get("organisation")),
            function=row.get("function"),
            party=row.get("party"),
            replaced=entity(row.get("replaced")),
            present_from=row.get("from"),
            present_to=row.get("to"),
            number=row.get("number"),
            votes=_votes(row) if self.kind == "vote" else None,
            by=self.by,
            candidates=self.candidates,
            earlier=row.get("earlier") == "true",
            closed=self.closed,
        )


def drafts(kind: FactKind, rows: Rows) -> Iterator[Draft]:
    """Yield one draft for each fact of a kind: rows that differ in what there are several of become one."""
    for (iri, meeting, _), found in _grouped(kind, rows).items():
        draft = Draft(kind, iri, meeting, found[0], closed=rows.is_closed(iri))
        if kind == "vote":
            draft = replace(draft, by=_several(found, "by"))
        elif kind == "unresolved":
            draft = replace(draft, candidates=_several(found, "candidate"))
        elif kind == "named":
            draft = replace(draft, documents=frozenset(row["document"] for row in found))
        yield draft


def with_subjects(found: Sequence[Draft], rows: Rows) -> list[Draft]:
    """Return the drafts with the initiatives each is about and, of a task, those who have it."""
    subjects: dict[str, list[str]] = defaultdict(list)
    for row in rows.read("subjects"):
        subjects[row["fact"]].append(row["subject"])
    owners: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows.read("owners"):
        owners[row["fact"]].append((row["agent"], _local(row["how"])))
    return [
        replace(one, subjects=tuple(subjects.get(one.iri, ())), owners=tuple(owners.get(one.iri, ()))) for one in found
    ]


def _grouped(kind: FactKind, rows: Rows) -> dict[tuple[str, str, str], list[Row]]:
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows.read(kind):
        # A task may be about two initiatives: then someone works on each of them.
        groups[row["fact"], row["meeting"], row.get("target", "")].append(row)
    return groups


def _several(rows: Sequence[Row], name: str) -> tuple[str, ...]:
    return tuple(sorted({row[name] for row in rows if name in row}))


def _places(iris: Sequence[str], entity: Numbering) -> tuple[int, ...]:
    return tuple(sorted({at for iri in iris if (at := entity(iri)) is not None}))


def _how(row: Row) -> str | None:
    how = row.get("how")
    if how is None:
        return None
    code = _local(how)
    if code == "absent" and "excused" in row:
        return "excused" if row["excused"] == "true" else "not_excused"
    return code


def _local(iri: str) -> str:
    """Return the last part of the IRI of a kind or a relation."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _votes(row: Row) -> tuple[int | None, int | None, int | None]:
    found = tuple(int(row[name]) if name in row else None for name in ("for", "against", "blank"))
    return found[0], found[1], found[2]
