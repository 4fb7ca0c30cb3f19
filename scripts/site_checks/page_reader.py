"""A page's source taken apart into elements and texts.

Our pages are of the plainest form, as hooks/gates/ has it, and are read with one pattern; any other page as
the standard library reads it, which takes twice as long.
"""

import html
import re
from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

from hooks import html_tokens
from scripts.site_checks.page import Page
from scripts.site_checks.page_tree import PageTree

# What stands in these is no markup.
RAW = ("script", "style")
# Browsers and versions of Python differ in these.
UNSURE = frozenset(["iframe", "noembed", "noframes", "noscript", "plaintext", "textarea", "xmp"])
NO_TAG = re.compile(r"<!--[^<>]*-->|<!doctype html>", re.IGNORECASE)


def parse_page(path: str, source: str) -> Page:
    """Take the source of a page apart."""
    tree = PageTree()
    if not _read_plainly(source, tree):
        tree = PageTree()
        reader = _Reader(tree)
        reader.feed(source)
        reader.close()
    return Page(path, source, tuple(tree.elements), tuple(tree.texts))


class _PlainTag(NamedTuple):
    """A tag of the plainest form, whether it closes an element, and whether it does so itself, as in
    `<br/>`; a comment has no name."""

    name: str
    attributes: dict[str, str]
    closes: bool
    closed: bool


def _read_plainly(source: str, tree: PageTree) -> bool:
    """Read a page if all of it is of the plainest form, and say whether it is."""
    # No tag of that form has a '<' in it.
    words, *pieces = source.split("<")
    raw = ""
    for piece in pieces:
        if raw and not piece.startswith(raw):
            words += f"<{piece}"
            continue
        tree.text(html.unescape(words) if "&" in words and not raw else words)
        tag, words = _tag_of(piece)
        if not tag:
            return False
        raw = f"/{tag.name}" if tag.name in RAW and not tag.closes else ""
        if tag.closes:
            tree.end(tag.name)
        elif tag.name:
            tree.start(tag.name, tag.attributes, tag.closed)
    tree.text(html.unescape(words))
    return not raw


def _tag_of(piece: str) -> tuple[_PlainTag | None, str]:
    """The tag at whose `<` a piece of a page was cut off, if it is a plain one, and what stands behind it."""
    text, ended, content = piece.partition(">")
    tag = _plain_tag(text) if ended else None
    if tag or not (found := html_tokens.TAG.match(f"<{piece}")):
        return tag, content
    # In a value, a '>' may stand.
    return _plain_tag(found[0][1:-1]), piece[len(found[0]) - 1 :]


# The same stand in the navigation of every page.
@lru_cache(maxsize=50_000)
def _plain_tag(text: str) -> _PlainTag | None:
    """The tag that stands between `<` and `>`, if it is a plain one."""
    found = html_tokens.TAG.fullmatch(f"<{text}>")
    if not found:
        return _PlainTag("", {}, False, False) if NO_TAG.fullmatch(f"<{text}>") else None
    tag, closes = html_tokens.tag_of(found), bool(found[1])
    if tag.name in UNSURE or (closes and tag.attributes):
        return None
    return _PlainTag(tag.name, _first_of_each(tag.attributes), closes, text.endswith("/"))


def _first_of_each(attributes: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Of an attribute given twice, browsers keep the first."""
    return dict(reversed(attributes))


class _Reader(HTMLParser):
    def __init__(self, tree: PageTree) -> None:
        super().__init__()
        self.tree = tree

    def updatepos(self, i: int, j: int) -> int:
        """Lines and columns are not counted: nobody asks for them, and it takes a tenth of the reading."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, _first_of_each([(name, value or "") for name, value in attrs]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, _first_of_each([(name, value or "") for name, value in attrs]), closed=True)

    def handle_endtag(self, tag: str) -> None:
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.text(data)
