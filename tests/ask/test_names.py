"""How names are found: exact before inflected, inflected before part of a longer name; near names are never used."""

import pytest

from graph.ask.folding import content_stems, coverage, fold, stem
from graph.ask.names import Entity, Grade, Names
from graph.model import EntityKind


def entity(kind: EntityKind, label: str, *aliases: str, iri: str = "") -> Entity:
    return Entity(iri or f"https://example.org/{kind}/{label}", kind, label, aliases)


NAMES = Names(
    (
        entity("person", "Mette Holm"),
        entity("person", "Mette Holm Krog"),
        entity("person", "Jonas Friis"),
        entity("organisation", "Fjordby Kommune", "Fjordby"),
        entity("organisation", "Klitby Kommune, IT"),
        entity("organisation", "Klitby Kommune, Skole"),
        entity("organisation", "Region Sydvest"),
        entity("body", "Styregruppe Fjord"),
        entity("body", "Havneudvalget"),
        entity("body", "Gruppen om kajer, 3"),
        Entity("urn:board", "body", "Bestyrelsen", (), ("Sejlklubben",)),
        Entity("urn:council", "body", "Havnerådet", (), ("Fjordby Kommune",)),
        entity("initiative", "TUT"),
        entity("initiative", "TUT2"),
        entity("initiative", "Samtalemodel"),
        entity("initiative", "Havnesmodel"),
        entity("initiative", "Kurser i brandslukning"),
        entity("goal", "Pejlemærke 2", "tryghed på havnen"),
        entity("goal", "Pejlemærke 3"),
    )
)


@pytest.mark.parametrize(
    ("text", "kind", "grade", "labels"),
    [
        ("TUT", "initiative", Grade.EXACT, ["TUT"]),
        ("tut2", "initiative", Grade.EXACT, ["TUT2"]),
        ("TUT 2", "initiative", Grade.INFLECTED, ["TUT2"]),
        ("TUT2-projektet", "initiative", Grade.INFLECTED, ["TUT2"]),
        ("samtalemodellen", "initiative", Grade.INFLECTED, ["Samtalemodel"]),
        ("den nye samtalemodels", "initiative", Grade.INFLECTED, ["Samtalemodel"]),
        ("the samtalemodel", "initiative", Grade.INFLECTED, ["Samtalemodel"]),
        ("the samtale model", "initiative", Grade.INFLECTED, ["Samtalemodel"]),
        ("the Havne model", "initiative", Grade.INFLECTED, ["Havnesmodel"]),
        ("brandslukning", "initiative", Grade.PART, ["Kurser i brandslukning"]),
        ("Fjordby Kommunes", "organisation", Grade.INFLECTED, ["Fjordby Kommune"]),
        ("Klitby Kommune", "organisation", Grade.INFLECTED, ["Klitby Kommune, IT", "Klitby Kommune, Skole"]),
        ("regionen", "organisation", Grade.PART, ["Region Sydvest"]),
        ("Mette Holm", "person", Grade.EXACT, ["Mette Holm"]),
        ("Mette Holms", "person", Grade.INFLECTED, ["Mette Holm"]),
        ("direktør Mette Holm", "person", Grade.INFLECTED, ["Mette Holm"]),
        ("Jonas", "person", Grade.PART, ["Jonas Friis"]),
        ("styregruppen", "body", Grade.PART, ["Styregruppe Fjord"]),
        ("udvalget", "body", Grade.PART, ["Havneudvalget"]),
        ("udvalgsmødet", "body", Grade.PART, ["Havneudvalget"]),
        ("Gruppen om kajer", "body", Grade.PART, ["Gruppen om kajer, 3"]),
        ("Sejlklubben", "body", Grade.EXACT, ["Bestyrelsen"]),
        ("bestyrelsen i Sejlklubben", "body", Grade.INFLECTED, ["Bestyrelsen"]),
        ("Sejlklubbens bestyrelse", "body", Grade.INFLECTED, ["Bestyrelsen"]),
        ("bestyrelsesmødet i Sejlklubben", "body", Grade.INFLECTED, ["Bestyrelsen"]),
        ("Region Sydvest A/S", "organisation", Grade.INFLECTED, ["Region Sydvest"]),
        ("mål 3", "goal", Grade.INFLECTED, ["Pejlemærke 3"]),
        ("Tryghed på havnen", "goal", Grade.EXACT, ["Pejlemærke 2"]),
    ],
)
def test_name_is_found(text: str, kind: EntityKind, grade: Grade, labels: list[str]) -> None:
    found = NAMES.find(text, (kind,))

    assert found is not None
    assert (found.grade, [one.label for one in found.entities], found.ambiguous) == (grade, labels, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TU", "initiative"),
        ("TUT3", "initiative"),
        ("projektet", "initiative"),
        ("Jona", "person"),
        ("Mettes mor", "person"),
        ("Region Sydøst", "organisation"),
        ("Region", "person"),
        ("mødet", "body"),
        ("Fjordby Kommune", "body"),
        ("bestyrelsen i Roklubben", "body"),
        ("alle med", "initiative"),
        ("mål 4", "goal"),
        ("", "initiative"),
    ],
)
def test_other_words_name_nothing(text: str, kind: EntityKind) -> None:
    assert NAMES.find(text, (kind,)) is None


def test_a_part_of_several_names_is_a_question_back() -> None:
    found = NAMES.find("Mette", ("person",))

    assert found is not None
    assert found.ambiguous
    assert [one.label for one in found.entities] == ["Mette Holm", "Mette Holm Krog"]


def test_initials_of_two_people_are_a_question_back() -> None:
    names = Names((entity("person", "Mette Holm", "MH"), entity("person", "Mogens Hede", "MH")))

    found = names.find("MH", ("person",))

    assert found is not None
    assert found.ambiguous


def test_namesakes_are_all_meant() -> None:
    twins = (entity("person", "Jens Juhl", iri="urn:a"), entity("person", "Jens Juhl", iri="urn:b"))

    found = Names(twins).find("Jens Juhl", ("person",))

    assert found is not None
    assert (found.entities, found.ambiguous) == (twins, False)


def test_two_initiatives_may_share_an_alias_but_a_label_comes_before_it() -> None:
    shared = (entity("initiative", "Havneprojektet", "projekt H"), entity("initiative", "Hegnet", "projekt H"))
    names = Names((*shared, entity("initiative", "Hegn", "Hegnet")))

    both, one = names.find("projekt H", ("initiative",)), names.find("Hegnet", ("initiative",))

    assert both is not None
    assert one is not None
    assert (both.entities, both.ambiguous) == (shared, False)
    assert [entity.label for entity in one.entities] == ["Hegnet"]


def test_near_names_are_shown_and_never_used() -> None:
    assert NAMES.suggestions("Mette Hollm", ("person",)) == ("Mette Holm",)
    assert NAMES.suggestions("raketopsendelser", ("initiative",)) == ()
    assert NAMES.near((entity("initiative", "TUT2"),)) == ("TUT",)


def test_units_belong_to_their_organisation() -> None:
    assert [one.label for one in NAMES.units((entity("organisation", "Klitby Kommune"),))] == [
        "Klitby Kommune",
        "Klitby Kommune, IT",
        "Klitby Kommune, Skole",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aalborg", "Ålborg"),
        ("TUT-projektet", "tut projektet"),
        ("Café", "cafe"),
        ("A & B", "a og b"),
        ("Søren", "SØREN"),
        ("Soeren Kjaer, AEldreraadet", "Søren Kjær, Ældrerådet"),
    ],
)
def test_spellings_fold_alike(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize("word", ["temaet", "beboerne", "michael", "klimaeffekt"])
def test_an_ending_after_a_vowel_is_no_letter_spelled_out(word: str) -> None:
    assert fold(word) == word


@pytest.mark.parametrize(
    "forms",
    [
        ("model", "modellen", "modellens", "modeller", "modellerne"),
        ("møde", "mødet", "møder", "møderne", "mødets"),
        ("indsats", "indsatsen", "indsatser", "indsatsernes"),
        ("planlægge", "planlægger", "planlægning", "planlægningen"),
        ("udsende", "udsender", "udsendelse", "udsendelsen"),
        ("kommune", "kommunes", "kommunerne"),
    ],
)
def test_inflected_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_coverage_counts_content_words_and_most_of_a_compound() -> None:
    wanted = content_stems("planlægge det politiske klyngemøde")

    assert wanted == ("planlæg", "politisk", "klyngemød")
    assert coverage(wanted, "får mandat til at planlægge mødet") == pytest.approx(1 / 3)
    assert coverage(wanted, "Politiske klyngemøde: får mandat til planlægning") == 1.0
    assert coverage(wanted, "bestiller frokost") == 0.0
    assert coverage(content_stems("to plan the political meeting"), "Det politiske møde planlægges") == 1.0
    assert coverage(content_stems("undersøge mødelokalerne"), "undersøger lokalerne") == pytest.approx(0.9)
