"""Links among the sources of the site: what a build reads there would be a file of the builder's machine.

Of the pages' folder, of the theme's and of the data, other gates name each link beside all else that is wrong
there. Here is the rest of the project: a template for a program's file is read and published as it stands.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hooks.gates.publishable_files import CODE, visible
from hooks.gates.publishable_kinds import LINK
from hooks.gates.refusal import refuse
from phrasebank import DATA, REPOSITORY
from phrasebank.model.data_folder import PASSING
from phrasebank.source.diagnostics import Diagnostic, Location

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FOLDERS = ("phrasebank", "hooks", "scripts")
READ_BY_OTHERS = (DATA, REPOSITORY / "hooks/theme")


def refuse_all(config: "MkDocsConfig") -> None:
    """Stop where there are any, with all in one message, before anything of them is read. Raises Abort."""
    refuse(problems(Path(config.docs_dir).parent), "These sources may not be read")


def problems(home: Path = REPOSITORY) -> Iterator[Diagnostic]:
    """A problem for each link below the folders of our code, and below such folders of a site's own."""
    for project in dict.fromkeys((REPOSITORY, home)):
        for place in sorted(place for name in FOLDERS for place in _links(project / name)):
            path = visible(place.relative_to(project).as_posix())
            yield Diagnostic(Location(path, 1, 1), CODE, LINK)


def _links(place: Path) -> Iterator[Path]:
    if place.is_symlink():
        # What an editor leaves beside a file it takes away by itself.
        yield from () if PASSING.fullmatch(place.name) else (place,)
    elif place.is_dir() and place not in READ_BY_OTHERS:
        for inner in place.iterdir():
            yield from _links(inner)
