"""Find the initiatives a document names: by compound ("samrådsmodellen"), by bracketed short form, by project name."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.extract.initiative_forms import Found, introduced
from graph.extract.phrases import (
    indefinite,
    initiative_kind,
)
from graph.extract.rules import rules, unmasked
from graph.extract.structure import structure
from graph.extract.titled import titled_names
from graph.extract.witness import Witness
from graph.extract.wordlist import WordList
from graph.model import Initiative, InitiativeKind, Mention, Span

_SURE = frozenset(
    {
        "initiative.named_project", "initiative.defined", "initiative.agreement_with", "initiative.titled",
        "initiative.team",
    }
)  # fmt: skip
_NAMES = _SURE | {"initiative.apposed", "initiative.listed", "initiative.plan"}
"""The rules that say what a name is: it is looked for everywhere else too."""
_NAME_AFTER = re.compile(r" [A-ZÆØÅ][a-zæøå]{3,}(?![\w-])(?! [A-ZÆØÅ])")
_YEARS = re.compile(r" (?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?")


def find_initiatives(
    witness: Witness, words: WordList, titles: Sequence[Span], taken: Sequence[Span]
) -> tuple[list[Initiative], list[Mention]]:
    """Return the initiatives and every mention of them; ``taken`` are spans that name agents."""
    text = witness.document.text
    found = [*introduced(words, titles), *_compounds(words, titles)]
    found += _titled(text, titles, found)
    starts = [span.start for span in taken]
    found = [one for one in found if one.rule in _SURE or not _is_taken(one.span, taken, starts)]
    groups = _grouped(found)
    initiatives: list[Initiative] = []
    mentions: list[Mention] = []
    for lemma, found_places in groups.items():
        places = sorted([*found_places, *_again(text, found_places)], key=lambda one: (one.span.start, -one.span.end))
        places = _apart(places)
        label = _printed(lemma, places)
        initiatives.append(_initiative(witness, label, lemma, places))
        mentions += [Mention(one.span, "initiative", label, one.rule) for one in places]
    return initiatives, _longest(mentions)


def _is_taken(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    """Return whether the span overlaps one of ``taken``: apart, in order, beginning at ``starts``."""
    before = bisect_left(starts, span.end) - 1
    return before >= 0 and taken[before].end > span.start


def _printed(lemma: str, places: Sequence[Found]) -> str:
    """Return the name as the document prints it most often, the first of equals, with a capital."""
    names = [one.name for one in places if one.name]
    if (lemma in names or lemma.isupper() or " " in lemma) and not (lemma.isupper() and len(lemma) > 7):
        return lemma
    name = max(dict.fromkeys(names), key=names.count)
    name = name.capitalize() if name.isupper() else name
    return name[0].upper() + name[1:]


def _initiative(witness: Witness, label: str, lemma: str, places: Sequence[Found]) -> Initiative:
    aliases = {one.name for one in places} | {one.alias for one in places if one.alias} | {lemma}
    written = {one.span.of(witness.document.text) for one in places}
    others = sorted(a for a in aliases | written if a.casefold() != label.casefold())
    kind = next((one.kind for one in places if one.kind), None)
    evidence = tuple(witness.evidence(one.span, one.rule) for one in places)
    return Initiative(witness.id("initiative", label), label, evidence, tuple(others), kind)


def _titled(text: str, titles: Sequence[Span], found: Sequence[Found]) -> list[Found]:
    """Return the titles that the text below calls a project, where nothing in them is known as one already."""
    return [
        Found(span, span.of(text), "initiative.titled", "project")
        for span in titled_names(text, titles)
        if not any(one.span.start < span.end and span.start < one.span.end for one in found)
    ]


def _compounds(words: WordList, titles: Sequence[Span]) -> Iterator[Found]:
    text = words.text
    for written in words.groups["compound"]:
        word = written.rstrip("'’")
        kind = initiative_kind(word)
        for start in words.places[written]:
            if _names_follow(text, start):
                continue
            span = _whole_name(text, start, word, kind)
            in_title = any(title.contains(span) for title in titles)
            capital = text[span.start].isupper() and not _opens_sentence(text, span.start)
            named = span.end > start + len(word) or word.count("-") > 1
            if kind in ("project", "model", "team") or named or capital or (in_title and kind != "agreement"):
                yield Found(span, span.of(text), "initiative.compound", kind)


def _whole_name(text: str, start: int, word: str, kind: InitiativeKind | None) -> Span:
    """Return the compound with what its name begins or goes on with: "Børne- og Ungepolitikken", "Klimaplan 2030"."""
    lead = unmasked(structure()["coordinated_leads"][0]).search(text, max(0, start - 40), start)
    first, last = lead.start() if lead else start, start + len(word)
    opens_name = kind == "strategy" and word[0].isupper() and indefinite(word) == word
    after = _YEARS.match(text, last) or (_NAME_AFTER.match(text, last) if opens_name else None)
    return Span(first, after.end() if after else last)


def _names_follow(text: str, start: int) -> bool:
    """Return whether the word only leads in a name ("Forsøgsordningen Læge på Hjul")."""
    return any(
        rule.values["around"] == "lead" and unmasked(rule.pattern).match(text, start)
        for rule in rules("initiative_forms")
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \t*_-–")
    return not before or before[-1] in ".:\n!?|#"


def _grouped(found: Sequence[Found]) -> dict[str, list[Found]]:
    """Return the places by label: the short form, else the name in its indefinite form with a capital."""
    groups: dict[str, list[Found]] = defaultdict(list)
    labels: dict[str, str] = {}
    for one in found:
        label = _label(one.name)
        labels.setdefault(label.casefold(), label)
        groups[labels[label.casefold()]].append(one)
    return _merged(groups)


def _merged(groups: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """Put a compound under the name whose first word it begins with ("kompetenceudviklingstilbud"), a bare stem under
    the one dated name it belongs to ("klimaplanen" under "Klimaplan 2020")."""
    merged = dict(groups)
    for label, places in groups.items():
        twins = {one.alias for one in places if one.alias and one.alias != label and one.alias in merged}
        for twin in twins:
            merged[label] = merged[label] + merged.pop(twin)
    for label in list(merged):
        hosts = [other for other in merged if other != label and _hosts(other, label)]
        if len(hosts) == 1:
            merged[hosts[0]] = merged[hosts[0]] + merged.pop(label)
    return merged


def _hosts(host: str, label: str) -> bool:
    words = host.split()
    if len(words) < 2:
        return False
    first = words[0].casefold()
    low = label.casefold()
    if low == first:
        return True
    dated = words[-1][:2] in ("19", "20") and low == " ".join(words[:-1]).casefold()
    return dated or (len(first) > 8 and " " not in low and low.startswith(first) and low != first)


def _label(name: str) -> str:
    if name.isupper() or " " in name:
        return name[0].upper() + name[1:]
    base = indefinite(name)
    return base[0].upper() + base[1:]


def _again(text: str, places: Sequence[Found]) -> Iterator[Found]:
    """Yield the other places of a short form or expansion that was introduced once."""
    named = {one.name for one in places if one.rule in _NAMES}
    forms = named | {f for one in places for f in (one.name, one.alias) if f and (f.isupper() or " " in f)}
    for form in sorted(forms):
        for start in _places(text, form):
            yield Found(Span(start, start + len(form)), form, "initiative.named_again", None)


def _places(text: str, form: str) -> Iterator[int]:
    """Yield where the form stands as a word of its own. (A pattern for each form would have to be compiled.)"""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        whole = not _goes_on(text[max(0, start - 1) : start]) and not _goes_on(text[end : end + 1])
        if whole:
            yield start
        start = text.find(form, end if whole else start + 1)


def _goes_on(character: str) -> bool:
    return character.isalnum() or character in ("_", "-")


def _apart(places: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in places:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _longest(mentions: list[Mention]) -> list[Mention]:
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept
