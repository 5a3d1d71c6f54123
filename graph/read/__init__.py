"""Files in, documents out: one module per format."""

from graph.read.containers import CONTAINER_SUFFIXES, MOST_PACKED, Member, is_container, open_container
from graph.read.document import READABLE_SUFFIXES, read_bytes, read_document, read_file

__all__ = [
    "CONTAINER_SUFFIXES",
    "MOST_PACKED",
    "READABLE_SUFFIXES",
    "Member",
    "is_container",
    "open_container",
    "read_bytes",
    "read_document",
    "read_file",
]
