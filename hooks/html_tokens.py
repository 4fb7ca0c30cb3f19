"""HTML read so strictly that no browser can read it otherwise: every `<` begins a tag of the plainest form,
or it is named.

Browsers differ, and differ from every parser, in where they let a comment, a script or a text field end.
Here nothing depends on that: what looks like a tag counts as one wherever it stands, and what only some would
take for one is not read at all. Tags: https://html.spec.whatwg.org/#syntax-tags.
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

SPACE = r"[ \t\r\n\f]"
ATTRIBUTE = rf"""{SPACE}+([a-zA-Z][a-zA-Z0-9:_-]*)(?:=(?:"([^"<]*)"|'([^'<]*)'|([a-zA-Z0-9_-]+)))?"""
TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:{ATTRIBUTE})*){SPACE}*/?>")
ATTRIBUTES = re.compile(ATTRIBUTE)
COMMENT = re.compile(r"<!--[^<>]*-->")
DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
# So much of what can't be read is shown.
SHOWN = re.compile(r"<[^>\n]{0,60}>?")


class Tag(NamedTuple):
    """A tag that opens an element: its name in lower case, its attributes with their values as a browser
    has them, its text in the page, and of a script what stands in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    text: str
    body: str = ""

    def get(self, name: str) -> str:
        """The value of an attribute; nothing where it is missing."""
        return next((value for known, value in self.attributes if known == name), "")


class Unreadable(NamedTuple):
    """A `<` that begins no plain tag, and what follows it."""

    text: str


def tokenize_html(page: str) -> Iterator[Tag | Unreadable]:
    """Every tag that opens an element, in the page's order, and every `<` that begins nothing plain."""
    beginning = DOCTYPE.match(page)
    at = page.find("<", beginning.end() if beginning else 0)
    while at >= 0:
        tag, closes = _whole(page[at : page.find(">", at) + 1])
        # Nearly all are such, and nothing is left to ask of them.
        if tag and tag.name != "script" and not (closes and tag.attributes):
            if not closes:
                yield tag
            at = page.find("<", at + len(tag.text))
            continue
        found, at = _token(page, at)
        if found:
            yield found
        at = page.find("<", at)


def _token(page: str, at: int) -> tuple[Tag | Unreadable | None, int]:
    """What begins at a `<`, if it is anything to look at, and where to go on."""
    tag, closes = tag_at(page, at)
    if not tag and (comment := COMMENT.match(page, at)):
        return None, comment.end()
    if not tag or (closes and tag.attributes):
        return Unreadable(next(SHOWN.finditer(page, at))[0]), at + 1
    behind = at + len(tag.text)
    if closes:
        return None, behind
    if tag.name != "script":
        return tag, behind
    end = page.find("</script", behind)
    end = len(page) if end < 0 else end
    return tag._replace(body=page[behind:end]), end


def tag_at(page: str, at: int) -> tuple[Tag | None, bool]:
    """The plain tag that begins at a `<`, if one does, and whether it closes an element."""
    found = _whole(page[at : page.find(">", at) + 1])
    # In a value, a '>' may stand.
    return found if found[0] else _of_match(TAG.match(page, at))


# The same stand in the navigation of every page.
@lru_cache(maxsize=50_000)
def _whole(text: str) -> tuple[Tag | None, bool]:
    return _of_match(TAG.fullmatch(text))


def _of_match(found: re.Match[str] | None) -> tuple[Tag | None, bool]:
    return (tag_of(found), bool(found[1])) if found else (None, False)


def tag_of(found: re.Match[str]) -> Tag:
    """The tag that TAG has found, whether it opens an element or closes one."""
    return Tag(found[2].lower(), attributes(found[3]), found[0])


# The same few stand in the navigation of every page.
@lru_cache(maxsize=20_000)
def attributes(text: str) -> tuple[tuple[str, str], ...]:
    """The attributes that TAG has found, with their values as a browser has them."""
    return tuple(
        (one[1].lower(), html.unescape(next(filter(None, (one[2], one[3], one[4])), "")))
        for one in ATTRIBUTES.finditer(text)
    )
