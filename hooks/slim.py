"""Our own scripts and styles as they are sent: without the comments and the spaces that the repository keeps for who reads them."""

from pathlib import Path

import rcssmin
import rjsmin
from mkdocs.config.defaults import MkDocsConfig

SLIM = {"assets/js": ("*.js", rjsmin.jsmin), "assets/css": ("*.css", rcssmin.cssmin)}


def on_post_build(config: MkDocsConfig) -> None:
    for folder, (pattern, slim) in SLIM.items():
        for own in Path(config.docs_dir, folder).rglob(pattern):
            file = Path(config.site_dir, own.relative_to(config.docs_dir))
            file.write_text(slim(file.read_text(encoding="utf-8")), encoding="utf-8")
