"""A preview after its first build: where only banks changed, they alone are read, and a page is made anew when somebody looks at it.

MkDocs makes all pages at each change, which takes seconds where there are hundreds. Whatever else changed, it does so as ever. Until then
the search has the new phrases, and of the pages' own words those of when they were last made.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

import jinja2
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks import data_files, page_assets, search_index

State = dict[Path, int]


@dataclass
class Made:
    """What MkDocs made in its last whole build, and which of its pages and data are older than the banks."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    old_pages: dict[str, Page] = field(default_factory=dict)
    old_data: bool = False

    def age(self) -> None:
        self.old_pages, self.old_data = {file.page.url: file.page for file in self._documents()}, True

    def renew(self, path: str) -> bool:
        """Make a page or the data anew, where somebody asks for it and it is old; `path` is below the site's root.

        False where the page now asks for a script or a style sheet that the last whole build had no use for.
        """
        before = self._parts()
        if page := self.old_pages.pop(path.removesuffix("index.html"), None):
            _populate_page(page, self.config, self.files)
            _build_page(
                page,
                self.config,
                self._documents(),
                self.nav,
                self.env,
                excluded=page.file.inclusion.is_excluded(),
            )
        if self.old_data and path.endswith(".json"):
            self.old_data = False
            for writer in (search_index, data_files, self.config.plugins["material/search"]):
                writer.on_post_build(config=self.config)
        return before == self._parts()

    def _parts(self) -> set[str]:
        return {*page_assets.scripts(self.config), *page_assets.sheets(self.config)}

    def _documents(self) -> list[File]:
        return list(self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve))


class Preview:
    """One `mkdocs serve` of some banks and of `others`, all else that it is made of. `read` reads the banks for a configuration."""

    def __init__(
        self,
        made: Callable[[], Made],
        banks: Path,
        others: Iterable[Path],
        read: Callable[[MkDocsConfig], None],
    ) -> None:
        self.made, self.read, self.banks, self.others = made, read, [banks], list(others)
        self.seen_banks, self.seen_others = state(self.banks), state(self.others)
        self.lock = RLock()

    def take_over(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        """Let the server build and answer as we do."""
        answer = server.get_app()
        server.builder = lambda: self._build(builder)
        server.set_app(
            lambda environ, start: (
                self._look(environ["PATH_INFO"].removeprefix(server.mount_path), builder)
                or answer(environ, start)
            )
        )

    def _build(self, whole: Callable[[], None]) -> None:
        with self.lock:
            if state(self.others) == self.seen_others:
                self._read()
            else:
                self._build_whole(whole)

    def _look(self, path: str, whole: Callable[[], None]) -> None:
        with self.lock:
            self._read()
            if not self.made().renew(path):
                self._build_whole(whole)

    def _build_whole(self, whole: Callable[[], None]) -> None:
        self.seen_banks, self.seen_others = state(self.banks), state(self.others)
        whole()

    def _read(self) -> None:
        banks = state(self.banks)
        if banks != self.seen_banks:
            self.seen_banks = banks
            self.read(self.made().config)
            self.made().age()


def state(paths: Iterable[Path]) -> State:
    """When each file at and below some paths last changed."""
    return {file: _changed(file) for path in paths for file in (path, *path.rglob("*"))}


def _changed(file: Path) -> int:
    # Editors put files there that are gone a moment later.
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
