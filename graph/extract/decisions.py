"""Find what was decided: the sentence with the cue, the list it opens, the sentence it points back to."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.reading import Reading
from graph.extract.records import record
from graph.extract.rules import AGENT_FIRST, Rule, Worded, as_words, compiled, first_match, matches
from graph.extract.statements import Cue
from graph.extract.structure import endings, structure
from graph.extract.witness import Witness
from graph.model import Decision, Mention, Outcome, Span

_NEVER = frozenset(
    {
        "header",
        "people",
        "agenda",
        "title",
        "label",
        "proposal",
        "attachments",
        "notice",
        "table",
        "owner",
        "due",
    }
)
_QUOTES = {"»": "«", "“": "”", "„": "“", "”": "”", '"': '"'}


@record
class Verdict:
    """What one sentence decides: the outcome, by which rule, and whether it points to the sentence before."""

    outcome: Outcome | None
    rule: str
    back: bool
    earlier: bool


def find_decisions(witness: Witness, readings: Sequence[Reading], body: str | None) -> list[Decision]:
    """Return the decisions in reading order."""
    decisions: list[Decision] = []
    joined: dict[Cue, int] = {}
    for position, reading in enumerate(readings):
        sentence = reading.sentence
        if sentence.cue is not None and sentence.cue.span.end <= sentence.span.start:
            host = joined.get(sentence.cue)
            if host is not None and sentence.listed:
                decisions[host] = _with_item(witness, decisions[host], sentence.span)
                continue
        verdict = read_verdict(witness.document.text, reading, body)
        if verdict is None:
            continue
        cue = _opened(readings, position)
        if cue is not None and cue.opens == "decision":
            continue
        before = _pointed_at(readings, position) if verdict.back else None
        decisions.append(_decision(witness, reading, verdict, before))
        if cue is not None and cue.opens is None:
            joined[cue] = len(decisions) - 1
    return decisions


def read_verdict(text: str, reading: Reading, body: str | None) -> Verdict | None:
    """Return what the sentence decides, or None: proposals, ideas, the case's history and quotes decide nothing."""
    sentence = reading.sentence
    if sentence.part == "history":
        return _recalled(reading, body)
    if sentence.part in _NEVER or sentence.earlier == "elsewhere":
        return None
    cue = sentence.cue
    if cue is not None and cue.opens in ("ideas", "proposal", "attachments"):
        return None
    found = first_match("decisions", reading.masked)
    past = first_match("earlier", sentence)
    earlier = sentence.part == "past_decision" or sentence.earlier == "earlier"
    about_minutes = sentence.earlier is None and found and _is_about_minutes(found[0], sentence.text)
    if past is not None and not (about_minutes and past[0].name == "earlier.last_meeting"):
        earlier = earlier or past[0].values["who"] == "earlier"
        if past[0].values["who"] == "elsewhere":
            return None
    if found is not None and not _is_blocked(reading, *found) and not _is_others(text, reading, found[1], body):
        return Verdict(_outcome(reading.masked), found[0].name, found[0].values.get("back") == "yes", earlier)
    if cue is not None and cue.opens == "decision":
        return Verdict(_cue_outcome(text, cue), "decision.listed", False, earlier or cue.earlier == "earlier")
    if found is None and past is None and _is_headed(reading):
        return Verdict(None, "decision.headed", False, earlier)
    return None


def _is_headed(reading: Reading) -> bool:
    """Return whether a sentence under the heading of decisions is one in its own words ("Molen males til sommer.")."""
    sentence = reading.sentence
    plain = sentence.part == "decision" and not reading.agents and ":" not in sentence.text
    said = plain and sum(word[0].isalpha() for word in sentence.text.split()) > 1
    return said and not any(first_match(name, sentence) for name in ("ignored", "undecided", "votes", "planned"))


def _recalled(reading: Reading, body: str | None) -> Verdict | None:
    """Return the decision of this body's earlier meeting that a case history recalls, by name and date."""
    found = first_match("decisions", reading.masked)
    past = first_match("earlier", reading.sentence)
    own = reading.agents and reading.agents[0].value == body and ord(reading.masked.text[0]) >= ord(AGENT_FIRST)
    bodies = {mention.value for mention in reading.agents if mention.kind == "body"} - {body}
    own = own or (past is not None and past[0].name == "earlier.at_meeting" and not bodies)
    if found is None or past is None or not own or found[0].values.get("none"):
        return None
    return Verdict(found[0].values["outcome"] or None, found[0].name, False, True)  # type: ignore[arg-type]


def _is_genitive(text: str, mention: Mention) -> bool:
    """Return whether the text has the name in the genitive ("udvalgets indstilling blev fulgt"): it decides nothing."""
    written = mention.span.of(text)
    return written.endswith(endings("genitives")) and not mention.value.endswith(endings("genitives"))


def _is_others(text: str, reading: Reading, match: re.Match[str], body: str | None) -> bool:
    """Return whether the sentence says that another body, or one person, decided."""
    masked = reading.masked
    subject = [one for one in masked.agents(masked.text[:1]) if not _is_genitive(text, one)]
    recalled = reading.sentence.part == "past_decision"
    deciders = subject if subject and (match.start() <= 2 or recalled) else []
    after = masked.text[match.end() :]
    by = compiled(structure()["decided_by"][0]).search(after)
    if by is not None:
        deciders = masked.agents(by["agent"])
    deciders = [*deciders, *masked.agents(match.group())]
    own = body.casefold() if body else None
    return any(
        mention.value.casefold() != own
        and mention.value.casefold() not in structure()["own_circles"]
        and (mention.kind == "body" or mention.value.casefold() in structure()["other_bodies"])
        for mention in deciders
    )


def _is_about_minutes(rule: Rule, sentence: str) -> bool:
    """Return whether the sentence approves the minutes of an earlier meeting: that is done at this one."""
    last_clause = as_words(sentence.split(",")[-1])
    return rule.name in ("decision.approved", "decision.noted", "decision.deferred") and not first_match(
        "earlier", last_clause
    )


def _is_blocked(reading: Reading, rule: Rule, match: re.Match[str]) -> bool:
    if rule.values.get("none") == "yes":
        return True
    if rule.values.get("modes") == "decision" and reading.sentence.part not in ("decision", "body", "discussion"):
        return True
    masked = reading.masked.text
    named = reading.masked.agents(match.group())
    if rule.values.get("whom") == "person" and named and not any(m.kind == "person" for m in named):
        return True
    if rule.values.get("whose") == "body" and any(
        m.kind == "person" for m in reading.masked.agents(masked[:1] + match.group())
    ):
        return True
    before = masked[: match.start()]
    if first_match("undecided", reading.masked) is not None:
        return True
    return any(before.count(opening) > before.count(closing) if opening != closing else before.count(opening) % 2
               for opening, closing in _QUOTES.items())  # fmt: skip


def _cue_outcome(text: str, cue: Cue) -> Outcome | None:
    return _outcome(as_words(" ".join(cue.span.of(text).split())))


def _outcome(words: Worded) -> Outcome | None:
    """Return the outcome that the words themselves name; a rule that points back says so only where no other does."""
    found = [rule.values for rule, _ in matches("decisions", words)]
    said = next((values for values in found if values.get("back") != "yes"), found[0] if found else None)
    return said["outcome"] or None if said else None  # type: ignore[return-value]


def _opened(readings: Sequence[Reading], position: int) -> Cue | None:
    """Return the cue that this sentence is, where a list follows under it."""
    span = readings[position].sentence.span
    follower = readings[position + 1].sentence if position + 1 < len(readings) else None
    return follower.cue if follower and follower.cue is not None and follower.cue.span == span else None


def _pointed_at(readings: Sequence[Reading], position: int) -> Reading | None:
    sentence = readings[position].sentence
    before = readings[position - 1] if position else None
    if before is None or before.sentence.section != sentence.section or before.sentence.part in _NEVER - {"proposal"}:
        return None
    return before


def _decision(witness: Witness, reading: Reading, verdict: Verdict, before: Reading | None) -> Decision:
    sentence = reading.sentence
    own = _without_lead(witness.document.text, sentence.span) if verdict.earlier else sentence.span
    spans = [before.sentence.span, own] if before else [own]
    if before and witness.document.text[spans[0].end : spans[1].start].strip() == "":
        spans = [Span(spans[0].start, spans[1].end)]
    words = witness.words(*spans)
    evidence = [witness.evidence(span, verdict.rule) for span in spans]
    if verdict.rule == "decision.listed" and sentence.cue is not None:
        evidence.append(witness.evidence(sentence.cue.span, verdict.rule))
    identifier = witness.id("decision", sentence.item, words)
    return Decision(identifier, sentence.item, words, tuple(evidence), verdict.outcome, None, verdict.earlier)


def _without_lead(text: str, span: Span) -> Span:
    """Return a decision quoted from earlier without the words that say who took it when."""
    lead = compiled(structure()["dated_leads"][0]).search(span.of(text))
    return Span(span.start + lead.end(), span.end) if lead and lead.end() < span.end - span.start else span


def _with_item(witness: Witness, decision: Decision, span: Span) -> Decision:
    words = f"{decision.text} {witness.words(span)}"
    evidence = (*decision.evidence, witness.evidence(span, "decision.joined"))
    return Decision(
        witness.id("decision", decision.item, words),
        decision.item,
        words,
        evidence,
        decision.outcome,
        None,
        decision.earlier,
    )


def iter_cues(readings: Sequence[Reading]) -> Iterator[Cue]:
    """Yield each cue that opens a list, once."""
    seen: set[Span] = set()
    for reading in readings:
        cue = reading.sentence.cue
        if cue is not None and cue.span not in seen:
            seen.add(cue.span)
            yield cue
