"""Read who takes part by name or by a definite noun, where a sentence says with whom an initiative is carried out.

Such a place ("i samarbejde med …", "drives af …") says of itself that parties follow, so that an organisation nobody
lists ("Havnens Musikhold", "sundhedsplejerskerne") is one there.
"""

import re
from collections.abc import Iterator

from graph.extract.lexicon import lexicon
from graph.extract.masked import Masked
from graph.extract.phrases import is_not_name, is_organisation_word, is_sure_first_name
from graph.extract.rules import AGENT_FIRST, AGENT_LAST, Rule, party_pattern, unmasked
from graph.extract.structure import endings, structure
from graph.model import Agent

_AGENT = re.compile(f"[{AGENT_FIRST}-{AGENT_LAST}]")


def parties_of(masked: Masked, rule: Rule, words: str) -> list[Agent]:
    """Return the parties that ``words`` of a masked sentence name; none where one of them cannot be a party."""
    found: list[Agent] = []
    for match in unmasked(party_pattern()).finditer(words):
        party = _named(match.group())
        known = masked.agents(party)
        if known and _AGENT.match(party):
            found.append(Agent(known[0].kind, known[0].value))  # type: ignore[arg-type]
        elif _is_party(party, sure=rule.values.get("sure") == "yes"):
            found.append(Agent("organisation", _unmasked(masked, party)))
    return list(dict.fromkeys(found))


def _named(party: str) -> str:
    """Return a party without the noun that says what it is ("forsyningsselskabet Havnens Lys")."""
    first, _, name = party.partition(" ")
    return name if name and first[0].islower() and (name[0].isupper() or _AGENT.match(name)) else party


def _unmasked(masked: Masked, party: str) -> str:
    """Return a party as it is written, agents inside it by their names."""
    return _AGENT.sub(lambda one: masked.agents(one.group())[0].value, party)


def _is_party(party: str, *, sure: bool) -> bool:
    """Return whether unlisted words are a party; ``sure`` wants more than a capital, since a place has one too."""
    first, last = party.split()[0], party.split()[-1]
    low = first.casefold()
    known = lexicon()
    if low in structure()["pointing_words"] or low in structure()["no_parties"] or low in known.generic_initiatives:
        return False
    if is_sure_first_name(first) or known.initiative_words.kind_of(last) is not None:
        return False
    if is_organisation_word(first) or is_organisation_word(last) or low.endswith(endings("party_tails")):
        return True
    return not sure and first[0].isupper() and not is_not_name(first)


def leaders_in(text: str, masked: Masked) -> Iterator[Agent]:
    """Yield the people whose title says that they lead the initiative of the sentence ("projektleder Bo Lind")."""
    for mention in masked.mentions:
        before = text[max(0, mention.span.start - 30) : mention.span.start].casefold().rstrip()
        if mention.kind == "person" and before.endswith(endings("leader_titles")):
            yield Agent("person", mention.value)
