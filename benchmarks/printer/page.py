"""A page being printed: neutral blocks of any format, and beside them what a careful reader must find."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "list_item", "row", "furniture"]


class Claim(NamedTuple):
    """One fact as printed: its kind, the printed number of its item, what it is about, and what is said of it."""

    kind: str
    item: str
    about: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page. ``label`` is set off in front of ``words``; ``tight`` means no blank line before it.

    ``cells`` are those of a row, ``first`` says that the row begins a table, with the names of its columns.
    """

    kind: BlockKind
    words: str = ""
    level: int = 1
    marker: str = ""
    label: str = ""
    cells: tuple[str, ...] = ()
    first: bool = False
    tight: bool = False


@dataclass(slots=True)
class Page:
    """Blocks in order, the claims that must come back, and those that may."""

    blocks: list[Block] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    allowed: list[Claim] = field(default_factory=list)

    def heading(self, words: str, level: int = 1) -> None:
        """Print a heading; ``level`` counts from 1."""
        self.blocks.append(Block("heading", words, level))

    def strong(self, words: str) -> None:
        """Print a line in bold that the format does not know for a heading."""
        self.blocks.append(Block("paragraph", words, marker="**"))

    def paragraph(self, words: str, *, label: str = "", tight: bool = False) -> None:
        """Print a paragraph, or one line under another where it is ``tight``."""
        self.blocks.append(Block("paragraph", words, label=label, tight=tight))

    def items(self, words: Iterable[str], marker: str = "-") -> None:
        """Print a list; a marker such as "1." counts up."""
        for number, one in enumerate(words, 1):
            shown = f"{number}{marker[1:]}" if marker[:1] == "1" else marker
            self.blocks.append(Block("list_item", one, marker=shown, tight=number > 1))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table with the names of its columns."""
        self.blocks.append(Block("row", cells=tuple(columns), first=True))
        self.blocks.extend(Block("row", cells=tuple(row)) for row in rows)

    def furniture(self, words: str) -> None:
        """Print what belongs to the paper and not to the minutes."""
        self.blocks.append(Block("furniture", words))

    def claim(self, kind: str, item: str | None, about: str, value: str = "") -> None:
        """Note a fact that was printed."""
        self.claims.append(Claim(kind, item or "", about, value))

    def allow(self, kind: str, item: str | None, about: str, value: str = "") -> None:
        """Note what a reader may find in what was printed, and need not."""
        self.allowed.append(Claim(kind, item or "", about, value))
