"""Files in, documents out: one module per format."""

from graph.read.document import READABLE_SUFFIXES, read_bytes, read_document

__all__ = ["READABLE_SUFFIXES", "read_bytes", "read_document"]
