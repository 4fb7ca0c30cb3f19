"""A preview after its first build: where only data changed, it alone is read, and a page is made anew when
somebody looks at it. Whatever fails, the preview answers with the pages as they last were and says what is
wrong.

MkDocs makes all pages at each change, which takes seconds where there are hundreds. Whatever else changed,
it does so as ever. Until then the search has the new phrases, and of the pages' own words those of when they
were last made.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import RLock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from hooks import kept_site, load_library, preview_banner
from hooks.aged_pages import AgedPages
from hooks.context import Session
from hooks.failures import Failures
from hooks.file_state import Observer, state
from hooks.preview_banner import Said
from phrasebank import DATA
from phrasebank.checks import folding
from phrasebank.model.datafiles import FOLDERS

# Python reads these once.
PROGRAM = (DATA.parent, Path(__file__).parent)
RESTART = "The program has changed. Stop the preview with Ctrl+C, and start it again: make serve"
OLDER = "This page may be older than its sources, because something failed:"
PROBLEMS = "The data has problems. What has problems is shown as it last was:"
REFUSED = "This can't be published:"
WHOLE, DATA_READ = "whole build", "data"


def take_over(
    server: LiveReloadServer, builder: Callable[[], None], session: Session, config: MkDocsConfig
) -> None:
    """Let the server watch, build and answer as we do."""
    roots = [root for root in (load_library.folder(config), load_library.second_folder(config)) if root]
    data = [root / name for root in roots for name in FOLDERS]
    looks = [DATA.parent / "render" / "templates", Path(config.theme.custom_dir or PROGRAM[1] / "theme")]
    theirs = [config.docs_dir, config.config_file_path, *config.watch]
    others = [*looks, *(Path(path) for path in theirs if path)]
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    # With --watch-theme, it has more to look at.
    server.observer.start()
    server.observer = Observer()
    for place in {*roots, *others, *PROGRAM}:
        server.watch(str(place))
    Preview(session, data, others).answer_for(server, builder)


class Preview:
    """One `mkdocs serve` of some data and of `others`, all else that it is made of."""

    def __init__(self, session: Session, data: Iterable[Path], others: Iterable[Path]) -> None:
        self.session = session
        self.data = list(data)
        self.others = list(others)
        self.seen_data = state(self.data)
        self.seen_others = state(self.others)
        self.needs_whole_build = False
        self.aged = AgedPages(session.build)
        self.program = _program()
        self.failures = Failures()
        self.lock = RLock()

    def answer_for(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        """Build and answer in the server's place."""
        answer: Any = server.get_app()

        def fresh(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            self._renew_page(environ["PATH_INFO"].removeprefix(server.mount_path))
            answered: Iterable[bytes] = answer(environ, start)
            return answered

        self.session.end = self._hold_lock_for_ever
        server.builder = lambda: self._on_change(builder)
        server.set_app(preview_banner.answering(fresh, self._banner_lines))

    def _hold_lock_for_ever(self) -> None:
        """Let no answer begin any more: one that writes a page while pages are removed would leave some."""
        self.lock.acquire()

    def _banner_lines(self) -> Said:
        """What keeps the pages from being today's, or from being published."""
        build = self.session.build
        problems = folding.folded(build.problems)
        said = [
            (OLDER, self.failures.lines),
            (PROBLEMS, [*map(str, problems)]),
            (REFUSED, build.refusals),
        ]
        restart = [(RESTART, list[str]())] if _program() != self.program else []
        return [*restart, *((sentence, lines) for sentence, lines in said if lines)]

    def _on_change(self, whole: Callable[[], None]) -> None:
        with self.lock:
            # It may find only now that a whole build is needed, and no other change may follow.
            self._reload_data_if_changed()
            if state(self.others) != self.seen_others or self.needs_whole_build:
                self.seen_data = state(self.data)
                self.seen_others = state(self.others)
                self.needs_whole_build = False
                self.failures.attempt(WHOLE, lambda: self._whole_build(whole))

    def _whole_build(self, whole: Callable[[], None]) -> None:
        build = self.session.build
        try:
            with kept_site.kept(Path(build.config.site_dir)):
                whole()
        except BaseException:
            self.session.build = build
            raise
        self.aged = AgedPages(self.session.build)
        self.failures.clear()

    def _renew_page(self, path: str) -> None:
        with self.lock:
            self._reload_data_if_changed()
            self.failures.attempt(path, lambda: self.aged.renew(path))

    def _reload_data_if_changed(self) -> None:
        data = state(self.data)
        if data.keys() != self.seen_data.keys():
            # What came or went has or had a page, which only a whole build makes.
            self.needs_whole_build = True
        if data != self.seen_data:
            # A whole build may have failed, or refused something, of the data as it was.
            if self.failures.of(WHOLE) or self.session.build.refusals:
                self.needs_whole_build = True
            self.seen_data = data
            self.failures.attempt(DATA_READ, self._reload_data)

    def _reload_data(self) -> None:
        load_library.read_again(self.session, self.session.build.config)
        self.aged.age()
        # A page that failed of the old data is tried again when somebody looks.
        self.failures.keep_only(WHOLE)


def _program() -> dict[Path, int]:
    """What Python has read of us, by its bytes: who goes to another commit and back needs no new start."""
    return {file: hash(file.read_bytes()) for folder in PROGRAM for file in folder.rglob("*.py")}
