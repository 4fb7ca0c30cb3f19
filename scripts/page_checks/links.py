"""Links between pages, and to their pictures, as their sources write them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from phrasebank.checks.suggestions import Suggestions
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.page_checks.sources import Pages

# In code nothing is a link.
CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(
    r"""(?:\]\(\s*<?|^\ *\[[^\]\n]+\]:\ *<?|(?P<html>\b(?:href|src)=["']))"""
    r"""(?P<path>(?![a-z]+:|/)[^\s)>"'#]*\.(?:md|png))?(?:\#(?P<place>[^\s)>"']+))?(?=[\s)>"'])""",
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True)
class Link:
    """Where a link stands, the path to which it leads, and the place on that page."""

    source: str
    at: int
    path: str
    place: str


def dead(pages: Pages, changed: Collection[str]) -> Iterator[Diagnostic]:
    """A problem for each link that leads to no page or picture; and of those from or to a page that changed,
    for each that leads to no place there."""
    suggestions = Suggestions()
    for link in (link for path, text in pages.written.items() for link in _of_page(path, text)):
        if link.path not in pages.known and not _is_file(pages, link.path):
            near = suggestions.did_you_mean(link.path, pages.known)
            yield _problem(pages, link, "dead-link", f"There is no '{link.path}'.{near}")
        elif link.place and not {link.source, link.path}.isdisjoint(changed):
            known = pages.built.page(link.path).anchors
            if link.place not in known:
                near = suggestions.did_you_mean(link.place, known)
                message = f"On '{link.path}' there is no place '{link.place}'.{near}"
                yield _problem(pages, link, "dead-fragment", message)


def _is_file(pages: Pages, path: str) -> bool:
    """Whether there is such a file within the site."""
    return not path.startswith("../") and (pages.docs / path).is_file()


def _of_page(path: str, text: str) -> Iterator[Link]:
    plain = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for found in LINK.finditer(plain):
        # In HTML, an address is that of a built file.
        built = found["html"] and (found["path"] or "").endswith(".md")
        if (found["path"] or found["place"]) and not built:
            leads_to = normpath(join(dirname(path), found["path"])) if found["path"] else path
            begin = found.start("path") if found["path"] else found.start("place")
            yield Link(path, begin, leads_to, found["place"] or "")


def _problem(pages: Pages, link: Link, name: str, message: str) -> Diagnostic:
    text = pages.written[link.source]
    line, column = text.count("\n", 0, link.at) + 1, link.at - text.rfind("\n", 0, link.at)
    return Diagnostic(Location(f"docs/{link.source}", line, column), name, message)
