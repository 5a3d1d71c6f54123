"""Show the quads of one document as short lines that a test can state whole."""

from graph.model import Document, Evidence, Meeting, Minutes, PartialDate, Span
from graph.rdf.quads import quad_lines
from graph.vocabulary import PREFIXES

TEXT = "Mille Bork åbnede mødet. TUT blev drøftet. Det blev aftalt at fortsætte med TUT."
DOCUMENT = Document("00000000000000dd", ("prøve.txt",), "text/plain", TEXT)
MEETING = Meeting("rådet/2024-03-05", "Rådet", date=PartialDate(2024, 3, 5))
BARE = Minutes(DOCUMENT, MEETING)
SAID = (Evidence(DOCUMENT.id, Span(0, 24), "any.rule", 0.9),)


def triples(minutes: Minutes) -> set[str]:
    """Return the triples without the graph: prefixed names; ``DOCUMENT``, ``MEETING``, and a fact by its id alone."""
    return {_shortened(line) for line in quad_lines(minutes, {})}


def _shortened(line: str) -> str:
    text = line.removesuffix(" <https://w3id.org/referat/id/document/00000000000000dd> .")
    for prefix, namespace in sorted(PREFIXES.items(), key=lambda pair: -len(pair[1])):
        text = text.replace(f"<{namespace}", f"<{prefix}:")
    text = text.replace("<", "").replace(">", "").replace("id:document/00000000000000dd", "DOCUMENT")
    return text.replace("id:meeting/rådet/2024-03-05", "MEETING").replace("id:statement/", "").replace("rdf:type", "a")


def added(minutes: Minutes) -> set[str]:
    """Return what the facts of ``minutes`` add to its meeting; evidence and the meeting of each fact are left out."""
    bare = Minutes(minutes.document, minutes.meeting)
    return {
        line
        for line in triples(minutes) - triples(bare)
        if not line.startswith("DOCUMENT#") and not line.endswith(" dcterms:isPartOf MEETING")
    }


def stated(text: str) -> set[str]:
    """Return the lines of an expectation."""
    return {line.strip() for line in text.strip().splitlines()}
