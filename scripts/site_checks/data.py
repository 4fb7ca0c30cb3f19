"""What machines read: JSON files, the sitemap and the search index."""

import json
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

from .site import Site, split
from .site_diagnostic import SiteDiagnostic

SITEMAP = "sitemap.xml"
SEARCH_INDEX = "assets/data/search.json"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def bad_json(site: Site) -> Iterator[SiteDiagnostic]:
    """Every JSON file, and all JSON inside a page, can be read by a browser."""
    for path, source in _json_texts(site):
        try:
            json.loads(source, parse_constant=_refuse)
        except ValueError as error:
            yield SiteDiagnostic(path, f"The JSON cannot be read: {error}.")


def bad_sitemap(site: Site) -> Iterator[SiteDiagnostic]:
    """The sitemap can be read, and names only pages that are there."""
    if SITEMAP not in site.files:
        return
    try:
        tree = ElementTree.fromstring(site.text(SITEMAP))
    except ElementTree.ParseError as error:
        yield SiteDiagnostic(SITEMAP, f"The sitemap cannot be read: {error}.")
        return
    for entry in tree.iter(LOC):
        url = entry.text or ""
        if site.follow(SITEMAP, url) not in site.pages:
            yield SiteDiagnostic(
                SITEMAP, f"'{url}' is no page of the site. Search engines would send people there."
            )


def dead_search_hit(site: Site) -> Iterator[SiteDiagnostic]:
    """Every entry of the search leads to a page, and its `#fragment` to an id there."""
    for location in _search_locations(site):
        page = site.pages.get(site.follow("index.html", location) or "")
        if page is None or unquote(split(location).fragment) not in page.anchors:
            yield SiteDiagnostic(
                SEARCH_INDEX, f"'{location}' leads nowhere. Whoever searches would be lost there."
            )


def _json_texts(site: Site) -> Iterator[tuple[str, str]]:
    yield from ((path, site.text(path)) for path in sorted(site.files) if path.endswith(".json"))
    for page in site.pages.values():
        for text in page.texts:
            if text.parent.tag == "script" and text.parent.get("type").endswith("json"):
                yield page.path, text.content


def _search_locations(site: Site) -> Iterator[str]:
    try:
        data = json.loads(site.text(SEARCH_INDEX)) if SEARCH_INDEX in site.files else {}
    except ValueError:
        # Named by bad-json already.
        return
    yield from data.get("documents", {}).get("address", ())


def _refuse(constant: str) -> None:
    raise ValueError(f"browsers do not know {constant}")


CHECKS = (bad_json, bad_sitemap, dead_search_hit)
