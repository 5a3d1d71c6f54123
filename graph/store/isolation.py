"""Run a checked query in a process of its own, which can be stopped: Oxigraph cannot cancel a running query.

The process is the script ``worker.py``; it gets the query on standard input, writes the result to a file and its status
to standard error.
"""

import contextlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, cast

from graph.errors import QueryError, QueryTimeoutError
from graph.store.evaluation import syntax_error, term
from graph.store.refusal import CheckedQuery
from graph.store.results import QueryResult, Term
from graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

Format = Literal["json", "xml", "tsv", "csv", "nt", "ttl"]
"""How the result is written: the first four are for rows and truth values, the last two for graphs."""

_WORKER: Final = Path(__file__).with_name("worker.py")
_UNREADABLE: Final = 3


@dataclass(frozen=True, slots=True)
class ResultFile:
    """A result as the process wrote it; ``file`` stands at its beginning."""

    form: Literal["select", "ask", "graph"]
    file: IO[bytes]

    def columns_and_rows(self) -> tuple[tuple[str, ...], Iterator[tuple[Term | None, ...]]]:
        """Return the columns and the rows, read one by one, of a "select" written as JSON."""
        import pyoxigraph

        parsed = pyoxigraph.parse_query_results(self.file, format=pyoxigraph.QueryResultsFormat.JSON)
        solutions = cast("pyoxigraph.QuerySolutions", parsed)
        columns = tuple(variable.value for variable in solutions.variables)
        rows = (
            tuple(None if (value := solution[name]) is None else term(value) for name in columns)
            for solution in solutions
        )
        return columns, rows

    def truth(self) -> bool:
        """Return the answer of an "ask" written as JSON."""
        return bool(json.load(self.file)["boolean"])


def run_query(snapshot: Path | None, query: CheckedQuery, timeout: float) -> QueryResult:
    """Return the result of a query on a published state; raises as ``stopped_query`` does."""
    with stopped_query(snapshot, query, timeout, ("json", "nt")) as result:
        if result.form == "ask":
            return QueryResult("ask", truth=result.truth())
        if result.form == "graph":
            return QueryResult("graph", lines=tuple(result.file.read().decode().split("\n")[:-1]))
        columns, rows = result.columns_and_rows()
        return QueryResult("select", columns, tuple(rows))


@contextlib.contextmanager
def stopped_query(
    snapshot: Path | None, query: CheckedQuery, timeout: float, formats: tuple[Format, Format]
) -> Iterator[ResultFile]:
    """Yield the result of a query that is stopped after ``timeout`` seconds, in the first format for rows and truth
    values, in the second for graphs.

    Without a snapshot the store is empty. Raises QuerySyntaxError, QueryTimeoutError and QueryError.
    """
    import tempfile

    order = {
        "snapshot": str(snapshot.absolute()) if snapshot else None,
        "query": query.text,
        "prefixes": PREFIXES,
        "union": not query.own_dataset,
        "formats": formats,
        "timeout": timeout,
    }
    with tempfile.TemporaryFile() as file:
        status = _run(json.dumps(order), file, timeout)
        if "error" in status:
            _raise(status, query)
        file.seek(0)
        yield ResultFile(status["form"], file)  # type: ignore[arg-type]


def _run(order: str, file: IO[bytes], timeout: float) -> dict[str, str]:
    import subprocess

    # -P: a folder "json" or "signal.py" where the user stands must not be imported instead of the real one.
    command = [sys.executable, "-P", str(_WORKER)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=file, stderr=subprocess.PIPE)
    try:
        _, errors = process.communicate(order.encode(), timeout=timeout)
    except subprocess.TimeoutExpired as error:
        raise QueryTimeoutError(
            f"forespørgslen blev stoppet efter {timeout:g} sekunder. Gør den snævrere, sæt LIMIT på, "
            "eller giv den mere tid med --timeout."
        ) from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        process.stderr.close()  # type: ignore[union-attr]
    try:
        status: dict[str, str] = json.loads(errors.decode().rstrip().rpartition("\n")[2])
    except ValueError:
        status = {"error": "crash", "message": ""}
    return status


def _raise(status: dict[str, str], query: CheckedQuery) -> None:
    if status["error"] == "syntax":
        raise syntax_error(status["message"], query.text)
    if status["error"] in ("memory", "crash"):
        raise QueryError(
            "forespørgslen brugte for megen hukommelse og blev stoppet. Gør den snævrere, eller sæt LIMIT på."
        )
    raise QueryError(f"forespørgslen kan ikke besvares: {status['message']}")
