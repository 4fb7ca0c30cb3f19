"""Our own scripts and styles as they are sent: without the comments and the indentation that the repository keeps for who reads them."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

FOLDERS = ("assets/js", "assets/css")
# A block that begins a line, a type inside one, a line of its own; nothing in our strings looks like these.
COMMENTS = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|/\*\* @[^\n]*?\*/ ?|^[ \t]*//[^\n]*\n", re.DOTALL | re.MULTILINE)
BLANK = re.compile(r"^\s+", re.MULTILINE)


def on_post_build(config: MkDocsConfig) -> None:
    for folder in FOLDERS:
        for own in Path(config.docs_dir, folder).rglob("*.*s"):
            file = Path(config.site_dir, own.relative_to(config.docs_dir))
            file.write_text(slim(file.read_text(encoding="utf-8")), encoding="utf-8")


def slim(text: str) -> str:
    """The text without its comments, empty lines and indentation."""
    return BLANK.sub("", COMMENTS.sub("", text))
