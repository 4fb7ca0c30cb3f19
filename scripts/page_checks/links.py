"""Links between pages, and to their pictures, as their sources write them."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from phrasebank.checks.suggestions import Suggestions
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.page_checks.sources import Pages

# In code nothing is a link.
CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(
    r"""(?:\]\(\s*<?|^\ *\[[^\]\n]+\]:\ *<?|(?P<html>\b(?:href|src)=["']))"""
    r"""(?P<path>(?![a-zA-Z]+:|//)[^\s)>"'#?]*)(?:\?[^\s)>"'#]*)?(?:\#(?P<place>[^\s)>"']*))?(?=[\s)>"'])""",
    re.MULTILINE | re.VERBOSE,
)
# What a build makes beside pages.
FILE = re.compile(r"\.[a-z-]+\Z")


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
    suggestions, addresses = Suggestions(), {_address(path): path for path in pages.known}
    for link in (link for path, text in pages.written.items() for link in _of_page(path, text, addresses)):
        if link.path not in pages.known and not _is_file(pages, link.path):
            meant = addresses.get(link.path.rstrip("/"))
            near = f" Write '{meant}', from where this page stands." if meant else ""
            near = near or suggestions.did_you_mean(link.path, pages.known)
            yield _problem(pages, link, "dead-link", f"There is no '{link.path}'.{near}")
        elif link.place and not {link.source, link.path}.isdisjoint(changed):
            known = pages.built.page(link.path).anchors
            if link.place not in known:
                near = suggestions.did_you_mean(link.place, known)
                message = f"On '{link.path}' there is no place '{link.place}'.{near}"
                yield _problem(pages, link, "dead-fragment", message)


def _address(path: str) -> str:
    """Where a page stands in the built site."""
    return normpath(path.removesuffix(".md").removesuffix("index"))


def _is_file(pages: Pages, path: str) -> bool:
    """Whether there is such a file within the site."""
    return not path.startswith("../") and (pages.docs / path).is_file()


def _of_page(path: str, text: str, addresses: Mapping[str, str]) -> Iterator[Link]:
    plain = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for found in LINK.finditer(plain):
        leads_to = path
        if found["path"] and found["html"]:
            # In HTML, an address is that of a built file.
            built = normpath(join(_address(path), found["path"]))
            if FILE.search(built) and not built.endswith(".png"):
                continue
            leads_to = addresses.get(built, built)
        elif found["path"]:
            leads_to = normpath(join(dirname(path), found["path"]))
            leads_to += "/" * found["path"].endswith("/")
        yield Link(path, found.start("path"), leads_to, found["place"] or "")


def _problem(pages: Pages, link: Link, name: str, message: str) -> Diagnostic:
    text = pages.written[link.source]
    line, column = text.count("\n", 0, link.at) + 1, link.at - text.rfind("\n", 0, link.at)
    return Diagnostic(Location(f"docs/{link.source}", line, column), name, message)
