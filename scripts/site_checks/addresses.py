"""The addresses that a page or a style sheet holds; site.py says where they lead."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .page import Element, Page

ADDRESSES = frozenset(
    {"href", "src", "srcset", "poster", "action", "formaction", "data", "ping", "xlink:href"}
)
# An element without any of these holds no address.
HOLDING = ADDRESSES | {"http-equiv"}
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


class Link(NamedTuple):
    """An address, the file it stands in, and the element and attribute that hold it; in a style sheet,
    `css` and `url`."""

    path: str
    tag: str
    attribute: str
    url: str
    rel: str = ""


def links_of(page: Page) -> Iterator[Link]:
    """Every address in a page."""
    for element in page.elements:
        if not HOLDING.isdisjoint(element.attributes):
            yield from _held(page, element)


def _held(page: Page, element: Element) -> Iterator[Link]:
    if element.get("http-equiv").lower() == "refresh":
        yield Link(page.path, "a", "href", element.get("content").partition("url=")[2])
    for attribute in ADDRESSES & element.attributes.keys():
        if attribute == "href" and _is_other_language(element):
            continue
        value = element.get(attribute).strip()
        urls = _sources(value) if attribute == "srcset" else [value]
        yield from (Link(page.path, element.tag, attribute, url, element.get("rel")) for url in urls)


def _is_other_language(element: Element) -> bool:
    """Whether a link leads to the page in another language, which is a site of its own: it isn't here."""
    reads_only = element.tag == "a" or (element.tag == "link" and element.get("rel") == "alternate")
    return reads_only and bool(element.get("hreflang"))


def _sources(srcset: str) -> list[str]:
    # A comma inside an address belongs to it; one at its edge parts two candidates.
    return [url.lstrip(",") for url in re.findall(r"(\S*[^,\s])(?:\s+[\d.]+[wxh])?", srcset)]


def style_links(path: str, style: str) -> Iterator[Link]:
    """Every address in a style sheet."""
    for match in STYLE_ADDRESS.finditer(style):
        yield Link(path, "css", "url", (match[1] or match[2]).strip())
