"""The JSON-LD of a site says what the exported graph says."""

import json
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from lxml import html

from graph.build import add_files, find_files
from graph.rdf.serialise import serialise
from graph.show.page.archive import Archive
from graph.show.page.queries import Scope
from graph.show.page.site.build import write_site
from graph.show.page.site.places import Site
from graph.show.page.site.words import Wording
from graph.store import Store
from graph.vocabulary import BASE, ID
from tests.show.page.page_minutes import MARCH, MAY, added

ROOT = Path(__file__).resolve().parents[3]
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SCHEMA = "https://schema.org/"
MEETING = f"{ID}meeting/styregruppen-for-havnefronten/2024-03-05"


def descriptions(site: Path) -> dict[str, str]:
    found = {}
    for path in sorted(site.rglob("*.html")):
        for script in html.document_fromstring(path.read_text("utf-8")).iter("script"):
            found[path.relative_to(site).as_posix()] = script.text or ""
    return found


def triples(text: str) -> set[tuple[str, str, str]]:
    quads = pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.JSON_LD)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}


def exported(store: Store) -> set[tuple[str, str, str]]:
    quads = pyoxigraph.parse(serialise(store.lines(), "ttl").encode(), pyoxigraph.RdfFormat.TURTLE)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}


def is_for_searching(triple: tuple[str, str, str]) -> bool:
    """Return whether a triple only says a name or a type again in schema.org's terms."""
    _, predicate, value = triple
    if predicate == f"<{RDF_TYPE}>":
        return value.startswith(f"<{SCHEMA}")
    return predicate in {f"<{SCHEMA}{name}>" for name in ("name", "alternateName", "startDate")}


def write(out: Path, store: Store) -> Path:
    archive = Archive(store, Scope())
    write_site(out, Site(archive.records, Wording("da"), archive.scope), archive.text)
    return out


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], set[tuple[str, str, str]]]:
    folder = tmp_path_factory.mktemp("examples")
    with Store.open(folder / "store", create=True) as store:
        for _ in add_files(store, find_files([ROOT / "data/examples"])):
            pass
        return descriptions(write(folder / "ud", store)), exported(store)


def test_every_triple_stands_in_the_exported_graph(
    examples: tuple[dict[str, str], set[tuple[str, str, str]]],
) -> None:
    found, graph = examples
    said = set().union(*(triples(text) for text in found.values()))
    assert sorted(triple for triple in said - graph if not is_for_searching(triple))[:10] == []


def test_every_kind_of_fact_is_described(examples: tuple[dict[str, str], set[tuple[str, str, str]]]) -> None:
    found, _ = examples
    types = {value for text in found.values() for _, predicate, value in triples(text) if predicate == f"<{RDF_TYPE}>"}
    classes = (
        "ActionPoint", "AgendaItem", "Approval", "Attachment", "Attendance", "Body", "Decision", "Election", "Goal",
        "Initiative", "Involvement", "Meeting", "Office", "PlannedMeeting", "Proposal", "Unresolved", "Vote",
    )  # fmt: skip
    assert {f"<{BASE}def#{name}>" for name in classes} <= types


def test_a_meeting_is_an_event_with_its_facts_and_their_words(tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH, maj=MAY) as store:
        found = descriptions(write(tmp_path / "ud", store))
    data: Any = json.loads(found["moede/styregruppen-for-havnefronten-2024-03-05.html"])
    meeting, *facts = data["@graph"]
    document = meeting.pop("schema:recordedIn")
    assert meeting == {
        "@id": MEETING,
        "@type": ["ref:Meeting", "schema:Event"],
        "schema:name": "Styregruppen for Havnefronten, 5. marts 2024",
        "schema:startDate": "2024-03-05",
        "schema:organizer": {"@id": f"{ID}body/styregruppen-for-havnefronten"},
        "dcterms:date": {"@value": "2024-03-05", "@type": "xsd:date"},
    }
    assert [one["@id"].startswith(f"{ID}document/") for one in document] == [True]
    (decision,) = [one for one in facts if "Det blev besluttet at udvide" in one.get("schema:text", "")]
    identifier = decision.pop("@id")
    assert decision == {
        "@type": "ref:Decision",
        "dcterms:isPartOf": {"@id": MEETING},
        "schema:text": "Det blev besluttet at udvide Projekt Kystlys til inderhavnen.",
        "dcterms:type": {"@id": f"{BASE}kind/adopted"},
        "ref:earlier": False,
    }
    (annotation,) = [one for one in facts if one.get("oa:hasBody") == {"@id": identifier}]
    (target,) = [one for one in facts if one.get("@id") == annotation["oa:hasTarget"]["@id"]]
    (selector,) = [one for one in facts if one.get("@id") == target["oa:hasSelector"]["@id"]]
    assert selector["oa:exact"] == MARCH[selector["oa:start"] : selector["oa:end"]]
    assert selector["oa:exact"] == "Det blev besluttet at udvide Projekt Kystlys til inderhavnen."


def test_a_name_is_described_with_how_it_is_written(tmp_path: Path) -> None:
    with added(tmp_path, marts=MARCH) as store:
        found = descriptions(write(tmp_path / "ud", store))
    data: Any = json.loads(found["person/ida-fjord.html"])
    assert data["@graph"][0] == {
        "@id": f"{ID}person/ida-fjord",
        "@type": ["foaf:Person", "schema:Person"],
        "skos:prefLabel": "Ida Fjord",
        "schema:name": "Ida Fjord",
    }
