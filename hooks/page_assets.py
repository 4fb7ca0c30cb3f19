"""What a page loads of our own: one style sheet for all pages, and the scripts that the page has a use
for."""

from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort

from hooks import js_imports

# The check asks what pages load, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from hooks.context import Build

SCRIPT_FOLDER = "assets/js"
STYLE_FOLDER = "assets/css"
# One for all pages: whoever reads a second page has it already.
SHEET = f"{STYLE_FOLDER}/site.css"
STYLES = ("door-ajar.css", "lists.css", "cards.css", "points.css", "compose.css", "check.css", "search.css")
# What the search fetches when somebody turns to it.
LATE = "search-box/answers.js"
# What marks the sections of a page that shows which it has.
CONTENTS = "page/contents.js"
# What a page must contain for a script to be of use there.
SCRIPTS = {
    "search-box/main.js": "",
    "page/drawer.js": "",
    "page/colors.js": "",
    CONTENTS: "<h2 id=",
    "page/copy-buttons.js": "data-copy",
    "page/anchor.js": "data-phrase",
    "page/slot-fill.js": 'class="names"',
    "page/suggest-link.js": "data-better",
    "page/list-filter.js": "data-narrow",
    "page/chips.js": "data-chips",
    "page/folds.js": 'fold"><summary>',
    "composer-page/main.js": "data-compose",
    "checker-page/main.js": "data-check",
}


def of_page(content: str, hides: Container[str], config: "MkDocsConfig", build: "Build") -> dict[str, Any]:
    """What the templates load for a page of this content that hides some parts of the theme's: `sheet`,
    `scripts`, `preloads`, what the scripts import, and `late`, what the search imports once somebody turns to
    it."""
    begun = [script for script in scripts(content) if script != CONTENTS or "toc" not in hides]
    preloads = _imported(tuple(begun), config, build)
    late = [LATE, *_imported((LATE,), config, build)] if _is_there(LATE, config) else []
    return {"sheet": SHEET, "scripts": begun, "preloads": preloads, "late": late}


def _is_there(script: str, config: "MkDocsConfig") -> bool:
    return Path(config.docs_dir, SCRIPT_FOLDER, script).is_file()


def _imported(begun: tuple[str, ...], config: "MkDocsConfig", build: "Build") -> list[str]:
    if begun not in build.imports:
        try:
            build.imports[begun] = js_imports.imported(Path(config.docs_dir, SCRIPT_FOLDER), begun)
        except js_imports.MissingModuleError as problem:
            raise Abort(f"{SCRIPT_FOLDER}/{problem}") from problem
    return build.imports[begun]


def scripts(content: str) -> list[str]:
    """The modules, by their paths from the folder of scripts, that begin on a page of this content."""
    return [script for script, sign in SCRIPTS.items() if sign in content]
