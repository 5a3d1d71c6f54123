"""Write an archive as one HTML file that opens by double-click and asks the network for nothing."""

from collections.abc import Iterator
from typing import Final

from graph.errors import PageTooLargeError
from graph.resources import resource_text
from graph.show.page.archive import Archive
from graph.show.page.bundle import chunks
from graph.show.page.queries import Scope, fact_query
from graph.show.policy import content_policy
from graph.show.words import Lang
from graph.store.closed import Select
from graph.vocabulary import EXTRACTOR_VERSION

MOST_MEETINGS: Final = 2_000
MOST_BYTES: Final = 50_000_000
"""What a browser on an ordinary laptop opens without waiting, and what e-mail and SharePoint still carry."""

_TITLE: Final[dict[Lang, str]] = {"da": "Hvem arbejder med hvad", "en": "Who works on what"}
_NO_SCRIPT: Final[dict[Lang, str]] = {
    "da": "Siden kræver JavaScript, som er slået fra her. Den henter intet fra nettet. "
    "Bed den, du har filen fra, om en udgave lavet med »referatgraf site«: den virker uden.",
    "en": "This page needs JavaScript, which is off here. It fetches nothing from the network. "
    "Ask whoever sent you the file for one made with “referatgraf site”, which works without.",
}


def check_meetings(select: Select, scope: Scope, *, texts: bool = True) -> None:
    """Raise PageTooLargeError where there are more meetings than a page may have, before they are all read."""
    meetings = len({row["meeting"] for row in select(fact_query("meetings", scope))})
    if texts and meetings > MOST_MEETINGS:
        raise PageTooLargeError(meetings, None, texts=texts)


def write_page(archive: Archive, lang: Lang, *, texts: bool = True) -> bytes:
    """Return the page as UTF-8, the same bytes for the same archive; ``texts`` adds the full text of the minutes.

    Raises PageTooLargeError above ``MOST_BYTES``, as soon as that is known; ``check_meetings`` tells of the meetings.
    """
    meetings = len(archive.records.meetings)
    return _render(list(_small_enough(chunks(archive, lang, texts=texts), meetings, texts=texts)), lang).encode()


def _small_enough(found: Iterator[tuple[str, str]], meetings: int, *, texts: bool) -> Iterator[tuple[str, str]]:
    size = 0
    for name, json in found:
        size += len(json.encode())
        if size > MOST_BYTES:
            raise PageTooLargeError(meetings, MOST_BYTES, texts=texts)
        yield name, json


def _render(found: list[tuple[str, str]], lang: Lang) -> str:
    from jinja2 import Environment
    from markupsafe import Markup

    script, style = _built("page.js"), _built("page.css")
    environment = Environment(autoescape=True, trim_blocks=True, keep_trailing_newline=True)
    template = environment.from_string(resource_text("show/page/templates/page.html.j2"))
    return template.render(
        lang=lang,
        title=_TITLE[lang],
        no_script=_NO_SCRIPT[lang],
        version=EXTRACTOR_VERSION,
        policy=content_policy((script,), style, fonts=True),
        # Our own files, and JSON in which nothing can end an element.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        chunks=[(name, Markup(json)) for name, json in found],  # noqa: S704
    )


def _built(name: str) -> str:
    # An HTML parser reads CRLF as LF before a hash is taken of what it holds.
    return resource_text(f"show/page/dist/{name}").replace("\r\n", "\n")
