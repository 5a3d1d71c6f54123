"""The command line: ``referatgraf`` and ``python cli.py``."""

from graph.commands import add, ask, check, demo, documents, export, extract, lint, network, page, query, site
from graph.commands.app import app

__all__ = [
    "add",
    "app",
    "ask",
    "check",
    "demo",
    "documents",
    "export",
    "extract",
    "lint",
    "network",
    "page",
    "query",
    "site",
]

if __name__ == "__main__":
    app()
