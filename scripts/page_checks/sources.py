"""The sources of all pages, and what Markdown and the markers make of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import markdown
from mkdocs.utils import meta

from hooks.gates.content_gate import Address
from phrasebank.model.library import Library
from phrasebank.render import page_sources, situations
from scripts.site_checks.page import Page
from scripts.site_checks.page_reader import parse_page

CARDS = "phrasebank.render"


@dataclass(frozen=True, eq=False)
class Pages:
    """The pages of a folder and of a library, read with these extensions of Markdown, where their links lead,
    and the address of the site."""

    docs: Path
    library: Library
    extensions: tuple[str, ...]
    addresses: Mapping[str, tuple[Address, ...]]
    address: str = ""

    @cached_property
    def written(self) -> Mapping[str, str]:
        """The sources that stand in the folder, by their paths below it."""
        files = page_sources.written(self.docs)
        return {path: file.read_text(encoding="utf-8-sig") for path, file in files.items()}

    @cached_property
    def known(self) -> Mapping[str, str]:
        """These, and those that are made of the library."""
        return {**page_sources.generated(self.library, set(self.written)), **self.written}

    def fields(self, path: str) -> Mapping[str, Any]:
        """What stands at the top of a page."""
        return meta.get_data(self.known[path])[1]

    @cached_property
    def built(self) -> "Built":
        """What becomes of them."""
        return Built(self)


class Built:
    """What becomes of pages, each made once."""

    def __init__(self, pages: Pages) -> None:
        extensions = [*pages.extensions, CARDS]
        self._reader = markdown.Markdown(
            extensions=extensions, extension_configs={CARDS: {"library": pages.library}}
        )
        self._pages = pages
        self.page = cache(self._page)

    def _page(self, path: str) -> Page:
        source = self._pages.known[path]
        text = meta.get_data(situations.shown(source) if path == situations.PAGE else source)[0]
        built = self._reader.reset().convert(text)
        # The theme gives a page without a heading its title for one.
        return parse_page(path, built if "<h1" in built else f"<h1></h1>{built}")

    def fragments(self, path: str) -> set[str]:
        """Where links of a page lead within itself, those that its markers bring among them."""
        found = (element.get("href") for element in self.page(path).tagged("a"))
        return {address for address in found if address.startswith("#")}

    def pages(self, paths: Iterable[str]) -> dict[str, Page]:
        """Those of some pages, by their paths."""
        return {path: self.page(path) for path in paths}
