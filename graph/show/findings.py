"""Print what a secretary should look at: one table for each kind of finding on a terminal, one of all in a pipe."""

import sys
from collections.abc import Sequence
from typing import Final, TextIO

from graph.lint import KINDS, Finding
from graph.show.tables import Cell, print_table, print_text
from graph.show.words import Lang

_HEADS: Final[dict[Lang, tuple[str, str, str, str]]] = {
    "da": ("Linje", "Side", "Om", "Ordene"),
    "en": ("Line", "Page", "About", "The words"),
}
_ROW_HEADS: Final[dict[Lang, tuple[str, ...]]] = {
    "da": ("Fil", "Linje", "Side", "Slags", "Fund", "Om", "Ordene", "Forslag"),
    "en": ("File", "Line", "Page", "Kind", "Finding", "About", "The words", "Suggestion"),
}


def print_findings(found: Sequence[tuple[str, Sequence[Finding]]], lang: Lang, stream: TextIO | None = None) -> None:
    """Print the findings of each file, by its name: to people by kind, the gravest first; else one line each (TSV)."""
    out = stream or sys.stdout
    if not out.isatty():
        rows = [_row(source, one, lang) for source, findings in found for one in findings]
        print_table(_ROW_HEADS[lang], rows, stream=out)
        return
    for source, findings in found:
        if findings:
            print_text(f"{source}\n", style="bold", stream=out)
        for kind in KINDS:
            alike = [finding for finding in findings if finding.kind == kind]
            if alike:
                _print_kind(alike, lang, out)


def _row(source: str, finding: Finding, lang: Lang) -> list[Cell]:
    message, suggestion = finding.message(lang), finding.suggestion(lang)
    return [source, finding.line, finding.page, finding.kind, message, finding.about, finding.words, suggestion]


def _print_kind(findings: Sequence[Finding], lang: Lang, out: TextIO) -> None:
    first = findings[0]
    print_text(f"{first.message(lang)} ({first.kind})", style="yellow", stream=out)
    print_text(f"→ {first.suggestion(lang)}", stream=out)
    rows: list[list[Cell]] = [[one.line, one.page, one.about, one.words] for one in findings]
    kept = [at for at in range(len(_HEADS[lang])) if any(row[at] is not None for row in rows)]
    print_table([_HEADS[lang][at] for at in kept], [[row[at] for at in kept] for row in rows], stream=out)
