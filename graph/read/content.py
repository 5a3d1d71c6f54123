"""What a reader of a format gives."""

from dataclasses import dataclass

from graph.model import Block


@dataclass(frozen=True, slots=True)
class Content:
    """The kept text of a file, and its blocks in reading order."""

    text: str
    blocks: tuple[Block, ...] = ()
