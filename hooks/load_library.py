"""The banks: read and checked once at the beginning of every build.

A build stops at a problem, with all problems in one message. A preview goes on with the last good phrases,
and its banner names the problems on every page.
"""

import logging
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks import catalogues
from hooks.context import Build, Session
from phrasebank.checks import folding
from phrasebank.checks.library_check import load_and_check
from phrasebank.export import message_count
from phrasebank.model import data_folder
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.catalogue import Catalogue

MEMORY = ".cache/messages.json"

log = logging.getLogger("mkdocs.hooks.load_library")


def begin(session: Session, config: MkDocsConfig) -> Build:
    """A build with the library that it shows. Raises Abort at problems, unless it is a preview."""
    shown, problems = _read(session, config)
    return Build(session.preview, config, shown, problems, _messages(shown, session.preview, config))


def read_again(session: Session, config: MkDocsConfig) -> None:
    """Give the present build the banks as they are now; nobody has counted what they make."""
    session.build.library, session.build.problems = _read(session, config)
    session.build.messages = {}


def folder(config: MkDocsConfig) -> Path:
    """The folder of all data."""
    return Path(config.config_file_path).parent / str(config.extra["banks"])


def second_folder(config: MkDocsConfig) -> Path | None:
    """The folder of the publisher's own data, which is read as if it stood in the first; None without one."""
    named = config.extra.get("own_banks")
    return Path(config.config_file_path).parent / str(named) if named else None


def _read(session: Session, config: MkDocsConfig) -> tuple[Library, list[Diagnostic]]:
    library, found = load_and_check(
        folder(config), second=second_folder(config), catalogue=_catalogue(config)
    )
    problems = sorted(set(found))
    if problems:
        # A preview that begins with problems has nothing yet to go on with.
        _report(problems, stop=not session.preview or not session.last_good.vocabularies)
    # A stray file in a folder is no reason to show yesterday's phrases.
    if not any(map(data_folder.hides_data, problems)):
        session.last_good = library
    return session.last_good, problems


def _catalogue(config: MkDocsConfig) -> Catalogue:
    """The language that the theme names, with what the site says in it. Raises Abort at a faulty file."""
    home, strings = Path(config.config_file_path).parent, config.extra.get("strings")
    try:
        return catalogues.read(str(config.theme["language"]), home / str(strings) if strings else None)
    except catalogues.CatalogueError as problem:
        raise Abort(str(problem)) from problem


def _report(problems: list[Diagnostic], stop: bool) -> None:
    named = "\n".join(map(str, folding.folded(problems)))
    if stop:
        raise Abort(f"The banks have problems, so nothing is built:\n{named}")
    log.error("The banks have problems; the last good phrases are shown:\n%s", named)


def _messages(shown: Library, preview: bool, config: MkDocsConfig) -> Mapping[str, int]:
    """A preview doesn't count anew: whoever edits a phrase wants to see it now. Nor does who said so."""
    memory = Path(config.config_file_path).parent / MEMORY
    if preview or not config.extra.get("count", True):
        return message_count.cached(shown, memory)
    messages = message_count.cached_count(shown, memory)
    for name in shown.outline.keys() - messages.keys():
        # No warning: pages only lack a number.
        log.info("The messages of the outline '%s' are too many to count, so no page says how many.", name)
    return messages
