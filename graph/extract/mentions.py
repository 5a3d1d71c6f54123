"""Find where the text names an agent: one pass over its words, the longest form at each place."""

from collections import defaultdict
from collections.abc import Mapping

from graph.extract.cast import Cast
from graph.extract.lexicon import lexicon
from graph.extract.offices import find_offices
from graph.extract.structure import structure
from graph.extract.wordlist import FIRST_WORD, WordList
from graph.model import Agent, Mention, MentionKind, Span

Forms = Mapping[str, Mapping[int, Mapping[str, tuple[Agent, ...]]]]
"""The agents of each form, by its first word and its length, the longest first."""

_NO_FORMS: Mapping[int, Mapping[str, tuple[Agent, ...]]] = {}
_GENITIVES = ("", "s", "'s", "’s", "'", "’")


def find_mentions(
    words: WordList, cast: Cast, body: str | None, functions: Mapping[str, str]
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions that resolve, and those that fit more than one, both in reading order."""
    forms = _by_first_word(cast)
    offices = find_offices({word.casefold() for word in words.groups["office"]}, body, functions)
    resolved: list[Mention] = []
    doubtful: list[Mention] = []
    floor = 0
    for start, word in _hits(words, forms, offices):
        if start < floor:
            continue
        entries = next((forms[stem] for stem in map(word.removesuffix, _GENITIVES) if stem in forms), _NO_FORMS)
        end, agents = _longest(words.text, start, entries)
        if not end and (office := offices.get(word.casefold())):
            end, agents = start + len(word), (office,)
        if end:
            _note(Span(start, end), words.text, agents, resolved, doubtful)
            floor = end
    return _joined(words.text, resolved), doubtful


def _hits(words: WordList, forms: Forms, offices: Mapping[str, Agent]) -> list[tuple[int, str]]:
    """Return where a word stands that may begin a mention, in reading order."""
    candidates = {word for form in forms for ending in _GENITIVES if (word := form + ending) in words.places}
    candidates |= {word for word in words.groups["office"] if word.casefold() in offices}
    return sorted([(start, word) for word in candidates for start in words.places[word]])


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """Join two bodies into one agent where a link word stands between ("formandskabet for driftsgruppen")."""
    joined: list[Mention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last is not None and last.kind == "office" and mention.kind in ("office", "body"):
            gap = text[last.span.end : mention.span.start]
            if gap.startswith(" ") and gap.strip() in structure()["office_links"] and gap.endswith(" "):
                span = Span(last.span.start, mention.span.end)
                name = " ".join(span.of(text).split())
                joined[-1] = Mention(span, "office", name[0].upper() + name[1:], "name.office")
                continue
        joined.append(mention)
    return joined


def _note(span: Span, text: str, agents: tuple[Agent, ...], resolved: list[Mention], doubtful: list[Mention]) -> None:
    written = span.of(text)
    if len(agents) == 1:
        resolved.append(Mention(span, agents[0].kind, agents[0].name, _rule(written, agents[0])))
    else:
        kind: MentionKind = "initials" if written.isupper() else "person"
        doubtful.append(Mention(span, kind, written, "name.doubtful"))


def _rule(written: str, agent: Agent) -> str:
    if agent.kind == "office":
        return "name.office"
    if written == agent.name:
        return f"name.{agent.kind}"
    return "name.initials" if written.isupper() and len(written) <= 4 else "name.short"


def _by_first_word(cast: Cast) -> Forms:
    forms: dict[str, dict[int, dict[str, tuple[Agent, ...]]]] = defaultdict(lambda: defaultdict(dict))
    for form, agents in cast.forms.items():
        first = FIRST_WORD.match(form)
        if first is not None:
            forms[first.group()][len(form)][form] = agents
    return {first: dict(sorted(by_length.items(), reverse=True)) for first, by_length in forms.items()}


def _longest(
    text: str, start: int, entries: Mapping[int, Mapping[str, tuple[Agent, ...]]]
) -> tuple[int, tuple[Agent, ...]]:
    """Return where the longest form that stands at ``start`` ends, and whom it means; (0, ()) where none does."""
    for length, forms in entries.items():
        written = text[start : start + length]
        form = written if written in forms else written.replace("\n", " ")
        agents = forms.get(form)
        if agents is None:
            continue
        end = _word_end(text, start + length)
        if end and _is_whole(text, form, end, agents):
            return end, agents
    return 0, ()


def _word_end(text: str, end: int) -> int:
    """Return the end of the word, a genitive s taken in; 0 where the word goes on."""
    for ending in _GENITIVES:
        if text.startswith(ending, end):
            after = text[end + len(ending) : end + len(ending) + 2]
            if not after[:1].isalnum() and not (after[:1] == "-" and after[1:].isalnum()):
                return end + len(ending)
    return 0


def _is_whole(text: str, form: str, end: int, agents: tuple[Agent, ...]) -> bool:
    """Return whether a first name alone is not the beginning of a longer name nobody here bears."""
    if " " in form or any(agent.kind != "person" for agent in agents) or text[end : end + 1] != " ":
        return True
    following = FIRST_WORD.match(text, end + 1)
    return following is None or not (following.group()[0].isupper() and lexicon().is_last_name(following.group()))
