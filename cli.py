"""The command line: ``referatgraf`` and ``python cli.py``."""

from graph.commands.app import app

if __name__ == "__main__":
    app()
