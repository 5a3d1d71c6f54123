"""One sentence as the rules see it: its place, its agents and initiatives, and both masked."""

from bisect import bisect_left
from collections.abc import Sequence

from graph.extract.lexicon import lexicon
from graph.extract.masked import Masked, mask
from graph.extract.phrases import is_function, is_party, is_title
from graph.extract.records import record
from graph.extract.rules import as_words, first_match
from graph.extract.statements import Sentence
from graph.model import Mention, Span


@record
class Reading:
    """A sentence with the mentions inside it, in order; ``masked`` has its agents as single characters."""

    sentence: Sentence
    agents: tuple[Mention, ...]
    initiatives: tuple[Mention, ...]
    masked: Masked


def read_sentence(text: str, sentence: Sentence, agents: "Index", initiatives: "Index") -> Reading:
    """Return the sentence with its mentions; a title before a name and a party after it belong to the name."""
    inside = _without_leads(text, agents.within(sentence.span))
    named = initiatives.within(sentence.span)
    if not inside:
        return Reading(sentence, inside, named, Masked(sentence.text, sentence.folded, (), sentence.cues))
    stretches = [(_stretch(text, mention.span, sentence.span), mention) for mention in inside]
    apart: list[tuple[Span, Mention]] = []
    for stretch, mention in stretches:
        floor = apart[-1][0].end if apart else sentence.span.start
        apart.append((Span(max(stretch.start, floor), stretch.end), mention))
    return Reading(sentence, inside, named, mask(text, sentence.span, apart))


def _without_leads(text: str, inside: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Drop an office that only leads in the name of who holds it ("suppleanten Villy Bak")."""
    if len(inside) < 2:
        return inside
    return tuple(
        mention
        for mention, after in zip(inside, [*inside[1:], None], strict=False)
        if not (
            after is not None
            and mention.rule == "name.office"
            and after.kind == "person"
            and text[mention.span.end : after.span.start] == " "
        )
    )


@record
class Index:
    """Mentions in reading order, found by the stretch of text they lie in."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly in ``span``."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        if first == last:
            return ()
        return tuple([mention for mention in self.mentions[first:last] if mention.span.end <= span.end])


def index(mentions: Sequence[Mention]) -> Index:
    """Return the mentions (in reading order) as an index."""
    return Index(tuple(mentions), tuple(m.span.start for m in mentions))


def _is_lead(word: str) -> bool:
    """Return whether a word before a name is that person's function; one that is a verb too says what they do."""
    return is_function(word) and word not in lexicon().action_presents


def _stretch(text: str, span: Span, within: Span) -> Span:
    start, end = span.start, span.end
    before = text[max(within.start, start - 60) : start].split()
    sizes = (3, 2, 1) if before and (is_title(before[-1]) or is_function(before[-1])) else ()
    for size in sizes:
        lead = " ".join(before[-size:])
        if size > 1 and first_match("decisions", as_words(" ".join(before[-size:-1]))):
            continue  # "indvælges museumsdirektør Karen Holm"
        if len(before) >= size and lead[:1].isalpha() and (is_title(lead) or (size == 1 and _is_lead(lead))):
            start = text.rindex(before[-size], within.start, start)
            break
    after = text[end : min(within.end, end + 6)]
    if after.startswith(" (") and ")" in after and is_party(after[2 : after.index(")")]):
        end += after.index(")") + 1
    return Span(start, end)
