"""What the words of a page are: paragraphs, and tables of paragraphs."""

from dataclasses import dataclass

from graph.model import BlockKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of any kind on page ``page``.

    ``gap`` says that more room than between lines stands above it; ``open`` that its last line fills the column, so
    that it may go on; ``top`` and ``bottom`` are its first and last base line; ``turns`` are where in its words it goes
    on to a further page, and which.
    """

    kind: BlockKind
    words: str
    page: int
    level: int = 0
    marker: str | None = None
    gap: bool = False
    open: bool = False
    top: float = 0.0
    bottom: float = 0.0
    turns: tuple[tuple[int, int], ...] = ()

    @property
    def printed(self) -> str:
        """The words with the marker before them."""
        return f"{self.marker} {self.words}" if self.marker else self.words


Row = tuple[tuple[str, ...], ...]
"""A row of a table: the paragraphs of each cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table with the page of each; ``edges`` are where its columns begin and end, if it is ruled."""

    rows: tuple[Row, ...]
    pages: tuple[int, ...]
    edges: tuple[int, ...] = ()


Piece = Paragraph | Table
