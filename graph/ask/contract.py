"""The answer as the JSON object that ``ask --json`` prints; its keys stay the same."""

from dataclasses import asdict

from graph.model import Answer, AnswerRow


def answer_object(answer: Answer) -> dict[str, object]:
    """Return the answer as plain values: rows hold the answer's columns, ``direct`` and ``evidence``."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "understood": answer.understood,
        "intent": answer.intent,
        "columns": list(answer.columns),
        "rows": [_row(answer, row) for row in answer.rows],
        "left_out": list(answer.left_out),
        "sparql": answer.sparql,
        "suggestions": list(answer.suggestions),
    }


def _row(answer: Answer, row: AnswerRow) -> dict[str, object]:
    cells: dict[str, object] = {column: getattr(row, column) for column in answer.columns}
    return {**cells, "direct": row.direct, "evidence": [asdict(quote) for quote in row.evidence]}
