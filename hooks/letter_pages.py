"""A page for every letter, which no file in docs/ stands for."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from phrasebank.model.library import Library
from phrasebank.render import links


def add(files: Files, config: MkDocsConfig, library: Library) -> None:
    """Add the page of each letter to the site's files."""
    for letter in library.letters:
        # The id is a name by its type; whatever else a letter says reaches its page as data and
        # never as Markdown.
        content = f"::: letter {letter.id}\n"
        path = links.letter_source(letter.id)
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))


def place(page: Page, files: Files) -> None:
    """Put a letter's page under the letters' list, so that it says where it is."""
    if page.parent is None and links.letter_of(page.url):
        page.parent = _section_of_letters(files)


def _section_of_letters(files: Files) -> Section | None:
    listed = files.get_file_from_path(links.letter_source("index"))
    return listed.page.parent if listed and listed.page else None
