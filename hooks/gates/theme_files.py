"""What may lie in the theme's folder: our templates, each by its name.

MkDocs copies all else in it into the site, follows links there, and whatever a template includes from it is a
template too, an icon as well: it would run in the build.
"""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hooks.gates.publishable_files import CODE, below, visible
from hooks.gates.publishable_kinds import LINK, NOT_ORDINARY
from hooks.gates.refusal import refuse
from phrasebank.model.data_folder import PASSING
from phrasebank.source.diagnostics import Diagnostic, Location

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from hooks.context import Build

TEMPLATES = frozenset(
    map(
        PurePosixPath,
        (
            "404.html",
            "main.html",
            "partials/find.html",
            "partials/javascripts/base.html",
            "partials/javascripts/content.html",
            "partials/javascripts/palette.html",
            "partials/metadata.html",
            "partials/nav.html",
            "partials/path.html",
            "partials/related.html",
            "partials/sent-by.html",
            "partials/source.html",
            "partials/tabs.html",
        ),
    )
)
FOLDERS = frozenset(folder for template in TEMPLATES for folder in template.parents)
NO_FOLDER = "No template stands in this folder. Take it away."
UNNAMED = "No template of this name is known. Name it in hooks/gates/theme_files.py, or take it away."
OTHER = (
    "The theme has templates and nothing else. Pictures, styles and scripts stand under docs/assets/: put it "
    "there, or take it away."
)


def refuse_others(config: "MkDocsConfig", build: "Build") -> None:
    """Stop where the theme's folder has something else, with all of it in one message. Raises Abort."""
    if theme := config.theme.custom_dir:
        refuse(problems(Path(theme)), "These files of the theme may not be published", build)


def problems(theme: Path) -> Iterator[Diagnostic]:
    """A problem for each file or folder below `theme` that is none of its templates."""
    for place in sorted(below(theme)):
        # Neither templates nor copied; these an editor takes away by itself.
        if PASSING.fullmatch(place.name) and not place.is_dir():
            continue
        name = place.relative_to(theme)
        if reason := _reason(place, PurePosixPath(name)):
            path = visible(f"{theme.parent.name}/{theme.name}/{name.as_posix()}")
            yield Diagnostic(Location(path, 1, 1), CODE, reason)


def _reason(place: Path, name: PurePosixPath) -> str:
    if place.is_symlink():
        return LINK
    if place.is_dir():
        return "" if name in FOLDERS else NO_FOLDER
    if not stat.S_ISREG(place.lstat().st_mode):
        return NOT_ORDINARY
    if name in TEMPLATES:
        return ""
    return UNNAMED if name.suffix == ".html" else OTHER
