"""Which queries are refused, and that a word in a string, a comment or a name is no keyword."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import QueryError, QueryRefusedError, QuerySyntaxError, QueryTimeoutError
from graph.store import Store, Term
from graph.store.refusal import check_query
from graph.vocabulary import KINDS_GRAPH
from tests.store.board_minutes import board_minutes

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("store")
    with Store.open(folder, create=True) as writer:
        people = [("Ida Fjord", "Klitby Skole"), ("Bo Lund", None)]
        writer.add([board_minutes("a.txt", "Havneudvalget", people, initiatives=[("Havnestien", ())])])
    with Store.open(folder) as reader:
        yield reader


UPDATES = [
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "delete where { ?s ?p ?o }",
    "PREFIX x: <http://x/> DELETE { ?s x:p ?o } INSERT { ?s x:q ?o } WHERE { ?s x:p ?o }",
    "WITH <http://g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "LOAD <http://example.org/x.ttl>",
    "LOAD SILENT <file:///etc/passwd> INTO GRAPH <http://g>",
    "CLEAR ALL",
    "DROP GRAPH <http://g>",
    "CREATE GRAPH <http://g>",
    "ADD <http://a> TO <http://b>",
    "MOVE <http://a> TO <http://b>",
    "COPY <http://a> TO <http://b>",
    "# SELECT\nDROP ALL",
]


@pytest.mark.parametrize("query", UPDATES)
def test_updates_are_refused(store: Store, query: str) -> None:
    with pytest.raises(QueryRefusedError, match="ændrer lageret og er ikke tilladt her"):
        store.query(query)


FETCHES = [
    "SELECT * { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o SERVICE?x{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE<http://127.0.0.1:PORT/>{ ?s ?p ?o } }",
    "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } } } }",
    "SELECT * { ?s <http://x\\u0041#> ?o . SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'a\\'# ' . SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p """a"b""" . SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }',
    "PREFIX e: <http://127.0.0.1:PORT/> ASK { SERVICE e: { ?s ?p ?o } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "ASK { FILTER EXISTS { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } } }",
]


class _Visits(http.server.BaseHTTPRequestHandler):
    count = 0

    def do_POST(self) -> None:  # SERVICE is a POST
        _Visits.count += 1
        self.send_error(404)

    def log_message(self, *args: object) -> None:
        pass


def test_nothing_is_fetched(store: Store) -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), _Visits) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        for query in FETCHES:
            with pytest.raises(QueryRefusedError, match="SERVICE henter fra et andet sted"):
                store.query(query.replace("PORT", str(server.server_port)))
        # What is no keyword to this check is none to Oxigraph either: nothing was let through.
        for query in (
            "SELECT * { SERV\\u0049CE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o SERVICE }",
        ):
            with pytest.raises(QueryError):
                store.query(query.replace("PORT", str(server.server_port)))
        server.shutdown()
        thread.join()
    assert _Visits.count == 0


@pytest.mark.parametrize("clause", ["FROM <http://example.org/x>", "FROM NAMED <http://example.org/x>", "FROM foaf:x"])
def test_a_graph_from_outside_is_refused(store: Store, clause: str) -> None:
    with pytest.raises(QueryRefusedError, match="der er ingen sådan graf i lageret, og intet hentes udefra"):
        store.query(f"SELECT * {clause} {{ ?s ?p ?o }}")


def test_a_graph_of_the_store_may_be_named(store: Store) -> None:
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) FROM NAMED id:registry { GRAPH ?g { ?s ?p ?o } }"
    assert store.query(query).rows == ((Term("1", "literal", "http://www.w3.org/2001/XMLSchema#integer"),),)
    assert store.query(f"ASK FROM <{KINDS_GRAPH}> {{ ?s a foaf:Person }}").truth is False


INNOCENT = [
    ("ASK { FILTER('SERVICE <http://x> DROP ALL' != '') }", True),
    ('ASK { FILTER("""SERVICE "<http://x>" """ != "") } # SERVICE LOAD FROM', True),
    ("# DROP ALL\nASK { }", True),
    ("ASK { ?s <http://example.org/SERVICE#insert> ?o }", False),
    ("PREFIX service: <http://x/> ASK { ?service service:SERVICE ?from }", False),
    ("BASE <http://x/> ASK { <service> ?load 'it''s' }", None),
    ("PREFIX foaf: <http://mine/> ASK { ?s a foaf:Person }", False),
    ("ASK { ?s a foaf:Person }", True),
    ("ASK { _:b a foaf:Person }", True),
    ("ASK { FILTER('\\u0053ERVICE' = 'SERVICE') }", True),
    ("ASK { BIND('æøå' AS ?x) FILTER(STRLEN(?x) = 3) }", True),
    ("ASK { ?s foaf:knows?/skos:prefLabel ?o FILTER(?o<\"Z\" && ?o>'A') }", True),
]


@pytest.mark.parametrize(("query", "truth"), INNOCENT)
def test_a_word_is_not_a_keyword_everywhere(store: Store, query: str, truth: bool | None) -> None:
    if truth is None:
        with pytest.raises(QuerySyntaxError):
            store.query(query)
    else:
        assert store.query(query).truth is truth
        assert store.query(query, timeout=30).truth is truth


def test_the_keyword_is_written_away_where_it_is_none() -> None:
    checked = check_query("ASK { ?s ?p 'service' } # SERVICE", list)
    assert checked.text == "ASK { ?s ?p '\\u0073ervice' }          "


WRONG = [
    ("SELECT * {\n  ?s ?p }", r"linje 2, tegn 10: forespørgslen kan ikke læses ved: \?s \?p }"),
    ("SELECT * {\n ?s nix:p ?o }", r"linje 2, tegn 5: præfikset nix: er ikke kendt\. Skriv PREFIX nix:"),
    ("", "linje 1, tegn 1: en forespørgsel begynder med SELECT"),
    ("Hvem arbejder med TUT2?", "linje 1, tegn 1: en forespørgsel begynder med SELECT"),
    ("PREFIX x: <http://x/>\nVÆLG *", "linje 2, tegn 1: en forespørgsel begynder med SELECT"),
    ("SELECT * { ?s ?p ?o } ; DROP ALL", "linje 1, tegn 29: forespørgslen kan ikke læses"),
    ("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o }", "forespørgslen kan ikke læses"),
]


@pytest.mark.parametrize(("query", "message"), WRONG)
def test_syntax_errors_say_where(store: Store, query: str, message: str) -> None:
    for timeout in (None, 30.0):
        with pytest.raises(QuerySyntaxError, match=message):
            store.query(query, timeout=timeout)


def test_results_in_and_out_of_process_are_the_same(store: Store) -> None:
    for query in (
        "SELECT ?n ?x (1.5 AS ?d) { ?p a foaf:Person ; skos:prefLabel ?n OPTIONAL { ?p foaf:x ?x } } ORDER BY ?n",
        "CONSTRUCT { ?p skos:prefLabel ?n } WHERE { ?p a foaf:Person ; skos:prefLabel ?n }",
        "DESCRIBE id:registry <https://w3id.org/referat/id/person/bo-lund>",
        "ASK { ?p a foaf:Person }",
    ):
        inside = store.query(query)
        assert inside == store.query(query, timeout=30)
        assert inside.truth or inside.rows or inside.lines
    rows = store.query("SELECT ?n ('a'@da AS ?l) { ?p a foaf:Person ; skos:prefLabel ?n } ORDER BY ?n").rows
    assert rows == tuple((Term(name, "literal"), Term("a", "literal", None, "da")) for name in ("Bo Lund", "Ida Fjord"))


def test_the_time_limit_stops_the_work(store: Store) -> None:
    with pytest.raises(QueryTimeoutError, match=r"blev stoppet efter 0\.5 sekunder"):
        store.query(ENDLESS, timeout=0.5)
    assert _workers() == []


def _workers() -> list[str]:
    """Return the command lines of processes that still answer a query of this test."""
    if not Path("/proc").is_dir():
        return []
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return [line for line in lines if "store/worker.py" in line and "-P" in line.split()]


def test_a_query_on_an_empty_store(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True):
        pass
    with Store.open(tmp_path) as store:
        assert store.query("SELECT * { ?s a foaf:Person }", timeout=30).rows == ()
