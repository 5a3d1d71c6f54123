"""Follow paragraphs down the page, and tell how far each stands from the one above it."""

from dataclasses import dataclass
from typing import Final

from graph.read.pieces import APART, NOTHING_ABOVE

_LONGEST_BOLD_TITLE: Final = 90


@dataclass(frozen=True, slots=True)
class Spacing:
    """What a style says of distance, in points; ``close`` takes it away between paragraphs of one style."""

    style: str
    before: float
    after: float
    close: bool


class Flow:
    """The place on the page that has been reached."""

    def __init__(self) -> None:
        self._above: Spacing | None = None
        self._above_bold = False
        self._apart = False

    def skip(self) -> None:
        """Pass an empty paragraph."""
        self._apart = True

    def begin(self) -> None:
        """Begin anew, as under a table or in a cell."""
        self._above, self._above_bold, self._apart = None, False, False

    def pass_paragraph(self, spacing: Spacing, words: str, bold: bool) -> float:
        """Return the distance to the paragraph above, and go on below this one.

        A short line all in bold (``bold``) stands apart like a title, below other text.
        """
        title = bold and not self._above_bold and len(words) <= _LONGEST_BOLD_TITLE
        distance = APART if self._apart or title else self._distance(spacing)
        self._above, self._above_bold, self._apart = spacing, bold, False
        return distance

    def _distance(self, spacing: Spacing) -> float:
        above = self._above
        if above is None:
            return NOTHING_ABOVE
        if spacing.close and above.close and spacing.style == above.style:
            return 0.0
        return max(spacing.before, above.after)
