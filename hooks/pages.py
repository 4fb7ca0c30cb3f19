"""Pages: one for every letter, the way from each page to the site's root, and only the scripts and styles that a page uses."""

import posixpath
import re
from pathlib import Path

import handed
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

# What a page must contain for a script or a style to be of use there.
SCRIPTS = {
    "assets/js/bars.js": "",
    "assets/js/copy.js": "data-copy",
    "assets/js/land.js": "data-phrase",
    "assets/js/fill.js": 'class="names"',
    "assets/js/narrow.js": "data-narrow",
    "assets/js/compose/main.js": "data-compose",
    "assets/js/check/main.js": "data-check",
}
STYLES = {
    "assets/css/cards.css": "data-copy",
    "assets/css/narrow.css": "data-narrow",
    "assets/css/points.css": "table-scroll",
    "assets/css/compose.css": "data-compose",
    "assets/css/check.css": "data-check",
}
IMPORT = re.compile(r'^import .* from "(.+)";$', re.MULTILINE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for letter in handed.library(config).letters:
        text = f"---\ndescription: >-\n  {letter.situation}\n---\n\n::: letter {letter.id}\n"
        files.append(File.generated(config, f"letters/{letter.id}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.parent is None and page.url.startswith("letters/"):
        page.parent = _above_letters(files)
    config.mdx_configs[handed.EXTENSION]["base"] = f"{posixpath.relpath('.', page.url or '.')}/"
    return markdown


# After the search's hook has given a page its cards back.
@event_priority(-110)
def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: object) -> dict:
    context["scripts"] = [script for script, sign in SCRIPTS.items() if sign in page.content]
    context["styles"] = [style for style, sign in STYLES.items() if sign in page.content]
    # Told at once, because a browser would find them only one behind the other.
    context["modules"] = sorted({module for script in context["scripts"] for module in _imported(config.docs_dir, script)}.difference(context["scripts"]))
    return context


def _imported(folder: str, script: str) -> set[str]:
    """The scripts without which this one can't begin; none where a site does without our scripts."""
    file = Path(folder, script)
    named = IMPORT.findall(file.read_text(encoding="utf-8")) if file.is_file() else []
    found = {posixpath.normpath(posixpath.join(posixpath.dirname(script), name)) for name in named}
    return found.union(*(_imported(folder, other) for other in found))


def _above_letters(files: Files) -> Section | None:
    """The section of the letters' list, so that a letter's page says where it is."""
    listed = files.get_file_from_path("letters/index.md")
    return listed.page.parent if listed and listed.page else None
