"""The HTML that a page may bring: a few elements, attributes, classes and addresses.

Each fault is what to look for in the page's source, and what to do about it.
"""

import re
from collections.abc import Iterator

from hooks.gates.addresses import link_may_lead_to
from hooks.gates.allowed_html import words
from hooks.gates.html_nesting import WITHIN_A_LINE, of_nesting
from hooks.gates.links import of_links
from hooks.html_tokens import COMMENT, DOCTYPE, Tag, tokenize_html
from phrasebank.render.links import PHRASE_ANCHOR

# What may be written as HTML, where Markdown has no sign of its own.
ELEMENTS = words("a abbr b br code dd dl dt em i kbd li ol p pre span strong sub sup ul")
# A `title` is none of them: few people ever see one.
ATTRIBUTES = words("alt class href id src start")
# These have a meaning on one element alone.
OF_ONE = {"alt": "img", "href": "a", "src": "img", "start": "ol"}
CLASSES = words("admonition admonition-title aside doors elsewhere fold front lead more note tip warning")
# What stands in a line has only these: all others lay it out, as a block for one.
IN_A_LINE = {"a": words("aside")}
OF_BLOCKS = "Elements within a line have no class of their own. Take it away."
# What a block of code is written in.
LANGUAGE = re.compile(r"language-[a-z]+")
# A style hides the headings of sentences, which have ids of their own.
# The templates around a page have two of their own.
OF_TEMPLATES = ("search-words", "where-next")
ID = re.compile(rf"(?!{PHRASE_ANCHOR}|(?:{'|'.join(OF_TEMPLATES)})\Z)[A-Za-z0-9][A-Za-z0-9_.-]*")
START = re.compile(r"[0-9]{1,4}")
# Who can't see a picture hears all of it.
ALT = re.compile(r"[^<>]{0,300}")
# An image lies beside the pages.
SOURCE = re.compile(r"(?:\.\./)*[a-z0-9_-]+(?:/[a-z0-9_.-]+)*")
# On a phone the head is hidden, and each cell says its words again.
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
NO_ROWS = re.compile(
    r"<th\b[^<>]*>([^<]*).*</thead>\s*<tbody\b[^<>]*>\s*"
    r"(?:<tr\b[^<>]*>(?:\s*<td\b[^<>]*></td>)*\s*</tr>\s*)?</tbody>",
    re.DOTALL,
)
ONLY_A_HEAD = "A table has a head and no rows, and on a phone nobody sees the head. Write a row, or no table."
FOLDED_PAGE = "The title of a page can't be folded: the whole page would be. Take 'fold' away."
CLOSING = re.compile(r"</([^>\s]*)")
HTML = (
    "This is read as HTML, of which a page has only the plainest. Write it as Markdown, and a '<' as '&lt;'."
)
# So Markdown aligns a column.
IN_TABLES = "Take it away; in a table, take the colons out of the line below its head."
COMMENTED = "A comment is published with the page, where nobody sees it. Take it away."
REMEDIES = {
    "alt": "Say what the picture shows in at most 300 signs, without '<' and '>'.",
    "class": f"There are {', '.join(sorted(CLASSES))}.",
    "href": "Write a path from where this page stands, an address with https:// and a host in plain letters "
    "that holds no other address, or 'mailto:', an address and at most a subject.",
    "id": f"Use letters, digits, hyphens and dots. Those with {PHRASE_ANCHOR!r} before them are the "
    f"sentences' own, and {' and '.join(OF_TEMPLATES)} stand around each page; a heading takes another as "
    "{#name}.",
    "src": "Write the path of an image under docs/assets.",
    "start": "Write a number.",
}


def of_html(blocks: str) -> Iterator[tuple[str, str]]:
    """The faults of HTML that stands in a page as such."""
    if beginning := DOCTYPE.match(blocks):
        yield beginning[0].strip(), HTML
    for token in tokenize_html(blocks):
        yield from _of_tag(token) if isinstance(token, Tag) else [(token.text, HTML)]
    yield from ((found[0].partition("\n")[0], COMMENTED) for found in COMMENT.finditer(blocks))
    yield from _closed(blocks)


def of_content(content: str) -> Iterator[tuple[str, str]]:
    """The faults of what Markdown has made of a page, its own HTML in its place: how elements stand inside
    each other, and links whose words say something else."""
    yield from of_nesting(content)
    yield from of_links(content)
    yield from (
        (found[1], ONLY_A_HEAD) for table in TABLE.findall(content) if (found := NO_ROWS.search(table))
    )


def of_attribute(name: str, value: str, element: str) -> Iterator[tuple[str, str]]:
    """The faults of an attribute with its value as a browser has it, on an element."""
    if name not in ATTRIBUTES or OF_ONE.get(name, element) != element:
        where = "for pages" if name not in ATTRIBUTES else f"for <{element}>"
        yield name, f"'{name}' is not {where}. {IN_TABLES if name == 'style' else 'Take it away.'}"
    elif name == "class" and element == "h1" and "fold" in value.split():
        yield "fold", FOLDED_PAGE
    elif name == "class" and element in WITHIN_A_LINE and not _fits_in_a_line(element, value):
        yield value, f"'class' can't be '{value}' on <{element}>. {OF_BLOCKS}"
    elif not _may_be(name, value):
        yield value, f"'{name}' can't be '{value}' in a page. {REMEDIES[name]}"


def _of_tag(tag: Tag) -> Iterator[tuple[str, str]]:
    if tag.name not in ELEMENTS:
        yield tag.text, f"<{tag.name}> is not for pages. {HTML}"
        return
    for name, value in tag.attributes:
        yield from of_attribute(name, value or "", tag.name)


def _closed(blocks: str) -> Iterator[tuple[str, str]]:
    """What only ends here, and may not: what begins here as well is told there."""
    for found in CLOSING.finditer(blocks):
        if found[1].lower() not in ELEMENTS and f"<{found[1]}" not in blocks:
            yield found[0], HTML


def _fits_in_a_line(element: str, value: str) -> bool:
    known = IN_A_LINE.get(element, frozenset())
    return all(one in known or (element == "code" and LANGUAGE.fullmatch(one)) for one in value.split())


def _may_be(name: str, value: str) -> bool:
    if name == "class":
        return all(one in CLASSES or LANGUAGE.fullmatch(one) for one in value.split())
    if name == "href":
        return link_may_lead_to(value)
    pattern = {"alt": ALT, "id": ID, "src": SOURCE, "start": START}.get(name)
    return not pattern or bool(pattern.fullmatch(value))
