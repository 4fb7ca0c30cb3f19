"""Pages: one for every letter, the way from each page to the site's root, and the script and the style sheet with what the page uses."""

import html
import posixpath

import markupsafe
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from hooks import context as handed
from hooks import page_assets
from phrasebank.model.library import Library

PRINTED = ("description", "author")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for letter in handed.library(config).letters:
        # The id is a name by its type; whatever else a letter says reaches its page as data and never as Markdown.
        files.append(
            File.generated(
                config,
                f"letters/{letter.id}.md",
                content=f"::: letter {letter.id}\n",
                inclusion=InclusionLevel.NOT_IN_NAV,
            )
        )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.parent is None and page.url.startswith("letters/"):
        page.parent = _above_letters(files)
    _describe(page, handed.library(config))
    config.mdx_configs[handed.EXTENSION]["base"] = f"{posixpath.relpath('.', page.url or '.')}/"
    return markdown


# After the search's hook has given a page its cards back.
@event_priority(-110)
def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: object) -> dict:
    context["script"] = page_assets.script(config, page.content)
    context["sheet"] = page_assets.sheet(config, page.content)
    return context


def on_template_context(context: dict, template_name: str, config: MkDocsConfig) -> dict:
    """The page that says there is no such page."""
    context["sheet"] = page_assets.sheet(config, "")
    return context


def _describe(page: Page, library: Library) -> None:
    """Give a letter's page its description, and make every page's metadata HTML, as which Material prints them."""
    folder, _, name = page.file.src_uri.removesuffix(".md").rpartition("/")
    if folder == "letters" and name in library.letter:
        page.meta["description"] = library.letter[name].situation
    page.meta.update({name: markupsafe.escape(page.meta[name]) for name in PRINTED if name in page.meta})
    if "title" in page.meta:
        # Like a title taken from a heading; where it stands in an attribute, Material escapes it once more.
        page.meta["title"] = html.escape(str(page.meta["title"]), quote=False)


def _above_letters(files: Files) -> Section | None:
    """The section of the letters' list, so that a letter's page says where it is."""
    listed = files.get_file_from_path("letters/index.md")
    return listed.page.parent if listed and listed.page else None
