"""The process that answers one query: started by ``isolation.py`` as a script, importing nothing of this project.

Reads an order as JSON on standard input, writes the result to standard output, and as the last line of standard error
a status: ``{"form": …}`` or ``{"error": …, "message": …}``.
"""

import json
import signal
import sys
from typing import Any

import pyoxigraph

_MOST_MEMORY = 4 << 30
_GRACE_SECONDS = 2.0


def main() -> None:
    """Answer the order on standard input."""
    order: dict[str, Any] = json.load(sys.stdin.buffer)
    _limit(order["timeout"])
    try:
        status = {"form": _answer(order)}
    except SyntaxError as error:
        status = {"error": "syntax", "message": str(error)}
    except MemoryError:
        status = {"error": "memory", "message": ""}
    except OSError as error:
        status = {"error": "read", "message": str(error)}
    except (RuntimeError, ValueError) as error:
        status = {"error": "other", "message": str(error)}
    sys.stdout.flush()
    sys.stderr.write(f"\n{json.dumps(status)}\n")


def _limit(timeout: float) -> None:
    """Stop by itself if the process that started this one is gone, and before it takes all memory."""
    if sys.platform == "win32":
        return
    import resource

    # The default action of the signal: Python's own handlers wait until Oxigraph returns.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, timeout + _GRACE_SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _answer(order: dict[str, Any]) -> str:
    snapshot = order["snapshot"]
    store = pyoxigraph.Store.read_only(snapshot) if snapshot else pyoxigraph.Store()
    found = store.query(order["query"], prefixes=order["prefixes"], use_default_graph_as_union=order["union"])
    rows, graphs = order["formats"]
    output = sys.stdout.buffer
    if isinstance(found, pyoxigraph.QueryTriples):
        _write_graph(set(found), graphs, order["prefixes"])
        return "graph"
    is_truth = isinstance(found, pyoxigraph.QueryBoolean)
    # CSV and TSV know no truth values.
    extension = "json" if is_truth and rows in ("csv", "tsv") else rows
    found.serialize(output, format=getattr(pyoxigraph.QueryResultsFormat, extension.upper()))
    return "ask" if is_truth else "select"


def _write_graph(triples: set[pyoxigraph.Triple], name: str, prefixes: dict[str, str]) -> None:
    output = sys.stdout.buffer
    ordered = sorted(triples, key=str)
    if name == "nt":
        pyoxigraph.serialize(ordered, output, format=pyoxigraph.RdfFormat.N_TRIPLES)
        return
    text = "".join(map(str, triples))
    used = {prefix: iri for prefix, iri in prefixes.items() if iri in text}
    pyoxigraph.serialize(ordered, output, format=pyoxigraph.RdfFormat.TURTLE, prefixes=used)


if __name__ == "__main__":
    main()
