"""Read which version of the minutes a document is: the agenda or the minutes, a draft or approved, revision 2."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.lines import Line
from graph.extract.rules import Rule, as_words, matches
from graph.extract.witness import Witness
from graph.model import Approval, Evidence, Span, Version, VersionKind, VersionStatus

_TITLE_LINES = 15
_LONGEST_TITLE = 160


def find_version(witness: Witness, lines: Sequence[Line], header_end: int, sign_off: Approval) -> Version:
    """Return what the lines before the first item say of the document itself.

    Minutes that somebody is said to have approved are approved, where no line calls them a draft.
    """
    text, evidence = witness.document.text, dict[str, Evidence]()
    said: dict[str, tuple[Rule, re.Match[str], Span]] = {}
    for line in lines[: min(header_end, _TITLE_LINES)]:
        if line.checked is not False and line.span.end - line.span.start <= _LONGEST_TITLE:
            for rule, match in _said(line.span.of(text)):
                said.setdefault(rule.values["says"], (rule, match, line.span))
    kind, status, revision = _version({says: match for says, (_, match, _) in said.items()})
    for field, says in (("kind", "agenda" if kind == "agenda" else ""), ("status", status), ("revision", "revision")):
        if says in said:
            rule, _, span = said[says]
            evidence[field] = witness.evidence(span, rule.name)
    if status is None and "approved_by" in sign_off.evidence:
        status, evidence["status"] = "approved", sign_off.evidence["approved_by"]
    return Version(kind, status, revision, evidence)


def named_version(source: str) -> tuple[VersionKind, VersionStatus | None, int | None]:
    """Return what the name of a file says of the version in it: "2024/havnen_udkast.docx" is a draft."""
    name = source.rpartition("/")[2].replace("_", " ")
    return _version({rule.values["says"]: match for rule, match in _said(name)})


def _said(words: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    return matches("versions", as_words(words))


def _version(said: dict[str, re.Match[str]]) -> tuple[VersionKind, VersionStatus | None, int | None]:
    kind: VersionKind = "agenda" if "agenda" in said and "minutes" not in said else "minutes"
    status: VersionStatus | None = "draft" if "draft" in said else "approved" if "approved" in said else None
    number = said.get("revision")
    return kind, status, int(number["number"] or number["first"]) if number else None
