"""Pages: one for every letter, the way from each page to the site's root, and the script and the style sheet with what the page uses."""

import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from hooks import context as handed
from hooks import page_assets


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for letter in handed.library(config).letters:
        text = f"---\ndescription: >-\n  {letter.situation}\n---\n\n::: letter {letter.id}\n"
        files.append(
            File.generated(
                config, f"letters/{letter.id}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV
            )
        )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.parent is None and page.url.startswith("letters/"):
        page.parent = _above_letters(files)
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


def _above_letters(files: Files) -> Section | None:
    """The section of the letters' list, so that a letter's page says where it is."""
    listed = files.get_file_from_path("letters/index.md")
    return listed.page.parent if listed and listed.page else None
