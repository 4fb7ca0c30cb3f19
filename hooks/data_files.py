"""The JSON files: written into the finished site, for programs and for the site's own tools."""

from pathlib import Path

from hooks import csp
from hooks.context import Build
from phrasebank.export import api, composer_data, linter_data, redirects
from phrasebank.search import index


def write(site: Path, build: Build, address: str) -> None:
    """Write every data file of a build into the built site, which is to be found at an address."""
    library = build.library
    tools = composer_data.files(library) | {
        linter_data.PATH: linter_data.linter_payload(library),
        index.PATH: index.payload(library, build.sought.values()),
    }
    for name, text in (api.files(library, address) | redirects.files(library) | tools).items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(csp.with_policy(text, ()) if name.endswith(".html") else text, encoding="utf-8")
