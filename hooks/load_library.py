"""The banks: read and checked once at the start of every build, and handed to the Markdown extension, from which the other hooks take them.

A build stops at a problem, with all problems in one message. A preview goes on with the last good phrases and names the problems on
every page, because `mkdocs serve` answers nothing at all after an error.
"""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from watchdog.observers.polling import PollingObserver

from hooks import repository
from hooks.context import EXTENSION
from hooks.live_preview import Made, Preview
from phrasebank import DATA
from phrasebank.checks import registry
from phrasebank.export import message_count
from phrasebank.model import library
from phrasebank.model.datafiles import FOLDERS
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

MEMORY = ".cache/messages.json"

log = logging.getLogger("mkdocs.hooks.bank")


class _Preview:
    """What a preview remembers from one build to the next."""

    running = False
    last_good = Library()
    nav: Navigation
    made: Made


def on_startup(command: str, dirty: bool) -> None:
    _Preview.running = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    read = _read(config)
    _hand_over(config, read, _messages(read, config))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    _Preview.nav = nav


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    _Preview.made = Made(config, files, _Preview.nav, env)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    folders = [
        folder
        for folder in (*(_root(config) / name for name in FOLDERS), DATA.parent / "render" / "templates")
        if folder.is_dir()
    ]
    # MkDocs looks for changes twice a second; data is few files, and whoever edits a phrase wants to see it now.
    server.observer.start()
    server.observer = PollingObserver(timeout=0.1)
    for folder in folders:
        server.watch(str(folder))
    banks, theirs = (
        _root(config) / "banks",
        [config.docs_dir, config.config_file_path, config.theme.custom_dir, *config.watch],
    )
    others = [*(folder for folder in folders if folder != banks), *(Path(path) for path in theirs if path)]
    Preview(lambda: _Preview.made, banks, others, _read_again).take_over(server, builder)
    return server


def _read(config: MkDocsConfig) -> Library:
    """The library to show; notes the problems for the banner."""
    read, problems = library.read(_root(config))
    problems += registry.run(read)
    config.extra["problems"] = sorted(set(problems))
    return _publishable(read, problems)


def _read_again(config: MkDocsConfig) -> None:
    """Read banks that changed; nobody has counted what they make now."""
    _hand_over(config, _read(config), {})


def _hand_over(config: MkDocsConfig, read: Library, messages: Mapping[str, int]) -> None:
    config.mdx_configs[EXTENSION] = {"library": read, "messages": messages} | repository.addresses(
        config.repo_url
    )


def _messages(read: Library, config: MkDocsConfig) -> Mapping[str, int]:
    """A preview doesn't count anew: whoever edits a phrase wants to see it now."""
    memory = Path(config.config_file_path).parent / MEMORY
    return message_count.remembered(read, memory) if _Preview.running else message_count.count(read, memory)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / config.extra["banks"]


def _publishable(read: Library, problems: list[Diagnostic]) -> Library:
    if not problems:
        _Preview.last_good = read
        return read
    named = "\n".join(str(problem) for problem in sorted(set(problems)))
    if not _Preview.running:
        raise Abort(f"The banks have problems, so nothing is built:\n{named}")
    log.error("The banks have problems; the last good phrases are shown:\n%s", named)
    return _Preview.last_good
