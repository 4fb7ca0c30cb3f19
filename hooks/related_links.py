"""The links that each page gets: at its end where next, and above a letter how it is sent, with links to the
same case sent otherwise.

Nobody keeps these links by hand; where_next.py draws them. A site without the page of situations has none.
"""

import logging
from collections.abc import Callable, Iterator

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.context import Build
from hooks.where_next import RelatedLink, RelatedLinks
from phrasebank.model.library import Library
from phrasebank.render import links as addresses
from phrasebank.render import situations
from phrasebank.render.situation_index import SituationIndex

log = logging.getLogger("mkdocs.hooks.related_links")
LINKS: dict[str, Callable[[RelatedLinks, str], Iterator[RelatedLink]]] = {
    "letters": RelatedLinks.of_letter,
    "phrases": RelatedLinks.of_bank,
    "guide": RelatedLinks.of_guide,
}


def read_situations(files: Files, library: Library) -> SituationIndex:
    """The situations that lead to a letter, to phrases and to the guide; what the page of situations lacks
    is logged."""
    page = files.get_file_from_path(situations.PAGE)
    known = {file.src_uri for file in files.documentation_pages() if not _is_no_letter(file.src_uri, library)}
    found = situations.parse_situations(page.content_string, known) if page else []
    # Said, not raised: a build that is to be published stops at it, a preview goes on.
    for problem in situations.faults(found, known) if page else ():
        log.error("%s", problem)
    complete = (situation for situation in found if all(map(situation.to, situations.FOLDERS)))
    return SituationIndex(library, tuple(complete))


def with_anchors(markdown: str, page: Page) -> str:
    """The page of situations with a place to land for each; any other page as it is."""
    return situations.shown(markdown) if page.file.src_uri == situations.PAGE else markdown


def of_page(page: Page, build: Build) -> list[RelatedLink]:
    """The links at the end of a page; none on a list, and none where no situation is known."""
    path = page.file.src_uri
    links = LINKS.get(path.partition("/")[0])
    unlinked = path.endswith("/index.md") or _is_no_letter(path, build.library)
    if not links or not build.situations.found or unlinked:
        return []
    return list(links(RelatedLinks(build.library, build.files, build.situations), path))


def ways_of_page(page: Page, build: Build) -> list[RelatedLink]:
    """Above a letter: how it is sent, and its case sent otherwise. Nothing above any other page."""
    path = page.file.src_uri
    if (
        not path.startswith(addresses.LETTERS)
        or path.endswith("/index.md")
        or _is_no_letter(path, build.library)
    ):
        return []
    return RelatedLinks(build.library, build.files, build.situations).ways_of_letter(path)


def _is_no_letter(path: str, library: Library) -> bool:
    """Whether a page lies among those of the letters and is none: a preview only names it and goes on."""
    return path.startswith(addresses.LETTERS) and addresses.entry_of(path) not in library.letter
