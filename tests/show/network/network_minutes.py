"""Two fictional meetings as quads, for the tests of the network."""

from collections.abc import Iterator
from typing import Any

import pyoxigraph

from graph.identity import entity_iri
from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Attendance,
    Decision,
    Derivation,
    Document,
    EntityKind,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Mention,
    Minutes,
    PartialDate,
    Span,
    Support,
)
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines
from graph.show.network.source import Row, Select

TEXT = """Styregruppe Øst 3. februar 2021
Til stede: Karen Fjord, Kystby Kommune. Bo Lund i stedet for Ida Vang, Region Fjord – afbud. Gæst: Per Skov.
Eva Dal.
1. Broprojektet ved Karen Fjord
Bo Lund lover en plan for Broprojektet.
Der var enighed om at støtte Broprojektet.
Broprojektet understøtter Pejlemærke 3 og er en del af Vejplanen.
Broprojektet afslutter punktet.
2. Vejplanen
Eva orienterede."""
DOCUMENT = Document("0123456789abcdef", ("a.txt",), "text/plain", TEXT)
KAREN, BO, IDA, PER, EVA = (
    Agent("person", name) for name in ("Karen Fjord", "Bo Lund", "Ida Vang", "Per Skov", "Eva Dal")
)


def _seen(quote: str) -> tuple[Evidence, ...]:
    start = TEXT.index(quote)
    return (Evidence(DOCUMENT.id, Span(start, start + len(quote)), "rule.name", 0.9),)


def _attended(agent: Agent, status: Any, quote: str, **more: Any) -> Attendance:
    return Attendance(f"a-{agent.name}", agent, status, _seen(quote), **more)


def _named(before: str, name: str) -> Mention:
    start = TEXT.index(before + name) + len(before)
    return Mention(Span(start, start + len(name)), "initiative", name, "initiative.name")


MINUTES = Minutes(
    DOCUMENT,
    Meeting("styregruppe-øst/2021-02-03", "Styregruppe Øst", date=PartialDate(2021, 2, 3)),
    attendance=(
        _attended(KAREN, "present", "Karen Fjord, Kystby Kommune", organisation="Kystby Kommune"),
        _attended(BO, "substitute", "Bo Lund i stedet for Ida Vang", substitute_for="Ida Vang"),
        _attended(IDA, "absent", "Ida Vang, Region Fjord – afbud", organisation="Region Fjord", excused=True),
        _attended(PER, "guest", "Gæst: Per Skov"),
        _attended(EVA, "present", "Eva Dal."),
    ),
    agenda=(
        AgendaItem(
            "item",
            "1",
            "Broprojektet",
            _seen("1. Broprojektet ved Karen Fjord"),
            (KAREN,),
            span=Span(TEXT.index("1. Bro"), TEXT.index("2. Vej")),
        ),
        AgendaItem("next", "2", "Vejplanen", _seen("2. Vejplanen"), span=Span(TEXT.index("2. Vej"), len(TEXT))),
    ),
    decisions=(Decision("decision", "1", "støtte", _seen("Der var enighed om at støtte Broprojektet."), "agreed"),),
    actions=(
        ActionPoint("action", "1", "en plan", _seen("Bo Lund lover en plan for Broprojektet."), (BO,), "committed"),
    ),
    initiatives=(
        Initiative("i1", "Broprojektet", _seen("Broprojektet afslutter punktet.")),
        Initiative("i2", "Vejplanen", _seen("Vejplanen")),
    ),
    goals=(Goal("g", "Pejlemærke 3", _seen("Pejlemærke 3"), number="3"),),
    works_on=(
        Involvement(
            "works", BO, "Broprojektet", "committed", _seen("Bo Lund lover en plan for Broprojektet."), "1", "action"
        ),
        Involvement("presents", KAREN, "Broprojektet", "presents", _seen("1. Broprojektet ved Karen Fjord"), "1"),
    ),
    initiative_relations=(Derivation("part", "Broprojektet", "part_of", "Vejplanen", _seen("er en del af Vejplanen")),),
    supports=(Support("support", "Broprojektet", "Pejlemærke 3", _seen("Broprojektet understøtter Pejlemærke 3")),),
    mentions=(_named("1. ", "Broprojektet"), _named("støtte ", "Broprojektet"), _named("2. ", "Vejplanen")),
)
ENTITIES: tuple[tuple[EntityKind, str], ...] = (
    ("person", "Karen Fjord"),
    ("person", "Bo Lund"),
    ("person", "Ida Vang"),
    ("person", "Per Skov"),
    ("person", "Eva Dal"),
    ("organisation", "Kystby Kommune"),
    ("organisation", "Region Fjord"),
    ("body", "Styregruppe Øst"),
    ("initiative", "Broprojektet"),
    ("initiative", "Vejplanen"),
    ("goal", "Pejlemærke 3"),
)


def quads() -> list[str]:
    """Return the N-Quads lines of the meeting and of everyone and everything it names."""
    lines = quad_lines(MINUTES, {})
    for kind, name in ENTITIES:
        lines += entity_lines(kind, name, entity_iri(kind, name), ("Broen",) if name == "Broprojektet" else ())
    return lines


def select_from(lines: list[str]) -> Select:
    """Return a function that asks a graph in memory made of these lines."""
    store = pyoxigraph.Store()
    store.load(("\n".join(lines) + "\n").encode(), format=pyoxigraph.RdfFormat.N_QUADS)

    def select(query: str) -> Iterator[Row]:
        solutions: Any = store.query(query, use_default_graph_as_union=True)
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            yield {name: solution[name].value for name in names if solution[name] is not None}

    return select
