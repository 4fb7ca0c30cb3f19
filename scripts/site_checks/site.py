"""The built site: its files, its pages, and where each address in them leads."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from scripts.site_checks import page_reader as pages

from .addresses import Link, links_of, style_links
from .page import Page

NO_PLAIN_STEP = re.compile(r"(?:^|/)\.{0,2}(?:/|$)")


@dataclass(frozen=True)
class Site:
    """A folder of files with `/` in their names, and the address, ending in `/`, that the folder answers
    to; empty where not known."""

    folder: Path
    address: str
    files: frozenset[str]
    pages: dict[str, Page]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every address in the pages and style sheets."""
        sheets = (path for path in sorted(self.files) if path.endswith(".css"))
        in_pages = (link for page in self.pages.values() for link in links_of(page))
        return (*in_pages, *(link for path in sheets for link in style_links(path, self.text(path))))

    def text(self, path: str) -> str:
        """The text of a file; what is not UTF-8 shows as replacement characters."""
        return (self.folder / path).read_text(encoding="utf-8", errors="replace")

    def elsewhere(self, url: str) -> bool:
        """Whether an address leaves the site for another one."""
        parts, home = split(url), urlsplit(self.address)
        if not parts.netloc:
            return False
        same_host = (parts.scheme or home.scheme, parts.netloc) == (home.scheme, home.netloc)
        return not (same_host and parts.path.startswith(home.path))

    @cached_property
    def targets(self) -> tuple[tuple[Link, str | None], ...]:
        """Every address and the file that it leads to."""
        return tuple((link, self.follow(link.path, link.url)) for link in self.links)

    def follow(self, path: str, url: str) -> str | None:
        """The file that an address in the file `path` leads to, whether it is there or not; None for
        `mailto:` and other sites.

        A way out of the site stays in the result (`../x`, `/x`), so that no file answers to it.
        """
        steps = self._steps(url)
        if not steps:
            return path if steps == "" else None
        if steps.startswith(self._base):
            return normpath(steps.removeprefix(self._base))
        return _joined(dirname(path), steps)

    @cached_property
    def _base(self) -> str:
        return urlsplit(self.address).path or "/"

    @cached_property
    def _steps(self) -> Callable[[str], str | None]:
        # The same few addresses stand in the navigation of every page.
        return cache(self._steps_of)

    def _steps_of(self, url: str) -> str | None:
        """The way to a file that an address names; empty for the file in which it stands."""
        parts = split(url)
        if self.elsewhere(url) or (parts.scheme and not parts.netloc):
            return None
        steps = unquote(parts.path)
        if not steps and not parts.netloc:
            return ""
        return join(steps, "index.html") if steps.rpartition("/")[2] in ("", ".", "..") else steps


def load_site(folder: Path, address: str) -> Site:
    """Read a built site. `address` is its `site_url` as MkDocs has it; without one the site is taken to
    stand at the top of a host."""
    files = frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    site = Site(folder, address, files, {})
    site.pages.update(
        (path, pages.parse_page(path, site.text(path))) for path in sorted(files) if path.endswith(".html")
    )
    return site


# The same few addresses stand in the navigation of every page.
@cache
def split(url: str) -> SplitResult:
    """The parts of an address, even of a half-written one."""
    try:
        return urlsplit(url)
    except ValueError:
        # A half-written address such as `//[x` names no file either: let it be looked for and not found.
        return SplitResult("", "", url, "", "")


def _joined(folder: str, steps: str) -> str:
    """The path to which steps from a folder lead."""
    while folder and steps.startswith("../"):
        folder, steps = dirname(folder), steps[3:]
    if NO_PLAIN_STEP.search(steps):
        return normpath(join(folder, steps))
    return f"{folder}/{steps}" if folder else steps
