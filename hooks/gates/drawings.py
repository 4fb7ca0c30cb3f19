"""What a drawing may be made of: a few shapes, and of their attributes those that say how they look.

Anything else could run, fetch a file from elsewhere, or send a visitor there.
"""

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from hooks.gates.allowed_html import words
from hooks.html_tokens import Tag, tokenize_html
from phrasebank.source import decoding

NAMESPACE = "http://www.w3.org/2000/svg"
SHAPES = words("svg g path circle rect title")
ATTRIBUTES = words(
    "aria-label clip-rule cx cy d fill fill-opacity fill-rule height id opacity r role rx ry stroke "
    "stroke-linecap stroke-linejoin stroke-opacity stroke-width transform viewbox width x y"
)
# Today's has a tenth.
MOST_SIGNS = 4_000
# What is read out, and what only a browser reads.
LONGEST_TITLE = 100
TITLE = re.compile(rf"<title\b[^<>]*>([^<>]{{{LONGEST_TITLE + 1},}})", re.IGNORECASE)
SHAPE = re.compile(r"[MLHVCSQTAZ\d\s,.+-]*", re.IGNORECASE)
TITLES, LABELS = re.compile(r"<title\b", re.IGNORECASE), re.compile(r"\baria-label\b", re.IGNORECASE)
SECOND_TITLE = "A drawing has one title and one 'aria-label'. Take the others away."
LONG_WORDS = f"has more than {LONGEST_TITLE} characters. Say in a few words what it shows."
# Colors, numbers and words; of what takes arguments, moves within the drawing and its own parts.
VALUE = re.compile(
    r"(?:[\w\s#.,%'-]|\b(?:matrix|rotate|scale|skew[XY]|translate)\([\d\s.,-]*\)|\burl\(#[\w-]+\))*"
)
# Words that no drawing shows: what stands in none of its titles, and what is said to nobody.
UNSEEN = re.compile(r"<!--|(?:</?(?!title\b)\w[^<>]*>|</title>)\s*([^<>\s])", re.IGNORECASE)
DRAWN = words("path circle rect")
REST = "A drawing has shapes and nothing else. Take the rest away."


def problems(text: str) -> Iterator[tuple[int, str]]:
    """The number of each line on which something else stands, and what to do about it."""
    if len(text) > MOST_SIGNS:
        yield 1, f"The drawing has more than {MOST_SIGNS} signs, which is the most. Make it plainer."
        return
    found = dict.fromkeys(_found(text))
    # Only of what has shapes alone is it known that it defines nothing that grows as it is read.
    yield from found or _unreadable(text)


def _unreadable(text: str) -> Iterator[tuple[int, str]]:
    """Where a browser, which reads a drawing as XML, would show none, or an empty one."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield error.position[0], f"No browser can read the drawing from here on: {error}. Save it once more."
        return
    if root.tag != f"{{{NAMESPACE}}}svg":
        yield 1, f'A drawing is one <svg xmlns="{NAMESPACE}">, and all else stands in it. Write it so.'
    elif not _draws(root):
        yield 1, "The drawing draws nothing. Give it a path, a circle or a rect."


def _draws(root: ElementTree.Element) -> bool:
    """Whether a shape stands there that a browser draws."""
    shapes = (one for one in root.iter() if one.tag.rpartition("}")[2] in DRAWN)
    return any(one.get("d") or not one.tag.endswith("path") for one in shapes if one.get("opacity") != "0")


def _found(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for token in tokenize_html(text):
        at = max(text.find(token.text, at), at)
        if message := _fault(token) if isinstance(token, Tag) else REST:
            yield text.count("\n", 0, at) + 1, message
    if title := TITLE.search(text):
        yield text.count("\n", 0, title.start()) + 1, f"The title {LONG_WORDS}"
    for again in (found for kind in (TITLES, LABELS) for found in [*kind.finditer(text)][1:]):
        yield text.count("\n", 0, again.start()) + 1, SECOND_TITLE
    if hidden := decoding.suspect(text) or decoding.hidden(html.unescape(text)):
        yield 1, f"The drawing has {hidden}, which nobody sees or which misleads. Take it away."
    if unseen := UNSEEN.search(text):
        at = max(unseen.start(), unseen.start(1))
        yield text.count("\n", 0, at) + 1, REST


def _fault(tag: Tag) -> str:
    if tag.name not in SHAPES:
        return REST
    for name, value in tag.attributes:
        if name == "xmlns" and value == NAMESPACE:
            continue
        if name not in ATTRIBUTES:
            return f"'{name}' is not for a drawing. Take it away."
        if name == "d" and not SHAPE.fullmatch(value):
            return "'d' has something else than the letters and numbers of a path. Take it away."
        if name != "d" and len(value) > LONGEST_TITLE:
            return f"'{name}' {LONG_WORDS}"
        if not VALUE.fullmatch(value):
            return (
                f"'{name}' may lead elsewhere. Write a color, a number, words, or 'url(#id)' of this drawing."
            )
    return ""
