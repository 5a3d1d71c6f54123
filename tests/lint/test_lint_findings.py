"""What `lint` finds in minutes, and what it leaves alone."""

import pytest

from graph.errors import NotMinutesError
from graph.lint import KINDS, lint_minutes
from tests.extract.fictional import ITEMS, PRESENT, TITLE, read, read_item

HEADER = TITLE + PRESENT + "Afbud: Karen Holm, Ole Sand\n"
Found = list[tuple[int, str, str | None, str]]


def findings(text: str, header: str = HEADER, title: str = "Molen") -> Found:
    """Return line, kind, what it is about and the words of each finding in minutes whose item 2 is ``text``."""
    found = lint_minutes(read_item(text, header, title))
    return [(one.line, one.kind, one.about, one.words) for one in found]


def header_findings(header: str) -> Found:
    return [(one.line, one.kind, one.about, one.words) for one in lint_minutes(read(header + ITEMS))]


def test_good_minutes_give_nothing() -> None:
    text = "Molen males grøn. Det blev vedtaget.\n\nBo Lind sender planen til alle senest 1. juni 2024.\n"
    assert findings(text) == []


LOG = """\
| Opgave | Ansvarlig | Frist | Status |
| --- | --- | --- | --- |
| Sende brev | Karen Holm | 1. juni 2024 | I gang |
| Male port | Karen Holm | 1. juni 2024 | Ny |
| Rense rør | | 1. juni 2024 | I gang |
| Feje | | | Afsluttet |
"""
TASKS = {
    "passive": ("Der indhentes to tilbud.", [(12, "action.no_owner", None, "Der indhentes to tilbud.")]),
    "event": ("Der holdes sommerfest.", []),
    "shall": ("Porten skal males.", [(12, "action.no_owner", None, "Porten skal males.")]),
    "every-year": ("Porten skal males hvert år.", []),
    "promise": (
        "Det blev lovet, at planen kommer.",
        [(12, "action.no_owner", None, "Det blev lovet, at planen kommer.")],
    ),
    "no-date": ("Bo Lind undersøger prisen.", [(12, "action.no_date", None, "Bo Lind undersøger prisen.")]),
    "soon": ("Bo Lind undersøger prisen, så snart han er hjemme.", []),
    "next-meeting": ("Bo Lind fremlægger et budget på mødet i april.", []),
    "mandate": ("Bo Lind har mandat til at forhandle prisen.", []),
    "standing": ("Bo Lind er ansvarlig for nøglerne.", []),
    "absent": (
        "Karen Holm undersøger prisen senest 1. juni 2024.",
        [(12, "action.absent", "Karen Holm", "Karen Holm undersøger prisen senest 1. juni 2024.")],
    ),
    "absent-known": ("Karen Holm er stadig ansvarlig for nøglerne.", []),
    "absent-asked": ("Karen Holm, der ikke var med i dag, undersøger prisen senest 1. juni 2024.", []),
    "log": (
        LOG,
        [(15, "action.absent", "Karen Holm", "Male port"), (16, "action.no_owner", None, "Rense rør")],
    ),
    "election": ("Kassereren skal vælges.", []),
    "earlier": ("Status fra sidste møde:\n- Bo Lind undersøger prisen.", []),
}


@pytest.mark.parametrize(("text", "found"), TASKS.values(), ids=TASKS)
def test_tasks(text: str, found: Found) -> None:
    assert findings(text) == found


PEOPLE = {
    "absent-speaks": (
        "Karen Holm orienterede om taget.",
        [(12, "attendance.absent_acts", "Karen Holm", "Karen Holm orienterede om taget.")],
    ),
    "absent-wrote": ("Karen Holm havde på forhånd skrevet om taget.", []),
    "present-speaks": ("Asta Brink orienterede om taget.", []),
    "unknown-initials": ("XY orienterede om taget.", [(12, "name.unknown", "XY", "XY orienterede om taget.")]),
    "unknown-first-name": ("Tina orienterede om taget.", [(12, "name.unknown", "Tina", "Tina orienterede om taget.")]),
    "known-first-name": ("Asta orienterede om taget.", []),
    "known-initials": ("AB orienterede om taget.", []),
    "citizen": (
        "Borgeren Hans Thorup klagede over støj.",
        [(12, "privacy.person", "Hans Thorup", "Borgeren Hans Thorup klagede over støj.")],
    ),
    "neighbour": (
        "Der er kommet en klage fra Hans Thorup, Havnevej 3.",
        [(12, "privacy.person", "Hans Thorup", "Der er kommet en klage fra Hans Thorup, Havnevej 3.")],
    ),
    "lawyer": ("Der er kommet et brev fra advokat Hans Thorup, Havnevej 3.", []),
    "company": ("Der er kommet et brev fra Hans Thorup, Nordby Kommune.", []),
    "known-organisation": ("KL har svaret. EU vil ikke.", []),
    "adviser": ("Borgerrådgiver Hans Thorup fortalte om støj.", []),
    "personal-number": ("Sagen om 010190-1234 blev drøftet.", [(12, "privacy.cpr", None, "******-****")]),
}


@pytest.mark.parametrize(("text", "found"), PEOPLE.values(), ids=PEOPLE)
def test_people(text: str, found: Found) -> None:
    assert findings(text) == found


def test_a_private_person_who_tells_of_a_life_is_named_once() -> None:
    text = "Hans Thorup fortalte om sine egne oplevelser som patient."
    found = findings(text, title="Oplæg v/ Hans Thorup")
    assert [(kind, about) for _, kind, about, _ in found] == [("privacy.person", "Hans Thorup")]


def test_an_absent_person_presents_an_item() -> None:
    found = findings("Intet.", title="Taget v/ Karen Holm")
    assert [(kind, about) for _, kind, about, _ in found] == [("attendance.absent_acts", "Karen Holm")]


def test_an_absent_person_wrote_the_minutes() -> None:
    header = HEADER + "Referent: Ole Sand\n"
    assert findings("Intet.", header) == [(5, "attendance.absent_acts", "Ole Sand", "Referent: Ole Sand")]


@pytest.mark.parametrize(("date", "wrong"), [("7. juni 2024", False), ("7. juni 2023", True), ("7. juni", False)])
def test_the_next_meeting_comes_after_this_one(date: str, wrong: bool) -> None:
    found = findings(f"Næste møde er den {date}.")
    words = "Næste møde er den 7. juni 2023."
    assert found == ([(12, "meeting.next_before", "2023-06-07", words)] if wrong else [])


def test_a_short_name_that_two_people_bear() -> None:
    header = TITLE + "Til stede: Bo Lind, Bo Lauridsen\n"
    assert findings("BL orienterede om taget.", header) == [
        (11, "name.ambiguous", "BL: Bo Lind / Bo Lauridsen", "BL orienterede om taget.")
    ]


def test_initials_are_asked_for_where_people_are_named_by_them() -> None:
    text = "AB orienterede om taget.\n\nXY har talt med kommunen."
    assert findings(text) == [(14, "name.unknown", "XY", "XY har talt med kommunen.")]


DECISIONS = {
    "nodded": (
        "Alle nikkede til forslaget.",
        [(12, "decision.unclear", None, "Alle nikkede til forslaget.")],
    ),
    "mood": ("Der var stemning for en ny bro.", [(12, "decision.unclear", None, "Der var stemning for en ny bro.")]),
    "we": ("Vi køber en ny bro.", [(12, "decision.unclear", None, "Vi køber en ny bro.")]),
    "we-talked": ("Vi talte om broen.", []),
    "clear": ("Forslaget blev vedtaget.", []),
    "elsewhere": ("Byrådet har besluttet at lukke vejen.", []),
    "to-come": ("Planen skal godkendes af byrådet.", []),
    "voted": ("Beslutning\nAsta Brink stemte imod.", []),
    "verdicts": ("Godkendt.\n\nAfvist.", [(14, "decision.two_outcomes", "Godkendt. / Afvist.", "Afvist.")]),
    "amended": ("Ændringsforslaget blev forkastet.\n\nIndstillingen blev vedtaget.", []),
}


@pytest.mark.parametrize(("text", "found"), DECISIONS.values(), ids=DECISIONS)
def test_decisions(text: str, found: Found) -> None:
    assert findings(text) == found


ABBREVIATIONS = {
    "unexplained": ("Planen er set af PSK.", ["PSK"]),
    "once": ("Planen er set af PSK og PSK.", ["PSK"]),
    "compound": ("Planen er set af PSK-medlemmer.", ["PSK"]),
    "dotted": ("Planen er set, m.b.f. prisen.", ["m.b.f."]),
    "common": ("Planen er set af EU og KL, bl.a. kl. 9 i TV.", []),
    "in-brackets": ("Planen er set af Plan for Sund Kyst (PSK). PSK er med.", []),
    "bracket-after": ("PSK (Plan for Sund Kyst) er set. PSK er med.", []),
    "spelt-out": ("Plan for Sund Kyst er set. PSK er med.", []),
    "key": ("PSK er set.\n\nPSK: Plan for Sund Kyst", []),
    "remark": ("Planen er set af PSK (se bilag).", ["PSK"]),
    "shouted": ("SAGENS GANG OG BAGGRUND", []),
    "case-number": ("Sagsnr. EMN-2021-00123", []),
    "roman": ("Fase III er slut.", []),
}


@pytest.mark.parametrize(("text", "found"), ABBREVIATIONS.values(), ids=ABBREVIATIONS)
def test_abbreviations(text: str, found: list[str]) -> None:
    assert [(kind, about) for _, kind, about, _ in findings(text)] == [
        ("abbreviation.unexplained", about) for about in found
    ]


HEADERS = {
    "no-date": (
        "Referat af møde i Havneudvalget\nTil stede: Asta Brink, Bo Lind\n",
        [(1, "meeting.no_date", None, "Referat af møde i Havneudvalget")],
    ),
    "part-of-date": (
        "Referat af møde i Havneudvalget\nDato: 3. maj\nTil stede: Asta Brink, Bo Lind\n",
        [(2, "meeting.part_of_date", "--05-03", "3. maj")],
    ),
    "no-body": (
        "Referat\nDato: 3. maj 2024\nTil stede: Asta Brink, Bo Lind\n",
        [(1, "meeting.no_body", None, "Referat")],
    ),
    "no-people": (
        "Referat af møde i Havneudvalget\nDato: 3. maj 2024\n",
        [(1, "meeting.no_people", None, "Referat af møde i Havneudvalget")],
    ),
    "only-absent": (
        "Referat af møde i Havneudvalget\nDato: 3. maj 2024\nAfbud: Asta Brink\n",
        [(1, "meeting.no_people", None, "Referat af møde i Havneudvalget")],
    ),
    "two-dates": (
        "Referat af møde i Havneudvalget den 4. maj 2024\nMødedato: 3. maj 2024\nTil stede: Asta Brink, Bo Lind\n",
        [
            (
                1,
                "meeting.two_dates",
                "2024-05-03 / 2024-05-04",
                "Referat af møde i Havneudvalget den 4. maj 2024",
            )
        ],
    ),
    "same-date-twice": (
        "Referat af møde i Havneudvalget den 3. maj 2024\nMødedato: 03.05.2024\nTil stede: Asta Brink, Bo Lind\n",
        [],
    ),
    "sent-later": (TITLE + "Udsendt: 7. maj 2024\n" + PRESENT, []),
    "weekday": (
        "Referat af møde i Havneudvalget\nDato: onsdag den 3. maj 2024\nTil stede: Asta Brink, Bo Lind\n",
        [(2, "date.weekday", "2024-05-03", "Dato: onsdag den 3. maj 2024")],
    ),
    "right-weekday": ("Referat af møde i Havneudvalget\nDato: fre. d. 3. maj 2024\n" + PRESENT, []),
    "both": (
        TITLE + PRESENT + "Afbud: Bo Lind, Karen Holm\n",
        [(4, "attendance.both", "Bo Lind", "Afbud: Bo Lind, Karen Holm")],
    ),
    "invited": (TITLE + "Deltagere: Asta Brink, Bo Lind, Karen Holm\nAfbud: Bo Lind, Karen Holm\n", []),
    "ticked": (TITLE + "Deltagere\n- [x] Asta Brink\n- [ ] Bo Lind\n\nAfbud: Bo Lind\n", []),
}


@pytest.mark.parametrize(("header", "found"), HEADERS.values(), ids=HEADERS)
def test_the_header(header: str, found: Found) -> None:
    assert header_findings(header) == found


def test_what_is_no_minutes_is_refused() -> None:
    with pytest.raises(NotMinutesError, match=r"referat.txt: ligner ikke et referat\."):
        lint_minutes(read("Rør smør og sukker sammen."))


def test_every_kind_says_what_and_what_to_do_in_both_languages() -> None:
    (finding,) = lint_minutes(read_item("Der indhentes to tilbud."))
    said = [finding.message("da"), finding.suggestion("da"), finding.message("en"), finding.suggestion("en")]
    assert said == ["Opgave uden ansvarlig", "Skriv, hvem der gør det.", "Task without an owner", "Say who does it."]
    assert len(set(KINDS)) == len(KINDS)
