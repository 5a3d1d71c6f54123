"""Mint ids that stay the same: from few, stable values; never from order, clock, path or chance (DESIGN 6)."""

import hashlib
import re
from functools import lru_cache
from uuid import UUID

from graph.model import PartialDate
from graph.vocabulary import BASE, ID

_NAMESPACE = UUID("6f0f2b0e-8a45-5d0c-9a3b-3c8a5f0d7e21").bytes
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """Return ``name`` casefolded, words joined by "-": letters stay as they are, so "Søren" is not "Soren"."""
    return _NOT_WORD.sub("-", name.casefold()).strip("-") or "unnamed"


def entity_iri(kind: str, name: str, qualifier: str | None = None) -> str:
    """Return the IRI of an entity of this kind and name; ``qualifier`` tells namesakes apart."""
    return f"{ID}{kind}/{slug(name)}" + (f"--{slug(qualifier)}" if qualifier else "")


def document_id(data: bytes) -> str:
    """Return the id of the document with these bytes: the first 16 hex digits of their SHA-256."""
    return hashlib.sha256(data).hexdigest()[:16]


def document_iri(document: str) -> str:
    """Return the IRI of the document with this id; also the name of its graph."""
    return f"{ID}document/{document}"


def meeting_key(
    body: str | None, date: PartialDate | None, number: str | None, document: str, host: str | None = None
) -> str:
    """Return what identifies a meeting: body and full date, or body, number and year; else the document.

    ``host`` qualifies a body that many hosts have one of ("bestyrelsen"); leave it out for others.
    """
    name = f"{slug(body)}--{slug(host)}" if body and host else slug(body) if body else None
    if name and date and date.year and date.day:
        return f"{name}/{date}"
    if name and date and date.year and number:
        return f"{name}/{date}-no-{slug(number)}"
    return f"document-{document}"


def meeting_iri(key: str) -> str:
    """Return the IRI of the meeting with this key."""
    return f"{ID}meeting/{key}"


def statement_id(meeting: str, kind: str, *words: str | None) -> str:
    """Return the UUIDv5 (RFC 9562) of a statement: meeting key, kind and normalised words."""
    parts = [meeting, kind, *(slug(word) if word else "" for word in words)]
    digest = bytearray(hashlib.sha1(_NAMESPACE + "\x1f".join(parts).encode(), usedforsecurity=False).digest()[:16])
    digest[6] = (digest[6] & 0x0F) | 0x50
    digest[8] = (digest[8] & 0x3F) | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def statement_iri(identifier: str) -> str:
    """Return the IRI of the statement with this id."""
    return f"{BASE}id/statement/{identifier}"
