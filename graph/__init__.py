"""Danish meeting minutes as a knowledge graph.

The five verbs and what they give: ``read_document(path)`` a Document, ``extract_minutes(document)`` its Minutes,
``lint_minutes(minutes)`` what to look at before they are published, ``Store.open(folder)`` the graph on disk,
``answer_question(store, question)`` an Answer. Each is imported when it is first used, so that ``import graph`` costs
nothing.
"""

from importlib import import_module
from typing import Any

_HOMES = {
    "answer_question": "graph.ask.answer",
    "extract_minutes": "graph.extract",
    "lint_minutes": "graph.lint",
    "read_document": "graph.read",
    "Store": "graph.store",
}

__all__ = ["Store", "answer_question", "extract_minutes", "lint_minutes", "read_document"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
