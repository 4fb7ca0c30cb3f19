"""The pages as the search takes them: what MkDocs knows of each, in the core's own terms."""

from html import unescape

from mkdocs.structure.pages import Page

from hooks.context import Build
from phrasebank.export.search.pages import SourcePage
from phrasebank.render import links


def note(page: Page, build: Build) -> None:
    """Keep what the search finds a page by. Letters, which the library has, need none."""
    if not links.letter_of(page.url):
        build.search_pages[page.url] = SourcePage(
            page.url,
            unescape(str(page.title or "")),
            unescape(str(page.meta.get("description", ""))),
            # Its title for search engines is a question as people ask it.
            (*page.meta.get("keywords", ()), *filter(None, [page.meta.get("searched_as")])),
            page.content or "",
            tuple(page.meta.get("asked", ())),
            page.meta.get("asked_below", {}),
        )
