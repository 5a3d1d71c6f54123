"""`referatgraf lint FILE…`: what a secretary should look at before minutes are published."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.extract import NO_MINUTES, read_minutes
from graph.commands.options import JsonOption, Language, LanguageOption
from graph.errors import ReferatgrafError
from graph.show.tables import print_json, print_message

if TYPE_CHECKING:
    from graph.lint import Finding

_FOUND: Final = 4
_FAILED: Final = 1
_UNKNOWN_KIND: Final = {
    Language.da: "{} er ikke en slags fund. Slagsene er: {}",
    Language.en: "{} is no kind of finding. The kinds are: {}",
}
_SUMMARY: Final = {Language.da: "{} fund i {} {}.", Language.en: "{} {} in {} {}."}
_MINUTES: Final = {Language.da: ("referat", "referater"), Language.en: ("document", "documents")}


@dataclass(frozen=True, slots=True)
class Linted:
    """One file: its findings, or the message that says why there are none."""

    source: str
    document: str | None
    findings: "tuple[Finding, ...]" = ()
    message: str | None = None


@app.command()
def lint(
    files: Annotated[list[str], typer.Argument(metavar="FIL…", help="Referater, eller - for standard input.")],
    skip: Annotated[
        list[str] | None, typer.Option("--skip", metavar="SLAGS", help="Vis ikke denne slags fund; kan gentages.")
    ] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = Language.da,
) -> None:
    """Gennemgå referater før udgivelse. Slutkode 4, når der er noget at se på. Intet gemmes."""
    skipped = _kinds(skip or (), lang)
    linted = [_linted(file, skipped, lang) for file in files]
    found = sum(len(one.findings) for one in linted)
    if as_json:
        print_json({"documents": [_entry(one, lang) for one in linted], "findings": found})
    else:
        from graph.show.findings import print_findings

        print_findings([(one.source, one.findings) for one in linted], lang.value)
    for one in linted:
        if one.message is not None:
            print_message(one.message, error=True)
    _summarise(linted, found, lang)
    if any(one.message is not None for one in linted):
        raise typer.Exit(_FAILED)
    if found:
        raise typer.Exit(_FOUND)


def _kinds(names: Sequence[str], lang: Language) -> frozenset[str]:
    from graph.lint import KINDS

    for name in names:
        if name not in KINDS:
            raise typer.BadParameter(_UNKNOWN_KIND[lang].format(name, ", ".join(KINDS)), param_hint="--skip")
    return frozenset(names)


def _linted(file: str, skipped: frozenset[str], lang: Language) -> Linted:
    from graph.lint import lint_minutes

    try:
        minutes = read_minutes(file, lang)
    except ReferatgrafError as error:
        return Linted(file, None, message=str(error))
    document = minutes.document
    source = document.sources[0]
    if minutes.meeting is None:
        return Linted(source, document.id, message=NO_MINUTES[lang].format(source))
    findings = tuple(finding for finding in lint_minutes(minutes) if finding.kind not in skipped)
    return Linted(source, document.id, findings)


def _entry(linted: Linted, lang: Language) -> dict[str, object]:
    findings = list(_finding_entries(linted.findings, lang))
    return {"source": linted.source, "document": linted.document, "error": linted.message, "findings": findings}


def _finding_entries(findings: "Sequence[Finding]", lang: Language) -> Iterator[dict[str, object]]:
    for finding in findings:
        yield {
            "kind": finding.kind,
            "line": finding.line,
            "page": finding.page,
            "start": finding.span.start,
            "end": finding.span.end,
            "words": finding.words,
            "about": finding.about,
            "message": finding.message(lang.value),
            "suggestion": finding.suggestion(lang.value),
        }


def _summarise(linted: Sequence[Linted], found: int, lang: Language) -> None:
    """Say on standard error how much was found, so that the rows stay by themselves in a pipe."""
    read = sum(one.message is None for one in linted)
    if read:
        minutes = _MINUTES[lang][read != 1]
        findings = (("finding", "findings")[found != 1],) if lang is Language.en else ()
        print_message(_SUMMARY[lang].format(found, *findings, read, minutes))
