"""Stand one private-use character in for each agent of a sentence, so that rules can say ``{agent}``."""

import re
from collections.abc import Sequence

from graph.extract.records import record
from graph.extract.rules import AGENT_FIRST, AGENT_LAST, find_cues
from graph.model import Mention, Span

_AGENT = re.compile(f"[{AGENT_FIRST}-{AGENT_LAST}]")


@record
class Masked:
    """A sentence with its agents masked; the n-th of ``mentions`` is the character ``AGENT_FIRST + n``.

    ``cues`` say which rules its words may set off.
    """

    text: str
    folded: str
    mentions: tuple[Mention, ...]
    cues: int

    def agents(self, words: str | None) -> list[Mention]:
        """Return the mentions masked in ``words``, in order."""
        first, last = ord(AGENT_FIRST), len(self.mentions)
        numbers = [ord(character) - first for character in _AGENT.findall(words or "")]
        return [self.mentions[number] for number in numbers if number < last]


def mask(text: str, span: Span, mentions: Sequence[tuple[Span, Mention]]) -> Masked:
    """Return the sentence ``text[span]`` with each mention's stretch masked; stretches lie inside it, in order."""
    pieces: list[str] = []
    at = span.start
    for number, (stretch, _) in enumerate(mentions):
        pieces += [text[at : stretch.start], chr(ord(AGENT_FIRST) + number)]
        at = stretch.end
    pieces.append(text[at : span.end])
    words = " ".join("".join(pieces).split())
    low = words.casefold()
    return Masked(words, low, tuple([mention for _, mention in mentions]), find_cues(low))
