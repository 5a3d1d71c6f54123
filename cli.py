"""The command line: ``referatgraf`` and ``python cli.py``."""

from graph.commands import add, ask, check, demo, documents, export, extract, lint, network, query
from graph.commands.app import app

__all__ = ["add", "app", "ask", "check", "demo", "documents", "export", "extract", "lint", "network", "query"]

if __name__ == "__main__":
    app()
