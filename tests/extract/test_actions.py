"""Tasks and promises of one item, whole: who, what kind, by when; and what is no task."""

from typing import Any

import pytest

from tests.extract.fictional import TITLE, plain, read_item

HEADER = f"{TITLE}Til stede: Asta Brink (formand), Bo Lind, Lis Toft, Ole Krag (OK)\n"

Task = dict[str, Any]


def actions(text: str) -> list[Task]:
    """Return what each action states besides its item."""
    return [
        {
            "text": one.text,
            "assignees": plain(one.assignees),
            **{name: getattr(one, name) for name in ("kind", "due", "status", "earlier") if getattr(one, name)},
        }
        for one in read_item(text, HEADER).actions
    ]


def task(text: str, *assignees: str, **more: Any) -> Task:
    return {"text": text, "assignees": list(assignees), **more}


# Each sentence is its own text.
SENTENCES: list[tuple[str, Task]] = [
    ("Bo Lind undersøger prisen.", {"assignees": ["Bo Lind"]}),
    ("Bo undersøger prisen.", {"assignees": ["Bo Lind"]}),
    ("OK undersøger prisen.", {"assignees": ["Ole Krag"]}),
    ("Formanden undersøger prisen.", {"assignees": ["Asta Brink"]}),
    ("Udvalget undersøger prisen.", {"assignees": ["Havneudvalget"]}),
    ("Administrationen undersøger prisen.", {"assignees": ["Administrationen"]}),
    ("Nørlund Kommune betaler regningen.", {"assignees": ["Nørlund Kommune"]}),
    ("Bo Lind og Lis Toft udsender referatet.", {"assignees": ["Bo Lind", "Lis Toft"]}),
    ("Bo Lind: undersøger prisen", {"assignees": ["Bo Lind"]}),
    ("Bo Lind følger sagen op.", {"assignees": ["Bo Lind"]}),
    ("Herefter skriver Bo Lind til kommunen.", {"assignees": ["Bo Lind"]}),
    ("Opgaven med at ringe til kommunen ligger hos Bo Lind.", {"assignees": ["Bo Lind"], "kind": "responsible"}),
    ("Der var enighed om, at Bo Lind ringer til banken.", {"assignees": ["Bo Lind"]}),
    ("Inden næste møde undersøger Bo Lind prisen.", {"assignees": ["Bo Lind"], "due": "Inden næste møde"}),
    ("Prisen er for høj, og Bo Lind indhenter en ny.", {"assignees": ["Bo Lind"]}),
    ("Listen sendes til Bo Lind, som formidler den.", {"assignees": ["Bo Lind"]}),
    ("Det blev aftalt, at Bo Lind kontakter kommunen.", {"assignees": ["Bo Lind"]}),
    ("Bo Lind skal undersøge prisen.", {"assignees": ["Bo Lind"], "kind": "assigned"}),
    ("Bo Lind vil undersøge prisen.", {"assignees": ["Bo Lind"], "kind": "committed"}),
    ("Asta Brink beder Bo Lind om at undersøge prisen.", {"assignees": ["Bo Lind"], "kind": "assigned"}),
    ("Udvalget bad Bo Lind undersøge prisen.", {"assignees": ["Bo Lind"], "kind": "assigned"}),
    ("Bo Lind lover at komme igen.", {"assignees": ["Bo Lind"], "kind": "committed"}),
    ("Bo Lind tilbød at stå for maden.", {"assignees": ["Bo Lind"], "kind": "committed"}),
    ("Bo Lind er ansvarlig for molen.", {"assignees": ["Bo Lind"], "kind": "responsible"}),
    ("Bo Lind er tovholder på molen.", {"assignees": ["Bo Lind"], "kind": "responsible"}),
    ("Bo Lind har mandat til at forhandle.", {"assignees": ["Bo Lind"], "kind": "mandated"}),
    ("Bo Lind orienterer på næste møde.", {"assignees": ["Bo Lind"]}),
    ("Der indkøbes nye spader.", {"assignees": []}),
    ("Det undersøges, om salen er ledig.", {"assignees": []}),
    ("Bo Lind beklagede fejlen og lovede at rette den.", {"assignees": ["Bo Lind"], "kind": "committed"}),
    ("Bo Lind har tilbudt at stå for maden.", {"assignees": ["Bo Lind"], "kind": "committed"}),
    ("Vi blev enige om, at Bo Lind laver et notat.", {"assignees": ["Bo Lind"]}),
    ("Godkendt, idet Bo Lind retter side 4.", {"assignees": ["Bo Lind"]}),
    ("Bo Lind bestiller maling, Lis Toft spørger maleren.", {"assignees": ["Bo Lind", "Lis Toft"]}),
    ("Det kigger Bo Lind på.", {"assignees": ["Bo Lind"]}),
    ("Når prisen er kendt, kontakter Bo Lind kommunen.", {"assignees": ["Bo Lind"]}),
    ("Opgaven forankres hos Bo Lind.", {"assignees": ["Bo Lind"], "kind": "responsible"}),
    ("Bo Lind fik grønt lys til at købe maling.", {"assignees": ["Bo Lind"], "kind": "mandated"}),
    ("Bo Lind ringer senest 18. juni 2026.", {"assignees": ["Bo Lind"], "due": "2026-06-18"}),
    ("Bo Lind ringer i uge 33.", {"assignees": ["Bo Lind"], "due": "i uge 33"}),
    ("Bo Lind ringer snarest muligt.", {"assignees": ["Bo Lind"], "due": "snarest muligt"}),
]


@pytest.mark.parametrize(("text", "said"), SENTENCES)
def test_sentences_that_give_a_task(text: str, said: Task) -> None:
    assert actions(text) == [{"text": text, **said}]


NO_TASK = [
    pytest.param("Bo Lind undersøgte prisen.", id="what was done"),
    pytest.param("Bo Lind har undersøgt prisen.", id="what has been done"),
    pytest.param("Bo Lind orienterede om prisen.", id="an account"),
    pytest.param("Bo Lind kan undersøge prisen.", id="what can be done"),
    pytest.param("Bo Lind bør undersøge prisen.", id="what ought to be done"),
    pytest.param("Bo Lind vil gerne undersøge prisen.", id="a wish"),
    pytest.param("Bo Lind undersøger ikke prisen.", id="what is not done"),
    pytest.param("Vil Bo Lind undersøge prisen?", id="a question"),
    pytest.param("Bo Lind er glad.", id="a state"),
    pytest.param("Indstilling:\nBo Lind undersøger prisen.", id="a proposal"),
    pytest.param("Sagsfremstilling:\nBo Lind undersøger prisen.", id="the case's history"),
    pytest.param("Udvalget har følgende input:\n- Bo Lind undersøger prisen.", id="an idea"),
    pytest.param("Jf. referatet fra juni beder udvalget Bo Lind om en status.", id="quoted from other minutes"),
    pytest.param("Der søges om en bevilling på 2 mio. kr.", id="what is applied for"),
    pytest.param("Der bør udarbejdes en folder, og den bør afprøves.", id="passive and ought"),
    pytest.param("Det foreslås, at Bo Lind bemyndiges til at købe maling.", id="a mandate that is proposed"),
    pytest.param("Bo Lind har tidligere lovet at male molen.", id="a promise of old"),
    pytest.param("Bo Lind talte med Lis Toft. Han undersøger prisen.", id="a pronoun that can mean two"),
    pytest.param("Nørlund Kommune vil nedlægge molen.", id="what an organisation wants"),
    pytest.param("Der blev indkøbt nye spader.", id="passive and past"),
    pytest.param("Der drøftes forskellige muligheder.", id="passive and talk"),
]


@pytest.mark.parametrize("text", NO_TASK)
def test_what_is_no_task(text: str) -> None:
    assert actions(text) == []


OWNERS = [
    "Molen males. Ansvarlig: Bo Lind",
    "Molen males.\nAnsvarlig: Bo Lind",
    "Molen males.\n**Ansvarlig**: Bo Lind",
    "Molen males. (Ansvarlig: Bo Lind)",
    "Molen males.          BL",
]


@pytest.mark.parametrize("text", OWNERS)
def test_an_owner_after_a_statement(text: str) -> None:
    assert actions(text) == [task("Molen males.", "Bo Lind", kind="responsible")]


def test_an_owner_and_a_deadline_on_lines_of_their_own() -> None:
    assert actions("Molen males.\nAnsvarlige: Bo Lind, Lis Toft\nFrist: 1. maj 2024\n\nSkuret er godt.") == [
        task("Molen males.", "Bo Lind", "Lis Toft", kind="responsible", due="2024-05-01")
    ]


def test_an_owner_adds_to_a_sentence_that_names_one() -> None:
    assert actions("Bo Lind maler molen.\nAnsvarlig: Lis Toft") == [
        task("Bo Lind maler molen.", "Bo Lind", "Lis Toft", kind="responsible")
    ]


LISTS: list[tuple[str, str, list[Task]]] = [
    (
        "a label of actions",
        "Aktioner:\n- Bo Lind maler molen\n- Køb maling (OK)\n- Skuret rives ned\n- Skrive til Bo Lind – Lis Toft",
        [
            task("Bo Lind maler molen", "Bo Lind"),
            task("Køb maling (OK)", "Ole Krag"),
            task("Skuret rives ned"),
            task("Skrive til Bo Lind – Lis Toft", "Lis Toft"),
        ],
    ),
    (
        "a cue of actions",
        "Opgaver til næste gang:\n- Bo Lind maler molen.\n- Lis ringer.",
        [task("Bo Lind maler molen.", "Bo Lind"), task("Lis ringer.", "Lis Toft")],
    ),
    ("a label in the line", "Aktion: Bo Lind maler molen.", [task("Bo Lind maler molen.", "Bo Lind")]),
    (
        "a table",
        (
            "| Opgave | Ansvarlig | Deadline | Status |\n|---|---|---|---|\n"
            "| Mal molen | OK | 1. maj 2024 | I gang |\n| Køb maling | Bo Lind, Lis Toft | ASAP | |"
        ),
        [
            task("Mal molen", "Ole Krag", kind="assigned", due="2024-05-01", status="I gang"),
            task("Køb maling", "Bo Lind", "Lis Toft", kind="assigned", due="ASAP"),
        ],
    ),
    (
        "a table set with tabs",
        "Opgave\tAnsvarlig\tFrist\nMal molen\tOle Krag\t1. maj 2024\nKøb maling\tLis",
        [
            task("Mal molen", "Ole Krag", kind="assigned", due="2024-05-01"),
            task("Køb maling", "Lis Toft", kind="assigned"),
        ],
    ),
    (
        "a table with other columns first",
        "| Nr. | Hvem | Hvornår | Handling |\n| 1 | Bo Lind | uge 20 | Mal molen |\n| 2 | | | Køb maling |",
        [task("Mal molen", "Bo Lind", kind="assigned", due="uge 20"), task("Køb maling")],
    ),
]


@pytest.mark.parametrize(("text", "tasks"), [pytest.param(text, tasks, id=name) for name, text, tasks in LISTS])
def test_lists_and_tables_of_tasks(text: str, tasks: list[Task]) -> None:
    assert actions(text) == tasks


def test_a_task_an_earlier_meeting_gave_is_marked() -> None:
    text = "Udvalget besluttede på seneste møde følgende:\n- Bo Lind maler molen."
    assert actions(text) == [task("Bo Lind maler molen.", "Bo Lind", earlier=True)]


def test_a_task_quotes_its_sentence_and_its_owner() -> None:
    minutes = read_item("Molen males.\nAnsvarlig: Bo Lind", HEADER)
    assert [[proof.span.of(minutes.document.text) for proof in one.evidence] for one in minutes.actions] == [
        ["Molen males.", "Bo Lind"],
    ]  # fmt: skip


def test_a_pronoun_is_whom_the_sentence_before_is_about() -> None:
    minutes = read_item("Bo Lind fortalte om molen. Han lover at sende et notat.", HEADER)
    (action,) = minutes.actions
    quotes = [proof.span.of(minutes.document.text) for proof in action.evidence]
    assert plain(action.assignees) == ["Bo Lind"]
    assert quotes == ["Han lover at sende et notat.", "Bo Lind fortalte om molen."]


def test_initials_of_the_list_are_the_persons_whatever_else_they_stand_for() -> None:
    found = read_item("AU ringer til smeden.", f"{TITLE}Til stede: Anna Ulv (AU), Bo Lind (BL)\n").actions
    assert [plain(one.assignees) for one in found] == [["Anna Ulv"]]
