"""Who was there: every layout of a list of people, each to whole attendances in reading order."""

from typing import Any

import pytest

from tests.extract.fictional import ITEMS, TITLE, plain, read

FIELDS = (
    "role", "organisation", "excused", "substitute_for", "function", "party", "present_from", "present_to",
)  # fmt: skip

Person = dict[str, Any]


def attendance(people: str, items: str = ITEMS) -> list[Person]:
    minutes = read(f"{TITLE}{people}\n{items}")
    return [
        {"name": one.agent.name, "status": one.status}
        | ({"kind": one.agent.kind} if one.agent.kind != "person" else {})
        | {name: plain(value) for name in FIELDS if (value := getattr(one, name)) is not None}
        for one in minutes.attendance
    ]


def present(name: str, **more: Any) -> Person:
    return {"name": name, "status": "present", **more}


def excused(name: str, **more: Any) -> Person:
    return {"name": name, "status": "absent", "excused": True, **more}


def absent(name: str, **more: Any) -> Person:
    return {"name": name, "status": "absent", **more}


def substitute(name: str, substitute_for: str, **more: Any) -> Person:
    return {"name": name, "status": "substitute", "substitute_for": substitute_for, **more}


ASTA, BO, LIS = present("Asta Brink"), present("Bo Lind"), present("Lis Toft")

LAYOUTS = [
    ("a comma list", "Til stede: Asta Brink, Bo Lind, Lis Toft", [ASTA, BO, LIS]),
    ("a comma list with og", "Deltagere: Asta Brink, Bo Lind og Lis Toft", [ASTA, BO, LIS]),
    ("semicolons", "Mødt: Asta Brink; Bo Lind; Lis Toft", [ASTA, BO, LIS]),
    ("slashes", "Fremmødte: Asta Brink / Bo Lind / Lis Toft", [ASTA, BO, LIS]),
    ("slashes without blanks", "Fremmødte: Asta Brink/Bo Lind/Lis Toft", [ASTA, BO, LIS]),
    (
        "a table set with tabs",
        "Tilstede\tNavn\tStilling\nX\tAsta Brink\tlærer\n-\tBo Lind\tsmed\nX\tLis Toft\tlærer",
        [present("Asta Brink", role="lærer"), absent("Bo Lind", role="smed"), present("Lis Toft", role="lærer")],
    ),
    (
        "organisations before their people",
        "Deltog:\nFra Nørlund Kommune: Asta Brink\nFra Region Solbjerg: Bo Lind",
        [present("Asta Brink", organisation="Nørlund Kommune"), present("Bo Lind", organisation="Region Solbjerg")],
    ),
    ("stacked lines", "Deltagere:\nAsta Brink\nBo Lind\nLis Toft", [ASTA, BO, LIS]),
    ("a label alone and a blank line", "Deltagere\n\nAsta Brink\nBo Lind\nLis Toft", [ASTA, BO, LIS]),
    ("bullets", "Deltagere:\n- Asta Brink\n- Bo Lind\n- Lis Toft", [ASTA, BO, LIS]),
    ("boxes", "Deltagere:\n[x] Asta Brink\n[ ] Bo Lind\n[x] Lis Toft", [ASTA, absent("Bo Lind"), LIS]),
    ("boxes without a label", "☒ Asta Brink\n☐ Bo Lind\n☒ Lis Toft", [ASTA, absent("Bo Lind"), LIS]),
    ("the list goes on on the next line", "Til stede: Asta Brink, Bo Lind,\nLis Toft", [ASTA, BO, LIS]),
    ("groups", "Deltagere:\nFra havnen\nAsta Brink\nBo Lind\nFra byen\nLis Toft", [ASTA, BO, LIS]),
    ("labelled groups", "Deltagere:\nElever: Asta Brink\nForældre: Bo Lind (formand), Lis Toft (afbud)",
     [ASTA, present("Bo Lind", function="formand"), excused("Lis Toft")]),
    ("groups without a label above", "Ledersiden:\nAsta Brink\nBo Lind – deltog ikke\nPersonalesiden:\nLis Toft\n",
     [ASTA, absent("Bo Lind"), LIS]),
    (
        "members, one of them marked away",
        "Medlemmer: Asta Brink, Bo Lind (afbud), Lis Toft",
        [ASTA, excused("Bo Lind"), LIS]),
    ("not excused", "Deltagere:\nAsta Brink\nBo Lind – havde ikke meldt afbud\nLis Toft",
     [ASTA, absent("Bo Lind", excused=False), LIS]),
    (
        "a sentence on who came instead",
        "Afbud fra: Asta Brink. Suppleant Bo Lind deltog for Asta Brink.\nTil stede: Lis Toft",

     [excused("Asta Brink"), substitute("Bo Lind", "Asta Brink"), LIS]),
    (
        "a label of its own on who came instead",
        "Til stede: Lis Toft\nAfbud: Asta Brink\nSuppleant: Bo Lind for Asta Brink",

     [LIS, excused("Asta Brink"), substitute("Bo Lind", "Asta Brink")]),
    (
        "everybody but one",
        "Bestyrelsen var mødt fuldtalligt undtagen Asta Brink.\nReferent: Bo Lind\nDirigent: Lis Toft",

     [present("Bo Lind", function="Referent"), present("Lis Toft", function="Dirigent"), absent("Asta Brink")]),
    (
        "a table with a substitute",
        "| Navn | Deltog |\n|---|---|\n| Asta Brink | - |\n| Bo Lind | X (for Asta Brink) |\n| Lis Toft | X |",

     [absent("Asta Brink"), substitute("Bo Lind", "Asta Brink"), LIS]),
    (
        "initials with a key",
        "Deltagere: AB, LT\nIkke mødt: BL\nAB = Asta Brink, BL = Bo Lind, LT = Lis Toft",
        [ASTA, LIS, absent("Bo Lind")]),
    ("everybody but two, and who came for one",
     "Mødt var alle medlemmer undtagen Asta Brink. For Asta Brink mødte 1. stedfortræder Bo Lind.\nReferent: Lis Toft",
     [present("Lis Toft", function="Referent"), absent("Asta Brink"), substitute("Bo Lind", "Asta Brink")]),
    ("a sentence that lists them", "I mødet deltog direktør Asta Brink, Bo Lind samt læge Lis Toft.",
     [present("Asta Brink", role="direktør"), BO, present("Lis Toft", role="læge")]),
    ("sides", "Deltagere\n\nFor sygehuset:\nAsta Brink\n\nFor kommunerne:\nBo Lind – afbud\nLis Toft",
     [ASTA, excused("Bo Lind"), LIS]),
    ("represented by", "Afbud: Asta Brink, repræsenteret ved Bo Lind\nTil stede: Lis Toft",
     [excused("Asta Brink"), substitute("Bo Lind", "Asta Brink"), LIS]),
    ("a substitute in brackets", "Afbud: Asta Brink (stedfortræder: Bo Lind)\nTil stede: Lis Toft",
     [excused("Asta Brink"), substitute("Bo Lind", "Asta Brink"), LIS]),
    ("where they sat says nothing", "Til stede: Asta Brink, Bo Lind (på Teams), Lis Toft (online)", [ASTA, BO, LIS]),
    (
        "one run-on line",
        "Deltagere: Direktør Asta Brink, Nørlund Kommune Chef Bo Lind, Byens Kommune – afbud Læge Lis Toft, Byen",
        [
            present("Asta Brink", role="Direktør", organisation="Nørlund Kommune"),
            excused("Bo Lind", role="Chef", organisation="Byens Kommune"),
            present("Lis Toft", role="Læge", organisation="Byen"),
        ],
    ),
    (
        "names, then functions in brackets",
        "Til stede: Asta Brink (formand), Bo Lind (kasserer), Lis Toft (referent)",
        [
            present("Asta Brink", function="formand"),
            present("Bo Lind", function="kasserer"),
            present("Lis Toft", function="referent"),
        ],
    ),
    (
        "name, organisation, department",
        "Deltagere:\nAsta Brink, Nørlund Kommune\nBo Lind, Sundby Kommune, Plan og Udvikling",
        [
            present("Asta Brink", organisation="Nørlund Kommune"),
            present("Bo Lind", organisation="Sundby Kommune, Plan og Udvikling"),
        ],
    ),
    (
        "name, title, organisation",
        "Deltagere:\nAsta Brink, direktør, Nørlund Kommune\nBo Lind, kontorchef, Sundby Kommune",
        [
            present("Asta Brink", role="direktør", organisation="Nørlund Kommune"),
            present("Bo Lind", role="kontorchef", organisation="Sundby Kommune"),
        ],
    ),
    (
        "title, name, organisation",
        "Deltagere: Direktør Asta Brink, Nørlund Kommune, kontorchef Bo Lind, Sundby Kommune",
        [
            present("Asta Brink", role="Direktør", organisation="Nørlund Kommune"),
            present("Bo Lind", role="kontorchef", organisation="Sundby Kommune"),
        ],
    ),
    (
        "titles with a full stop",
        "Til stede: Adm. dir. Asta Brink, prof. Bo Lind, cand.jur. Lis Toft",
        [
            present("Asta Brink", role="Adm. dir."),
            present("Bo Lind", role="prof."),
            present("Lis Toft", role="cand.jur."),
        ],
    ),
    (
        "party letters",
        "Til stede: Asta Brink (A), Bo Lind (V), Lis Toft, Ø, Per Dam (løsgænger)",
        [
            present("Asta Brink", party="A"),
            present("Bo Lind", party="V"),
            present("Lis Toft", party="Ø"),
            present("Per Dam", party="løsgænger"),
        ],
    ),
    ("initials in brackets", "Til stede: Asta Brink (AB), Bo Lind (BL), Lis Toft (LT)", [ASTA, BO, LIS]),
    (
        "first names only",
        "Til stede: Karen, Mette, Bo, Ole og Per",
        [present(name) for name in ("Karen", "Mette", "Bo", "Ole", "Per")],
    ),
    (
        "first names that are words, each on a line",
        "Til stede:\n- Bo\n- Per\n- Maj",
        [present(name) for name in ("Bo", "Per", "Maj")],
    ),
    (
        "names that no list of names knows",
        "Til stede: Xenthia Qvorning, J.P. Toft, H.C. Dam og A. B. Lind",
        [present(name) for name in ("Xenthia Qvorning", "J.P. Toft", "H.C. Dam", "A. B. Lind")],
    ),
    (
        "particles and hyphens",
        "Til stede: Jørgen von Holt, Anne-Marie Dam-Toft, Fatima El-Sayed",
        [present(name) for name in ("Jørgen von Holt", "Anne-Marie Dam-Toft", "Fatima El-Sayed")],
    ),
    (
        "chair and note-taker under labels of their own",
        "Til stede: Asta Brink, Bo Lind\nMødeleder: Asta Brink\nReferent: Bo Lind",
        [present("Asta Brink", function="Mødeleder"), present("Bo Lind", function="Referent")],
    ),
    (
        "a shorter name under another label is the same person",
        "Til stede: Asta Brink Holm, Bo Lind\nReferent: Asta Holm",
        [present("Asta Brink Holm", function="Referent"), BO],
    ),
    (
        "a list of members says nothing of presence",
        "Udvalgets medlemmer: Asta Brink, Bo Lind\nAfbud: Bo Lind",
        [{"name": "Asta Brink", "status": "unknown"}, excused("Bo Lind")],
    ),
    (
        "everyone came",
        "Udvalgets medlemmer: Asta Brink, Bo Lind\n\nAlle var mødt.",
        [ASTA, BO],
    ),
    (
        "everyone came but one",
        "Udvalgets medlemmer: Asta Brink, Bo Lind\n\nAlle var mødt undtagen Bo Lind.",
        [ASTA, absent("Bo Lind")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("people", "expected"), [pytest.param(p, e, id=name) for name, p, e in LAYOUTS])
def test_lists_of_people(people: str, expected: list[Person]) -> None:
    assert attendance(people) == expected


ABSENCE = [
    ("Til stede: Asta Brink\nAfbud: Bo Lind, Lis Toft", [ASTA, excused("Bo Lind"), excused("Lis Toft")]),
    ("Til stede: Asta Brink\nAfbud:\n- Bo Lind\n- Lis Toft", [ASTA, excused("Bo Lind"), excused("Lis Toft")]),
    ("Til stede: Asta Brink, Bo Lind (afbud), Lis Toft - afbud", [ASTA, excused("Bo Lind"), excused("Lis Toft")]),
    ("Til stede: Asta Brink, Bo Lind (fraværende)", [ASTA, absent("Bo Lind")]),
    ("Til stede: Asta Brink\nIkke til stede: Bo Lind", [ASTA, absent("Bo Lind")]),
    ("Til stede: Asta Brink\nFraværende: Bo Lind", [ASTA, absent("Bo Lind")]),
    ("Til stede: Asta Brink\nFraværende med afbud: Bo Lind", [ASTA, excused("Bo Lind")]),
    ("Til stede: Asta Brink\nUdeblevet: Bo Lind", [ASTA, absent("Bo Lind", excused=False)]),
    ("Til stede: Asta Brink\nFraværende uden afbud: Bo Lind", [ASTA, absent("Bo Lind", excused=False)]),
    ("Til stede: Asta Brink\nAfbud: Ingen", [ASTA]),
    ("Til stede: Asta Brink\nAfbud: -", [ASTA]),
    (
        "Til stede: Asta Brink\nAfbud: Region Sundland, FOA",
        [ASTA, excused("Region Sundland", kind="organisation"), excused("FOA", kind="organisation")],
    ),
    ("Til stede: Asta Brink\n\nBo Lind havde meldt afbud.", [ASTA, excused("Bo Lind")]),
    (
        "Til stede: Asta Brink\n\nDer var afbud fra Bo Lind og Lis Toft.",
        [ASTA, excused("Bo Lind"), excused("Lis Toft")],
    ),
]


@pytest.mark.parametrize(("people", "expected"), ABSENCE)
def test_absence(people: str, expected: list[Person]) -> None:
    assert attendance(people) == expected


INSTEAD = [
    ("Til stede: Asta Brink, Bo Lind (suppleant for Lis Toft)", [ASTA, substitute("Bo Lind", "Lis Toft")]),
    ("Til stede: Asta Brink, Bo Lind, stedfortræder for Lis Toft", [ASTA, substitute("Bo Lind", "Lis Toft")]),
    ("Til stede: Asta Brink, Bo Lind (for Lis Toft)", [ASTA, substitute("Bo Lind", "Lis Toft")]),
    (
        "Til stede: Asta Brink\nAfbud: Lis Toft\n\nBo Lind deltog i stedet for Lis Toft.",
        [ASTA, excused("Lis Toft"), substitute("Bo Lind", "Lis Toft")],
    ),
    (
        "Til stede: Asta Brink\nAfbud: Direktør Lis Toft, Nørlund Kommune, i stedet deltager Bo Lind",
        [
            ASTA,
            excused("Lis Toft", role="Direktør", organisation="Nørlund Kommune"),
            substitute("Bo Lind", "Lis Toft", organisation="Nørlund Kommune"),
        ],
    ),
    (
        "Til stede: Asta Brink\nAfbud: Lis Toft, Nørlund Kommune\nSuppleanter: Bo Lind, Sundby Kommune (for Lis Toft)",
        [
            ASTA,
            excused("Lis Toft", organisation="Nørlund Kommune"),
            substitute("Bo Lind", "Lis Toft", organisation="Sundby Kommune"),
        ],
    ),
]


@pytest.mark.parametrize(("people", "expected"), INSTEAD)
def test_substitutes(people: str, expected: list[Person]) -> None:
    assert attendance(people) == expected


PART = [
    ("Asta Brink (fra kl. 14)", present("Asta Brink", present_from="14:00")),
    ("Asta Brink (ankom kl. 14.15)", present("Asta Brink", present_from="14:15")),
    ("Asta Brink (til kl. 14.30)", present("Asta Brink", present_to="14:30")),
    ("Asta Brink (deltog til kl. 14.30)", present("Asta Brink", present_to="14:30")),
    ("Asta Brink (gik kl. 15)", present("Asta Brink", present_to="15:00")),
    ("Asta Brink (fra punkt 2)", present("Asta Brink", present_from="2")),
    ("Asta Brink (til og med punkt 2)", present("Asta Brink", present_to="2")),
    ("Asta Brink (gik efter pkt. 2)", present("Asta Brink", present_to="2")),
    pytest.param("Asta Brink (deltog ikke i punkt 2)", ASTA, id="absence from one item is presence"),
]


@pytest.mark.parametrize(("people", "expected"), PART)
def test_part_of_the_meeting(people: str, expected: Person) -> None:
    assert attendance(f"Til stede: {people}") == [expected]


GUESTS = [
    ("Gæster: Bo Lind, Havnelauget", {"organisation": "Havnelauget"}),
    ("Gæst under pkt. 2: Bo Lind", {}),
    ("Observatører:\n- Bo Lind", {}),
    ("Gæster: Bo Lind (punkt 2)", {}),
]


@pytest.mark.parametrize(("people", "more"), GUESTS)
def test_guests(people: str, more: Person) -> None:
    guest = {"name": "Bo Lind", "status": "guest", **more}
    assert attendance(f"Til stede: Asta Brink\n{people}") == [ASTA, guest]


TABLES = [
    (
        "|Navn|Organisation|Init.|Tilstede|\n|---|---|---|---|\n|Asta Brink|Havn|AB|X|\n|Bo Lind|By|BL|-|",
        [present("Asta Brink", organisation="Havn"), absent("Bo Lind", organisation="By")],
    ),
    (
        "| Init. | Til stede | Navn | Rolle |\n| AB | ja | Asta Brink | Pilot |\n| BL | afbud | Bo Lind | Arkitekt |",
        [present("Asta Brink", role="Pilot"), excused("Bo Lind", role="Arkitekt")],
    ),
    (
        "Deltagere:\n| Asta Brink | Havnelauget |\n| Bo Lind | Nørlund Kommune |",
        [present("Asta Brink", organisation="Havnelauget"), present("Bo Lind", organisation="Nørlund Kommune")],
    ),
]


@pytest.mark.parametrize(("people", "expected"), TABLES, ids=["name first", "name third", "no header"])
def test_tables(people: str, expected: list[Person]) -> None:
    assert attendance(people) == expected


NOBODY = [
    pytest.param("15 deltagere", id="a number"),
    pytest.param("Afbud meldes til sekretariatet.", id="how to send word"),
    pytest.param("Deltagere: se vedlagte liste", id="a list elsewhere"),
]


@pytest.mark.parametrize("people", NOBODY)
def test_lines_that_name_nobody(people: str) -> None:
    assert attendance(people) == []


def test_without_a_list_those_are_present_who_act() -> None:
    items = (
        "\n1. Velkomst v/ Asta Brink\n\nBo Lind orienterede om molen. Lis Toft er ny leder.\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert attendance("", items) == [ASTA, BO]


def test_absence_from_one_item_is_no_absence_from_the_meeting() -> None:
    items = "\n1. Velkomst\n\nBo Lind deltog ikke i behandlingen.\n\n2. Eventuelt\n\nIntet.\n"
    assert attendance("Til stede: Asta Brink, Bo Lind", items) == [ASTA, BO]


def test_an_attendance_quotes_the_whole_entry() -> None:
    minutes = read(f"{TITLE}Til stede: Direktør Asta Brink, Nørlund Kommune (formand), Bo Lind\n{ITEMS}")
    text = minutes.document.text
    assert [[evidence.span.of(text) for evidence in one.evidence] for one in minutes.attendance] == [
        ["Direktør Asta Brink, Nørlund Kommune (formand)"], ["Bo Lind"],
    ]  # fmt: skip


PER_ITEM = """
1. Molen

Beslutning
Godkendt.
Fraværende: Asta Brink

2. Kajen

Sagens tidligere behandling
Havneudvalget den 2. april 2024: Udsat.
Fraværende: Lis Toft

Beslutning
Godkendt.
Fraværende: Asta Brink

3. Fyret

Beslutning
Godkendt.
Fraværende: Asta Brink, Bo Lind
"""


def test_absence_from_one_of_several_items_or_from_an_earlier_meeting_is_none_from_this() -> None:
    members = [{"name": "Bo Lind", "status": "unknown"}, {"name": "Lis Toft", "status": "unknown"}]
    assert attendance("Medlemmer: Asta Brink, Bo Lind, Lis Toft", PER_ITEM) == [absent("Asta Brink"), *members]
