"""Links between pages, and to their pictures and files, where their sources or their markers lead."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from hooks.gates.content_gate import Address
from phrasebank.checks.suggestions import Suggestions
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.page_checks.published import Published
from scripts.page_checks.sources import Pages
from scripts.site_checks.site import split

# What the data is put into a page by.
MARKER = ":::"
# In code nothing is a link.
CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Link:
    """An address as it stands in a page, whether MkDocs looks where it leads or only a browser, the path
    to which it leads and whether that is there."""

    source: str
    address: Address
    by_mkdocs: bool
    path: str
    is_there: bool


def dead(pages: Pages, changed: Collection[str], data: bool = False) -> Iterator[Diagnostic]:
    """A problem for each link that leads to no page, picture or file; and of those from or to a page that
    changed, or where the `data` did to one that is made of it, for each that leads to no place there."""
    suggestions, published = Suggestions(), Published(pages)
    for link in _links(pages, published, changed):
        if not link.is_there:
            near = _remedy(published, link) or suggestions.did_you_mean(link.path, pages.known)
            yield _problem(pages, link, "dead-link", f"There is no '{link.path}'.{near}")
        elif link.path in pages.known and _may_be_lost(pages, link, changed, data):
            page, place = pages.built.page(link.path), split(link.address.text).fragment
            # A browser knows the top of a page, and reads what is encoded.
            known = {*page.ids, ""} if link.by_mkdocs else page.anchors
            if (place if link.by_mkdocs else unquote(place)) not in known:
                near = suggestions.did_you_mean(place, known)
                message = f"On '{link.path}' there is no place '{place}'.{near}"
                yield _problem(pages, link, "dead-fragment", message)


def _may_be_lost(pages: Pages, link: Link, changed: Collection[str], data: bool) -> bool:
    if not {link.source, link.path}.isdisjoint(changed):
        return True
    place, target = split(link.address.text).fragment, pages.known[link.path]
    # What a heading of its own says, no data takes away.
    return data and bool(place) and MARKER in target and f"{{#{place}}}" not in target


def _links(pages: Pages, published: Published, changed: Collection[str]) -> Iterator[Link]:
    """The links of all pages that lead within the site; of changed ones those that a marker brings, too."""
    for source, found in pages.addresses.items():
        known = {address.text for address in found}
        inside = pages.built.fragments(source) if source in changed else ()
        of_markers = [Address(address, in_html=True) for address in inside if address not in known]
        for address in (*found, *of_markers):
            if link := _link(published, source, address, source in changed):
                yield link


def _link(published: Published, source: str, address: Address, is_sure: bool) -> Link | None:
    parts = split(address.text)
    if address.in_html or parts.scheme or parts.netloc:
        found = published.as_built(source, address.text, is_sure)
        return Link(source, address, False, *found) if found else None
    return Link(source, address, True, *published.as_written(source, address.text))


def _remedy(published: Published, link: Link) -> str:
    meant = published.page_at(link.path)
    if not meant:
        return ""
    if not link.by_mkdocs:
        return f" In HTML, write '{published.in_html(meant, link.source)}'."
    return f" Write '{meant}', from where this page stands."


def _problem(pages: Pages, link: Link, name: str, message: str) -> Diagnostic:
    text = pages.written[link.source]
    at = _place(text, link.address.text)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Diagnostic(Location(f"docs/{link.source}", line, column), name, message)


def _place(text: str, address: str) -> int:
    """Where an address stands in a page: as a link, or anywhere; at its beginning where it is spelled
    otherwise there."""
    found = re.search(rf"(?<=[(<\"'=\s]){re.escape(address)}(?=[)>\"'\s]|\Z)", without_code(text))
    return found.start() if found else max(text.find(address), 0)


def without_code(text: str) -> str:
    """A page with spaces for its code."""
    return CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
