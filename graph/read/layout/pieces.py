"""What the words of a page are: paragraphs, and tables of paragraphs."""

from dataclasses import dataclass

from graph.model import BlockKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of any kind on page ``page``.

    ``gap`` says that more room than between lines stands above it; ``open`` that its last line fills the column, so
    that it may go on; ``top`` and ``bottom`` are its first and last base line.
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

    @property
    def printed(self) -> str:
        """The words with the marker before them."""
        return f"{self.marker} {self.words}" if self.marker else self.words


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, each cell as its paragraphs; ``edges`` are where its columns begin and end, if ruled."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    page: int
    edges: tuple[int, ...] = ()


Piece = Paragraph | Table
