"""Mark the headings of what other forums decided in a case ("Beslutning fra Teknikudvalget, den 7. maj:")."""

from collections.abc import Sequence, Set
from dataclasses import replace

from graph.extract.dates import find_dates
from graph.extract.lines import Line
from graph.extract.rules import unmasked
from graph.extract.structure import structure
from graph.model import Span

_LONGEST = 120
_TOP_LINES = 12


def mark_quoted(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, such headings as labels: of a past decision, or of this one where its forum met."""
    top = " ".join(line.span.of(text) for line in lines[:_TOP_LINES])
    days = {(date.value.month, date.value.day) for date in find_dates(top)}
    first = _TOP_LINES // 2
    return (*lines[:first], *(_marked(text, line, top.casefold(), days) for line in lines[first:]))


def _marked(text: str, line: Line, top: str, days: Set[tuple[int | None, int | None]]) -> Line:
    words = line.span.of(text)
    if len(words) > _LONGEST or line.cells or line.is_list_item or line.number is not None:
        return line
    found = unmasked(structure()["quoted_decision"][0]).match(words)
    if found is None:
        return line
    others = [date for date in find_dates(words) if (date.value.month, date.value.day) not in days]
    own = found["body"].casefold().removesuffix("s") in top and not others
    end = Span(line.span.end, line.span.end)
    return replace(line, label="decision" if own else "past_decision", value=end)
