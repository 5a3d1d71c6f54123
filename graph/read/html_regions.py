"""Tell the text of a web page from what belongs to the site, and from what nobody sees.

What an element is decides, then its role, then what its links lead to, and general words in its names ("cookie",
"breadcrumb"); never the names of one portal. A part that holds much of the page's text is never set apart by its names.
"""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_UNSEEN_ELEMENTS: Final = (
    "script style template noscript head iframe object embed svg canvas audio video map select datalist textarea "
    "option meta link base source track param colgroup col del"
)
UNSEEN: Final = frozenset(_UNSEEN_ELEMENTS.split())
"""Elements whose content is never printed on the page, or no longer."""

_SITE: Final = frozenset({"nav", "aside", "footer", "header", "button", "dialog", "menu"})
_ROLES: Final = "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog"
_SITE_ROLES: Final = frozenset(_ROLES.split())
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
"""The elements that are headings, with their levels."""
_OWN_HEADERS: Final = frozenset({"main", "article", "section", "blockquote", "td", "li"})
_SITE_WORDS: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookiebot|consent|gdpr|breadcrumbs?|brødkrumme\w{0,9}|skip-?(?:link|nav)|sharing|addthis|"
    r"social-(?:media|share|links|icons)|share-(?:links|buttons|bar)|navbar|sitemap)(?=$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN_WORDS: Final = re.compile(
    r"(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?=$|\s)", re.IGNORECASE
)
_UNSEEN_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_ACTION: Final = re.compile(
    r"(?:#(?:top)?$|javascript:|mailto:\?|(?:https?:)?//(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|pinterest)\.com/"
    r"(?:share|sharer|sharing|intent|dialog|pin|cws))",
    re.IGNORECASE,
)
_MOST_SHARE: Final = 0.5
_MOST_NAMED_SHARE: Final = 0.3
_LEAST_MAIN_SHARE: Final = 0.25
_FEWEST_LINKS: Final = 3
_LINK_SHARE: Final = 0.8


class Regions:
    """What each part of a page is; ``page`` is its root."""

    def __init__(self, page: "HtmlElement") -> None:
        self._lengths: dict[HtmlElement, int] = {}
        self._whole = max(_measure(page, self._lengths), 1)
        self.mains = frozenset(self._find_mains(page))
        self.title = self._find_title(page)
        self._targets = {f"#{element.get('id')}": element for element in page.iter() if element.get("id")}
        self._above_headings = True

    def _find_mains(self, page: "HtmlElement") -> "Iterator[HtmlElement]":
        found = [element for element in page.iter() if element.tag == "main" or element.get("role") == "main"]
        if sum(self.share(element) for element in found) >= _LEAST_MAIN_SHARE:
            yield from found

    def _find_title(self, page: "HtmlElement") -> "HtmlElement | None":
        """Return the page's only main heading where it stands outside the main text."""
        titles = list(page.iter("h1"))
        outside = len(titles) == 1 and not any(ancestor in self.mains for ancestor in titles[0].iterancestors())
        return titles[0] if outside else None

    def share(self, element: "HtmlElement") -> float:
        """Return how much of the page's text the element holds, 0–1."""
        return self._lengths.get(element, 0) / self._whole

    def pass_heading(self) -> None:
        """Note that the first heading of the text has been reached: lists of links above it are menus."""
        self._above_headings = False

    def is_unseen(self, element: "HtmlElement") -> bool:
        """Return whether a reader of the page does not see the element."""
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            return True
        if element.get("hidden", "until-found") != "until-found" or _UNSEEN_STYLE.search(element.get("style", "")):
            return True
        return _UNSEEN_WORDS.search(element.get("class", "")) is not None

    def is_site(self, element: "HtmlElement") -> bool:
        """Return whether the element belongs to the site: menus, banners, sharing, what to do with cookies."""
        share = self.share(element)
        if share <= _MOST_SHARE and (element.get("role") in _SITE_ROLES or self._is_site_part(element)):
            return True
        if element.tag in ("body", "html", "form") or any(True for _ in element.iter("h1", "main")):
            return False
        names = f"{element.get('id', '')} {element.get('class', '')} {element.get('aria-label', '')}"
        if share <= _MOST_NAMED_SHARE and _SITE_WORDS.search(names):
            return True
        return self._is_action(element) or self._is_menu(element)

    def _is_site_part(self, element: "HtmlElement") -> bool:
        if element.tag not in _SITE:
            return False
        if element.tag in ("header", "footer"):
            return not any(ancestor.tag in _OWN_HEADERS for ancestor in element.iterancestors())
        return True

    def _is_action(self, element: "HtmlElement") -> bool:
        """Return whether a paragraph is only a link that does something: share, print, jump to the text."""
        if element.tag not in ("p", "div", "li"):
            return False
        links = element.findall(".//a")
        linked = sum(self._lengths.get(link, 0) for link in links)
        if not links or linked < _LINK_SHARE * self._lengths.get(element, 0):
            return False
        return all(self._does_something(link.get("href", "")) for link in links)

    def _does_something(self, target: str) -> bool:
        if _ACTION.match(target):
            return True
        return target in self._targets and self.share(self._targets[target]) > _MOST_SHARE

    def _is_menu(self, element: "HtmlElement") -> bool:
        if not self._above_headings or self.mains or element.tag not in ("ul", "ol", "div", "table"):
            return False
        links = element.findall(".//a")
        linked = sum(self._lengths.get(link, 0) for link in links)
        return len(links) >= _FEWEST_LINKS and linked >= _LINK_SHARE * max(self._lengths.get(element, 0), 1)


def _measure(page: "HtmlElement", lengths: "dict[HtmlElement, int]") -> int:
    """Fill in how many letters each element holds, those of unseen ones left out; return it for the page."""
    for element in reversed(list(page.iter())):
        own = 0
        if isinstance(element.tag, str) and element.tag not in UNSEEN:
            own = len((element.text or "").strip())
            own += sum(lengths.get(child, 0) + len((child.tail or "").strip()) for child in element)
        lengths[element] = own
    return lengths.get(page, 0)
