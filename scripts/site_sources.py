"""What a site is made of, as mkdocs.yml says it: folders of data, pages, and how their Markdown is read; and
what is wrong with it.

Nothing of MkDocs but its reader of settings is asked: to load all of it would take as long as the check.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from hooks.gates import linked_sources
from phrasebank import DATA, REPOSITORY
from phrasebank.checks import kept_ids, library_check, repository_checks
from phrasebank.checks.repository_checks import Surroundings
from phrasebank.model import datafiles
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.catalogue import ENGLISH, Catalogue

# What these need takes a while to load.
if TYPE_CHECKING:
    from hooks.page_sources import Addresses

CONFIG = REPOSITORY / "mkdocs.yml"
# MkDocs reads every page with these: https://www.mkdocs.org/user-guide/configuration/#markdown_extensions
ALWAYS = ("toc", "tables", "fenced_code")
# It puts cards where markers stand, and what a card holds is judged with the data.
CARDS = "phrasebank.render"


@dataclass(frozen=True)
class Sources:
    """The folder of the data, that of the pages, the publisher's own second one of data, and the extensions
    of Markdown that the pages are read with, none where only the data is judged; the language, with the file
    of what the site says in it, if it isn't English; the folder of its own templates; its address; and its
    navigation, with the file that says it, none where MkDocs makes one."""

    data: Path
    docs: Path
    own: Path | None = None
    extensions: tuple[str, ...] = ()
    language: str = ENGLISH.language
    strings: Path | None = None
    theme: Path | None = None
    address: str = ""
    nav: Any = None
    settings: Path = CONFIG

    @property
    def files(self) -> dict[str, Path]:
        """Every data file by its name in its folder."""
        own = datafiles.present(self.own) if self.own else {}
        return own | datafiles.present(self.data)


def of_data(root: Path) -> Sources:
    """A folder of data beside the project's pages."""
    return Sources(root, REPOSITORY / "docs")


def load_sources(config: Path = CONFIG) -> Sources:
    """What a file of settings names. Raises UsageError where it can't be read."""
    try:
        with config.open(encoding="utf-8") as stream:
            settings: dict[str, Any] = yaml_load(stream, get_yaml_loader(yaml.SafeLoader))
    except (OSError, ValueError, MkDocsException) as error:
        raise click.UsageError(f"{config.name} can't be read: {' '.join(str(error).split())}") from error
    extra, theme, home = settings.get("extra", {}), settings.get("theme", {}), config.parent
    extensions = settings.get("markdown_extensions", [])
    named = [next(iter(one)) if isinstance(one, dict) else one for one in extensions]
    own, strings, looks = extra.get("own_banks"), extra.get("strings"), theme.get("custom_dir")
    return Sources(
        home / extra["banks"],
        home / settings.get("docs_dir", "docs"),
        home / own if own else None,
        tuple(dict.fromkeys((*ALWAYS, *(one for one in named if one != CARDS)))),
        str(theme.get("language", ENGLISH.language)),
        home / str(strings) if strings else None,
        home / looks if looks else None,
        str(settings.get("site_url") or ""),
        # Patterns say what the navigation may leave out.
        None if settings.get("not_in_nav") else settings.get("nav"),
        config,
    )


def judged(
    sources: Sources, instead: Mapping[str, Path], commit: str | None
) -> tuple[Library, list[Diagnostic]]:
    """The library with files read `instead` of others, and every problem; what left since `commit` is one.

    Raises ClickException at a faulty translation.
    """
    # All else would be told for want of what it lacks, and a link leads to any file.
    if unread := [*linked_sources.problems(sources.docs.parent), *library_check.amiss()]:
        return Library(), unread
    library, problems = library_check.load_and_check(sources.data, instead, sources.own, _catalogue(sources))
    base_of = cache(partial(kept_ids.base_of, commit=commit))
    base = base_of(REPOSITORY)
    where = Surroundings(docs=sources.docs, root=sources.data, base=base)
    problems += repository_checks.run(library, where)
    if sources.extensions and not instead:
        addresses: Addresses = {}
        problems += _of_pages(sources, addresses)
        # What is beyond a limit is made into nothing.
        if not problems:
            problems += _of_built_pages(sources, library, addresses, base_of(sources.docs.parent))
    if sources.data == DATA and not (problems or instead):
        problems += _stale(sources, library, base)
    return library, problems


# What these need takes a while to load.
def _catalogue(sources: Sources) -> Catalogue:
    if not sources.strings:
        return Catalogue(sources.language)
    from hooks import catalogues

    try:
        return catalogues.read(sources.language, sources.strings)
    except catalogues.CatalogueError as problem:
        raise click.ClickException(str(problem)) from problem


def _of_pages(sources: Sources, addresses: "Addresses") -> Iterator[Diagnostic]:
    from hooks import page_sources
    from scripts import card_drawing

    yield from page_sources.problems(sources.docs, sources.extensions, sources.theme, addresses)
    yield from card_drawing.problems()


def _of_built_pages(
    sources: Sources, library: Library, addresses: "Addresses", base: str
) -> Iterator[Diagnostic]:
    from scripts.page_checks import navigation, registry
    from scripts.page_checks.sources import Pages

    pages = Pages(sources.docs, library, sources.extensions, addresses, sources.address)
    yield from registry.problems(pages, base)
    yield from navigation.problems(pages, sources.settings, navigation.paths(sources.nav))


def _stale(sources: Sources, library: Library, base: str) -> Iterator[Diagnostic]:
    from scripts import stale_files

    # What is made from the data comes with the project, and the publisher's own does not.
    yield from stale_files.problems(load_library(sources.data)[0] if sources.own else library, base)
