"""Refuse queries that would change the store or fetch something, and say why.

A query is split into the tokens of SPARQL 1.1 (section 19.8), so that a word inside a string, a comment, an IRI or a
prefixed name is not taken for a keyword. Where such a token holds the word SERVICE, it is written with an escape, and
comments become blanks: should this split ever differ from Oxigraph's, Oxigraph meets no SERVICE that was let through.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from graph.errors import QueryRefusedError, QuerySyntaxError
from graph.vocabulary import PREFIXES

_UCHAR = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_TOKEN: Final = rf"""(?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|{_UCHAR})*>)
    |(?P<comment>\#[^\n\r]*)
    |(?P<string>\"\"\"(?:\"{{0,2}}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{{0,2}}(?:[^'\\]|\\.))*'''
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<variable>[?$]\w+)
    |(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<name>(?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:(?:[\w:-]|%[0-9A-Fa-f]{{2}}|\\[-_~.!$&'()*+,;=/?\#@%])
        (?:(?:[\w:.-]|%[0-9A-Fa-f]{{2}}|\\[-_~.!$&'()*+,;=/?\#@%])*(?:[\w:-]|%[0-9A-Fa-f]{{2}}
        |\\[-_~.!$&'()*+,;=/?\#@%]))?)?)
    |(?P<word>[A-Za-z][A-Za-z0-9_]*)
    |(?P<blank>\s+)
    |(?P<other>.)"""
_SERVICE: Final = re.compile("(?i)s(?=ervice)")
_FORMS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES: Final = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckedQuery:
    """A query that only reads; ``own_dataset`` where it names its graphs with FROM."""

    text: str
    own_dataset: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str | None:
        return self.text.upper() if self.kind == "word" else None


def check_query(text: str, graphs: Callable[[], Sequence[str]]) -> CheckedQuery:
    """Return the query as it may be run; ``graphs`` gives the graphs that FROM may name.

    Raises QueryRefusedError for updates, SERVICE and FROM of anything outside, QuerySyntaxError for an unknown prefix.
    """
    tokens = list(_tokens(text))
    code = [token for token in tokens if token.kind not in ("comment", "blank")]
    prefixes = _declared_prefixes(code)
    _check_form(text, code)
    if any(token.keyword == "SERVICE" for token in code):
        raise QueryRefusedError(
            "SERVICE henter fra et andet sted og er ikke tilladt. Spørg kun om det, der er i lageret."
        )
    _check_prefixes(text, code, prefixes)
    own_dataset = _check_dataset(code, prefixes, graphs)
    return CheckedQuery("".join(map(_harmless, tokens)), own_dataset)


def _tokens(text: str) -> Iterator[_Token]:
    # Compiled when it is first used: `ask` and the network page have no need of it.
    for match in re.compile(_TOKEN, re.VERBOSE | re.DOTALL).finditer(text):
        yield _Token(match.lastgroup or "other", match[0], match.start())


def _harmless(token: _Token) -> str:
    if token.kind == "comment":
        return " " * len(token.text)
    if token.kind in ("string", "iri"):
        return _SERVICE.sub(lambda match: f"\\u{ord(match[0]):04X}", token.text)
    return token.text


def _declared_prefixes(code: Sequence[_Token]) -> dict[str, str]:
    prefixes = dict(PREFIXES)
    for word, name, iri in zip(code, code[1:], code[2:], strict=False):
        if word.keyword == "PREFIX" and name.kind == "name" and iri.kind == "iri":
            prefixes[name.text.rstrip(":")] = iri.text[1:-1]
    return prefixes


def _check_form(text: str, code: Sequence[_Token]) -> None:
    form = next((token for token in code if token.keyword not in (None, "PREFIX", "BASE")), None)
    if form is not None and form.keyword in _UPDATES:
        raise QueryRefusedError(
            f"{form.keyword} ændrer lageret og er ikke tilladt her. Brug `referatgraf add` og `remove`; "
            "`query` læser kun (SELECT, ASK, CONSTRUCT, DESCRIBE)."
        )
    if form is None or form.keyword not in _FORMS:
        line, column = position(text, form.start if form else 0)
        raise QuerySyntaxError(
            f"linje {line}, tegn {column}: en forespørgsel begynder med SELECT, ASK, CONSTRUCT eller DESCRIBE "
            "(efter PREFIX og BASE). Spørg på dansk med `referatgraf ask`."
        )


def _check_prefixes(text: str, code: Sequence[_Token], prefixes: dict[str, str]) -> None:
    for before, token in zip([None, *code], code, strict=False):
        prefix = token.text.partition(":")[0]
        is_blank_node = token.text.startswith(":") and before is not None and before.text == "_"
        if token.kind == "name" and prefix not in prefixes and not is_blank_node:
            line, column = position(text, token.start)
            raise QuerySyntaxError(
                f"linje {line}, tegn {column}: præfikset {prefix}: er ikke kendt. "
                f"Skriv PREFIX {prefix}: <…> øverst, eller brug et af {', '.join(sorted(PREFIXES))}."
            )


def _check_dataset(code: Sequence[_Token], prefixes: dict[str, str], graphs: Callable[[], Sequence[str]]) -> bool:
    places = [place for place, token in enumerate(code) if token.keyword == "FROM"]
    known = set(graphs()) if places else set()
    for place in places:
        rest = code[place + 1 : place + 3]
        named = rest[1] if len(rest) > 1 and rest[0].keyword == "NAMED" else rest[0] if rest else None
        iri = _resolved(named, prefixes)
        if iri not in known:
            _refuse_dataset(iri)
    return bool(places)


def _resolved(token: _Token | None, prefixes: dict[str, str]) -> str:
    if token is None:
        return ""
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    return prefixes.get(prefix, "") + local


def _refuse_dataset(iri: str) -> NoReturn:
    raise QueryRefusedError(
        f"FROM <{iri}>: der er ingen sådan graf i lageret, og intet hentes udefra. "
        "Udelad FROM for at spørge i alle grafer, eller brug GRAPH ?g { … } for at se, hvilke der er."
    )


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of a place in ``text``."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
