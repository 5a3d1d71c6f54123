"""Find where the text names an agent: one pass over its words, the longest form at each place."""

from collections import defaultdict
from collections.abc import Mapping

from graph.extract.cast import Cast, words_of
from graph.extract.lexicon import lexicon
from graph.extract.offices import find_offices
from graph.extract.structure import structure
from graph.model import Agent, Mention, MentionKind, Span

Forms = dict[str, list[tuple[tuple[str, ...], tuple[Agent, ...]]]]


def find_mentions(
    text: str, cast: Cast, body: str | None, functions: Mapping[str, str]
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions that resolve, and those that fit more than one, both in reading order."""
    forms = _by_first_word(cast)
    words = [(m.start(), m.end() - m.group().endswith("."), m.group().rstrip(".")) for m in words_of(text)]
    offices = find_offices(frozenset(word.casefold() for _, _, word in words), body, functions)
    resolved: list[Mention] = []
    doubtful: list[Mention] = []
    at = 0
    while at < len(words):
        start, end, word = words[at]
        length, agents = _longest(text, words, at, forms.get(word) or forms.get(_bare(word), ()))
        if not length and (office := offices.get(word.casefold())):
            length, agents = 1, (office,)
        if length:
            span = Span(start, _end(text, words[at + length - 1]))
            _note(span, text, agents, resolved, doubtful)
        at += max(length, 1)
    return _joined(text, resolved), doubtful


def _end(text: str, word: tuple[int, int, str]) -> int:
    """Return where the last word ends; the full stop after an initial ("Kurt P.") belongs to the name."""
    _, end, letters = word
    return end + (len(letters) == 1 and text[end : end + 1] == "." and text[end + 1 : end + 3].strip()[:1].islower())


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
    forms: Forms = defaultdict(list)
    for form, agents in cast.forms.items():
        words = tuple(match.group().rstrip(".") for match in words_of(form))
        if words:
            forms[words[0]].append((words, agents))
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return forms


def _longest(text, words, at, entries):  # type: ignore[no-untyped-def]
    for form, agents in entries:
        size = len(form)
        if at + size > len(words):
            continue
        if all(words[at + i][2] == form[i] for i in range(size - 1)) and _ends(words[at + size - 1][2], form[-1]):
            inner = text[words[at][0] : words[at + size - 1][1]]
            if "\n\n" not in inner and _is_whole(text, words, at, size, agents):
                return size, agents
    return 0, ()


def _ends(word: str, form: str) -> bool:
    return (
        word == form or (len(form) > 2 and word == form + "s") or (len(form) <= 4 and word in (form + "'s", form + "s"))
    )


def _bare(word: str) -> str:
    return word.removesuffix("s")


def _is_whole(text, words, at, size, agents):  # type: ignore[no-untyped-def]
    """Return whether a short name is not the beginning of somebody else's longer name."""
    if any(agent.kind != "person" for agent in agents) or at + size >= len(words):
        return True
    start, _, following = words[at + size]
    gap = text[words[at + size - 1][1] : start]
    joined = gap == " " and following[0].isupper() and not text[words[at + size - 1][1] - 1 : start].strip() == "."
    return not (joined and size == 1 and lexicon().is_last_name(following))
