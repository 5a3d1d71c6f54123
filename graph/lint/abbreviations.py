"""Check abbreviations: one that not everybody knows is explained where it first stands, or in a key."""

import re
from collections.abc import Iterator

from graph.lint.draft import Draft
from graph.lint.finding import Finding
from graph.lint.known import is_known
from graph.lint.names import actors
from graph.model import Span

_CAPITALS = re.compile(r"[A-ZÆØÅ](?<![\w.@/&-].)[A-ZÆØÅ]{1,5}(?![\w@&]|[.-]\w*\d|\.\w|-[A-ZÆØÅ])")
_DOTTED = re.compile(r"[a-zæøå](?<![\w.@/-].)[a-zæøå]{0,3}\.(?:[a-zæøå]{1,4}\.){1,3}(?!\w)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_BRACKETED = re.compile(r"\((?P<inner>[^()\n]{2,120})\)")
_KEY_LINE = re.compile(
    r"^[^\w\n]*(?P<short>[A-ZÆØÅ]{2,6})[ \t*_]*(?:[:=–|\t]|[ ]-)[ \t*_|]*(?P<long>[^\W\d_][^\n|]*)", re.MULTILINE
)


def check_abbreviations(draft: Draft) -> Iterator[Finding]:
    """Yield each abbreviation that nothing explains, at its first place."""
    text = draft.text
    named = _named(draft)
    explained = _explained(text)
    lower = {word for word in _WORDS.findall(text) if word.islower()}
    unknown = {span.of(text) for span in actors(draft)}
    seen: set[str] = set()
    for match in sorted([*_CAPITALS.finditer(text), *_DOTTED.finditer(text)], key=lambda found: found.start()):
        short = match.group()
        if short in seen or match.start() in named:
            continue
        seen.add(short)
        if short in unknown | explained or short.casefold() in lower or is_known(short):
            continue
        if not _is_shouted(text, match.start()) and not _is_spelt_out(text, short):
            yield draft.finding_within("abbreviation.unexplained", Span(*match.span()), short)


def _named(draft: Draft) -> frozenset[int]:
    """Return every place that names someone or something: initials that resolve are no abbreviations."""
    minutes = draft.minutes
    places = [mention.span for mention in minutes.mentions]
    places += [proof.span for name in minutes.unresolved for proof in name.evidence]
    return frozenset(at for span in places for at in range(span.start, span.end))


def _explained(text: str) -> frozenset[str]:
    """Return the short forms that stand in brackets after words, before words in brackets, or in a key."""
    found: set[str] = set()
    for match in _BRACKETED.finditer(text):
        inner = match["inner"]
        before = text[max(0, match.start() - 60) : match.start()].split()
        last = inner.split()[-1].strip(" .,:;\"'”“’»«")
        if before and last.isupper() and before[-1][:1].isalpha() and not before[-1].isupper():
            found.add(last)
        if before and before[-1].isupper() and inner[:1].casefold() == before[-1][:1].casefold():
            found.add(before[-1].lstrip("([\"'„“”»«*_"))
    found |= {match["short"] for match in _KEY_LINE.finditer(text)
              if match["long"][:1].casefold() == match["short"][:1].casefold()}  # fmt: skip
    return frozenset(found)


def _is_shouted(text: str, at: int) -> bool:
    """Return whether the line is in capitals throughout, so that a word in it is just a word."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    words = _WORDS.findall(text[start : len(text) if end < 0 else end])
    return len(words) > 1 and sum(word.isupper() for word in words) * 2 > len(words)


def _is_spelt_out(text: str, short: str) -> bool:
    """Return whether words that stand together somewhere begin with the letters of ``short``, small words between."""
    if not short.isupper():
        return False
    between = r"[ \n-]+(?:[a-zæøå]{1,4}[ \n]+)?"
    words = [rf"{re.escape(letter)}[^\W\d_]*" for letter in short]
    pattern = rf"(?<!\w){between.join(words)}"
    return any(not found.group().isupper() for found in re.finditer(pattern, text, re.IGNORECASE))
