"""Read the text between the headings as sentences, each with the item, the part and the list it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graph.extract.labels import PEOPLE, label_named, says_of_people
from graph.extract.lines import Line
from graph.extract.outline import Outline
from graph.extract.paragraphs import is_proposal_start, opens_list, paragraph_end, section_of, without_marker
from graph.extract.records import record
from graph.extract.rules import as_words, find_cues, first_match
from graph.extract.sentences import sentence_spans
from graph.extract.structure import endings, structure
from graph.model import Span

Part = Literal[
    "header", "people", "agenda", "title", "label", "body", "proposal", "decision", "discussion", "history",
    "past_decision", "attachments", "action", "owner", "due", "next_meeting", "sign_off", "notice", "table",
]  # fmt: skip
_PARTS: dict[str, Part] = {
    "proposal": "proposal", "decision": "decision", "discussion": "discussion", "history": "history",
    "past_decision": "past_decision", "attachments": "attachments", "action": "action", "owner": "owner",
    "due": "due", "next_meeting": "next_meeting", "sign_off": "sign_off", "minutes": "body",
}  # fmt: skip
_LISTED: frozenset[Part] = frozenset({"attachments", "owner", "due", "next_meeting", "sign_off", "notice"})
_IN_LISTS = frozenset({"action", "owner", "due", "decision", "proposal"})
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}(?:\s*[/,]\s*[A-ZÆØÅ]{2,4})*")
_OWNER = re.compile(
    rf"(?:^|(?<=[.!?)])\s+|(?<!\s)\s+[–-]\s*|(?<!\s)\s*\(|(?<!\s)\s{{3,}})(?P<label>[^\W\d_]{{3,14}}):\s*(?=[^\s])"
    rf"|(?<![ \t])[ \t]{{4,}}(?P<initials>{_INITIALS.pattern})$"
)
_FAR_RIGHT = re.compile(r"[ \t]{4}")
_LONGEST_STATUS = 3  # words of a box that says how far the minutes are ("[x] Referat godkendt")


@record
class Cue:
    """A sentence that ends in a colon and opens the list after it; ``opens`` says what the list holds, if known."""

    span: Span
    opens: str | None
    earlier: str | None


@record
class Sentence:
    """One sentence (or a whole list item under a cue) and where it stands.

    ``section`` is the index of the finest section of the outline, ``item`` its printed number. ``earlier`` is set
    where the sentence belongs to an earlier meeting ("earlier") or another body ("elsewhere"). ``cues`` say which rules
    its words may set off.
    """

    span: Span
    text: str
    folded: str
    cues: int
    line: int
    part: Part
    section: int | None = None
    item: str | None = None
    listed: bool = False
    cue: Cue | None = None
    earlier: str | None = None
    quoted: tuple[Span, ...] = ()


@dataclass(slots=True)
class _State:
    part: Part = "body"
    cue: Cue | None = None
    seen_proposal: bool = False
    seen_value: bool = False
    closed: bool = False


def read_sentences(
    text: str, lines: Sequence[Line], outline: Outline, people_lines: frozenset[int]
) -> tuple[Sentence, ...]:
    """Return every sentence of the document in reading order."""
    sections = section_of(lines, outline)
    titles = {section.first: section.title for section in outline.sections}
    title_lines = {s.title.start for s in outline.sections if s.title is not None}
    sentences: list[Sentence] = []
    state, section = _State(), None
    index = 0
    while index < len(lines):
        line = lines[index]
        if sections[index] != section:
            section, state = sections[index], _State()
        last = paragraph_end(text, lines, index, sections)
        where = _Where(text, section, outline.sections[section].number if section is not None else None)
        part_text = _text_of_part(line, titles)
        if part_text is not None:
            last = paragraph_end(text, lines, index, sections)
            sentences += where.split(
                Span(part_text.start, max(part_text.end, lines[last].span.end)), line, "body", state
            )
        elif index in titles or line.span.start in title_lines:
            sentences.append(where.sentence(line.span, line, "title"))
            last = index
        elif (index in people_lines and not _is_elected(where, line)) or index in outline.agenda_lines:
            part: Part = "people" if index in people_lines else "agenda"
            sentences += [where.sentence(line.span, line, part)] if line.cells else where.split(line.span, line, part)
            last = index
        elif section is None and index < outline.header_end:
            sentences += where.split(Span(line.span.start, lines[last].span.end), line, "header")
        else:
            sentences += _paragraph(where, lines, index, last, state)
        index = last + 1
    return tuple(sentences)


def _text_of_part(line: Line, titles: dict[int, Span | None]) -> Span | None:
    """Return the text that a numbered part has on its own line ("2.3  Det blev besluttet …")."""
    if line.index not in titles or line.title is None:
        return None
    title = titles[line.index]
    if title is not None and (title.start >= line.span.start or title.end > line.span.start):
        return None
    return line.title if line.title.start < line.title.end else None


@record
class _Where:
    text: str
    section: int | None
    item: str | None

    def sentence(self, span: Span, line: Line, part: Part, state: _State | None = None) -> Sentence:
        words = " ".join(span.of(self.text).split())
        cue = state.cue if state else None
        low = words.casefold()
        return Sentence(
            span, words, low, find_cues(low), line.index, part, self.section, self.item,
            listed=line.is_list_item or line.number is not None, cue=cue, earlier=cue.earlier if cue else None,
        )  # fmt: skip

    def split(self, span: Span, line: Line, part: Part, state: _State | None = None) -> list[Sentence]:
        found = []
        for sentence in self._spans(span):
            body, owner = (
                self._owner(sentence) if part in ("body", "decision", "discussion", "action") else (sentence, None)
            )
            found += [self.sentence(body, line, part, state)] if body.start < body.end else []
            found += [self.sentence(owner, line, "owner", state)] if owner else []
        return found

    def _spans(self, span: Span) -> list[Span]:
        """Return the sentences, an owner's mark or initials far to the right kept with the sentence they belong to."""
        joined: list[Span] = []
        for sentence in sentence_spans(self.text, span.start, span.end):
            gap = self.text[joined[-1].end : sentence.start] if joined else ""
            marked = joined and self.text.startswith(endings("owner_marks"), sentence.start)
            if marked or (_FAR_RIGHT.match(gap) and _INITIALS.fullmatch(self.text, sentence.start, sentence.end)):
                joined[-1] = Span(joined[-1].start, sentence.end)
            else:
                joined.append(sentence)
        return joined

    def whole(self, span: Span, line: Line, part: Part, state: _State) -> list[Sentence]:
        """Return a list item as one statement, its owner apart."""
        body, owner = self._owner(span)
        found = [self.sentence(body, line, part, state)] if body.start < body.end else []
        return [*found, *([self.sentence(owner, line, "owner", state)] if owner else [])]

    def _owner(self, span: Span) -> tuple[Span, Span | None]:
        """Part an owner that stands in the same sentence: "… Ansvarlig: Karen", or initials far to the right."""
        for mark in structure()["owner_marks"]:
            at = self.text.find(mark, span.start, span.end)
            if at >= 0:
                end = at
                while end > span.start and self.text[end - 1].isspace():
                    end -= 1
                start = at + len(mark)
                return Span(span.start, end), Span(start + (self.text[start : start + 1] == " "), span.end)
        if self.text.find(":", span.start, span.end) < 0 and not _FAR_RIGHT.search(self.text, span.start, span.end):
            return span, None
        match = _OWNER.search(span.of(self.text))
        if match is None or (match["label"] and label_named(match["label"]) != "owner"):
            return span, None
        start = match.start("label") if match["label"] else match.start("initials")
        return Span(span.start, span.start + match.start()), Span(span.start + start, span.end)


def _paragraph(where: _Where, lines: Sequence[Line], first: int, last: int, state: _State) -> list[Sentence]:
    line, text = lines[first], where.text
    whole = Span(line.span.start, lines[last].span.end)
    if line.cells:
        return [where.sentence(whole, line, "table")]
    if line.value is not None and _is_label(text, line):
        if line.label in PEOPLE and _is_elected(where, line):
            return where.split(whole, line, "body", state)
        return _labelled(where, line, Span(line.value.start, max(line.value.end, whole.end)), state)
    if line.heading or _is_unknown_label(text, whole):
        state.part, state.cue = "body", None
        return [where.sentence(whole, line, "title")]
    if line.checked is not None and state == _State() and len(whole.of(text).split()) <= _LONGEST_STATUS:
        return [where.sentence(whole, line, "notice")]
    _leave(text, line, state)
    if state.cue is not None and not (line.is_list_item or line.number is not None):
        state.cue = _kept_cue(text, whole, state.cue)
    if state.cue is not None and state.cue.opens in ("decision", "action") and not opens_list(text, whole):
        return where.whole(without_marker(line, whole), line, state.part, state)
    if state.part == "proposal" and (line.is_list_item or line.number or is_proposal_start(line.span.of(text))):
        state.seen_proposal = True
        return [where.sentence(without_marker(line, whole), line, "proposal", state)]
    part: Part = state.cue.opens if state.cue and state.cue.opens == "proposal" else state.part  # type: ignore[assignment]
    sentences = where.split(without_marker(line, whole), line, part, state)
    below = lines[last + 1] if last + 1 < len(lines) else None
    leads = below is not None and below.is_list_item and not line.is_list_item and text[whole.end - 1] not in ".!?"
    state.cue = _cue(where, sentences, state, leads) or (state.cue if line.is_list_item or line.number else None)
    return sentences


def _is_elected(where: _Where, line: Line) -> bool:
    """Return whether a line of an item says who was elected to what ("Formand: Karen Holm, genvalgt")."""
    found = first_match("decisions", as_words(line.span.of(where.text))) if where.section is not None else None
    return found is not None and found[0].values["outcome"] == "elected"


def _is_label(text: str, line: Line) -> bool:
    """Return whether a line is a label, with or without its value; one whose value is a sentence on people is none."""
    if line.label is None or (line.is_list_item and line.label not in _IN_LISTS):
        return False
    return line.label not in PEOPLE or not says_of_people(line.span.of(text))


def _is_unknown_label(text: str, span: Span) -> bool:
    """Return whether a line is a label nobody listed: one to three words with a colon, which open no list we know."""
    words = span.of(text)
    short = words.endswith(":") and len(words.split()) <= 3 and words[0].isupper() and len(words) < 32
    return short and first_match("lists", as_words(words)) is None


def _labelled(where: _Where, line: Line, value: Span, state: _State) -> list[Sentence]:
    part = _PARTS.get(line.label or "", "notice")
    state.part, state.cue, state.seen_proposal, state.seen_value = part, None, False, value.start < value.end
    state.closed = False
    label = [where.sentence(Span(line.span.start, value.start), line, "label")] if value.start > line.span.start else []
    if value.start >= value.end:
        whole = where.sentence(line.span, line, "label")
        cue = _cue(where, [whole], state)
        state.cue = cue if cue and cue.opens else None
        state.part = "body" if state.cue and part == "notice" else part
        return [whole]
    state.seen_proposal = part == "proposal"
    state.closed = part == "proposal" and where.text[value.end - 1] in ".!?"
    sentences = where.split(value, line, part, state)
    state.cue = _cue(where, sentences, state)
    return [*label, *sentences]


def _leave(text: str, line: Line, state: _State) -> None:
    """Go back to running text where a labelled part has ended."""
    if state.part == "proposal":
        at = line.is_list_item or line.number is not None or is_proposal_start(line.span.of(text))
        seen = state.seen_proposal or state.seen_value
        if seen and not at and (line.blank_before or (state.seen_proposal and (state.closed or line.opens))):
            state.part = "body"
    elif state.part in _LISTED:
        if state.seen_value and not line.is_list_item and line.number is None:
            state.part = "body"
        state.seen_value = True


def _kept_cue(text: str, span: Span, cue: Cue) -> Cue | None:
    """A cue straight under another inherits what the first says of an earlier meeting; any other line ends the list."""
    return cue if opens_list(text, span) and cue.earlier else None


def _cue(where: _Where, sentences: Sequence[Sentence], state: _State, leads: bool = False) -> Cue | None:
    if not sentences or not (leads or opens_list(where.text, sentences[-1].span)):
        return None
    cue = sentences[-1]
    opening = cue.text if cue.text.endswith(":") else cue.text + ":"
    found = first_match("lists", as_words(opening))
    earlier = first_match("earlier", cue)
    before = state.cue.earlier if state.cue else None
    return Cue(cue.span, found[0].values["opens"] if found else None, earlier[0].values["who"] if earlier else before)
