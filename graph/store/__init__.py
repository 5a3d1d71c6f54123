"""The store on disk: documents and what they say in SQLite, the graph made of them in Oxigraph."""

from graph.store.results import QueryResult, Term
from graph.store.store import Store
from graph.store.summary import DocumentSummary, Namesakes, Statistics

__all__ = ["DocumentSummary", "Namesakes", "QueryResult", "Statistics", "Store", "Term"]
