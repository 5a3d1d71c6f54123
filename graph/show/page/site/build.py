"""Write a site: page by page, so that ten thousand meetings need no more memory than their facts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.resources import resource_text
from graph.show.page.map import find_edges
from graph.show.page.site.folder import SiteFolder, site_folder
from graph.show.page.site.jsonld import entity_description, meeting_description, site_description
from graph.show.page.site.lists import (
    ListPage,
    document_pages,
    meeting_pages,
    name_pages,
    register_pages,
    timeline_pages,
)
from graph.show.page.site.matrix import matrix_pages, treatment_pages
from graph.show.page.site.meeting import MeetingReader, TextOf
from graph.show.page.site.overview import name_ways, read_method, read_start, scope_words
from graph.show.page.site.places import Site
from graph.show.page.site.profile import ProfileReader
from graph.vocabulary import EXTRACTOR_VERSION

if TYPE_CHECKING:
    from jinja2 import Environment

Tick = Callable[[int], None]

_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'"
)
_NAVIGATION: Final = (
    ("nav.work", "arbejde.html"),
    ("nav.matrix", "matrix-personer.html"),
    ("nav.decisions", "beslutninger.html"),
    ("nav.tasks", "opgaver.html"),
    ("nav.meetings", "moeder.html"),
    ("nav.names", "navne.html"),
    ("nav.timelines", "tidslinjer.html"),
)
_SIBLINGS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "nav.timelines": (
        ("timeline.initiatives", "tidslinjer.html"),
        ("timeline.forums", "tidslinjer-fora.html"),
        ("timeline.roles", "tidslinjer-roller.html"),
    ),
    "nav.matrix": (
        ("matrix.people.title", "matrix-personer.html"),
        ("site.matrix.goals.title", "matrix-maal.html"),
        ("matrix.goals.title", "maal-indsatser-fora.html"),
    ),
}


def _no_tick(steps: int) -> None:
    """Nobody watches."""


def count_pages(site: Site) -> int:
    """Return how many names and meetings a site has a page for: what its progress is counted in."""
    return len(site.records.entities) + len(site.records.meetings)


def write_site(out: Path, site: Site, text_of: TextOf, tick: Tick = _no_tick) -> int:
    """Write the pages of ``site`` to the folder ``out`` and return how many files it has.

    ``tick`` is called once a name and once a meeting. Raises OutputError where ``out`` is not a place for a site; then
    it is as it was.
    """
    with site_folder(out) as folder:
        writer = _Writer(site, folder)
        profiles = ProfileReader(site, find_edges(site.records))
        folder.write("style.css", resource_text("show/page/dist/page.css"))
        writer.write_overview()
        for page in _list_pages(site, profiles.meetings()):
            writer.write_list(page)
        writer.write_matrices()
        for place in range(len(site.records.entities)):
            writer.write_profile(profiles, place)
            tick(1)
        meetings = MeetingReader(site, text_of)
        for place in range(len(site.records.meetings)):
            writer.write_meeting(meetings, place)
            tick(1)
    return folder.files


def _list_pages(site: Site, meetings: Mapping[int, frozenset[int]]) -> Iterator[ListPage]:
    yield from register_pages(site)
    yield from name_pages(site, meetings)
    yield from meeting_pages(site)
    yield from timeline_pages(site, meetings)
    yield from treatment_pages(site)
    yield from document_pages(site)


class _Writer:
    """Fills templates and writes them to a folder."""

    def __init__(self, site: Site, folder: SiteFolder) -> None:
        self._site = site
        self._folder = folder
        self._environment = _environment(site)

    def write_overview(self) -> None:
        site = self._site
        title = site.wording.text("page.title")
        self._write("index.html", "index", description=site_description(site, title), start=read_start(site))
        self._write("navne.html", "names", nav="nav.names", ways=name_ways(site))
        self._write("om.html", "method", nav="footer.method", method=read_method(site))
        self._write("tilgaengelighed.html", "accessibility", nav="footer.accessibility")

    def write_list(self, page: ListPage) -> None:
        self._write(page.path, "list", nav=page.nav, page=page, siblings=self._siblings(page.nav))
        if page.csv is not None:
            self._folder.write(*page.csv)

    def write_matrices(self) -> None:
        for page in matrix_pages(self._site):
            self._write(page.path, "matrix", nav="nav.matrix", page=page, siblings=self._siblings("nav.matrix"))
            if page.csv_file is not None:
                self._folder.write(page.csv, page.csv_file)

    def write_profile(self, profiles: ProfileReader, place: int) -> None:
        path = self._site.entity_paths[place]
        profile, further, facts = profiles.read(place)
        description = entity_description(self._site, place, facts)
        self._write(path, "entity", nav="nav.names", profile=profile, description=description)
        for other in further:
            self._write(other.path, "panel", nav="nav.names", entity=profile.entity, home=path, table=other.table)

    def write_meeting(self, meetings: MeetingReader, place: int) -> None:
        description = meeting_description(self._site, place, meetings.facts(place))
        path, view = self._site.meeting_paths[place], meetings.read(place)
        self._write(path, "meeting", nav="nav.meetings", meeting=view, description=description)

    def _siblings(self, nav: str) -> Iterable[tuple[str, str]]:
        return [(self._site.wording.text(key), path) for key, path in _SIBLINGS.get(nav, ())]

    def _write(self, path: str, template: str, *, nav: str = "", description: str = "", **views: Any) -> None:
        from markupsafe import Markup

        page = self._environment.get_template(f"{template}.html.j2").render(
            path=path,
            root="../" * path.count("/"),
            nav=nav,
            # JSON in which nothing can end an element.
            description=Markup(description),  # noqa: S704
            **views,
        )
        self._folder.write(path, page)


def _environment(site: Site) -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(lambda name: resource_text(f"show/page/templates/site/{name}")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {
        "lang": site.wording.lang,
        "text": site.wording.text,
        "policy": _POLICY,
        "version": EXTRACTOR_VERSION,
        "navigation": _NAVIGATION,
        "scope": scope_words(site),
    }
    return environment
