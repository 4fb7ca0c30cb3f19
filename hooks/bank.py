"""The banks: read and checked once at the start of every build, and handed to the Markdown extension, from which the other hooks take them.

A build stops at a problem, with all problems in one message. A preview goes on with the last good phrases and names the problems on
every page, because `mkdocs serve` answers nothing at all after an error.
"""

import logging
from collections.abc import Mapping
from pathlib import Path

import forge
from handed import EXTENSION
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from phrasebank import ROOT, checks, library, tally
from phrasebank.files import FOLDERS
from phrasebank.library import Library
from phrasebank.problem import Problem

MEMORY = ".cache/messages.json"

log = logging.getLogger("mkdocs.hooks.bank")


class _Preview:
    """What a preview remembers from one build to the next."""

    running = False
    last_good = Library()


def on_startup(command: str, dirty: bool) -> None:
    _Preview.running = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    read, problems = library.read(_root(config))
    problems += checks.run(read)
    config.extra["problems"] = sorted(set(problems))
    publishable = _publishable(read, problems)
    config.mdx_configs[EXTENSION] = {"library": publishable, "messages": _messages(publishable, config)} | forge.addresses(config.repo_url)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    for folder in (*(_root(config) / name for name in FOLDERS), ROOT / "templates"):
        if folder.is_dir():
            server.watch(str(folder))
    return server


def _messages(read: Library, config: MkDocsConfig) -> Mapping[str, int]:
    """A preview doesn't count anew: whoever edits a phrase wants to see it now."""
    memory = Path(config.config_file_path).parent / MEMORY
    return tally.remembered(read, memory) if _Preview.running else tally.count(read, memory)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / config.extra["banks"]


def _publishable(read: Library, problems: list[Problem]) -> Library:
    if not problems:
        _Preview.last_good = read
        return read
    named = "\n".join(str(problem) for problem in sorted(set(problems)))
    if not _Preview.running:
        raise Abort(f"The banks have problems, so nothing is built:\n{named}")
    log.error("The banks have problems; the last good phrases are shown:\n%s", named)
    return _Preview.last_good
