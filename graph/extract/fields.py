"""One field of the meeting as a line of the header states it."""

from graph.extract.lines import Line
from graph.extract.records import record
from graph.extract.structure import structure
from graph.model import PartialDate, Span

EDGE = " \t\n,;:.–—-|*_()"
END_EDGE = EDGE.replace(")", "") + "\\"


@record
class Reading:
    """One reading of a field: its value, where it stands, the rule, and how sure the place makes it."""

    field: str
    value: str | PartialDate
    span: Span
    rule: str
    weight: float


def is_title(text: str, line: Line) -> bool:
    """Return whether the line is the title of the minutes, or a label for it."""
    low = line.span.of(text).casefold()
    return line.label in ("subject", "minutes", "body") or any(word in low for word in structure()["title_words"])


def trimmed(text: str, span: Span) -> Span:
    """Return the span without the separators at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in END_EDGE:
        end -= 1
    return Span(start, end)
