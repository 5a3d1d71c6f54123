"""Whatever the words of a document are, its quads are well-formed and give them back."""

import pyoxigraph
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import (
    ActionPoint,
    AgendaItem,
    Agent,
    Approval,
    Attendance,
    Decision,
    Document,
    Evidence,
    Goal,
    Initiative,
    Involvement,
    Meeting,
    Minutes,
    Span,
    Support,
    Unresolved,
)
from graph.rdf.quads import quad_lines
from graph.rdf.registry import entity_lines
from graph.vocabulary import REGISTRY_GRAPH


def _minutes(words: str) -> Minutes:
    """Return minutes in which every name, number, title and rule is ``words``."""
    document = Document("00000000000000ff", (words,), words, words)
    said = (Evidence(document.id, Span(0, len(words)), words, 0.5),)
    agent = Agent("person", words)
    return Minutes(
        document,
        Meeting(words, words, words, None, words, words, words, words, {words: said[0]}),
        (Attendance("a", agent, "present", said, words, words, None, words, words, words, words, words),),
        (AgendaItem("i", words, words, said, (agent,), words, words, span=Span(0, len(words))),),
        decisions=(Decision("d", words, words, said),),
        actions=(ActionPoint("x", words, words, said, (agent,), due=words, status=words),),
        initiatives=(Initiative("t", words, said, (words,)),),
        goals=(Goal("g", words, said, (words,), words, words),),
        works_on=(Involvement("w", agent, words, "responsible", said, words, words),),
        supports=(Support("s", words, words, said),),
        sign_off=Approval(words, (words,), {"author": said[0]}),
        unresolved=(Unresolved(words, (words,), said),),
    )


def _read_back(lines: list[str]) -> list[tuple[str, str, str]]:
    """Return predicate, object and graph of each quad, as a strict parser reads them."""
    quads = pyoxigraph.parse("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return [(quad.predicate.value, quad.object.value, quad.graph_name.value) for quad in quads]


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=40))
def test_hostile_words_stay_words_in_every_field(words: str) -> None:
    lines = quad_lines(_minutes(words), {})
    quads = _read_back(lines)
    assert len(quads) == len(lines)
    assert {graph for _, _, graph in quads} == {"https://w3id.org/referat/id/document/00000000000000ff"}
    texts = {value for predicate, value, _ in quads if predicate.endswith(("/text", "#exact", "#wording", "#rule"))}
    assert texts == {words}


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_hostile_names_stay_names_in_the_registry(words: str) -> None:
    lines = entity_lines("goal", f"a{words}", f"https://x/{words}", [words], number=words, scheme=words)
    quads = _read_back(lines)
    assert len(quads) == len(lines)
    assert {graph for _, _, graph in quads} == {REGISTRY_GRAPH}
    labels = {value for predicate, value, _ in quads if predicate.endswith("#prefLabel")}
    assert labels == {f"a{words}", *([words] if words else [])}
