"""Minutes → what a secretary should look at before they are published."""

from graph.lint.checks import lint_minutes
from graph.lint.finding import KINDS, Finding

__all__ = ["KINDS", "Finding", "lint_minutes"]
