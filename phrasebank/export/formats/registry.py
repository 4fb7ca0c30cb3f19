"""The table of formats: each is a module of this package with a function `files`. A new one is its module
and its row here; docs/use/index.md says how its files are used.
"""

from collections.abc import Callable, Mapping

from phrasebank.export.formats import espanso, feed, llms, plain_text, skill, snippets, spreadsheet
from phrasebank.export.formats.site import ExportSource

ALL: tuple[Callable[[ExportSource], Mapping[str, str]], ...] = (
    espanso.files,
    feed.files,
    llms.files,
    plain_text.files,
    skill.files,
    snippets.files,
    spreadsheet.files,
)


def files(site: ExportSource) -> dict[str, str]:
    """Every file of every format: its path under the site and its text, the same for the same site."""
    return {path: text for made in ALL for path, text in made(site).items()}
