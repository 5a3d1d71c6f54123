"""Which documents tell of one meeting, and which counts: a table of (what documents say, who counts, the keys)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from graph.model import (
    AgendaItem,
    Agent,
    Attendance,
    Decision,
    Document,
    Evidence,
    Involvement,
    Meeting,
    Minutes,
    PartialDate,
    Span,
    Version,
)
from graph.resolve.meetings import Telling, assign_roles, find_telling, likeness, triples
from graph.resolve.rekeying import with_meeting_key

HARBOUR = "Molen skal have nye fendere før vinteren, og havnefogeden henter tre tilbud hos smeden i Klitby."
SCHOOL = "Skolegården får en ny legeplads, når forældrene har samlet penge ind til gynger og sand i maj."
BOARD = Telling("", "board/2024-05-02", "board/2024-05-02", True, False, None, None, (), "minutes", None, None, 5, 90)
COUNCIL = replace(BOARD, base="council/2024-05-02", key="council/2024-05-02", placed=True)
HOSTED = replace(BOARD, key="board--klitby/2024-05-02", placed=True, host="klitby")

Roles = Mapping[str, tuple[str, str]]
"""By document, the document that counts and the key of the meeting."""


def told(like: Telling, *texts: str, **changes: object) -> tuple[Telling, str]:
    return replace(like, **changes), " ".join(texts)  # type: ignore[arg-type]


CASES = [
    pytest.param(
        [told(COUNCIL, HARBOUR, status="draft"), told(COUNCIL, HARBOUR, status="approved")],
        {},
        {"a": ("b", "council/2024-05-02"), "b": ("b", "council/2024-05-02")},
        id="the approved one counts",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, kind="agenda", facts=9, status="approved"), told(COUNCIL, SCHOOL, status="draft")],
        {},
        {"a": ("b", "council/2024-05-02"), "b": ("b", "council/2024-05-02")},
        id="an agenda never counts before minutes, though nothing in it is alike",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, status="draft", revision=2), told(COUNCIL, HARBOUR, status="draft", facts=9)],
        {},
        {"a": ("a", "council/2024-05-02"), "b": ("a", "council/2024-05-02")},
        id="the later revision before the fuller text",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, facts=9), told(COUNCIL, HARBOUR)],
        {"b": ["referat_godkendt.txt"]},
        {"a": ("b", "council/2024-05-02"), "b": ("b", "council/2024-05-02")},
        id="the name of the file says it",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR), told(COUNCIL, HARBOUR)],
        {"a": ["referat.pdf"], "b": ["referat.docx"]},
        {"a": ("a", "council/2024-05-02"), "b": ("a", "council/2024-05-02")},
        id="two forms of one text: by name",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR), told(COUNCIL, SCHOOL)],
        {},
        {"a": ("a", "council/2024-05-02"), "b": ("b", "council/2024-05-02")},
        id="an open and a closed part of one meeting both count",
    ),
    pytest.param(
        [told(BOARD, HARBOUR, people=("bo-lund",)), told(BOARD, SCHOOL, people=("asta-brink", "bo-lund"))],
        {},
        {"a": ("a", "board/2024-05-02--document-a"), "b": ("b", "board/2024-05-02--with-asta-brink")},
        id="two boards on one day",
    ),
    pytest.param(
        [told(BOARD, HARBOUR, people=("asta-brink", "bo-lund")), told(BOARD, SCHOOL, people=("asta-brink", "bo-lund"))],
        {},
        {"a": ("a", "board/2024-05-02"), "b": ("b", "board/2024-05-02")},
        id="two texts of a board that two people sit in are of one meeting",
    ),
    pytest.param(
        [told(BOARD, HARBOUR, facts=9), told(HOSTED, HARBOUR)],
        {},
        {"a": ("a", "board--klitby/2024-05-02"), "b": ("a", "board--klitby/2024-05-02")},
        id="a version that names the host names the meeting",
    ),
    pytest.param(
        [told(HOSTED, HARBOUR), told(HOSTED, HARBOUR, host="sandby", key="board--sandby/2024-05-02")],
        {},
        {"a": ("a", "board--klitby/2024-05-02"), "b": ("b", "board--sandby/2024-05-02")},
        id="two hosts are two meetings",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, number="3"), told(COUNCIL, HARBOUR[:60], SCHOOL, number="4")],
        {},
        {"a": ("a", "council/2024-05-02--no-3"), "b": ("b", "council/2024-05-02--no-4")},
        id="two numbers are two meetings",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, dated=False, placed=False, key="document-a"),
         told(COUNCIL, HARBOUR, dated=False, placed=False, key="document-b", facts=9)],
        {},
        {"a": ("b", "document-b"), "b": ("b", "document-b")},
        id="without a date only the same text is the same meeting",
    ),
    pytest.param(
        [told(COUNCIL, HARBOUR, dated=False, placed=False, key="document-a"),
         told(COUNCIL, HARBOUR[:60], SCHOOL[:60], dated=False, placed=False, key="document-b")],
        {},
        {"a": ("a", "document-a"), "b": ("b", "document-b")},
        id="without a date alike is not enough",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("documents", "sources", "expected"), CASES)
def test_roles(documents: Sequence[tuple[Telling, str]], sources: Mapping[str, Sequence[str]], expected: Roles) -> None:
    tellings = [replace(telling, document=name) for name, (telling, _) in zip("abc", documents, strict=False)]
    texts = dict(zip("abc", (text for _, text in documents), strict=False))
    for order in permutations(tellings):
        roles = assign_roles(order, sources, texts.__getitem__)
        assert {document: (role.counting, role.meeting) for document, role in roles.items()} == expected


def test_likeness_is_the_share_of_the_shorter_text() -> None:
    assert triples("Ny mole, ny kran.") == {"ny mole ny", "mole ny kran"}
    assert likeness(triples(HARBOUR), triples(f"{SCHOOL} {HARBOUR}")) == 1.0
    assert (likeness(triples(HARBOUR), triples(SCHOOL)), likeness(triples("Ja"), triples(HARBOUR))) == (0.0, 0.0)


EVIDENCE = (Evidence("d0", Span(0, 4), "test.rule", 0.9),)


def minutes(meeting: Meeting, **facts: object) -> Minutes:
    return Minutes(Document("d0", ("a.txt",), "text/plain", "Møde"), meeting, **facts)  # type: ignore[arg-type]


def test_what_a_document_tells() -> None:
    day = PartialDate(2024, 5, 2)
    items = (AgendaItem("i", "1", "Ny mole", EVIDENCE), AgendaItem("j", "2", "Evt.", EVIDENCE))
    ida = Attendance("t", Agent("person", "Ida Fjord"), "present", EVIDENCE)
    board = minutes(
        Meeting("bestyrelsen--klitby-havn/2024-05-02", "Bestyrelsen", "3", day, host="Klitby Havn"),
        attendance=(ida, replace(ida, agent=Agent("person", "Ida"))),
        agenda=items,
        version=Version("minutes", "draft", 2),
    )
    assert find_telling(board) == Telling(
        "d0", "bestyrelsen/2024-05-02", "bestyrelsen--klitby-havn/2024-05-02", True, True, "3", "klitby-havn",
        ("ida-fjord",), "minutes", "draft", 2, 4, 4,
    )  # fmt: skip
    assert find_telling(Minutes(board.document, None)) is None


def test_without_a_date_documents_with_the_same_titles_are_compared() -> None:
    items = (AgendaItem("i", "1", "Ny mole", EVIDENCE), AgendaItem("j", "2", "Evt.", EVIDENCE))
    undated = [minutes(Meeting("document-d0", "Havnerådet"), agenda=agenda) for agenda in (items, items, items[:1], ())]
    bases = [telling.base for one in undated if (telling := find_telling(one)) is not None]
    assert (len(set(bases)), bases[0] == bases[1], bases[3]) == (3, True, "document-d0")


def test_facts_have_other_ids_under_another_key_and_still_know_each_other() -> None:
    said = minutes(
        Meeting("board/2024-05-02", "Bestyrelsen"),
        decisions=(Decision("d", None, "Ja", EVIDENCE, proposal="p"),),
        works_on=(Involvement("w", Agent("person", "Ida Fjord"), "Molen", "presents", EVIDENCE, source="d"),),
    )
    assert with_meeting_key(said, "board/2024-05-02") is said
    renamed = with_meeting_key(said, "board/2024-05-02--with-ida-fjord")
    (decision,), (work,) = renamed.decisions, renamed.works_on
    assert renamed.meeting == Meeting("board/2024-05-02--with-ida-fjord", "Bestyrelsen")
    assert (work.source, decision.text, len({decision.id, decision.proposal, work.id, "d", "p", "w"})) == (
        decision.id, "Ja", 6,
    )  # fmt: skip
