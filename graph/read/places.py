"""Say where a reader finds a stretch of a document: on which line, and on which page where the format has pages."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from graph.model import Document, Span


@dataclass(frozen=True, slots=True)
class Places:
    """The starts of a document's lines, and of the blocks that have a page, in reading order."""

    line_starts: tuple[int, ...]
    page_starts: tuple[int, ...]
    pages: tuple[int, ...]

    def line(self, span: Span) -> int:
        """Return the number of the line that ``span`` begins on, from 1."""
        return bisect_right(self.line_starts, span.start)

    def page(self, span: Span) -> int | None:
        """Return the page that ``span`` begins on, None where the format says nothing of pages."""
        at = bisect_right(self.page_starts, span.start)
        return self.pages[at - 1] if at else None


def places_of(document: Document) -> Places:
    """Return where the lines and pages of ``document`` begin."""
    lines = (0, *(match.end() for match in re.finditer("\n", document.text)))
    paged = sorted((block.span.start, block.page) for block in document.blocks if block.page is not None)
    return Places(lines, tuple(start for start, _ in paged), tuple(page for _, page in paged))
