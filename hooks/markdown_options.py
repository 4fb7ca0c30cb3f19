"""What the Markdown extension is told: by its settings, which is how MkDocs hands anything to an extension.
Nothing else reads them."""

import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from hooks import repository
from hooks.context import Build

EXTENSION = "phrasebank.render"


def hand_over(config: MkDocsConfig, build: Build, page: Page) -> None:
    """Set the options for the page that is about to be rendered."""
    config.mdx_configs[EXTENSION] = {
        "library": build.library,
        "messages": build.messages,
        "base": f"{posixpath.relpath('.', page.url or '.')}/",
        **repository.addresses(config.repo_url or ""),
    }
