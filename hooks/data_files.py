"""The files for programs, for the site's own tools and for other people's: written into the finished site."""

from collections.abc import Mapping
from pathlib import Path

from hooks import csp
from hooks.context import Build
from phrasebank.export import api, composer_data, linter_data, redirects
from phrasebank.export.formats import registry
from phrasebank.export.formats.site import ExportSource
from phrasebank.export.search import index


def write(site: Path, build: Build, address: str) -> None:
    """Write every data file of a build into the built site, which is to be found at an address."""
    library = build.library
    search = index.files(library, build.search_pages.values())
    tools = composer_data.files(library) | linter_data.files(library) | search
    _write(site, api.files(library, address) | redirects.files(library) | tools)


def write_formats(site: Path, made_from: ExportSource) -> None:
    """Write the files in the formats of other programs, and those of the interface that have one entry each.

    A preview doesn't renew them: nobody reads them there.
    """
    _write(site, api.entry_files(made_from.library) | registry.files(made_from))


def _write(site: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shown = csp.with_policy(text, ()) if name.endswith(".html") else text
        # The ends of lines are the format's.
        file.write_text(shown, encoding="utf-8", newline="")
