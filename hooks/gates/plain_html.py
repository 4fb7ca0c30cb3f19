"""The HTML that a page may bring: a few elements, attributes, classes and addresses.

Each fault is what to look for in the page's source, and what to do about it.
"""

import re
from collections.abc import Iterator

from hooks.gates.addresses import link_may_lead_to
from hooks.gates.allowed_html import words
from hooks.html_tokens import Tag, tokenize_html

# What may be written as HTML, where Markdown has no sign of its own.
ELEMENTS = words("a abbr b br code dd dl dt em i kbd li ol p pre span strong sub sup ul")
ATTRIBUTES = words("alt class href id src start title")
CLASSES = words("admonition admonition-title aside doors elsewhere fold front lead more note tip warning")
# What a block of code is written in.
LANGUAGE = re.compile(r"language-[a-z]+")
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
# An image lies beside the pages.
SOURCE = re.compile(r"(?:\.\./)*[a-z0-9_-]+(?:/[a-z0-9_.-]+)*")
CLOSING = re.compile(r"</([^>\s]*)")
HTML = (
    "This is read as HTML, of which a page has only the plainest. Write it as Markdown, and a '<' as '&lt;'."
)
# So Markdown aligns a column.
IN_TABLES = "Take it away; in a table, take the colons out of the line below its head."
REMEDIES = {
    "class": f"There are {', '.join(sorted(CLASSES))}.",
    "href": "Write a path within the site, or an address with https:// and a host.",
    "id": "Use letters, digits, hyphens and dots.",
    "src": "Write the path of an image under docs/assets.",
}


def of_html(blocks: str) -> Iterator[tuple[str, str]]:
    """The faults of HTML that stands in a page as such."""
    for token in tokenize_html(blocks):
        yield from _of_tag(token) if isinstance(token, Tag) else [(token.text, HTML)]
    yield from _closed(blocks)


def of_attribute(name: str, value: str) -> Iterator[tuple[str, str]]:
    """The faults of an attribute with its value as a browser has it."""
    if name not in ATTRIBUTES:
        yield name, f"'{name}' is not for pages. {IN_TABLES if name == 'style' else 'Take it away.'}"
    elif not _may_be(name, value):
        yield value, f"'{name}' can't be '{value}' in a page. {REMEDIES[name]}"


def _of_tag(tag: Tag) -> Iterator[tuple[str, str]]:
    if tag.name not in ELEMENTS:
        yield tag.text, f"<{tag.name}> is not for pages. {HTML}"
        return
    for name, value in tag.attributes:
        yield from of_attribute(name, value or "")


def _closed(blocks: str) -> Iterator[tuple[str, str]]:
    """What only ends here, and may not: what begins here as well is told there."""
    for found in CLOSING.finditer(blocks):
        if found[1].lower() not in ELEMENTS and f"<{found[1]}" not in blocks:
            yield found[0], HTML


def _may_be(name: str, value: str) -> bool:
    if name == "class":
        return all(one in CLASSES or LANGUAGE.fullmatch(one) for one in value.split())
    if name == "href":
        return link_may_lead_to(value)
    pattern = {"id": ID, "src": SOURCE}.get(name)
    return not pattern or bool(pattern.fullmatch(value))
