"""Who was there and what was treated: each fact becomes these triples and no others."""

from dataclasses import replace

import pytest

from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Attachment,
    Attendance,
    Decision,
    Election,
    Evidence,
    Initiative,
    Mention,
    Minutes,
    Proposal,
    Span,
    Vote,
)
from tests.rdf.fjord_minutes import person
from tests.rdf.triples import BARE, DOCUMENT, SAID, TEXT, added, stated, triples

MILLE = person("Mille Bork")
ITEM = AgendaItem("i", "2", "Økonomi", SAID, span=Span(0, 42))

FACTS: list[tuple[str, Minutes, str]] = [
    (
        "present-with-title-and-organisation",
        replace(BARE, attendance=(Attendance("x", MILLE, "present", SAID, "chef", "KL", function="formand"),)),
        """
        x a ref:Attendance
        x ref:agent id:person/mille-bork
        x ref:target MEETING
        x dcterms:type kind:present
        x ref:function "formand"
        x ref:inCapacity x/membership
        x/membership a org:Membership
        x/membership org:member id:person/mille-bork
        x/membership org:organization id:organisation/kl
        x/membership schema:roleName "chef"
        x/membership org:memberDuring MEETING#attested
        """,
    ),
    (
        "excused-and-the-substitute",
        replace(
            BARE,
            attendance=(
                Attendance("x", MILLE, "absent", SAID, excused=True),
                Attendance("y", person("Ib Ø"), "substitute", SAID, substitute_for="Mille Bork"),
            ),
        ),
        """
        x a ref:Attendance
        x ref:agent id:person/mille-bork
        x ref:target MEETING
        x dcterms:type kind:absent
        x ref:excused "true"^^xsd:boolean
        y a ref:Attendance
        y ref:agent id:person/ib-ø
        y ref:target MEETING
        y dcterms:type kind:substitute
        y ref:substituteFor x
        y ref:substituteForAgent id:person/mille-bork
        """,
    ),
    (
        "substitute-for-one-whom-the-minutes-do-not-list",
        replace(BARE, attendance=(Attendance("x", MILLE, "substitute", SAID, substitute_for="Ib Ø"),)),
        """
        x a ref:Attendance
        x ref:agent id:person/mille-bork
        x ref:target MEETING
        x dcterms:type kind:substitute
        x ref:substituteForAgent id:person/ib-ø
        """,
    ),
    (
        "an-organisation-for-a-part",
        replace(
            BARE,
            attendance=(
                Attendance(
                    *("x", Agent("organisation", "KL"), "guest", SAID),
                    party="A",
                    present_from="kl. 14",
                    present_to="punkt 3",
                ),
            ),
        ),
        """
        x a ref:Attendance
        x ref:agent id:organisation/kl
        x ref:target MEETING
        x dcterms:type kind:guest
        x ref:party "A"
        x ref:presentFrom "kl. 14"
        x ref:presentTo "punkt 3"
        """,
    ),
    (
        "closed-item-with-times-presenter-and-attachment",
        replace(
            BARE,
            agenda=(replace(ITEM, presenters=(MILLE,), start="13:00", end="13:30", closed=True),),
            attachments=(Attachment("x", "2", "Budget", SAID),),
        ),
        """
        i a ref:AgendaItem
        i dcterms:title "Økonomi"
        i ref:number "2"
        i schema:position "1"^^xsd:integer
        i ref:startTime "13:00:00"^^xsd:time
        i ref:endTime "13:30:00"^^xsd:time
        i ref:closed "true"^^xsd:boolean
        i prov:used x
        i/person/mille-bork a ref:Involvement
        i/person/mille-bork ref:closed "true"^^xsd:boolean
        i/person/mille-bork ref:agent id:person/mille-bork
        i/person/mille-bork ref:target i
        i/person/mille-bork dcterms:type kind:presents
        x a ref:Attachment
        x dcterms:title "Budget"
        x ref:itemNumber "2"
        """,
    ),
    (
        "decision-follows-its-proposal",
        replace(
            BARE,
            proposals=(Proposal("x", None, "At gå videre.", SAID),),
            decisions=(Decision("y", None, "Vi går videre.", SAID, "agreed", "x"),),
        ),
        """
        x a ref:Proposal
        x schema:text "At gå videre."
        y a ref:Decision
        y schema:text "Vi går videre."
        y dcterms:type kind:agreed
        y ref:earlier "false"^^xsd:boolean
        y prov:wasDerivedFrom x
        y prov:wasAttributedTo id:body/rådet
        """,
    ),
    (
        "what-an-earlier-meeting-decided-is-not-this-body's-now",
        replace(BARE, decisions=(Decision("x", None, "Det blev vedtaget.", SAID, earlier=True),)),
        """
        x a ref:Decision
        x schema:text "Det blev vedtaget."
        x ref:earlier "true"^^xsd:boolean
        """,
    ),
    (
        "action-of-an-office-with-no-kind",
        replace(
            BARE,
            actions=(
                ActionPoint(
                    *("x", None, "Ring op.", SAID, (Agent("office", "sekretariatet"),)), due="2024-06", status="Færdig"
                ),
            ),
        ),
        """
        x a ref:ActionPoint
        x schema:text "Ring op."
        x ref:due "2024-06"^^xsd:gYearMonth
        x ref:status "Færdig"
        x ref:earlier "false"^^xsd:boolean
        x/office/sekretariatet a ref:Involvement
        x/office/sekretariatet ref:agent id:office/sekretariatet
        x/office/sekretariatet ref:target x
        x/office/sekretariatet dcterms:type kind:assigned
        """,
    ),
    (
        "action-that-someone-promised-in-a-capacity",
        replace(
            BARE,
            attendance=(Attendance("y", MILLE, "present", SAID, "chef"),),
            actions=(ActionPoint("x", None, "Mille lover det.", SAID, (MILLE,), "committed", "snarest"),),
        ),
        """
        x a ref:ActionPoint
        x schema:text "Mille lover det."
        x dcterms:type kind:committed
        x ref:due "snarest"
        x ref:earlier "false"^^xsd:boolean
        x/person/mille-bork a ref:Involvement
        x/person/mille-bork ref:agent id:person/mille-bork
        x/person/mille-bork ref:target x
        x/person/mille-bork dcterms:type kind:committed
        x/person/mille-bork ref:inCapacity y/membership
        y a ref:Attendance
        y ref:agent id:person/mille-bork
        y ref:target MEETING
        y dcterms:type kind:present
        y ref:inCapacity y/membership
        y/membership a org:Membership
        y/membership org:member id:person/mille-bork
        y/membership schema:roleName "chef"
        y/membership org:memberDuring MEETING#attested
        """,
    ),
    (
        "vote",
        replace(BARE, votes=(Vote("x", "7", SAID, 4, 0, None, ("A imod",)),)),
        """
        x a ref:Vote
        x ref:inFavour "4"^^xsd:integer
        x ref:against "0"^^xsd:integer
        x ref:voted "A imod"
        x ref:itemNumber "7"
        """,
    ),
    (
        "election",
        replace(BARE, elections=(Election("x", None, "Mille Bork", SAID, "formand", "Rådet"),)),
        """
        x a ref:Election
        x ref:agent id:person/mille-bork
        x ref:function "formand"
        x ref:target id:body/rådet
        """,
    ),
]


@pytest.mark.parametrize(("minutes", "expected"), [case[1:] for case in FACTS], ids=[case[0] for case in FACTS])
def test_a_fact_becomes_these_triples(minutes: Minutes, expected: str) -> None:
    assert added(minutes) == stated(expected)


def links(minutes: Minutes) -> set[str]:
    """Return what an item used and generated, and what is about what."""
    words = (" prov:used ", " prov:generated ", " dcterms:subject ")
    return {line for line in added(minutes) if any(word in line for word in words)}


@pytest.mark.parametrize(
    ("numbers", "under", "expected"),
    [
        (("2",), "2", {"i0 prov:generated d"}),
        (("2",), "2.1", {"i0 prov:generated d"}),
        (("2", "2.1"), "2.1.3", {"i1 prov:generated d"}),
        (("2", "3"), "2a", {"i0 prov:generated d"}),
        (("2.",), "2", {"i0 prov:generated d"}),
        (("A", "B"), "b", {"i1 prov:generated d"}),
        (("1", "2"), "12", set()),
        (("2",), None, set()),
        ((None,), None, {"i0 prov:generated d"}),
    ],
    ids=[
        "same",
        "prefix",
        "longest-prefix",
        "letter",
        "printed-with-stop",
        "case",
        "12-is-not-1",
        "none",
        "unnumbered",
    ],
)
def test_a_fact_stands_under_the_finest_item_there_is(
    numbers: tuple[str | None, ...], under: str | None, expected: set[str]
) -> None:
    agenda = tuple(AgendaItem(f"i{place}", number, "T", SAID, span=Span(0, 42)) for place, number in enumerate(numbers))
    assert links(replace(BARE, agenda=agenda, decisions=(Decision("d", under, "Ja.", SAID),))) == expected


def test_of_two_items_of_one_number_the_one_around_the_words_counts() -> None:
    agenda = (replace(ITEM, span=Span(30, 60)), replace(ITEM, id="j", span=Span(0, 29)))
    assert links(replace(BARE, agenda=agenda, decisions=(Decision("d", "2", "Ja.", SAID),))) == {"j prov:generated d"}


def test_what_is_quoted_from_an_earlier_meeting_is_used_not_generated() -> None:
    decisions = (Decision("d", "2", "Ja.", SAID, earlier=True),)
    actions = (ActionPoint("x", "2", "Ring.", SAID, earlier=True), ActionPoint("y", "2", "Skriv.", SAID))
    assert links(replace(BARE, agenda=(ITEM,), decisions=decisions, actions=actions)) == {
        "i prov:used d",
        "i prov:used x",
        "i prov:generated y",
    }


TITLE = (Evidence(DOCUMENT.id, Span(0, 24), "item.numbered", 0.9),)
DECIDED = (Evidence(DOCUMENT.id, Span(43, len(TEXT)), "decision.agreed", 0.9),)
TREATED = replace(
    BARE,
    agenda=(AgendaItem("i", "1", "Mødet", TITLE, (MILLE,), span=Span(0, len(TEXT))),),
    decisions=(Decision("d", "1", TEXT[43:], DECIDED, "agreed"),),
    initiatives=(Initiative("t", "TUT", DECIDED, ("tutten",)),),
)


def _mention(start: int, value: str = "TUT") -> Mention:
    return Mention(Span(start, start + 3), "initiative", value, "initiative.named")


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (replace(TREATED, mentions=(_mention(25),)), {"i dcterms:subject id:initiative/tut"}),
        (replace(TREATED, mentions=(_mention(0),)), {"i dcterms:subject id:initiative/tut"}),
        (replace(TREATED, mentions=(_mention(TEXT.rindex("TUT")),)), {"d dcterms:subject id:initiative/tut"}),
        (
            replace(TREATED, mentions=(_mention(25), _mention(TEXT.rindex("TUT")))),
            {"i dcterms:subject id:initiative/tut", "d dcterms:subject id:initiative/tut"},
        ),
        (replace(TREATED, mentions=(_mention(25, "tutten"),)), {"i dcterms:subject id:initiative/tut"}),
        (replace(TREATED, mentions=(_mention(25, "Andet"),)), set()),
        (replace(TREATED, agenda=(), mentions=(_mention(25),)), set()),
        (replace(TREATED, mentions=(Mention(Span(25, 28), "person", "TUT", "person.name"),)), set()),
    ],
    ids=["text", "title", "only-a-decision", "both", "alias", "not-an-initiative", "outside-items", "a-person"],
)
def test_an_item_is_about_what_it_names_itself_not_what_a_decision_under_it_names(
    minutes: Minutes, expected: set[str]
) -> None:
    assert {line for line in links(minutes) if " dcterms:subject " in line} == expected


def test_an_assignee_rests_on_the_evidence_that_names_them() -> None:
    named, other = Evidence(DOCUMENT.id, Span(0, 10), "a.b", 0.9), Evidence(DOCUMENT.id, Span(43, 60), "c.d", 0.8)
    minutes = replace(BARE, actions=(ActionPoint("x", None, "Ring.", (other, named), (MILLE, person("Ib Ø"))),))
    bodies = {line for line in triples(minutes) if " oa:hasBody " in line and "/person/" in line}
    assert bodies == {
        "DOCUMENT#evidence=x/person/mille-bork,0,10 oa:hasBody x/person/mille-bork",
        "DOCUMENT#evidence=x/person/ib-ø,0,10 oa:hasBody x/person/ib-ø",
        "DOCUMENT#evidence=x/person/ib-ø,43,60 oa:hasBody x/person/ib-ø",
    }
