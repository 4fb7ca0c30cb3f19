"""A page for every letter, which no file in docs/ stands for, and for every bank for which none does."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from phrasebank.model.library import Library
from phrasebank.render import links, page_sources
from phrasebank.render.letter_order import neighbors


def add_pages(files: Files, config: MkDocsConfig, library: Library) -> None:
    """Add the pages to the site's files."""
    sources = page_sources.generated(library, {file.src_uri for file in files})
    for path, content in sources.items():
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))


def link_neighbours(files: Files, library: Library) -> None:
    """Let each letter's page lead to the letter before and after it, which belong to the same stage."""
    for letter, (before, after) in neighbors(library).items():
        page = _page(letter, files)
        if page:
            page.previous_page = _page(before.id, files) if before else None
            page.next_page = _page(after.id, files) if after else None


def _page(letter: str, files: Files) -> Page | None:
    file = files.get_file_from_path(links.letter_source(letter))
    return file.page if file else None


def put_in_section(page: Page, files: Files) -> None:
    """Put such a page under the list of its kind, so that it says where it is."""
    if page.parent is None and links.letter_of(page.url):
        page.parent = _section_of(links.letter_source("index"), files)
    elif page.parent is None and links.bank_of(page.url):
        page.parent = _section_of(links.bank_source("index"), files)


def _section_of(listed: str, files: Files) -> Section | None:
    file = files.get_file_from_path(listed)
    return file.page.parent if file and file.page else None
