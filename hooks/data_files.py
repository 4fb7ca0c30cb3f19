"""The JSON files: written into the finished site, for programs and for the site's own tools."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hooks import context
from phrasebank.export import api, composer_data, linter_data, redirects


def on_post_build(config: MkDocsConfig) -> None:
    library = context.library(config)
    tools = composer_data.files(library) | {linter_data.PATH: linter_data.linter_payload(library)}
    for name, text in (api.files(library) | redirects.files(library) | tools).items():
        file = Path(config.site_dir, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
