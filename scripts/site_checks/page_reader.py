"""A page's source taken apart into elements and texts.

Our pages are of the plainest form, as hooks/gates/ has it, and are read with one pattern; any other page as
the standard library reads it, which takes twice as long.
"""

import html
import re
from collections.abc import Sequence
from html.parser import HTMLParser

from hooks import html_tokens
from scripts.site_checks.page import Element, Page, Text

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
# What stands in these is no markup.
RAW = ("script", "style")
# Browsers and versions of Python differ in these.
UNSURE = frozenset(["iframe", "noembed", "noframes", "noscript", "plaintext", "textarea", "xmp"])
# Braces and colons in these are meant: examples for contributors, scripts, moulds for scripts to fill.
UNREAD = ("code", "pre", "script", "style", "template")
NO_TAG = re.compile(r"<!--[^<>]*-->|<!doctype html>", re.IGNORECASE)


def parse_page(path: str, source: str) -> Page:
    """Take the source of a page apart."""
    tree = _Tree()
    if not _read_plainly(source, tree):
        tree = _Tree()
        reader = _Reader(tree)
        reader.feed(source)
        reader.close()
    return Page(path, source, tuple(tree.elements), tuple(tree.texts))


class _Tree:
    """What has been read so far; a tag is put into the element that is open."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.texts: list[Text] = []
        self._here = Element("", {})

    def start(self, tag: str, attributes: Sequence[tuple[str, str]], closed: bool = False) -> None:
        # Of an attribute given twice, browsers keep the first.
        named = dict(reversed(attributes)) if attributes else {}
        unread = self._here.unread or tag in UNREAD
        element = Element(tag, named, self._here, len(self.texts), unread)
        self.elements.append(element)
        if not closed and tag not in VOID:
            self._here = element

    def end(self, tag: str) -> None:
        here = self._here
        closed = (
            here
            if here.tag == tag
            else next((element for element in here.lineage() if element.tag == tag), None)
        )
        if closed:
            self._here = closed.parent or closed

    def text(self, content: str) -> None:
        if not content.isspace():
            self.texts.append(Text(content, self._here))


def _read_plainly(source: str, tree: _Tree) -> bool:
    """Read a page if all of it is of the plainest form, and say whether it is."""
    at = 0
    while 0 <= at < len(source):
        at = _read_piece(source, at, tree)
    return at >= 0


def _read_piece(source: str, at: int, tree: _Tree) -> int:
    """Read what begins at a place, and give the place behind it; -1 where it isn't of the plainest form."""
    if source[at] != "<":
        end = source.find("<", at)
        end = len(source) if end < 0 else end
        tree.text(html.unescape(source[at:end]))
        return end
    tag, closes = html_tokens.tag_at(source, at)
    if tag:
        return _read_tag(source, at + len(tag.text), tag, closes, tree)
    other = NO_TAG.match(source, at)
    return other.end() if other else -1


def _read_tag(source: str, behind: int, tag: html_tokens.Tag, closes: bool, tree: _Tree) -> int:
    if tag.name in UNSURE or (closes and tag.attributes):
        return -1
    if closes:
        tree.end(tag.name)
        return behind
    tree.start(tag.name, tag.attributes, closed=tag.text.endswith("/>"))
    end = source.find(f"</{tag.name}", behind) if tag.name in RAW else behind
    if end > behind:
        tree.text(source[behind:end])
    return end


class _Reader(HTMLParser):
    def __init__(self, tree: _Tree) -> None:
        super().__init__()
        self.tree = tree

    def updatepos(self, i: int, j: int) -> int:
        """Lines and columns are not counted: nobody asks for them, and it takes a tenth of the reading."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, [(name, value or "") for name, value in attrs])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, [(name, value or "") for name, value in attrs], closed=True)

    def handle_endtag(self, tag: str) -> None:
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.text(data)
