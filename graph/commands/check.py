"""`referatgraf check`: hold each document's graph, with the registry, against the shapes of the ontology."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from graph.commands.app import app
from graph.commands.options import DEFAULT_STORE, JsonOption, Language, LanguageOption, StoreOption, reported_errors
from graph.show.tables import print_json, print_text, progress
from graph.show.words import quoted

if TYPE_CHECKING:
    from graph.rdf.validate import Finding
    from graph.store import Store

_FOUND: Final = 4
_WORDS: Final = {
    Language.da: {
        "violation": "Fejl",
        "warning": "Mangler",
        "checking": "Kontrollerer",
        "violations": ("fejl", "fejl"),
        "warnings": ("mangel", "mangler"),
        "documents": ("dokument", "dokumenter"),
        "summary": "{violations} og {warnings} i {documents}.",
        "hint": "Se, hvad der mangler, med --warnings.",
    },
    Language.en: {
        "violation": "Error",
        "warning": "Missing",
        "checking": "Checking",
        "violations": ("error", "errors"),
        "warnings": ("gap", "gaps"),
        "documents": ("document", "documents"),
        "summary": "{violations} and {warnings} in {documents}.",
        "hint": "See what is missing with --warnings.",
    },
}


@dataclass(frozen=True, slots=True)
class _Checked:
    document: str
    sources: tuple[str, ...]
    findings: "list[Finding]"


@app.command()
def check(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="DOKUMENT…", help="Filnavne eller id'er; ellers alle i lageret.")
    ] = None,
    warnings: Annotated[bool, typer.Option("--warnings", help="Vis også, hvad referaterne ikke siger.")] = False,
    store: StoreOption = DEFAULT_STORE,
    lang: LanguageOption = Language.da,
    as_json: JsonOption = False,
) -> None:
    """Kontrollér grafen dokument for dokument. Slutkode 4, når der vises noget."""
    with reported_errors():
        from graph.store import Store

        with Store.open(store) as opened:
            checked = list(_checked(opened, documents or (), lang))
    shown = [_Checked(one.document, one.sources, _shown(one.findings, warnings)) for one in checked]
    counts = {
        f"{severity}s": sum(finding.severity == severity for one in checked for finding in one.findings)
        for severity in ("violation", "warning")
    }
    if as_json:
        print_json({"documents": [_entry(one, lang) for one in shown], **counts})
    else:
        _print(shown, counts, lang, hint=not warnings)
    if any(one.findings for one in shown):
        raise typer.Exit(_FOUND)


def _checked(store: "Store", names: Iterable[str], lang: Language) -> Iterator[_Checked]:
    from graph.identity import document_iri
    from graph.rdf.validate import Registry, validate
    from graph.vocabulary import REGISTRY_GRAPH

    chosen = {store.minutes(name).document.id for name in names}
    summaries = [one for one in store.documents() if not chosen or one.id in chosen]
    registry = Registry(store.lines(REGISTRY_GRAPH))
    with progress(len(summaries), str(_WORDS[lang]["checking"])) as advance:
        for summary in summaries:
            lines = list(store.lines(document_iri(summary.id)))
            yield _Checked(summary.id, summary.sources, validate(lines + registry.named_in(lines)))
            advance(1)


def _shown(findings: "list[Finding]", warnings: bool) -> "list[Finding]":
    return [finding for finding in findings if warnings or finding.severity == "violation"]


def _entry(checked: _Checked, lang: Language) -> dict[str, object]:
    findings = []
    for finding in checked.findings:
        entry = asdict(finding)
        del entry["message_da"], entry["message_en"]
        findings.append({**entry, "message": finding.message(lang.value)})
    return {"document": checked.document, "sources": list(checked.sources), "findings": findings}


def _print(checked: list[_Checked], counts: dict[str, int], lang: Language, *, hint: bool) -> None:
    for one in checked:
        if one.findings:
            print_text(", ".join(one.sources) or one.document, style="bold")
        for finding in one.findings:
            print_text(_line(finding, lang))
    numbers = {name: _counted(count, name, lang) for name, count in {**counts, "documents": len(checked)}.items()}
    print_text(str(_WORDS[lang]["summary"]).format(**numbers))
    if hint and counts["warnings"]:
        print_text(str(_WORDS[lang]["hint"]))


def _line(finding: "Finding", lang: Language) -> str:
    from graph.rdf.validate import shorten

    place = quoted(finding.quote, lang.value) if finding.quote else shorten(finding.focus)
    value = f" = {shorten(finding.value)}" if finding.value else ""
    # What is missing says so itself; what is wrong is easier to mend with the property and its value.
    path = f" ({finding.path}{value})" if finding.path and finding.severity == "violation" else ""
    return f"  {_WORDS[lang][finding.severity]}: {finding.message(lang.value)}{path} – {place}"


def _counted(count: int, name: str, lang: Language) -> str:
    one, many = _WORDS[lang][name]
    return f"{count} {one if count == 1 else many}"
