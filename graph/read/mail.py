"""Take an e-mail (.eml) apart: its text, and the files attached to it.

Sender, receiver, subject and date are the mail's, not the meeting's: they are left out. Where the same text stands
both plain and as HTML, the plain one is taken. Earlier mails quoted in it stay text.
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import EmailPolicy
from typing import TYPE_CHECKING, Final

from graph.errors import ReadError
from graph.read.document import READABLE_SUFFIXES
from graph.read.names import clean_name

if TYPE_CHECKING:
    from graph.read.containers import Member

_BODY: Final = "besked"
_UNNAMED: Final = "vedhæftning"
_DEEPEST: Final = 20
# The parser of the standard library takes 60 microseconds for each character of a header, and looks through all open
# boundaries at each line.
_LONGEST_HEADER: Final = 1_000
_MOST_HEADERS: Final = 300
_MOST_BOUNDARIES: Final = 60
_SUFFIXES: Final = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "message/rfc822": ".eml",
}
_HEADERS: Final = frozenset({"from", "to", "date", "received", "message-id", "content-type", "mime-version"})
_TNEF: Final = ("application/ms-tnef", "application/vnd.ms-tnef")
_SEALED: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
# What the standard library's parser raises on a header that is none.
_MALFORMED: Final = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)


class _ShortHeaders(EmailPolicy):
    """The standard policy, by which no header is read further than ``_LONGEST_HEADER``."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


def mail_parts(data: bytes, name: str) -> "Iterator[Member]":
    """Yield the text of a mail and its attachments, those of formats that can be read and those that say why not.

    Raises ReadError where ``data`` is no mail, or one that is sealed.
    """
    folded = data.lower()
    if folded.count(b"content-type:") > _MOST_HEADERS or folded.count(b"boundary=") > _MOST_BOUNDARIES:
        raise ReadError(f"{name}: e-mailen er sat sammen af for mange dele. Gem bilagene, og tilføj dem for sig.")
    try:
        message = message_from_bytes(data, policy=_ShortHeaders())
        _check(message, name)
        parts = list(_leaves(message))
    except _MALFORMED as error:
        raise ReadError(f"{name}: e-mailen er beskadiget. Gem den igen som .eml, og prøv igen.") from error
    body = _body(parts)
    for part, is_alternative in parts:
        # Apple Mail attaches files inside one of the forms of the text.
        if part is body or not is_alternative or _is_attached(part):
            yield from _member(part, name, is_body=part is body)


def _check(message: Message, name: str) -> None:
    if _HEADERS.isdisjoint(key.casefold() for key in message.keys()):  # noqa: SIM118  (a mail is no mapping)
        raise ReadError(f"{name}: er ikke en e-mail. Gem den fra mailprogrammet som .eml, og prøv igen.")
    if message.get_content_type() in _SEALED:
        raise ReadError(f"{name}: e-mailen er krypteret. Åbn den i mailprogrammet, og gem teksten eller bilagene.")


def _leaves(message: Message, depth: int = 0, is_alternative: bool = False) -> Iterator[tuple[Message, bool]]:
    """Yield the parts that hold no others, each with whether it is one of several forms of one text."""
    if depth > _DEEPEST:
        return
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        yield message, is_alternative
        return
    kind = message.get_content_subtype()
    for part in list(message.get_payload()):
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1, is_alternative or kind in ("alternative", "related"))


def _body(parts: list[tuple[Message, bool]]) -> Message | None:
    """Return the first plain text that is no attachment, else the first HTML."""
    for wanted in ("text/plain", "text/html"):
        for part, _ in parts:
            if part.get_content_type() == wanted and not _is_attached(part):
                return part
    return None


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or _file_name(part) is not None


def _member(part: Message, name: str, *, is_body: bool) -> "Iterator[Member]":
    from graph.read.containers import CONTAINER_SUFFIXES, Member

    try:
        kind, called = part.get_content_type(), None if is_body else _file_name(part)
        path = f"{name}/{called or (_BODY if kind.startswith('text/') else _UNNAMED) + _SUFFIXES.get(kind, '')}"
        if kind in _TNEF or path.casefold().endswith("/winmail.dat"):
            reason = "er Outlooks egen pakke af bilag (winmail.dat). Bed afsenderen sende mailen som HTML."
            yield Member(path, error=reason)
        elif path.lower().endswith(".msg"):
            yield Member(path, error="er en Outlook-besked (.msg). Åbn den i Outlook, og gem den som .eml.")
        elif path.lower().endswith((*READABLE_SUFFIXES, *CONTAINER_SUFFIXES)) or is_body:
            data = _data(part)
            if data.strip() or not kind.startswith("text/"):
                yield Member(path, data)
    except _MALFORMED:
        yield Member(f"{name}/{_UNNAMED}", error="er beskadiget i e-mailen. Gem den igen som .eml, og prøv igen.")


def _file_name(part: Message) -> str | None:
    called = part.get_filename()
    return clean_name(called).rpartition("/")[2] if called else None


def _data(part: Message) -> bytes:
    """Return the bytes of a part; text without a file name is put in UTF-8, for only the mail says how it is coded."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else b""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if part.get_content_maintype() != "text" or _is_attached(part):
        return data
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeError):
        # A wrong or missing charset: the reader of text files knows how to guess.
        return data
    # With a byte order mark: what the HTML itself says of its coding no longer holds.
    return _unwrapped(part, text).encode("utf-8-sig") if text.strip() else b""


def _unwrapped(part: Message, text: str) -> str:
    """Return text of "format=flowed" (RFC 3676) with the lines that were only broken for sending joined again."""
    if str(part.get_param("format", "")).casefold() != "flowed":
        return text
    ends = "" if str(part.get_param("delsp", "")).casefold() == "yes" else " "
    lines: list[str] = []
    is_open = False
    for line in text.splitlines():
        if is_open and not line.startswith(">"):
            lines[-1] = lines[-1][:-1] + ends + line
        else:
            lines.append(line)
        is_open = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines) + "\n"
