"""Where an address of a page leads within the site that a build would make."""

from collections.abc import Mapping
from functools import cached_property
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from phrasebank.export import api, composer_data, linter_data, redirects
from phrasebank.export.formats import registry
from phrasebank.export.formats.site import ExportSource
from phrasebank.export.search import index
from scripts.page_checks.sources import Pages
from scripts.site_checks.site import Site, split

PAGE = "index.html"
# Of styles a build makes one sheet.
NOT_COPIED = (".md", ".css")
OF_TOOLS = (composer_data.PATH, composer_data.SAMPLES, linter_data.PATH, linter_data.LEARNED, redirects.PATH)
OF_HOSTS = ("404.html", "robots.txt", "sitemap.xml")


class Published:
    """The pages and files of the site to be; each page is called by its source."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._site = Site(pages.docs, pages.address, frozenset(), {})
        self._sources = {_built(path): path for path in pages.known}

    def as_written(self, source: str, address: str) -> tuple[str, bool]:
        """The path to which an address in Markdown leads, and whether it is there."""
        path = unquote(split(address).path)
        leads_to = normpath(join(dirname(source), path)) if path else source
        is_there = leads_to in self._pages.known or self._is_copied(leads_to)
        return leads_to + "/" * (path.endswith("/") and not is_there), is_there

    def as_built(self, source: str, address: str, is_sure: bool) -> tuple[str, bool] | None:
        """The same of one that a browser reads as it stands; None where it leads to another site.

        What is made of the data takes a moment to name: it is asked for where `is_sure`, and else thought to
        be there.
        """
        path = self._site.follow(_built(source), address)
        if path is None:
            return None
        if found := self._sources.get(path):
            return found, True
        is_file = not path.endswith(PAGE) and "." in path.rpartition("/")[2] and path not in self._pages.known
        is_there = self._is_copied(path) or (is_file and (not is_sure or path in self._made))
        return path.removesuffix(PAGE), is_there

    def page_at(self, path: str) -> str:
        """The page that may be meant by a path, of a source or as a browser has it; '' for none."""
        bare = path.rstrip("/")
        return bare if bare in self._pages.known else self._sources.get(join(bare, PAGE), "")

    @staticmethod
    def in_html(page: str, source: str) -> str:
        """The address of a page as HTML of another has it."""
        return relpath(dirname(_built(page)) or ".", dirname(_built(source)) or ".") + "/"

    def _is_copied(self, path: str) -> bool:
        inside = not path.startswith(("../", "/")) and not path.endswith(NOT_COPIED)
        return inside and (self._pages.docs / path).is_file()

    @cached_property
    def _made(self) -> Mapping[str, object]:
        library = self._pages.library
        data = api.files(library) | api.entry_files(library) | registry.files(ExportSource(library))
        return data | dict.fromkeys((*OF_TOOLS, index.PATH, index.SHOWN_PATH, *OF_HOSTS))


def _built(path: str) -> str:
    """The file that becomes of a page."""
    return normpath(join(path.removesuffix(".md").removesuffix("index"), PAGE))
