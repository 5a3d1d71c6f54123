"""What every page of a site is made from: the records, where the page of each thing is, and the words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from graph.model import EntityKind
from graph.show.page.panels import FactIndex
from graph.show.page.queries import Scope
from graph.show.page.records import Entity, Meeting, Records
from graph.show.page.site.filenames import file_stems
from graph.show.page.site.words import Wording

FOLDERS: Final[dict[EntityKind, str]] = {
    "initiative": "initiativ",
    "goal": "maal",
    "person": "person",
    "body": "forum",
    "organisation": "organisation",
    "office": "sekretariat",
}
"""The folder of the pages of each kind, named as the routes of the single page."""

MEETINGS: Final = "moede"
_DOUBT_BELOW: Final = 0.8


@dataclass(frozen=True)
class Site:
    """Records with their index; ``scope`` is what was chosen of the graph."""

    records: Records
    wording: Wording
    scope: Scope = field(default_factory=Scope)

    @cached_property
    def index(self) -> FactIndex:
        """Return where the facts about each entity are."""
        return FactIndex.of(self.records)

    @cached_property
    def entity_paths(self) -> list[str]:
        """Return the path of each entity's page within the site."""
        stems = {kind: file_stems(one.id for one in self.records.entities if one.kind == kind) for kind in FOLDERS}
        return [f"{FOLDERS[one.kind]}/{stems[one.kind][one.id]}.html" for one in self.records.entities]

    @cached_property
    def meeting_paths(self) -> list[str]:
        """Return the path of each meeting's page within the site."""
        stems = file_stems(one.id for one in self.records.meetings)
        return [f"{MEETINGS}/{stems[one.id]}.html" for one in self.records.meetings]

    @cached_property
    def latest(self) -> str | None:
        """Return the date of the latest meeting: ages count to it, never to today."""
        return max(self.dates_of(range(len(self.records.meetings))), default=None)

    def entity(self, place: int) -> Entity:
        """Return the entity at ``place``."""
        return self.records.entities[place]

    def name(self, place: int | None) -> str:
        """Return "Bestyrelsen (Hvideå Kajakklub)": the label, and what tells it from its namesakes; "" for none."""
        if place is None:
            return ""
        entity = self.entity(place)
        return f"{entity.label} ({entity.note})" if entity.note else entity.label

    def meeting(self, place: int) -> Meeting:
        """Return the meeting at ``place``."""
        return self.records.meetings[place]

    def meeting_name(self, place: int) -> str:
        """Return "Forum, 3. februar 2021", or what is known of it."""
        meeting = self.meeting(place)
        parts = [self.name(meeting.body), self.wording.date(meeting.date)]
        files = [self.file_name(document) for document in meeting.documents[:1]]
        return ", ".join(part for part in parts if part) or "".join(files) or self.wording.text("page.unnamed_meeting")

    def file_name(self, document: int) -> str:
        """Return the name of a document's file without its folders."""
        return self.records.documents[document].file.rpartition("/")[2]

    def quote_source(self, number: int) -> str:
        """Return where words stand: "Forum, 3. februar 2021 · referat.docx · side 3"."""
        quote = self.records.quotes[number]
        document = self.records.documents[quote.document]
        meeting = "" if document.meeting is None else self.meeting_name(document.meeting)
        parts = (meeting, self.file_name(quote.document), self.wording.page(quote.page))
        return " · ".join(part for part in parts if part)

    def quote_href(self, number: int) -> str | None:
        """Return the place of the words in the page of their meeting; None where their document has none."""
        meeting = self.records.documents[self.records.quotes[number].document].meeting
        return None if meeting is None else f"{self.meeting_paths[meeting]}#{anchor(number)}"

    def doubt(self, number: int) -> str:
        """Return how sure it is that these words say so, where that is little; else nothing."""
        confidence = self.records.quotes[number].confidence
        return self.wording.text("quote.doubt_why", round(confidence * 100)) if confidence < _DOUBT_BELOW else ""

    def of_kind(self, kind: EntityKind) -> list[int]:
        """Return the places of the entities of a kind, in Danish order of name."""
        return [place for place, one in enumerate(self.records.entities) if one.kind == kind]

    def dates_of(self, meetings: Iterable[int]) -> list[str]:
        """Return the dates, with a year, of meetings, the first first."""
        dates = (self.meeting(place).date for place in meetings)
        return sorted(date for date in dates if date and date[:4].isdecimal())


def anchor(quote: int) -> str:
    """Return the name of the place where a quote stands in the text."""
    return f"q{quote}"
