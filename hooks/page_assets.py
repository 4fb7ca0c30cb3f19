"""What a page loads of our own: one script and one style sheet, each put together from the parts that the page has a use for."""

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

SCRIPT_FOLDER = "assets/js"
STYLE_FOLDER = "assets/css"
# What a page must contain for a script or a style to be of use there.
SCRIPTS = {
    "page/drawer.js": "",
    "page/copy-buttons.js": "data-copy",
    "page/anchor.js": "data-phrase",
    "page/slot-fill.js": 'class="names"',
    "page/suggest-link.js": "data-better",
    "page/index-filter.js": "data-narrow",
    "composer-page/main.js": "data-compose",
    "checker-page/main.js": "data-check",
}
STYLES = {
    "door-ajar.css": "",
    "cards.css": "data-copy",
    "narrow.css": "data-narrow",
    "points.css": "table-scroll",
    "compose.css": "data-compose",
    "check.css": "data-check",
}


def script(config: MkDocsConfig, content: str) -> str:
    """The address of the script for a page of this content."""
    used = tuple(part for part, sign in SCRIPTS.items() if sign in content)
    name = "-".join(part.removeprefix("page/").removesuffix("/main.js").removesuffix(".js") for part in used)
    _noted(config, "scripts")[name] = used
    return f"{SCRIPT_FOLDER}/{name}/page.js"


def sheet(config: MkDocsConfig, content: str) -> str:
    """The address of the style sheet for a page of this content."""
    used = tuple(part for part, sign in STYLES.items() if sign in content)
    name = "-".join(["page", *(PurePosixPath(part).stem for part in used[1:])])
    _noted(config, "sheets")[name] = used
    return f"{STYLE_FOLDER}/{name}.css"


def scripts(config: MkDocsConfig) -> dict[str, tuple[str, ...]]:
    """The joined scripts that pages have asked for in this build: names and parts."""
    return _noted(config, "scripts")


def sheets(config: MkDocsConfig) -> dict[str, tuple[str, ...]]:
    """The joined style sheets that pages have asked for in this build: names and parts."""
    return _noted(config, "sheets")


def _noted(config: MkDocsConfig, kind: str) -> dict[str, tuple[str, ...]]:
    return config.extra.setdefault("parts", {}).setdefault(kind, {})
