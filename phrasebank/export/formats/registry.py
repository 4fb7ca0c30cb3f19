"""The table of formats: each is a module of this package with a function `files` and what the page of the
site says of it. A new one is its module and its row here; then `make generate` puts it on that page.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from phrasebank.export.formats import espanso, feed, llms, plain_text, skill, snippets, spreadsheet
from phrasebank.export.formats.site import ExportSource
from phrasebank.export.formats.usage import Usage


class Format(NamedTuple):
    """One row: what makes the files, and how they are used; None where another format's words say it."""

    files: Callable[[ExportSource], Mapping[str, str]]
    usage: Usage | None


# In the order of the page.
ALL = (
    Format(espanso.files, espanso.USAGE),
    Format(snippets.files, snippets.USAGE),
    Format(spreadsheet.files, spreadsheet.USAGE),
    Format(plain_text.files, plain_text.USAGE),
    Format(feed.files, feed.USAGE),
    Format(skill.files, skill.USAGE),
    Format(llms.files, None),
)


def files(site: ExportSource) -> dict[str, str]:
    """Every file of every format: its path under the site and its text, the same for the same site."""
    return {path: text for row in ALL for path, text in row.files(site).items()}
