"""The JSON files: written into the finished site, for programs and for the site's own tools."""

from pathlib import Path

import handed
from mkdocs.config.defaults import MkDocsConfig

from phrasebank import browser, draft_file, export, moved


def on_post_build(config: MkDocsConfig) -> None:
    library = handed.library(config)
    tools = browser.files(library) | {draft_file.PATH: draft_file.file(library)}
    for name, text in (export.files(library) | moved.files(library) | tools).items():
        file = Path(config.site_dir, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
