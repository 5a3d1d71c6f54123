"""Read a web page (.html): its text, with menus and the like set apart. Nothing is fetched, no script is run."""

import codecs
import re
from typing import Final

from graph.read.composition import Composition
from graph.read.content import Content
from graph.read.html_page import read_page
from graph.read.packages import damaged
from graph.read.pieces import lay_out
from graph.read.text import decode_text

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
# What pages that say so are really written in is found better by their bytes.
_GUESSED: Final = ("utf", "iso8859-1", "ascii", "cp1252")
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*>")


def read_content(data: bytes, name: str) -> Content:
    """Return the content of a web page; raises ReadError, naming ``name``, for bytes that are no text or no page."""
    from lxml import etree, html

    text = _DECLARATION.sub("", _decoded(data, name), count=1).replace("\0", "")
    if not text.strip():
        return Content("")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError as error:
        raise damaged(name) from error
    composition = Composition()
    lay_out(read_page(page), composition)
    return composition.content()


def _decoded(data: bytes, name: str) -> str:
    """Return the text: in the character set that the page declares where its bytes need one, else as plain text."""
    declared = _CHARSET.search(data[:4096])
    if declared is None:
        return decode_text(data, name)
    try:
        codec = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return decode_text(data, name)
    if codec.startswith(_GUESSED) or _is_utf_8(data):
        return decode_text(data, name)
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return decode_text(data, name)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
