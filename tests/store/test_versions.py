"""Several files of one meeting: one counts, the others are kept beside it, and the order of arrival says nothing."""

import hashlib
import itertools
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity import document_iri
from graph.model import Minutes, PartialDate, Version
from graph.store import Store
from graph.vocabulary import prologue
from tests.store.board_minutes import board_minutes

DAY = PartialDate(2024, 5, 2)
LONG = "Molen får nye fendere før vinteren, og havnefogeden henter tre tilbud hos smeden i Klitby inden juni."
OTHER = "Skolegården får en ny legeplads, når forældrene har samlet penge ind til gynger og sand i august."


def harbour(source: str, version: Version = Version(), decision: str = LONG, person: str = "Ida Fjord") -> Minutes:  # noqa: B008
    return board_minutes(source, "Havnerådet", [(person, "Klitby Havn")], date=DAY, decision=decision, version=version)


DRAFT = harbour("havnen_udkast.txt", Version("minutes", "draft"), f"{LONG} Måske.", "Ida Fjordd")
FINAL = harbour("havnen.pdf", Version("minutes", "approved"))
AGENDA = harbour("dagsorden.txt", Version("agenda"), "Forslag om fendere.", "Bo Lund")


def facts(store: Store) -> list[str]:
    query = "SELECT DISTINCT ?text WHERE { GRAPH ?g { ?fact a ref:Decision ; schema:text ?text } } ORDER BY ?text"
    return [row["text"] for row in store.select(prologue() + query)]


def people(store: Store) -> list[str]:
    query = "SELECT DISTINCT ?name WHERE { ?person a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name"
    return [row["name"] for row in store.select(prologue() + query)]


def versions(store: Store) -> list[tuple[str, str | None]]:
    return [(one.sources[0], one.version_of) for one in store.documents()]


def test_the_approved_minutes_count_and_the_others_are_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([DRAFT])
        assert (facts(store), people(store)) == ([f"{LONG} Måske."], ["Ida Fjordd"])
        store.add([FINAL, AGENDA])
        assert (facts(store), people(store)) == ([LONG], ["Ida Fjord"])
        assert versions(store) == [
            ("dagsorden.txt", "havnen.pdf"), ("havnen.pdf", None), ("havnen_udkast.txt", "havnen.pdf"),
        ]  # fmt: skip
        assert store.minutes("havnen_udkast.txt") == DRAFT
        stats = store.stats()
        assert (stats.documents, stats.meetings, stats.decisions) == (3, 1, 1)


def test_the_graph_of_another_version_says_what_it_is_and_no_more(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.add([DRAFT, FINAL])
        query = f"SELECT ?p ?o WHERE {{ GRAPH ?g {{ <{document_iri(DRAFT.document.id)}> ?p ?o }} }}"
        said = {(row["p"].rpartition("/")[2], row["o"].rpartition("/")[2]) for row in store.select(query)}
        assert said == {
            ("22-rdf-syntax-ns#type", "Document"),
            ("title", "havnen_udkast.txt"),
            ("identifier", DRAFT.document.id),
            ("format", "plain"),
            ("language", "da"),
            ("creativeWorkStatus", "draft"),
            ("isVersionOf", FINAL.document.id),
            ("def#sentencesUsed", "1"),
            ("def#sentencesIgnored", "0"),
            ("def#sentencesNotUnderstood", "1"),
        }


def test_when_the_one_that_counts_is_removed_the_next_best_comes_back(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        store.add([DRAFT, FINAL, AGENDA])
        store.remove(["havnen.pdf"])
        assert facts(store) == [f"{LONG} Måske."]
        store.remove(["havnen_udkast.txt"])
        assert (facts(store), versions(store)) == (["Forslag om fendere."], [("dagsorden.txt", None)])
        lines = list(store.lines())
    with Store.open(tmp_path / "fresh", create=True) as fresh:
        fresh.add([AGENDA])
        assert list(fresh.lines()) == lines


def test_a_new_name_can_change_which_one_counts(tmp_path: Path) -> None:
    first, second = harbour("a.txt"), harbour("b.txt", decision=f"{LONG} Ja.")
    with Store.open(tmp_path, create=True) as store:
        store.add([first, second])
        assert facts(store) == [f"{LONG} Ja."]
        store.add([replace(first, document=replace(first.document, sources=("havnen_godkendt.txt",)))])
        assert (facts(store), versions(store)) == ([LONG], [("a.txt", None), ("b.txt", "a.txt")])


def test_two_boards_that_meet_on_one_day_stay_two(tmp_path: Path) -> None:
    boards = [
        board_minutes(f"{host}.txt", "Skolebestyrelsen", [(person, None)], date=DAY, host=host, decision=decision)
        for host, person, decision in (("Klitby Skole", "Ida Fjord", LONG), ("Sandby Skole", "Bo Lund", OTHER))
    ]
    unhosted = [
        board_minutes(f"{person}.txt", "Bestyrelsen", [(person, None)], date=DAY, decision=decision)
        for person, decision in (("Asta Brink", LONG), ("Ole Dahl", OTHER))
    ]
    query = "SELECT DISTINCT ?m WHERE { GRAPH ?g { ?m a ref:Meeting } } ORDER BY ?m"
    with Store.open(tmp_path, create=True) as store:
        store.add([*boards, *unhosted])
        assert [row["m"].partition("/id/meeting/")[2] for row in store.select(prologue() + query)] == [
            "bestyrelsen/2024-05-02--with-asta-brink",
            "bestyrelsen/2024-05-02--with-ole-dahl",
            "skolebestyrelsen--klitby-skole/2024-05-02",
            "skolebestyrelsen--sandby-skole/2024-05-02",
        ]
        assert facts(store) == sorted([LONG, OTHER])


def test_a_folder_or_an_archive_is_removed_by_its_name(tmp_path: Path) -> None:
    names = ["arkiv.zip/2024/a.txt", "arkiv.zip/b.txt", "arkiv.zip.txt", "arkiv.zipper/c.txt"]
    with Store.open(tmp_path, create=True) as store:
        store.add([board_minutes(name, f"Råd {number}") for number, name in enumerate(names)])
        assert len(store.remove(["arkiv.zip"])) == 2
        assert sorted(one.sources for one in store.documents()) == [("arkiv.zip.txt",), ("arkiv.zipper/c.txt",)]


BODIES = ["Havnerådet", "Bestyrelsen", "Skolebestyrelsen"]
HOSTS = [None, "Klitby Skole", "Sandby Skole"]
TEXTS = [LONG, f"{LONG} Måske.", OTHER, f"{LONG} {OTHER}"]
VERSIONS = [Version(), Version("agenda"), Version("minutes", "draft"), Version("minutes", "approved", 2)]
NAMES = ["referat {}.txt", "udkast til referat {}.txt", "dagsorden {}.txt", "referat {} v2.txt"]
PEOPLE = ["Ida Fjord", "Bo Lund", "Asta Brink", "Ole Dahl"]


@st.composite
def documents(draw: st.DrawFn) -> list[Minutes]:
    found = {}
    for number in range(draw(st.integers(2, 6))):
        minutes = board_minutes(
            draw(st.sampled_from(NAMES)).format(number),
            draw(st.sampled_from(BODIES)),
            [(person, None) for person in draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True))],
            date=draw(st.sampled_from([DAY, DAY, None])),
            host=draw(st.sampled_from(HOSTS)),
            decision=draw(st.sampled_from(TEXTS)),
            version=draw(st.sampled_from(VERSIONS)),
        )
        found[minutes.document.id] = minutes
    return list(found.values())


def _lines(path: Path, steps: list[tuple[str, list[Minutes]]]) -> str:
    with Store.open(path, create=True) as store:
        for step, batch in steps:
            if step == "add":
                store.add(batch)
            else:
                store.remove([minutes.document.id for minutes in batch])
        return hashlib.sha256("\n".join(store.lines()).encode()).hexdigest()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_order_of_versions_gives_the_same_lines(data: st.DataObject) -> None:
    _check_orders(data)


@pytest.mark.soak
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_hundreds_of_orders_of_versions_give_the_same_lines(data: st.DataObject) -> None:
    _check_orders(data)


def _check_orders(data: st.DataObject) -> None:
    batch = data.draw(documents())
    order = iter(data.draw(st.permutations(batch)))
    sizes = data.draw(st.lists(st.integers(1, 3), min_size=len(batch), max_size=len(batch)))
    kept = {one.document.id for one in batch}
    others = [one for one in data.draw(documents()) if one.document.id not in kept]
    # Under names of their own: a file that takes another's name takes its place.
    detour = [replace(one, document=replace(one.document, sources=(f"x {one.document.id}.txt",))) for one in others]
    steps = [("add", some) for size in sizes if (some := list(itertools.islice(order, size)))]
    place = data.draw(st.integers(0, len(steps)))
    if detour:
        steps = [*steps[:place], ("add", detour), *steps[place:], ("remove", detour)]
    with tempfile.TemporaryDirectory() as folder:
        straight = _lines(Path(folder, "straight"), [("add", batch)])
        assert _lines(Path(folder, "detour"), steps) == straight
