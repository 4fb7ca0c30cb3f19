"""A page for every letter, which no file in docs/ stands for, and for every bank for which none does."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from phrasebank.model.library import Library
from phrasebank.render import links


def add(files: Files, config: MkDocsConfig, library: Library) -> None:
    """Add the pages to the site's files."""
    # An id is a name by its type; whatever else an entry says reaches its page as data and never as
    # Markdown.
    sources = {links.letter_source(letter.id): f"::: letter {letter.id}\n" for letter in library.letters}
    for bank in library.banks:
        if files.get_file_from_path(links.bank_source(bank.bank)) is None:
            sources[links.bank_source(bank.bank)] = f"::: whole_bank {bank.bank}\n"
    for path, content in sources.items():
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))


def place(page: Page, files: Files) -> None:
    """Put such a page under the list of its kind, so that it says where it is."""
    if page.parent is None and links.letter_of(page.url):
        page.parent = _section_of(links.letter_source("index"), files)
    elif page.parent is None and links.bank_of(page.url):
        page.parent = _section_of(links.bank_source("index"), files)


def _section_of(listed: str, files: Files) -> Section | None:
    file = files.get_file_from_path(listed)
    return file.page.parent if file and file.page else None
