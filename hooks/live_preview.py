"""A preview after its first build: where only banks changed, they alone are read, and a page is made anew
when somebody looks at it.

MkDocs makes all pages at each change, which takes seconds where there are hundreds. Whatever else changed,
it does so as ever. Until then
the search has the new phrases, and of the pages' own words those of when they were last made.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserver

from hooks import data_files, load_library
from hooks.context import Build, Session
from phrasebank import DATA
from phrasebank.model.datafiles import FOLDERS

State = dict[Path, int]


def take_over(
    server: LiveReloadServer, builder: Callable[[], None], session: Session, config: MkDocsConfig
) -> None:
    """Let the server watch, build and answer as we do."""
    folders = [load_library.folder(config) / name for name in FOLDERS]
    watched = [path for path in (*folders, DATA.parent / "render" / "templates") if path.is_dir()]
    # MkDocs looks for changes twice a second; data is few files, and whoever edits a phrase wants to
    # see it now.
    server.observer.start()
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(str(path))
    banks = load_library.folder(config) / "banks"
    theirs = [config.docs_dir, config.config_file_path, config.theme.custom_dir, *config.watch]
    others = [*(path for path in watched if path != banks), *(Path(path) for path in theirs if path)]
    Preview(session, config, banks, others).answer_for(server, builder)


@dataclass
class Aged:
    """The pages and the data of a build that are older than its banks."""

    build: Build
    pages: dict[str, Page] = field(default_factory=dict)
    data: bool = False

    def age(self) -> None:
        """All of them: the banks have changed."""
        self.pages = {file.page.url: file.page for file in self._documents() if file.page}
        self.data = True

    def renew(self, path: str, config: MkDocsConfig) -> None:
        """Make a page or the data anew, where somebody asks for it and it is old; `path` is below the
        site's root."""
        if page := self.pages.pop(path.removesuffix("index.html"), None):
            self._render(page, config)
        if self.data and path.endswith(".json"):
            self.data = False
            data_files.write(Path(config.site_dir), self.build, config.site_url or "")

    def _render(self, page: Page, config: MkDocsConfig) -> None:
        _populate_page(page, config, self.build.files)
        # MkDocs leaves this method without types.
        excluded = page.file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
        _build_page(page, config, self._documents(), self.build.nav, self.build.env, excluded=excluded)

    def _documents(self) -> list[File]:
        return list(self.build.files.documentation_pages(inclusion=InclusionLevel.is_in_serve))


class Preview:
    """One `mkdocs serve` of some banks and of `others`, all else that it is made of."""

    def __init__(self, session: Session, config: MkDocsConfig, banks: Path, others: Iterable[Path]) -> None:
        self.session, self.config, self.banks, self.others = session, config, [banks], list(others)
        self.seen_banks, self.seen_others = state(self.banks), state(self.others)
        self.aged = Aged(session.build)
        self.lock = RLock()

    def answer_for(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        """Build and answer in the server's place."""
        answer: Any = server.get_app()

        def fresh(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            self._look(environ["PATH_INFO"].removeprefix(server.mount_path))
            answered: Iterable[bytes] = answer(environ, start)
            return answered

        server.builder = lambda: self._build(builder)
        server.set_app(fresh)

    def _build(self, whole: Callable[[], None]) -> None:
        with self.lock:
            if state(self.others) == self.seen_others:
                self._read()
            else:
                self.seen_banks, self.seen_others = state(self.banks), state(self.others)
                whole()

    def _look(self, path: str) -> None:
        with self.lock:
            self._read()
            self._present().renew(path, self.config)

    def _read(self) -> None:
        banks = state(self.banks)
        if banks.keys() != self.seen_banks.keys():
            # A bank that came or went has a page, which only a whole build makes.
            self.seen_others = {}
        if banks != self.seen_banks:
            self.seen_banks = banks
            load_library.read_again(self.session, self.config)
            self._present().age()

    def _present(self) -> Aged:
        """What is old of the present build, which is another one after each whole build."""
        if self.aged.build is not self.session.build:
            self.aged = Aged(self.session.build)
        return self.aged


def state(paths: Iterable[Path]) -> State:
    """When each file at and below some paths last changed."""
    return {file: _changed(file) for path in paths for file in (path, *path.rglob("*"))}


def _changed(file: Path) -> int:
    # Editors put files there that are gone a moment later.
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
