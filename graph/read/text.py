"""Turn bytes into the text that is kept: the one that all offsets count.

Kept text is NFC with ``\\n`` as its only line break. Every blank (no-break, thin, em …) is a plain space, so that
words compare; tabs stay, since they part label from value. What nobody sees is gone: zero-width characters, the
joiners inside emoji too, soft hyphens, marks that turn the reading direction, control characters. Word's bullets are
plain ones; other characters of private use, which extraction has a use of its own for, are U+FFFD. CPR numbers are
masked (see ``masking.py``).
"""

import codecs
import re
from unicodedata import is_normalized, normalize

from graph.errors import ReadError
from graph.read.content import Content
from graph.read.masking import mask_cpr

_SAMPLE = 65536
_MOST_CONTROLS = 0.03
_MOST_NON_ASCII = 0.3

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How æ, ø and å of other code pages look inside a word that is read as Windows-1252.
_OTHER_CODE_PAGES = (
    (re.compile("(?<=[A-Za-z])[¾¿Œ](?=[a-z])"), "mac_roman"),
    (re.compile("(?<=[A-Za-z])[‘›†](?=[a-z])"), "cp865"),
)

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]")
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
# What Word's fonts Symbol and Wingdings show for characters of private use.
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf076": "•", "\uf0d8": "•", "\uf06f": "☐", "\uf0a8": "☐", "\uf0fe": "☒",
            "\uf0fc": "✓", "\uf0e0": "→"}  # fmt: skip


def read_content(data: bytes, name: str) -> Content:
    """Return the kept text of a plain text file; raises ReadError, naming ``name``, for bytes that are no text."""
    return Content(kept_text(decode_text(data, name)))


def decode_text(data: bytes, name: str) -> str:
    """Return what ``data`` says, in UTF-8, UTF-16, UTF-32, Windows-1252 or what charset-normalizer makes of it.

    Raises ReadError, naming ``name``, for bytes that are no text.
    """
    text = _decode(data, name)
    if _is_binary(text):
        raise not_text(name)
    return text


def kept_text(text: str) -> str:
    """Return ``text`` as it is kept; doing it twice changes nothing."""
    text = _LINE_BREAK.sub("\n", text)
    text = _UNSEEN.sub("", _BLANK.sub(" ", text))
    text = _PRIVATE.sub(lambda found: _SYMBOLS.get(found.group(), "\ufffd"), text)
    return mask_cpr(text if is_normalized("NFC", text) else normalize("NFC", text))


def not_text(name: str) -> ReadError:
    """Return the error for a file that holds something else than text."""
    return ReadError(f"{name}: filen indeholder ikke tekst. Gem referatet som ren tekst (.txt, UTF-8), og prøv igen.")


def _decode(data: bytes, name: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_unicode(data[len(mark) :], encoding, name)
    if b"\0" in data[:_SAMPLE]:
        return _decode_unicode(data, _utf_16_without_mark(data[:_SAMPLE], name), name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, name)


def _decode_unicode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: filen er beskadiget: byte {error.start} passer ikke til tegnsættet {encoding.upper()}. "
            "Gem den igen som UTF-8, og prøv igen."
        ) from error


def _utf_16_without_mark(sample: bytes, name: str) -> str:
    """Return the UTF-16 in which every second byte of European letters is zero; raises ReadError where neither is."""
    half = max(len(sample) // 2, 1)
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.6 and first < 0.1:
        return "utf-16-le"
    if first > 0.6 and second < 0.1:
        return "utf-16-be"
    raise not_text(name)


def _decode_other(data: bytes, name: str) -> str:
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    whole = len(mended) - len(mended.encode("ascii", "ignore")) - broken
    # Single bytes of Windows-1252 next to ASCII never form UTF-8: where most did, this is UTF-8 with a fault in it.
    if whole > 4 * broken:
        return mended
    text = data.decode("cp1252", "replace")
    for misread, encoding in _OTHER_CODE_PAGES:
        if misread.search(text):
            return data.decode(encoding, "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore")) > _MOST_NON_ASCII * len(text)
    if _is_binary(text) or not foreign:
        return text
    return _guess(data, name)


def _is_binary(text: str) -> bool:
    return len(_CONTROL.findall(text[:_SAMPLE])) > _MOST_CONTROLS * min(len(text), _SAMPLE)


def _guess(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise not_text(name)
    return str(best)
