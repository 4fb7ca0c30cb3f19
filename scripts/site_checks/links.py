"""Addresses: each leads somewhere, none calls another host, and every page can be found."""

from collections.abc import Iterator
from urllib.parse import unquote

from .addresses import Link
from .site import Site, split
from .site_diagnostic import SiteDiagnostic

# Only these kinds of <link> are read and never fetched.
UNFETCHED = frozenset({"alternate", "author", "canonical", "license", "me", "next", "prev"})


def dead_link(site: Site) -> Iterator[SiteDiagnostic]:
    """Every address inside the site leads to a file, letter for letter, without climbing above the site."""
    for link, path in site.targets:
        if path is not None and path not in site.files:
            yield SiteDiagnostic(
                link.path, f"'{link.url}' leads to {path}, which is not there. {_remedy(site, path)}"
            )


def dead_fragment(site: Site) -> Iterator[SiteDiagnostic]:
    """Every `#fragment` leads to an id of the page it points into."""
    for link, path in site.targets:
        page = site.pages.get(path or "")
        fragment = unquote(split(link.url).fragment)
        if page and fragment not in page.anchors:
            yield SiteDiagnostic(
                link.path,
                f"'{link.url}' leads to {page.path}, where nothing has the id '{fragment}'. "
                "Point at an id of that page.",
            )


def other_host(site: Site) -> Iterator[SiteDiagnostic]:
    """Reading a page asks nothing of another host: only a plain link may lead there, once it is followed."""
    for link in site.links:
        if site.elsewhere(link.url) and not _waits_for_a_click(link):
            yield SiteDiagnostic(
                link.path,
                f"<{link.tag} {link.attribute}> calls '{link.url}'. "
                "Nothing may leave the reader's browser: put the file into the site.",
            )


def orphan_page(site: Site) -> Iterator[SiteDiagnostic]:
    """Every page can be reached from the home page by following links; pages for dead and for old addresses
    are met without one."""
    ways: dict[str, set[str]] = {}
    for link, path in site.targets:
        if link.tag in ("a", "area"):
            ways.setdefault(link.path, set()).add(path or "")
    found, ahead = {"404.html"}, {"index.html"}
    while ahead:
        found |= ahead
        ahead = {path for page in ahead for path in ways.get(page, ())} - found
    for path in site.pages.keys() - found - {page.path for page in site.pages.values() if page.unlisted()}:
        yield SiteDiagnostic(
            path, "No way leads here from the home page. Link to it, or add it to the navigation."
        )


def _waits_for_a_click(link: Link) -> bool:
    if link.tag == "link":
        return set(link.rel.lower().split()) <= UNFETCHED
    return link.tag in ("a", "area") and link.attribute == "href"


def _remedy(site: Site, path: str) -> str:
    if path.startswith(("/", "..")):
        return "Keep inside the site."
    if f"{path}/index.html" in site.files:
        return "Add a '/' at the end."
    near = next((file for file in sorted(site.files) if file.lower() == path.lower()), None)
    return (
        f"Upper and lower case differ: {near} is."
        if near
        else "Check the spelling; in Markdown, link to the .md file."
    )


CHECKS = (dead_link, dead_fragment, other_host, orphan_page)
