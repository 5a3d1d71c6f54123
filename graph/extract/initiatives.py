"""Find the initiatives a document names: by compound ("samrådsmodellen"), by bracketed short form, by project name."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.extract.lexicon import lexicon
from graph.extract.phrases import (
    abbreviates,
    indefinite,
    initiative_kind,
    is_body_word,
    is_not_name,
    is_office_word,
    is_organisation_word,
)
from graph.extract.records import record
from graph.extract.rules import Rule, rules, unmasked
from graph.extract.structure import structure
from graph.extract.witness import Witness
from graph.extract.wordlist import WordList
from graph.model import Initiative, InitiativeKind, Mention, Span

_WINDOW = 110
_NAME_AFTER = re.compile(r" [A-ZÆØÅ][a-zæøå]{3,}(?![\w-])(?! [A-ZÆØÅ])")
_YEARS = re.compile(r" (?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?")


@record
class Found:
    """A place that names an initiative, by the name it goes under there."""

    span: Span
    name: str
    rule: str
    kind: InitiativeKind | None
    alias: str | None = None


def find_initiatives(
    witness: Witness, words: WordList, titles: Sequence[Span], taken: Sequence[Span]
) -> tuple[list[Initiative], list[Mention]]:
    """Return the initiatives and every mention of them; ``taken`` are spans that name agents."""
    text = witness.document.text
    found = [*_introduced(words, titles), *_compounds(words, titles)]
    starts = [span.start for span in taken]
    sure = ("initiative.named_project", "initiative.defined", "initiative.agreement_with")
    found = [one for one in found if one.rule in sure or not _is_taken(one.span, taken, starts)]
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


def _introduced(words: WordList, titles: Sequence[Span]) -> Iterator[Found]:
    """Yield initiatives that the text introduces: expansions in brackets, named projects, short forms with a number."""
    scopes = {"title": titles, **_scopes(words)}
    for rule in rules("initiative_forms"):
        for scope in scopes[rule.values["around"]]:
            for match in unmasked(rule.pattern).finditer(words.text, scope.start, scope.end):
                yield from _from_match(rule, match)


def _scopes(words: WordList) -> dict[str, list[Span]]:
    """Return the stretches around short forms, and after words such as "projekt", where a rule can match."""
    last = len(words.text)
    shorts = [at for word in words.groups["short"] for at in words.places[word]]
    leads = [at for word in words.groups["lead"] for at in words.places[word]]
    return {
        "short": _apart_scopes([Span(max(0, at - _WINDOW), min(last, at + _WINDOW)) for at in sorted(shorts)]),
        "lead": _apart_scopes([Span(at, min(last, at + _WINDOW)) for at in sorted(leads)]),
        "kind": _apart_scopes([Span(max(0, at - _WINDOW), min(last, at + 30)) for at in sorted(leads)]),
    }


def _apart_scopes(scopes: Sequence[Span]) -> list[Span]:
    """Return the scopes, those that overlap joined."""
    joined: list[Span] = []
    for scope in scopes:
        if joined and scope.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(scope.end, joined[-1].end))
        else:
            joined.append(scope)
    return joined


def _from_match(rule: Rule, match: re.Match[str]) -> Iterator[Found]:
    known = lexicon()
    groups = match.groupdict()
    group = next((g for g in ("name", "name2", "short") if groups.get(g)), "short")
    name, short = groups.get("name") or groups.get("name2"), groups.get("short")
    if any(known.organisation_named(word) for word in (name, short) if word):
        return
    if name and not short and (is_not_name(name) or is_office_word(name.casefold())):
        return
    start = match.start("name") if name and short else 0
    if name and short:
        name, start = _expansion(short, name, start)
        if not name or _is_group(name.split()[-1], len(short)):
            return
    last = name.split()[-1] if name else ""
    kind = rule.values.get("kind") or initiative_kind(last) or (known.initiative_words.kind_of(last) if short else None)
    label = (short or name or "").strip() if short and name else (name or short or "").strip()
    if short and name:
        yield Found(Span(*match.span("short")), label, rule.name, kind, name)  # type: ignore[arg-type]
        yield Found(Span(start, start + len(name)), label, rule.name, kind, name)  # type: ignore[arg-type]
    else:
        yield Found(Span(*match.span(group)), label, rule.name, kind)  # type: ignore[arg-type]


def _expansion(short: str, name: str, start: int) -> tuple[str, int]:
    """Return the last words of ``name`` that the short form abbreviates, and where they begin; "" where none do."""
    for word in re.finditer(r"(?<![\w-])[^\W\d_]", name):
        if word.group().isupper() and abbreviates(short, name[word.start() :]):
            return name[word.start() :], start + word.start()
    return "", start


def _is_group(word: str, letters: int) -> bool:
    """Return whether the last word of an expansion makes it a body or organisation and no initiative."""
    if word.casefold() in lexicon().initiative_words.words or initiative_kind(word) is not None:
        return False
    return is_body_word(word) or (is_organisation_word(word) and letters < 4)


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
    named = {one.name for one in places if one.rule in ("initiative.named_project", "initiative.defined")}
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
