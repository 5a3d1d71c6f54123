"""The nouns: what a document is, what it says, and the words every fact rests on.

All types are frozen and slotted. Offsets are Unicode code points into ``Document.text``; confidences lie in 0–1.
What the minutes do not say is ``None`` or an empty tuple, never a guess.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

AgentKind = Literal["person", "organisation", "body", "office"]
"""Who can act. An *office* is a collective or post known only inside a body: "sekretariatet", "klyngesekretærerne"."""

EntityKind = Literal["person", "organisation", "body", "office", "initiative", "goal"]
EntityKey = tuple[EntityKind, str]
"""A kind and the name as resolved within one document: what `resolve/` turns into an IRI."""

BlockKind = Literal["heading", "paragraph", "list_item", "table_cell", "quote", "furniture"]
AttendanceStatus = Literal["present", "absent", "substitute", "guest", "unknown"]
Outcome = Literal[
    "approved", "adopted", "noted", "agreed", "mandate", "elected", "recommended",
    "forwarded", "deferred", "withdrawn", "rejected",
]  # fmt: skip
ActionKind = Literal["mandated", "committed", "assigned", "responsible"]
InvolvementKind = Literal["responsible", "mandated", "committed", "assigned", "presents", "participates"]
InitiativeKind = Literal["project", "model", "programme", "measure", "strategy", "agreement", "team"]
InitiativeRelation = Literal["combines", "replaces", "part_of"]
ContradictionKind = Literal["date", "outcome", "vote"]
VersionKind = Literal["minutes", "agenda"]
VersionStatus = Literal["draft", "approved"]
CoverageStatus = Literal["used", "ignored", "not_understood"]
MentionKind = Literal["person", "organisation", "body", "office", "initiative", "goal", "date", "initials"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in ``Document.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """What the file format itself says about a stretch of text (never a guess from wording)."""

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str | None = None
    row: int | None = None
    column: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it is kept: NFC, line ends ``\\n``, without byte order mark and zero-width characters.

    ``id`` is the first 16 hex digits of the SHA-256 of the file's bytes; ``sources`` are names relative to what was
    added, never absolute paths.
    """

    id: str
    sources: tuple[str, ...]
    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    language: str = "da"

    def page_at(self, offset: int) -> int | None:
        """Return the page (from 1) that the code point at ``offset`` stands on, None in a format without pages."""
        following = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return self.blocks[following - 1].page if following else None


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date in the precision of its source; what is not written is ``None``.

    ``str()`` gives "2021-02-03", "2021-02", "2021", or "--09-03" for a day and month without a year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words a fact rests on, the rule that read them and that rule's measured precision (0–1)."""

    document: str
    span: Span
    rule: str
    confidence: float
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """Someone or something that acts, by the longest name the document makes certain."""

    kind: AgentKind
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names something; ``value`` is the name it resolves to in this document."""

    span: Span
    kind: MentionKind
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one body. ``evidence`` is keyed by the name of the field it bears."""

    id: str
    body: str | None = None
    number: str | None = None
    date: PartialDate | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    host: str | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attendance:
    """How one agent (a person, or an organisation that sent word) relates to the meeting."""

    id: str
    agent: Agent
    status: AttendanceStatus
    evidence: tuple[Evidence, ...]
    role: str | None = None
    organisation: str | None = None
    excused: bool | None = None
    substitute_for: str | None = None
    function: str | None = None
    party: str | None = None
    present_from: str | None = None
    present_to: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda as treated; ``number`` is as printed ("2.1", "A"), ``span`` its whole treatment.

    ``closed`` says that it was treated behind closed doors; every fact that stands under such an item says so too.
    """

    id: str
    number: str | None
    title: str
    evidence: tuple[Evidence, ...]
    presenters: tuple[Agent, ...] = ()
    start: str | None = None
    end: str | None = None
    closed: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something the minutes say is attached to an item."""

    id: str
    item: str | None
    title: str
    evidence: tuple[Evidence, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the meeting was asked to take a position on."""

    id: str
    item: str | None
    text: str
    evidence: tuple[Evidence, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome the minutes expressly record; ``earlier`` where they quote one of an earlier meeting."""

    id: str
    item: str | None
    text: str
    evidence: tuple[Evidence, ...]
    outcome: Outcome | None = None
    proposal: str | None = None
    earlier: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Something someone must, promises or is mandated to do; ``due`` is an ISO date or the words."""

    id: str
    item: str | None
    text: str
    evidence: tuple[Evidence, ...]
    assignees: tuple[Agent, ...] = ()
    kind: ActionKind | None = None
    due: str | None = None
    status: str | None = None
    earlier: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Vote:
    """A count of votes under an item; ``by`` names who voted how, as printed."""

    id: str
    item: str | None
    evidence: tuple[Evidence, ...]
    in_favour: int | None = None
    against: int | None = None
    blank: int | None = None
    by: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Election:
    """Someone elected to a function in a body."""

    id: str
    item: str | None
    person: str
    evidence: tuple[Evidence, ...]
    function: str | None = None
    body: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Initiative:
    """A project, model, programme or measure one can work on. ``evidence`` holds every place it is named."""

    id: str
    label: str
    evidence: tuple[Evidence, ...]
    aliases: tuple[str, ...] = ()
    kind: InitiativeKind | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A policy goal (*pejlemærke*) in a scheme: the agreement or policy it belongs to."""

    id: str
    label: str
    evidence: tuple[Evidence, ...]
    aliases: tuple[str, ...] = ()
    scheme: str | None = None
    number: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Involvement:
    """Who works on which initiative, said in the source. ``source`` is the id of the item, decision or action it
    follows from, where there is one."""

    id: str
    agent: Agent
    initiative: str
    kind: InvolvementKind
    evidence: tuple[Evidence, ...]
    item: str | None = None
    source: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Derivation:
    """How two initiatives relate."""

    id: str
    subject: str
    relation: InitiativeRelation
    object: str
    evidence: tuple[Evidence, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Support:
    """The source says that an initiative supports a goal; both by label."""

    id: str
    initiative: str
    goal: str
    evidence: tuple[Evidence, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A later meeting the minutes announce, of this body (``body`` is then its name) or another."""

    id: str
    evidence: tuple[Evidence, ...]
    body: str | None = None
    date: PartialDate | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who wrote and who approved the minutes. ``evidence`` is keyed by the name of the field it bears."""

    author: str | None = None
    approved_by: tuple[str, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Version:
    """What a document says of itself: minutes or only the agenda, a draft or approved, the how manieth revision.

    ``evidence`` is keyed by the name of the field it bears.
    """

    kind: VersionKind = "minutes"
    status: VersionStatus | None = None
    revision: int | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A short form and the one full name the document makes certain it stands for."""

    short: str
    full: str
    kind: MentionKind
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A short form or name that fits nobody the document names, or more than one (``candidates``)."""

    text: str
    candidates: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two things that one document says and that cannot both hold: of its date, or of one item's outcome or votes.

    Both are kept. ``values`` are what is said, in reading order, ``evidence`` where, one for each; ``facts`` are the
    ids of the facts that say so (none for a date).
    """

    id: str
    about: ContradictionKind
    item: str | None
    values: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    facts: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of one sentence: the ids of the facts that use it, or the reason it bore none."""

    span: Span
    status: CoverageStatus
    facts: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything one document says, each fact with its evidence, every sentence accounted for.

    ``meeting`` is ``None`` where the text is no minutes; then there are no facts either.
    """

    document: Document
    meeting: Meeting | None
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[ActionPoint, ...] = ()
    votes: tuple[Vote, ...] = ()
    elections: tuple[Election, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    goals: tuple[Goal, ...] = ()
    works_on: tuple[Involvement, ...] = ()
    initiative_relations: tuple[Derivation, ...] = ()
    supports: tuple[Support, ...] = ()
    next_meetings: tuple[PlannedMeeting, ...] = ()
    sign_off: Approval = Approval()
    version: Version = Version()
    same_as: tuple[ShortForm, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def closed_spans(self) -> tuple[Span, ...]:
        """Return where closed items are treated, and what else of the text bears them: their titles in a list."""
        closed = [item for item in self.agenda if item.closed]
        stated = [one.span for item in closed for one in item.evidence]
        return (*(item.span for item in closed if item.span is not None), *stated)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words behind a row of an answer: where they stand, and the rule that read them."""

    fact: str
    document: str
    source: str
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    page: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line of an answer. ``direct`` says that the source itself says it; ``how`` says so in words.

    Cells name only who or what the row is about; the words of decisions and tasks stand in ``text``, and what a reader
    would quote in ``quote``, from the file ``source``. ``evidence`` holds every place the row rests on.
    """

    who: str | None = None
    what: str | None = None
    which: str | None = None
    how: str | None = None
    direct: bool = True
    count: int | None = None
    date: str | None = None
    body: str | None = None
    item: str | None = None
    text: str | None = None
    outcome: str | None = None
    due: str | None = None
    status: str | None = None
    age_days: int | None = None
    organisation: str | None = None
    role: str | None = None
    place: str | None = None
    quote: str | None = None
    source: str | None = None
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question was understood as, and what the graph says.

    ``answered`` is False where the question was not understood or names something unknown; ``suggestions`` then hold
    questions that can be answered, or names that are near. ``columns`` are the fields of the rows that say something;
    ``left_out`` says what is not among the rows, and why; ``sparql`` is the query that gave them, with its prefixes.
    """

    question: str
    answered: bool
    understood: str
    intent: str | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[AnswerRow, ...] = ()
    left_out: tuple[str, ...] = ()
    sparql: str | None = None
    suggestions: tuple[str, ...] = ()
